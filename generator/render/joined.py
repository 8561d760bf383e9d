"""Several things that one sentence tells of one date are one entry of the timeline."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.corpus import Happening

OPEN = ("planned", "cancelled")  # standings that are never taken for something that happened


def joined(events: Sequence[Happening]) -> Iterator[Happening]:
    """The events in their order, those of one sentence and one date as one: the one that most articles tell, with all actors."""
    groups: dict[tuple[str, ...], list[Happening]] = defaultdict(list)
    for event in events:
        groups[_place(event)].append(event)
    yield from map(_one, groups.values())


def _place(event: Happening) -> tuple[str, ...]:
    """Article, sentence, date and standing."""
    days = (event.value or "", event.earliest or "", event.latest or "")
    return (event.telling.entry.id, event.telling.event.sentence or event.id, *days, event.status if event.status in OPEN else "")


def _one(events: Sequence[Happening]) -> Happening:
    """The event that stands for all: more articles before fewer, a date of its own before one of the passage, a deed before a statement."""
    first = min(events, key=lambda event: (-event.articles, event.implied, event.rule == "statement"))
    actors = dict.fromkeys(actor for event in (first, *events) for actor in event.actors)
    return first if len(events) == 1 else replace(first, actors=tuple(actors))
