"""A headline made from a lead: the main clause of its first sentence, without attribution and asides.

Leaders of both nations have pledged to deepen ties ‖ as they exchanged messages …, state media reported Thursday.
Yesterday, ‖ the minister resigned ‖ after the leak of a recording.
"""

import re
from functools import cache

from generator.lexicon import load
from generator.parse.sentences import split_sentences
from generator.parse.words import alternatives

BEST = range(35, 126)  # characters of a headline that a reader takes in
SHORTEST = 20
LONGEST = 180


def headline_clause(text: str, start: int, end: int) -> tuple[int, int]:
    """The span of the words to use, inside the lead at text[start:end]."""
    first, last = next(split_sentences(text, start, end), (start, end))
    opener = _openers().match(text, first, last)
    if opener and text[opener.end() : opener.end() + 1].isupper() and last - opener.end() >= SHORTEST:
        first = opener.end()
    cuts = [c for c in _cuts(text, first, last) if c - first >= SHORTEST]
    stop = _unpunctuated(text, first, last)
    if stop - first in BEST or not cuts:
        return first, stop if stop - first <= LONGEST else _at_word(text, first, first + LONGEST)
    fitting = [c for c in cuts if c - first in BEST]
    chosen = max(fitting) if fitting else min(cuts, key=lambda c: abs(c - first - BEST[-1]))
    return first, _unpunctuated(text, first, chosen if chosen - first <= LONGEST else _at_word(text, first, first + LONGEST))


def _cuts(text: str, first: int, last: int) -> list[int]:
    """Offsets at which a clause may end: before an attribution or a subordinate clause, outside quotation marks and parentheses."""
    found = [m.start() for pattern in (_attribution(), _subordinators()) for m in pattern.finditer(text, first, last)]
    return sorted(c for c in set(found) if _balanced(text[first:c]))


def _balanced(words: str) -> bool:
    return words.count('"') % 2 == 0 and words.count("“") <= words.count("”") and words.count("(") <= words.count(")")


def _unpunctuated(text: str, first: int, last: int) -> int:
    """Without the period or comma at the end."""
    while last - 1 > first and text[last - 1] in ".,;:-–— \n\t":
        last -= 1
    return last


def _at_word(text: str, first: int, last: int) -> int:
    """The end of the last whole word before an offset."""
    space = max(text.rfind(" ", first + SHORTEST, last), text.rfind("\n", first + SHORTEST, last))
    return _unpunctuated(text, first, space if space > 0 else last)


@cache
def _openers() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives(load('clauses')['openers'])}),\s", re.IGNORECASE)


@cache
def _attribution() -> re.Pattern[str]:
    """`, officials said Thursday.` `, according to the ministry.`"""
    verbs = alternatives(load("clauses")["reporting"])
    return re.compile(rf",\s(?=[^,.\n]{{0,90}}\b(?:{verbs})\b)")


@cache
def _subordinators() -> re.Pattern[str]:
    words = alternatives(load("clauses")["subordinators"])
    return re.compile(rf",?\s(?=(?:{words})\b)")
