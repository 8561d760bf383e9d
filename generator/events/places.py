"""What stands at words of a sentence, to be asked for by range: the names, the dates."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, Protocol, TypeVar

Piece = tuple[int, int]


class Placed(Protocol):
    """Anything that begins at a word."""

    @property
    def first(self) -> int:
        """The word at which it begins."""


Thing = TypeVar("Thing", bound=Placed)


class Places(Generic[Thing]):
    """Things in the order of their first words."""

    __slots__ = ("_firsts", "things")

    def __init__(self, things: Iterable[Thing]) -> None:
        self.things: tuple[Thing, ...] = tuple(things)
        self._firsts = [thing.first for thing in self.things]

    def __iter__(self) -> Iterator[Thing]:
        return iter(self.things)

    def within(self, pieces: Sequence[Piece], end: int | None = None) -> list[Thing]:
        """Those that begin in one of these ranges of words, before `end` where it is given."""
        found: list[Thing] = []
        for first, last in pieces:
            stop = last if end is None else min(last, end)
            found.extend(self.things[bisect_left(self._firsts, first) : bisect_left(self._firsts, stop)])
        return found

    def ending_near(self, at: int, reach: int) -> list[Thing]:
        """Those that begin in the words right before a place."""
        return self.within(((max(0, at - reach), at),))
