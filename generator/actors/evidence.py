"""What speaks for a person, an organisation or a place: a table of rules, each with its name and its weights.

The weights were set by hand and tried on agency copy of 1996 and on news of the web; a rule that only one of them needs has no place here.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from generator.actors import surroundings
from generator.actors.names import korean_name, looks_personal
from generator.actors.phrases import gazetteer
from generator.actors.sight import Sight, low
from generator.actors.things import ROWS as THINGS
from generator.actors.titles import title_after, title_before, titles
from generator.actors.tokens import CAPITAL, CAPITALS, HYPHENS, INITIAL, LOWER, NAME_SHAPES, NUMBER
from generator.actors.words import Words

TEAM_RULES = frozenset(("score", "team", "versus"))  # what makes a team of a town

GLUED = re.compile(r"^(?!(?:Mc|Mac|De|La|Le|Van|Di|Du|Fitz|Da|Del|El|Al|St|O)[A-Z])[^\W\d_]{2,}[a-z][A-Z]")


class Rule(NamedTuple):
    """A test of one occurrence, and what it is worth for each kind."""

    name: str
    test: Callable[[Sight], bool]
    person: float = 0.0
    organisation: float = 0.0
    place: float = 0.0
    other: float = 0.0


def votes(seen: Sight) -> list[Rule]:
    """The rules that this occurrence meets. A name that says itself what it is (`Kim Chaek University`) needs no more."""
    shape = "org" if _role(seen, "body", "seat") and len(seen.parts) > 1 else seen.candidate.shape
    if shape in OWN_WORD:
        return [OWN_WORD[shape]]
    return [rule for rule in RULES if rule.test(seen)]


def _role(seen: Sight, *roles: str) -> bool:
    return seen.candidate.entry is not None and seen.candidate.entry.role in roles


def _title(seen: Sight) -> bool:
    word = low(seen.before)
    if word in titles().relations or _slight(seen, word):
        return False
    return title_before(seen.tokens, seen.candidate.first) < seen.candidate.first and not (_ordinary(seen) and word not in titles().civil)


def _ordinary(seen: Sight) -> bool:
    """Whether all its words are ordinary ones and nobody's name: `Executive | Branch`, `State | Legislatures`."""
    words = seen.words
    return all(part in words.common for part in seen.parts) and not any(personal(part, words) for part in seen.parts)


def personal(part: str, words: Words) -> bool:
    """Whether a list of people's names has the word."""
    return part in words.given or part in words.surnames or part in words.family_first


def _slight(seen: Sight, word: str) -> bool:
    """Whether a title says little: `market leader Acme`, `Executive Branch`, `rivals Kent`; one word that no list knows."""
    part, words = seen.parts[0], seen.words
    known = len(seen.parts) > 1 or part in words.given or (part in words.surnames and part not in words.common)
    small = seen.before is not None and seen.before.shape == LOWER
    if word in titles().weak:
        return small or not known
    return small and not known and word not in titles().abbreviated and word not in titles().civil


def _relation(seen: Sight) -> bool:
    word = low(seen.before)
    if (
        seen.before is None
        or (word in titles().plural and seen.before.shape == LOWER)
        or (len(seen.parts) == 1 and seen.parts[0] in seen.words.common)
    ):
        return False
    return word in titles().relations or (title_before(seen.tokens, seen.candidate.first) < seen.candidate.first and not _title(seen))


def _age(seen: Sight) -> bool:
    """`Name, 34,` or `Name (34)`."""
    aged = seen.later is not None and seen.later.shape == NUMBER and len(seen.later.text) == 2
    return low(seen.after) in (",", "(") and aged and _closes(seen, 2)


def _closes(seen: Sight, offset: int) -> bool:
    at = seen.candidate.last + offset
    return at < len(seen.tokens) and seen.tokens[at].text in (",", ".", ")")


def _nation(seen: Sight) -> bool:
    """`Name (Italy)`: how tables of results name people."""
    if low(seen.after) != "(" or len(seen.parts) < 2 or seen.later is None or seen.later.shape not in NAME_SHAPES:
        return False
    hit = gazetteer().find(seen.tokens, seen.candidate.last + 1)
    return hit is not None and hit.entry.role == "country"


def _expansion(seen: Sight) -> bool:
    """`Geological Survey of Norway (NGU)`: capitals in parentheses after a name of several words."""
    if low(seen.after) != "(" or len(seen.parts) < 2 or seen.later is None or seen.later.shape != CAPITALS:
        return False
    return not _nation(seen) and seen.later.text[0] in {token.text[0] for token in seen.tokens[seen.candidate.first : seen.candidate.last]}


def _given(seen: Sight) -> bool:
    return seen.width > 1 and seen.parts[0] in seen.words.given and seen.parts[0] not in seen.words.common


def _given_word(seen: Sight) -> bool:
    return seen.width > 1 and seen.parts[0] in seen.words.given and seen.parts[0] in seen.words.common


def _surname(seen: Sight) -> bool:
    return seen.width > 1 and seen.parts[-1] in seen.words.surnames


def _common_last(seen: Sight) -> bool:
    """`James Webb Space Telescope`, `Lotte Mart`: an ordinary word that is nobody's family name at the end."""
    last, words = seen.parts[-1], seen.words
    return (
        seen.width > 1 and last in words.common and last not in words.surnames and last not in words.family_first and not korean_name(seen)
    )


def _glued_words(seen: Sight) -> bool:
    """`HawkinsImage`: two words that lost the space between them; not `McConnell`, `DeSantis`."""
    return any(GLUED.search(token.text) for token in seen.tokens[seen.candidate.first : seen.candidate.last] if token.shape == CAPITAL)


def _initials(seen: Sight) -> bool:
    first, last = seen.tokens[seen.candidate.first], seen.tokens[seen.candidate.last - 1]
    hyphen = seen.tokens[min(seen.candidate.first + 1, len(seen.tokens) - 1)].text in HYPHENS
    return len(seen.parts) > 1 and first.shape == INITIAL and last.shape not in (INITIAL, CAPITALS) and not hyphen


def _middle_initial(seen: Sight) -> bool:
    inner = range(seen.candidate.first + 1, seen.candidate.last - 1)
    return len(seen.parts) > 2 and any(seen.tokens[i].shape == INITIAL and seen.tokens[i].text[-1] == "." for i in inner)


def _particle(seen: Sight) -> bool:
    return len(seen.parts) > 1 and any(
        token.shape == LOWER and token.low in seen.words.particles for token in seen.tokens[seen.candidate.first : seen.candidate.last]
    )


def _single_name(seen: Sight) -> bool:
    return (
        len(seen.parts) == 1
        and (seen.parts[0] in seen.words.given or seen.parts[0] in seen.words.surnames)
        and seen.parts[0] not in seen.words.common
    )


def _two_unknown(seen: Sight) -> bool:
    plain = 2 <= seen.width <= 3 and seen.candidate.shape == "name"
    return (
        plain
        and not any(part in seen.words.common or part in seen.words.no_names for part in seen.parts)
        and not any(token.shape == CAPITALS for token in seen.tokens[seen.candidate.first : seen.candidate.last])
    )


def _speaks(seen: Sight) -> bool:
    return low(seen.after) in seen.words.person_verbs


def _who(seen: Sight) -> bool:
    return low(seen.after) == "," and low(seen.later) in ("who", "whose", "whom")


def _family(seen: Sight) -> bool:
    return low(seen.after) in ("'s", "’s") and low(seen.later) in titles().relations


def _acronym(seen: Sight) -> bool:
    token = seen.tokens[seen.candidate.first]
    return len(seen.parts) == 1 and token.shape == CAPITALS and 2 <= len(token.text) <= 6 and seen.candidate.shape == "name"


def _article(seen: Sight) -> bool:
    return low(seen.before) == "the" and seen.candidate.shape == "name"


def _noun_after(seen: Sight) -> bool:
    return low(seen.after) in seen.words.nouns_after


def _noun_before(seen: Sight) -> bool:
    """`the newspaper El Vigía`, `broadcaster RTV`: what it is called stands right before it."""
    return low(seen.before) in seen.words.nouns_before and seen.candidate.shape == "name"


def _titled_after(seen: Sight) -> bool:
    """`Suharyadi, a spokesman for the agency,`: one word that a title follows; `Valdo, the market leader,` may be a body."""
    after = title_after(seen.tokens, seen.candidate.last) if len(seen.parts) == 1 and seen.candidate.entry is None else None
    return after is not None and seen.tokens[after[1] - 1].low not in titles().weak


def _unknown_word(seen: Sight) -> bool:
    """One word that no list knows, inside a sentence."""
    words, part = seen.words, seen.parts[0]
    if len(seen.parts) > 1 or seen.initial or seen.candidate.entry or seen.tokens[seen.candidate.first].shape != CAPITAL:
        return False
    return len(part) > 2 and not (part in words.common or part in words.given or part in words.surnames or part in words.no_names)


# What a candidate's shape says by itself; a thing's name by each rule of things.py.
OWN_WORD = {
    "org": Rule("org-word", bool, organisation=5),
    "place": Rule("place-word", bool, place=5),
    **{name: Rule(name, bool, other=weight) for name, _, weight in THINGS},
}
RULES = (
    Rule("title-name", _title, person=4),
    Rule("relation-name", _relation, person=1.5),
    Rule("name-age", _age, person=3),
    Rule("name-nation", _nation, person=2.5),
    Rule("given-name", _given, person=3),
    Rule("given-name-word", _given_word, person=1.5),
    Rule("surname", _surname, person=1.5),
    Rule("common-last", _common_last, person=-1),
    Rule("glued-words", _glued_words, person=-4),
    Rule("initials", _initials, person=3),
    Rule("middle-initial", _middle_initial, person=2.5),
    Rule("particle", _particle, person=1.5),
    Rule("family-name-first", korean_name, person=3),
    Rule("single-name", _single_name, person=1),
    Rule("expansion", _expansion, person=-2, organisation=4),
    Rule("unknown-words", _two_unknown, person=1.2),
    Rule("personal-shape", looks_personal, person=0.5),
    Rule("speaks", _speaks, person=1, organisation=0.4),
    Rule("who", _who, person=2),
    Rule("family", _family, person=2),
    Rule("known-body", lambda seen: _role(seen, "body", "seat"), organisation=4),
    Rule("acronym", _acronym, organisation=2),
    Rule("article", _article, person=-1.5, organisation=1, place=0.3),
    Rule("noun-after", _noun_after, person=-1, organisation=2),
    Rule("noun-before", _noun_before, person=-2, organisation=3),
    Rule("title-after", _titled_after, person=2),
    Rule("known-team", lambda seen: seen.sport and _role(seen, "team"), organisation=5),
    Rule("known-region", lambda seen: _role(seen, "region", "capital"), place=3.5),
    Rule("known-city", lambda seen: _role(seen, "city"), place=3),
    Rule("known-country", lambda seen: _role(seen, "country"), place=9),
    Rule("in", surroundings.after_in, person=-1, place=1.6),
    Rule("direction", surroundings.direction, place=0.5),
    Rule("route", surroundings.route, person=-1, place=2),
    Rule("listed-places", surroundings.listed, person=-1, place=2),
    Rule("apposed-body", surroundings.apposed_body, person=-3, organisation=3),
    Rule("compass", surroundings.compass, person=-1, place=2),
    Rule("place-head", surroundings.head_of, person=-1, place=3),
    Rule("comma-place", surroundings.comma_place, place=1),
    Rule("score", surroundings.score, organisation=2),
    Rule("dismissed", surroundings.dismissed, person=3),
    Rule("unknown-word", _unknown_word, organisation=1.5),
    Rule("team", surroundings.team, organisation=2),
    Rule("versus", surroundings.versus, organisation=2),
)
