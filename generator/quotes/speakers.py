"""The words for the speaker beside a verb group: before it, after it, or at the head of the unit."""

from collections.abc import Callable

from generator.quotes.nouns import QUOTES, REACH, STOPS, Phrase, back, before_time, begins, names, trimmed
from generator.quotes.words import Words, group

DASHES = frozenset({"--", "—", "–"})
BRACKET_REACH = 12  # words in `(KCNA)`, `(D-Ga.)`


def before(words: Words, floor: int, end: int) -> Phrase | None:
    """The phrase that ends before word `end`, not reaching back over word `floor`.

    `Several people in Ohio | said`; `David Ng, an economist at the bank, | said`; `Sen. Lee (R-Utah) | said`; `Ms. Roe, who | said`.
    """
    if end <= floor:
        return None
    while end > floor + 1 and words.lows[end - 1] in group("days", "ago"):
        end -= 1
    if words.lows[end - 1] == "on" and words.low(end) in group("days"):
        end -= 1
    low = words.lows[end - 1]
    for closes, find in ROWS:
        if low in closes:
            return find(words, floor, end)
    if low in STOPS or low in group("conjunctions", "questions"):
        return None
    return trimmed(words, back(words, floor, end), end)


def _antecedent(words: Words, floor: int, end: int) -> Phrase | None:
    """`Mr. Ng, who | said`, `officials who | said`: what the relative pronoun stands for; the clause begins at the pronoun."""
    last = end - 1
    if last > floor and words.lows[last - 1] == ",":
        last -= 1
    if last > floor and words.lows[last - 1] == ")":
        found = _bracketed(words, floor, last)
    else:
        found = trimmed(words, back(words, floor, last), last)
    return Phrase(found.first, found.last, end - 1) if found else Phrase(end - 1, end, end - 1)


def _apposed(words: Words, floor: int, end: int) -> Phrase | None:
    """`Kelli Ward, a challenger, 52, of Utah, | said`: what stands before the first comma of the clause that may name someone."""
    found = None
    for index in range(end - 2, max(floor, end - REACH) - 1, -1):
        low = words.lows[index]
        if low in STOPS and low not in (",", "(", ")", "-"):
            break
        if low == ",":
            phrase = _bracketed(words, floor, index) if words.lows[index - 1] == ")" else trimmed(words, back(words, floor, index), index)
            if phrase and names(words, phrase, phrase.clause <= floor) and _starts_clause(words, floor, phrase.clause):
                found = phrase
    return found


def _starts_clause(words: Words, floor: int, first: int) -> bool:
    """Whether the phrase stands where a clause begins, not after a verb: `the firm lobbied for | Ng, a dealer, …`."""
    return first <= floor or words.lows[first - 1] in STOPS or words.lows[first - 1] in group("conjunctions", "subordinators")


def _dashed(words: Words, floor: int, end: int) -> Phrase | None:
    """`Jan Roe — a teacher from Leeds — | said`."""
    for index in range(end - 2, max(floor, end - REACH), -1):
        if words.lows[index] in DASHES:
            return trimmed(words, back(words, floor, index), index)
    return None


def _bracketed(words: Words, floor: int, end: int) -> Phrase | None:
    """`the agency (KCNA) | said`, `Sen. Lee (R-Utah) | said`."""
    for index in range(end - 2, max(floor, end - BRACKET_REACH), -1):
        if words.lows[index] == "(":
            return trimmed(words, back(words, floor, index), index)
    return None


ROWS: tuple[tuple[frozenset[str], Callable[[Words, int, int], Phrase | None]], ...] = (
    (frozenset({"who", "which", "that"}), _antecedent),
    (frozenset({","}), _apposed),
    (DASHES, _dashed),
    (frozenset({")"}), _bracketed),
)


def after(words: Words, start: int, end: int) -> Phrase | None:
    """The phrase that begins at `start`: `said | Mona Roe`, 59, of Ohio; `said | a spokesman for the ministry` on Tuesday."""
    if not begins(words, start):
        return None
    index = start
    while index < min(end, start + REACH) and not _ends(words, index, start, end):
        index += 1
    while index > start and (words.lows[index - 1] in group("conjunctions") or (words.lows[index - 1] == "." and index == end)):
        index -= 1
    last = before_time(words, start, index)
    return Phrase(start, last, start) if last > start else None


def _ends(words: Words, index: int, start: int, end: int) -> bool:
    """Whether an inverted subject ends before this word."""
    low = words.lows[index]
    if low in STOPS or low in group("subordinators", "finite"):
        return low != "-"
    if low in group("ends_name"):
        return index > start
    return low in group("weekdays") or (low in group("deictics") and index + 1 < end and words.lows[index + 1] in group("days"))


def plain_end(words: Words, phrase: Phrase, last: int) -> bool:
    """Whether an inverted subject stands by itself, not as the subject of a clause: `…, said Ng, who`, `…, said the bank in a note`."""
    if words.any(group("finite"), phrase.first, phrase.last):
        return False
    low = words.low(phrase.last)
    return phrase.last >= last or low in STOPS - QUOTES or low in (".", "in", "on", "at", "during", "who", "after") or low in group("days")
