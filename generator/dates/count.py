"""The arithmetic of one date: its expression, counted from the publication or from the passage."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from generator import calendar
from generator.dates import holidays
from generator.dates.expression import (
    Age,
    Anniversary,
    At,
    Cues,
    Duration,
    Expression,
    FoundDate,
    Holiday,
    Recurring,
    Reference,
    Relative,
    Stated,
    Within,
)
from generator.model import Anchor

Named = Sequence[tuple[str, FoundDate]]
FINE = ("day", "time")


@dataclass(frozen=True, slots=True)
class Resolved:
    """A value, what it was counted from, and how sure it is."""

    value: str | None
    anchor: Anchor | None = None
    confidence: float = 0.0
    quant: str | None = None
    freq: str | None = None


@dataclass(frozen=True, slots=True)
class Count:
    """Counts from a publication date and the dates named before in the passage (the last one last)."""

    published: str | None
    named: Named

    def of(self, found: FoundDate) -> Resolved:
        """The value of a found date."""
        value, anchor, quant, freq = self._value(found.expression, found)
        sure = found.confidence if value is not None and "XXXX" not in value else min(found.confidence, 0.5)
        return Resolved(value, anchor, sure, quant, freq)

    def _value(self, expression: Expression, found: FoundDate) -> tuple[str | None, Anchor | None, str | None, str | None]:
        """(value, anchor, quant, freq) of an expression."""
        match expression:
            case Reference(value=value) | Duration(value=value):
                return value, None, None, None
            case Age(years=years):
                return f"P{years}Y", None, None, None
            case Anniversary(origin=origin):
                return origin, None, None, None
            case Recurring(value=value, quant=quant, freq=freq):
                return value, None, quant, freq
            case At(time=time, day=day):
                value, anchor = self._at(time, day, found)
            case _:
                value, anchor = self._date(expression, found)
        return value, anchor, None, None

    def _at(self, time: str, day: Expression | None, found: FoundDate) -> tuple[str | None, Anchor | None]:
        """A time of day on its day; without a day, on the day in question."""
        if day is None:
            day = Relative(unit="day", offset=0, base="passage")
        value, anchor = self._date(day, found)
        return (f"{value}{time}" if value and calendar.precision(value) in ("day", "day-of-year", "day-of-week") else value, anchor)

    def _date(self, expression: Expression, found: FoundDate) -> tuple[str | None, Anchor | None]:
        """The value and the anchor of a date."""
        match expression:
            case Stated():
                return self._stated(expression, found.cues)
            case Relative():
                return self._relative(expression)
            case Within(inner=inner, outer=outer):
                return self._within(inner, outer)
            case Holiday():
                return self._holiday(expression, found.cues)
        return None, None

    # -------------------------------------------------------------------------------------------------------- anchors

    def _publication(self) -> tuple[str | None, Anchor | None]:
        """The publication date as an anchor."""
        return self.published, Anchor(kind="publication", value=self.published) if self.published else None

    def _passage(self, unit: str = "day") -> tuple[str | None, Anchor | None]:
        """The date named last that is at least as fine as a unit, else the publication."""
        for value, found in reversed(self.named):
            if _finer(value, unit):
                kind = "caption" if found.role == "caption" else "dateline" if found.role == "dateline" else "passage"
                return value, Anchor(kind=kind, value=value, start=found.start, end=found.end)
        return self._publication()

    # ---------------------------------------------------------------------------------------------------------- stated

    def _stated(self, stated: Stated, cues: Cues) -> tuple[str | None, Anchor | None]:
        """`April 25, 2019` is itself; what lacks its year or week is taken from the publication by tense and nearness."""
        if stated.year is not None or stated.precision in ("decade", "century"):
            return _round(stated, stated.value), None
        value, anchor = self._publication()
        span = calendar.bounds(value)
        if span is None or (stated.precision == "weekday" and span[0] != span[1]):
            return _open(stated, value), anchor
        return self._near(stated, span[1], cues), anchor

    def _near(self, stated: Stated, day: date, cues: Cues) -> str | None:
        """The date that is meant by parts without their year, seen from a day."""
        direction = cues.direction if cues.direction in ("past", "future") else cues.tense
        if stated.precision == "weekday" and stated.weekday is not None:
            return _near_weekday(stated.weekday, day, cues)
        if stated.day is not None and stated.month is None:
            return _day_of_month(stated.day, day, direction)
        years = [replace(stated, year=year) for year in (day.year - 1, day.year, day.year + 1)]
        spans = [(calendar.bounds(one.value), one) for one in years]
        known = [(span, one) for span, one in spans if span is not None]
        if cues.direction == "past":
            known = [pair for pair in known if pair[0][0] <= day and not pair[0][0] <= day <= pair[0][1]]
            return known[-1][1].value if known else None
        if cues.direction == "future":
            known = [pair for pair in known if pair[0][0] > day]
            return known[0][1].value if known else None
        if cues.direction == "this":
            return replace(stated, year=day.year).value
        return _by_tense(known, day, stated, cues)

    # -------------------------------------------------------------------------------------------------------- relative

    def _relative(self, relative: Relative) -> tuple[str | None, Anchor | None]:
        """`last month` from the publication, `the next day` from the passage."""
        if relative.offset is None:
            return None, None
        if relative.unit == "period":
            return self._passage("quarter")
        value, anchor = self._passage(relative.unit) if relative.base == "passage" else self._publication()
        if relative.inherit:
            return self._inherited(relative)
        if value is None:
            return None, anchor
        base = calendar.coarsen(value, relative.unit) if calendar.bounds(value) else None
        if base is None:
            return _open_shift(value, relative), anchor
        return calendar.shift_value(base, relative.unit, relative.offset), anchor

    def _inherited(self, relative: Relative) -> tuple[str | None, Anchor | None]:
        """`a year earlier` beside a quarter is a quarter: the date named last keeps its precision."""
        value, anchor = self._passage("year")
        if value is None or relative.offset is None:
            return None, anchor
        if anchor is not None and anchor.kind == "publication":
            value = calendar.coarsen(value, relative.unit)
        if value is None:
            return None, anchor
        return calendar.shift_value(value.partition("T")[0], relative.unit, relative.offset), anchor

    # ------------------------------------------------------------------------------------------------------------ within

    def _within(self, inner: Stated, outer: Relative) -> tuple[str | None, Anchor | None]:
        """`April of last year`: the parts inside of the larger date."""
        if outer.unit == "occurrence":
            return self._occurrence(inner, outer)
        value, anchor = self._relative(outer)
        span = calendar.bounds(value)
        if span is None:
            return _open(inner, None), anchor
        if inner.weekday is not None and inner.day is None:
            return _weekday_in(inner.weekday, span, outer), anchor
        return replace(inner, year=span[0].year).value, anchor

    def _occurrence(self, inner: Stated, outer: Relative) -> tuple[str | None, Anchor | None]:
        """`the previous Friday`, `the following March`: the one before or after the date named last."""
        value, anchor = self._passage("day")
        span = calendar.bounds(value)
        if span is None:
            return _open(inner, None), anchor
        direction = "future" if (outer.offset or 0) > 0 else "past"
        if inner.weekday is not None and inner.day is None:
            if direction == "past":
                return calendar.weekday_on_or_before(span[0] - timedelta(days=1), inner.weekday).isoformat(), anchor
            return calendar.weekday_on_or_after(span[1] + timedelta(days=1), inner.weekday).isoformat(), anchor
        return self._near(inner, span[0], Cues(direction=direction)), anchor  # type: ignore[arg-type]

    # ---------------------------------------------------------------------------------------------------------- holidays

    def _holiday(self, holiday: Holiday, cues: Cues) -> tuple[str | None, Anchor | None]:
        """`Christmas 2019`; without a year the one that tense and nearness tell."""
        value, anchor = self._publication()
        span = calendar.bounds(value)
        if holiday.year is None and span is None:
            return None, anchor
        if holiday.year is not None:
            days, anchor = holidays.days(holiday.id, holiday.year), None
            day = days[0] if days else None
        elif span is not None:
            day = _near_holiday(holiday, span[1], cues)
        if day is None:
            return None, anchor
        return calendar.at_precision(day, holiday.unit), anchor


def _near_holiday(holiday: Holiday, day: date, cues: Cues) -> date | None:
    """`last Christmas`, `Christmas` before or after a day."""
    found = sorted(other for year in (day.year - 1, day.year, day.year + 1) if 1 < year < 9999 for other in holidays.days(holiday.id, year))
    past, ahead = [other for other in found if other <= day], [other for other in found if other > day]
    if cues.direction == "past" and past:
        return past[-1]
    if cues.direction == "future" and ahead:
        return ahead[0]
    return holidays.nearest(holiday.id, day)


def _finer(value: str, unit: str) -> bool:
    """Whether a value is at least as fine as a unit: a day is fine enough to count months from, a year isn't to count days from."""
    return calendar.coarsen(value, unit) is not None


def _round(stated: Stated, value: str) -> str:
    """The week of a day, where that is meant."""
    if stated.unit is None:
        return value
    return calendar.coarsen(replace(stated, unit=None).value, stated.unit) or value


def _open(stated: Stated, published: str | None) -> str | None:
    """What is known without the year: `XXXX-08-15`; a weekday has the day that a publication of `XXXX-08-15` may have told."""
    return _round(stated, stated.value)


def _open_shift(value: str, relative: Relative) -> str | None:
    """Counted from a date with an open year: the day before `XXXX-08-15` is `XXXX-08-14`; None where the year would matter."""
    if calendar.precision(value) != "day-of-year" or relative.offset is None or relative.unit not in ("day", "month"):
        return None
    day = calendar.bounds("2001" + value[4:])
    if day is None:
        return None
    moved = calendar.shift(day[0], relative.unit, relative.offset)
    return "XXXX" + calendar.at_precision(moved, relative.unit)[4:]


def _near_weekday(weekday: int, day: date, cues: Cues) -> str:
    """`Thursday`: past, the one on or before the day; future, the one after it; `last` and `next` never the day itself."""
    if cues.direction == "past":
        return calendar.weekday_on_or_before(day - timedelta(days=1), weekday).isoformat()
    if cues.direction == "future":
        return calendar.weekday_on_or_after(day + timedelta(days=1), weekday).isoformat()
    if cues.direction == "this" or cues.tense == "future":
        return calendar.weekday_on_or_after(day, weekday).isoformat()
    return calendar.weekday_on_or_before(day, weekday).isoformat()


def _day_of_month(number: int, day: date, direction: str | None) -> str | None:
    """`the 15th`: of this month, or of the one before or after it."""
    month = calendar.at_precision(day, "month")
    if direction == "future" and number < day.day:
        month = calendar.shift_value(month, "month", 1) or month
    elif direction != "future" and number > day.day:
        month = calendar.shift_value(month, "month", -1) or month
    value = f"{month}-{number:02d}"
    return value if calendar.bounds(value) else None


def _by_tense(known: list[tuple[calendar.Bounds, Stated]], day: date, stated: Stated, cues: Cues) -> str | None:
    """The nearest; with a past verb none that is still ahead, with a future verb none that is over."""
    if not known:
        return None
    if cues.tense == "past":
        past = [pair for pair in known if pair[0][0] <= day]
        return (past or known)[-1 if past else 0][1].value
    if cues.tense == "future":
        ahead = [pair for pair in known if pair[0][1] >= day]
        return (ahead or known)[0 if ahead else -1][1].value
    return min(known, key=lambda pair: (abs((pair[0][0] - day).days), pair[0][0]))[1].value


def _weekday_in(weekday: int, span: calendar.Bounds, outer: Relative) -> str | None:
    """`Thursday of last week`: the Thursday in the span; `Friday a week ago`: the one on or before the day."""
    day = calendar.weekday_on_or_after(span[0], weekday)
    return day.isoformat() if day <= span[1] else None
