"""A clue: what was seen, and how well each day fits it.

Three shapes say how a fit (0..1) depends on the day: `Steps` over stretches of days (`2019-04-25 to 2019-04-26`), `Days` over days of the
year (`08-15` in any year), `Week` over the days of the week. Days are ordinals (`date.toordinal()`).
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from generator.model import Evidence

FIRST = date(1900, 1, 1).toordinal()
LAST = date(2100, 12, 31).toordinal()
LEAST = 1e-300  # no likelihood is nil: it has a logarithm


@dataclass(frozen=True, slots=True)
class Steps:
    """Stretches (first day, last day, fit) in order and apart; a day in none of them fits 0. `2019-04-25`: one stretch of one day."""

    pieces: tuple[tuple[int, int, float], ...]

    def fit(self, day: int) -> float:
        """How well this day fits."""
        place = bisect_right(self.pieces, day, key=lambda piece: piece[0]) - 1
        return self.pieces[place][2] if place >= 0 and day <= self.pieces[place][1] else 0.0


@dataclass(frozen=True, slots=True)
class Days:
    """Fits of days of the year, as (month, day, fit); any other fits 0. A dateline `Aug. 15`: `((8, 15, 1.0), (8, 16, 0.05))`."""

    fits: tuple[tuple[int, int, float], ...]

    def fit(self, day: int) -> float:
        """How well this day fits."""
        when = date.fromordinal(day)
        return next((fit for month, number, fit in self.fits if (month, number) == (when.month, when.day)), 0.0)


@dataclass(frozen=True, slots=True)
class Week:
    """Fits of Monday to Sunday."""

    fits: tuple[float, ...]

    def fit(self, day: int) -> float:
        """How well this day fits."""
        return self.fits[(day - 1) % 7]


Shape = Steps | Days | Week


@dataclass(frozen=True, slots=True, kw_only=True)
class Clue:
    """One thing seen, as evidence for a person and as a shape for the solver.

    `weight` is below 1 where it repeats an earlier clue of its rule.
    `doubt` is how likely the words would be there if the day were one that the shape leaves out: no clue is beyond doubt.
    """

    evidence: Evidence
    shape: Shape
    doubt: float
    weight: float = 1.0

    @property
    def rule(self) -> str:
        """The name of its rule."""
        return self.evidence.rule

    def likelihood(self, day: int) -> float:
        """How likely the words are, were the article of this day."""
        return float(max(self.shape.fit(day), self.doubt, LEAST) ** self.weight)


def between(first: date | None, last: date | None, fit: float = 1.0) -> Steps:
    """The days from `first` to `last`; None leaves that side open."""
    low = FIRST if first is None else max(FIRST, first.toordinal())
    high = LAST if last is None else min(LAST, last.toordinal())
    return Steps(((low, high, fit),) if low <= high else ())


def ramp(origin: int, steps: Iterable[tuple[int | None, int | None, float]]) -> Steps:
    """Stretches counted in days from `origin`: `(None, -1, 0.01), (0, 2, 1.0), (3, None, 0.2)`; None leaves that side open."""
    return Steps(tuple(_clipped((FIRST if a is None else origin + a, LAST if b is None else origin + b, fit) for a, b, fit in steps)))


def years(fits: Iterable[tuple[int | None, int | None, float]]) -> Steps:
    """Stretches of whole years: `(None, 2018, 0.01), (2019, 2019, 1.0), (2020, None, 0.1)`; None leaves that side open."""
    return Steps(tuple(_clipped((_start(a), _start(None if b is None else b + 1, LAST + 1) - 1, fit) for a, b, fit in fits)))


def _start(year: int | None, open_end: int = FIRST) -> int:
    """The ordinal of January 1; an open or impossible year is the end of the calendar that the solver knows."""
    if year is None:
        return open_end
    return date(min(max(year, 1900), 2101), 1, 1).toordinal()


def _clipped(pieces: Iterable[tuple[int, int, float]]) -> Iterator[tuple[int, int, float]]:
    """The pieces inside the solver's calendar."""
    for first, last, fit in pieces:
        low, high = max(first, FIRST), min(last, LAST)
        if low <= high:
            yield low, high, fit
