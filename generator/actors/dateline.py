"""The places of a dateline: `BIRMINGHAM, England`, `SEOUL`, `SEOUL/MOSCOW`, `AL-RAM, West Bank`."""

import re
from collections.abc import Iterator

from generator.actors.phrases import Entry, gazetteer, slug
from generator.actors.sightings import Sighting, known
from generator.actors.tokens import tokenise
from generator.model import Mention, ParsedArticle

PART = re.compile(r"[^,/]+")
PLACES = frozenset(("country", "capital", "region", "city", "body"))  # a body: `UNITED NATIONS (Reuters)`


def dateline(parsed: ParsedArticle) -> list[Sighting]:
    """The places of an article's dateline: actors of kind `place` (or `country`), for review where nothing else names them."""
    place = parsed.dateline.place if parsed.dateline else None
    if place is None:
        return []
    return [
        known(entry, Mention(start=start, end=end, text=parsed.text[start:end], rule="dateline", confidence=0.9, form="name"))
        for entry, start, end in _places(place.text, place.start)
    ]


def _places(text: str, start: int) -> Iterator[tuple[Entry, int, int]]:
    """Each place between commas and strokes, with its span; one that no lexicon knows is named as it stands, in usual capitals."""
    for part in PART.finditer(text):
        name = part.group().strip()
        if name and not name.isdigit():
            at = start + part.start() + part.group().index(name)
            yield from _named(name, at)


def _named(name: str, at: int) -> Iterator[tuple[Entry, int, int]]:
    """A place, or the two of `SEOUL-MOSCOW`: known places with a hyphen between, where no place is called so."""
    left, hyphen, right = name.partition("-")
    if hyphen and _known(name) is None and _known(left) and _known(right):
        yield _entry(left), at, at + len(left)
        yield _entry(right), at + len(left) + 1, at + len(name)
    else:
        yield _entry(name), at, at + len(name)


def _entry(name: str) -> Entry:
    """The lexicon's entry, or a new place."""
    if known_place := _known(name):
        return known_place
    usual = name.title() if name.isupper() else name
    return Entry(slug(usual), usual, "place", "city", None)


def _known(name: str) -> Entry | None:
    """The lexicon's place of this name."""
    tokens = tokenise(name)
    hit = gazetteer().find(tokens, 0) if tokens else None
    return hit.entry if hit and hit.last == len(tokens) and hit.entry.role in PLACES else None
