"""Vague references from the lexicon: `now` PRESENT_REF, `recently` PAST_REF, `the near future` FUTURE_REF. Each phrase is a pattern."""

from collections.abc import Callable

from generator import lexicon
from generator.dates.expression import Reference
from generator.dates.rule import Built, Match, Part, Row


def _refer(value: str) -> Callable[[Match], Built]:
    """A builder of one value."""
    return lambda match: Part(Reference(value=value))


def rows() -> tuple[Row, ...]:
    """A row for each phrase of the lexicon; its confidence stands beside it."""
    table = lexicon.load("references")["phrases"]
    return tuple(
        Row(f"{value.partition('_')[0].lower()}-reference", phrase.replace("-", " - "), _refer(value), confidence)
        for value, phrases in table.items()
        for phrase, confidence in phrases.items()
    )
