"""Counts what dates say from what they are counted from: the publication, the date named last in the passage, a caption's own date.

Each mention says which anchor it was counted from. What can't be resolved stays with what is known of it (`XXXX-09-14`), or has the
value None.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date as day_date
from itertools import groupby

from generator import calendar
from generator.dates.anchors import Anchors, Named
from generator.dates.count import Resolved, count
from generator.dates.expression import Anniversary, At, FoundDate, Relative, Stated
from generator.model import DateMention, ParsedArticle

JOINTS = ("and", "or", "to", "through", "until", "-", "–", "and on", ",")
RUN = 3  # days from one weekday to another that is told in one breath
MEMORY = 40  # dates back to which a passage is searched: keeps the work linear


def resolve(parsed: ParsedArticle, found: Sequence[FoundDate], published: str | None, sure: float = 1.0) -> tuple[DateMention, ...]:
    """The mentions of an article with their values. `published`: `2020-08-15`, `2020-08`, `2020`, `XXXX-08-15` or None.

    `found` is what `find` gave for the same article; `sure`: how sure the publication is, beyond which nothing counted from it can be.
    """
    weekday = _weekday_of_report(found) if calendar.precision(published) == "day-of-year" else None
    days = tuple(date for date in found if _is_day_with_year(date))
    mentions: list[DateMention] = []
    for run in _passages(found):
        mentions.extend(_mentions(parsed.text, run, Anchors(published, sure=sure, weekday=weekday, days=days, text=parsed.text)))
    return tuple(sorted(mentions, key=lambda mention: mention.start))


def _passages(found: Sequence[FoundDate]) -> list[list[FoundDate]]:
    """The dates of the body, and those of each caption: a caption is a passage of its own."""
    body = [date for date in found if date.role != "caption"]
    captions = [date for date in found if date.role == "caption"]
    return [body, *(list(group) for _, group in groupby(captions, key=lambda date: date.block))]


def _weekday_of_report(found: Sequence[FoundDate]) -> int | None:
    """The weekday that a story names first, of what was: a report tells of its own day (`announced Saturday`)."""
    for date in found:
        expression = date.expression
        if isinstance(expression, Stated) and expression.precision == "weekday" and date.role == "paragraph":
            return expression.weekday if date.cues.tense == "past" and date.cues.direction is None else None
    return None


def _mentions(text: str, found: Sequence[FoundDate], anchors: Anchors) -> Iterator[DateMention]:
    """The mentions of one passage, sentence by sentence."""
    named: list[Named] = []
    for _, group in groupby(found, key=lambda date: date.sentence):
        for date in group:
            around = replace(anchors, named=named[-MEMORY:], past=date.cues.tense == "past", speech=_speech(date, named))
            resolved = _after(text, date, named, anchors.published) or count(date, around)
            if date.shown and not (isinstance(date.expression, Anniversary) and resolved.value is None):
                yield _mention(text, date, resolved)
            if resolved.value is not None and _is_anchor(date, resolved.value):
                named.append(Named(resolved.value, date, resolved.sure, resolved.confidence))


def _after(text: str, date: FoundDate, named: Sequence[Named], published: str | None) -> Resolved | None:
    """`next Monday and Tuesday`, `Saturday to Monday`: a weekday joined to one before it is the next after that one.

    Not in `made Friday and Thursday`, where the next would be of another week, ahead of what was.
    """
    if not named or not _is_weekday(date) or not _is_weekday(named[-1].found) or calendar.precision(named[-1].value) != "day":
        return None
    between = text[named[-1].found.end : date.start].strip()
    if between not in JOINTS or not isinstance(date.expression, Stated) or date.expression.weekday is None:
        return None
    one = day_date.fromisoformat(named[-1].value)
    day = calendar.weekday_on_or_after(one, date.expression.weekday)
    today = calendar.bounds(published)
    if today and date.cues.tense == "past" and day > today[1] and (day - one).days > RUN:
        return None
    return Resolved(day.isoformat(), named[-1].anchor, round(date.confidence * named[-1].sure, 3), named[-1].sure)


def _is_weekday(date: FoundDate) -> bool:
    """`Thursday`, `next Thursday`."""
    return isinstance(date.expression, Stated) and date.expression.precision == "weekday" and date.type == "DATE"


def _is_day_with_year(date: FoundDate) -> bool:
    """`Oct. 12, 1948`."""
    return isinstance(date.expression, Stated) and date.expression.precision == "day" and date.expression.year is not None and date.shown


def _is_anchor(date: FoundDate, value: str) -> bool:
    """Whether something can be counted from a date, or a length of months is what results are compared over."""
    if isinstance(date.expression, Anniversary):
        return False
    if date.type not in ("DATE", "TIME"):
        return date.type == "DURATION" and value.endswith("M") and value[1:-1].isdecimal()
    return calendar.bounds(value) is not None or calendar.precision(value) == "day-of-year"


def _speech(date: FoundDate, named: Sequence[Named]) -> Named | None:
    """The day on which a quotation was said: `On March 3 he said, "We leave tomorrow."` Only `today` and its kin count from it."""
    expression = date.expression.day if isinstance(date.expression, At) else date.expression
    if not date.quoted or not isinstance(expression, Relative) or (expression.unit, expression.base) != ("day", "published"):
        return None
    for other in reversed(named[-3:]):
        said = other.found
        if said.sentence == date.sentence and not said.quoted and isinstance(said.expression, Stated) and said.cues.tense == "past":
            return other if calendar.precision(other.value) == "day" else None
    return None


def _mention(text: str, date: FoundDate, resolved: Resolved) -> DateMention:
    """A mention with its bounds."""
    span = calendar.bounds(resolved.value)
    return DateMention(
        start=date.start,
        end=date.end,
        text=text[date.start : date.end],
        rule=date.rule,
        confidence=resolved.confidence,
        type=date.type,
        value=resolved.value,
        mod=date.mod,
        quant=resolved.quant,
        freq=resolved.freq,
        earliest=span[0].isoformat() if span else None,
        latest=span[1].isoformat() if span else None,
        anchor=resolved.anchor,
    )
