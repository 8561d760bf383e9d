"""Noun phrases without a grammar: where they may begin and end, told by the small words round them."""

from dataclasses import dataclass

from generator.quotes.verbs import table
from generator.quotes.words import Words, group

QUOTES = frozenset({'"', "”", "“", "„", "''", "``", "»", "«", "’", "'", "‘"})
STOPS = (
    frozenset({",", ";", ":", "--", "—", "–", "(", ")", "[", "]", "?", "!", "…", "...", "•", "|", "<", ">", "=", "*", "~", "-"}) | QUOTES
)
REACH = 40  # words that the phrase of a speaker may have, its clauses included


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words `first`..`last` name a speaker; the clause that they begin starts at `clause` (before `On Monday`, `But`)."""

    first: int
    last: int
    clause: int


def back(words: Words, floor: int, end: int) -> int:
    """Back from `end` to where a noun phrase may begin, not past `floor`."""
    index, lowest = end, max(floor, end - REACH)
    while index > lowest and not _bars(words, index - 1, end):
        index -= 1
    return index


def _bars(words: Words, index: int, end: int) -> bool:
    """Whether a noun phrase that ends before `end` can't reach back over this word."""
    low = words.lows[index]
    if low in ("and", "or"):
        return index + 1 >= end or words.capital(index + 1) != words.capital(index - 1) or words.low(index - 1) in STOPS
    if low in group("finite") and words.low(index + 1) == "by" and index + 1 < end:
        return False
    if low in STOPS or low in group("subordinators", "finite", "auxiliaries") or low in ("but", "nor", "yet"):
        return True
    return not words.capital(index) and _reports(low) and words.low(index - 1) not in group("determiners")


def _reports(low: str) -> bool:
    """A past form of a verb that reports: `Smith | said voters`; `voted against | a plan that`."""
    return any(verb.form == "past" and not verb.tail and verb.lemma != low for verb in table().get(low, ()))


def trimmed(words: Words, first: int, last: int) -> Phrase | None:
    """The phrase without what belongs to the sentence: `But | he`, `On Monday | Trump`, `Trump | on Monday`."""
    start = first
    while start < last and (words.lows[start] in group("connectives") or (words.adverb(start) and last - start > 1)):
        start += 1
    while start < last - 1 and words.lows[start] in group("deictics") and words.lows[start + 1] in group("days"):
        start += 1 + (words.lows[start + 1] in group("days"))
    start = _past_introduction(words, start, last)
    end = before_time(words, start, last)
    if start >= end or (end - start == 1 and words.lows[start] in group("days", "adverbs", "prepositions")):
        return None
    return Phrase(start, end, first) if _heads(words, start) else None


def _heads(words: Words, start: int) -> bool:
    """Whether a speaker's phrase may begin so: not `making it possible for calls`, not `from Ohio`; but `about half`."""
    low = words.lows[start]
    if low.endswith("ing") and not words.capital(start) and low not in group("no_gerunds"):
        return False
    return low not in group("prepositions") or low in group("rounders")


def _past_introduction(words: Words, first: int, last: int) -> int:
    """`In Ohio Trump` → `Trump`; `On Monday the ministry` → `the ministry`."""
    if first >= last or words.lows[first] not in group("prepositions") or words.lows[first] in ("about", "like"):
        return first
    for index in range(first + 1, last):
        low, previous = words.lows[index], words.lows[index - 1]
        if previous in group("prepositions") or low in group("days") or low.isdigit():
            continue
        if (
            low in group("subjects")
            or (low in group("determiners") and index > first + 1)
            or (words.capital(index) and previous in group("days"))
        ):
            return index
    return first


def before_time(words: Words, first: int, last: int) -> int:
    """`Trump on Monday` → `Trump`; `the ministry later` → `the ministry`."""
    end = last
    while end > first + 1 and (words.lows[end - 1] in group("days", "adverbs") or words.lows[end - 1].isdigit()):
        end -= 1
    if first + 1 < end < last and words.lows[end - 1] in group("before_time"):
        end -= 1
    return end


def begins(words: Words, index: int) -> bool:
    """Whether a noun phrase may begin here."""
    low = words.low(index)
    if not low or not low[0].isalnum():
        return False
    if words.capital(index) or low.isdigit() or low in group("determiners", "subjects"):
        return True
    return not (low in group("prepositions", "subordinators", "conjunctions", "finite") or words.adverb(index))


def names(words: Words, phrase: Phrase, opens: bool = False) -> bool:
    """Whether the phrase may name someone: `Kelli Ward`, `the minister`; not `In Ohio`, `a Republican`, `who lost`, `21`.

    `opens`: it opens the sentence, where it may be `A spokesman` or `Powell's office` too.
    """
    low = words.lows[phrase.first]
    if low in group("prepositions", "subordinators", "conjunctions") or low.endswith("ing"):
        return False
    if opens and (low in group("determiners") or any("'" in word for word in words.lows[phrase.first : phrase.last])):
        return True
    return words.capital(phrase.last - 1) or low in group("determiners") - {"a", "an"} or low in group("subjects")


def leading(words: Words, first: int, last: int) -> Phrase | None:
    """The first phrase of a unit that a verb follows, which is most likely its subject, else the first before a comma.

    `| Kim | traveled to Russia`; `On Monday, | the ministry | …`; `| Kim |, the leader of the North, traveled`.
    """
    start, fallback = first, None
    for index in range(first, min(first + REACH, last)):
        verb = _verb_like(words, index)
        if not verb and words.lows[index] not in STOPS:
            continue
        phrase = trimmed(words, start, index) if start < index else None
        if phrase and names(words, phrase):
            if verb and words.lows[phrase.first] not in ("a", "an"):
                return fallback or phrase if words.lows[start - 1] == "," and start > first and _apposes(words, phrase) else phrase
            fallback = fallback or phrase
        if verb and fallback and start == index:
            return fallback
        start = index + 1
    return fallback


def _apposes(words: Words, phrase: Phrase) -> bool:
    """Whether a phrase after a comma may only explain the one before: `Kim, | the leader of the North`."""
    return words.lows[phrase.first] == "the" or not words.capital(phrase.first)


def _verb_like(words: Words, index: int) -> bool:
    """A word that is a verb in most sentences: `was`, `traveled`, `says`."""
    low = words.lows[index]
    return low in group("finite") or ((low.endswith("ed") or low in table()) and not words.capital(index))
