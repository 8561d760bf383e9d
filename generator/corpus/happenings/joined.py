"""Several things that one sentence tells of one date are one event: nobody would look for the sentence twice on that day."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from generator.corpus.happenings.happening import OPEN, Account, Happening
from generator.corpus.happenings.summary import BASES, by_publication, sources_of
from generator.model import BY_HAND

SUREST = (BY_HAND, *BASES)


def joined(events: Iterable[Happening]) -> tuple[Happening, ...]:
    """The events in the order of time, those of one sentence and one date as one.

    That one is as most articles tell it; it has the tellings, actors and tags of all, so that each of their ids means the whole.
    """
    groups: dict[tuple[str, ...], list[Happening]] = defaultdict(list)
    for event in events:
        groups[_place(event)].append(event)
    return tuple(sorted(map(_one, groups.values()), key=by_time))


def by_time(event: Happening) -> tuple[str, str, str]:
    """Sort key: by earliest day, then by latest; without a day last."""
    return event.earliest or "~", event.latest or "~", event.id


def _place(event: Happening) -> tuple[str, ...]:
    """Article, sentence, date and standing."""
    days = (event.value or "", event.earliest or "", event.latest or "")
    return (event.telling.entry.id, event.telling.event.sentence or event.id, *days, event.status if event.status in OPEN else "")


def _one(events: Sequence[Happening]) -> Happening:
    """The event that stands for all: more articles before fewer, a date of its own before one of the passage, a deed before a statement."""
    if len(events) == 1:
        return events[0]
    events = sorted(events, key=lambda event: (-event.articles, event.implied, event.rule == "statement", event.id))
    tellings = tuple(sorted((telling for event in events for telling in event.tellings), key=by_publication))
    entries = {telling.entry.id: telling.entry for telling in tellings}
    return replace(
        events[0],
        id=tellings[0].id,
        tellings=tellings,
        accounts=tuple(_accounts(events)),
        actors=tuple(dict.fromkeys(actor for event in events for actor in event.actors)),
        tags=tuple(dict.fromkeys(tag for event in events for tag in event.tags)),
        articles=len(entries),
        sources=sources_of(tuple(entries.values())),
    )


def _accounts(events: Iterable[Happening]) -> Iterator[Account]:
    """Each day once, with all articles that give it; those of the first event stand first."""
    found: dict[str, list[Account]] = defaultdict(list)
    for account in (account for event in events for account in event.accounts):
        found[account.value].append(account)
    for said in found.values():
        basis = min((account.basis for account in said), key=SUREST.index)
        articles = sorted({article for account in said for article in account.articles})
        yield replace(said[0], basis=basis, articles=tuple(articles))
