"""A headline made from a lead: the main clause of its first sentence, without attribution and asides.

The two mayors agreed to mend the old pier ‖ after a storm tore half of it away …, officials said Thursday.
Yesterday, ‖ Prime Minister Kim resigned ‖ after the leak of a recording.
"""

import re
from functools import cache

from generator.lexicon import load
from generator.parse.sentences import split_sentences
from generator.parse.verbs import has_finite_verb
from generator.parse.words import alternatives

BEST = range(35, 121)  # characters of a headline that a reader takes in
SHORTEST = 20
LONGEST = 180
WHOLE = 230  # a sentence that cannot be cut is taken whole up to here
STRIPPED = " \n\t.,;:-–—"


def headline_clause(text: str, start: int, end: int) -> tuple[int, int]:
    """The span of the words to use, inside the lead at text[start:end]."""
    first, last = next(split_sentences(text, start, end), (start, end))
    first, main = _main_clause(text, first, last)
    last = _bare_end(text, first, _attribution(text, main, _bare_end(text, first, last)))
    cuts = [c for c in _cuts(text, main, last) if c - first >= SHORTEST and has_finite_verb(text[main:c])]
    fitting = [c for c in cuts if c - first in BEST]
    if last - first in BEST or not cuts:
        return first, last if last - first <= WHOLE else _at_phrase(text, main, first + LONGEST)
    chosen = max(fitting) if fitting else min(cuts, key=lambda c: abs(c - first - BEST[-1]))
    return first, chosen if chosen - first <= WHOLE else _at_phrase(text, main, first + LONGEST)


def _main_clause(text: str, first: int, last: int) -> tuple[int, int]:
    """Where the headline starts, and where its main clause does: an opening `Yesterday,` is left out where a capital follows."""
    opener = _opener().match(text, first, last)
    if opener is None:
        return first, first
    comma = next(
        (m.end() for m in COMMA.finditer(text, opener.end(), last) if text[m.end()].isupper() or _subject().match(text, m.end())), None
    )
    if comma is None or last - comma < SHORTEST or not _balanced(text[first:comma]):
        return first, first
    return (comma, comma) if text[comma].isupper() or last - first > WHOLE else (first, comma)


def _cuts(text: str, first: int, last: int) -> list[int]:
    """Offsets at which a clause may end: before a subordinate clause, outside quotation marks and parentheses."""
    found = {_bare_end(text, first, m.start()) for m in _subordinator().finditer(text, first, last)}
    return sorted(c for c in found if c > first and _balanced(text[first:c]))


def _attribution(text: str, first: int, last: int) -> int:
    """Where `, officials said Thursday` begins, with `, Kim Min-ho, head of the office, said` taken whole; else the end."""
    source = ACCORDING.search(text, first, last)
    if source and source.start() - first >= SHORTEST and _balanced(text[first : source.start()]):
        return source.start()
    if _reported().search(text[max(first, last - 60) : last]) is None:
        return last
    end = last
    for comma in reversed([m.start() for m in COMMA.finditer(text, max(first, last - 170), last)]):
        if (end != last and has_finite_verb(f"x {text[comma + 1 : end]}")) or comma - first < SHORTEST or not _balanced(text[first:comma]):
            break
        end = comma
    return end


def _balanced(words: str) -> bool:
    return words.count('"') % 2 == 0 and words.count("“") <= words.count("”") and words.count("(") <= words.count(")")


def _bare_end(text: str, first: int, last: int) -> int:
    """Without the period or comma at the end, or a word that only leads on: `… rose, even`, `… agreed to the`."""
    while True:
        while last - 1 > first and text[last - 1] in STRIPPED and not _abbreviated(text, last):
            last -= 1
        word = LAST_WORD.search(text, max(first, last - 20), last)
        if word is None or word.start() - first < SHORTEST or word[1] not in load("clauses")["dangling"]:
            return last
        last = word.start()


def _abbreviated(text: str, last: int) -> bool:
    """Whether the period belongs to the last word, as in `U.S.` and `Corp.` do."""
    word = text[max(0, last - 12) : last].split()[-1:] or [""]
    stem = word[0].removesuffix(".")
    return word[0].endswith(".") and (stem in load("abbreviations")["may_end"] or "." in stem)


def _at_phrase(text: str, first: int, last: int) -> int:
    """The last place before an offset where a phrase with a preposition begins, else the end of a whole word."""
    phrases = [m.start() for m in PHRASE.finditer(text, first, last) if m.start() - first >= BEST[0]]
    good = [p for p in phrases if has_finite_verb(text[first:p]) and _balanced(text[first:p])]
    if good:
        return _bare_end(text, first, good[-1])
    space = max(text.rfind(" ", first + SHORTEST, last), text.rfind("\n", first + SHORTEST, last))
    return _bare_end(text, first, space if space > 0 else last)


LAST_WORD = re.compile(r"[\s,](\w+)$")
ACCORDING = re.compile(r",\s+according to\s[^,]{3,120}$")
COMMA = re.compile(r",\s+")
PHRASE = re.compile(r",?\s(?=(?:in|on|at|for|by|to|from|through|under|with|into|during)\s)")


@cache
def _opener() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives(load('clauses')['openers'])})\b", re.IGNORECASE)


@cache
def _subject() -> re.Pattern[str]:
    """How a main clause may begin in lower case after `On Sunday,`."""
    return re.compile(
        r"(?:the|a|an|he|she|it|they|we|his|her|its|their|this|these|some|many|more|police|officials|voters|researchers|[a-z]+ [A-Z])\b"
    )


@cache
def _reported() -> re.Pattern[str]:
    """An attribution at the very end: `… said`, `… reported Thursday`, `… said in a statement`."""
    verbs = alternatives(load("clauses")["reporting"])
    return re.compile(rf"\b(?:{verbs})(?:\s(?:on|in|at|late|early|a|the)?\s?[\w']+){{0,4}}$")


@cache
def _subordinator() -> re.Pattern[str]:
    table = load("clauses")
    anywhere, comma, after_as = (alternatives(table[key]) for key in ("subordinators", "after_comma", "after_as"))
    return re.compile(
        rf",?\s(?=(?:{anywhere})\b)|,\s(?=(?:{comma})\b)|,?\sas(?=\s(?:{after_as})\s|\s[A-Z])|\sby(?=\s\w+ing\b)|\s(?:--|—|–)\s"
    )
