"""Years printed in the running text, and what they say of the year of the report.

A year alone is a weak clue: a report may look back (`since 1948`) or ahead (`by 2030`). It gains weight beside words that count from the
report: `last year` and `2019` said of the same thing, `five years after the 2015 deal`.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import islice

from generator.dates.expression import FoundDate, Stated, Within
from generator.dates.publication.case import Case, content_words, in_words, seen, whole_day
from generator.dates.publication.clue import Clue, ramp, years
from generator.dates.publication.lags import day_lagged, lagged
from generator.lexicon import load

WORDS = re.compile(r"[A-Za-z][\w-]{3,30}")
NAME = re.compile(r"\b[A-Z][\w’'-]{3,30}")
MOST_YEARS = 150
MOST = 8  # of what one article may say many times
PART = re.compile(r"-[A-Za-z]")
AHEAD = frozenset(("by", "until", "till", "through", "before", "beyond"))
TO = re.compile(
    r"(?:\bto\s(?:the\s)?|\d\s?[-–—]\s?|\b(?:set|scheduled|slated|due|planned|expected|deadline|ending|ends|expires|expiring|maturing)\s(?:(?:for|on|in|by|of)\s)?)$",
    re.IGNORECASE,
)
ARTICLE, NOUN = re.compile(r"\b[Aa]n?\s$"), re.compile(r"\s[a-z]")
EVENT_AFTER = re.compile(
    r"\s(?:[A-Z][\w.’'-]*|presidential|general|parliamentary|election|season|campaign|edition|budget|fiscal|census|tournament|championship)"
)
NEW_YEAR = re.compile(r"\b[Nn]ew [Yy]ear(?:[’']s Day|[’']s|)(?:,| of|)\s(?:Juche \d{2,3}\s)?\(?(?P<year>(?:19|20)\d\d)\b")
AROUND_NEW_YEAR = ((-30, -1, 0.6), (0, 20, 1.0), (21, 55, 0.5), (56, 365, 0.02))
COUNTED = re.compile(
    r"\b(?P<number>\d{1,3}|[a-z]{3,10})\syears?\s(?P<after>after|since|on from|ago,? in)\s(?:(?:the|its|his|her|their)\s)?"
    r"(?:[\w’'-]{1,20}\s){0,3}?(?P<year>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)


def printed_year(case: Case) -> Iterator[Clue]:
    """The newest year printed of what has happened or is on: `in 2019`, `April 25, 2019`, `the 2024 Open`; never of boilerplate."""
    sums = [(start, end) for start, end, _ in islice(_sums(case), MOST)]
    dateline = case.parsed.dateline and case.parsed.dateline.date  # its day is read by a rule of its own
    told = [(f, s) for f, s in _printed(case) if not (dateline and dateline.start <= f.start < dateline.end)]
    past = [(f, s) for f, s in told if not is_ahead(case, f) and not any(start <= f.start < end for start, end in sums)]
    if not past:
        return
    found, stated = max(past, key=_newest)
    day = whole_day(stated)
    if day:
        says = f"The newest day it tells of is {in_words(day)}; reports come on or soon after such a day, or recall it on its anniversary."
        wire = bool(case.parsed.dateline and case.parsed.dateline.date)
        shape = day_lagged(day, "caption" if found.role == "caption" else "wire" if wire else "text")
        yield Clue(evidence=seen(case, "printed-day", found.start, found.end, says), shape=shape, doubt=0.00003)
    else:
        year = stated.year or 0
        says = f"The newest year it prints is {year}; news reports usually print a year close to their own."
        yield Clue(
            evidence=seen(case, "printed-year", found.start, found.end, says), shape=lagged(year, kind_of(case, found, stated)), doubt=0.003
        )


def _printed(case: Case) -> list[tuple[FoundDate, Stated]]:
    """All years in the text, but for those that are part of a name: `2019-nCoV`, `F-2000`."""
    return [(f, s) for f, s in case.stated() if 1900 <= (s.year or 0) <= 2100 and not PART.match(case.text[f.end : f.end + 2])]


def newest_past(case: Case) -> int:
    """The newest year printed of what has happened; 0 without one."""
    return max((stated.year or 0 for found, stated in _printed(case) if not is_ahead(case, found)), default=0)


def _newest(pair: tuple[FoundDate, Stated]) -> tuple[int, int, int, int]:
    found, stated = pair
    return stated.year or 0, stated.month or 0, stated.day or 0, -found.start


def kind_of(case: Case, found: FoundDate, stated: Stated) -> str:
    """How a year is printed: a key of `lags.BY_KIND`."""
    where = "lead" if found.start < case.lead_end and found.role != "caption" else "body"
    if _is_event(case, found, stated):
        return f"event-{where}"
    if stated.precision == "month":
        return "month"
    if found.cues.preposition == "since":
        return "since"
    return "past" if found.cues.preposition in ("in", "from") and found.cues.tense == "past" else f"year-{where}"


def _is_event(case: Case, found: FoundDate, stated: Stated) -> bool:
    """`the 2024 Open`, `2020 presidential election`, `a 2024 design contest`, `Expo-2025`: a year that belongs to a name."""
    bare = stated.precision == "year" and not found.cues.preposition
    named = bool(EVENT_AFTER.match(case.text, found.end))
    held = bool(ARTICLE.search(case.text[max(0, found.start - 4) : found.start]) and NOUN.match(case.text, found.end))
    joined = case.text[max(0, found.start - 1) : found.start] == "-"
    return bare and (named or held or joined)


def is_ahead(case: Case, found: FoundDate) -> bool:
    """`by 2030`, `until 2028`, `will be held in 2026`, `from 2024 to 2027` (the later one)."""
    cues = found.cues
    told = found.role == "caption"  # captions tell what was in the present tense: `The mayor opens the berth on June 2, 2015`
    if cues.preposition in AHEAD or cues.direction == "future" or (cues.tense == "future" and not told):
        return True
    return bool(TO.search(case.text[max(0, found.start - 30) : found.start]))


def year_ahead(case: Case) -> Iterator[Clue]:
    """`will be held in 2026`, `by 2030`: the report is not newer. Only the newest year of all, since plans are told of in hindsight too."""
    printed = _printed(case)
    if not printed:
        return
    found, stated = max(printed, key=_newest)
    day = whole_day(stated)
    if is_ahead(case, found) and day:
        says = f"It looks ahead to {in_words(day)}, so it was written before that day."
        yield Clue(evidence=seen(case, "day-ahead", found.start, found.end, says), shape=day_lagged(day, "ahead"), doubt=0.00005)
    elif is_ahead(case, found):
        year = stated.year or 0
        says = f"It looks ahead to {year}, so it was written in that year or before."
        shape = lagged(year, "ahead")
        yield Clue(evidence=seen(case, "year-ahead", found.start, found.end, says), shape=shape, doubt=0.001)


def new_year(case: Case) -> Iterator[Clue]:
    """`the new year, Juche 103 (2014)`, `New Year 2014`: the report is of the weeks around it, the lunar new year included."""
    for passage in case.passages:
        for match in NEW_YEAR.finditer(passage.text):
            year = int(match["year"])
            start, end = passage.start + match.start(), passage.start + match.end()
            says = f"It speaks of the new year {year}, so it was written in the weeks around it."
            shape = ramp(date(year, 1, 1).toordinal(), AROUND_NEW_YEAR)
            yield Clue(evidence=seen(case, "new-year", start, end, says), shape=shape, doubt=0.003)
            return


def last_year(case: Case) -> Iterator[Clue]:
    """`in Vladivostok in April of last year` and, of the same month and place, `Vladivostok on April 25, 2019`: it is 2020."""
    for found, month in islice(_last_years(case), MOST):
        passage = case.passage_of(found)
        names = set(NAME.findall(passage.text)) if passage and not found.quoted else set()
        for other, stated in case.stated():
            theirs = case.passage_of(other)
            if not stated.year or stated.month != month or theirs is None or theirs == passage or is_ahead(case, other):
                continue
            common = names & set(NAME.findall(theirs.text))
            if any(content_words(name) for name in common) and passage:
                same = f"“{found.text}” and “{other.text}” both speak of {shared(passage.text, theirs.text)}"
                says = f"{same}, so the report was written in {stated.year + 1}."
                shape = years(((stated.year + 1, stated.year + 1, 1.0),))
                yield Clue(evidence=seen(case, "last-year", found.start, found.end, says), shape=shape, doubt=0.02)
                return


def shared(one: str, other: str) -> str:
    """What two sentences have in common: the longest name (`Vladivostok`), else a noun (`the summit`), else `the same thing`.

    Words of an agency's or a medium's name do not count.
    """
    theirs = set(WORDS.findall(other))
    words = [word for word in WORDS.findall(one) if word in theirs and content_words(word) and word not in _of_bodies()]
    names = sorted(word for word in words if word[0].isupper())
    return max(names, key=len) if names else f"the {max(sorted(words), key=len, default='same thing')}"


@cache
def _of_bodies() -> frozenset[str]:
    """The words of agencies' names."""
    agencies: dict[str, list[str]] = load("agencies")["news"]
    return frozenset(word for spellings in agencies.values() for spelling in spellings for word in WORDS.findall(spelling))


def _last_years(case: Case) -> Iterator[tuple[FoundDate, int]]:
    """`April of last year`, with the month."""
    for found in case.found:
        expression = found.expression
        if isinstance(expression, Within) and (expression.outer.unit, expression.outer.offset) == ("year", -1) and expression.inner.month:
            yield found, expression.inner.month


def counted_years(case: Case) -> Iterator[Clue]:
    """`five years after the 2015 deal`, `30 years since the 1989 protests`: the report is of the year that the sum gives."""
    for start, end, match in islice(_sums(case), MOST):
        number = as_number(match["number"])
        year = int(match["year"]) + number
        says = f"It counts {number} years from {match['year']}, which makes {year}."
        shape = years(((year - 1, year - 1, 0.15), (year, year, 1.0), (year + 1, year + 1, 0.25), (year + 2, year + 60, 0.02)))
        yield Clue(evidence=seen(case, "counted-years", start, end, says), shape=shape, doubt=0.004)


def _sums(case: Case) -> Iterator[tuple[int, int, re.Match[str]]]:
    """Where years are counted from a printed year."""
    for passage in case.passages:
        for match in COUNTED.finditer(passage.text):
            if 0 < as_number(match["number"]) <= MOST_YEARS:
                yield passage.start + match.start(), passage.start + match.end(), match


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
