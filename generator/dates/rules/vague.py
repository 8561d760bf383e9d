"""Vague references from the lexicon: `now` PRESENT_REF, `recently` PAST_REF, `the near future` FUTURE_REF. Each phrase is a pattern."""

from collections.abc import Callable

from generator import lexicon
from generator.dates import words
from generator.dates.expression import Reference
from generator.dates.rule import Built, Match, Part, Row


NOT_BEFORE = {"soon": ("as", "after", "became", "became", "before", "enough"), "current": ("and", "-")}


def _refer(value: str) -> Callable[[Match], Built]:
    """A builder of one value. `as soon as`, `soon after`, `five months now` are no references."""

    def build(match: Match) -> Built:
        first, word = match.tokens[0], match.tokens[-1].lower
        if word in NOT_BEFORE and match.following() in NOT_BEFORE[word] or first.lower == "now" and match.previous() in words.data()["UNITS"]:
            return None
        return Part(Reference(value=value))

    return build


def rows() -> tuple[Row, ...]:
    """A row for each phrase of the lexicon; its confidence stands beside it."""
    table = lexicon.load("references")["phrases"]
    return tuple(
        Row(f"{value.partition('_')[0].lower()}-reference", phrase.replace("-", " - "), _refer(value), confidence)
        for value, phrases in table.items()
        for phrase, confidence in phrases.items()
    )
