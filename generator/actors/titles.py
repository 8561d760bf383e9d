"""Titles and roles: `Russian President`, `Vice Foreign Minister`, `Lt. Gen.`, `party leader`, before a name or after it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from generator import lexicon
from generator.actors.phrases import gazetteer
from generator.actors.tokens import HYPHENS, LOWER, NAME_SHAPES, Token
from generator.actors.words import lowered

LONGEST = 9  # tokens of a title
UNIONS = frozenset(("United States", "United Nations", "European Union", "NATO"))  # stand before a title as adjectives do: `U.N. envoy`
SMALL = frozenset(("in", "of", "d'affaires"))  # inside titles, but part of none by themselves
BEFORE_COUNTRY = frozenset(
    ("former", "then", "ex", "late", "new", "acting", "outgoing", "incoming", "current", "deputy", "vice", "assistant")
)
LINKS = frozenset(("of", "and", "the", "for", "to"))
ARTICLES = frozenset(("the", "a", "an", "his", "her", "its", "their"))
POSSESSIVE = frozenset(("'s", "’s"))
OFFICES_OF = frozenset(("state", "staff", "defense", "defence"))
FIELD_OF_STATE = "security"  # `minister of state | security`
OWNERS = frozenset(("the", "its", "his", "her", "their", "our", "my"))
# Behind the second comma: what stands between commas may be one of a list, or more than a name.
NO_VERBS = frozenset(("and", "or", "but", "nor", "as", "with", "a", "an", "the", "his", "her", "its", "their", "who", "which", "whose"))


@dataclass(frozen=True, slots=True)
class Titles:
    """Words of titles in lower case: `heads` end one, `modifiers` stand before a head, `civil` are no title as it is said of an actor."""

    heads: frozenset[str]
    modifiers: frozenset[str]
    civil: frozenset[str]
    relations: frozenset[str]
    abbreviated: frozenset[str]
    weak: frozenset[str]
    plural: frozenset[str]
    ends: frozenset[str]
    offices: frozenset[str]


@cache
def titles() -> Titles:
    """The lexicon of titles. Of a title of several words (`rear admiral`) the last is a head and the others are modifiers."""
    table = lexicon.load("titles")
    said = [title.replace("-", " - ").split() for title in (*table["heads"], *table["abbreviated"])]
    heads = frozenset(words[-1] for words in said if not SMALL.intersection(words) or "-" in words)
    plural = frozenset(head + "s" for head in heads if len(head) > 4)
    return Titles(
        heads=heads,
        modifiers=lowered(table["modifiers"]) | frozenset(word for words in said for word in words[:-1] if word not in SMALL),
        civil=lowered(table["civil"]),
        relations=lowered(table["relations"]),
        abbreviated=frozenset(title.split()[-1] for title in table["abbreviated"]),
        weak=lowered(table["weak"]),
        plural=plural,
        ends=heads | plural | lowered(table["civil"]),
        offices=lowered(table["offices"]),
    )


def skip_title(tokens: Sequence[Token], at: int, stop: int) -> int:
    """Where the capitalised title that begins at a token ends, 0 if none begins: `Foreign Minister | Sergei Lavrov`."""
    known, width = titles(), _of_office(tokens, at)
    end = at + width if width else 0
    for here in range(max(at, end), min(stop, at + LONGEST)):
        low = tokens[here].low
        if tokens[here].shape not in NAME_SHAPES and tokens[here].text not in HYPHENS:
            break
        if (low in known.heads and low not in known.relations) or low in known.civil or low in known.plural:
            end = here + 1
        elif low not in known.modifiers and tokens[here].text not in HYPHENS:
            break
    return end


def _of_office(tokens: Sequence[Token], at: int) -> int:
    """How many tokens an office has here: 1 in `Secretary of | State`, 2 in `Minister of | State Security`, 0 for none."""
    if at < 2 or tokens[at].low not in OFFICES_OF or tokens[at - 1].low != "of" or tokens[at - 2].low not in titles().heads:
        return 0
    return 2 if _field(tokens, at + 1) else 1


def _field(tokens: Sequence[Token], at: int) -> bool:
    """Whether `state` goes on here: `minister of state | security`."""
    return 0 < at < len(tokens) and tokens[at].low == FIELD_OF_STATE and tokens[at - 1].low == "state"


def title_before(tokens: Sequence[Token], at: int) -> int:
    """The first token of the title that ends right before a name, or `at` if there is none.

    It goes back over modifiers and countries' adjectives: `former South Korean Prime Minister |`, `U.S. Secretary of State |`, `Gen. |`.
    """
    known, first = titles(), at
    here = at - 2 if _field(tokens, at - 1) else at - 1
    if here >= 2 and tokens[here - 1].low == "of" and tokens[here].low in known.modifiers and tokens[here - 2].low in known.heads:
        here -= 2  # `Secretary of State`
    if here < 0 or tokens[here].low not in known.ends:
        return at
    while here >= max(0, at - LONGEST):
        low = tokens[here].low
        if (
            low in known.heads
            or low in known.civil
            or low in known.plural
            or (low in known.modifiers and low not in LINKS and not _body(tokens, here))
        ):
            first = here
        elif tokens[here].glued and (tokens[here].text in HYPHENS or low in SMALL):
            pass  # `commander-in-chief`
        elif width := adjective_before(tokens, here + 1):
            return _former(tokens, here + 1 - width)
        else:
            break
        here -= 1
    return first


def _former(tokens: Sequence[Token], at: int) -> int:
    """The same with the word before a country's adjective: `Former | South Korean President`."""
    return at - 1 if at and tokens[at - 1].low in BEFORE_COUNTRY else at


def _body(tokens: Sequence[Token], at: int) -> bool:
    """Whether a capitalised modifier ends a body's name, and the title begins after it: `Democratic Party | lawmaker`."""
    if tokens[at].shape == LOWER or at == 0 or tokens[at - 1].shape not in NAME_SHAPES or adjective_before(tokens, at):
        return False
    return tokens[at + 1].shape == LOWER or tokens[at - 1].low not in titles().modifiers


def adjective_before(tokens: Sequence[Token], at: int) -> int:
    """How many tokens a country's adjective right before a token has: 2 for `North Korean |`, 1 for `Russian |`, 0 for none."""
    for width in (2, 1):
        if at >= width and tokens[at - width].shape in NAME_SHAPES:
            hit = gazetteer().find(tokens, at - width)
            if hit and hit.last == at and (hit.entry.role == "adjective" or hit.entry.name in UNIONS):
                return width
    return 0


def title_apposed(tokens: Sequence[Token], first: int, last: int) -> tuple[int, int] | None:
    """The title before a name in commas: `the | foreign minister |, Ann Hale, met`, `| Qatar's prime minister |, Ann Hale, met`.

    A verb has to follow: `met the president, Ann Hale, and Tom Reed` may be a list.
    """
    if first < 3 or tokens[first - 1].text != "," or last + 1 >= len(tokens) or tokens[last].text != ",":
        return None
    end, following = first - 1, tokens[last + 1]
    if following.shape != LOWER or following.low in NO_VERBS:
        return None
    begin = title_before(tokens, end)
    if not 0 < begin < end or tokens[end - 1].low in titles().civil | titles().plural | titles().relations:
        return None
    owner = tokens[begin - 1].low
    if owner in POSSESSIVE and begin > 1 and _place_word(tokens, begin - 2):
        return begin - 2, end
    return (begin, end) if owner in POSSESSIVE or owner in OWNERS else None


def title_after(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """The title in apposition after a name: `, the foreign minister of Poland,` gives `foreign minister`; None if there is none."""
    known = titles()
    if at + 1 >= len(tokens) or tokens[at].text != ",":
        return None
    first = at + 1
    if tokens[first].low in ARTICLES:
        first += 1
    end, stop = 0, min(len(tokens), first + LONGEST)
    for here in range(first, stop):
        token = tokens[here]
        if token.low in known.heads and token.low not in known.relations:
            end = here + 1
        elif token.low in OFFICES_OF and tokens[here - 1].low == "of" and end == here - 1:
            end = here + 1  # `secretary of | state`
        elif end == here and _field(tokens, here):
            end = here + 1  # `minister of state | security`
        elif not _within(tokens, here, end):
            break
    if not end or tokens[end - 1].shape not in (LOWER, "C"):
        return None
    names_another = end < len(tokens) and (tokens[end].shape in NAME_SHAPES or tokens[end].low in POSSESSIVE)  # `the leader|'s sister`
    return None if names_another else (first, end)


def _within(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether a title may go on with a word: a modifier, a hyphen, `South Korea's`, or the `of` in `secretary of state`."""
    token = tokens[at]
    if token.low in LINKS:
        return not end or (token.low == "of" and at + 1 < len(tokens) and tokens[at + 1].low in OFFICES_OF)
    return token.low in titles().modifiers or token.text in HYPHENS or token.low in POSSESSIVE or _place_word(tokens, at)


def _place_word(tokens: Sequence[Token], at: int) -> bool:
    """Whether a country or its adjective stands here: `, South Korea's foreign minister`."""
    if tokens[at].shape not in NAME_SHAPES:
        return False
    hit = gazetteer().find(tokens, at) or (gazetteer().find(tokens, at - 1) if at else None)
    return hit is not None and hit.entry.kind == "country"
