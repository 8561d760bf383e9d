"""The places of a dateline: `BIRMINGHAM, England`, `SEOUL`, `AL-RAM, West Bank`."""

from collections.abc import Iterator

from generator.actors.phrases import Entry, gazetteer, slug
from generator.actors.tokens import tokenise

PLACES = frozenset(("country", "capital", "region", "city"))


def known_places(text: str) -> Iterator[tuple[Entry, int, int]]:
    """Each place between the commas of a dateline with its span; one that no lexicon knows is named as it stands, in usual capitals."""
    start = 0
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
