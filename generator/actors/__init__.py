"""Who acts: people, organisations, countries and places, with their mentions and titles."""

from generator.actors.find import find
from generator.actors.pronouns import with_pronouns
from generator.actors.recogniser import NameSource
from generator.actors.spacy_names import load

__all__ = ["NameSource", "find", "load", "with_pronouns"]
