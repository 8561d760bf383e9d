"""The places of a dateline: `BIRMINGHAM, England`, `SEOUL`, `AL-RAM, West Bank`."""

from collections.abc import Iterator

from generator.actors.phrases import Entry, gazetteer, slug
from generator.actors.sightings import Sighting, known
from generator.actors.tokens import tokenise
from generator.model import Mention, ParsedArticle

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
    """Each place between the commas, with its span; one that no lexicon knows is named as it stands, in usual capitals."""
    for part in text.split(","):
        name = part.strip()
        if name and not name.isdigit():
            at = start + part.index(name)
            yield _entry(name), at, at + len(name)
        start += len(part) + 1


def _entry(name: str) -> Entry:
    """The lexicon's entry, or a new place."""
    tokens = tokenise(name)
    hit = gazetteer().find(tokens, 0)
    if hit and hit.last == len(tokens) and hit.entry.role in PLACES:
        return hit.entry
    usual = name.title() if name.isupper() else name
    return Entry(slug(usual), usual, "place", "city", None)
