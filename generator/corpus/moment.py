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

    @property
    def id(self) -> str:
        """`summit-s3`: the article and the sentence; `summit-s3-2` for the second thing that the sentence tells.

        It is the same whatever other articles there are, and whatever is found in other sentences: people name events by it.
        """
        where = self.event.sentence or self.event.id
        beside = [one.id for one in self.entry.article.events if (one.sentence or one.id) == where]
        number = beside.index(self.event.id) + 1 if self.event.id in beside else 1
        return f"{self.entry.id}-{where}" + (f"-{number}" if number > 1 else "")
