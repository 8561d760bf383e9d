"""The pages of a tag and an actor, and of a tag and a year: their articles, and what happened."""

from collections.abc import Iterator, Sequence

from generator.corpus import Happening, TagRecord
from generator.render.crossings import Crossing
from generator.render.draft import Draft
from generator.render.listing import told_most
from generator.render.shelf import Name, Shelf, tag_path
from generator.render.uses import by_years


def crossing_pages(shelf: Shelf) -> Iterator[Draft]:
    """The pages of all crossings."""
    for tag in shelf.published_tags():
        events = shelf.tag_events.get(tag.id, [])
        for one in shelf.crossings.actors[tag.id]:
            if actor := shelf.actor(one.other):
                own = [event for event in events if one.other in event.actors]
                yield from _pages(shelf, tag, one, f"{tag.label}: {actor.name}", own, actor)
        for one in shelf.crossings.years[tag.id]:
            own = [event for event in events if (event.earliest or "").startswith(one.other)]
            yield from _pages(shelf, tag, one, f"{tag.label} in {one.other}", own, None)


def _pages(
    shelf: Shelf, tag: TagRecord, crossing: Crossing, title: str, events: Sequence[Happening], actor: Name | None
) -> Iterator[Draft]:
    """One crossing; where much happened, what is told most: the rest stands on the tag's and the actor's own timelines."""
    for sheet in shelf.sheets(crossing.path, crossing.uses):
        first = sheet.number == 1
        yield Draft(
            path=sheet.path,
            title=title if first else f"{title}, page {sheet.number}",
            description=f"{title}: articles",
            meta={"search": {"exclude": True}},
            context={
                "crumbs": [(tag.label, tag_path(tag.id))],
                "heading": title,
                "actor": actor,
                "total": len(crossing.uses),
                "sheet": sheet,
                "years": by_years(sheet.items, {}),
                "events": told_most(shelf, events if first else ()),
            },
        )
