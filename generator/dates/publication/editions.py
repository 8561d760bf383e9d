"""Numbered events: `the 79th session of the UN General Assembly` is of 2024. The lexicon says how they are counted."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice

from generator.dates.publication.case import Case, seen
from generator.dates.publication.clue import Clue, years
from generator.lexicon import load

NUMBER = re.compile(r"\b(\d{1,3})(?:st|nd|rd|th)\s")
REACH = 60  # the event's name begins this near to its number, in characters
MOST = 40  # numbers of one article that are looked at
# Likelihood of a report by its year, counted from that of the edition: they are told of before, and referred to after.
LAGS = ((-20, -2, 0.02), (-1, -1, 0.25), (0, 0, 1.0), (1, 1, 0.12), (2, 60, 0.015))


@dataclass(frozen=True, slots=True)
class Edition:
    """How an event is counted: its year is `number` × `every` + `base`; an edition `lasts` so many years."""

    names: tuple[str, ...]
    base: int
    every: int
    lasts: int
    first: int


@cache
def _editions() -> tuple[Edition, ...]:
    rows = load("editions")["edition"]
    return tuple(Edition(tuple(row["names"]), row["base"], row.get("every", 1), row.get("lasts", 1), row["from"]) for row in rows)


def editions(case: Case) -> Iterator[Clue]:
    """`the 79th session of the UN General Assembly`, `the 116th US Congress`: the report is of that year or near it."""
    numbers = ((passage, match) for passage in case.passages for match in NUMBER.finditer(passage.text))
    for passage, match in islice(numbers, MOST):
        for edition in _editions():
            name = _name(edition, passage.text, match.end())
            if name and int(match[1]) >= edition.first:
                year = int(match[1]) * edition.every + edition.base
                says = f"The {match[0].strip()} {name} belongs to {year}."
                fits = ((year + a, year + b + (edition.lasts - 1 if b >= 0 else 0), fit) for a, b, fit in _spread(edition.lasts))
                start = passage.start + match.start()
                yield Clue(evidence=seen(case, "edition", start, passage.start + match.end(), says), shape=years(fits), doubt=0.002)


def _name(edition: Edition, text: str, start: int) -> str | None:
    """The name of the event where it stands right after its number, no other number between."""
    near = text[start : start + REACH]
    other = NUMBER.search(near)
    places = sorted((place, name) for name in edition.names if (place := near.find(name)) >= 0)
    return places[0][1] if places and (other is None or places[0][0] < other.start()) else None


def _spread(lasts: int) -> tuple[tuple[int, int, float], ...]:
    """The lags of an edition that runs for several years: the later ones move on."""
    return tuple((a + (lasts - 1 if a > 0 else 0), b, fit) for a, b, fit in LAGS)
