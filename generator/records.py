"""What the whole corpus says, as JSON records ("contract": 1): `digest export --records actors`. One function a kind, in a table."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from generator.contract import CONTRACT, Json, of_link, of_quote
from generator.corpus import ActorRecord, Entry, Happening, Library, Moment, Report, Story, Thread


def actors(library: Library) -> Iterator[Json]:
    """Each actor once: names, titles with the days of their first and last use, the articles that name it."""
    for one in library.actors:
        days = _days(seen.entry for seen in one.appearances)
        yield {
            "id": one.id,
            "name": one.name,
            "kind": one.kind,
            "country": one.country,
            "wikidata": one.wikidata,
            "status": one.status,
            "aliases": list(one.aliases),
            "titles": [
                {"text": title.text, "first": title.first, "last": title.last, "articles": _ids(entry for entry, _ in title.appearances)}
                for title in one.titles
            ],
            "mentions": one.mentions,
            "first": days[0] if days else None,
            "last": days[-1] if days else None,
            "articles": _mentioned(one),
        }


def _mentioned(one: ActorRecord) -> list[Json]:
    seen = sorted(one.appearances, key=lambda seen: seen.entry.id)
    return [{"id": found.entry.id, "mentions": len(found.actor.mentions)} for found in seen]


def _days(entries: Iterator[Entry]) -> list[str]:
    """The publication values whose year is known, sorted."""
    return sorted(value for entry in entries if (value := entry.article.published.value or "")[:4].isdigit())


def _ids(entries: Iterator[Entry]) -> list[str]:
    return sorted({entry.id for entry in entries})


def events(library: Library) -> Iterator[Json]:
    """Each event once: its day, all tellings, all accounts of its day, and how many sources stand behind it."""
    for one in library.happenings:
        yield {
            "id": one.id,
            "value": one.value,
            "earliest": one.earliest,
            "latest": one.latest,
            "precision": one.precision,
            "basis": one.basis,
            "status": one.status,
            "rule": one.rule,
            "confidence": round(one.confidence, 4),
            "text": one.telling.event.text,
            "article": one.telling.entry.id,
            "sentence": one.telling.event.sentence,
            "actors": list(one.actors),
            "tags": list(one.tags),
            "articles": one.articles,
            "sources": one.sources,
            "accounts": _accounts(one),
            "tellings": [_telling(moment) for moment in one.tellings],
        }


def _accounts(one: Happening) -> list[Json]:
    return [
        {
            "value": said.value,
            "earliest": said.earliest,
            "latest": said.latest,
            "basis": said.basis,
            "articles": list(said.articles),
        }
        for said in one.accounts
    ]


def _telling(moment: Moment) -> Json:
    event = moment.event
    return {
        "article": moment.entry.id,
        "published": moment.entry.article.published.value,
        "event": event.id,
        "sentence": event.sentence,
        "start": event.start,
        "end": event.end,
        "text": event.text,
        "value": event.value,
        "basis": event.basis,
        "status": event.status,
    }


def stories(library: Library) -> Iterator[Json]:
    """Each story of several articles: its reports in the order of time, with their versions and copies."""
    for one in library.stories:
        yield {
            "id": one.id,
            "title": one.title,
            "first": one.first,
            "last": one.last,
            "thread": one.thread,
            "actors": list(one.actors),
            "sources": list(one.sources),
            "articles": len(one.entries),
            "copies": one.copies,
            "reports": [_report(report) for report in one.reports],
        }


def _report(report: Report) -> Json:
    """The article that stands for it, the earlier versions with the newest first, the copies."""
    return {"id": report.id, "earlier": [entry.id for entry in report.earlier], "copies": [entry.id for entry in report.copies]}


def threads(library: Library) -> Iterator[Json]:
    """Each thread: the words that come back in it, its stories in the order of time; an article alone is a story of its own."""
    yield from map(_thread, library.threads)


def _thread(one: Thread) -> Json:
    return {
        "id": one.id,
        "title": one.title,
        "words": list(one.words),
        "first": one.first,
        "last": one.last,
        "articles": one.articles,
        "stories": [_in_thread(story) for story in one.stories],
    }


def _in_thread(story: Story) -> Json:
    return {"id": story.id, "title": story.title, "first": story.first, "last": story.last, "articles": _ids(iter(story.entries))}


def tags(library: Library) -> Iterator[Json]:
    """Each tag: its articles, with the trigger words."""
    for one in library.tags:
        uses = sorted(one.uses, key=lambda use: use[0].id)
        yield {
            "id": one.id,
            "label": one.label,
            "articles": [
                {"id": entry.id, "evidence": [{"start": word.start, "end": word.end, "text": word.text} for word in tag.evidence]}
                for entry, tag in uses
            ],
        }


def quotes(library: Library) -> Iterator[Json]:
    """Each quotation of each article."""
    for entry in _by_id(library):
        for quote in entry.article.quotes:
            yield {"article": entry.id, "published": entry.article.published.value, **of_quote(quote)}


def links(library: Library) -> Iterator[Json]:
    """Each reason to put two articles together: `copy`, `update`, `story`, `thread`, `related`, from the article to `other`."""
    for entry in _by_id(library):
        for link in entry.place.why:
            yield {"article": entry.id, **of_link(link)}


def _by_id(library: Library) -> list[Entry]:
    return sorted(library.entries, key=lambda entry: entry.id)


KINDS: Mapping[str, tuple[str, Callable[[Library], Iterator[Json]]]] = {
    "actors": ("actor", actors),
    "events": ("event", events),
    "stories": ("story", stories),
    "threads": ("thread", threads),
    "tags": ("tag", tags),
    "quotes": ("quote", quotes),
    "links": ("link", links),
}


def of(kind: str, library: Library) -> Iterator[Json]:
    """The records of a kind, each with its name: `{"contract": 1, "record": "actor", …}`."""
    name, made = KINDS[kind]
    return map(partial(_named, name), made(library))


def _named(name: str, record: Json) -> Json:
    return {"contract": CONTRACT, "record": name, **record}
