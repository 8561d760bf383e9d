"""The actors of an article by the places where they are mentioned, to say whom the words for a speaker mean."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.model import Actor

TITLE_REACH = 8  # characters that an honorific takes before a name


@dataclass(frozen=True, slots=True)
class Place:
    """One mention: where it stands, and which actor it means."""

    start: int
    end: int
    actor: Actor


@dataclass(frozen=True, slots=True)
class Cast:
    """All mentions in the order of the text. `titled` has for an actor's id the honorifics before its mentions: `mr`, `ms`."""

    places: tuple[Place, ...]
    starts: tuple[int, ...]
    named: Mapping[str, tuple[Actor, ...]]
    titled: Mapping[str, frozenset[str]]

    def within(self, start: int, end: int) -> tuple[Place, ...]:
        """The mentions that begin in `text[start:end]`."""
        return self.places[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def back(self, before: int, most: int) -> Iterator[Place]:
        """At most so many mentions before a place of the text, the nearest first."""
        end = bisect_left(self.starts, before)
        return iter(self.places[max(0, end - most) : end][::-1])


def cast(text: str, actors: tuple[Actor, ...]) -> Cast:
    """The cast of an article."""
    places = sorted(
        (Place(mention.start, mention.end, actor) for actor in actors for mention in actor.mentions),
        key=lambda place: (place.start, -place.end, place.actor.id),
    )
    named: dict[str, list[Actor]] = {}
    for actor in actors:
        for word in sorted(set(actor.name.split())) if actor.kind == "person" else ():
            named.setdefault(word, []).append(actor)
    titled = {actor.id: frozenset(_word_before(text, mention.start) for mention in actor.mentions) for actor in actors}
    return Cast(tuple(places), tuple(place.start for place in places), {word: tuple(found) for word, found in named.items()}, titled)


def _word_before(text: str, start: int) -> str:
    """`Ms. |Roe` → `ms`."""
    words = text[max(0, start - TITLE_REACH) : start].split()
    return words[-1].rstrip(".").lower() if words else ""
