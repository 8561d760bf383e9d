"""The events of the timeline by year and month, and the page on which each stands."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.corpus import Happening
from generator.render import links


@dataclass(frozen=True, slots=True)
class Calendar:
    """The events by year, by year and month, and those without a year."""

    years: Mapping[int, Sequence[Happening]]
    months: Mapping[tuple[int, int], Sequence[Happening]]
    undated: Sequence[Happening]


def calendar(events: Sequence[Happening]) -> Calendar:
    """Sorts events into years and months by their first day."""
    years: dict[int, list[Happening]] = defaultdict(list)
    months: dict[tuple[int, int], list[Happening]] = defaultdict(list)
    undated: list[Happening] = []
    for event in events:
        first, last = event.earliest or "", event.latest or ""
        if not first[:4].isdigit():
            undated.append(event)
            continue
        years[int(first[:4])].append(event)
        if first[:7] == last[:7]:
            months[int(first[:4]), int(first[5:7])].append(event)
    return Calendar(dict(sorted(years.items())), dict(sorted(months.items())), undated)


def year_path(year: int) -> str:
    """The page of a year."""
    return f"timeline/{year:04d}/index.md"


def month_path(year: int, month: int) -> str:
    """The page of a month."""
    return f"timeline/{year:04d}/{month:02d}.md"


def pages_of_events(found: Calendar, size: int) -> Iterator[tuple[str, str]]:
    """The id of each event that has a year, and the page of its year's list on which it stands, at `size` events a page."""
    for year, events in found.years.items():
        for number, event in enumerate(events):
            yield event.id, links.continued(year_path(year), number // size + 1)
