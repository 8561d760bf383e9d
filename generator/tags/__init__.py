"""Topics: what an article is about, with the words that say so."""

from generator.tags.find import find
from generator.tags.topics import Topic, Vocabulary, vocabulary

__all__ = ["Topic", "Vocabulary", "find", "vocabulary"]
