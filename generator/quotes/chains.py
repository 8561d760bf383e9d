"""Who reported a statement: the attribution chain, and how an attribution carries on through a passage."""

from dataclasses import dataclass

from generator.model import Actor
from generator.quotes.accounts import State
from generator.quotes.cast import Cast
from generator.quotes.discourse import Discourse
from generator.quotes.linking import Asked, Context, meant
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
    state = State(story, cast)
    for number, statements in _by_unit(story, told):
        state.enter(number)
        found.extend(_unit(state, statements))
    return found


def _by_unit(story: Discourse, told: list[Statement]) -> list[tuple[int, list[Statement]]]:
    """The statements of each unit, with the unit's number."""
    groups: dict[int, list[Statement]] = {}
    for statement in told:
        anchor = statement.cue[0] if statement.cue else statement.first
        groups.setdefault(story.unit_at(anchor), []).append(statement)
    return sorted(groups.items())


def _unit(state: State, told: list[Statement]) -> list[Attributed]:
    """The statements of one unit, each with its speaker and its reporters."""
    speakers = _speakers(state, told)
    found = []
    for statement, speaker in zip(told, speakers, strict=True):
        outer = (speakers[index] for index in _outer(told, statement))
        by = state.who(statement.reporter) if statement.reporter else None
        reporters = tuple(actor for actor in (by, *outer) if actor is not None and actor is not speaker)
        found.append(
            Attributed(statement, speaker, tuple({actor.id: actor for actor in reporters}.values()) or state.account_of(statement, speaker))
        )
    state.told([item.reporters for item in found], speakers)
    return found


def _speakers(state: State, told: list[Statement]) -> list[Actor | None]:
    """The speaker of each statement of a unit, found in the order in which the text names them."""
    found: dict[int, Actor | None] = {}
    for index in sorted(range(len(told)), key=lambda index: _order(told[index])):
        statement = told[index]
        unnamed = statement.speaker is None and statement.cue is None
        found[index] = state.who(statement.speaker) if statement.speaker else state.context.speaker if unnamed else None
        state.heard(statement, found[index])
    return [found[index] for index in range(len(told))]


def _order(statement: Statement) -> tuple[int, int]:
    """The order in which speakers are found: as the text goes, but the outer statement before those within it."""
    named = statement.speaker.first if statement.speaker else statement.first
    return min(named, statement.first), statement.first - statement.last


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
    speaker = meant(Asked(story, known, phrase, Context())) if phrase is not None and not one_word else None
    outer = (holder.speaker,) if holder.speaker is not None and holder.speaker is not speaker else ()
    return Attributed(statement, speaker, (*outer, *holder.reporters))
