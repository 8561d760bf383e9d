"""The pages of actors and of places: an index by kind and letter, and one page for each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from generator.corpus import ActorRecord, Appearance, Happening, TitleSeen
from generator.render import links, words
from generator.render.draft import Draft
from generator.render.names import known_names
from generator.render.rows import ArticleRow, EventRow, article_row, event_row
from generator.render.shelf import Sheet, Shelf, actor_path, anchor_at, article_path

KINDS = ("person", "organisation", "country", "other", "place")
KEY_EVENTS = 20  # of a long timeline, that an actor's page shows at first
FORMS = 40  # names, at most so many, that stand in the search index for one actor


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexRow:
    """An actor in the index."""

    name: str
    path: str
    titles: tuple[str, ...]
    articles: int
    mentions: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TitleRow:
    """A title as said, when it was seen, and the first place of it."""

    text: str
    seen: str
    count: int
    path: str
    anchor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AppearanceRow:
    """An article that names the actor, with the sentences that do."""

    article: ArticleRow
    mentions: int
    anchors: tuple[str, ...]


def actor_index(shelf: Shelf) -> Iterator[Draft]:
    """All actors with a page, by kind and letter, and how many names wait for review."""
    waiting = sum(actor.status != "published" for actor in shelf.library.actors)
    yield from _index(shelf, "actors", "Actors", shelf.published_actors(places=False), waiting)


def place_index(shelf: Shelf) -> Iterator[Draft]:
    """All places with a page."""
    yield from _index(shelf, "places", "Places", shelf.published_actors(places=True), 0)


def _index(shelf: Shelf, folder: str, title: str, records: Sequence[ActorRecord], waiting: int) -> Iterator[Draft]:
    """An index, paged."""
    ordered = sorted(records, key=lambda one: (KINDS.index(one.kind) if one.kind in KINDS else len(KINDS), one.name.casefold(), one.id))
    for sheet in shelf.sheets(links.index(folder), ordered):
        groups = [(kind, [_index_row(one) for one in found]) for kind, found in groupby(sheet.items, key=lambda one: one.kind)]
        yield Draft(
            path=sheet.path,
            title=title if sheet.number == 1 else f"{title}, page {sheet.number}",
            description=f"{title} named in these articles: {len(records):,}",
            context={
                "sheet": sheet,
                "heading": title,
                "groups": groups,
                "total": len(records),
                "waiting": waiting,
                "single": folder == "places",
            },
        )


def _index_row(record: ActorRecord) -> IndexRow:
    """One actor in the index, with the title said most often."""
    return IndexRow(
        name=record.name,
        path=actor_path(record),
        titles=tuple(title.text for title in record.titles[:1]),
        articles=len(record.appearances),
        mentions=record.mentions,
    )


def actor_pages(shelf: Shelf) -> Iterator[Draft]:
    """A page for each actor that isn't a place; a long timeline goes on over further pages."""
    for record in shelf.published_actors(places=False):
        yield from _pages(shelf, record)


def place_pages(shelf: Shelf) -> Iterator[Draft]:
    """A page for each place."""
    for record in shelf.published_actors(places=True):
        yield from _pages(shelf, record)


def _pages(shelf: Shelf, record: ActorRecord) -> Iterator[Draft]:
    """One actor: on the first page who it is, on all pages its articles and what it did, each list cut at the same length."""
    articles = tuple(shelf.sheets(actor_path(record), record.appearances))
    own = shelf.events.get(record.id, [])
    key = most_told(own)
    shown = {event.id for event in key}
    rest = [event for event in own if event.id not in shown]
    events = tuple(shelf.sheets(actor_path(record), rest))
    count = max(len(articles), len(events))
    for number in range(count):
        sheet: Sheet[Any] = articles[number] if number < len(articles) else events[number]
        after = links.continued(actor_path(record), number + 2) if number + 1 < count else ""
        yield Draft(
            path=sheet.path,
            title=record.name if sheet.number == 1 else f"{record.name}, page {sheet.number}",
            description=_description(record),
            meta={"search": {"boost": 8}} if sheet.number == 1 else {"search": {"exclude": True}},
            context={
                "record": record,
                "own": actor_path(record),
                "sheet": replace(sheet, count=count, after=after),
                "country": shelf.countries.get(record.country or "", record.country) if record.kind != "country" else "",
                "kind": words.words("kind", record.kind),
                "known_as": _known_as(record),
                "elsewhere": _elsewhere(record),
                "titles": [_title(title) for title in record.titles],
                "articles": [_appearance(seen) for seen in articles[number].items] if number < len(articles) else [],
                **_timeline(shelf, key if number == 0 else (), events[number].items if number < len(events) else ()),
                "rest": len(rest),
                "happened": len(own),
                "first": number == 0,
            },
        )


def most_told(events: Sequence[Happening]) -> tuple[Happening, ...]:
    """Of a timeline that is longer than `KEY_EVENTS` so many: those told most, of these such with a date of their own, the latest."""
    if len(events) <= KEY_EVENTS:
        return ()
    latest = sorted(events, key=lambda event: (event.earliest or "", event.id), reverse=True)
    chosen = {event.id for event in sorted(latest, key=lambda event: (-event.articles, event.basis != "explicit"))[:KEY_EVENTS]}
    return tuple(event for event in events if event.id in chosen)


def _timeline(shelf: Shelf, key: Sequence[Happening], rest: Sequence[Happening]) -> dict[str, object]:
    """The rows of the events by year, and how many of them have no date of their own where others have one."""
    rows = [event_row(shelf, one, whole=False) for one in (*key, *rest)]
    implied = sum(row.implied for row in rows)
    years = [(one.earliest or "")[:4] or "Year unknown" for one in (*key, *rest)]
    dated = list(zip(years, rows, strict=True))
    return {"key": _by_year(dated[: len(key)]), "events": _by_year(dated[len(key) :]), "implied": implied, "apart": 0 < implied < len(rows)}


def _by_year(rows: Sequence[tuple[str, EventRow]]) -> list[tuple[str, list[EventRow]]]:
    """Rows under their years."""
    return [(year, [row for _, row in found]) for year, found in groupby(rows, key=lambda one: one[0])]


def _description(record: ActorRecord) -> str:
    """`Kim Jong-un, person, North Korean leader: 12 articles`."""
    said = [title.text for title in record.titles[:1]]
    return f"{', '.join([record.name, words.words('kind', record.kind), *said])}: {words.plural(len(record.appearances), 'article')}"


def _known_as(record: ActorRecord) -> tuple[str, ...]:
    """The other names of an actor and the forms in which the articles name it, without pronouns."""
    forms = (mention.text for seen in record.appearances for mention in seen.actor.mentions if mention.form in ("name", "alias", "metonym"))
    known = dict.fromkeys((*record.aliases, *sorted(set(forms))))
    return tuple(name for name in known if name != record.name)[:FORMS]


def _elsewhere(record: ActorRecord) -> tuple[str, ...]:
    """The names that only the lexicons have."""
    here = {record.name, *_known_as(record)}
    return tuple(name for name in known_names(record) if name not in here)[:FORMS]


def _title(title: TitleSeen) -> TitleRow:
    """One title. `seen`: `2020 to 2023`, one date, or empty where no article that says it is dated."""
    entry, found = title.appearances[0]
    seen = words.date(title.first) if title.first else ""
    if title.last and title.last != title.first:
        seen = f"{seen} to {words.date(title.last)}"
    return TitleRow(
        text=title.text,
        seen=seen,
        count=len({one.id for one, _ in title.appearances}),
        path=article_path(entry),
        anchor=anchor_at(entry.article, found.start),
    )


def _appearance(seen: Appearance) -> AppearanceRow:
    """One article, with the anchors of up to five sentences that name the actor."""
    article = seen.entry.article
    anchors = dict.fromkeys(anchor for mention in seen.actor.mentions if (anchor := anchor_at(article, mention.start)))
    return AppearanceRow(article=article_row(seen.entry), mentions=len(seen.actor.mentions), anchors=tuple(anchors)[:5])
