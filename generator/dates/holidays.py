"""Days known by name → the days they fall on, by the lexicon: fixed, the nth weekday of a month, counted from Easter, or from a table."""

from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache
from typing import Any

from generator import calendar, lexicon


@cache
def rules() -> Mapping[str, tuple[Mapping[str, Any], ...]]:
    """Name → the rules of all days that have it: `liberation day` has three."""
    found: dict[str, tuple[Mapping[str, Any], ...]] = {}
    for row in lexicon.load("holidays")["day"]:
        for name in row["names"]:
            found[name] = (*found.get(name, ()), row["on"])
    return found


@cache
def _table(name: str) -> Mapping[int, date]:
    """Year → the day of a table."""
    return {date.fromisoformat(day).year: date.fromisoformat(day) for day in lexicon.load("holidays")["tables"][name]}


def days(name: str, year: int) -> tuple[date, ...]:
    """The days that a name means in a year, none where the table doesn't reach: `easter`, 2024 → March 31."""
    return tuple(day for rule in rules().get(name, ()) if (day := _day(rule, year)) is not None)


def single(name: str) -> str | None:
    """The value of a name that means one day of history: `v - j day`."""
    return next((rule["value"] for rule in rules().get(name, ()) if "value" in rule), None)


def _day(rule: Mapping[str, Any], year: int) -> date | None:
    """The day of one rule in a year."""
    if "table" in rule:
        return _table(rule["table"]).get(year)
    if "easter" in rule:
        return calendar.easter(year) + timedelta(days=rule["easter"])
    if "orthodox" in rule:
        return calendar.orthodox_easter(year) + timedelta(days=rule["orthodox"])
    if "weekday" in rule:
        day = calendar.nth_weekday(year, rule["month"], rule["weekday"], rule["nth"])
        if day is not None and "after" in rule and day.day <= rule["after"]:
            day += timedelta(days=7)  # election day: the Tuesday after the first Monday
        return None if day is None else day + timedelta(days=rule.get("plus", 0))
    return date(year, rule["month"], rule["day"]) if "month" in rule else None
