"""Days printed without their year: the dateline, a note of the edition, the weekday of the report, a weekday beside a day of the month."""

import re
from collections.abc import Iterator
from datetime import date

from generator.dates.expression import FoundDate, Relative, Stated
from generator.dates.publication.case import MONTHS, WEEKDAYS, Case, content_words, day_in_words, seen
from generator.dates.publication.clue import FIRST, LAST, Clue, Days, Steps, Week

# Shares of reports by the day of publication, counted from the dateline (wire copy moved after midnight is a day on),
# and from the first weekday of the lead. Measured on the development halves of the dating and timex sets.
DATELINE_FITS = ((0, 1.0), (1, 0.06))
SAME_DAY = (0.86, 0.1, 0.015, 0.005, 0.005, 0.005, 0.01)  # `said Thursday` below a dateline: 0, 1, 2, … days after that weekday
SOON_AFTER = (0.58, 0.3, 0.05, 0.02, 0.01, 0.01, 0.03)  # `on Thursday`
EDITION = re.compile(r"\((?:editorial|column|op-ed|from|interview)[^()\n]{0,60}?\bon\s$", re.IGNORECASE)
REACH = 90


def dateline_day(case: Case) -> Iterator[Clue]:
    """`SEOUL, Aug. 15 (Yonhap) --`, `Pyongyang, August 19 (KCNA) --`: the day of the report, its year open."""
    printed = case.parsed.dateline and case.parsed.dateline.date
    if printed is None:
        return
    for found, stated in case.stated():
        if printed.start <= found.start < printed.end and stated.month and stated.day and stated.year is None:
            says = f"The dateline is of {day_in_words(stated.month, stated.day)}; it names no year."
            yield _day_of_year(case, "dateline-day", found, stated, says)
            return


def edition_day(case: Case) -> Iterator[Clue]:
    """`(EDITORIAL from the Herald on Dec. 30)` at the top: the day of the edition."""
    for found, stated in case.stated():
        if stated.month and stated.day and stated.year is None and found.start - case.parsed.raw.body_start < 3 * REACH:
            if EDITION.search(case.text[max(0, found.start - REACH) : found.start]):
                says = f"A note at the top gives the edition of {day_in_words(stated.month, stated.day)}."
                yield _day_of_year(case, "edition-day", found, stated, says)
                return


def _day_of_year(case: Case, rule: str, found: FoundDate, stated: Stated, says: str) -> Clue:
    month, day = stated.month or 1, stated.day or 1
    fits = tuple((*_after(month, day, days), fit) for days, fit in DATELINE_FITS)
    return Clue(evidence=seen(case, rule, found.start, found.end, says), shape=Days(fits), doubt=4e-5)


def _after(month: int, day: int, days: int) -> tuple[int, int]:
    """The day of the year so many days on; February has 29 days here."""
    later = date.fromordinal(date(2000, month, min(day, 29) if month == 2 else day).toordinal() + days)
    return later.month, later.day


def report_weekday(case: Case) -> Iterator[Clue]:
    """The first weekday of the lead: `state media reported Thursday` is of that day, `on Thursday` of that day or the next."""
    for found, stated in case.stated():
        if stated.precision != "weekday" or found.role != "paragraph" or found.start > case.lead_end:
            continue
        if found.cues.direction == "future" or found.cues.tense == "future" or found.quoted:
            continue
        same = bool(case.parsed.dateline) and found.cues.preposition != "on" and found.cues.direction is None
        after = SAME_DAY if same else SOON_AFTER
        weekday = (stated.weekday or 1) - 1
        fits = tuple(after[(day - weekday) % 7] for day in range(7))
        how = "is of that day" if same else "is of that day or soon after"
        says = f"The lead speaks of {WEEKDAYS[weekday]}, so the report {how}."
        yield Clue(evidence=seen(case, "report-weekday", found.start, found.end, says), shape=Week(fits), doubt=0.002)
        return


def day_with_weekday(case: Case) -> Iterator[Clue]:
    """`Wednesday, Dec. 17` without a year: it was a Wednesday in some years only."""
    done = set()
    for found, stated in case.stated():
        if not (stated.weekday and stated.month and stated.day) or stated.year or (stated.month, stated.day, stated.weekday) in done:
            continue
        done.add((stated.month, stated.day, stated.weekday))
        says = f"{day_in_words(stated.month, stated.day)} was a {WEEKDAYS[stated.weekday - 1]} in some years only."
        ahead = found.cues.tense == "future" or found.cues.direction == "future"
        shape = _years_of_weekday(stated.month, stated.day, stated.weekday, ahead)
        yield Clue(evidence=seen(case, "day-with-weekday", found.start, found.end, says), shape=shape, doubt=0.01)


def _years_of_weekday(month: int, day: int, weekday: int, ahead: bool) -> Steps:
    """The stretches from such a day to the next one (before it, where it lies `ahead`) in the years in which it is that weekday."""
    leaps = range(1896, 2105, 4) if (month, day) == (2, 29) else range(1899, 2103)
    days = [date(year, month, min(day, 29) if month == 2 else day) for year in leaps]
    pieces = []
    for this, following in zip(days, days[1:], strict=False):
        if (following if ahead else this).isoweekday() == weekday:
            pieces.append((max(FIRST, this.toordinal()), min(LAST, following.toordinal() - 1), 1.0))
    return Steps(tuple(piece for piece in pieces if piece[0] <= piece[1]))


def last_month(case: Case) -> Iterator[Clue]:
    """`a summit last month` and, of the same summit, `in September`: the report is of October. Only where one past month comes into question."""
    last = [
        found
        for found in case.found
        if isinstance(found.expression, Relative) and (found.expression.unit, found.expression.offset) == ("month", -1)
    ]
    if not last or last[0].quoted:
        return
    words = _content(case, last[0])
    for found, stated in case.stated():
        if stated.precision == "month" and stated.month and stated.year is None and found.cues.tense != "future":
            shared = sorted(words & _content(case, found))
            if shared:
                month = stated.month % 12 + 1
                fits = tuple((month, day, 1.0) for day in range(1, 32))
                says = (
                    f"“{last[0].text}” and “{found.text}” speak of the same thing ({shared[0]}), so the report is of {MONTHS[month - 1]}."
                )
                yield Clue(evidence=seen(case, "last-month", last[0].start, last[0].end, says), shape=Days(fits), doubt=0.15)
                return


def _content(case: Case, found: FoundDate) -> set[str]:
    """The words of a date's sentence that carry meaning."""
    passage = case.passage_of(found)
    return content_words(passage.text) if passage else set()
