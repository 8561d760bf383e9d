"""Topics: what an article is about, with the words that say so."""

from generator.tags.find import find
from generator.tags.topics import ancestors, vocabulary

__all__ = ["ancestors", "find", "vocabulary"]
