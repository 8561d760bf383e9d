"""All rules, compiled once a process, in the order in which they win where two fit the same words."""

import re
from dataclasses import dataclass
from functools import cache

from generator.dates import grammar, words
from generator.dates.rule import Row
from generator.dates.rules import clues, durations, months, named_days, numeric, periods, prefixes, relative, stated, times, vague
from generator.dates.rules.prefixes import Extension
from generator.dates.tokens import Vocabulary, vocabulary


@dataclass(frozen=True, slots=True)
class Table:
    """The compiled rules, each with the kinds of which it needs one (`grammar.needed`), and the vocabulary they are compiled for.

    `trigger` finds out cheaply that a sentence, in small letters, has no date.
    """

    rows: tuple[tuple[Row, re.Pattern[str], frozenset[str]], ...]
    before: tuple[tuple[Extension, re.Pattern[str]], ...]
    after: tuple[tuple[Extension, re.Pattern[str]], ...]
    known: Vocabulary
    trigger: re.Pattern[str]


def rows() -> tuple[Row, ...]:
    """Every row; of two equally long ones the first wins."""
    return (
        *numeric.ROWS,
        *times.ROWS,
        *stated.ROWS,
        *named_days.rows(),
        *relative.ROWS,
        *clues.ROWS,
        *durations.ROWS,
        *periods.ROWS,
        *months.ROWS,
        *vague.rows(),
    )


@cache
def table() -> Table:
    """The table of all rules."""
    every = rows()
    patterns = [row.pattern for row in every] + [row.pattern for row in (*prefixes.BEFORE, *prefixes.AFTER)]
    known = vocabulary(grammar.literals(patterns))
    return Table(
        rows=tuple((row, grammar.compile_pattern(row.pattern, known), grammar.needed(row.pattern, known)) for row in every),
        before=tuple((row, re.compile(grammar.compile_pattern(row.pattern, known).pattern + r"\Z")) for row in prefixes.BEFORE),
        after=tuple((row, grammar.compile_pattern(row.pattern, known)) for row in prefixes.AFTER),
        known=known,
        trigger=_trigger(),
    )


# Classes of which every date has a word, unless it has a digit or a vague reference.
TRIGGERS = (
    "MONTH",
    "MONTHABBR",
    "WEEKDAY",
    "WEEKDAYS",
    "SEASON",
    "SEASONS",
    "UNIT",
    "UNITS",
    "RECURRING",
    "PART",
    "POINT",
    "NOWDAY",
    "DECADEWORD",
)


def _trigger() -> re.Pattern[str]:
    """A digit, or the beginning of a word that a date has."""
    found = {word for kind in TRIGGERS for word in words.data()[kind]} | {
        "tonight",
        "period",
        "half",
        "hundred",
        "thousand",
        "twenty",
        "nineteen",
    }
    found |= {phrase for row in vague.rows() for phrase in row.pattern.replace("?", "").split("|")[-1:]}
    for name in (*named_days.names(), *clues.YEARS_OF, "anniversary", "aged"):
        found.add(name.split()[0])
    plain = sorted({word.split()[-1].lower() for word in found if word}, key=lambda word: (-len(word), word))
    return re.compile(r"\d|\b(?:" + "|".join(map(re.escape, plain)) + r")\b")
