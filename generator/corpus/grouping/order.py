"""Which of two tellings came first."""

from collections.abc import Iterable
from functools import cmp_to_key

from generator.corpus.grouping.days import later_by
from generator.corpus.grouping.telling import Telling

RANKS = {"flash": -1.0, "plain": 0.0, "take": 0.5, "correction": 90.0, "repeat": 91.0, "kill": 99.0}
NUMBERED = 50.0  # ranks above have no number

SHORTER = 0.7


def rank(telling: Telling) -> float:
    """A flash before a plain story before the LEAD before the 2nd LD … before a correction, a repeat, a kill."""
    version = telling.version
    if version.kind == "take" and version.take is not None:
        return float(version.take)
    return RANKS[version.kind]


def in_turn(tellings: Iterable[Telling]) -> list[Telling]:
    """The versions of one story, the oldest first."""
    return sorted(sorted(tellings, key=lambda telling: telling.id), key=cmp_to_key(_compare))


def _compare(one: Telling, other: Telling) -> int:
    """Negative where the first is the older one: by day, label, time of day, notes, length (stories grow), id."""
    ranks = rank(one), rank(other)
    later = later_by(one.days, other.days)
    if later:
        counted = ranks[0] != ranks[1] and max(ranks) < NUMBERED and 0.0 not in ranks
        if not (counted and abs(later) <= 1):  # a take may be dated on the wrong side of midnight
            return -later
    if ranks[0] != ranks[1] and not _outgrown(one, other) and not _outgrown(other, one):
        return -1 if ranks[0] < ranks[1] else 1
    if one.stamp and other.stamp and one.stamp != other.stamp:
        return -1 if one.stamp < other.stamp else 1
    return -1 if _growth(one) < _growth(other) else 1


def _outgrown(one: Telling, other: Telling) -> bool:
    """Whether a numbered take is so much shorter than a story without a label that it went before it: sites drop the last take's label."""
    return one.version.kind == "take" and other.version.kind == "plain" and one.size < SHORTER * other.size


def _growth(telling: Telling) -> tuple[int, int, str]:
    """What an older version has less of: notes of what is new, words."""
    return int(telling.version.revised) - int(telling.version.developing), telling.size, telling.id


def first_of(tellings: Iterable[Telling]) -> Telling:
    """The one that the copies are copies of: by day where all have one, then label, time of day, id; a repeat comes last."""
    given = list(tellings)
    dated = all(t.days and t.days.exact for t in given)
    return min(
        given, key=lambda t: (t.version.kind == "repeat", t.days.first if dated and t.days else 0, t.version.take is None, t.stamp, t.id)
    )
