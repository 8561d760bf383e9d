"""What follows a cue: `that …`, a clause, a quotation, `to …`, or nothing."""

from collections.abc import Callable
from dataclasses import dataclass

from generator.quotes.cues import Cue
from generator.quotes.discourse import Discourse
from generator.quotes.words import group

DASHES = frozenset({"--", "—", "–"})
REACH = 30  # words that may stand between a verb and what was said
APPOSED = 10  # words of an apposition: `told his counterpart, Ri Yong Ho, that`
ENDS = frozenset({".", ";", ")", "?", "!", "]", "..."}) | DASHES


@dataclass(frozen=True, slots=True)
class Complement:
    """`shape`: that, wh, quote, colon, inf, gerund, plain (a clause or a noun phrase), comma or end; its words begin at `start`."""

    shape: str
    start: int


def complement(story: Discourse, cue: Cue, end: int) -> Complement:
    """`said | that …`, `told reporters in Ohio | that …`, `said on Monday: | …`, `said at a rally | .`."""
    index = past_adverbs(story, cue.last, end)
    if cue.has("to") and not _stands_alone(story, index, end):
        index = past_adverbs(story, _past_addressee(story, index, end), end)
    found = at(story, index, end)
    if found.shape == "that" and cue.has("np") and not cue.has("that"):
        return Complement("plain", found.start - 1)  # `called | that "a fair warning"`
    if found.shape == "plain" or (found.shape == "inf" and not cue.has("inf")):
        return _past_adjunct(story, index, end) or found
    return found


def past_adverbs(story: Discourse, index: int, end: int) -> int:
    """Over `again`, `Tuesday`, `last week`, `flatly`."""
    words = story.words
    while index < end and story.owner[index] < 0:
        low = words.lows[index]
        if not (low in group("manner") or (words.adverb(index) and not words.capital(index)) or _timely(story, index)):
            break
        index += 1
    return index


def _timely(story: Discourse, index: int) -> bool:
    """`Tuesday`, `last week`, `earlier this month`, `Aug. 4`."""
    words, low = story.words, story.words.lows[index]
    if low in group("deictics"):
        return words.low(index + 1) in group("days")
    if low.isdigit() or low == ".":
        return words.low(index - 1) in group("months") or words.low(index - 2) in group("months")
    if low in group("days_or_words"):
        return words.capital(index) and words.low(index + 1).isdigit()
    return low in group("days")


def _stands_alone(story: Discourse, index: int, end: int) -> bool:
    return index >= end or story.owner[index] >= 0 or story.words.lows[index] in (",", ":", "that", ".", "to", "of", "about")


def _past_addressee(story: Discourse, index: int, end: int) -> int:
    """`told | reporters in Ohio | that`, `told | CNN | the deal`, `told | him | to`."""
    words = story.words
    if words.low(index) in group("objects") and (words.low(index) != "her" or _stands_alone(story, index + 1, end)):
        return index + 1
    for place in range(index, min(end, index + REACH)):
        low = words.lows[place]
        if (low == "." and words.abbreviated(place - 1)) or _restricts(story, place):
            continue  # `the U.N. Security Council`
        if story.owner[place] >= 0 or low in (",", ":", "that", "to", ".") or low in group("questions"):
            return place if place > index and low != "." else index
        if place > index and (
            low in group("subjects") or (low in group("determiners") and words.low(place - 1) not in group("prepositions", "of_all"))
        ):
            return place
    return index


def _restricts(story: Discourse, place: int) -> bool:
    """Whether `that` says which one is meant, and another comes for what was said: `in the talks | that followed that`."""
    words = story.words
    return words.low(place) == "that" and words.low(place + 2) == "that" and words.low(place + 1).endswith("ed")


def _past_adjunct(story: Discourse, index: int, end: int) -> Complement | None:
    """Over `in a statement`, `at a rally in Ohio`, `to CNN`, up to `that`, a mark or a colon; None where no adjunct begins."""
    words = story.words
    if words.low(index) not in group("adjuncts"):
        return None
    for place in range(index + 1, min(end, index + REACH)):
        low = words.lows[place]
        if story.owner[place] >= 0:
            continue
        if low in (":", ",") or low in DASHES or (low == "that" and words.low(place - 1) not in group("prepositions")):
            found = at(story, place, end)
            return None if found.shape in ("plain", "gerund") else found
        if low == ";":
            return None
    return Complement("end", end)


def at(story: Discourse, index: int, end: int) -> Complement:
    """The shape of what begins at `index`."""
    words, low = story.words, story.words.low(index)
    if index >= end or low in ENDS:
        return Complement("end", end)
    if story.owner[index] >= 0:
        return Complement("quote", index)
    if low == ",":
        return _after_comma(story, index, end)
    if low == "to":
        return Complement("plain" if _names_someone(story, index + 1) else "inf", index)
    if low == "that" and words.low(index + 1) in group("auxiliaries") and words.low(index + 2) != "that":
        return Complement("plain", index)
    for applies, shape, skip in SHAPES:
        if applies(low):
            return Complement(shape, index + skip)
    if low.endswith("ing") and not words.capital(index) and low not in group("no_gerunds"):
        return Complement("gerund", index)
    return Complement("plain", index)


SHAPES: tuple[tuple[Callable[[str], bool], str, int], ...] = (
    (lambda low: low == ":", "colon", 1),
    (lambda low: low == "that", "that", 1),
    (lambda low: low in group("questions"), "wh", 0),
)


def _names_someone(story: Discourse, index: int) -> bool:
    """Whether `to` is followed by someone spoken to (`to CNN`, `to the crowd`), not by a verb."""
    low = story.words.low(index)
    return story.words.capital(index) or low in group("determiners", "objects", "hearers")


def _after_comma(story: Discourse, index: int, end: int) -> Complement:
    """`said, "…"`; `said, in his first speech, that …`; otherwise the comma may close an insertion: `The deal, he said, is off`."""
    words = story.words
    place = index + 1
    for _ in range(2):
        if place < end and story.owner[place] >= 0:
            return Complement("quote", place)
        if words.low(place) in group("goes_on_with"):
            place += 1
    for place in range(index + 1, min(end, index + REACH)):
        if story.owner[place] >= 0 or words.lows[place] == ";":
            break
        if words.lows[place] == ",":
            if (
                place + 1 < end
                and (story.owner[place + 1] >= 0 or words.lows[place + 1] == "that")
                and words.low(index + 1) in group("adjuncts")
            ):
                return at(story, place + 1, end)
            break
    apposed = next((at for at in range(index + 1, min(end, index + APPOSED)) if words.lows[at] == ","), None)
    if apposed is not None and words.low(apposed + 1) == "that" and not words.any(group("finite"), index, apposed):
        return Complement("that", apposed + 2)
    return Complement("comma", index + 1)
