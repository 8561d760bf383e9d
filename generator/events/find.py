"""Sentences that print a date → events: one for each date of a sentence, with the actors and tags that the sentence names."""

from collections.abc import Iterator, Sequence

from generator.model import Actor, DateMention, Event, ParsedArticle, Sentence, Tag

TELLING_ROLES = frozenset({"headline", "caption", "subhead", "paragraph"})  # a dateline dates the report, not an event
EVENT_TYPES = frozenset({"DATE", "TIME"})


def find(parsed: ParsedArticle, dates: Sequence[DateMention], actors: Sequence[Actor], tags: Sequence[Tag]) -> tuple[Event, ...]:
    """The events of one article, in the order of the text.

    `Kim travelled to Vladivostok on April 25, 2019.` gives one event of 2019-04-25 with Kim among its actors. A date without any known
    day (`PRESENT_REF`, `XXXX-09-14`) gives none.
    """
    events: list[Event] = []
    for sentence in parsed.sentences:
        if sentence.role not in TELLING_ROLES:
            continue
        for date in _distinct(sentence, dates):
            events.append(_event(parsed.text, sentence, date, actors, tags, number=len(events) + 1))
    return tuple(events)


def _distinct(sentence: Sentence, dates: Sequence[DateMention]) -> Iterator[DateMention]:
    """The sentence's dated mentions, each value once."""
    values: set[str | None] = set()
    for date in dates:
        if inside(sentence, date.start, date.end) and date.type in EVENT_TYPES and date.earliest and date.value not in values:
            values.add(date.value)
            yield date


def inside(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a span lies in the sentence."""
    return sentence.start <= start and end <= sentence.end


def _event(text: str, sentence: Sentence, date: DateMention, actors: Sequence[Actor], tags: Sequence[Tag], number: int) -> Event:
    """The event of one date of one sentence."""
    return Event(
        id=f"e{number}",
        start=sentence.start,
        end=sentence.end,
        text=text[sentence.start : sentence.end],
        rule="dated-sentence",
        confidence=date.confidence,
        value=date.value,
        earliest=date.earliest,
        latest=date.latest,
        basis="explicit",
        sentence=sentence.id,
        actors=tuple(actor.id for actor in actors if any(inside(sentence, m.start, m.end) for m in actor.mentions)),
        tags=tuple(tag.id for tag in tags if any(inside(sentence, word.start, word.end) for word in tag.evidence)),
    )
