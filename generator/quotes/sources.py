"""Statements that no verb reports: `according to the ministry`, `Kim: "…"`, `…: officials`."""

from collections.abc import Iterator

from generator.quotes import extents, speakers
from generator.quotes.discourse import Discourse, Unit
from generator.quotes.nouns import STOPS, Phrase, trimmed
from generator.quotes.statements import Statement
from generator.quotes.words import group

NAME_WORDS = 3  # words of a name that closes a headline
LIST_REACH = 8  # words in which a list of sources goes on
NAME_REACH = 7  # words of a name before a colon
BREAKS = STOPS - {"(", ")", "[", "]", "-"}


def sources(story: Discourse, unit: Unit) -> Iterator[Statement]:
    """The statements of a unit that have a source and no verb."""
    yield from _according(story, unit)
    yield from _before_colon(story, unit)
    yield from _after_colon(story, unit)


def _according(story: Discourse, unit: Unit) -> Iterator[Statement]:
    """`According to Kim, the deal is off.`; `The deal, according to Kim, is off.`; `The deal is off, according to Kim.`."""
    words = story.words
    for index in range(unit.first, unit.last - 2):
        if words.lows[index] != "according" or words.lows[index + 1] != "to" or story.owner[index] >= 0:
            continue
        end = next((at for at in range(index + 2, unit.last) if _closes(story, unit, index, at)), unit.last)
        phrase = trimmed(words, index + 2, end)
        content, gaps = _with_source(story, unit, index, end)
        if phrase and content[0] < content[1]:
            yield Statement(*content, phrase, (index, index + 2), "according-to", 0.85, gaps=gaps)


def _closes(story: Discourse, unit: Unit, first: int, index: int) -> bool:
    """Whether the name of a source ends before this word; the closing mark of a title does not end it."""
    words = story.words
    if story.owner[index] >= 0:
        return False
    if words.lows[index] == "," and first == unit.first:
        return begins_clause(story, index + 1)
    if words.lows[index] in BREAKS:
        return True
    return (index == unit.last - 1 and words.lows[index] == ".") or (words.lows[index] == ")" and "(" not in words.lows[unit.first : index])


def begins_clause(story: Discourse, index: int) -> bool:
    """Whether the statement begins after a comma, not more of the source: `According to friends, | aides and allies, he won`."""
    words, low = story.words, story.words.low(index)
    if story.quoted(index) or words.capital(index) or low in group("determiners", "subjects") or low[:1].isdigit():
        return True
    return not low.endswith("ing") and "," not in words.lows[index : index + LIST_REACH]


def _with_source(story: Discourse, unit: Unit, index: int, end: int) -> tuple[extents.Span, tuple[extents.Span, ...]]:
    """The content round the words of the source, and the gap that these make in it."""
    lead = extents.trim(story, unit.first, index)
    if lead[0] >= lead[1] or story.words.lows[index - 1] == "(":
        closing = next((at for at in range(end, unit.last) if story.words.lows[at] == ")"), unit.last)
        return extents.trim(story, end, closing if story.words.low(index - 1) == "(" else unit.last), ()
    goes_on = (
        story.words.low(end) == "," and story.words.low(index - 1) == "," and (_goes_on(story, end + 1) or extents.introduces(story, *lead))
    )
    if goes_on:
        return extents.trim(story, lead[0], unit.last), ((index, end),)
    return lead, ()


def _goes_on(story: Discourse, index: int) -> bool:
    """Whether the words after a source are the statement's own (`…, according to Kim, | froze`), not about the source (`, | which`)."""
    low = story.words.low(index)
    return not story.words.capital(index) and low not in group("asides", "determiners") and not low.endswith("ing")


def _before_colon(story: Discourse, unit: Unit) -> Iterator[Statement]:
    """`Kim: "We will win."`; `Roe: Deal is off` in a headline."""
    words = story.words
    colon = next((at for at in range(unit.first, min(unit.first + NAME_REACH, unit.last)) if words.lows[at] == ":"), None)
    if colon is None or colon == unit.first or not _is_name(story, unit, colon):
        return
    content = extents.trim(story, colon + 1, unit.last)
    phrase = speakers.before(words, unit.first, colon)
    if phrase and content[0] < content[1]:
        yield Statement(*content, phrase, (colon, colon + 1), "name-colon", 0.8)


def _after_colon(story: Discourse, unit: Unit) -> Iterator[Statement]:
    """`Deal is near: officials`, `Ships have left the bay: Lind` in a headline."""
    words = story.words
    colon = next((at for at in range(unit.last - 1, max(unit.first + 2, unit.last - NAME_REACH), -1) if words.lows[at] == ":"), None)
    if unit.role != "headline" or colon is None or colon + 1 >= unit.last:
        return
    names = [words.capital(index) or words.lows[index] in group("name_parts") for index in range(colon + 1, unit.last)]
    if words.lows[unit.last - 1] in group("tellers") or (all(names) and not unit.titled and len(names) <= NAME_WORDS):
        content = extents.trim(story, unit.first, colon)
        yield Statement(*content, Phrase(colon + 1, unit.last, colon), (colon, colon + 1), "colon-name", 0.8)


def _is_name(story: Discourse, unit: Unit, colon: int) -> bool:
    """Whether the words before a colon are a speaker's: capitals only, and a quotation or a headline after them."""
    words = story.words
    if words.lows[colon - 1] in group("labels"):
        return False
    if not all(words.capital(index) or words.lows[index] in group("name_parts") for index in range(unit.first, colon)):
        return False
    return story.quoted(colon + 1) or (unit.role == "headline" and not words.lows[colon - 1].isdigit())
