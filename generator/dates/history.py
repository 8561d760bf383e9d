"""Days without a year in a passage of history: `On Oct. 12, 1948, the states set up ties. On Nov. 3 the first envoy came` is of 1948.

News means its own year by `Nov. 3`, also right after an old year (`run by her father until 1974. Its new board met on Feb. 1`). So the
old date must be a day or month, come right before, in the same paragraph, and the day must be later in its year; both must tell of what
was; and a day of the last months is the report's own.
"""

from generator import calendar
from generator.dates.anchors import Anchors, Named
from generator.dates.expression import FoundDate, Stated
from generator.dates.near import PLAIN, near

LONG_AGO = 2  # years: of last year's days a report says so
RECENT = 100  # days
NEXT = 1  # sentences from the one to the other


def told_back(stated: Stated, found: FoundDate, anchors: Anchors) -> tuple[str, Named] | None:
    """The value of a day or month in the year of the history that its passage tells, and the date that names that year."""
    named = anchors.named[-1] if anchors.named else None
    if named is None or not anchors.past or not _is_open(stated, found) or not _is_history(named, found, anchors):
        return None
    value = named.value[:4] + stated.value[4:]
    span, before = calendar.bounds(value), calendar.bounds(named.value)
    return (value, named) if span and before and span[0] > before[0] and not _is_recent(stated, found, anchors) else None


def _is_recent(stated: Stated, found: FoundDate, anchors: Anchors) -> bool:
    """Whether the day that news would mean lies in the last months."""
    today = calendar.bounds(anchors.published)
    span = calendar.bounds(near(stated, today[1], found.cues)) if today else None
    return today is not None and span is not None and 0 <= (today[1] - span[1]).days <= RECENT


def _is_open(stated: Stated, found: FoundDate) -> bool:
    """`On Nov. 3`, `in November`; not `last November`, `said on Nov. 3`, `Monday, Nov. 3`."""
    bare = stated.month is not None and stated.weekday is None and stated.unit is None
    return bare and found.cues.direction is None and found.cues.verb not in PLAIN and not found.quoted


def _is_history(named: Named, found: FoundDate, anchors: Anchors) -> bool:
    """Whether the date named last is a day or month of a year long ago, told of in the sentence before or in the same one."""
    old, today = named.found, calendar.bounds(anchors.published)
    dated = isinstance(old.expression, Stated) and old.expression.year is not None and old.expression.month is not None
    beside = old.block == found.block and _number(found) - _number(old) <= NEXT
    return dated and beside and old.cues.tense == "past" and today is not None and today[0].year - int(named.value[:4]) >= LONG_AGO


def _number(found: FoundDate) -> int:
    return int(found.sentence.lstrip("s"))
