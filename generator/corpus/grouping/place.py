"""What grouping says of an article: its story, what it copies or updates, and why."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One reason to put two articles together.

    `kind`: `copy`, `update`, `story` (one event within days), `thread` (the same theme again, months or years later) or `related` (alike,
    but no more). `other` is the other article's id, `rule` the row that decided, `says` the reason in words, `words` what both have (rare
    words, weightiest first), `actors` the names that both have, the rarest first.
    """

    kind: str
    other: str
    rule: str
    says: str
    confidence: float = 1.0
    words: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """An article's place in the corpus.

    `story` is the id of the story's earliest article, the same for all its articles, and None for an article that stands alone. `thread`
    is made alike of stories and single articles that come back to one theme over the years. `duplicate_of` is the first of the copies;
    `update_of` the version before this one: the article that no other one updates stands for the chain.
    """

    story: str | None = None
    thread: str | None = None
    duplicate_of: str | None = None
    update_of: str | None = None
    why: tuple[Link, ...] = ()


ALONE = Place()
