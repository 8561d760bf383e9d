"""The actors of an article by the places where they are mentioned, to say whom the words for a speaker mean."""

from bisect import bisect_left
from dataclasses import dataclass

from generator.model import Actor


@dataclass(frozen=True, slots=True)
class Place:
    """One mention: where it stands, and which actor it means."""

    start: int
    end: int
    actor: Actor


@dataclass(frozen=True, slots=True)
class Cast:
    """All mentions in the order of the text."""

    places: tuple[Place, ...]
    starts: tuple[int, ...]

    def within(self, start: int, end: int) -> tuple[Place, ...]:
        """The mentions that begin in `text[start:end]`."""
        return self.places[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def latest(self, before: int, kinds: frozenset[str], since: int = 0) -> Place | None:
        """The last mention of an actor of these kinds between two places of the text."""
        for index in range(bisect_left(self.starts, before) - 1, -1, -1):
            place = self.places[index]
            if place.start < since:
                return None
            if place.actor.kind in kinds:
                return place
        return None


def cast(actors: tuple[Actor, ...]) -> Cast:
    """The cast of an article."""
    places = sorted(
        (Place(mention.start, mention.end, actor) for actor in actors for mention in actor.mentions),
        key=lambda place: (place.start, -place.end, place.actor.id),
    )
    return Cast(tuple(places), tuple(place.start for place in places))
