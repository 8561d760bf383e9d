"""Who acts: people, organisations, countries and places, with their mentions and titles."""

from generator.actors.find import find
from generator.actors.recogniser import NameSource

__all__ = ["NameSource", "find"]
