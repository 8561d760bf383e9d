"""The calendar of a library: what happened and what was published in each decade, year, month and day, and the page on which it stands.

Units are named by their values: `194`, `1948`, `1948-10`, `1948-10-12`. Decades and years have a page each; months, and days, only where
there is enough in the year, and the month, to part it. What has no page of its own stands under a heading on the page of the larger unit:
1948 with three events is one page, on which `#d1948-10-12` is the day.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator import calendar
from generator.corpus import Entry, Happening
from generator.render import links

UNDATED = "timeline/undated.md"
PARTED = 10  # events and articles from which on a year is parted into pages of months, and a month into pages of days
LENGTHS = {3: "decade", 4: "year", 7: "month", 10: "day"}  # of a unit's name


@dataclass(frozen=True, slots=True)
class Unit:
    """A decade, a year, a month or a day that has something.

    `events` are all that lie in it, `own` those that lie in no smaller unit; `published` the articles of its days. `parts` are the smaller
    smaller units that have something, `parted` says whether those have pages of their own. `apart`: whether something
    lies in it, but in no smaller unit.
    """

    key: str
    events: Sequence[Happening]
    own: Sequence[Happening]
    published: Sequence[Entry]
    parts: Sequence[str]
    parted: bool
    apart: bool

    @property
    def kind(self) -> str:
        """`decade`, `year`, `month`, `day`."""
        return LENGTHS[len(self.key)]


@dataclass(frozen=True, slots=True)
class Calendar:
    """The units in the order of time, and the events without a year."""

    units: Mapping[str, Unit]
    undated: Sequence[Happening]

    def of(self, kind: str) -> list[Unit]:
        """The units of a kind that have a page, in the order of time."""
        return [unit for unit in self.units.values() if unit.kind == kind and self.has_page(unit.key)]

    def has_page(self, key: str) -> bool:
        """Whether there is a page for this unit alone."""
        return key in self.units and (len(key) <= 4 or self.units[_larger(key)].parted)

    def place(self, value: str | None) -> tuple[str, str] | None:
        """The page and the anchor for a value: `2019-04-25T10:35` → `days/2019-04-25.md`, no anchor; None where nothing is known of it."""
        key = (value or "").partition("T")[0]
        if key not in self.units or len(key) == 3:
            return (decade_path(key), "") if key in self.units else None
        page = key
        while not self.has_page(page):
            page = _larger(page)
        while not self.units[key].apart:
            key = self.units[key].parts[0]
        return page_of(page), "" if page == (value or "").partition("T")[0] else anchor_of(key)

    def pages_of_events(self, size: int) -> Iterator[tuple[str, str]]:
        """The id of each event, and the page of the smallest unit that lists it, at `size` events a page."""
        for unit in self.units.values():
            if not self.has_page(unit.key):
                continue
            listed = unit.own if unit.parted else unit.events
            for number, event in enumerate(listed):
                paged = unit.parted or unit.kind == "day"
                yield event.id, links.continued(page_of(unit.key), number // size + 1 if paged else 1)
        for number, event in enumerate(self.undated):
            yield event.id, links.continued(UNDATED, number // size + 1)


def arranged(events: Sequence[Happening], entries: Sequence[Entry], once: Callable[[Sequence[Entry]], Sequence[Entry]]) -> Calendar:
    """The calendar of these events, which are in the order of time, and of these articles; `once` leaves one of each report's of a day."""
    own: dict[str, list[Happening]] = defaultdict(list)
    published: dict[str, list[Entry]] = defaultdict(list)
    undated: list[Happening] = []
    for event in events:
        key = unit_of(event)
        (own[key] if key else undated).append(event)
    for entry in entries:
        value = entry.article.published.value or ""
        if len(value) in (4, 7, 10) and calendar.bounds(value):
            published[value].append(entry)
    return Calendar(
        _units(own, {key: once(found) for key, found in published.items()}),
        sorted(undated, key=lambda event: (what_is_known(event), event.value or "")),
    )


def what_is_known(event: Happening) -> str:
    """Of an event without a year: its `day`, that it is a `plan`, or neither: `unknown`."""
    if calendar.precision(event.value) == "day-of-year":
        return "day"
    return "plan" if event.status == "planned" else "unknown"


def unit_of(event: Happening) -> str:
    """The smallest unit in which an event lies; one that spans years stands in the first of them. Empty where it has no year.

    `2019-04-25` → itself, `spring 2019` → `2019`, `the 1990s` → `199`, `from 1994 to 2002` → `1994`.
    """
    first, last = event.earliest or "", event.latest or ""
    if not first[:4].isdigit():
        return ""
    if first[:4] != last[:4]:
        return first[:3] if calendar.precision(event.value) in ("decade", "century") else first[:4]
    return next(first[:length] for length in (10, 7, 4) if first[:length] == last[:length])


def _units(own: Mapping[str, Sequence[Happening]], published: Mapping[str, Sequence[Entry]]) -> dict[str, Unit]:
    """The units from what lies in each alone, the smallest first, each added to the next larger."""
    events: dict[str, list[Happening]] = {key: list(found) for key, found in own.items()}
    entries: dict[str, list[Entry]] = {key: list(found) for key, found in published.items()}
    parts: dict[str, list[str]] = defaultdict(list)
    for length in (10, 7, 4):
        for key in sorted(one for one in {*events, *entries} if len(one) == length):
            larger = _larger(key)
            parts[larger].append(key)
            events.setdefault(larger, []).extend(events.get(key, ()))
            entries.setdefault(larger, []).extend(entries.get(key, ()))
    made: dict[str, Unit] = {}
    for key in sorted({*events, *entries}, key=lambda one: (len(one), one)):
        made[key] = Unit(
            key=key,
            events=sorted(events.get(key, ()), key=_by_time),
            own=sorted(own.get(key, ()), key=_by_time),
            published=entries.get(key, ()),
            parts=parts[key],
            parted=_parted(key, len(events.get(key, ())) + len(entries.get(key, ())), made),
            apart=key in own or key in published,
        )
    return made


def _by_time(event: Happening) -> tuple[str, str, bool, int, str]:
    """Of one day, what has it from its own sentence and what most articles tell first."""
    return event.earliest or "", event.latest or "", event.basis != "explicit", -event.articles, event.id


def _parted(key: str, size: int, made: Mapping[str, Unit]) -> bool:
    """Whether the smaller units of this one have pages: always those of a decade, never those of a day."""
    if len(key) in (3, 10):
        return len(key) == 3
    return size >= PARTED and (len(key) == 4 or made[_larger(key)].parted)


def _larger(key: str) -> str:
    """The unit in which this one lies: `2019-04` → `2019`, `2019` → `201`."""
    return key[:3] if len(key) == 4 else key[:-3]


def decade_path(key: str) -> str:
    """The page of a decade: `194` → `timeline/1940s.md`."""
    return f"timeline/{key}0s.md"


def page_of(key: str) -> str:
    """The page that a unit has, or would have: `1948` → `timeline/1948/index.md`, `1948-10-12` → `days/1948-10-12.md`."""
    if len(key) == 3:
        return decade_path(key)
    if len(key) == 10:
        return f"days/{key}.md"
    return f"timeline/{key}/index.md" if len(key) == 4 else f"timeline/{key[:4]}/{key[5:]}.md"


def anchor_of(key: str) -> str:
    """The anchor of a unit on the page of a larger one."""
    return f"d{key}"
