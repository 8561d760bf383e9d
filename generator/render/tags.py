"""The pages of tags: what the topic is, its place among others, who is named with it, what happened, its articles by year."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.corpus import TagRecord
from generator.render.crossings import year_of
from generator.render.draft import Draft
from generator.render.listing import own_timeline, timeline_sheets
from generator.render.shelf import Name, Shelf, tag_path
from generator.render.uses import by_years

BESIDE = 12  # actors that are named on a tag's page
TRIGGERS = 16  # words that gave the tag


@dataclass(frozen=True, slots=True, kw_only=True)
class TagLink:
    """Another tag with a number of articles; `path` is empty where it has no page, `lift` 0 where it does not matter."""

    label: str
    path: str
    count: int = 0
    lift: float = 0.0


def tag_pages(shelf: Shelf) -> Iterator[Draft]:
    """A page for each tag that has one."""
    narrower = _narrower(shelf)
    for tag in shelf.published_tags():
        yield from _pages(shelf, tag, narrower.get(tag.id, []))


def tag_timelines(shelf: Shelf) -> Iterator[Draft]:
    """The whole timelines of those tags whose page has only a part of it."""
    for tag in shelf.published_tags():
        yield from timeline_sheets(shelf, tag_path(tag.id), tag.label, shelf.tag_events.get(tag.id, ()))


def _narrower(shelf: Shelf) -> dict[str, list[TagLink]]:
    """Tag → those right below it."""
    found: dict[str, list[TagLink]] = {}
    for tag in shelf.published_tags():
        for above, _ in tag.above[:1]:
            found.setdefault(above, []).append(TagLink(label=tag.label, path=tag_path(tag.id), count=len(shelf.uses[tag.id])))
    return found


def _pages(shelf: Shelf, tag: TagRecord, narrower: Sequence[TagLink]) -> Iterator[Draft]:
    """One tag, its articles by year of publication, the newest first."""
    own = tag_path(tag.id)
    for sheet in shelf.sheets(own, shelf.uses[tag.id]):
        first = sheet.number == 1
        yield Draft(
            path=sheet.path,
            title=tag.label if first else f"{tag.label}, page {sheet.number}",
            description=f"Articles about: {tag.label}",
            meta={"search": {"boost": 8}} if first else {"search": {"exclude": True}},
            context={
                "tag": tag,
                "total": len(shelf.uses[tag.id]),
                "sheet": sheet,
                "first": first,
                "years": by_years(sheet.items, {one.other: one.path for one in shelf.crossings.years[tag.id]}),
                "events": own_timeline(shelf, own, shelf.tag_events.get(tag.id, ()) if first else ()),
                **(_head(shelf, tag, narrower) if first else {}),
            },
        )


def _head(shelf: Shelf, tag: TagRecord, narrower: Sequence[TagLink]) -> dict[str, object]:
    """What only the first page says."""
    return {
        "corrected": shelf.corrected.get(("tag", tag.id), ()),
        "above": [TagLink(label=label, path=shelf.tag_page(one)) for one, label in tag.above],
        "below": narrower,
        "related": [
            TagLink(label=shelf.tag_labels[one.id], path=shelf.tag_page(one.id), count=one.articles, lift=one.lift) for one in tag.related
        ],
        "triggers": _triggers(shelf, tag),
        "beside": _beside(shelf, tag),
        "counts": _by_year(shelf, tag),
    }


def _triggers(shelf: Shelf, tag: TagRecord) -> list[tuple[str, int]]:
    """The words that gave the tag, with the number of articles, the most frequent first."""
    counted = Counter(word for (_, found), _ in shelf.uses[tag.id] for word in {one.text.lower() for one in found.evidence})
    return sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))[:TRIGGERS]


def _by_year(shelf: Shelf, tag: TagRecord) -> list[tuple[str, int, str]]:
    """Articles by year of publication: (year, number, its page or the place on this one)."""
    counts = Counter(year for (entry, _), _ in shelf.uses[tag.id] if (year := year_of(entry)))
    paths = {one.other: one.path for one in shelf.crossings.years[tag.id]}
    return [(year, counts[year], paths.get(year, "")) for year in sorted(counts)] if len(counts) > 1 else []


def _beside(shelf: Shelf, tag: TagRecord) -> tuple[tuple[Name, int, str], ...]:
    """The actors that most articles of the tag name, with the number of articles and the page of those."""
    counted = Counter(identity for (entry, _), _ in shelf.uses[tag.id] for identity in {actor.id for actor in entry.article.actors})
    ordered = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    named = ((shelf.actor(identity), count, shelf.crossings.path(tag.id, identity)) for identity, count in ordered)
    return tuple((name, count, path) for name, count, path in named if name and name.path)[:BESIDE]
