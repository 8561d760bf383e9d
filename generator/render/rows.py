"""The rows of lists: articles, and entries of the timeline, as their templates print them."""

from dataclasses import dataclass

from generator.corpus import Entry, Happening, Moment
from generator.render import words
from generator.render.front_matter import one_line
from generator.render.shelf import Name, Shelf, article_path, sentence_at, shown_headline, source_name

LONGEST = 320  # characters of a sentence in a list; the whole of it is one click away
PRESENT = 6  # actors that an entry names


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
class TellingRow:
    """One telling of an event: its article and its sentence."""

    article: ArticleRow
    sentence: str
    anchor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRow:
    """An entry of a timeline: the day, the sentence that stands for the event, who took part, and all its tellings.

    `others` are the days that other accounts give, each with its number of articles. `basis`: where a date comes
    from that the sentence doesn't print. `implied`: only one article tells it, and its
    sentence gives no date. `more` leads to the entry with all its tellings.
    """

    id: str
    when: str
    machine: str
    telling: TellingRow
    actors: tuple[Name, ...]
    notes: tuple[str, ...]
    basis: str
    implied: bool
    articles: int
    sources: int
    others: tuple[tuple[str, int], ...]
    tellings: tuple[TellingRow, ...]
    more: str


def article_row(entry: Entry) -> ArticleRow:
    """An article in a list; the certainty of its date is said where it is less than nearly certain."""
    article = entry.article
    published = article.published
    return ArticleRow(
        path=article_path(entry),
        title=shown_headline(article),
        made=article.parsed.headline.origin == "lead",
        source=source_name(article),
        when=words.date(published.value),
        machine=words.machine(published.value),
        sure=words.sure_of(published.value, published.confidence) if published.value and published.confidence < 0.9 else "",
    )


def event_row(shelf: Shelf, event: Happening, whole: bool) -> EventRow:
    """An entry of a timeline; `whole` with its tellings where there are several, else with a link to them."""
    several = event.articles > 1
    notes = (("event_status", event.status), ("event_rules", event.rule))
    return EventRow(
        id=event.id,
        when=words.span(event.value, event.earliest, event.latest),
        machine=words.machine(event.value),
        telling=_telling(event.telling),
        actors=shelf.actors(event.actors[:PRESENT]),
        notes=tuple(said for table, key in notes if (said := words.said(table, key))),
        basis=words.said("basis", event.basis),
        implied=event.basis != "explicit" and not several,
        articles=event.articles,
        sources=event.sources,
        others=tuple((words.date(account.value), len(account.articles)) for account in event.accounts[1:]),
        tellings=tuple(map(_telling, event.tellings)) if whole and several else (),
        more=shelf.places.get(event.id, "") if several and not whole else "",
    )


def _telling(moment: Moment) -> TellingRow:
    """One telling."""
    article, event = moment.entry.article, moment.event
    sentence = sentence_at(article, event.start)
    return TellingRow(
        article=article_row(moment.entry),
        sentence=one_line(article.text[sentence.start : sentence.end] if sentence else event.text, LONGEST),
        anchor=event.sentence,
    )
