"""Vague references from the lexicon: `now` PRESENT_REF, `recently` PAST_REF, `the near future` FUTURE_REF. Each phrase is a pattern."""

from collections.abc import Callable

from generator import lexicon
from generator.dates import cues, words
from generator.dates.expression import Reference
from generator.dates.rule import Built, Match, Part, Row

NOT_BEFORE = {"soon": ("as", "after", "before", "enough"), "current": ("and", "of", "-")}
NOT_AFTER = {"recent": ("most", "more"), "soon": ("as",)}


def _refer(value: str) -> Callable[[Match], Built]:
    """A builder of one value. `as soon as`, `soon after`, `the most recent`, `five months now` are no references.

    Nor is `soon` of what is over: `it soon became a flood`, `he was soon released`.
    """

    def build(match: Match) -> Built:
        first, last = match.tokens[0].lower, match.tokens[-1].lower
        after_unit = first == "now" and (match.previous() in words.data()["UNITS"] or match.previous() in words.data()["UNIT"])
        if after_unit or match.following() in NOT_BEFORE.get(last, ()) or match.previous() in NOT_AFTER.get(first, ()):
            return None
        if first == "soon" and cues.is_past_verb(match.following()) and match.previous() not in ("be", "been"):
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
