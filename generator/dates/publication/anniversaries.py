"""Anniversary arithmetic: `the 75th anniversary of diplomatic ties` and, in the text or in the lexicon, the day on which it began.

The sum gives the year. Reports come on the day of the anniversary or near it, seldom months away, so it says something of the day too.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from generator.dates.publication.case import Case, Passage, content_words, in_words, seen
from generator.dates.publication.clue import FIRST, LAST, Clue, Steps, years
from generator.dates.publication.years import as_number
from generator.lexicon import load

ANNIVERSARY = re.compile(
    r"\b(?P<number>\d{1,4}(?:st|nd|rd|th)|(?:[a-z]{3,8}-)?[a-z]{2,8}(?:st|nd|rd|th))[\s-](?:[\w’'-]{1,20}\s){0,2}?(?P<noun>anniversary|birthday|jubilee)\b",
    re.IGNORECASE,
)
COUNT = re.compile(r"\b(?P<number>\d{1,3}|(?:[a-z]{3,8}-)?[a-z]{3,9})[\s-]years?[\s-]anniversary\b", re.IGNORECASE)
REACH = 110  # what the anniversary is of stands this near to it, in characters

# How reports lie around the day of an anniversary: (first, last day from it, density). Measured on the development halves of the dating sets.
AROUND = (
    (-180, -61, 0.004), (-60, -11, 0.015), (-10, -2, 0.08), (-1, -1, 0.35), (0, 0, 1.0), (1, 1, 0.35), (2, 10, 0.08), (11, 60, 0.015), (61, 180, 0.004),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Origin:
    """What is commemorated, and when it was. `sets`: one set of words must all be near (`a|b`: either). `day` None: only the year is known."""

    name: str
    year: int
    day: date | None
    sets: tuple[tuple[tuple[str, ...], ...], ...]


@cache
def origins() -> tuple[Origin, ...]:
    """The lexicon of commemorations."""
    rows = []
    for row in load("anniversaries")["origin_of"]:
        when = row["date"]
        day = when if isinstance(when, date) else None
        sets = tuple(tuple(tuple(word.split("|")) for word in words) for words in row["words"])
        rows.append(Origin(row["name"], day.year if day else int(when), day, sets))
    return tuple(rows)


def anniversaries(case: Case) -> Iterator[Clue]:
    """`the 75th anniversary of Korea's liberation`, `the 71st founding anniversary`, `a seventieth birthday`: one clue for each year that comes out."""
    done: set[tuple[int, date | None]] = set()
    for passage in case.passages:
        for match in (*ANNIVERSARY.finditer(passage.text), *COUNT.finditer(passage.text)):
            number = as_number(match["number"])
            origin = _origin(case, passage, match) if number else None
            if origin is None or (origin.year + number, origin.day) in done:
                continue
            done.add((origin.year + number, origin.day))
            yield _clue(case, passage, match, number, origin)


def _origin(case: Case, passage: Passage, match: re.Match[str]) -> Origin | None:
    """From the lexicon, else from a date that the text gives for the same thing."""
    around = passage.text[max(0, match.start() - REACH) : match.end() + REACH].lower()
    after = passage.text[match.end() : match.end() + REACH].lower()
    known = [origin for near in (after, around) for origin in origins() if any(_all_in(words, near) for words in origin.sets)]
    return known[0] if known else _told(case, passage, match)


def _all_in(words: tuple[tuple[str, ...], ...], text: str) -> bool:
    return all(any(choice in text for choice in choices) for choices in words)


def _told(case: Case, passage: Passage, match: re.Match[str]) -> Origin | None:
    """`Russia forged diplomatic ties with the North on Oct. 12, 1948`: a dated sentence that shares a word with what is commemorated."""
    subject = content_words(passage.text[match.end() : match.end() + REACH // 2])
    best: tuple[int, int, Origin] | None = None
    for found, stated in case.stated():
        theirs = case.passage_of(found)
        if not stated.year or theirs is None or stated.precision not in ("day", "year"):
            continue
        shared = len(subject & content_words(theirs.text))
        needed = 1 if theirs.id != passage.id else 2
        if shared >= needed and (best is None or shared > best[0]):
            day = (
                date(stated.year, stated.month, stated.day)
                if stated.month and stated.day and _valid(stated.year, stated.month, stated.day)
                else None
            )
            best = (shared, found.start, Origin(f"what “{found.text}” is said of", stated.year, day, ()))
    return best[2] if best else None


def _valid(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _clue(case: Case, passage: Passage, match: re.Match[str], number: int, origin: Origin) -> Clue:
    year = origin.year + number
    when = in_words(origin.day) if origin.day else str(origin.year)
    says = (
        f"{origin.name[0].upper()}{origin.name[1:]} was in {when}; {number} years on it is {year}."
        if not origin.day
        else (f"{origin.name[0].upper()}{origin.name[1:]}: {when}; {number} years on it is {year}.")
    )
    shape = around(origin.day, year) if origin.day else years(((year - 1, year - 1, 0.02), (year, year, 1.0), (year + 1, year + 1, 0.04)))
    start = passage.start + match.start()
    return Clue(
        evidence=seen(case, "anniversary", start, passage.start + match.end(), says), shape=shape, doubt=0.0004 if origin.sets else 0.002
    )


def around(day: date, year: int) -> Steps:
    """The density of reports around an anniversary in that year (February 29 is kept on February 28)."""
    number = 28 if (day.month, day.day) == (2, 29) else day.day
    if not 1900 <= year <= 2100:
        return Steps(())
    centre = date(year, day.month, number).toordinal()
    pieces = ((max(FIRST, centre + a), min(LAST, centre + b), fit) for a, b, fit in AROUND)
    return Steps(tuple(piece for piece in pieces if piece[0] <= piece[1]))
