"""Several lists on one series of pages: the head of each on the first page, then the rest of one after the other, all cut alike."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from generator.render import links

THIN = 10  # a further page holds at least this part of a full one, or what it would hold stays on the first


class Part(NamedTuple):
    """A list, and how many of its items stand on the first page."""

    items: Sequence[Any]
    first: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesSheet:
    """One page: `parts` are the items of each list that stand on it."""

    path: str
    parts: Mapping[str, Sequence[Any]]
    number: int
    count: int
    before: str
    after: str


class Series:
    """The pages for these lists, `size` items a page; `more` says of each list that goes on the page on which it does."""

    def __init__(self, path: str, parts: Mapping[str, Part], size: int) -> None:
        self.path = path
        self._size = size
        cuts = {name: min(part.first, size) for name, part in parts.items()}
        if sum(max(0, len(part.items) - cuts[name]) for name, part in parts.items()) <= size // THIN:
            cuts = {name: len(part.items) for name, part in parts.items()}
        self._head = {name: part.items[: cuts[name]] for name, part in parts.items()}
        self._rest = [(name, item) for name, part in parts.items() for item in part.items[cuts[name] :]]
        self.count = 1 + -(-len(self._rest) // size)
        self.more: dict[str, str] = dict.fromkeys(parts, "")
        for at in range(len(self._rest) - 1, -1, -1):
            self.more[self._rest[at][0]] = links.continued(path, 2 + at // size)

    def sheets(self) -> Iterator[SeriesSheet]:
        """All pages, in order."""
        for number in range(1, self.count + 1):
            yield SeriesSheet(
                path=links.continued(self.path, number),
                parts=self._head if number == 1 else self._part(number),
                number=number,
                count=self.count,
                before=links.continued(self.path, number - 1) if number > 1 else "",
                after=links.continued(self.path, number + 1) if number < self.count else "",
            )

    def _part(self, number: int) -> dict[str, list[Any]]:
        """The items of a further page, by their list."""
        found: dict[str, list[Any]] = {}
        for name, item in self._rest[(number - 2) * self._size : (number - 1) * self._size]:
            found.setdefault(name, []).append(item)
        return found
