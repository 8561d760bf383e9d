"""Topics: what an article is about, with the words that say so."""

from generator.tags.find import find
from generator.tags.topics import Topic, Vocabulary, own_topics, vocabulary

__all__ = ["Topic", "Vocabulary", "find", "own_topics", "vocabulary"]
