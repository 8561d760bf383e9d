"""The types of the corpus stage: what all articles say together. Rendering reads nothing else."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.actors.identity import Doubt
from generator.corpus.curation.check import Correction
from generator.corpus.happenings import Happening
from generator.corpus.moment import Entry
from generator.corpus.reports import Report
from generator.corpus.stories import Story, Thread
from generator.model import Actor, Finding, Phrase, Tag, Unreadable
from generator.model.curation import NO_CURATION, Curation
from generator.problems import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Appearance:
    """An actor in one article."""

    entry: Entry
    actor: Actor


@dataclass(frozen=True, slots=True, kw_only=True)
class TitleSeen:
    """A title as said, with the publication values (or None) of the first and last article that says it."""

    text: str
    first: str | None
    last: str | None
    appearances: tuple[tuple[Entry, Finding], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorRecord:
    """An actor across the corpus. `status` is `published` where it has a page of its own, else `review`; `intro` is written by hand.

    `wikidata` is the item of a country or a well-known body: `Q423`.
    """

    id: str
    name: str
    kind: str
    country: str | None
    status: str
    aliases: tuple[str, ...]
    titles: tuple[TitleSeen, ...]
    appearances: tuple[Appearance, ...]
    wikidata: str | None = None
    intro: str = ""

    @property
    def mentions(self) -> int:
        """How often the corpus names it."""
        return sum(len(seen.actor.mentions) for seen in self.appearances)


@dataclass(frozen=True, slots=True, kw_only=True)
class RelatedTag:
    """A tag that is found with another: `articles` have both, `lift` times as many as by chance."""

    id: str
    articles: int
    lift: float


@dataclass(frozen=True, slots=True, kw_only=True)
class TagRecord:
    """A topic across the corpus: each article that has it, with the tag as found there (its trigger words are the evidence).

    `intro` is written by hand. `status` is `published` where it has a page of its own, else `review`. `above`: the broader topics, the
    nearest first, each with its label; they need not be tags of any article.
    """

    id: str
    label: str
    uses: tuple[tuple[Entry, Tag], ...]
    intro: str = ""
    status: str = "published"
    above: tuple[tuple[str, str], ...] = ()
    related: tuple[RelatedTag, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """The whole corpus, complete before the first page is rendered.

    `entries` stand newest first, undated last, then by id. `actors`, `tags` are sorted by name, label; `happenings` by
    earliest day, each once with all its tellings. `reports` are the entries again, in their order, each chain of
    versions and copies once; `phrases`, by article, mark it off from the others; `stories` and `threads` stand newest first.
    `problems` are those of the set-up (folders, sidecars without an article); each article holds its own. `curation` is what people
    correct, without what contradicts itself: all of it is in the other fields already. `corrections` says of each whether it applies.
    """

    entries: tuple[Entry, ...]
    actors: tuple[ActorRecord, ...]
    tags: tuple[TagRecord, ...]
    happenings: tuple[Happening, ...] = ()
    reports: tuple[Report, ...] = ()
    phrases: Mapping[str, tuple[Phrase, ...]] = field(default_factory=dict, hash=False)
    stories: tuple[Story, ...] = ()
    threads: tuple[Thread, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    unreadable: tuple[Unreadable, ...] = ()
    problems: tuple[Problem, ...] = ()
    curation: Curation = NO_CURATION
    corrections: tuple[Correction, ...] = ()

    def actors_by_id(self) -> Mapping[str, ActorRecord]:
        """The actors, by id."""
        return {actor.id: actor for actor in self.actors}
