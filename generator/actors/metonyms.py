"""Capitals that stand for their governments: `Pyongyang said`, `ties with Moscow`, `Seoul, Washington and Tokyo`.

In `in Moscow`, `flew to Seoul`, `Seoul residents` the city itself is meant. Where nothing decides, it is the city: the surer reading.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from generator import lexicon
from generator.actors.sight import Sight
from generator.actors.tokens import HYPHENS, Token

REACH = 3  # words after a possessive among which the thing possessed is looked for
BACK = 4  # words before a preposition among which its verb or noun is looked for
POSSESSIVE = frozenset(("'s", "’s"))
MARKS = frozenset("\"“”'‘’")
OPEN_PREPOSITIONS = frozenset(("on", "for", "to", "of", "from", "and", "than"))  # show nothing without their noun or verb
GOVERNMENT, CITY = "government", "city"


@dataclass(frozen=True, slots=True)
class Signs:
    """The words that decide, in lower case."""

    verbs: frozenset[str]
    possessed: frozenset[str]
    pairs: frozenset[str]
    prepositions: frozenset[str]
    nouns: frozenset[str]
    place_prepositions: frozenset[str]
    going: frozenset[str]
    place_after: frozenset[str]


@cache
def signs() -> Signs:
    """The lexicon of metonyms."""
    table = lexicon.load("metonyms")["words"]
    return Signs(**{name: frozenset(values) for name, values in table.items()})


def decide(capitals: Sequence[Sight]) -> list[str]:
    """For each capital of one sentence, in order: `government` or `city`. Capitals in one list share what one of them shows."""
    shown = [reading(seen) for seen in capitals]
    for at in range(len(capitals) - 1, 0, -1):
        if shown[at - 1] is None and _listed(capitals[at - 1], capitals[at]):
            shown[at - 1] = shown[at]
    for at in range(1, len(capitals)):
        if shown[at] is None and _listed(capitals[at - 1], capitals[at]):
            shown[at] = shown[at - 1]
    return [one or CITY for one in shown]


def _listed(one: Sight, other: Sight) -> bool:
    """Whether only a comma, `and` or a hyphen stands between the two."""
    between = one.tokens[one.candidate.last : other.candidate.first]
    return (
        one.tokens is other.tokens
        and 0 < len(between) <= 2
        and all(token.low in (",", "and", "or", "-", "–", "nor", "&") for token in between)
    )


def reading(seen: Sight) -> str | None:
    """What the words beside one capital show, None if they show nothing."""
    tokens, first, last = seen.tokens, seen.candidate.first, seen.candidate.last
    known = signs()
    if _pair(seen):
        return GOVERNMENT
    before = tokens[first - 1].low if first else ""
    if before in known.place_prepositions:
        return CITY
    after = [token.low for token in tokens[last : last + REACH + 2] if token.text not in MARKS]
    if after and after[0] in POSSESSIVE:
        return GOVERNMENT if any(word in known.possessed for word in after[1 : 1 + REACH]) else CITY
    if after and after[0] in known.place_after:
        return CITY
    if before in known.prepositions and (told := _governed(tokens, first - 1)):
        return told
    if after and after[0] in known.verbs:
        return GOVERNMENT
    if (
        len(after) > 1
        and after[0] in ("officials", "government", "leaders", "diplomats", "authorities", "and", "officials'")
        and after[0] != "and"
    ):
        return GOVERNMENT
    return None


def _pair(seen: Sight) -> bool:
    """`Seoul-Tokyo ties`, `Moscow-Pyongyang`: a hyphen on one side joins it to another capitalised name."""
    tokens, first, last = seen.tokens, seen.candidate.first, seen.candidate.last
    joined_right = last + 1 < len(tokens) and tokens[last].text in HYPHENS and tokens[last + 1].text[0].isupper() and tokens[last].glued
    joined_left = first >= 2 and tokens[first - 1].text in HYPHENS and tokens[first - 2].text[0].isupper() and tokens[first].glued
    return joined_right or joined_left


def _governed(tokens: Sequence[Token], at: int) -> str | None:
    """What a preposition shows by the verb or noun before it: `travelled to`, `ties with`; `between` and `against` by themselves."""
    known = signs()
    word = tokens[at].low
    if word in ("between", "among", "against", "toward", "towards"):
        back = {token.low for token in tokens[max(0, at - BACK) : at]}
        return CITY if back & known.going else GOVERNMENT
    for here in range(at - 1, max(-1, at - 1 - BACK), -1):
        low = tokens[here].low
        if low in known.going:
            return CITY
        if low in known.nouns:
            return GOVERNMENT
    return None if word in OPEN_PREPOSITIONS else GOVERNMENT
