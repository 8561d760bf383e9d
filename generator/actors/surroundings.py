"""What stands round a place or a team: `in X`, `the city of X`, `X, Rwanda`, `Chicago 4 Boston 3`."""

from generator.actors.sight import Sight, low
from generator.actors.tokens import INITIAL, NAME_SHAPES, NUMBER


def after_in(seen: Sight) -> bool:
    """`in X`, `near X`."""
    return low(seen.before) in seen.words.place_prepositions and not seen.initial


def direction(seen: Sight) -> bool:
    """`from X`, `visited X`."""
    return low(seen.before) in ("from", "to", "towards", "toward", "leave", "left", "leaving", "reached", "visited", "visit")


def compass(seen: Sight) -> bool:
    """`northern X`."""
    return low(seen.before) in seen.words.compass


def head_of(seen: Sight) -> bool:
    """`the city of X`, `the X region`."""
    return (low(seen.before) == "of" and low(seen.earlier) in seen.words.place_heads) or (
        low(seen.after) in seen.words.place_heads and low(seen.before) in ("the", "in")
    )


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
