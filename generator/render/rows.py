"""The rows of lists: articles, and entries of the timeline, as their templates print them."""

from dataclasses import dataclass

from generator.corpus import Entry, Moment
from generator.render import words
from generator.render.shelf import Name, Shelf, article_path, sentence_at, source_name

LONGEST = 320  # characters of a sentence in a list; the whole of it is one click away


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleRow:
    """An article in a list."""

    path: str
    title: str
    made: bool
    source: str
    when: str
    machine: str
    sure: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MomentRow:
    """An entry of a timeline: the day, the sentence that says it, and where it says so."""

    when: str
    machine: str
    sentence: str
    anchor: str
    article: ArticleRow
    actors: tuple[Name, ...]
    status: str
    basis: str


def article_row(entry: Entry) -> ArticleRow:
    """An article in a list; the certainty of its date is said where it is less than nearly certain."""
    article = entry.article
    published = article.published
    return ArticleRow(
        path=article_path(entry),
        title=article.parsed.headline.text,
        made=article.parsed.headline.origin == "lead",
        source=source_name(article),
        when=words.date(published.value),
        machine=words.machine(published.value),
        sure=words.sure(published.confidence) if published.value and published.confidence < 0.9 else "",
    )


def moment_row(shelf: Shelf, moment: Moment) -> MomentRow:
    """An entry of the timeline."""
    article, event = moment.entry.article, moment.event
    sentence = sentence_at(article, event.start)
    return MomentRow(
        when=words.span(event.value, event.earliest, event.latest),
        machine=words.machine(event.value),
        sentence=article.text[sentence.start : sentence.end] if sentence else event.text,
        anchor=event.sentence,
        article=article_row(moment.entry),
        actors=shelf.actors(event.actors),
        status=words.said("event_status", event.status),
        basis=words.said("basis", event.basis),
    )
