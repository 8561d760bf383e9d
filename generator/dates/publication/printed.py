"""Days printed without their year: the dateline, a note of the edition, the weekday of the report, a weekday beside a day of the month."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from itertools import islice

from generator.dates.expression import FoundDate, Relative
from generator.dates.publication.case import MONTHS, WEEKDAYS, Case, content_words, day_in_words, seen
from generator.dates.publication.clue import Clue, Days, Steps, Week, ramp
from generator.lexicon import load

# Shares of reports by the day of publication, counted from the dateline (wire copy moved after midnight is a day on),
# and from the first weekday of the lead. Measured on the development halves of the dating and timex sets.
Sides = tuple[tuple[int, int, float], ...]
DATELINE_FITS = ((0, 1.0), (1, 0.06))
SAME_DAY = (0.8, 0.13, 0.03, 0.02, 0.005, 0.005, 0.01)  # `said Thursday`, as agencies write: 0, 1, 2, … days after that weekday
SOON_AFTER = (0.52, 0.28, 0.08, 0.06, 0.02, 0.02, 0.02)  # `on Thursday`
MOST = 8  # of what one article may say many times
TOP = 300  # a note of the edition stands this near to the beginning, in characters
WORD_BEFORE = re.compile(r"([A-Za-z][a-z]{4,30})\s$")
# A day named without its year lies near: days from it to the report, likelihood of each day.
AHEAD = ((-100, -46, 0.1), (-45, -15, 0.3), (-14, -1, 1.0))
BEHIND = ((0, 14, 1.0), (15, 60, 0.3), (61, 230, 0.05))


def dateline_day(case: Case) -> Iterator[Clue]:
    """`SEOUL, Aug. 15 (Yonhap) --`, `Pyongyang, August 19 (KCNA) --`: the day of the report, its year open."""
    printed = case.parsed.dateline and case.parsed.dateline.date
    if printed is None:
        return
    for found, stated in case.stated():
        if printed.start <= found.start < printed.end and stated.year is None and _exists(stated.month, stated.day):
            month, day = stated.month or 0, stated.day or 0
            says = f"The dateline gives {day_in_words(month, day)}, without a year."
            yield _day_of_year(case, "dateline-day", (found.start, found.end), (month, day), says)
            return


def edition_day(case: Case) -> Iterator[Clue]:
    """`(EDITORIAL from the Herald on Dec. 30)` at the top, whatever the parser made of it: the day of the edition."""
    body = case.parsed.raw.body_start
    match = _edition().search(case.text, body, min(len(case.text), body + TOP))
    month, day = (_months()[match["month"].lower()], int(match["day"])) if match else (None, None)
    if match and month and day and _exists(month, day):
        says = f"A note at the top gives the edition of {day_in_words(month, day)}."
        yield _day_of_year(case, "edition-day", (match.start("month"), match.end("day")), (month, day), says)


@cache
def _months() -> dict[str, int]:
    months = load("months")
    return {**months["names"], **months["abbreviations"]}


@cache
def _edition() -> re.Pattern[str]:
    names = "|".join(sorted(_months(), key=len, reverse=True))
    kinds = "editorial|column|op-ed|from|interview"
    return re.compile(rf"\((?:{kinds})\b[^()\n]{{0,60}}\bon\s(?P<month>{names})\.?\s(?P<day>\d{{1,2}})\)", re.IGNORECASE)


def _day_of_year(case: Case, rule: str, span: tuple[int, int], day: tuple[int, int], says: str) -> Clue:
    fits = tuple((*_after(*day, days), fit) for days, fit in DATELINE_FITS)
    return Clue(evidence=seen(case, rule, *span, says), shape=Days(fits), doubt=4e-5)


def _exists(month: int | None, day: int | None) -> bool:
    """Whether some year has such a day: February 29 yes, February 30 no."""
    return month is not None and day is not None and 1 <= day <= monthrange(2000, month)[1]


def _after(month: int, day: int, days: int) -> tuple[int, int]:
    """The day of the year so many days on, in a leap year."""
    later = date(2000, month, day) + timedelta(days=days)
    return later.month, later.day


def report_weekday(case: Case) -> Iterator[Clue]:
    """The first weekday of the lead: `state media reported Thursday` is of that day, `on Thursday` of that day or the next."""
    for found, stated in case.stated():
        if stated.precision != "weekday" or found.role != "paragraph" or found.start > case.lead_end:
            continue
        if found.cues.direction == "future" or found.cues.tense == "future" or found.quoted:
            continue
        same = found.cues.preposition != "on" and found.cues.direction is None
        after = SAME_DAY if same else SOON_AFTER
        weekday = (stated.weekday or 1) - 1
        fits = tuple(after[(day - weekday) % 7] for day in range(7))
        how = "" if same else " or soon after"
        says = f"The lead speaks of {WEEKDAYS[weekday]}, so the report was written on that day{how}."
        yield Clue(evidence=seen(case, "report-weekday", found.start, found.end, says), shape=Week(fits), doubt=0.002)
        return


def day_with_weekday(case: Case) -> Iterator[Clue]:
    """`Wednesday, Dec. 17` without a year: it was a Wednesday in some years only."""
    done: set[tuple[int, int, int]] = set()
    for found, stated in case.stated():
        if not (stated.weekday and stated.month and stated.day) or stated.year or (stated.month, stated.day, stated.weekday) in done:
            continue
        if len(done) == MOST:
            return
        done.add((stated.month, stated.day, stated.weekday))
        says = f"{day_in_words(stated.month, stated.day)} falls on a {WEEKDAYS[stated.weekday - 1]} in some years only."
        ahead = found.cues.tense == "future" or found.cues.direction == "future"
        sides = (AHEAD if found.cues.tense != "past" or ahead else ()) + (() if ahead else BEHIND)
        shape = _near_weekday(stated.month, stated.day, stated.weekday, sides)
        yield Clue(evidence=seen(case, "day-with-weekday", found.start, found.end, says), shape=shape, doubt=0.01)


def _near_weekday(month: int, day: int, weekday: int, sides: Sides) -> Steps:
    """The days near to such a day, in the years in which it is that weekday."""
    pieces: list[tuple[int, int, float]] = []
    for year in range(1899, 2103):
        named = _named(year, month, day)
        if named and named.isoweekday() == weekday:
            pieces += ramp(named.toordinal(), sides).pieces
    return Steps(tuple(pieces))


def _named(year: int, month: int, day: int) -> date | None:
    """The day in that year; None for February 29 where there is none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def last_month(case: Case) -> Iterator[Clue]:
    """`a summit last month` and `in September for a rare summit`: the report is of October. The same thing must be named beside both."""
    for found in islice((found for found in case.found if _is_last_month(found) and not found.quoted), MOST):
        thing = _thing_before(case, found)
        for other, month in _past_months(case) if thing else ():
            theirs = case.passage_of(other)
            if theirs and thing and thing in theirs.text.lower() and not theirs.start <= found.start < theirs.start + len(theirs.text):
                after = month % 12 + 1
                fits = tuple((after, day, 1.0) for day in range(1, 32))
                says = f"“{found.text}” and “{other.text}” speak of the same {thing}, so the report was written in {MONTHS[after - 1]}."
                yield Clue(evidence=seen(case, "last-month", found.start, found.end, says), shape=Days(fits), doubt=0.2)
                return


def _is_last_month(found: FoundDate) -> bool:
    expression = found.expression
    return isinstance(expression, Relative) and (expression.unit, expression.offset, expression.base) == ("month", -1, "published")


def _past_months(case: Case) -> Iterator[tuple[FoundDate, int]]:
    """The months that are named without a year, and not as something to come."""
    for found, stated in case.stated():
        if stated.precision == "month" and stated.month and stated.year is None and found.cues.tense != "future":
            yield found, stated.month


def _thing_before(case: Case, found: FoundDate) -> str | None:
    """The noun right before a date: `summit` of `a summit last month`."""
    match = WORD_BEFORE.search(case.text[max(0, found.start - 40) : found.start])
    return match[1].lower() if match and match[1].lower() in content_words(match[1]) else None
