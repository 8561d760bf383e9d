"""The standing of a statement: said, reportedly, denied or unconfirmed."""

from generator.quotes.discourse import Discourse
from generator.quotes.statements import Statement
from generator.quotes.words import group

REACH = 4  # words before a cue in which an adverb speaks of it


def standing(story: Discourse, statement: Statement) -> str:
    """`denied that` → denied; `reportedly said`, `alleged` → reportedly; `could not confirm`, `did not say` → unconfirmed."""
    if statement.cue is None:
        return statement.status
    head = statement.cue[0]
    near = frozenset(story.words.lows[max(0, head - REACH) : head])
    if near & group("hearsay"):
        return "reportedly"
    if near & (group("negations") | group("declines")):
        return "unconfirmed" if statement.status == "said" else "said"
    return statement.status
