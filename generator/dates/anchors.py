"""What dates are counted from: the publication, and the dates that were named before in the same passage."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator import calendar
from generator.dates.expression import Expression, FoundDate, Relative, Within
from generator.model import Anchor

Counted = tuple[str | None, Anchor | None]
COMPARING = ("from", "than")  # before the period that another is measured against
PERIODS = ("quarter", "half", "year")  # what `a year earlier` inherits: the period that is compared


@dataclass(frozen=True, slots=True)
class Named:
    """A date that was named: its value, its place, and how sure that is from which it was counted."""

    value: str
    found: FoundDate
    sure: float = 1.0
    confidence: float = 1.0

    @property
    def anchor(self) -> Anchor:
        """The date as an anchor of another."""
        kind = self.found.role if self.found.role in ("caption", "dateline") else "passage"
        return Anchor(kind=kind, value=self.value, start=self.found.start, end=self.found.end)


@dataclass(frozen=True, slots=True)
class Anchors:
    """The publication (`2020-08-15`, `2020-08`, `XXXX-08-15`, None) and the dates named before in the passage, the last one last.

    `sure`: how sure the publication is. `past`: what is counted is something that was, so nothing to come is its anchor.
    `speech`: the day on which a quotation was said. `weekday`: that of the report, where only the year of its day is open.
    `days`: all days of the article that are printed with their year. `text`: the article's.
    """

    published: str | None
    named: Sequence[Named] = ()
    sure: float = 1.0
    past: bool = False
    speech: Named | None = None
    weekday: int | None = None
    days: Sequence[FoundDate] = ()
    text: str = ""

    def sureness(self, anchor: Anchor | None) -> float:
        """How sure an anchor itself is: no date is surer than what it was counted from."""
        if anchor is None or anchor.kind == "event":
            return 1.0
        if anchor.kind == "publication":
            return self.sure
        return next((named.sure for named in self.named if named.found.start == anchor.start), 1.0)

    def most(self, anchor: Anchor | None) -> float:
        """The most that can be claimed for what was counted from an anchor: what is claimed for that itself."""
        if anchor is None or anchor.start is None:
            return 1.0
        return next((named.confidence for named in self.named if named.found.start == anchor.start), 1.0)

    def publication(self) -> Counted:
        """The publication; inside quotation marks the day on which it was said, where the sentence tells."""
        if self.speech is not None:
            found = self.speech.found
            return self.speech.value, Anchor(kind="quote", value=self.speech.value, start=found.start, end=found.end)
        return self.published, Anchor(kind="publication", value=self.published) if self.published else None

    def passage(self, unit: str, compared: bool = True) -> Counted:
        """The date named last that is fine enough to count units from, else the publication; `compared`: also one of `a year earlier`."""
        for named in reversed(self.named):
            if fine_enough(named.value, unit) and not self._is_ahead(named) and (compared or not _is_compared(named.found.expression)):
                return named.value, named.anchor
        return self.publication()

    def _is_ahead(self, named: Named) -> bool:
        """Whether a date lies ahead of what was: nothing that was is counted from it."""
        if not self.past:
            return False
        span, own = calendar.bounds(named.value), calendar.bounds(self.published)
        return "future" in (named.found.cues.tense, named.found.cues.direction) or bool(span and own and span[0] > own[1])

    def period(self, sentence: str = "") -> Named | None:
        """The quarter, half or year that was named last, those left out that were themselves counted by `a year earlier`.

        None where a length (`the nine months`) was named after it in the sentence: then that is what is compared. `up from the second
        quarter` only names what is compared, and counts where no other period is named.
        """
        other = None
        for named in reversed(self.named):
            if named.found.type == "DURATION" and named.found.sentence == sentence:
                return other
            if calendar.precision(named.value) in PERIODS and not _is_compared(named.found.expression):
                if named.found.cues.preposition not in COMPARING:
                    return named
                other = other or named
        return other

    def nearby(self, sentence: str, unit: str, reach: int = 0) -> Counted:
        """As `passage`, but only from dates of the sentence, or also of so many before it."""
        first = _number(sentence) - reach
        for named in reversed(self.named):
            if _number(named.found.sentence) >= first and fine_enough(named.value, unit) and not self._is_ahead(named):
                return named.value, named.anchor
        return self.publication()


def _number(sentence: str) -> int:
    """The number in a sentence's id: `s12` → 12."""
    return int(sentence.lstrip("s"))


def _is_compared(expression: Expression) -> bool:
    """Whether a period was itself counted by `a year earlier`, `the 1988 period`."""
    if isinstance(expression, Within):
        return expression.outer.unit == "period"
    return isinstance(expression, Relative) and expression.inherit


def fine_enough(value: str, unit: str) -> bool:
    """Whether units can be counted from a value: months from a day, not days from a year; days also from `XXXX-08-15`."""
    if calendar.precision(value) == "day-of-year":
        return unit in ("day", "month")
    return calendar.coarsen(value, unit) is not None
