"""One id for each actor across the corpus, in all that refers to it: actors, quotations, events."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from generator.actors.identity import Doubt, identify
from generator.actors.lifetimes import lives
from generator.model import Actor, Article, Event, Quote

Name = Callable[[str], str | None]  # None: there is no such actor


def with_identities(articles: Sequence[Article]) -> tuple[list[Article], tuple[Doubt, ...]]:
    """The articles with corpus-wide actor ids, and the merges that were not made because they are doubtful."""
    shown = {(article.id, actor): life for article in articles for actor, life in lives(article)}
    found = identify({article.id: article.actors for article in articles}, shown)

    def naming(article: Article) -> Name:
        return lambda own: found.ids.get((article.id, own), own)

    return [renamed(article, naming(article)) for article in articles], found.doubts


def renamed(article: Article, name: Name) -> Article:
    """The article with other ids for its actors, or without them; itself where none is another."""
    if all(name(actor.id) == actor.id for actor in article.actors):
        return article
    return replace(
        article,
        actors=_joined([replace(actor, id=known) for actor in article.actors if (known := name(actor.id))]),
        quotes=tuple(_quote(quote, name) for quote in article.quotes),
        events=tuple(_event(event, name) for event in article.events),
    )


def _joined(actors: Sequence[Actor]) -> tuple[Actor, ...]:
    """Two actors of one article that turn out to be the same become one, with the mentions of both."""
    found: dict[str, Actor] = {}
    for actor in actors:
        first = found.get(actor.id)
        found[actor.id] = actor if first is None else _both(first, actor)
    return tuple(found.values())


def _both(first: Actor, second: Actor) -> Actor:
    return replace(
        first,
        aliases=tuple(sorted({*first.aliases, *second.aliases, second.name} - {first.name})),
        titles=tuple(sorted({*first.titles, *second.titles}, key=lambda title: title.start)),
        mentions=tuple(sorted({*first.mentions, *second.mentions}, key=lambda mention: mention.start)),
        status=min(first.status, second.status),  # published stands before review
    )


def _quote(quote: Quote, name: Name) -> Quote:
    return replace(
        quote,
        speaker=quote.speaker and name(quote.speaker),
        reported_by=quote.reported_by and name(quote.reported_by),
        chain=tuple(known for link in quote.chain if (known := name(link))),
    )


def _event(event: Event, name: Name) -> Event:
    return replace(event, actors=tuple(dict.fromkeys(known for actor in event.actors if (known := name(actor)))))
