"""Titles of works, which stand between quotation marks too."""

from generator.quotes.discourse import Discourse
from generator.quotes.words import group

LEAST = 2  # a title has at least so many words with a capital


def is_title(story: Discourse, part: tuple[int, int]) -> bool:
    """Whether quoted words are the title of a work: `"Home and Away"`; each word has a capital but the small ones."""
    words = story.words
    found = [index for index in range(*part) if words.lows[index][0].isalpha()]
    heavy = [index for index in found if words.lows[index] not in group("small")]
    ends_sentence = part[0] < part[1] and words.lows[part[1] - 1] in (".", "!", "?")
    return len(heavy) >= LEAST and all(map(words.capital, heavy)) and not ends_sentence
