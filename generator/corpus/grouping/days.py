"""How far two publication dates lie apart at the least, whatever is known of them."""

from dataclasses import dataclass
from datetime import date

from generator.calendar import bounds, precision

LEAP_YEAR = 2000  # where a day whose year is open is put
YEAR = 366
SURE = 0.8  # confidence of a publication date from which its year counts
LIKELY = 0.7  # from which an inferred year speaks against another year


@dataclass(frozen=True, slots=True)
class Days:
    """A span of days as ordinals; `open` where the year isn't known (`XXXX-08-15` lies in a leap year of its own).

    `likely` is the day itself where its year is known or was inferred, though with doubt.
    """

    first: int
    last: int
    open: bool = False
    likely: int | None = None

    @property
    def exact(self) -> bool:
        """Whether it is one day of one year."""
        return self.first == self.last and not self.open


def days_of(value: str | None, confidence: float = 1.0) -> Days | None:
    """`2019-04-25`, `2019-04`, `XXXX-08-15`; None where nothing is known.

    Below SURE, what is in doubt is the year, which was inferred: `2019-04-25` is taken as `XXXX-04-25`, `2019-04` as not known.
    """
    inferred = bounds(value) if value is not None and confidence >= LIKELY and precision(value) == "day" else None
    likely = inferred[0].toordinal() if inferred else None
    if value is not None and confidence < SURE:
        value = f"XXXX{value[4:]}" if precision(value) == "day" else value if value.startswith("XXXX") else None
    if span := bounds(value):
        return Days(span[0].toordinal(), span[1].toordinal(), likely=likely)
    if value is None or precision(value) != "day-of-year":
        return None
    span = bounds(f"{LEAP_YEAR}{value[4:]}")
    return Days(span[0].toordinal(), span[1].toordinal(), open=True, likely=likely) if span else None


def gap(one: Days | None, other: Days | None) -> int | None:
    """The least number of days between them; None where either isn't known. `XXXX-08-15` and `2019-08-16` may be one day apart."""
    if one is None or other is None:
        return None
    if one.open or other.open:
        if one.last - one.first > 31 or other.last - other.first > 31:
            return None
        apart = abs(_in_year(one) - _in_year(other))
        return min(apart, YEAR - apart)
    return max(0, one.first - other.last, other.first - one.last)


def later_by(one: Days | None, other: Days | None) -> int | None:
    """How many days the second is later (negative: earlier); None unless both are single days. An open year is taken to be the other's."""
    if one is None or other is None or one.first != one.last or other.first != other.last:
        return None
    if not one.open and not other.open:
        return other.first - one.first
    apart = _in_year(other) - _in_year(one)
    return apart - YEAR if apart > YEAR // 2 else apart + YEAR if apart < -YEAR // 2 else apart


def _in_year(days: Days) -> int:
    """The day of the year, counted in a leap year."""
    day = date.fromordinal(days.first)
    return date(LEAP_YEAR, day.month, day.day).timetuple().tm_yday
