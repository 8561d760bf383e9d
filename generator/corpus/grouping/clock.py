"""How much the likeness of two articles counts, by the days between them: what the same words say depends on when they were said."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from generator.corpus.grouping.days import Days, gap

FRESH = 3  # days in which nearness costs nothing
FADE = 14  # days more after which likeness counts half
SPAN = 120  # days that a story lasts at most
BOOST = 0.5  # how much more likeness counts within days, in articles spread over years
DOUBT = 0.5  # how much less it counts where the day isn't known, in such articles


@dataclass(frozen=True, slots=True)
class Clock:
    """`close` is the factor for articles within days, `unknown` the one for those whose distance in time isn't known."""

    close: float
    unknown: float

    def nearness(self, one: Days | None, other: Days | None) -> float:
        """`close` within days, half of it after FADE days more, 0 after SPAN days; `XXXX-08-15` and a day near it count in full."""
        apart = gap(one, other)
        if apart is None or one is None or other is None:
            return self.unknown
        if apart > SPAN:
            return 0.0
        sure = self._sure(one, other)
        return sure if apart <= FRESH else sure / (1 + (apart - FRESH) / FADE)

    def _sure(self, one: Days, other: Days) -> float:
        """The factor of two days that are near; of a month or year it isn't known how near they are."""
        if one.first != one.last or other.first != other.last:
            return self.unknown
        return 1.0 if one.open or other.open else self.close


def clock_of(days: Sequence[Days | None]) -> Clock:
    """The clock of a folder. Nearness says much where articles are spread over years, nothing where all are of one week.

    Nor does an unknown day where few days are known.
    """
    known = sorted(found.first for found in days if found and found.exact)
    if len(known) < 2:
        return Clock(1.0, 1.0)
    around = sum(bisect_right(known, day + FRESH) - bisect_left(known, day - FRESH) - 1 for day in known)
    spread = 1.0 - around / (len(known) * (len(known) - 1))
    return Clock(1.0 + BOOST * spread, 1.0 - DOUBT * spread * len(known) / len(days))
