"""The pages of days, like an encyclopaedia's current events: what happened, what was planned for the day, what was published."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from generator.corpus import Happening
from generator.render import words
from generator.render.calendar import Unit, page_of
from generator.render.draft import Draft
from generator.render.key_dates import happened, most_told
from generator.render.listing import NOTHING, Group, grouped
from generator.render.rows import EventRow, article_row, event_row
from generator.render.shelf import Shelf
from generator.render.timeline import crumbs, lede_of, list_page, neighbours

OTHER_YEARS = 5  # events of the same day in other years

ByDay = Mapping[str, Sequence[Happening]]


def day_pages(shelf: Shelf) -> Iterator[Draft]:
    """A page for each day that has one."""
    days = shelf.calendar.of("day")
    same_day = _by_day(shelf.happenings)
    for number, unit in enumerate(days):
        yield from _pages(shelf, unit, neighbours(days, number), same_day)


def _by_day(events: Sequence[Happening]) -> ByDay:
    """`04-25` → what happened on that day of any year, where a sentence prints it."""
    found: dict[str, list[Happening]] = defaultdict(list)
    for event in events:
        if not event.implied and event.earliest == event.latest and happened(event):
            found[(event.earliest or "")[5:]].append(event)
    return found


def _pages(shelf: Shelf, unit: Unit, near: Sequence[tuple[str, str] | None], same_day: ByDay) -> Iterator[Draft]:
    """One day. What was published stands on its first page, and goes on over as many as it needs."""
    path = page_of(unit.key)
    events, articles = tuple(shelf.sheets(path, unit.events)), tuple(shelf.sheets(path, unit.published))
    others = [event for event in same_day.get(unit.key[5:], ()) if event.earliest != unit.key]
    for number in range(max(len(events), len(articles))):
        listed = events[number].items if number < len(events) else ()
        sheet = events[number] if len(events) >= len(articles) else articles[number]
        yield list_page(sheet, words.date(unit.key), lede_of(unit), grouped(shelf, tuple(_groups(shelf, listed))), {
            **NOTHING,
            "crumbs": crumbs(unit),
            "near": near,
            "published": [article_row(entry) for entry in articles[number].items] if number < len(articles) else (),
            "others": [event_row(shelf, event, whole=False) for event in most_told(shelf, others, OTHER_YEARS)] if number == 0 else (),
        })  # fmt: skip


def _groups(shelf: Shelf, events: Sequence[Happening]) -> Iterator[Group]:
    """What happened, and what was only planned."""
    rows: dict[bool, list[EventRow]] = defaultdict(list)
    for event in events:
        rows[event.status == "planned"].append(event_row(shelf, event, whole=True))
    for planned in sorted(rows):
        yield Group(heading=words.words("of_day", "planned" if planned else "happened"), rows=tuple(rows[planned]))
