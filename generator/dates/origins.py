"""What an anniversary is of, by the lexicon: `the 75th anniversary of Korea's liberation` began on 1945-08-15."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from generator import lexicon
from generator.dates.tokens import Token


@cache
def _rows() -> tuple[Mapping[str, Any], ...]:
    """The lexicon of anniversaries."""
    return tuple(lexicon.load("anniversaries")["origin_of"])


def origin(before: Sequence[Token], after: Sequence[Token]) -> str | None:
    """The value (`1945-08-15`, `1789`) of what is commemorated, by the words behind `anniversary` and before it; None if it isn't known.

    Of rows that fit, the one whose words come first in the text counts, of equals the first of the lexicon.
    """
    words, sentence = _plain(after), _plain(before) + " " + _plain(after)
    fits = [(place, order, str(row["date"])) for order, row in enumerate(_rows()) if (place := _place(row, words, sentence)) is not None]
    return min(fits)[2] if fits else None


def _place(row: Mapping[str, Any], words: str, sentence: str) -> int | None:
    """How far behind `anniversary` the words of a row are complete; None where none of its sets is."""
    if any(not _first(choices, sentence) >= 0 for choices in row.get("near", ())):
        return None
    places = [[_first(choices, words) for choices in each] for each in row["words"]]
    return min((max(each) for each in places if min(each) >= 0), default=None)


def _first(choices: str, text: str) -> int:
    """Where the first of `a|b` stands, -1 if none does."""
    return min((place for choice in choices.split("|") if (place := text.find(choice)) >= 0), default=-1)


def _plain(tokens: Sequence[Token]) -> str:
    """Tokens as text in small letters, spaced as they were."""
    parts = []
    for number, token in enumerate(tokens):
        apart = number and tokens[number - 1].end < token.start
        parts.append(f"{' ' if apart else ''}{token.lower}")
    return "".join(parts)
