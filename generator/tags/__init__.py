"""Topics: what an article is about, with the words that say so."""

from generator.tags.find import find
from generator.tags.phrases import candidates
from generator.tags.topics import Topic, Vocabulary, label_of, own_topics, vocabulary

__all__ = ["Topic", "Vocabulary", "candidates", "find", "label_of", "own_topics", "vocabulary"]
