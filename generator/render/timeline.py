"""The timeline: an overview, a page for each year and each month, and one for what has no year. Each entry leads to its sentence.

`timeline/index.md`, `timeline/2019/index.md`, `timeline/2019/04.md`, `timeline/undated.md`. An event told by several articles stands once,
with the year and month of its first day; one that spans months (`spring 2019`) only with its year, one that spans years with its first.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from generator.corpus import Happening
from generator.render import links, words
from generator.render.calendar import Calendar, month_path, year_path
from generator.render.chart import Chart, by_year, chart
from generator.render.draft import Draft
from generator.render.rows import event_row
from generator.render.shelf import Shelf

OVERVIEW = links.index("timeline")
UNDATED = "timeline/undated.md"


def year_chart(found: Calendar) -> Chart:
    """Entries by year, each bar leading to its year."""
    return by_year({year: len(events) for year, events in found.years.items()}, {year: year_path(year) for year in found.years})


def timeline_pages(shelf: Shelf) -> Iterator[Draft]:
    """The overview, then years, months, and what has no year."""
    found = shelf.calendar
    years = list(found.years)
    total = len(shelf.happenings)
    yield Draft(
        path=OVERVIEW,
        title="Timeline",
        description=f"{words.plural(total, 'event')}, each linked to the sentence that tells it",
        context={
            "template": "overview",
            "chart": year_chart(found),
            "decades": _decades(found),
            "total": total,
            "undated": len(found.undated),
            "undated_path": UNDATED,
        },
    )
    for number, year in enumerate(years):
        near = years[number - 1] if number else None, years[number + 1] if number + 1 < len(years) else None
        yield from _year(shelf, found, year, [(str(one), year_path(one)) if one is not None else None for one in near])
    yield from _months(shelf, found)
    if found.undated:
        yield from _list(shelf, UNDATED, "Without a year", found.undated, {"crumbs": [("Timeline", OVERVIEW)], "near": [None, None]})


def _decades(found: Calendar) -> list[tuple[str, list[tuple[int, int, str]]]]:
    """`1940s` → (year, entries, page) for each of its years that has entries."""
    decades: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for year, events in found.years.items():
        decades[f"{year // 10}0s"].append((year, len(events), year_path(year)))
    return list(decades.items())


def _year(shelf: Shelf, found: Calendar, year: int, near: list[tuple[str, str] | None]) -> Iterator[Draft]:
    """One year with its months."""
    slots = [(number, len(found.months.get((year, number), ()))) for number in range(1, 13)]
    bars = chart("month", [(words.month(number)[:3], count, month_path(year, number) if count else "") for number, count in slots])
    context = {"crumbs": [("Timeline", OVERVIEW)], "near": near, "chart": bars}
    yield from _list(shelf, year_path(year), str(year), found.years[year], context)


def _months(shelf: Shelf, found: Calendar) -> Iterator[Draft]:
    """Each month that has entries."""
    months = list(found.months)
    for number, (year, month) in enumerate(months):
        near = months[number - 1] if number else None, months[number + 1] if number + 1 < len(months) else None
        context = {
            "crumbs": [("Timeline", OVERVIEW), (str(year), year_path(year))],
            "near": [(_named(*one), month_path(*one)) if one else None for one in near],
        }
        yield from _list(shelf, month_path(year, month), _named(year, month), found.months[year, month], context)


def _named(year: int, month: int) -> str:
    """`April 2019`."""
    return f"{words.month(month)} {year}"


def _list(shelf: Shelf, path: str, title: str, events: Sequence[Happening], context: Mapping[str, object]) -> Iterator[Draft]:
    """A list of entries, paged. It is found through the search for its articles, so it stays out of the index itself."""
    for sheet in shelf.sheets(path, events):
        yield Draft(
            path=sheet.path,
            title=title if sheet.number == 1 else f"{title}, page {sheet.number}",
            description=f"Timeline: {title}, {words.plural(len(events), 'event')}",
            meta={"search": {"exclude": True}},
            context={
                "template": "list",
                "heading": title,
                "total": len(events),
                "sheet": sheet,
                "events": [event_row(shelf, event, whole=True) for event in sheet.items],
                **context,
            },
        )
