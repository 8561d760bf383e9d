"""Where a tag meets an actor or a year: pages of their own where three articles or more do, and not all that the tag has.

At most 20 actors and 20 years of each tag, those of most articles: ten thousand articles would make tens of thousands of pages else. No
places: that articles on a topic name a town says little, and would make as many pages again.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from generator.corpus import Entry, Library
from generator.model import Tag
from generator.render import links

LEAST = 3  # articles
MOST = 20  # actors of a tag, and years
YEAR = 4  # digits: an actor whose id looks like a year has no such page

Use = tuple[Entry, Tag]
Seen = tuple[Use, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Crossing:
    """The articles of a tag that name the actor, or are of the year, `other`."""

    other: str
    path: str
    uses: tuple[Seen, ...]


class Crossings:
    """All crossings of a library, by tag: `actors`, those of most articles first, and `years`, the newest first."""

    def __init__(self, library: Library, uses: Mapping[str, Sequence[Seen]]) -> None:
        """`uses`: tag → its articles, each report once with the number of its other versions and copies."""
        pages = {one.id for one in library.actors if one.status == "published" and one.kind != "place" and not _looks_like_a_year(one.id)}
        tags = [tag for tag in library.tags if tag.status == "published"]
        self.actors: Mapping[str, tuple[Crossing, ...]] = {
            tag.id: _crossings(uses[tag.id], _by_actor(uses[tag.id], pages), tag.id) for tag in tags
        }
        self.years: Mapping[str, tuple[Crossing, ...]] = {
            tag.id: _by_name(_crossings(uses[tag.id], _by_year(uses[tag.id]), tag.id)) for tag in tags
        }
        self._paths = {(tag, one.other): one.path for tag, found in self.actors.items() for one in found}

    def path(self, tag: str, actor: str) -> str:
        """The page of a tag and an actor; empty where there is none."""
        return self._paths.get((tag, actor), "")


def year_of(entry: Entry) -> str:
    """The year of publication; empty where it is not known."""
    value = entry.article.published.value or ""
    return value[:4] if value[:4].isdigit() else ""


def _looks_like_a_year(identity: str) -> bool:
    return len(identity) == YEAR and identity.isdigit()


def _by_actor(uses: Sequence[Seen], pages: Set[str]) -> Mapping[str, list[Seen]]:
    """Actor → the tag's articles that name it."""
    found: dict[str, list[Seen]] = defaultdict(list)
    for use in uses:
        for identity in {actor.id for actor in use[0][0].article.actors} & pages:
            found[identity].append(use)
    return found


def _by_year(uses: Sequence[Seen]) -> Mapping[str, list[Seen]]:
    """Year → the tag's articles of it."""
    found: dict[str, list[Seen]] = defaultdict(list)
    for use in uses:
        if year := year_of(use[0][0]):
            found[year].append(use)
    return found


def _crossings(uses: Sequence[Seen], found: Mapping[str, list[Seen]], tag: str) -> tuple[Crossing, ...]:
    """Those worth a page, the ones of most articles first."""
    worth = sorted((other for other, some in found.items() if LEAST <= len(some) < len(uses)), key=lambda one: (-len(found[one]), one))
    return tuple(Crossing(other=other, path=links.of(f"tags/{tag}", other), uses=tuple(found[other])) for other in worth[:MOST])


def _by_name(found: tuple[Crossing, ...]) -> tuple[Crossing, ...]:
    return tuple(sorted(found, key=lambda one: one.other, reverse=True))
