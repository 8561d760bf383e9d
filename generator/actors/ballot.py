"""What each name of an article is: the votes of all its occurrences are counted together.

`Mr Smith` once makes a person of each `Smith`; a word that is also written small is no name by its place at the head of a sentence.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from generator.actors.evidence import OWN_WORD, TEAM_RULES, votes
from generator.actors.keys import Key, Links, key_of, same_person
from generator.actors.phrases import THING
from generator.actors.sight import Sight
from generator.actors.titles import titles
from generator.actors.tokens import CAPITALS, INITIAL, LOWER, Line
from generator.actors.towns import is_team, teams
from generator.actors.words import Words

ENOUGH = 1.5  # votes below which a name stays unknown
SURE = 4.0  # votes from which a name counts as sure
MODEL = {"person": 1.2, "place": 1.2}  # votes of a language model for a name; of bodies it is wrong too often to have one
SOFT_RULES = frozenset(("acronym", "unknown-word", "article", "speaks", "in", "direction", "model"))  # without others: for review
SINGLE_RULES = frozenset(("title-name", "name-age", "who", "family"))  # by these an ordinary word is a name all the same: `Wang, 45,`
REPEATED = 2  # a rule counts this often for one name, however often it is met
KINDS = ("person", "organisation", "place", "other")
# Rules without which a person is for review: more than two capitalised words and a likely surname.
FIRM_RULES = frozenset(
    [
        "title-name",
        "relation-name",
        "name-age",
        "name-nation",
        "given-name",
        "initials",
        "middle-initial",
        "family-name-first",
        "who",
        "family",
        "speaks",
    ]
)


Span = tuple[int, int]  # characters of the article's text
Tally = dict[tuple[str, str], float]  # (kind, rule) → votes


class Verdict(NamedTuple):
    """What a name is: its kind, the rule that spoke loudest, how sure; `firm`: more than the look of the words says so."""

    kind: str
    rule: str
    confidence: float
    firm: bool = True


class Judged(NamedTuple):
    """An occurrence, the key of the name it belongs to, and what that name is."""

    seen: Sight
    key: Key
    short: bool
    verdict: Verdict


def judge(sights: Sequence[Sight], lines: Iterable[Line], words: Words, seen_by_model: Mapping[Span, str]) -> list[Judged]:
    """The occurrences that are names, each with its verdict. A language model's opinion counts as one more vote."""
    small = {token.low for line in lines for token in line.tokens if token.shape == LOWER and token.text == token.low}  # not `iPod`
    keys = [key_of(seen) for seen in sights]
    links = Links(sights, keys, words)
    full = [links.full(seen, key, at) for at, (seen, key) in enumerate(zip(sights, keys, strict=True))]
    further = dict(zip(keys, full, strict=True))  # `Masri` → `al-Masri` → `Omar al-Masri`
    full = [further.get(key, key) for key in full]
    chosen = same_person(full, Counter(full))
    full = [chosen.get(key, key) for key in full]
    tallies = _tallies(sights, full)
    _ask(tallies, sights, full, seen_by_model)
    towns = teams(sights)
    judged = []
    for seen, key, whole in zip(sights, keys, full, strict=True):
        verdict = _verdict(seen, tallies[whole], small, linked=len(whole) > len(key), towns=towns)
        if verdict:
            judged.append(Judged(seen, whole, key != whole and len(key) < len(whole), verdict))
    return judged


def _tallies(sights: Sequence[Sight], full: Sequence[Key]) -> dict[Key, Tally]:
    """For each name: how much each rule says for each kind."""
    met: dict[Key, Counter[str]] = {}
    weights: dict[Key, Tally] = {}
    for seen, key in zip(sights, full, strict=True):
        count, tally = met.setdefault(key, Counter()), weights.setdefault(key, {})
        if seen.candidate.entry and len(key) > len(seen.parts):
            continue  # a place's name that is a person's here says nothing of the person
        for rule in votes(seen):
            count[rule.name] += 1
            if (count[rule.name] <= REPEATED and rule.name not in TEAM_RULES) or seen.candidate.shape == "name":
                share = 1.0 if count[rule.name] == 1 else 0.5 if count[rule.name] <= REPEATED else 0.0
                for kind, weight in zip(KINDS, rule[2:], strict=True):
                    if weight:
                        tally[kind, rule.name] = tally.get((kind, rule.name), 0.0) + weight * share
    return weights


def _ask(tallies: Mapping[Key, Tally], sights: Sequence[Sight], full: Sequence[Key], seen_by_model: Mapping[Span, str]) -> None:
    """Adds the model's vote to the names that no list knows: one vote, for the kind that it gives most of a name's occurrences."""
    opinions: dict[Key, Counter[str]] = {}
    for seen, key in zip(sights, full, strict=True):
        if seen.candidate.entry is None:
            opinions.setdefault(key, Counter())[seen_by_model.get(seen.span, "")] += 1
    for key, counted in opinions.items():
        kind = min(counted, key=lambda kind: (-counted[kind], kind))
        if kind in MODEL:
            tallies[key][kind, "model"] = MODEL[kind]


def _verdict(seen: Sight, tally: Tally, small: set[str], linked: bool, towns: frozenset[str]) -> Verdict | None:
    """What this occurrence is, None if it is no name or nothing is known of it."""
    role = seen.candidate.entry.role if seen.candidate.entry else ""
    if role == "country" and not linked:
        return Verdict("country", "known-country", 1.0)
    if is_team(seen, towns) and not linked:
        return Verdict("organisation", "town-as-team", 0.7)
    if _mere_word(seen, small, linked):
        return None
    sums = {kind: sum(weight for (k, _), weight in tally.items() if k == kind) for kind in KINDS}
    kind = max(KINDS, key=lambda kind: sums[kind])
    if sums[kind] < ENOUGH:
        return None
    rule = max((name for k, name in tally if k == kind), key=lambda name: (tally[kind, name], name))
    firm = _firm(seen, kind, tally, linked)
    return Verdict(kind, rule, min(0.99, 0.5 + sums[kind] / (2 * SURE + sums[kind])), firm)


def _firm(seen: Sight, kind: str, tally: Tally, linked: bool) -> bool:
    """Whether more than the look of the words and one preposition says what it is."""
    told = {name for (k, name), weight in tally.items() if k == kind and weight > 0}
    if kind != "person":
        return not told <= SOFT_RULES
    if (kind, "common-last") in tally:
        return False
    firm = {name for name in told & FIRM_RULES if tally[kind, name] >= 1}
    return bool(firm - {"speaks"}) or (bool(firm) and (linked or len(seen.parts) > 1))


def _mere_word(seen: Sight, small: set[str], linked: bool) -> bool:
    """Whether these are ordinary words with a capital, and no name. The short form of a name that is said in full is one."""
    words = seen.words
    if any(part in words.calendar for part in seen.parts) and len(seen.parts) < 3 and seen.parts[0] not in words.given:
        return True
    if seen.parts[0] in words.calendar and len(seen.parts) == 1:
        return True
    role = seen.candidate.entry.role if seen.candidate.entry else ""
    if (
        (seen.candidate.shape in OWN_WORD and not (role == THING and len(seen.parts) == 1))
        or linked
        or (seen.candidate.entry and len(seen.parts) > 1)
    ):
        return False
    if seen.candidate.entry is None and _listed(seen):
        return True
    if len(seen.parts) == 1:
        return _single_word(seen, small)
    if len(seen.parts) > 2 and any(part in words.function and part not in words.particles for part in seen.parts[1:-1]):
        return True  # `About a Boy`: a title of a work
    return all(part in words.no_names or (part in words.common and part in small) for part in seen.parts)


def _single_word(seen: Sight, small: set[str]) -> bool:
    """Whether one word with a capital is an ordinary word."""
    words, part, token = seen.words, seen.parts[0], seen.tokens[seen.candidate.first]
    if token.shape == LOWER:
        return token.text == token.low  # `iPod` is none
    if token.shape == INITIAL or len(part) < 2 or part[:2] in ("i'", "i’") or part in titles().modifiers:
        return True
    if token.shape == CAPITALS:
        return part in words.common and len(part) > 2
    doubtful = (seen.initial and (part in words.common or part in small)) or (part in small and part in words.common)
    told = {rule.name for rule in votes(seen)}
    return doubtful and not told & SINGLE_RULES


def _listed(seen: Sight) -> bool:
    """Whether the words are in the list of those that name no actor: `World War II`, or end with one: `Northeast Asian`."""
    unnamed = seen.words.no_names
    return " ".join(seen.parts) in unnamed or (len(seen.parts) > 1 and seen.parts[-1] in unnamed)
