"""Known places that stand for something else here: a team in sports copy, or a person of that name.

`Kent beat Surrey` makes a team of each `Kent` in the article, but not of `in Kent`. After `Denzel Washington`, `Washington` is the actor.
"""

from collections.abc import Sequence

from generator.actors.evidence import TEAM_RULES, votes
from generator.actors.sight import Sight, low

PLACES = frozenset(("city", "region", "capital"))


def teams(sights: Sequence[Sight]) -> frozenset[str]:
    """The places, by their ids, that are teams somewhere in a sports article."""
    return frozenset(
        seen.candidate.entry.id
        for seen in sights
        if seen.sport and seen.candidate.entry and seen.candidate.entry.role in PLACES and not _placed(seen)
        if any(rule.name in TEAM_RULES for rule in votes(seen))
    )


def is_team(seen: Sight, known: frozenset[str]) -> bool:
    """Whether this occurrence of a place is a team: it is one elsewhere, and nothing here makes it a place."""
    entry = seen.candidate.entry
    return entry is not None and entry.id in known and not _placed(seen)


def may_be_person(seen: Sight) -> bool:
    """Whether a place's name may be the family name of someone named before: one word, in a list of such names, not `in Washington`."""
    return len(seen.parts) == 1 and _family_name(seen) and not _placed(seen) and low(seen.before) not in ("to", "from")


def _family_name(seen: Sight) -> bool:
    return seen.parts[0] in seen.words.surnames or seen.parts[0] in seen.words.family_first


def _placed(seen: Sight) -> bool:
    """Whether it stands as a place: after `in`, or before a comma and a country."""
    if low(seen.before) in seen.words.place_prepositions or low(seen.before) in seen.words.compass:
        return True
    return low(seen.after) == "," and seen.later is not None and seen.later.shape == "C" and low(seen.before) not in ("and", "or", ",")
