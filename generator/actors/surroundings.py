"""What stands round a place or a team: `in X`, `the city of X`, `X, Rwanda`, `Chicago 4 Boston 3`."""

from collections.abc import Sequence

from generator.actors.phrases import gazetteer
from generator.actors.sight import Sight, low
from generator.actors.tokens import CAPITAL, INITIAL, NAME_SHAPES, NUMBER, OPENING, Token

PLACES = frozenset(("city", "region", "capital"))
LONGEST_APPOSITION = 6  # tokens after a name up to the noun that says what it is
CLOSING = frozenset((",", ".", ";", ")", "that", "which", "in", "of", "based", "for", "with"))
LONGEST_LIST = 8  # places of a list that are looked at
TOWARDS = 4  # words from `from X` to its `to`


def after_in(seen: Sight) -> bool:
    """`in X`, `near X`."""
    return low(seen.before) in seen.words.place_prepositions and not seen.initial


def direction(seen: Sight) -> bool:
    """`from X`, `visited X`."""
    return low(seen.before) in ("from", "to", "towards", "toward", "leave", "left", "leaving", "reached", "visited", "visit")


def route(seen: Sight) -> bool:
    """`from X to Y`, either of them, with nothing but names between."""
    tokens, first = seen.tokens, seen.candidate.first
    if low(seen.before) == "from" and low(seen.after) == "to":
        return seen.later is not None and seen.later.shape == CAPITAL
    back = first - 2
    while back >= max(1, first - TOWARDS) and tokens[back].shape == CAPITAL:
        back -= 1
    return low(seen.before) == "to" and back < first - 2 and tokens[back].low == "from"


def listed(seen: Sight) -> bool:
    """`near Namyang, Tumen and X`: in a list of known places after a preposition of place."""
    at = seen.candidate.first
    for known in range(LONGEST_LIST):
        if at and known and seen.tokens[at - 1].low in seen.words.place_prepositions:
            return True
        at = _before_join(seen.tokens, at)
        hit = gazetteer().find(seen.tokens, at) if at else None
        if hit is None or hit.last != at + 1 or hit.entry.role not in PLACES:
            return False
    return False


def _before_join(tokens: Sequence[Token], at: int) -> int:
    """The word before a comma, `and`, or both; 0 for none."""
    here = at - 1
    while here > 0 and tokens[here].text in (",", "and", "or"):
        here -= 1
    return here if here < at - 1 else 0


def apposed_body(seen: Sight) -> bool:
    """`X, the agency that sells it`, `X, a travel firm`: what it is stands behind a comma."""
    tokens, at = seen.tokens, seen.candidate.last
    if low(seen.after) != "," or low(seen.later) not in ("a", "an", "the"):
        return False
    noun = at + 2
    while noun < min(len(tokens), at + LONGEST_APPOSITION) and tokens[noun].low not in seen.words.function:
        following = tokens[noun + 1].low if noun + 1 < len(tokens) else ""
        if tokens[noun].low in seen.words.nouns_after and (following in CLOSING or not following):
            return True
        noun += 1
    return False


def compass(seen: Sight) -> bool:
    """`northern X`."""
    return low(seen.before) in seen.words.compass


def head_of(seen: Sight) -> bool:
    """`the city of X`, `the X region`."""
    first = seen.candidate.first
    if first > 2 and low(seen.before) in OPENING and low(seen.earlier) == "of":
        return seen.tokens[first - 3].low in seen.words.place_heads  # `the garrison of “X”`
    headed = low(seen.after) in seen.words.place_heads or f"{low(seen.after)} {low(seen.later)}" in seen.words.place_heads
    return (low(seen.before) == "of" and low(seen.earlier) in seen.words.place_heads) or (headed and low(seen.before) in ("the", "in"))


def comma_place(seen: Sight) -> bool:
    """`X, Rwanda`: a known country or region stands after a comma."""
    if low(seen.after) != "," or seen.later is None or seen.later.shape not in NAME_SHAPES:
        return False
    return low(seen.before) in seen.words.place_prepositions or low(seen.before) in ("of", "from", "to")


def score(seen: Sight) -> bool:
    """A town before a number in sports copy: `Chicago 4 Boston 3`."""
    initials = seen.tokens[seen.candidate.first].shape == INITIAL
    return seen.sport and seen.after is not None and seen.after.shape == NUMBER and not initials


def dismissed(seen: Sight) -> bool:
    """How cricket names who bowled and caught: `c Marsh b Cole 44`."""
    return seen.sport and low(seen.before) in ("b", "c", "st", "lbw") and len(seen.parts) < 3


def team(seen: Sight) -> bool:
    """`X beat`, in sports copy."""
    return seen.sport and low(seen.after) in seen.words.team_verbs


def versus(seen: Sight) -> bool:
    """`against X`, in sports copy."""
    return seen.sport and low(seen.before) in ("v", "vs", "versus", "against", "over", "beat", "by")
