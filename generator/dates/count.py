"""The arithmetic of one date: its expression, counted from its anchor."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from generator import calendar
from generator.dates import holidays
from generator.dates.anchors import Anchors, Counted, Named
from generator.dates.expression import (
    Age,
    Anniversary,
    At,
    Cues,
    Duration,
    Expression,
    FoundDate,
    Holiday,
    Nth,
    Recurring,
    Reference,
    Relative,
    Stated,
    Within,
)
from generator.dates.history import referred, told_back, told_on
from generator.dates.near import is_clear, near, near_holiday
from generator.model import Anchor

DAYS = ("day", "day-of-year", "day-of-week")  # what a time of day can be joined to
BEFORE = 3  # sentences back from which a time of day takes its day: those of a paragraph or two
RECENT = 300  # days between a period and the article that tells of it
UNSURE = 0.5  # the most that is claimed for a value whose year is open
DOUBTFUL = 0.7  # the most that is claimed for a day against which something speaks


@dataclass(frozen=True, slots=True)
class Resolved:
    """A value, what it was counted from, how sure it is, and how sure that is from which it was counted."""

    value: str | None
    anchor: Anchor | None = None
    confidence: float = 0.0
    sure: float = 1.0
    quant: str | None = None
    freq: str | None = None


def count(found: FoundDate, anchors: Anchors) -> Resolved:
    """The value of a found date, seen from its anchors."""
    quant = freq = None
    value: str | None
    match found.expression:
        case Reference() | Duration():
            value, anchor = found.expression.value, None
        case Recurring():
            value, anchor = found.expression.value, None
            quant, freq = found.expression.quant, found.expression.freq
        case Age():
            value, anchor = f"P{found.expression.years}Y", None
        case Anniversary():
            value, anchor = _origin(found.expression, anchors)
        case _:
            value, anchor = _date(found.expression, found, anchors)
    known = value is not None and "XXXX" not in value
    sure = anchors.sureness(anchor)
    confidence = found.confidence if known or quant else min(found.confidence, UNSURE)
    if known and value and not _is_clear(found, value, anchor):
        confidence = min(confidence, DOUBTFUL)
    return Resolved(value, anchor, min(round(confidence * sure, 3), anchors.most(anchor)), sure, quant, freq)


def _is_clear(found: FoundDate, value: str, anchor: Anchor | None) -> bool:
    """Whether nothing speaks against the day that was chosen for one without its year or week."""
    stated = found.expression.day if isinstance(found.expression, At) else found.expression
    if not isinstance(stated, Stated) or stated.year is not None or anchor is None or anchor.kind not in ("publication", "quote"):
        return True
    span = calendar.bounds(anchor.value)
    return span is None or is_clear(stated, value, span[1], found.cues)


def _date(expression: Expression, found: FoundDate, anchors: Anchors) -> Counted:
    """The value and the anchor of what names a date or a time; (None, None) for what doesn't."""
    match expression:
        case At():
            value, anchor = _date(expression.day, found, anchors) if expression.day else _day_of_time(found, anchors)
            value = value.partition("T")[0] if value else None
            return f"{value}{expression.time}" if value and calendar.precision(value) in DAYS else value, anchor
        case Stated():
            return _stated(expression, found, anchors)
        case Relative():
            return _relative(expression, found, anchors)
        case Within():
            return _within(expression.inner, expression.outer, found, anchors)
        case Nth():
            return _nth(expression, found, anchors)
        case Holiday():
            return _holiday(expression, found, anchors)
    return None, None


def _day_of_time(found: FoundDate, anchors: Anchors) -> Counted:
    """`at noon he left` is of the day named last; `talks are set for noon`, `in the evening he goes on` of today or the sentence's day."""
    return anchors.nearby(found.sentence, "day", BEFORE if found.cues.tense == "past" else 0)


def _origin(anniversary: Anniversary, anchors: Anchors) -> Counted:
    """When that began which an anniversary is of: by the lexicon, else by the only day in the text that lies so many years back."""
    if anniversary.origin:
        return anniversary.origin, Anchor(kind="event", value=anniversary.origin)
    span = calendar.bounds(anchors.published)
    if span is None:
        return None, None
    days = [one for one in anchors.days if isinstance(one.expression, Stated) and one.expression.year == span[0].year - anniversary.ordinal]
    values = {one.expression.value for one in days if isinstance(one.expression, Stated)}
    if len(values) != 1:
        return None, None
    value = values.pop()
    return value, Anchor(kind="event", value=value, start=days[0].start, end=days[0].end)


# ---------------------------------------------------------------------------------------------------------------- stated


def _stated(stated: Stated, found: FoundDate, anchors: Anchors) -> Counted:
    """`April 25, 2019` is itself; what lacks its year or its week is the one near the publication, or of a history's year."""
    if stated.year is not None or stated.precision in ("decade", "century"):
        known = replace(stated, unit=None).value
        return (calendar.coarsen(known, stated.unit) if stated.unit else known), None
    if history := referred(stated, found, anchors) or told_on(anchors.text, stated, found, anchors) or told_back(stated, found, anchors):
        return history[0], history[1].anchor
    cues = found.cues
    value, anchor = anchors.publication()
    span = calendar.bounds(value)
    if span is None:
        if stated.precision == "weekday" and stated.weekday and anchors.weekday and value:
            ahead = 7 if cues.tense == "future" or cues.direction == "future" else 0
            return _moved(value, Relative(unit="day", offset=ahead - (anchors.weekday - stated.weekday) % 7)), anchor
        return _with_open_year(stated), anchor
    first, last = near(stated, span[0], cues), near(stated, span[1], cues)
    return (last if first == last else stated.value), anchor


def _with_open_year(stated: Stated) -> str | None:
    """What is known without a year: `XXXX-08-15`, `XXXX-WXX-4`."""
    return None if stated.unit or stated.weekend else stated.value


# -------------------------------------------------------------------------------------------------------------- relative


def _relative(relative: Relative, found: FoundDate, anchors: Anchors) -> Counted:
    """`last month` from the publication, `the next day` from the passage."""
    if relative.definite:
        value, anchor = _definite(relative, found, anchors)
        return (calendar.shift_value(value, "year", relative.offset) if value and relative.inherit else value), anchor
    if relative.inherit and (period := _compared_with(relative, found, anchors)):
        return calendar.shift_value(period.value, relative.unit, relative.offset), period.anchor
    told = relative.base == "passage" or (relative.base == "narrative" and found.cues.tense == "past")
    value, anchor = anchors.passage(relative.unit, compared=not relative.inherit) if told else anchors.publication()
    return _moved(value, relative), anchor


def _compared_with(relative: Relative, found: FoundDate, anchors: Anchors) -> Named | None:
    """The period that `a year earlier` is compared with.

    `a year ago` counts from today: a quarter or half just told of lends its precision, a year that was named (`since 1981`) nothing.
    """
    period = anchors.period(found.sentence)
    if period is None or relative.base == "passage":
        return period
    last, span = calendar.bounds(period.value), calendar.bounds(anchors.published)
    if last is None or span is None or calendar.precision(period.value) == "year":
        return None
    return period if abs((span[1] - last[1]).days) <= RECENT else None


def _moved(value: str | None, relative: Relative) -> str | None:
    """A value moved by a relative's units: `2019-04-25`, the next month → `2019-05`; `XXXX-08-15`, the day before → `XXXX-08-14`."""
    if value is None:
        return None
    if calendar.precision(value) == "day-of-year" and relative.unit in ("day", "month"):
        moved = _moved("2001" + value[4:10], relative)  # any year without a leap day
        return None if moved is None else "XXXX" + moved[4:]
    base = calendar.coarsen(value, relative.unit)
    if base is not None:
        return calendar.shift_value(base, relative.unit, relative.offset)
    return _known_of(value, relative)


def _known_of(value: str, relative: Relative) -> str | None:
    """What is known of a day counted from `2020-08`: `today` is in `2020-08`, `yesterday` in `2020`; None where not even the year is."""
    span = calendar.bounds(value)
    if span is None:
        return None
    try:
        first, last = (calendar.shift(day, relative.unit, relative.offset) for day in span)
    except (ValueError, OverflowError):
        return None
    values = ((calendar.at_precision(first, unit), calendar.at_precision(last, unit)) for unit in ("month", "year"))
    return next((one for one, other in values if one == other), None)


def _definite(relative: Relative, found: FoundDate, anchors: Anchors) -> Counted:
    """`the quarter`, `the latest period`: the one named last, else the one that ended last; `the year`, `the weekend`: the current one."""
    value, anchor = anchors.publication()
    span = calendar.bounds(value)
    if relative.unit in ("quarter", "period") or relative.inherit:
        if (period := anchors.period()) and calendar.precision(period.value) in ("quarter", "half"):
            return period.value, period.anchor
        return (calendar.at_precision(calendar.shift(span[1], "quarter", -1), "quarter") if span else None), anchor
    if relative.unit == "weekend":
        return (near(Stated(weekend=True), span[1], found.cues) if span else None), anchor
    if relative.unit == "year":
        value, anchor = anchors.nearby(found.sentence, "year")
    else:
        value, anchor = anchors.passage(relative.unit)
    return _moved(value, relative), anchor


# ---------------------------------------------------------------------------------------------------------------- within


def _within(inner: Stated, outer: Relative, found: FoundDate, anchors: Anchors) -> Counted:
    """`April of last year`: the parts inside of the larger date."""
    if outer.unit == "occurrence":
        return _occurrence(inner, outer, anchors)
    if outer.unit == "period":
        period = anchors.period()
        if period is None or calendar.precision(period.value) not in ("quarter", "half"):
            return inner.value, None
        return inner.value + period.value[4:], period.anchor
    value, anchor = _relative(outer, found, anchors)
    span = calendar.bounds(value)
    if span is None:
        return _with_open_year(inner), anchor
    if inner.day is not None and inner.month is None:
        day_value = f"{value}-{inner.day:02d}"
        return (day_value if calendar.bounds(day_value) else None), anchor
    if inner.weekday is not None and inner.day is None:
        day = calendar.weekday_on_or_after(span[0], inner.weekday)
        return (day.isoformat() if day <= span[1] else None), anchor
    return replace(inner, year=span[0].year).value, anchor


def _nth(nth: Nth, found: FoundDate, anchors: Anchors) -> Counted:
    """`the third Sunday in May`, `the last day of 2019` are days; of `the first week of May` only the month is told."""
    value, anchor = _date(nth.of, found, anchors)
    span = calendar.bounds(value)
    if span is None:
        return None, anchor
    if nth.unit != "day":
        return value, anchor
    if nth.weekday is None:
        day = span[0] + timedelta(days=nth.nth - 1) if nth.nth > 0 else span[1]
    elif nth.nth > 0:
        day = calendar.weekday_on_or_after(span[0], nth.weekday) + timedelta(days=7 * (nth.nth - 1))
    else:
        day = calendar.weekday_on_or_before(span[1], nth.weekday)
    return (day.isoformat() if span[0] <= day <= span[1] else None), anchor


def _occurrence(inner: Stated, outer: Relative, anchors: Anchors) -> Counted:
    """`the previous Friday`, `the following March`: the one before or after the date named last; `a week ago Friday` from today."""
    if outer.base == "published" and inner.weekday is not None:
        value, anchor = anchors.publication()
        cues = Cues(direction="future" if outer.offset > 0 else "past")
        near_one = near(inner, span[0], cues) if (span := calendar.bounds(value)) and span[0] == span[1] else None
        return (calendar.shift_value(near_one, "day", 7 * outer.offset) if near_one else None), anchor
    value, anchor = anchors.passage("day")
    span = calendar.bounds(value)
    if span is None:
        return _with_open_year(inner), anchor
    if outer.offset > 0:
        return near(inner, span[1] + timedelta(days=1) if inner.weekday else span[1], Cues(direction="future")), anchor
    return near(inner, span[0], Cues(direction="past")), anchor


# -------------------------------------------------------------------------------------------------------------- holidays


def _holiday(holiday: Holiday, found: FoundDate, anchors: Anchors) -> Counted:
    """`Christmas 2019`; without a year the one that its words and nearness tell. `two days after Christmas` is counted on from it."""
    day, anchor = _named_day(holiday, found, anchors)
    if day is None and holiday.year is not None and not holiday.offset:
        return f"{holiday.year:04d}", anchor  # whose day it is stays open
    value = calendar.at_precision(day, holiday.unit) if day else None
    return (calendar.shift_value(value, holiday.unit, holiday.offset) if value and holiday.offset else value), anchor


def _named_day(holiday: Holiday, found: FoundDate, anchors: Anchors) -> tuple[date | None, Anchor | None]:
    """The day that a name means, and what it was chosen from."""
    if day := holidays.single(holiday.id):
        return day, None
    if holiday.year is not None:
        days = holidays.days(holiday.id, holiday.year, holiday.country) if 1 < holiday.year < 9998 else ()
        return (days[0] if days else None), None
    value, anchor = anchors.publication()
    span = calendar.bounds(value)
    return (near_holiday(holiday, span[1], found.cues) if span else None), anchor
