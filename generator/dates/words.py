"""The lexicons of dates as one table: a word → the classes it belongs to, and what it means in each.

Classes are the names that the patterns of the rules use: MONTH, WEEKDAY, UNIT, NUM, ORD, PART, … A word may be in several: `may` is a
MONTH, `second` an ORD and a UNIT. What a word means in a class is its datum: MONTH of `may` is 5, UNIT of `weeks` is ("week", "W", 1).
"""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from generator import lexicon

# lexicon file, its table → class
SOURCES: tuple[tuple[str, str, str], ...] = (
    ("months", "names", "MONTH"),
    ("months", "abbreviations", "MONTHABBR"),
    ("weekdays", "names", "WEEKDAY"),
    ("weekdays", "plurals", "WEEKDAYS"),
    ("weekdays", "abbreviations", "WEEKDAYABBR"),
    ("numbers", "cardinals", "NUM"),
    ("numbers", "tens", "TENS"),
    ("numbers", "scales", "SCALE"),
    ("numbers", "ordinals", "ORDWORD"),
    ("numbers", "vague", "VAGUE"),
    ("numbers", "decades", "DECADEWORD"),
    ("seasons", "names", "SEASON"),
    ("seasons", "plurals", "SEASONS"),
    ("date_units", "singular", "UNIT"),
    ("date_units", "plural", "UNITS"),
    ("date_units", "short", "UNITSHORT"),
    ("date_units", "recurring", "RECURRING"),
    ("date_units", "parts", "PART"),
    ("date_units", "points", "POINT"),
)
# Words whose class holds only with a capital: `May`, `March`, `Sun`.
CAPITALISED = frozenset({"MONTH", "MONTHABBR", "WEEKDAY", "WEEKDAYS", "WEEKDAYABBR"})


def _entries() -> Iterator[tuple[str, str, Any]]:
    """(word, class, datum) of all sources, and of the word classes of rules."""
    for name, table, kind in SOURCES:
        for word, datum in lexicon.load(name)[table].items():
            yield word, kind, datum
    for kind, words in lexicon.load("date_words")["classes"].items():
        for word, datum in words.items():
            yield word, kind, datum


@cache
def data() -> Mapping[str, Mapping[str, Any]]:
    """Class → word → datum: `data()["MONTH"]["may"]` is 5."""
    table: dict[str, dict[str, Any]] = {}
    for word, kind, datum in _entries():
        table.setdefault(kind, {})[word] = datum
    return table


@cache
def classes() -> Mapping[str, frozenset[str]]:
    """Word → its classes: `second` → ORDWORD, UNIT."""
    table: dict[str, set[str]] = {}
    for word, kind, _ in _entries():
        table.setdefault(word, set()).add(kind)
    return {word: frozenset(kinds) for word, kinds in table.items()}
