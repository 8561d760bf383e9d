"""The pages of actors and of places: who it is, what it did, what it said and what was said of it, whom it is seen with, its articles."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from generator.corpus import ActorRecord, Appearance
from generator.render import words
from generator.render.company import Companion, company
from generator.render.draft import Draft
from generator.render.front_matter import one_line
from generator.render.listing import own_timeline, timeline_sheets
from generator.render.portrait import elsewhere, first_and_last, known_as, mentions, title_row
from generator.render.quotations import QuoteRow, quote_row
from generator.render.rows import ArticleRow, article_row
from generator.render.sayings import Saying, Sayings, sayings
from generator.render.series import Part, Series
from generator.render.shelf import Name, Shelf, actor_path, anchor_at, article_path
from generator.render.topics import topics_of

FIRST = {"by": 12, "about": 8, "articles": 30}  # of each list on the first page; the rest goes on over further pages
OPEN = 5  # quotations that are seen at once
LONGEST = 240  # characters of a sentence or a quotation in a list; the whole of it is one click away


@dataclass(frozen=True, slots=True, kw_only=True)
class AppearanceRow:
    """An article that names the actor, with the sentences that do."""

    article: ArticleRow
    mentions: int
    anchors: tuple[str, ...]
    others: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SayingRow:
    """A quotation in its article."""

    quote: QuoteRow
    direct: bool
    article: ArticleRow


@dataclass(frozen=True, slots=True, kw_only=True)
class CompanionRow:
    """An actor seen with this one: in how many sentences, and some of them: (sentence, its article, its anchor, the article's day)."""

    name: Name
    count: int
    sentences: tuple[tuple[str, str, str, str], ...]


def actor_pages(shelf: Shelf) -> Iterator[Draft]:
    """A page for each actor and each place; long lists go on over further pages."""
    records = (*shelf.published_actors(places=False), *shelf.published_actors(places=True))
    said = sayings(shelf.library.reports)
    beside = company(shelf.library.reports, {record.id for record in records if record.kind != "place"})
    for record in records:
        yield from _pages(shelf, record, said, beside.get(record.id, ()))


def _pages(shelf: Shelf, record: ActorRecord, said: Sayings, beside: Sequence[Companion]) -> Iterator[Draft]:
    """One actor: on the first page who it is and the head of each list, then the rest of the lists one after the other."""
    own = shelf.events.get(record.id, [])
    lists: dict[str, Sequence[Any]] = {
        "by": said.by[record.id],
        "about": said.about[record.id],
        "articles": shelf.seen[record.id],
    }
    series = Series(actor_path(record), {name: Part(items, FIRST[name]) for name, items in lists.items()}, shelf.settings.entries_per_page)
    for sheet in series.sheets():
        first = sheet.number == 1
        found = {name: sheet.parts.get(name, ()) for name in lists}
        yield Draft(
            path=sheet.path,
            title=record.name if first else f"{record.name}, page {sheet.number}",
            description=_description(shelf, record),
            meta={"search": {"boost": 8}} if first else {"search": {"exclude": True}},
            context={
                "record": record,
                "mentioned": shelf.mentions(record),
                "own": actor_path(record),
                "sheet": sheet,
                "first": first,
                "totals": {"happened": len(own), **{name: len(items) for name, items in lists.items()}},
                "more": series.more,
                **(_head(shelf, record, beside) if first else {"companions": ()}),
                "events": own_timeline(shelf, actor_path(record), own if first else ()),
                "by": [_saying(shelf, one) for one in found["by"]],
                "about": [_saying(shelf, one) for one in found["about"]],
                "open": OPEN,
                "doubtful": said.hidden[record.id],
                "articles": [_appearance(seen, others) for seen, others in found["articles"]],
            },
        )


def _head(shelf: Shelf, record: ActorRecord, beside: Sequence[Companion]) -> dict[str, object]:
    """What only the first page says."""
    return {
        "corrected": shelf.corrected.get(("actor", record.id), ()),
        "country": shelf.country(record.country) if record.country and record.kind != "country" else None,
        "kind": words.words("kind", record.kind),
        "item": record.wikidata,
        "known_as": known_as(record),
        "elsewhere": elsewhere(record),
        "titles": [title_row(shelf, title) for title in record.titles],
        "seen": first_and_last(record),
        "mentions": mentions([seen for seen, _ in shelf.seen[record.id]]),
        "topics": topics_of(shelf, record),
        "companions": [row for one in beside if (row := _companion(shelf, one))],
    }


def timelines(shelf: Shelf) -> Iterator[Draft]:
    """The whole timelines of those actors and places whose page has only a part of it."""
    for record in (*shelf.published_actors(places=False), *shelf.published_actors(places=True)):
        yield from timeline_sheets(shelf, actor_path(record), record.name, shelf.events.get(record.id, ()))


def _description(shelf: Shelf, record: ActorRecord) -> str:
    """`Kim Jong-un, person, North Korean leader: 12 articles`."""
    said = [title.text for title in record.titles[:1]]
    return f"{', '.join([record.name, words.words('kind', record.kind), *said])}: {words.plural(shelf.articles(record), 'article')}"


def _saying(shelf: Shelf, saying: Saying) -> SayingRow:
    """One quotation."""
    return SayingRow(
        quote=quote_row(shelf, saying.entry.article, saying.statement, LONGEST),
        direct=saying.statement.quote.direct,
        article=article_row(saying.entry),
    )


def _companion(shelf: Shelf, one: Companion) -> CompanionRow | None:
    """An actor seen with this one; None where the library has no such actor."""
    name = shelf.actor(one.id)
    if name is None:
        return None
    sentences = tuple(
        (
            one_line(entry.article.text[sentence.start : sentence.end], LONGEST),
            article_path(entry),
            sentence.id,
            words.date(entry.article.published.value),
        )
        for entry, sentence in one.places
    )
    return CompanionRow(name=name, count=one.count, sentences=sentences)


def _appearance(seen: Appearance, others: int) -> AppearanceRow:
    """One article, with the anchors of up to five sentences that name the actor; `others`: versions and copies of it that do, too."""
    article = seen.entry.article
    anchors = dict.fromkeys(anchor for mention in seen.actor.mentions if (anchor := anchor_at(article, mention.start)))
    return AppearanceRow(article=article_row(seen.entry), mentions=len(seen.actor.mentions), anchors=tuple(anchors)[:5], others=others)
