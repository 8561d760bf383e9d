"""What an article says to have happened, to happen, or to have been called off: one event for each clause that says so."""

from collections.abc import Iterator, Sequence

from generator.events.clauses import split
from generator.events.groups import groups
from generator.events.headline import untold
from generator.events.reading import Reading, Told
from generator.events.story import Story
from generator.events.telling import read_sentence
from generator.events.when import Calendar
from generator.events.who import Cast
from generator.events.words import read
from generator.model import Actor, DateMention, Event, ParsedArticle, Sentence, Tag

TELLING_ROLES = frozenset({"headline", "caption", "paragraph"})  # a dateline dates the report, a sub-heading names what follows


def find(
    parsed: ParsedArticle,
    dates: Sequence[DateMention],
    actors: Sequence[Actor],
    tags: Sequence[Tag],
    published: str | None = None,
    sure: float = 1.0,
) -> tuple[Event, ...]:
    """The events of one article, in the order of the text.

    `Shoigu arrived on Tuesday, and Kim received him the next day, KCNA reported Friday.` gives two, of Tuesday and Wednesday; that KCNA
    reported is none. `published` is the article's day (any precision, or None): what has no date of its own
    counts from the passage or from it, and is no surer than it is (`sure`).
    """
    story = Story(published, sure)
    told = sorted(untold(parsed.text, list(_all(parsed, dates, actors, story))), key=lambda one: (one.start, one.end, one.value or ""))
    return tuple(_event(parsed.text, one, number, tags) for number, one in enumerate(told, 1))


def _all(parsed: ParsedArticle, dates: Sequence[DateMention], actors: Sequence[Actor], story: Story) -> Iterator[Told]:
    """What each sentence tells. The body is read first, so that a headline counts from the day that the lead names."""
    days, cast = Calendar(parsed, dates), Cast(actors)
    late: list[Sentence] = []
    block, inside = -1, False
    for sentence in parsed.sentences:
        if sentence.role == "headline":
            late.append(sentence)
        elif sentence.role in TELLING_ROLES:
            inside = inside and sentence.block == block
            block = sentence.block
            told, inside = _sentence(parsed.text, sentence, days, cast, story, inside)
            yield from told
    for sentence in late:
        yield from _sentence(parsed.text, sentence, days, cast, story, False)[0]


def _sentence(text: str, sentence: Sentence, days: Calendar, cast: Cast, story: Story, open_quote: bool) -> tuple[tuple[Told, ...], bool]:
    """What a sentence tells, and whether a quotation goes on behind it."""
    words, inside = read(text, sentence.start, sentence.end, open_quote)
    verbs = groups(words, titled=sentence.role == "headline", vivid=sentence.role == "caption")
    reading = Reading(
        sentence=sentence,
        words=words,
        clauses=split(words, verbs),
        dated=days.of(words, frozenset(verb.head for verb in verbs)),
        named=cast.named(text, words),
        story=story,
    )
    told = () if words.asks else tuple(read_sentence(reading))
    cast.follow(reading.subjects(), reading.named)
    return told, inside


def _event(text: str, told: Told, number: int, tags: Sequence[Tag]) -> Event:
    """The event as the contract has it."""
    return Event(
        id=f"e{number}",
        start=told.start,
        end=told.end,
        text=text[told.start : told.end],
        rule=told.rule,
        confidence=round(told.confidence, 2),
        value=told.value,
        earliest=told.earliest,
        latest=told.latest,
        basis=told.basis,
        sentence=told.sentence.id,
        actors=told.actors,
        tags=tuple(tag.id for tag in tags if any(told.start <= word.start and word.end <= told.end for word in tag.evidence)),
        status=told.status,
    )
