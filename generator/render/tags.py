"""The pages of tags: an index with counts, and one page for each with its articles by year and the words that gave them the tag."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.corpus import Entry, TagRecord
from generator.model import Tag
from generator.render import links
from generator.render.draft import Draft
from generator.render.rows import ArticleRow, article_row
from generator.render.shelf import Name, Shelf, anchor_at, tag_path

BESIDE = 12  # actors that are named on a tag's page


@dataclass(frozen=True, slots=True, kw_only=True)
class UseRow:
    """An article with the tag: its trigger words, each with its sentence."""

    article: ArticleRow
    seen: tuple[tuple[str, str], ...]


def tag_index(shelf: Shelf) -> Iterator[Draft]:
    """All tags, paged."""
    for sheet in shelf.sheets(links.index("tags"), shelf.library.tags):
        yield Draft(
            path=sheet.path,
            title="Tags" if sheet.number == 1 else f"Tags, page {sheet.number}",
            description=f"Topics of these articles: {len(shelf.library.tags):,}",
            context={"sheet": sheet, "rows": [(tag.label, tag_path(tag.id), len(tag.uses)) for tag in sheet.items]},
        )


def tag_pages(shelf: Shelf) -> Iterator[Draft]:
    """A page for each tag."""
    for tag in shelf.library.tags:
        yield from _pages(shelf, tag)


def _pages(shelf: Shelf, tag: TagRecord) -> Iterator[Draft]:
    """One tag, its articles by year of publication, the newest first."""
    for sheet in shelf.sheets(tag_path(tag.id), tag.uses):
        years = [(year, [_use(entry, found) for entry, found in uses]) for year, uses in groupby(sheet.items, key=_year)]
        yield Draft(
            path=sheet.path,
            title=tag.label if sheet.number == 1 else f"{tag.label}, page {sheet.number}",
            description=f"Articles about: {tag.label}",
            meta={"search": {"boost": 8}} if sheet.number == 1 else {"search": {"exclude": True}},
            context={"tag": tag, "sheet": sheet, "years": years, "beside": _beside(shelf, tag.uses) if sheet.number == 1 else ()},
        )


def _year(use: tuple[Entry, Tag]) -> str:
    """The year of publication, or `Undated`."""
    value = use[0].article.published.value or ""
    return value[:4] if value[:4].isdigit() else "Undated"


def _use(entry: Entry, tag: Tag) -> UseRow:
    """One article of a tag."""
    seen = dict.fromkeys((found.text, anchor_at(entry.article, found.start)) for found in tag.evidence)
    return UseRow(article=article_row(entry), seen=tuple(seen)[:5])


def _beside(shelf: Shelf, uses: Sequence[tuple[Entry, Tag]]) -> tuple[tuple[Name, int], ...]:
    """The actors that most articles of the tag name, with the number of articles."""
    counted = Counter(identity for entry, _ in uses for identity in {actor.id for actor in entry.article.actors})
    ordered = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    named = ((shelf.actor(identity), count) for identity, count in ordered)
    return tuple((name, count) for name, count in named if name and name.path)[:BESIDE]
