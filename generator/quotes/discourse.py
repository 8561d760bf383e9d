"""An article as its narrator tells it: words, quotations between marks, and units.

A unit is a sentence of the narrator. A sentence that ends inside quotation marks goes on to where that quotation ends:
`"I know. I was there," she said.` is one unit, `"I know," she said. "I was there."` two, the second of them wholly quoted.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise

from generator.model import ParsedArticle, Sentence
from generator.quotes.marks import Region, opens, regions
from generator.quotes.words import Words, cut

LONGEST = 200  # words of a unit; the longest sentences of newspapers have about a hundred outside quotation marks
SILENT = frozenset({"dateline", "byline", "credit", "boilerplate", "metadata"})  # blocks whose words nobody says


@dataclass(frozen=True, slots=True)
class Unit:
    """Words `first`..`last` of block number `block`. `titled`: most words have capitals, as in headlines. `quoted`: all are quoted."""

    first: int
    last: int
    block: int
    role: str
    titled: bool
    quoted: bool


@dataclass(frozen=True, slots=True)
class Discourse:
    """`regions` are the outermost, `inner` those within; `owner[i]` is the region that holds word i (its marks included), or -1."""

    words: Words
    regions: tuple[Region, ...]
    inner: tuple[Region, ...]
    owner: tuple[int, ...]
    units: tuple[Unit, ...]

    def unit_at(self, index: int) -> int:
        """The number of the unit that holds a word."""
        return bisect_right(self.units, index, key=lambda unit: unit.first) - 1

    def quoted(self, index: int) -> bool:
        """Whether a word stands between quotation marks, or is one of them."""
        return 0 <= index < len(self.owner) and self.owner[index] >= 0

    def region(self, index: int) -> Region | None:
        """The outermost region that holds a word."""
        return self.regions[self.owner[index]] if self.quoted(index) else None

    def outer(self, first: int, last: int) -> Iterator[Region]:
        """The outermost regions that hold any of the words `first`..`last`, in order."""
        numbers = sorted({number for number in self.owner[first:last] if number >= 0})
        return (self.regions[number] for number in numbers)


def discourse(parsed: ParsedArticle) -> Discourse:
    """The words of all blocks that can hold statements."""
    blocks = [tuple(found) for _, found in groupby(parsed.sentences, key=lambda sentence: sentence.block)]
    spoken = [block for block in blocks if block[0].role not in SILENT]
    words = cut(parsed.text, [(block[0].start, block[-1].end) for block in spoken])
    edges = [bisect_left(words.starts, block[0].start) for block in spoken] + [len(words)]
    found = [region for first, last in pairwise(edges) for region in regions(words, first, last, opens(words, last))]
    outermost = tuple(region for region in found if region.depth == 0)
    owner = _owners(outermost, len(words))
    units = tuple(unit for number, block in enumerate(spoken) for unit in _units(words, outermost, owner, block, edges[number + 1]))
    inner = tuple(region for region in found if region.depth > 0)
    return Discourse(words, outermost, inner, owner, units)


def _owners(outermost: tuple[Region, ...], size: int) -> tuple[int, ...]:
    """For each word the index of its region, or -1."""
    owner = [-1] * size
    for number, region in enumerate(outermost):
        for index in range(region.first - 1, min(region.last + 1, size)):
            owner[index] = number
    return tuple(owner)


def _units(words: Words, outermost: tuple[Region, ...], owner: tuple[int, ...], block: tuple[Sentence, ...], edge: int) -> Iterator[Unit]:
    """The sentences of a block; one that ends within a quotation goes on."""
    first = bisect_left(words.starts, block[0].start)
    for sentence in block:
        last = min(bisect_left(words.starts, sentence.end), edge)
        if last <= first or (last < edge and owner[last] == owner[last - 1] >= 0 and last < outermost[owner[last]].last):
            continue
        while last < edge and owner[last] == owner[last - 1] >= 0:
            last += 1
        yield from _pieces(words, owner, first, last, sentence)
        first = last
    yield from _pieces(words, owner, first, edge, block[-1])


def _pieces(words: Words, owner: tuple[int, ...], first: int, last: int, sentence: Sentence) -> Iterator[Unit]:
    """The unit of these words; a list or a table that passes for a sentence in pieces, so that time grows with its length only."""
    for start in range(first, last, LONGEST):
        yield _unit(words, owner, start, min(start + LONGEST, last), sentence)


def _unit(words: Words, owner: tuple[int, ...], first: int, last: int, sentence: Sentence) -> Unit:
    """The unit of these words."""
    letters = [index for index in range(first, last) if len(words.lows[index]) > 3 and words.lows[index].isalpha()]
    titled = len(letters) > 1 and sum(map(words.capital, letters)) * 5 >= len(letters) * 4
    return Unit(first, last, sentence.block, sentence.role, titled, min(owner[first:last]) >= 0)
