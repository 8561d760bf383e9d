"""Interviews as they are printed: `JANE ROE: The seed is late.`, and with surnames alone once the speakers are known."""

from collections.abc import Iterator
from itertools import islice

from generator.quotes import extents
from generator.quotes.discourse import Discourse, Unit
from generator.quotes.nouns import Phrase
from generator.quotes.statements import Statement
from generator.quotes.words import group

RULE = "interview"
TURNS = 4  # paragraphs with a speaker that make an interview, in which one word in capitals is a name too
LONGEST = 40  # sentences of one answer
NAME_REACH = 7  # words of a name before a colon


def turns(story: Discourse, unit: Unit, least: int) -> Iterator[Statement]:
    """What is said in the paragraph that a unit begins, if it begins with a speaker of at least so many words."""
    colon = speaker_end(story, unit, least)
    if colon is not None:
        content = extents.trim(story, colon + 1, _turn_end(story, unit))
        if content[0] < content[1]:
            yield Statement(*content, Phrase(unit.first, colon, unit.first), (colon, colon + 1), RULE, 0.85)


def name_words(story: Discourse) -> int:
    """How many words in capitals make a speaker in this article: one in an interview, two elsewhere (`NOTE:` is none)."""
    several = islice((unit for unit in story.units if speaker_end(story, unit, 1) is not None), TURNS)
    return 1 if sum(1 for _ in several) == TURNS else 2


def speaker_end(story: Discourse, unit: Unit, least: int) -> int | None:
    """The colon after a name in capitals."""
    words = story.words
    reach = range(unit.first + 1, min(unit.first + NAME_REACH, unit.last))
    colon = next((at for at in reach if words.lows[at] == ":"), None)
    if colon is None or words.lows[colon - 1] in group("labels"):
        return None
    names = [text for text in words.texts[unit.first : colon] if text.isalpha()]
    return colon if len(names) >= least and all(map(str.isupper, names)) and len(names[-1]) > 1 else None


def _turn_end(story: Discourse, unit: Unit) -> int:
    """Where an answer ends: with the paragraph."""
    first = number = story.unit_at(unit.first)
    while number + 1 < len(story.units) and story.units[number + 1].block == unit.block and number - first < LONGEST:
        number += 1
    return story.units[number].last
