"""Days known by name → the days they fall on, by the lexicon: fixed, the nth weekday of a month, counted from Easter, or from a table."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from typing import Any

from generator import calendar, lexicon


@cache
def rules() -> Mapping[str, tuple[Mapping[str, Any], ...]]:
    """Name → the rows of all days that have it: `liberation day` has several."""
    found: dict[str, tuple[Mapping[str, Any], ...]] = {}
    for row in lexicon.load("holidays")["day"]:
        for name in row["names"]:
            found[name] = (*found.get(name, ()), row)
    return found


def is_shared(name: str) -> bool:
    """Whether countries have different days of a name, so that one must be known."""
    return any("in" in row for row in rules().get(name, ()))


def _rows(name: str, country: str | None) -> Iterator[Mapping[str, Any]]:
    """What a name means in a country: its own day, else that of the other countries; where no country is known, what it mostly means."""
    rows = rules().get(name, ())
    own = [row for row in rows if country in row.get("in", ())]
    usual = [row for row in rows if "in" not in row and (country or row.get("usual") or not is_shared(name))]
    return (row["on"] for row in own or usual)


@cache
def _table(name: str, plus: int) -> Mapping[int, tuple[date, ...]]:
    """Year → the days of a table, `plus` days on: the Islamic year is shorter than ours, so a feast may fall twice in one."""
    found: dict[int, tuple[date, ...]] = {}
    for value in lexicon.load("holidays")["tables"][name]:
        day = date.fromisoformat(value) + timedelta(days=plus)
        found[day.year] = (*found.get(day.year, ()), day)
    return found


def days(name: str, year: int, country: str | None = None) -> tuple[date, ...]:
    """The days that a name means in a year, none where the table doesn't reach: `easter`, 2024 → March 31.

    None either where it depends on the country and that isn't known, or has no such day in the lexicon.
    """
    return tuple(day for rule in _rows(name, country) for day in _days(rule, year))


def single(name: str) -> date | None:
    """The day of a name that means one day of history: `v - j day`."""
    return next((date.fromisoformat(row["on"]["value"]) for row in rules().get(name, ()) if "value" in row["on"]), None)


def _days(rule: Mapping[str, Any], year: int) -> tuple[date, ...]:
    """The days of one rule in a year."""
    if "table" in rule:
        return _table(rule["table"], rule.get("plus", 0)).get(year, ())
    day = _day(rule, year)
    return () if day is None else (day,)


def _day(rule: Mapping[str, Any], year: int) -> date | None:
    """The day of a rule that has one in every year."""
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
