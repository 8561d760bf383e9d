"""Which of several is meant, seen from a day: `Thursday`, `September`, `Aug. 15`, `the third quarter`, `Christmas` without their year.

News writes the year where it is not plain, so the nearest is meant; a verb's tense counts as DISTANCE days, and `last` and `next` decide.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from generator import calendar
from generator.calendar import Bounds
from generator.dates import holidays
from generator.dates.cues import PHOTOGRAPHED
from generator.dates.expression import Cues, Holiday, Stated

DISTANCE = 280  # days by which a date on the wrong side of its verb's tense seems farther (tuned on the development half)
LEANING = 90  # days by which a date ahead seems farther where no verb tells: news is about what was
LAG = {"quarter": 45, "half": 60}  # days after which results are told of: in October `the third quarter` is the one that has just ended
WEAK = ("may", "might", "could", "should", "must", "would", "was", "were")  # verbs that tell of yesterday as well as of tomorrow: `was to`
INTENDED = ("was", "were")  # `was to open on May 3` may be of a day that is over
FAR = 300  # days: a day that lay so far back would be told with its year
NEVER = 1_000  # days: `fell in September` is not about a September to come
PLAIN = ("said", "told", "says")  # verbs that tell when it was said, not when it happens


def near(stated: Stated, day: date, cues: Cues) -> str | None:
    """The value of calendar parts without their year, seen from a day; None where there is no such day near."""
    if stated.precision == "weekday" and stated.weekday is not None:
        return _weekday(stated.weekday, day, cues).isoformat()
    if stated.weekend:
        return _weekend(day, cues)
    if stated.day is not None and stated.month is None:
        return _day_of_month(stated.day, day, cues)
    bare = replace(stated, unit=None)
    found = [replace(bare, year=year) for year in range(max(1, day.year - 2), day.year + 3)]
    chosen = _chosen([(span, one.value) for one in found if (span := calendar.bounds(one.value))], day, stated, cues)
    return calendar.coarsen(chosen, stated.unit) if chosen and stated.unit else chosen


def _chosen(spans: list[tuple[Bounds, str]], day: date, stated: Stated, cues: Cues) -> str | None:
    """The span that direction, tense and nearness choose."""
    if cues.direction == "past":
        spans = [pair for pair in spans if pair[0][1] < day]
    elif cues.direction == "future":
        spans = [pair for pair in spans if pair[0][0] > day]
    elif cues.direction == "this":
        spans = [pair for pair in spans if pair[0][0].year == day.year]
    if cues.preposition == "since" or cues.verb == PHOTOGRAPHED:
        spans = [pair for pair in spans if pair[0][0] <= day]
    seen_from = day - timedelta(days=LAG.get(stated.precision, 0))
    fits = [pair for pair in spans if stated.weekday is None or pair[0][0].isoweekday() == stated.weekday]
    return min(fits or spans, key=lambda pair: (_cost(pair[0], seen_from, day, cues), pair[1]), default=(None, None))[1]


def _cost(span: Bounds, seen_from: date, day: date, cues: Cues) -> int:
    """How far a span lies from a day, in days; more where the verb's tense speaks against it."""
    distance = max((span[0] - seen_from).days, (seen_from - span[1]).days, 0)
    if cues.verb in PLAIN or (cues.tense is None and cues.preposition != "since") or _is_intended(cues) or cues.preposition == "through":
        return distance + (LEANING if span[0] > day else 0)
    term = cues.preposition == "by" and not cues.direct  # `to be paid by February` lies ahead
    against = span[1] < day if term or cues.tense != "past" else span[0] > day
    return distance + (NEVER if against and cues.direct else DISTANCE if against else 0)


def _weekday(weekday: int, day: date, cues: Cues) -> date:
    """`Thursday`: past, the one on or before the day; future, the one on or after it; `last` and `next` are never the day itself."""
    if cues.direction == "past":
        return calendar.weekday_on_or_before(day - timedelta(days=1), weekday)
    if cues.direction == "future":
        return calendar.weekday_on_or_after(day + timedelta(days=1), weekday)
    if (cues.direction == "this" and (cues.tense != "past" or cues.purpose)) or _is_ahead(weekday, day, cues):
        return calendar.weekday_on_or_after(day, weekday)
    return calendar.weekday_on_or_before(day, weekday)


def _is_ahead(weekday: int, day: date, cues: Cues) -> bool:
    """Whether a bare weekday lies ahead: with a future verb, and where it would else be of six days ago with a mere intention."""
    since = (day.isoweekday() - weekday) % 7
    if cues.preposition == "since":
        return False
    if since == 6:
        return cues.tense == "future" or (cues.purpose and cues.verb not in PLAIN)
    if since in (1, 2) and cues.verb in WEAK:
        return False
    return cues.tense == "future"


def _is_intended(cues: Cues) -> bool:
    """`was to open`, `planned a march`: what was intended lies behind or ahead."""
    return cues.verb == "planned" or (cues.tense == "future" and cues.verb in INTENDED)


def is_clear(stated: Stated, value: str, day: date, cues: Cues) -> bool:
    """Whether nothing speaks against the day that `near` gave.

    Not clear: `opened on Tuesday` on a Monday, six days later; `he met Lee this Saturday` on a Tuesday; `landed on Aug. 24` on Aug. 15,
    where the verb contradicts the nearest one; `ended on June 4` on May 28, where a day of a week ahead is skipped for one of a year ago.
    """
    if stated.precision == "weekday" and stated.weekday is not None:
        behind = (day.isoweekday() - stated.weekday) % 7
        this = cues.direction == "this" and behind > 0 and not cues.purpose
        return not (cues.tense == "past" and (this or (behind == 6 and cues.direction is None and cues.preposition != "since")))
    span = calendar.bounds(value)
    if span is None or stated.precision != "day" or cues.direction is not None or stated.weekday is not None:
        return True
    told = cues.tense == "past" and cues.verb not in PLAIN and cues.preposition == "on" and not cues.purpose
    return not (told and span[0] > day) and (day - span[1]).days <= FAR


def _weekend(day: date, cues: Cues) -> str:
    """`the weekend`: from Monday to Thursday the one that is over, from Friday on the one that is here; with a future verb the next."""
    late = day.isoweekday() >= 5
    step = {"past": -1, "future": 1 if late else 0, "this": 0}.get(cues.direction or "")
    if step is None:
        step = 0 if late or cues.tense == "future" else -1
    return calendar.at_precision(day + timedelta(days=7 * step), "weekend")


def _day_of_month(number: int, day: date, cues: Cues) -> str | None:
    """`the 15th`: of this month, or of the one before or after it."""
    month = calendar.at_precision(day, "month")
    step = 1 if cues.tense == "future" and number < day.day else -1 if cues.tense != "future" and number > day.day else 0
    value = f"{calendar.shift_value(month, 'month', step)}-{number:02d}"
    return value if calendar.bounds(value) else None


def near_holiday(holiday: Holiday, day: date, cues: Cues) -> date | None:
    """`last Christmas`, `Christmas` before or after a day; of days with the same name the nearest."""
    years: Iterable[int] = range(max(2, day.year - 1), min(9998, day.year + 1) + 1)
    found = sorted(other for year in years for other in holidays.days(holiday.id, year, holiday.country))
    past, ahead = [other for other in found if other <= day], [other for other in found if other > day]
    if cues.direction == "past" and past:
        return past[-1]
    if cues.direction == "future" and ahead:
        return ahead[0]
    return min(found, key=lambda other: (_cost((other, other), day, day, cues), other), default=None)
