"""Whether a telling has grounds enough to be of the event of a group, whatever the measure of likeness says.

How many things two sentences share by chance grows with the span of their dates: two that name one day and one actor and the same kind
of act tell of one thing mostly; two that name one year hardly ever. So the less sure or the wider a date is, the more has to be shared:

day       an actor, and a kind of act or a content word; of a day of the past that is only recalled, a little less:
          an actor alone, where the event is what an article begins with, however sure that is of the day
month     an actor and the act, and nobody else
unsure    two actors and the act, or as much as that: a date that is not sure, or that is only the article's own
wide      a year and more: the wording itself, or the same two actors with the same act at the same place
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from generator.corpus.happenings.traits import Traits

SURE = 0.7  # confidence of a date, from which on a telling is surely of it
MONTH, SEASON = 31, 93  # days
VERBATIM, VERBATIM_WORDS = 0.75, 4  # of the words of the shorter telling, and at least so many: one text
COPY_WORDS = 2  # beside the names, of a short sentence that both have whole
WHOLE = 0.6  # of the words of the longer one
OWN_WORDS = 0.65  # of those of them that are no names
ALIKE, ALIKE_WORDS = 0.5, 3
TREATY_WORDS = 3  # beside the names, where a year alone is given
FOUNDERS = 6  # tellings of a group, the surest, that a new one is held against


class Level(IntEnum):
    """How far a date can be trusted to set events apart."""

    DAY = 0
    MONTH = 1
    UNSURE = 2
    WIDE = 3


def level(one: Traits) -> Level:
    """How wide the date of a telling is, or how unsure."""
    event = one.moment.event
    if one.first is None or one.last is None:
        return Level.MONTH
    if (one.last - one.first).days >= SEASON or (event.basis == "publication" and not one.day):
        return Level.WIDE
    if event.basis == "publication" or event.confidence < SURE or (one.last - one.first).days >= MONTH:
        return Level.UNSURE
    return Level.DAY if one.day else Level.MONTH


@dataclass(frozen=True, slots=True)
class Common:
    """What a telling and the founders of a group have in common. `strange`: whom it names and they do not.

    `others`: each side names somebody who acts, and whom the other does not name.
    """

    actors: frozenset[str]
    doers: frozenset[str]
    strange: frozenset[str]
    others: bool
    act: bool
    words: int


def belongs(one: Traits, members: Sequence[Traits]) -> bool:
    """Whether a telling has grounds to be of the event that these tell of."""
    founders = members[:FOUNDERS]
    if one.asks or founders[0].asks:
        return False
    needed = max(level(one), level(founders[0]))
    if any(_verbatim(one, member, needed == Level.WIDE) for member in founders):
        return True
    if one.recalls_day and founders[0].lead and level(one) == Level.DAY and founders[0].day:
        common = _common(one, founders)
        return _recalled(common) or bool(common.actors)
    if needed == Level.DAY:
        return (_recalled if one.recalls_day else _of_day)(_common(one, founders))
    if needed == Level.MONTH:
        return _of_month(_common(one, founders))
    if needed == Level.UNSURE:
        return any(_unsure(one, member) for member in founders)
    return 2 * sum(_wide(one, member) for member in founders) >= len(founders)


def _common(one: Traits, founders: Sequence[Traits]) -> Common:
    actors = frozenset().union(*(member.actors for member in founders))
    doers = frozenset().union(*(member.doers for member in founders))
    words = frozenset().union(*(member.words for member in founders))
    return Common(
        actors=one.actors & actors,
        doers=one.doers & doers,
        strange=one.actors - actors,
        others=bool(one.doers - actors and doers - one.actors),
        act=any(speaks_of(one, member) for member in founders),
        words=len(one.words & words),
    )


def _part(one: frozenset[str], other: frozenset[str], least: int) -> float:
    """The share of the shorter telling's words that both have; none where they are too few to say anything."""
    shared = len(one & other)
    return shared / min(len(one), len(other)) if shared >= least else 0.0


def _verbatim(one: Traits, other: Traits, wide: bool) -> bool:
    """Whether they are of one wording, of nobody else, and not of the same names only; where the dates are `wide`, in whole."""
    if one.doers - other.doers and other.doers - one.doers:
        return False
    if not wide and one.wording == other.wording and len(one.words) >= COPY_WORDS:
        return True
    if wide and len(one.wording & other.wording) < WHOLE * max(len(one.wording), len(other.wording)):
        return False
    return _part(one.wording, other.wording, VERBATIM_WORDS) >= VERBATIM and _part(one.words, other.words, 2) >= OWN_WORDS


def speaks_of(one: Traits, other: Traits) -> bool:
    """Whether what the one tells of is named by the other."""
    return bool(one.act & other.kinds) or bool(other.act & one.kinds)


def same_act(one: Traits, other: Traits) -> bool:
    """Whether each names what the other tells of: `met`, `the summit`. `left a day after the summit` is no summit."""
    return bool(one.act & other.kinds) and bool(other.act & one.kinds)


def _of_day(common: Common) -> bool:
    """A name and an act or a word; a place and both, or nobody else; without either an act and two words, or three words."""
    if common.doers:
        return common.act or common.words >= 1
    if common.actors:
        return (common.act and (common.words >= 1 or not common.strange)) or common.words >= 2
    return (common.act and common.words >= 2) or common.words >= ALIKE_WORDS


def _recalled(common: Common) -> bool:
    """Of a day of the past few things are told: two names, or one and an act or a word; an act, where nobody else is named."""
    if common.actors:
        return len(common.actors) >= 2 or common.act or common.words >= 1
    return (common.act or common.words >= 2) and not common.others


def _of_month(common: Common) -> bool:
    """The act and all its actors, or two of them; all of them and so many words that there are three things."""
    if common.act:
        return len(common.actors) >= 2 or (bool(common.actors) and not common.strange)
    return bool(common.actors) and not common.strange and len(common.actors) + common.words >= 3


def _unsure(one: Traits, other: Traits) -> bool:
    """Two names and an act; one, an act and two words; half of the words."""
    shared = one.actors & other.actors
    if speaks_of(one, other) and (len(shared) >= 2 or (shared and len(one.beside & other.beside) >= 2)):
        return True
    return bool(shared) and _part(one.words, other.words, ALIKE_WORDS) >= ALIKE


def _wide(one: Traits, other: Traits) -> bool:
    """`met Lee in Oslo in 2018`, `the 2018 summit of Kim and Lee in Oslo`: two who act, the act, the place; or a treaty's words."""
    shared = one.actors & other.actors
    if not same_act(one, other) or len(shared) < 2 or "publication" in (one.moment.event.basis, other.moment.event.basis):
        return False
    return (len(one.doers & other.doers) >= 2 and len(shared) >= 3) or _part(one.words, other.words, TREATY_WORDS) >= ALIKE
