"""An article in the corpus, and an event as one article tells it."""

from dataclasses import dataclass

from generator.corpus.grouping import ALONE, Place
from generator.model import Article, Event


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An article and its place in the corpus: its story, what it copies or updates, and why."""

    article: Article
    place: Place = ALONE

    @property
    def id(self) -> str:
        """The article's id."""
        return self.article.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A row of the timeline: an event of one article, with the article that tells it."""

    entry: Entry
    event: Event
