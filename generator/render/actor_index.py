"""The index of actors and that of places: who is named most, and, where they are many, lists by name, kind and country."""

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.corpus import ActorRecord
from generator.render import links, words
from generator.render.draft import Draft
from generator.render.names import nation_named
from generator.render.shelf import Shelf, actor_path

KINDS = ("person", "organisation", "country", "other", "place")
MOST = 30  # actors on the overview, where there are too many for it
OTHER_SCRIPTS = "other"
COUNTRIES = 2  # with at least so many actors each there have to be, for a list by country


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexRow:
    """An actor in the index."""

    name: str
    path: str
    titles: tuple[str, ...]
    articles: int
    mentions: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Actors that belong together in a list: under a letter, of a kind, of a country. `key` is the end of its heading's anchor."""

    key: str
    label: str
    records: tuple[ActorRecord, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """A link to a group: how many it holds, and where its heading stands."""

    label: str
    count: int
    path: str
    anchor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Folder:
    """What an index is of."""

    name: str
    one: str
    places: bool

    @property
    def title(self) -> str:
        """`Actors`."""
        return words.words("index", self.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """A list of all, cut into groups: `name` is part of its address and of its anchors."""

    name: str
    groups: tuple[Group, ...]

    @property
    def title(self) -> str:
        """`by name`."""
        return words.words("index", self.name)


FOLDERS = (
    Folder(name="actors", one="actor", places=False),
    Folder(name="places", one="place", places=True),
)


def overviews(shelf: Shelf) -> Iterator[Draft]:
    """The first page of each index: all of them by kind, or who is named most and ways to the rest."""
    for folder in FOLDERS:
        records = shelf.published_actors(places=folder.places)
        orders = _orders(shelf, folder, records)
        small = len(records) <= shelf.settings.entries_per_page
        most = sorted(records, key=shelf.most_first)[:MOST]
        yield Draft(
            path=links.index(folder.name),
            title=folder.title,
            description=f"{folder.title} named in these articles: {len(records):,}",
            context={
                "folder": folder,
                "total": len(records),
                "groups": [(group, _rows(shelf, group.records)) for group in _by_kind(records)] if small else [],
                "most": _rows(shelf, most) if not small else (),
                "ways": [(order.title, _ways(shelf, folder, order)) for order in orders],
                "waiting": sum(one.status != "published" for one in shelf.library.actors if (one.kind == "place") == folder.places),
                "single": sum((shelf.records[one].kind == "place") == folder.places for one in shelf.single),
            },
        )


def lists(shelf: Shelf) -> Iterator[Draft]:
    """The lists of an index that is too long for one page: by name, by kind, by country."""
    for folder in FOLDERS:
        for order in _orders(shelf, folder, shelf.published_actors(places=folder.places)):
            of_record = [(group, record) for group in order.groups for record in group.records]
            title = f"{folder.title} {order.title}"
            for sheet in shelf.sheets(_path(folder, order), of_record):
                found = groupby(sheet.items, key=lambda row: row[0])
                yield Draft(
                    path=sheet.path,
                    title=title if sheet.number == 1 else f"{title}, page {sheet.number}",
                    description=f"{title}: {len(of_record):,}",
                    meta={"search": {"exclude": True}},
                    context={
                        "folder": folder,
                        "order": order,
                        "heading": title,
                        "sheet": sheet,
                        "ways": _ways(shelf, folder, order),
                        "groups": [(group, _rows(shelf, [record for _, record in rows])) for group, rows in found],
                    },
                )


def _path(folder: Folder, order: Order) -> str:
    """`actors/by.name.md`: ids have no full stop, so no actor's page can be in the way."""
    return f"{folder.name}/by.{order.name}.md"


def _orders(shelf: Shelf, folder: Folder, records: Sequence[ActorRecord]) -> list[Order]:
    """The lists that are worth a page: by name and kind of more than one page of actors, by country where there are several."""
    long = len(records) > shelf.settings.entries_per_page
    countries = _by_country(shelf, records)
    several = sum(len(group.records) >= COUNTRIES for group in countries) >= COUNTRIES
    return [
        *([Order(name="name", groups=_by_letter(records))] if long else []),
        *([Order(name="kind", groups=_by_kind(records))] if long and not folder.places else []),
        *([Order(name="country", groups=countries)] if several else []),
    ]


def _ways(shelf: Shelf, folder: Folder, order: Order) -> list[Way]:
    """Where each group of a list begins."""
    found, at = [], 0
    for group in order.groups:
        path = links.continued(_path(folder, order), at // shelf.settings.entries_per_page + 1)
        found.append(Way(label=group.label, count=len(group.records), path=path, anchor=f"{order.name}-{group.key}"))
        at += len(group.records)
    return found


def _grouped(records: Sequence[ActorRecord], key: Callable[[ActorRecord], str], label: Callable[[str], str]) -> tuple[Group, ...]:
    """Records that stand in order, under the keys that they share."""
    return tuple(Group(key=one.lower(), label=label(one), records=tuple(rows)) for one, rows in groupby(records, key=key))


def _by_letter(records: Sequence[ActorRecord]) -> tuple[Group, ...]:
    """By the first letter of their names, accents apart."""
    ordered = sorted(records, key=lambda one: (_letter(one), _plain(one.name), one.id))
    return _grouped(ordered, _letter, lambda letter: {"0": "0–9", OTHER_SCRIPTS: words.words("index", "scripts")}.get(letter, letter))


def _by_kind(records: Sequence[ActorRecord]) -> tuple[Group, ...]:
    """By kind, people first."""
    ordered = sorted(records, key=lambda one: (KINDS.index(one.kind) if one.kind in KINDS else len(KINDS), _plain(one.name), one.id))
    return _grouped(ordered, lambda one: one.kind, lambda kind: words.words("kinds", kind))


def _by_country(shelf: Shelf, records: Sequence[ActorRecord]) -> tuple[Group, ...]:
    """By country, those named most first; a country itself and what has none are left out."""
    known = [one for one in records if one.country and one.kind != "country"]
    codes = {one.country: shelf.country(one.country).name for one in known if one.country}
    ordered = sorted(known, key=lambda one: (codes[one.country].casefold() if one.country else "", -shelf.articles(one), one.id))
    return _grouped(ordered, lambda one: one.country or "", nation_named)


def _plain(name: str) -> str:
    """A name as it is sorted: without case and accents."""
    return "".join(mark for mark in unicodedata.normalize("NFD", name) if not unicodedata.combining(mark)).casefold()


def _letter(record: ActorRecord) -> str:
    """`A` to `Z`; `0` for a digit, `other` for another script."""
    first = next((mark for mark in _plain(record.name) if mark.isalnum()), "")
    if first.isdigit():
        return "0"
    return first.upper() if first.isascii() and first else OTHER_SCRIPTS


def _rows(shelf: Shelf, records: Sequence[ActorRecord]) -> tuple[IndexRow, ...]:
    """Actors in a list, each with the title said most often."""
    return tuple(
        IndexRow(
            name=one.name,
            path=actor_path(one),
            titles=tuple(title.text for title in one.titles[:1]),
            articles=shelf.articles(one),
            mentions=shelf.mentions(one),
        )
        for one in records
    )
