"""The nouns that take an actor up again: `the ministry`, `the store`, `the phone`."""

from collections.abc import Mapping
from functools import cache

from generator import lexicon
from generator.events.words import cues
from generator.model import Actor


def own_nouns(actor: Actor) -> frozenset[str]:
    """The last word of a body's or thing's name, where it says what it is: `store`, `ministry`."""
    names = (actor.name, *actor.aliases, *(mention.text for mention in actor.mentions if mention.form != "pronoun"))
    return frozenset(name.split()[-1].lower() for name in names if name.strip()) & (cues("bodies") | _classes())


def class_nouns(actor: Actor) -> frozenset[str]:
    """The nouns of a known thing's class: `iPhone 4` is called a phone."""
    words = actor.name.lower().split() if actor.kind == "other" else []
    known = (_class_of().get(" ".join(words[:last])) for last in range(len(words), 0, -1))
    return frozenset(next((nouns for nouns in known if nouns), ()))


@cache
def _class_of() -> Mapping[str, tuple[str, ...]]:
    """A thing's name in small letters → the nouns of its class."""
    rows = lexicon.load("things")["classes"].values()
    return {name.lower(): tuple(row["nouns"]) for row in rows for line in row["names"] for name in line.split("|")}


@cache
def _classes() -> frozenset[str]:
    """All nouns of classes of things."""
    return frozenset(noun for nouns in _class_of().values() for noun in nouns)
