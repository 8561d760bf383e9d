"""Dates in digits: `2019-04-25`, `04/25/2019`, `25.4.19`, `4/2019`, `2019-04`, `2019-04-25T14:20:00Z`."""

import re
from datetime import date

from generator.dates.expression import At, Stated
from generator.dates.rule import Built, Match, Part, Row
from generator.dates.rules.stated import two_digit_year


def _numbers(match: Match) -> list[int]:
    """The numbers of the match's only token."""
    return [int(number) for number in re.findall(r"\d+", match.tokens[0].text)]


def iso_day(match: Match) -> Built:
    """`2019-04-25`, `2019/4/25`, `2019.04.25`."""
    year, month, day = _numbers(match)
    return Part(Stated(year=year, month=month, day=day)) if _is_day(year, month, day) else None


def iso_time(match: Match) -> Built:
    """`2019-04-25T14:20:00Z`: the minutes are kept, the zone is not counted."""
    text = match.tokens[0].text
    year, month, day = (int(part) for part in text[:10].split("-"))
    clock = re.sub(r"\D", "", text[11:16])[:4]
    if not _is_day(year, month, day) or int(clock[:2]) > 23:
        return None
    return Part(At(time=f"T{clock[:2]}:{clock[2:]}", day=Stated(year=year, month=month, day=day)), "TIME")


def iso_month(match: Match) -> Built:
    """`2019-04`, `4/2019`."""
    first, second = _numbers(match)
    year, month = (first, second) if first > 12 else (second, first)
    return Part(Stated(year=year, month=month))


def numeric_day(match: Match) -> Built:
    """`03/04/2019`: the order is the preferred one; where only the other makes a day (`25/04/2019`), that one."""
    first, second, year = _numbers(match)
    if len(match.tokens[0].text.rstrip("0123456789")) and year < 100:
        year = two_digit_year(year)
    dotted = "." in match.tokens[0].text  # `25.04.2019` is written where the day comes first
    orders = [(second, first), (first, second)] if match.day_first or dotted else [(first, second), (second, first)]
    days = [(month, day) for month, day in orders if _is_day(year, month, day)]
    if not days:
        return None
    choices = tuple(dict.fromkeys(date(year, month, day).isoformat() for month, day in days))
    month, day = days[0]
    return Part(Stated(year=year, month=month, day=day, choices=choices if len(choices) > 1 else ()))


def _is_day(year: int, month: int, day: int) -> bool:
    """Whether there is such a day."""
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


ROWS: tuple[Row, ...] = (
    Row("iso-time", "ISOTIME", iso_time, 0.99),
    Row("iso-day", "ISODAY", iso_day, 0.98),
    Row("numeric-day", "NUMDAY", numeric_day, 0.9),
    Row("iso-month", "ISOMONTH", iso_month, 0.85),
    Row("numeric-month", "NUMMONTH", iso_month, 0.85),
)
