"""The rows of lists: articles, and entries of the timeline, as their templates print them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator import lexicon
from generator.corpus import Account, Entry, Happening, Moment
from generator.render import words
from generator.render.front_matter import one_line
from generator.render.shelf import Name, Shelf, article_path, sentence_at, shown_headline, source_name

LONGEST = 320  # characters of a sentence in a list; the whole of it is one click away
ALONE = 40  # of a clause that can be shown without its sentence
PRESENT = 6  # actors that an entry names
SAYING = 3  # articles that are named for each of several accounts


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
    """One telling of an event: its article and its sentence. `day`: the day it gives, where the accounts differ."""

    article: ArticleRow
    sentence: str
    anchor: str
    day: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountRow:
    """One of the days that are given for an event, with the articles that give it: (what tells them apart, page); `more` are not named.

    Sources tell them apart if each article has another one. Else there is one headline, and `count` is the number of all.
    """

    when: str
    machine: str
    articles: tuple[tuple[str, str], ...]
    more: int
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRow:
    """An entry of a timeline: the day, the sentence that stands for the event, who took part, and all its tellings.

    `status` and `notes` are words; `basis` says where a date comes from that no sentence prints, and `implied` that it is so. `accounts`
    are the days that the articles give, where they differ. `tellings` are empty where there is one, or where they stand elsewhere: then
    `more` is the page that has them. `keys`: what a list can be filtered by, as (`actor`, ids parted by spaces).
    """

    id: str
    when: str
    machine: str
    telling: TellingRow
    actors: tuple[Name, ...]
    status: str
    notes: tuple[str, ...]
    basis: str
    implied: bool
    articles: int
    sources: int
    accounts: tuple[AccountRow, ...]
    tellings: tuple[TellingRow, ...]
    more: str
    keys: tuple[tuple[str, str], ...]


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
    """An entry of a timeline; `whole` with its tellings where there are several, else with a link to them. Made once for all pages."""
    below = whole and event.articles > 1 and event.id not in shelf.told
    key = (event.id, event.telling.entry.id, event.telling.event.id, below)
    row: EventRow = shelf.rows.get(key) or shelf.rows.setdefault(key, _event_row(shelf, event, below))
    return row


def _event_row(shelf: Shelf, event: Happening, below: bool) -> EventRow:
    announced = words.said("event_notes", "announced") if _announced(event) else ""
    notes = (words.said("event_rules", event.rule), announced, words.said("date_by", event.basis))
    more = shelf.told.get(event.id) or shelf.places.get(event.id, "")
    return EventRow(
        id=event.id,
        when=words.span(event.value, event.earliest, event.latest),
        machine=words.machine(event.value),
        telling=_standing(event.telling),
        actors=shelf.actors(event.actors[:PRESENT], event.telling.entry.article.published.value or ""),
        status=words.words("event_status", event.status),
        notes=tuple(note for note in notes if note),
        basis=words.said("basis", event.basis) if event.value else "",
        implied=implied(event),
        articles=event.articles,
        sources=event.sources,
        accounts=_accounts(shelf, event) if event.disputed else (),
        tellings=tellings(event) if below else (),
        more=more if event.articles > 1 and not below else "",
        keys=(("actor", " ".join(event.actors)), ("tag", " ".join(event.tags)), ("status", event.status)),
    )


def implied(event: Happening) -> bool:
    """Whether an event has a date that no telling states; one without any date has none to be doubted."""
    return event.value is not None and event.implied


def _announced(event: Happening) -> bool:
    """Whether it came to pass, and some telling had it for a plan."""
    return event.status == "reported" and any(one.event.status == "planned" for one in event.tellings)


def tellings(event: Happening) -> tuple[TellingRow, ...]:
    """All tellings of an event, those of an article and a sentence once, each with its day where the days differ."""
    rows = (telling_row(one, disputed=event.disputed) for one in event.tellings)
    return tuple({(row.article.path, row.anchor, row.sentence, row.day): row for row in rows}.values())


def telling_row(moment: Moment, disputed: bool = False) -> TellingRow:
    """One telling."""
    article, event = moment.entry.article, moment.event
    sentence = sentence_at(article, event.start)
    return TellingRow(
        article=article_row(moment.entry),
        sentence=one_line(article.text[sentence.start : sentence.end] if sentence else event.text, LONGEST),
        anchor=event.sentence,
        day=words.span(event.value, event.earliest, event.latest) if disputed else "",
    )


def _standing(moment: Moment) -> TellingRow:
    """The telling that stands for an event: its clause alone where that hangs on another thing: `… after the two had signed a treaty …`."""
    row, event = telling_row(moment), moment.event
    sentence = sentence_at(moment.entry.article, event.start)
    late = sentence is not None and 2 * (event.start - sentence.start) > sentence.end - sentence.start
    hangs = late and event.text.partition(" ")[0].casefold() in lexicon.load("event_cues")["subordinators"]
    if event.rule != "anniversary" and not (hangs and len(event.text) >= ALONE):
        return row
    return replace(row, sentence=f"… {one_line(event.text, LONGEST).rstrip(' .…')} …")


def _accounts(shelf: Shelf, event: Happening) -> tuple[AccountRow, ...]:
    """Who says which day."""
    return tuple(_account(shelf, account, account.articles) for account in event.accounts)


def _account(shelf: Shelf, account: Account, articles: Sequence[str]) -> AccountRow:
    """One day, and the articles that say it."""
    telling = [article_row(shelf.entries[one]) for one in articles if one in shelf.entries]
    sources = {row.source for row in telling if row.source}
    apart = len(sources) == len(telling)
    named = tuple((row.source if apart else row.title, row.path) for row in telling[: SAYING if apart else 1])
    return AccountRow(
        when=words.span(account.value, account.earliest, account.latest),
        machine=words.machine(account.value),
        articles=named,
        more=len(telling) - len(named) if apart else 0,
        count=0 if apart or len(telling) == 1 else len(telling),
    )
