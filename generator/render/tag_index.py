"""The index of tags: the hierarchy, each with its number of articles."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.corpus import TagRecord
from generator.render import links, words
from generator.render.draft import Draft
from generator.render.shelf import Shelf, tag_path


@dataclass(frozen=True, slots=True, kw_only=True)
class Branch:
    """A tag with the narrower ones. `path` is empty where it has no page and only holds others together.

    `count` are its articles, `whole` those that have it or a narrower one.
    """

    label: str
    path: str
    count: int
    whole: int
    below: tuple["Branch", ...]


def tag_index(shelf: Shelf) -> Iterator[Draft]:
    """All tags that have a page, paged."""
    tags = {tag.id: tag for tag in shelf.library.tags if tag.status == "published"}
    branches = _branches(shelf, tags)
    waiting = len(shelf.library.tags) - len(tags)
    for sheet in shelf.sheets(links.index("tags"), branches):
        yield Draft(
            path=sheet.path,
            title="Tags" if sheet.number == 1 else f"Tags, page {sheet.number}",
            description=f"Topics of these articles: {len(tags):,}",
            context={"sheet": sheet, "branches": sheet.items, "waiting": waiting, "total": words.plural(len(tags), "topic")},
        )


def _branches(shelf: Shelf, tags: Mapping[str, TagRecord]) -> list[Branch]:
    """The trees of the hierarchy, by label."""
    labels = {one: label for tag in tags.values() for one, label in tag.above} | {tag.id: tag.label for tag in tags.values()}
    below: dict[str, set[str]] = defaultdict(set)
    for tag in tags.values():
        line = [tag.id, *(one for one, _ in tag.above)]
        for child, parent in zip(line, [*line[1:], ""], strict=True):
            below[parent].add(child)

    def grow(identity: str, seen: frozenset[str]) -> tuple[Branch, set[str]]:
        """The branch of a tag, and the articles on it. A circle, which people may have made, ends where it closes."""
        grown = [grow(child, seen | {identity}) for child in sorted(below[identity] - seen, key=lambda one: (labels[one].casefold(), one))]
        own = {shelf.belonging.report[entry.id].id for entry, _ in tags[identity].uses} if identity in tags else set()
        whole = own.union(*(articles for _, articles in grown))
        path = tag_path(identity) if identity in tags else ""
        return Branch(label=labels[identity], path=path, count=len(own), whole=len(whole), below=tuple(one for one, _ in grown)), whole

    return [grow(identity, frozenset({identity}))[0] for identity in sorted(below[""], key=lambda one: (labels[one].casefold(), one))]
