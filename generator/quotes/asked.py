"""Questions put to someone: `Asked whether he would resign, Ng …`, `she said when asked by reporters about the dam`, `Ng was asked why`."""

from collections.abc import Iterator

from generator.quotes import complements, extents, speakers
from generator.quotes.discourse import Discourse, Unit
from generator.quotes.nouns import Phrase
from generator.quotes.statements import Statement
from generator.quotes.words import group

REACH = 10  # words of those who ask


def questions(story: Discourse, unit: Unit) -> Iterator[Statement]:
    """The questions of a unit that are put to someone; who asks stands after `by`, or is left open."""
    words = story.words
    for index in range(unit.first, unit.last):
        if words.lows[index] in group("put") and story.owner[index] < 0 and _is_put(story, unit, index):
            start, asker = _past_asker(story, unit, index + 1)
            if words.low(start) in group("questions", "on_topic"):
                first, last = extents.trim(story, start, _end(story, unit, start))
                if first < last:
                    yield Statement(first, last, asker, (index, index + 1), "asked-whether", 0.7)


def _is_put(story: Discourse, unit: Unit, index: int) -> bool:
    """`Asked` at the beginning, `when asked`, `was asked`, `, asked`."""
    return index == unit.first or story.words.lows[index - 1] in group("be") or story.words.lows[index - 1] in group("asked_when")


def _past_asker(story: Discourse, unit: Unit, index: int) -> tuple[int, Phrase | None]:
    """Over `by reporters`, `on Monday`, `specifically`: where the question begins, and who asks."""
    asker = None
    start = complements.past_adverbs(story, index, unit.last)
    if story.words.low(start) == "by":
        asker = speakers.after(story.words, start + 1, min(unit.last, start + REACH))
        start = asker.last if asker else start + 1
    dated = story.words.low(start) == "on" and story.words.low(start + 1) in group("weekdays")
    return complements.past_adverbs(story, start + dated, unit.last), asker


def _end(story: Discourse, unit: Unit, start: int) -> int:
    """At the comma before the answer; at the end where none follows."""
    commas = (at for at in range(start, unit.last) if story.words.lows[at] == "," and story.owner[at] < 0)
    return next(commas, unit.last)
