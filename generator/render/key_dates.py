"""The events that matter most, and why, in words: `told by 9 articles of 4 sources, recalled over 12 years, with Kim Jong-un`."""

from collections.abc import Sequence
from math import log2

from generator.corpus import OPEN, Happening
from generator.render import words
from generator.render.rows import EventRow, event_row
from generator.render.shelf import Name, Shelf

NAMED = 2  # main actors that a reason names


def weight(shelf: Shelf, event: Happening) -> float:
    """How much an event matters: independent sources first, then tellings, the years over which it is recalled, and main actors."""
    if event.id not in shelf.weights:
        shelf.weights[event.id] = _weight(shelf, event)
    return shelf.weights[event.id]


def _weight(shelf: Shelf, event: Happening) -> float:
    return 2 * log2(1 + event.sources) + log2(1 + event.articles) + log2(1 + years_told(event)) / 2 + len(_main(shelf, event)) / 4


def years_told(event: Happening) -> int:
    """The years between its first and its last telling."""
    found = sorted(value[:4] for moment in event.tellings if (value := moment.entry.article.published.value or "")[:4].isdigit())
    return int(found[-1]) - int(found[0]) if found else 0


def key_dates(shelf: Shelf, events: Sequence[Happening], count: int) -> list[Happening]:
    """So many of these events at most, in the order of time: only what happened on a known day or month, and is told more than once."""
    return most_told(shelf, [event for event in events if event.articles > 1 and happened(event)], count)


def happened(event: Happening) -> bool:
    """Whether it came to pass on a known day or in a known month, and is nothing that is only said."""
    known = event.earliest is not None and event.precision in ("day", "month")
    return known and event.rule != "statement" and event.status not in OPEN


def key_rows(shelf: Shelf, events: Sequence[Happening], count: int) -> list[tuple[EventRow, str]]:
    """The rows of the key dates among these events, each with the reason."""
    return [(event_row(shelf, event, whole=False), reason(shelf, event)) for event in key_dates(shelf, events, count)]


def most_told(shelf: Shelf, events: Sequence[Happening], count: int) -> list[Happening]:
    """So many of these events, those that matter most, in their order; a date of their own before one by context, later before earlier."""
    latest = sorted(events, key=lambda event: (event.earliest or "", event.id), reverse=True)
    ranked = sorted(latest, key=lambda event: (-weight(shelf, event), event.implied))
    chosen = {event.id for event in ranked[:count]}
    return [event for event in events if event.id in chosen]


def reason(shelf: Shelf, event: Happening) -> str:
    """Why it stands there."""
    told = words.words("key_reason", "told" if event.sources else "told_unnamed")
    said = [told.format(words.plural(event.articles, "article"), words.plural(event.sources, "source"))]
    if years := years_told(event):
        said.append(words.words("key_reason", "recalled").format(words.plural(years, "year")))
    if main := _main(shelf, event):
        said.append(words.words("key_reason", "with").format(words.words("key_reason", "and").join(name.name for name in main)))
    return ", ".join(said)


def _main(shelf: Shelf, event: Happening) -> tuple[Name, ...]:
    """Those of its actors that the corpus names most."""
    return shelf.actors([identity for identity in event.actors if identity in shelf.main][:NAMED])
