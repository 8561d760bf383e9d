"""What the words around a date say of its direction: `will meet Thursday`, `met Thursday`, `on Thursday`, `last Thursday`."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Literal

from generator import lexicon
from generator.dates import words
from generator.dates.expression import Cues, Direction
from generator.dates.tokens import Token

Tense = Literal["past", "future"]
REACH = 24  # tokens on each side: a clause of news is shorter

DIRECTIONS: Mapping[str, Direction] = {"last": "past", "past": "past", "next": "future", "coming": "future", "this": "this"}


@cache
def _lexicon() -> Mapping[str, frozenset[str]]:
    """The word lists as sets."""
    return {name: frozenset(found) for name, found in lexicon.load("tense_cues").items()}


def cues(tokens: Sequence[Token], first: int, last: int) -> Cues:
    """The cues for the date at `tokens[first:last]`."""
    before = tokens[first - 1].lower if first else ""
    tense, verb = _tense(tokens, first, last)
    return Cues(
        direction=_direction(tokens[first:last]),
        tense=tense,
        verb=verb,
        preposition=before if before in words.data()["PREP"] else "",
    )


def _direction(inside: Sequence[Token]) -> Direction | None:
    """`last Friday` past, `this coming Sunday` future, `this Friday` this."""
    found = [DIRECTIONS[token.lower] for token in inside[:3] if token.lower in DIRECTIONS]
    return found[-1] if found else None


def _tense(tokens: Sequence[Token], first: int, last: int) -> tuple[Tense | None, str]:
    """The tense of the nearest verb before the date in its clause, else of the nearest after it; the word that told."""
    for token in reversed(tokens[max(0, first - REACH) : first]):
        if token.lower in _lexicon()["breaks"]:
            break
        if tense := _of_word(token):
            return tense, token.lower
    for token in tokens[last : last + REACH]:
        if token.lower in _lexicon()["breaks"]:
            break
        if tense := _of_word(token):
            return tense, token.lower
    return None, ""


def _of_word(token: Token) -> Tense | None:
    """The tense that a word tells: `will` future, `scheduled` future, `said` past, `resigned` past."""
    table = _lexicon()
    word = token.lower
    if word in table["future"] or (word in table["planned"] and not (word == "may" and token.text == "May")):
        return "future"
    if word in table["past"] or (word.endswith("ed") and len(word) > 3 and word not in table["not_past"] and token.text.islower()):
        return "past"
    return None
