"""The index of actors and of places."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.corpus import ActorRecord
from generator.render import links
from generator.render.draft import Draft
from generator.render.shelf import Shelf, actor_path

KINDS = ("person", "organisation", "country", "other", "place")


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexRow:
    """An actor in the index."""

    name: str
    path: str
    titles: tuple[str, ...]
    articles: int
    mentions: int


def actor_index(shelf: Shelf) -> Iterator[Draft]:
    """All actors with a page, by kind and letter, and how many names wait for review."""
    waiting = sum(actor.status != "published" for actor in shelf.library.actors)
    yield from _index(shelf, "actors", "Actors", shelf.published_actors(places=False), waiting)


def place_index(shelf: Shelf) -> Iterator[Draft]:
    """All places with a page."""
    yield from _index(shelf, "places", "Places", shelf.published_actors(places=True), 0)


def _index(shelf: Shelf, folder: str, title: str, records: Sequence[ActorRecord], waiting: int) -> Iterator[Draft]:
    """An index, paged."""
    ordered = sorted(records, key=lambda one: (KINDS.index(one.kind) if one.kind in KINDS else len(KINDS), one.name.casefold(), one.id))
    for sheet in shelf.sheets(links.index(folder), ordered):
        groups = [(kind, [_index_row(one) for one in found]) for kind, found in groupby(sheet.items, key=lambda one: one.kind)]
        yield Draft(
            path=sheet.path,
            title=title if sheet.number == 1 else f"{title}, page {sheet.number}",
            description=f"{title} named in these articles: {len(records):,}",
            context={
                "sheet": sheet,
                "heading": title,
                "groups": groups,
                "total": len(records),
                "waiting": waiting,
                "single": folder == "places",
            },
        )


def _index_row(record: ActorRecord) -> IndexRow:
    """One actor in the index, with the title said most often."""
    return IndexRow(
        name=record.name,
        path=actor_path(record),
        titles=tuple(title.text for title in record.titles[:1]),
        articles=len(record.appearances),
        mentions=record.mentions,
    )
