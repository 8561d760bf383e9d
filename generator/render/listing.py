"""Any number of events as a page lists them: the one way from events to rows, whichever page they stand on.

    events = listing(shelf, found)                        all of them
    events = own_timeline(shelf, path, found)             the timeline of an actor, a tag, a place, a story: all, or those that matter most
    yield from timeline_sheets(shelf, path, name, found)  and, where that was not all, the pages that list all

and in the template `{% include "_events.md.j2" %}`, which prints `events`.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from generator.corpus import Happening
from generator.render import links, words
from generator.render.calendar import what_is_known
from generator.render.draft import Draft
from generator.render.key_dates import most_told
from generator.render.rows import ArticleRow, EventRow, event_row
from generator.render.shelf import Shelf

CUT = 40  # events on the page of an actor, a tag, a place; where there are more, the most told, and all on pages of their own
FILTERED = 10  # rows from which on a list can be filtered
CHOICES = 40  # of one filter, the most frequent
# What the page of a list may also have.
NOTHING: Mapping[str, object] = {
    "chart": None,
    "grid": None,
    "parts": (),
    "key": (),
    "published": (),
    "others": (),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Rows under a heading, which leads to `path` and has an `anchor`, where these are given; and the articles `published` then."""

    rows: tuple[EventRow, ...]
    heading: str = ""
    anchor: str = ""
    path: str = ""
    published: tuple[ArticleRow, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """What a script can filter a list by: `actor`, and (id, label, number of rows) of each choice."""

    by: str
    choices: tuple[tuple[str, str, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Events:
    """A list of events: its rows in groups.

    `implied`: how many have no date of their own; `shown`: these are shown at first, since no other row is there. `cut`: how many events
    there are in all, where these are those told most, and `more` the page of all, if there is one. `level` of the groups' headings. A
    filter knows the rows of its page alone: `listed` is their number.
    """

    groups: tuple[Group, ...]
    implied: int
    shown: bool
    filters: tuple[Filter, ...]
    level: int
    listed: int
    cut: int = 0
    more: str = ""


def listing(shelf: Shelf, events: Sequence[Happening], *, years: bool = False, whole: bool = True, level: int = 3) -> Events:
    """These events, all of them, in their order; `years`: under their years; `whole`: each with all its tellings below it."""
    if not years:
        rows = tuple(event_row(shelf, event, whole) for event in events)
        return grouped(shelf, (Group(rows=rows),) if rows else (), level)
    parts = groupby(sorted(events, key=_without_a_year), key=_year)
    made = (Group(heading=year, rows=tuple(event_row(shelf, event, whole) for event in found)) for year, found in parts)
    return grouped(shelf, tuple(made), level)


def _without_a_year(event: Happening) -> str:
    """What is known of an event without a year, which stands last; empty for all others."""
    return "" if event.earliest else what_is_known(event)


def _year(event: Happening) -> str:
    """The heading of an event: its year, or what is known of it without one."""
    return (event.earliest or "")[:4] or words.words("undated", what_is_known(event))


def grouped(shelf: Shelf, groups: tuple[Group, ...], level: int = 2) -> Events:
    """A list of groups that are made already."""
    rows = [row for group in groups for row in group.rows]
    implied = sum(row.implied for row in rows)
    return Events(groups=groups, implied=implied, shown=implied == len(rows), filters=_filters(shelf, rows), level=level, listed=len(rows))


def told_most(shelf: Shelf, events: Sequence[Happening]) -> Events:
    """These events under their years; where they are many, those told most, with the number of all."""
    short = listing(shelf, most_told(shelf, events, CUT), years=True, whole=False)
    return replace(short, cut=len(events)) if len(events) > CUT else short


def own_timeline(shelf: Shelf, path: str, events: Sequence[Happening]) -> Events:
    """The timeline on the page at `path` of an actor, a tag, a place or a story: where it is long, what is told most, and a link to all."""
    found = told_most(shelf, events)
    return replace(found, more=links.timeline(path)) if found.cut else found


def timeline_sheets(shelf: Shelf, path: str, name: str, events: Sequence[Happening]) -> Iterator[Draft]:
    """The pages that list a long timeline whole (template `timeline.md.j2`); none where the page at `path` has all of it."""
    if len(events) <= CUT:
        return
    for sheet in shelf.sheets(links.timeline(path), events):
        title = f"{name}: timeline"
        yield Draft(
            path=sheet.path,
            title=title if sheet.number == 1 else f"{title}, page {sheet.number}",
            description=f"{title}, {words.plural(len(events), 'event')}",
            meta={"search": {"exclude": True}},
            context={
                "template": "list",
                "heading": title,
                "lede": words.plural(len(events), "event"),
                "sheet": sheet,
                "crumbs": [(name, path)],
                "near": [None, None],
                "events": listing(shelf, sheet.items, years=True, whole=False, level=2),
                **NOTHING,
            },
        )


def _filters(shelf: Shelf, rows: Sequence[EventRow]) -> tuple[Filter, ...]:
    """What tells these rows apart: actors, tags, statuses that some of them have, and not all."""
    if len(rows) < FILTERED:
        return ()
    found = []
    for by in ("actor", "tag", "status"):
        counted = Counter(key for row in rows for key in dict(row.keys)[by].split())
        named = ((key, _label(shelf, by, key), count) for key, count in counted.items() if count < len(rows))
        choices = sorted((one for one in named if one[1]), key=lambda one: (-one[2], one[1], one[0]))[:CHOICES]
        if choices:
            found.append(Filter(by=by, choices=tuple(choices)))
    return tuple(found)


def _label(shelf: Shelf, by: str, key: str) -> str:
    """What a choice is called; nothing where the library doesn't know it."""
    if by == "status":
        return words.words("event_status", key)
    if by == "tag":
        return shelf.tag_labels.get(key, "")
    name = shelf.actor(key)
    return name.name if name else ""
