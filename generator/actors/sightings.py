"""What the rules hand on: one mention of one actor, with what it tells of the actor."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.actors.phrases import Entry
from generator.actors.tokens import Token
from generator.model import Finding, Mention

Identity = tuple[str, ...]  # what makes two mentions one actor's


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """One mention. `supported`: something beside it says what it is, so that once is enough; `doubtful`: only its look does."""

    identity: Identity
    kind: str
    mention: Mention
    entry: Entry | None = None
    country: str | None = None
    titles: tuple[Finding, ...] = ()
    supported: bool = False
    doubtful: bool = False


def known(entry: Entry, mention: Mention) -> Sighting:
    """A mention of an actor that the lexicons know."""
    return Sighting(identity=identity_of(entry), kind=entry.kind, mention=mention, entry=entry, country=entry.country, supported=True)


def identity_of(entry: Entry) -> Identity:
    """The identity of an actor that the lexicons know."""
    return ("known", entry.id, entry.kind)


def mention(text: str, tokens: Sequence[Token], rule: str, form: str, confidence: float, *, last: bool = False) -> Mention:
    """A mention over these tokens; `last`: the sentence ends with them."""
    start, end = tokens[0].start, tokens[-1].end
    if last and tokens[-1].text[-1] == "." and tokens[-1].text.count(".") == 1 and len(tokens[-1].text) > 2:
        end -= 1  # the period ends the sentence: `… of Acme Corp.`
    return Mention(start=start, end=end, text=text[start:end], rule=rule, confidence=confidence, form=form)


def overlaps(found: Mention, others: Iterable[Mention]) -> bool:
    """Whether it shares a character with one of the others."""
    return any(found.start < other.end and other.start < found.end for other in others)
