"""Years printed in the running text, and what they say of the year of the report.

A year alone is a weak clue: a report may look back (`since 1948`) or ahead (`by 2030`). It gains weight beside words that count from the
report: `last year` and `2019` said of the same thing, `five years after the 2015 deal`.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from generator.dates.expression import FoundDate, Relative, Stated, Within
from generator.dates.publication.case import Case, content_words, in_words, seen
from generator.dates.publication.clue import Clue, Steps, ramp, years
from generator.lexicon import load

# Likelihood of a report by its year, counted from the newest year printed in it; relative to the year itself. Counted over the development
# halves of the dating, stories and timex sets (465 texts), smoothed.
LAGS = {
    "day": ((None, -2, 0.01), (-1, -1, 0.06), (0, 0, 1.0), (1, 1, 0.3), (2, 2, 0.2), (3, 3, 0.1), (4, 10, 0.05), (11, None, 0.02)),
    "year": ((None, -4, 0.01), (-3, -2, 0.04), (-1, -1, 0.15), (0, 0, 1.0), (1, 1, 0.45), (2, 2, 0.3), (3, 3, 0.2), (4, 10, 0.1), (11, 30, 0.05), (31, None, 0.02)),
    "event": ((None, -4, 0.01), (-3, -2, 0.08), (-1, -1, 0.15), (0, 0, 1.0), (1, 1, 0.15), (2, 3, 0.08), (4, 10, 0.05), (11, None, 0.02)),
}  # fmt: skip
AHEAD = frozenset(("by", "until", "till", "through", "before", "beyond"))
TO = re.compile(r"(?:\bto|[-–—])\s?(?:the\s)?$", re.IGNORECASE)
EVENT_AFTER = re.compile(
    r"\s(?:[A-Z][\w.’'-]*|presidential|general|parliamentary|election|season|campaign|edition|budget|fiscal|census|tournament|championship)"
)
COUNTED = re.compile(
    r"\b(?P<number>\d{1,3}|[a-z]{3,10})\s(?:years?)\s(?P<after>after|since|on from|ago,? in)\s(?:the\s|its\s|his\s|her\s|their\s)?(?:[\w’'-]{1,20}\s){0,3}?(?P<year>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)


def printed_year(case: Case) -> Iterator[Clue]:
    """The newest year printed of what has happened or is on: `in 2019`, `April 25, 2019`, `the 2024 Open`; never of boilerplate."""
    past = [(found, stated) for found, stated in case.stated() if stated.year and not is_ahead(case, found)]
    if not past:
        return
    found, stated = max(past, key=lambda pair: (pair[1].year or 0, pair[1].month or 0, pair[1].day or 0, -pair[0].start))
    year = stated.year or 0
    kind = "event" if _is_event(case, found, stated) else "day" if stated.month else "year"
    says = f"The newest year that is printed is {year}, and reports rarely name none newer than long ago."
    yield Clue(evidence=seen(case, "printed-year", found.start, found.end, says), shape=_lagged(year, kind), doubt=0.004)
    days = [(f, s) for f, s in past if s.day and s.month and s.year == year]
    if days:
        yield _printed_day(case, *max(days, key=lambda pair: (pair[1].month or 0, pair[1].day or 0, -pair[0].start)))


def _lagged(year: int, kind: str) -> Steps:
    return years((None if a is None else year + a, None if b is None else year + b, fit) for a, b, fit in LAGS[kind])


def _printed_day(case: Case, found: FoundDate, stated: Stated) -> Clue:
    """The newest whole date of the past: the report is not older."""
    day = date(stated.year or 1, stated.month or 1, min(stated.day or 1, 28)).toordinal() + max(0, (stated.day or 1) - 28)
    says = f"It tells of {in_words(date.fromordinal(day))}, so it is not older."
    steps = ((None, -1, 0.03), (0, 7, 1.0), (8, 31, 0.5), (32, 365, 0.25), (366, None, 0.2))
    return Clue(evidence=seen(case, "printed-day", found.start, found.end, says), shape=ramp(day, steps), doubt=0.02)


def _is_event(case: Case, found: FoundDate, stated: Stated) -> bool:
    """`the 2024 Open`, `2020 presidential election`: a year that belongs to a name."""
    return stated.precision == "year" and not found.cues.preposition and bool(EVENT_AFTER.match(case.text, found.end))


def is_ahead(case: Case, found: FoundDate) -> bool:
    """`by 2030`, `until 2028`, `will be held in 2026`, `from 2024 to 2027` (the later one)."""
    cues = found.cues
    if cues.preposition in AHEAD or cues.tense == "future" or cues.direction == "future":
        return True
    return bool(TO.search(case.text[max(0, found.start - 8) : found.start]))


def year_ahead(case: Case) -> Iterator[Clue]:
    """`will be held in 2026`, `by 2030`: the report is older than the end of that year. The last of them, since plans are told of in hindsight too."""
    ahead = [
        (found, stated.year) for found, stated in case.stated() if stated.year and is_ahead(case, found) and found.cues.tense == "future"
    ]
    if ahead:
        found, year = max(ahead, key=lambda pair: (pair[1], -pair[0].start))
        says = f"It looks ahead to {year}, so it is not newer."
        fits = ((None, -31, 0.02), (-30, -11, 0.15), (-10, -4, 0.5), (-3, 0, 1.0))
        shape = years((None if a is None else year + a, year + b, fit) for a, b, fit in fits)
        yield Clue(evidence=seen(case, "year-ahead", found.start, found.end, says), shape=shape, doubt=0.03)


def last_year(case: Case) -> Iterator[Clue]:
    """`April of last year` and, of the same thing, `in 2019` or `April 25, 2019`: the report is of 2020."""
    for found, month in _last_years(case):
        passage = case.passage_of(found)
        if passage is None or found.quoted:
            continue
        words = content_words(passage.text)
        for other, stated in case.stated():
            theirs = case.passage_of(other)
            if not stated.year or theirs is None or is_ahead(case, other):
                continue
            shared = sorted(words & content_words(theirs.text), key=lambda word: (-len(word), word))
            same_month = month is not None and stated.month == month
            if theirs.id != passage.id and (len(shared) >= 3 or (same_month and shared)):
                yield _last_year_clue(case, found, other, stated.year, shared[0], same_month)
                return


def _last_years(case: Case) -> Iterator[tuple[FoundDate, int | None]]:
    """`last year` and `April of last year`, with the month."""
    for found in case.found:
        expression = found.expression
        if isinstance(expression, Within) and (expression.outer.unit, expression.outer.offset) == ("year", -1):
            yield found, expression.inner.month
        elif isinstance(expression, Relative) and (expression.unit, expression.offset, expression.base) == ("year", -1, "published"):
            yield found, None


def _last_year_clue(case: Case, found: FoundDate, other: FoundDate, year: int, shared: str, same_month: bool) -> Clue:
    says = f"“{found.text}” and “{other.text}” speak of the same thing ({shared}), so the report is of {year + 1}."
    doubt = 0.015 if same_month else 0.08
    return Clue(evidence=seen(case, "last-year", found.start, found.end, says), shape=years(((year + 1, year + 1, 1.0),)), doubt=doubt)


def counted_years(case: Case) -> Iterator[Clue]:
    """`five years after the 2015 deal`, `30 years since the 1989 protests`: the report is of the year that the sum gives."""
    for passage in case.passages:
        for match in COUNTED.finditer(passage.text):
            number = as_number(match["number"])
            if not number or number > 150:
                continue
            year = int(match["year"]) + number
            start = passage.start + match.start()
            says = f"{match['year']} and {number} years make {year}."
            shape = years(((year - 1, year - 1, 0.15), (year, year, 1.0), (year + 1, year + 1, 0.25), (year + 2, None, 0.04)))
            yield Clue(evidence=seen(case, "counted-years", start, passage.start + match.end(), says), shape=shape, doubt=0.03)


@cache
def _numbers() -> dict[str, int]:
    lexicon = load("numbers")
    return {word: int(value) for table in ("cardinals", "tens", "scales", "ordinals") for word, value in lexicon[table].items()}


def as_number(words: str) -> int:
    """`5`, `five`, `75th`, `seventy-fifth`; 0 for anything else."""
    digits = re.match(r"\d{1,4}", words)
    if digits:
        return int(digits[0])
    parts = [_numbers().get(part, 0) for part in words.lower().split("-")]
    return sum(parts) if all(parts) and len(parts) <= 2 else 0
