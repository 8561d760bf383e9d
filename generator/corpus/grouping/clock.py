"""How much the likeness of two articles counts, by the days between them: what the same words say depends on when they were said."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from generator.corpus.grouping.days import Days, gap

FRESH = 3  # days in which nearness costs nothing
FADE = 14  # days more after which nearness counts half
SPAN = 120  # days that a story lasts at most
BOOST = 0.25  # how much more likeness counts within days, where articles are far between
RELIEF = 0.5  # how much less is taken off it there for what any two articles have in common
CROWD = 5  # articles within those days to each one, at which nearness in time says half as much
DOUBT = 0.75  # how much less it counts where the day isn't known, in a folder over years of which articles are dated as a rule
RULE = (0.05, 0.2)  # share of articles dated to the day from which that begins to count, and counts in full: before, nobody could tell more
FADING = 2  # power of the fading with days: a fortnight on, only what shares more than its beat is one event
CLASH = 0.5  # how much an unknown distance counts where the openings name other weekdays


@dataclass(frozen=True, slots=True)
class Nearness:
    """`factor` multiplies a likeness, `usual` what is taken off it beforehand: what any two articles of the folder have in common."""

    factor: float
    usual: float = 1.0


@dataclass(frozen=True, slots=True)
class Clock:
    """`close` is for articles within days, `unknown` for those whose distance in time isn't known."""

    close: Nearness
    unknown: Nearness

    def nearness(self, one: Days | None, other: Days | None) -> Nearness:
        """`close` within days; after FADE days more the factor is a quarter, after SPAN days 0. An open year counts for less."""
        apart = gap(one, other)
        if apart is None or one is None or other is None or one.first != one.last or other.first != other.last:
            return self.unknown if apart is None or apart <= FADE else Nearness(0.0)
        if apart > SPAN or (one.likely is not None and other.likely is not None and abs(one.likely - other.likely) > SPAN):
            return Nearness(0.0)
        fade = 1 / (1 + max(0, apart - FRESH) / FADE)
        if one.open or other.open:  # the same days of any two years
            return Nearness(fade**3, 1 - (1 - self.close.usual) * fade / 2)
        return Nearness(fade**FADING * self.close.factor, 1 - (1 - self.close.usual) * fade)


def clock_of(days: Sequence[Days | None]) -> Clock:
    """The clock of a folder. To be near in time says much where few articles are, little where each day has many.

    Not to be known says much where the dated ones lie far apart: the words of a beat come back for years, so without a day only wording
    that is nearer than that ties two articles. Where hardly any is dated there is nothing to learn from the others.
    """
    known = sorted(found.first for found in days if found and found.exact)
    if len(known) < 2:
        return Clock(Nearness(1.0), Nearness(1.0))
    around = sum(bisect_right(known, day + FRESH) - bisect_left(known, day - FRESH) - 1 for day in known) / len(known)
    rare = 1 / (1 + around / CROWD)
    spread = 1 - around / (len(known) - 1)
    close = Nearness(1 + BOOST * rare * spread, 1 - RELIEF * rare * spread)
    least, full = RULE
    share = min(1.0, max(0.0, (len(known) / len(days) - least) / (full - least)))
    return Clock(close, Nearness(1 - DOUBT * spread * share))
