"""Events that people merge, date and hide. An event may be named by any of its tellings: their ids stay when it gets further ones."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from generator import calendar
from generator.corpus.curation.contradictions import Mark
from generator.corpus.happenings import Account, Happening, joined
from generator.model import BY_HAND
from generator.model.curation import EventRuling


@dataclass(frozen=True, slots=True)
class Happened:
    """The events, and the dates that could not be given."""

    happenings: tuple[Happening, ...]
    lost: Mapping[Mark, str] = field(default_factory=dict)


def together(rulings: Iterable[EventRuling]) -> tuple[tuple[str, ...], ...]:
    """The ids of tellings whose events are one."""
    return tuple((one.id, *one.merge) for one in rulings if one.merge)


def happened(happenings: Sequence[Happening], rulings: Sequence[EventRuling]) -> Happened:
    """The events after people's rulings, in the order of time. One that got the day of another of its sentence is one with it."""
    if not rulings:
        return Happened(tuple(happenings))
    of = {telling.id: event.id for event in happenings for telling in event.tellings}
    hidden = {of[one.id] for one in rulings if one.hide and one.id in of}
    dates: dict[str, set[str]] = defaultdict(set)
    for one in rulings:
        if one.date and one.id in of:
            dates[of[one.id]].add(one.date)
    lost: dict[Mark, str] = {
        (("event", one.id), "date", ()): f"the event is also dated {', '.join(sorted(dates[of[one.id]] - {one.date}))}"
        for one in rulings
        if one.date and one.id in of and len(dates[of[one.id]]) > 1
    }
    kept = [_dated(event, dates.get(event.id, ())) for event in happenings if event.id not in hidden]
    return Happened(
        joined(kept),
        lost,
    )


def _dated(event: Happening, dates: Iterable[str]) -> Happening:
    """The event on the day that a person gave, where it is one day."""
    found = tuple(dates)
    span = calendar.bounds(found[0]) if len(found) == 1 else None
    if span is None:
        return event
    first, last = (day.isoformat() for day in span)
    account = Account(value=found[0], earliest=first, latest=last, basis=BY_HAND, articles=())
    return replace(
        event,
        value=found[0],
        earliest=first,
        latest=last,
        precision=calendar.precision(found[0]),
        basis=BY_HAND,
        confidence=1.0,
        accounts=(account,),
    )
