"""What stands before or behind a date and belongs to it: `early March`, `the end of 1990`, `at least two years`, `a year or more`.

A row's pattern ends where the date begins (or begins where it ends); `kinds` are the kinds of expressions that it may join.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.dates import words
from generator.dates.expression import At, Duration, Expression, Holiday, Relative, Stated, Within
from generator.dates.tokens import Token

MODS = {
    "early": "START", "beginning": "START", "start": "START", "outset": "START", "opening": "START", "dawn": "START", "turn": "START",
    "late": "END", "end": "END", "close": "END", "rest": "END", "remainder": "END", "last": "END", "latter": "END",
    "mid": "MID", "middle": "MID", "midst": "MID", "midpoint": "MID", "height": "MID",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Extension:
    """A row: its pattern, the mod it gives (None: that of its word), and which expressions it may join."""

    name: str
    pattern: str
    mod: str | None
    kinds: tuple[type, ...]


POINTS: tuple[type, ...] = (Stated, Relative, Within, Holiday)
MOMENTS: tuple[type, ...] = (*POINTS, At)
LENGTHS: tuple[type, ...] = (Duration,)
BOTH: tuple[type, ...] = (Stated, Relative, Within, Holiday, Duration)
COUNTED: tuple[type, ...] = (Duration, Relative)

BEFORE: tuple[Extension, ...] = (
    Extension("part-of", "the? very? place:early|mid|late -?", None, MOMENTS),
    Extension("earlier-day", "earlier|later", "", (Stated, Relative)),
    Extension("edge-of", "the? very? place:beginning|start|end|close|middle|midst|midpoint|height|outset|rest|remainder of", None, POINTS),
    Extension("circa", "circa|around", "APPROX", (Stated,)),
    Extension("half-of", "the? first|last|latter|early|second half|part|years|months|weeks|days of", None, (Stated,)),
    Extension("at-least", "at least|minimum", "EQUAL_OR_MORE", LENGTHS),
    Extension("at-most", "at most|maximum", "EQUAL_OR_LESS", LENGTHS),
    Extension("no-more-than", "( no more|longer than | up to | not more than )", "EQUAL_OR_LESS", LENGTHS),
    Extension("no-less-than", "( no less|fewer than | not less than | as long|many|much as )", "EQUAL_OR_MORE", LENGTHS),
    Extension("more-than", "( more|longer|greater than | in excess of | well? over )", "MORE_THAN", COUNTED),
    Extension("less-than", "( less|fewer|shorter than | under | nearly | almost | barely )", "LESS_THAN", COUNTED),
    Extension("about", "about|approximately|around|roughly|some|circa", "APPROX", COUNTED),
)
AFTER: tuple[Extension, ...] = (
    Extension("or-so", "or so", "APPROX", BOTH),
    Extension("or-more", "or more|longer", "EQUAL_OR_MORE", LENGTHS),
    Extension("or-less", "or less|fewer|sooner", "EQUAL_OR_LESS", LENGTHS),
    Extension("or-later", "( or later | and beyond | or beyond | onward | onwards )", "ON_OR_AFTER", POINTS),
    Extension("or-earlier", "( or earlier | or before )", "ON_OR_BEFORE", POINTS),
)


def may_join(row: Extension, expression: Expression, first: str) -> bool:
    """Whether a row may join an expression whose first word is known: `over` goes before `a year`, `5 years`, not before `the year`."""
    if not isinstance(expression, row.kinds):
        return False
    numbers = words.data()
    return (
        row.kinds is not COUNTED
        or first in ("a", "an", "half")
        or first[0].isdecimal()
        or first in numbers["NUM"]
        or first in numbers["TENS"]
    )


def mod_of(tokens: Sequence[Token]) -> str | None:
    """The mod of the words that join a date: `the end of` END, `early` START, `earlier` none."""
    return next((MODS[token.lower] for token in tokens if token.lower in MODS), None)
