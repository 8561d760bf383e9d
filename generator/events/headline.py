"""A headline tells once more what the lead tells: it is an event of its own only where the body does not tell it."""

import re
from collections.abc import Sequence

from generator.events.reading import Told

_WORD = re.compile(r"[^\W\d_]{4,40}")
LEAD = 6  # events of the body that a headline is compared with
SHARED = 0.4  # of its words


def untold(text: str, told: Sequence[Told]) -> list[Told]:
    """The events without those of a headline that the first events of the body tell: the same actor, or two words in five."""
    body = [one for one in told if one.sentence.role != "headline"]
    first = sorted((one for one in body if one.sentence.role == "paragraph"), key=lambda one: one.start)[:LEAD]
    return [*body, *(one for one in told if one.sentence.role == "headline" and not any(_same(text, one, other) for other in first))]


def _same(text: str, headline: Told, other: Told) -> bool:
    if headline.basis == "explicit" and headline.earliest != other.earliest:
        return False  # it names a day of its own
    if not set(headline.actors).isdisjoint(other.actors):
        return True
    said, again = _stems(text[headline.start : headline.end]), _stems(text[other.sentence.start : other.sentence.end])
    return bool(said) and len(said & again) >= SHARED * len(said)


def _stems(text: str) -> set[str]:
    """Words by their first five letters: `recognizes` is `recognized`."""
    return {word.lower()[:5] for word in _WORD.findall(text)}
