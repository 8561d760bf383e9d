"""Who reported a statement: the attribution chain, and how an attribution carries on through a passage."""

from dataclasses import dataclass

from generator.model import Actor
from generator.quotes.cast import Cast
from generator.quotes.discourse import Discourse
from generator.quotes.linking import Asked, meant
from generator.quotes.statements import Statement
from generator.quotes.words import group

SOURCE = "source"  # the article's own source, at the outer end of every chain


@dataclass(frozen=True, slots=True)
class Attributed:
    """A statement with its speaker and, innermost first, those who reported it."""

    statement: Statement
    speaker: Actor | None
    reporters: tuple[Actor, ...]


def attributed(story: Discourse, cast: Cast, told: list[Statement]) -> list[Attributed]:
    """Each statement with its speaker and its reporters.

    `Kim said X, the KCNA said.` gives Kim's statement the reporter KCNA, and so it does for what Kim says in the next sentences,
    until a sentence reports nothing, or another takes over.
    """
    found: list[Attributed] = []
    state = _State(story, cast)
    for number, group_of_unit in _by_unit(story, told):
        found.extend(state.unit(number, group_of_unit))
    return found


def _by_unit(story: Discourse, told: list[Statement]) -> list[tuple[int, list[Statement]]]:
    """The statements of each unit, with the unit's number."""
    groups: dict[int, list[Statement]] = {}
    for statement in told:
        anchor = statement.cue[0] if statement.cue else statement.first
        groups.setdefault(story.unit_at(anchor), []).append(statement)
    return sorted(groups.items())


class _State:
    """What is known at a place of the article: who spoke last, and which reporter's account it is."""

    def __init__(self, story: Discourse, cast: Cast) -> None:
        self.story = story
        self.cast = cast
        self.speaker: Actor | None = None
        self.unknown = False
        self.medium: Actor | None = None
        self.carried: tuple[Actor, ...] = ()
        self.last_unit = -1

    def unit(self, number: int, told: list[Statement]) -> list[Attributed]:
        """The statements of one unit."""
        carried = self.carried if self._carries(number) else ()
        speakers = self._speakers(told)
        outer = [_outer(told, statement) for statement in told]
        found = []
        for statement, speaker, wrapping in zip(told, speakers, outer, strict=True):
            reporters = tuple(actor for index in wrapping if (actor := speakers[index]) is not None and actor is not speaker)
            if not reporters and not statement.background and speaker not in carried:
                reporters = carried
            found.append(Attributed(statement, speaker, reporters))
        self._remember(number, found, carried)
        return found

    def _speakers(self, told: list[Statement]) -> list[Actor | None]:
        """The speaker of each statement of a unit, in the order of the text."""
        found: dict[int, Actor | None] = {}
        for index in sorted(range(len(told)), key=lambda index: _first_word(told[index])):
            phrase = told[index].speaker
            actor = meant(Asked(self.story, self.cast, phrase, self.speaker, self.medium, self.unknown)) if phrase else None
            if phrase is None and told[index].cue is None:
                actor = self.speaker
            found[index] = actor
            if actor is not None and is_medium(actor):
                self.medium = actor
            elif actor is not None or phrase is not None:
                self.speaker, self.unknown = actor, actor is None
        return [found[index] for index in range(len(told))]

    def _carries(self, number: int) -> bool:
        """Whether an attribution made before still holds: nothing but statements in between, and no `Meanwhile`."""
        unit = self.story.units[number]
        return number == self.last_unit + 1 and self.story.words.lows[unit.first] not in group("turns")

    def _remember(self, number: int, found: list[Attributed], carried: tuple[Actor, ...]) -> None:
        """Keeps the media among the reporters, and a medium that speaks itself, for the next unit."""
        media = [item.reporters for item in found if any(is_medium(actor) for actor in item.reporters)]
        told = [item.speaker for item in found if item.speaker is not None and is_medium(item.speaker)]
        self.carried = media[-1] if media else (told[-1],) if told else carried
        self.last_unit = number


def _first_word(statement: Statement) -> int:
    """The first word for the speaker, or of what was said where there is none."""
    return statement.speaker.first if statement.speaker else statement.first


def is_medium(actor: Actor) -> bool:
    """Whether an actor reports for a living: an agency, a paper, a broadcaster."""
    if actor.kind != "organisation":
        return False
    return any(word.strip("'’s").lower() in group("media_names") for name in (actor.name, *actor.aliases) for word in name.split())


def _outer(told: list[Statement], statement: Statement) -> list[int]:
    """The statements of the unit whose content holds the cue of this one, the innermost first."""
    if statement.cue is None:
        return []
    place = statement.cue[0]
    holding = [
        index
        for index, other in enumerate(told)
        if other is not statement and other.first <= place < other.last and not any(first <= place < last for first, last in other.gaps)
    ]
    return sorted(holding, key=lambda index: (told[index].last - told[index].first, index))


def quoted_by(story: Discourse, known: Cast, statement: Statement, holder: Attributed) -> Attributed:
    """A quotation within a quotation: who spoke the outer one reports it. A pronoun in there is left open."""
    phrase = statement.speaker
    one_word = phrase is not None and phrase.last - phrase.first == 1 and story.words.lows[phrase.first] in group("subjects")
    speaker = meant(Asked(story, known, phrase, None, None)) if phrase is not None and not one_word else None
    outer = (holder.speaker,) if holder.speaker is not None and holder.speaker is not speaker else ()
    return Attributed(statement, speaker, (*outer, *holder.reporters))
