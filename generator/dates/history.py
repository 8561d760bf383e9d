"""Days without a year in a passage of history: `On Oct. 12, 1948, the states set up ties. On Nov. 3 the first envoy came` is of 1948.

News means its own year by `Nov. 3`, also right after an old year (`run by her father until 1974. Its new board met on Feb. 1`). So the
old date must be a day or month, come right before, in the same paragraph (or else news would tell of a day to come), and the day must
be later in its year; both must tell of what was; and a day of the last months is the report's own.

Where the sentence itself goes on (`met on June 4, 1990, and ties followed on Sept. 30`), the day is the next after the old date.
`That summit, on April 25` is of the year in which the summit was told to be.
"""

import re

from generator import calendar
from generator.dates.anchors import Anchors, Named
from generator.dates.expression import FoundDate, Relative, Stated
from generator.dates.near import PLAIN, near

LONG_AGO = 2  # years: of last year's days a report says so
RECENT = 100  # days
NEXT = 1  # sentences from the one to the other
LEAD = 400  # characters back to which a sentence is read
_JOINED = re.compile(r"\s*,?\s+(?:and|but|then)\s")
_ASIDE = re.compile(r"\b(?:who|whom|whose|which|that|where|when|after|before|since|born)\b|, \w+ed\b")
_SENTENCE = re.compile(r"[.!?][\"”]?\s+(?=[\"“]?[A-Z])|\n")


def told_back(stated: Stated, found: FoundDate, anchors: Anchors) -> tuple[str, Named] | None:
    """The value of a day or month in the year of the history that its passage tells, and the date that names that year."""
    named = anchors.named[-1] if anchors.named else None
    if named is None or not anchors.past or not _is_open(stated, found) or not _is_history(named, stated, found, anchors):
        return None
    value = named.value[:4] + stated.value[4:]
    span, before = calendar.bounds(value), calendar.bounds(named.value)
    return (value, named) if span and before and span[0] > before[0] and not _is_recent(stated, found, anchors) else None


def told_on(text: str, stated: Stated, found: FoundDate, anchors: Anchors) -> tuple[str, Named] | None:
    """The value of a day that its own sentence joins to an old one by `and`: the next such day after that; with the old date.

    Not `The mayor, who was born on June 4, 1990, and lives here, left on Aug. 2`: there the old date belongs to an aside.
    """
    named = anchors.named[-1] if anchors.named else None
    if named is None or not anchors.past or not _is_open(stated, found) or named.found.sentence != found.sentence:
        return None
    before, own = calendar.bounds(named.value), calendar.bounds(anchors.published)
    if before is None or not _is_dated(named.found) or (own is not None and before[1].year >= own[0].year):
        return None
    lead = _SENTENCE.split(text[max(0, named.found.start - LEAD) : named.found.start])[-1]
    if not _JOINED.match(text, named.found.end, found.start) or _ASIDE.search(lead.lower()):
        return None
    values = (f"{before[0].year + step}{stated.value[4:]}" for step in (0, 1))
    value, span = next(((one, span) for one in values if (span := calendar.bounds(one)) and before[1] < span[0]), (None, None))
    return (value, named) if value and span and (own is None or span[0] <= own[1]) else None


def referred(stated: Stated, found: FoundDate, anchors: Anchors) -> tuple[str, Named] | None:
    """The value of a day of what was told of before: `agreed in April of last year. That summit, on April 25`; with the date of that.

    Without `that` it must be of the very month that was named right before: `met in April of last year. On April 25 they signed`; and
    no day of the last months, which is the report's own.
    """
    own = calendar.bounds(anchors.published)
    if not anchors.past or not _is_open(stated, found):
        return None
    for named in reversed(anchors.named):
        if _number(found) - _number(named.found) > NEXT + found.cues.refers:
            return None
        span = calendar.bounds(named.value)
        value = named.value[:4] + stated.value[4:]
        inside = calendar.bounds(value)
        if span and inside and span[0] <= inside[0] and inside[1] <= span[1] and _is_wider(named, stated, found):
            ahead = own is not None and inside[1] > own[1]
            return None if ahead or (not found.cues.refers and _is_recent(stated, found, anchors)) else (value, named)
    return None


def _is_wider(named: Named, stated: Stated, found: FoundDate) -> bool:
    """Whether the date named before is the month of the day, or, where words refer to it, its year."""
    unit = calendar.precision(named.value)
    return stated.day is not None and (unit == "month" or (found.cues.refers and unit == "year"))


def _is_dated(found: FoundDate) -> bool:
    """`Oct. 12, 1948`, `May 1986`."""
    return isinstance(found.expression, Stated) and found.expression.year is not None and found.expression.month is not None


def _is_recent(stated: Stated, found: FoundDate, anchors: Anchors) -> bool:
    """Whether the day that news would mean lies in the last months."""
    today = calendar.bounds(anchors.published)
    span = calendar.bounds(near(stated, today[1], found.cues)) if today else None
    return today is not None and span is not None and 0 <= (today[1] - span[1]).days <= RECENT


def _is_open(stated: Stated, found: FoundDate) -> bool:
    """`On Nov. 3`, `in November`; not `last November`, `said on Nov. 3`, `Monday, Nov. 3`."""
    bare = stated.month is not None and stated.weekday is None and stated.unit is None
    return bare and found.cues.direction is None and found.cues.verb not in PLAIN and not found.quoted


def _is_history(named: Named, stated: Stated, found: FoundDate, anchors: Anchors) -> bool:
    """Whether the date named last is a day or month of a year long ago, told of in the sentence before or in the same one."""
    old, today = named.found, calendar.bounds(anchors.published)
    counted = isinstance(old.expression, Relative) and old.expression.base == "passage" and calendar.precision(named.value) != "year"
    dated = _is_dated(old) or counted
    told = calendar.bounds(named.value)
    if not dated or today is None or told is None or today[0].year - told[0].year < LONG_AGO or _number(found) - _number(old) > NEXT:
        return False
    span = calendar.bounds(near(stated, today[1], found.cues))
    return old.cues.tense == "past" and (old.block == found.block or (span is not None and span[0] > today[1]))


def _number(found: FoundDate) -> int:
    return int(found.sentence.lstrip("s"))
