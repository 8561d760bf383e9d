"""A sentence that is parted into clauses, with all that was found in it; and what it tells."""

from dataclasses import dataclass

from generator.events.clauses import Clause
from generator.events.places import Places
from generator.events.story import Story
from generator.events.when import Dated
from generator.events.who import Named, subject
from generator.events.words import Flag, Words, agencies, cues
from generator.model import DateMention, Sentence

HEAD = 6  # words in which a sentence says that it is about a picture


@dataclass(frozen=True, slots=True)
class Told:
    """An event before it is numbered."""

    sentence: Sentence
    start: int
    end: int
    rule: str
    value: str | None
    earliest: str | None
    latest: str | None
    basis: str
    status: str
    actors: tuple[str, ...]
    confidence: float


@dataclass(frozen=True, slots=True)
class When:
    """A date for a clause and where it comes from; `mention` is None where nothing is known or the publication day is meant."""

    basis: str
    mention: DateMention | None = None
    shared: bool = False
    unknown: bool = False
    until: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence with all that was found in it."""

    sentence: Sentence
    words: Words
    clauses: tuple[Clause, ...]
    dated: Places[Dated]
    named: Places[Named]
    story: Story

    def subjects(self) -> tuple[Named, ...]:
        """The subjects of its clauses, in order."""
        return tuple(found for clause in self.clauses if (found := subject(clause, self.named)))


def by_media(reading: Reading, clause: Clause) -> bool:
    """Whether an agency or a newspaper stands before the verb, or behind it (`, reported the news agency`)."""
    first, head = clause.first, clause.group.first
    words, since = reading.words, max(first, head - 6)
    before = words.lows[since:head]
    if not (cues("media").isdisjoint(before) and agencies().isdisjoint(before)):
        return True
    return any(words.flags[at] & Flag.NAME and words.lows[at] in cues("media_names") for at in range(since, head))


def of_picture(reading: Reading) -> bool:
    """Whether it tells what a picture shows: a caption, or `This file photo, …`."""
    return reading.sentence.role == "caption" or not cues("pictures").isdisjoint(reading.words.lows[:HEAD])


def apart(reading: Reading, clause: Clause) -> bool:
    """Whether it may lie at another time than what it hangs on: what is told, `after he met Lee`, `the war that ended in a truce`."""
    if clause.link in ("told", "attribution") or clause.marker in cues("apart"):
        return True
    return clause.link in ("relative", "reduced") and not (
        clause.marker == "where" or (clause.first and reading.words.lows[clause.first - 1] == ",")
    )
