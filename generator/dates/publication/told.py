"""Days named without a year, of what was and of what is to come: the report lies after the ones and before the others.

`The fair opened on May 3 … it is to close on May 26`: a report of May, in whatever year. Where the dateline gives the day, nothing is left
to ask.
"""

from calendar import isleap
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache
from itertools import islice
from math import prod

from generator.dates.expression import FoundDate, Stated
from generator.dates.publication.case import Case, day_in_words, seen
from generator.dates.publication.clue import FIRST, LAST, Clue, Steps

Scale = tuple[tuple[int, float], ...]  # up to so many days off → likelihood of each

# From the nearest day told of to the report, and from the report to the nearest one planned: counted on the development halves of the
# dating, stories and timex sets (66 and 23 articles). A year all but some weeks after it is the day being ahead after all.
SINCE: Scale = ((14, 1.0), (30, 0.75), (60, 0.2), (120, 0.1), (330, 0.02), (366, 0.2))
UNTIL: Scale = ((3, 0.5), (14, 1.0), (30, 0.3), (60, 0.1), (340, 0.015), (366, 0.05))
ODD, FAR = 0.2, 240  # likelihood that one more day lies on the other side than its words tell: further off than this
MOST = 20  # of what one article may say many times
SPREAD = range(1985, 2031)  # years in which a day of the year is told apart
LEAP, TURN, FEBRUARY_29 = date(2000, 1, 1), 366, 59  # days of the year are counted in a leap year


def told_days(case: Case) -> Iterator[Clue]:
    """`It opened on March 3`, `closes on March 20`: one clue of all such days."""
    if case.parsed.dateline and case.parsed.dateline.date:
        return
    since, until = _told(case)
    if since or until:
        found = max((since or until).items(), key=lambda pair: pair[1].start)[1]
        shape = _every_year(_fits(sorted(since), sorted(until)))
        yield Clue(evidence=seen(case, "told-days", found.start, found.end, _says(sorted(since), sorted(until))), shape=shape, doubt=0.003)


def _told(case: Case) -> tuple[dict[int, FoundDate], dict[int, FoundDate]]:
    """The days of running text that lack a year, by their place in the year (from 0): those that were, and those that are planned."""
    since: dict[int, FoundDate] = {}
    until: dict[int, FoundDate] = {}
    named = ((f, s) for f, s in case.stated() if s.precision == "day" and s.year is None and f.role == "paragraph" and not f.quoted)
    for found, stated in islice(named, MOST):
        place = _place(stated)
        if place is None or stated.weekday:
            continue
        if "future" in (found.cues.tense, found.cues.direction):
            until.setdefault(place, found)
        elif found.cues.tense == "past":
            since.setdefault(place, found)
    return since, until


def _place(stated: Stated) -> int | None:
    """The place of a day in a leap year, from 0; None for `the 15th` and for days that no year has."""
    try:
        return (date(LEAP.year, stated.month or 0, stated.day or 0) - LEAP).days
    except ValueError:
        return None


def _fits(since: Sequence[int], until: Sequence[int]) -> tuple[float, ...]:
    """The likelihood of a report on each day of a leap year, that of the likeliest being 1."""
    fits = [_near(place, since, SINCE, 1) * _near(place, until, UNTIL, -1) for place in range(TURN)]
    best = max(fits)
    return tuple(fit / best for fit in fits)


def _near(place: int, others: Sequence[int], scale: Scale, side: int) -> float:
    """The likelihood of a report at a place in the year: the nearest of the others tells most, the rest only on which side they lie."""
    away = sorted(side * (place - other) % TURN for other in others)
    if not away:
        return 1.0
    return next(fit for most, fit in scale if away[0] <= most) * prod(ODD if off > FAR else 1.0 for off in away[1:])


def _every_year(fits: tuple[float, ...]) -> Steps:
    """Stretches of equal fit in each year; a year in which hardly an article lies is one stretch of its mean fit."""
    starts = [0, *(place for place in range(1, TURN) if fits[place] != fits[place - 1])]
    mean = sum(fits) / TURN
    pieces: list[tuple[int, int, float]] = []
    for year, first, leap in _years():
        if year not in SPREAD:
            pieces.append((first, first + 364 + leap, mean))
            continue
        days = [first + place - (place > FEBRUARY_29 and not leap) for place in (*starts, TURN)]
        pieces += ((days[n], days[n + 1] - 1, fits[start]) for n, start in enumerate(starts) if days[n] < days[n + 1])
    return Steps(tuple(pieces))


@cache
def _years() -> tuple[tuple[int, int, bool], ...]:
    """Each year of the solver's calendar, its first day, and whether it is a leap year."""
    years = range(date.fromordinal(FIRST).year, date.fromordinal(LAST).year + 1)
    return tuple((year, date(year, 1, 1).toordinal(), isleap(year)) for year in years)


def _says(since: Sequence[int], until: Sequence[int]) -> str:
    """`It tells of 3 May and looks ahead to 26 May, without a year: reports mostly lie between them`, as a sentence."""
    parts = [f"{verb} {_and(places)}" for verb, places in (("tells of", since), ("looks ahead to", until)) if places]
    where = "between them" if since and until else "in the weeks after" if since else "in the weeks before"
    return f"It {' and '.join(parts)}, without a year: reports mostly lie {where}."


def _and(places: Sequence[int]) -> str:
    """`3 May and 5 May`; of many the first and the last."""
    days = [LEAP + timedelta(days=place) for place in (places if len(places) < 3 else (places[0], places[-1]))]
    return (" and " if len(places) < 3 else " to ").join(day_in_words(day.month, day.day) for day in days)
