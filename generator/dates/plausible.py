"""Refuses dates that cannot be: `March 3, 9199`, `February 30, 2019`. They stay out of the findings, and an editor is told of them."""

from collections.abc import Sequence

from generator import calendar
from generator.dates.expression import FoundDate, Stated
from generator.model import ParsedArticle
from generator.problems import Problem

EARLIEST, LATEST = 1000, 2199  # years that a date of news may name


def is_plausible(stated: Stated) -> bool:
    """Whether a year is one that news names and the day is one of its month; a February 29 without its year may be."""
    if stated.year is not None and not EARLIEST <= stated.year <= LATEST and stated.era != "ad":
        return False
    if stated.day is None or stated.month is None:
        return True
    return stated.day <= calendar.month_length(stated.year or 2000, stated.month)


def problems(parsed: ParsedArticle, found: Sequence[FoundDate]) -> tuple[Problem, ...]:
    """A Problem for each date that was refused: code `date-implausible`. `found` is what `find` gave for the same article."""
    return tuple(
        Problem(
            code="date-implausible",
            message=f"{date.text!r} cannot be a date of the news: {_reason(date.expression)}.",
            hint="If the text has a typing error, mend it there; else nothing needs to be done: the date is left out.",
            start=date.start,
            end=date.end,
            path=parsed.raw.path,
        )
        for date in found
        if isinstance(date.expression, Stated) and not is_plausible(date.expression)
    )


def _reason(stated: Stated) -> str:
    """In words: `there is no day 30 in that month`."""
    if stated.year is not None and not EARLIEST <= stated.year <= LATEST:
        return f"its year would be {stated.year}"
    return f"that month has no day {stated.day}"
