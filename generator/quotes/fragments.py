"""From statements to spans: a whole statement, and the fragments of it that stand between quotation marks."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.quotes.discourse import Discourse
from generator.quotes.marks import Region
from generator.quotes.statements import Statement
from generator.quotes.titles import is_title


@dataclass(frozen=True, slots=True)
class Extent:
    """Words `first`..`last`; `direct`: all of them between quotation marks. `fragments` are the quoted parts of any other."""

    first: int
    last: int
    direct: bool
    fragments: tuple[tuple[int, int], ...] = ()


def extent(story: Discourse, statement: Statement) -> Extent:
    """`"I know," she said. "I was there."` is direct, from the first mark to the last, with both halves as fragments."""
    quoted = [_inside(statement, region) for region in story.outer(statement.first, statement.last)]
    direct = bool(quoted) and not any(_narrated(story, statement))
    if not direct:
        parts = tuple(part for part in quoted if not is_title(story, part))
        return Extent(statement.first, statement.last, False, parts)
    return Extent(quoted[0][0], quoted[-1][1], True, tuple(quoted) if len(quoted) > 1 else ())


def _inside(statement: Statement, region: Region) -> tuple[int, int]:
    """The words of a region that belong to the statement, without the marks."""
    return max(statement.first, region.first), min(statement.last, region.last)


def _narrated(story: Discourse, statement: Statement) -> Iterator[int]:
    """The words of the statement that are neither quoted nor the narrator's own within it."""
    gaps = {index for first, last in statement.gaps for index in range(first, last)}
    for index in range(statement.first, statement.last):
        if story.owner[index] < 0 and index not in gaps and story.words.lows[index][0].isalnum():
            yield index
