"""What is known at a place of an article: who spoke last, and whose account is being told."""

from dataclasses import replace

from generator.model import Actor
from generator.quotes.cast import Cast
from generator.quotes.discourse import Discourse
from generator.quotes.linking import Asked, Context, meant
from generator.quotes.nouns import Phrase, leading
from generator.quotes.statements import Statement
from generator.quotes.words import group

RECENT = 3  # units back to which a pronoun refers
BODIES = frozenset({"organisation", "country"})


class State:
    """Goes through the units of an article in order."""

    def __init__(self, story: Discourse, cast: Cast) -> None:
        self.story = story
        self.cast = cast
        self.context = Context()
        self.carried: tuple[Actor, ...] = ()
        self.since: dict[str, int] = {}  # a medium's id → the unit of its first report
        self.last_unit = -1

    def enter(self, number: int) -> None:
        """Comes to a unit with statements: an account ends where a sentence reported nothing, or begins with `Meanwhile`."""
        unit = self.story.units[number]
        if number != self.last_unit + 1 or self.story.words.lows[unit.first] in group("turns"):
            self.carried = ()
        subject = self._subject(number - 1) if number - 1 > self.last_unit else None
        recent = number - self.last_unit <= RECENT
        self.context = replace(self.context, subject=subject, recent=recent)
        self.last_unit = number

    def _subject(self, number: int) -> Actor | None:
        """The person whom a unit begins with."""
        unit = self.story.units[number] if number >= 0 else None
        phrase = leading(self.story.words, unit.first, unit.last) if unit else None
        actor = self.who(phrase) if phrase else self._named_first(unit.first) if unit else None
        return actor if actor is not None and actor.kind == "person" else None

    def _named_first(self, first: int) -> Actor | None:
        """Whom a unit's first words name, not whose: `Dao | keeps a stake`, but `Dao's | stake`."""
        words = self.story.words
        named = next(iter(self.cast.within(words.starts[first], words.ends[first])), None)
        owner = named is not None and words.text[named.end : named.end + 2] in ("'s", "’s")
        return named.actor if named is not None and not owner and named.start == words.starts[first] else None

    def who(self, phrase: Phrase) -> Actor | None:
        """The actor that the words mean here."""
        return meant(Asked(self.story, self.cast, phrase, self.context))

    def heard(self, statement: Statement, actor: Actor | None) -> None:
        """Keeps who spoke."""
        if actor is not None and is_medium(actor):
            self.context = replace(self.context, medium=actor, body=actor)
        elif actor is not None and actor.kind in BODIES:
            self.context = replace(self.context, body=actor)
        elif actor is not None or statement.speaker is not None:
            self.context = replace(self.context, speaker=actor, unknown=actor is None, body=None, subject=None)

    def account_of(self, statement: Statement, speaker: Actor | None) -> tuple[Actor, ...]:
        """Those whose account goes on here, if the speaker was part of it; the narrator's own background is no part."""
        if statement.background or speaker is None or speaker in self.carried:
            return ()
        first = min(self.since.get(actor.id, self.last_unit) for actor in self.carried) if self.carried else self.last_unit
        start, here = (self.story.words.starts[self.story.units[unit].first] for unit in (first, self.last_unit))
        known = any(place.actor is speaker for place in self.cast.within(start, here))
        return self.carried if known else ()

    def told(self, reporters: list[tuple[Actor, ...]], speakers: list[Actor | None]) -> None:
        """Keeps the media among the reporters of a unit, or a medium that spoke itself: their account goes on, any other ends."""
        media = [row for row in reporters if any(map(is_medium, row))]
        own = [actor for actor in speakers if actor is not None and is_medium(actor)]
        carried = media[-1] if media else (own[-1],) if own else ()
        for actor in carried:
            self.since.setdefault(actor.id, self.last_unit)
        self.carried = carried


def is_medium(actor: Actor) -> bool:
    """Whether an actor reports for a living: an agency, a paper, a broadcaster."""
    if actor.kind != "organisation":
        return False
    return any(word.strip("'’s").lower() in group("media_names") for name in (actor.name, *actor.aliases) for word in name.split())
