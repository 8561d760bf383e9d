"""Partial dates: pure functions on TIMEX3 and EDTF values, which keep a date's precision.

Shapes: `2019`, `2019-04`, `2019-04-25`, `2013-W11`, `2013-W11-WE`, `2019-Q2`, `2019-H1`, `2019-SU`, `198` (the 1980s), `19` (the 20th
century), `2019-04-25TMO`, `2019-04-25T10:35`; with the year open `XXXX-08-15`, `XXXX-08`, `XXXX-WXX-4` (a Thursday). What is no date
(`P3D`, `PRESENT_REF`) has no bounds. Weekdays are ISO numbers: Monday 1 … Sunday 7.
"""

import re
from datetime import MAXYEAR, date, timedelta

Bounds = tuple[date, date]

SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}  # the meteorological ones of the north; a winter runs into the next year
UNITS = ("day", "week", "weekend", "month", "quarter", "half", "season", "year", "decade", "century")

_SHAPES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern, re.ASCII))
    for name, pattern in (
        ("day", r"(\d{4})-(\d\d)-(\d\d)"),
        ("month", r"(\d{4})-(\d\d)(?:-XX)?"),
        ("weekend", r"(\d{4})-W(\d\d)-WE"),
        ("week", r"(\d{4})-W(\d\d)"),
        ("weekday", r"(\d{4})-W(\d\d)-([1-7])"),
        ("quarter", r"(\d{4})-Q([1-4])"),
        ("half", r"(\d{4})-H([12])"),
        ("season", r"(\d{4})-(SP|SU|FA|WI)"),
        ("year", r"(\d{4})(?:-XX(?:-XX)?|-QX|-WXX)?"),
        ("decade", r"(\d{3})X?"),
        ("century", r"(\d\d)(?:XX)?"),
    )
)
_OPEN: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern, re.ASCII))
    for name, pattern in (
        ("day-of-year", r"XXXX-(\d\d)-(\d\d)"),
        ("month-of-year", r"XXXX-(\d\d)(?:-XX)?"),
        ("day-of-month", r"XXXX-XX-(\d\d)"),
        ("day-of-week", r"XXXX-WXX-([1-7])"),
        ("quarter-of-year", r"XXXX-Q([1-4])"),
        ("half-of-year", r"XXXX-H([12])"),
        ("season-of-year", r"XXXX-(SP|SU|FA|WI)"),
    )
)


def _split(value: str) -> tuple[str, tuple[str, ...]]:
    """The shape of a dated value and its parts, the time of day left off: `2019-04-25TMO` → day; `("", ())` for anything else."""
    day = value.partition("T")[0] if value[:1].isdigit() else value
    for name, shape in _SHAPES:
        if match := shape.fullmatch(day):
            return name, match.groups()
    return "", ()


def precision(value: str | None) -> str:
    """One of UNITS, or `time`; for open years `day-of-year`, `day-of-week`, …; else `unknown`."""
    if value is None:
        return "unknown"
    name, _ = _split(value)
    if name == "weekday":
        name = "day"
    if name == "day" and "T" in value:
        return "time"
    if name:
        return name
    return next((kind for kind, shape in _OPEN if shape.fullmatch(value.partition("T")[0])), "unknown")


def bounds(value: str | None) -> Bounds | None:
    """The first and the last day of a dated value: `2019-Q2` → April 1 to June 30, 2019.

    None where the year is open, and where there is no such day (`2019-02-30`).
    """
    if value is None:
        return None
    name, parts = _split(value)
    try:
        return _bounds(name, parts)
    except (ValueError, OverflowError):
        return None


def _bounds(name: str, parts: tuple[str, ...]) -> Bounds | None:
    """The bounds of a shape; raises ValueError where there is no such day."""
    if not name:
        return None
    if name == "decade":
        return _months(int(parts[0]) * 10, 1, 120)
    if name == "century":
        return _months(int(parts[0]) * 100, 1, 1200)
    year = int(parts[0])
    if name in ("week", "weekend", "weekday"):
        return _week_bounds(name, year, parts)
    if name == "day":
        day = date(year, int(parts[1]), int(parts[2]))
        return day, day
    if name == "season":
        return _months(year, SEASONS[parts[1]], 3)
    length = {"month": 1, "quarter": 3, "half": 6, "year": 12}[name]
    index = int(parts[1]) if name != "year" else 1
    return _months(year, (index - 1) * length + 1, length)


def _week_bounds(name: str, year: int, parts: tuple[str, ...]) -> Bounds:
    """`2013-W11` is Monday to Sunday, `2013-W11-WE` its Saturday and Sunday."""
    monday = date.fromisocalendar(year, int(parts[1]), 1)
    if name == "weekday":
        day = monday + timedelta(days=int(parts[2]) - 1)
        return day, day
    return monday + timedelta(days=5 if name == "weekend" else 0), monday + timedelta(days=6)


def _months(year: int, month: int, count: int) -> Bounds:
    """From the first day of a month to the last day of the count-th month from it on."""
    if year == 0:  # the first century has no year 0
        year, month, count = 1, 1, count - 12
    last = add_months(date(year, month, 1), count - 1)
    return date(year, month, 1), date(last.year, last.month, month_length(last.year, last.month))


def month_length(year: int, month: int) -> int:
    """28 to 31."""
    if month == 12:
        return 31
    return (date(year, month + 1, 1) - date(year, month, 1)).days


def add_months(day: date, count: int) -> date:
    """The same day of another month, or its last: May 31 and one month is June 30. Raises ValueError outside of the years 1 to 9999."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    if not 1 <= year <= MAXYEAR:
        raise ValueError(f"There is no year {year}.")
    return date(year, month + 1, min(day.day, month_length(year, month + 1)))


def at_precision(day: date, unit: str) -> str:
    """The value of a unit that holds a day: `2019-04-25` by `month` is `2019-04`, by `week` `2019-W17`, by `decade` `201`."""
    if unit == "day":
        return day.isoformat()
    if unit in ("week", "weekend"):
        year, week, _ = day.isocalendar()
        return f"{year:04d}-W{week:02d}" + ("-WE" if unit == "weekend" else "")
    if unit == "season":
        name = ("WI", "SP", "SU", "FA")[day.month % 12 // 3]
        return f"{day.year if day.month > 2 else day.year - 1:04d}-{name}"
    text = f"{day.year:04d}"
    names = {
        "month": f"{text}-{day.month:02d}",
        "quarter": f"{text}-Q{(day.month + 2) // 3}",
        "half": f"{text}-H{(day.month + 5) // 6}",
        "year": text,
        "decade": text[:3],
        "century": text[:2],
    }
    return names[unit]


def shift(day: date, unit: str, count: int) -> date:
    """A day moved by a count of units of UNITS. Raises ValueError or OverflowError where there is no such day."""
    days = {"day": 1, "week": 7, "weekend": 7}
    months = {"month": 1, "quarter": 3, "season": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
    if unit in days:
        return day + timedelta(days=days[unit] * count)
    return add_months(day, months[unit] * count)


def shift_value(value: str, unit: str, count: int) -> str | None:
    """A value moved, its own precision kept: `1989-Q3` a year earlier is `1988-Q3`. None where it can't be moved."""
    kind = precision(value)
    span = bounds(value)
    if span is None or kind not in UNITS:
        return None
    try:
        return at_precision(shift(span[0], unit, count), kind)
    except (ValueError, OverflowError):
        return None


def coarsen(value: str | None, unit: str) -> str | None:
    """The larger unit that a value lies in: `2019-04-25` by `year` is `2019`. None where it doesn't lie in one (`2019` by `month`)."""
    span = bounds(value)
    if span is None:
        return None
    first, last = at_precision(span[0], unit), at_precision(span[1], unit)
    return first if first == last else None


def weekday_on_or_before(day: date, weekday: int) -> date:
    """The latest Thursday (4) not after a day: that day itself if it is one."""
    return day - timedelta(days=(day.isoweekday() - weekday) % 7)


def weekday_on_or_after(day: date, weekday: int) -> date:
    """The first Thursday (4) not before a day: that day itself if it is one."""
    return day + timedelta(days=(weekday - day.isoweekday()) % 7)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date | None:
    """The nth Thursday (4) of a month, from its end where nth is negative (-1 is the last); None where there is none."""
    length = month_length(year, month)
    if nth > 0:
        day = weekday_on_or_after(date(year, month, 1), weekday).day + 7 * (nth - 1)
    else:
        day = weekday_on_or_before(date(year, month, length), weekday).day + 7 * (nth + 1)
    return date(year, month, day) if 1 <= day <= length else None


def easter(year: int) -> date:
    """Easter Sunday of the western churches (the anonymous Gregorian rule of 1876)."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = (a + 11 * d + 22 * e) // 451
    month, day = divmod(d + e - 7 * f + 114, 31)
    return date(year, month, day + 1)


def orthodox_easter(year: int) -> date:
    """Easter Sunday of the eastern churches, as a Gregorian day (Meeus's rule for the Julian calendar)."""
    a, b, c = year % 4, year % 7, year % 19
    d = (19 * c + 15) % 30
    e = (2 * a + 4 * b - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return date(year, month, day + 1) + timedelta(days=year // 100 - year // 400 - 2)


def fits(value: str | None, day: date) -> bool:
    """Whether a day can be meant by a value: August 15, 2020 by `2020-08-15`, `2020-Q3`, `XXXX-08-15`, `XXXX-WXX-6`; any day by None."""
    if value is None:
        return True
    if span := bounds(value):
        return span[0] <= day <= span[1]
    for kind, shape in _OPEN:
        if match := shape.fullmatch(value.partition("T")[0]):
            return _fits_open(kind, match.groups(), day)
    return False


def _fits_open(kind: str, parts: tuple[str, ...], day: date) -> bool:
    """Whether a day has the parts that a value with an open year names."""
    if kind == "season-of-year":
        return at_precision(day, "season").endswith(parts[0])
    found = {
        "day-of-year": (day.month, day.day),
        "month-of-year": (day.month,),
        "day-of-month": (day.day,),
        "day-of-week": (day.isoweekday(),),
        "quarter-of-year": ((day.month + 2) // 3,),
        "half-of-year": ((day.month + 5) // 6,),
    }[kind]
    return found == tuple(int(part) for part in parts)
