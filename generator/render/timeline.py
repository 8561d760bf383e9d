"""The timeline: an overview, pages of decades, years and months, of what has no year, and of events that many articles tell.

What a unit's page lists depends on how much there is. A year that isn't parted has everything under a heading for each day. One that is
parted into months has all events as long as they fit on one page; else those that matter most, those of no one month, and the way to the
months. So no page grows with the corpus.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from generator.corpus import Happening
from generator.render import links, words
from generator.render.calendar import UNDATED, Calendar, Unit, anchor_of, page_of, unit_of, what_is_known
from generator.render.chart import Chart, by_year, chart
from generator.render.draft import Draft
from generator.render.grid import month_grid, year_grid
from generator.render.key_dates import key_rows
from generator.render.listing import NOTHING, Events, Group, grouped
from generator.render.rows import EventRow, article_row, event_row, implied, tellings
from generator.render.shelf import Sheet, Shelf

OVERVIEW = links.index("timeline")
KEY = 12  # events that stand for a unit which has too many for one page


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One page of a unit: what is listed on it."""

    sheet: Sheet[Happening]
    events: Events
    key: Sequence[Happening] = ()


def year_chart(found: Calendar) -> Chart:
    """Events by year, each bar leading to its year."""
    years = {int(unit.key): unit for unit in found.of("year") if unit.events}
    return by_year(
        {year: len(unit.events) for year, unit in years.items()},
        {year: page_of(unit.key) for year, unit in years.items()},
        {year: _implied(unit.events) for year, unit in years.items()},
    )


def _implied(events: Sequence[Happening]) -> int:
    """How many have no date of their own."""
    return sum(map(implied, events))


def timeline_pages(shelf: Shelf) -> Iterator[Draft]:
    """The overview, then decades, years, months, what has no year, and what many articles tell."""
    found = shelf.calendar
    yield Draft(
        path=OVERVIEW,
        title="Timeline",
        description=f"{words.plural(len(shelf.happenings), 'event')}, each linked to the sentence that tells it",
        context={
            "template": "overview",
            "chart": year_chart(found),
            "grid": year_grid(found, found.of("decade")),
            "total": len(shelf.happenings),
            "implied": _implied(shelf.happenings),
            "undated": len(found.undated),
            "undated_says": _by_what_is_known(found.undated),
            "undated_path": UNDATED,
        },
    )
    for kind in ("decade", "year", "month"):
        units = found.of(kind)
        for number, unit in enumerate(units):
            yield from _pages(shelf, unit, neighbours(units, number))
    yield from _undated(shelf)
    for event in shelf.happenings:
        if event.id in shelf.told:
            yield from _told(shelf, event)


def neighbours(units: Sequence[Unit], number: int) -> list[tuple[str, str] | None]:
    """Name and page of the unit before and of the one behind."""
    near = units[number - 1] if number else None, units[number + 1] if number + 1 < len(units) else None
    return [(words.date(one.key), page_of(one.key)) if one else None for one in near]


def crumbs(unit: Unit) -> list[tuple[str, str]]:
    """The way down to a unit: the timeline, its decade, its year, its month."""
    larger = [unit.key[:length] for length in (3, 4, 7) if length < len(unit.key)]
    return [("Timeline", OVERVIEW), *((words.date(key), page_of(key)) for key in larger)]


def _pages(shelf: Shelf, unit: Unit, near: Sequence[tuple[str, str] | None]) -> Iterator[Draft]:
    """The page of a unit, or several where much lies in no smaller one."""
    found, title = shelf.calendar, words.date(unit.key)
    drawn: dict[str, object] = {}
    if unit.kind == "decade":
        drawn["grid"] = year_grid(found, [unit])
    elif unit.kind == "year" and unit.parted:
        drawn["chart"] = _month_chart(found, unit)
        drawn["parts"] = [(words.date(key), page_of(key), len(found.units[key].events)) for key in unit.parts]
    elif unit.parted:
        drawn["grid"] = month_grid(found, unit)
    for part in _parts(shelf, unit):
        yield list_page(part.sheet, title, lede_of(unit), part.events, {
            **NOTHING, **drawn, "crumbs": crumbs(unit), "near": near, "key": key_rows(shelf, part.key, KEY),
        })  # fmt: skip


def lede_of(unit: Unit) -> str:
    """`12 events, 3 articles published`."""
    said = [words.plural(len(unit.events), "event")] if unit.events else []
    if unit.published:
        said.append(f"{words.plural(len(unit.published), 'article')} published")
    return ", ".join(said)


def _parts(shelf: Shelf, unit: Unit) -> Iterator[Part]:
    """What the pages of a unit list."""
    if not unit.parted:
        yield Part(sheet=_only(unit), events=grouped(shelf, tuple(_days(shelf, unit))))
    elif len(unit.events) <= shelf.settings.entries_per_page:
        yield Part(sheet=_only(unit), events=grouped(shelf, tuple(_smaller(shelf, unit))))
    else:
        for sheet in shelf.sheets(page_of(unit.key), unit.own):
            groups = (Group(heading=_apart(unit), rows=_rows(shelf, sheet.items)),) if sheet.items else ()
            extra = tuple(_published(unit)) if sheet.number == sheet.count else ()
            yield Part(sheet=sheet, events=grouped(shelf, groups + extra), key=unit.events if sheet.number == 1 else ())


def _only(unit: Unit) -> Sheet[Happening]:
    """The one page of a unit."""
    return Sheet(path=page_of(unit.key), items=(), number=1, count=1, before="", after="")


def _rows(shelf: Shelf, events: Sequence[Happening], whole: bool = True) -> tuple[EventRow, ...]:
    return tuple(event_row(shelf, event, whole) for event in events)


def _days(shelf: Shelf, unit: Unit) -> Iterator[Group]:
    """Everything of a unit that isn't parted, by day; what has no day first in its month, what has no month first of all."""
    keys = sorted({unit_of(event) for event in unit.events} | {entry.article.published.value or "" for entry in unit.published})
    for key in keys:
        own = key == unit.key
        yield Group(
            heading="" if own else words.date(key),
            anchor="" if own else anchor_of(key),
            rows=_rows(shelf, [event for event in unit.events if unit_of(event) == key]),
            published=tuple(article_row(entry) for entry in unit.published if entry.article.published.value == key),
        )


def _smaller(shelf: Shelf, unit: Unit) -> Iterator[Group]:
    """All events of a parted unit under the names of its parts."""
    if unit.own:
        yield Group(rows=_rows(shelf, unit.own))
    for key in unit.parts:
        part = shelf.calendar.units[key]
        if part.events:
            yield Group(heading=words.date(key), path=page_of(key), rows=_rows(shelf, part.events, whole=unit.kind != "decade"))
    yield from _published(unit)


def _published(unit: Unit) -> Iterator[Group]:
    """The articles of which no more than this unit is known."""
    found = tuple(article_row(entry) for entry in unit.published if entry.article.published.value == unit.key)
    if found:
        yield Group(heading=f"Published in {words.date(unit.key)}", rows=(), published=found)


def _apart(unit: Unit) -> str:
    """The heading of events that lie in no smaller unit."""
    return words.words("of_no_one", unit.kind)


def _month_chart(found: Calendar, year: Unit) -> Chart:
    """The months of a year."""
    months = [found.units.get(f"{year.key}-{number:02}") for number in range(1, 13)]
    slots = [
        (words.month(number)[:3], len(month.events) if month else 0, page_of(month.key) if month else "")
        for number, month in enumerate(months, 1)
    ]
    return chart("month", slots, light=[_implied(month.events) if month else 0 for month in months])


def _by_what_is_known(events: Sequence[Happening]) -> str:
    """`3 of a day whose year is not known, 5 planned without a date`."""
    parts = groupby(events, key=what_is_known)
    return ", ".join(f"{len(tuple(found)):,} {words.words('undated_count', known)}" for known, found in parts)


def _undated(shelf: Shelf) -> Iterator[Draft]:
    """What has no year."""
    events = shelf.calendar.undated
    if not events:
        return
    for sheet in shelf.sheets(UNDATED, events):
        parts = groupby(sheet.items, key=lambda event: words.words("undated", what_is_known(event)))
        groups = tuple(Group(heading=heading, rows=_rows(shelf, tuple(found))) for heading, found in parts)
        yield list_page(sheet, "Without a year", words.plural(len(events), "event"), grouped(shelf, groups), {
            "crumbs": [("Timeline", OVERVIEW)], "near": [None, None], **NOTHING,
        })  # fmt: skip


def _told(shelf: Shelf, event: Happening) -> Iterator[Draft]:
    """An event that many articles tell: its entry, and all its tellings."""
    row = event_row(shelf, event, whole=False)
    place = shelf.calendar.place(unit_of(event)) or (UNDATED, "")
    for sheet in shelf.sheets(shelf.told[event.id], tellings(event)):
        yield Draft(
            path=sheet.path,
            title=f"{row.when}: {words.plural(event.articles, 'article')}",
            description=row.telling.sentence,
            meta={"search": {"exclude": True}},
            context={"template": "told", "row": row, "sheet": sheet, "crumbs": [("Timeline", OVERVIEW), (row.when, place[0])]},
        )


def list_page(sheet: Sheet[Any], title: str, lede: str, events: Events, context: Mapping[str, object]) -> Draft:
    """A page of a list. It is found through the search for its articles, so it stays out of the index itself."""
    return Draft(
        path=sheet.path,
        title=title if sheet.number == 1 else f"{title}, page {sheet.number}",
        description=f"Timeline: {title}, {lede}",
        meta={"search": {"exclude": True}},
        context={"template": "list", "heading": title, "lede": lede, "sheet": sheet, "events": events, **context},
    )
