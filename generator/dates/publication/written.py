"""Whole dates written in one piece: `2019-04-25`, `2019/04/25 10:30`, `20190425`, `April 25, 2019`, `Thu, 25 Apr 2019`, `04/25/2019`.

Only dates with their year: what metadata, date lines, addresses and file names state. Dates in prose are `find`'s business.
"""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from generator.lexicon import load

ISO = re.compile(r"(?<![\d.])((?:19|20)\d\d)(?:([-/._])(\d{1,2})\2(\d{1,2})|(?:년|年)\s?(\d{1,2})(?:월|月)\s?(\d{1,2})(?:일|日))(?!\d)")
COMPACT = re.compile(r"(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?:\d{4,12})?(?!\d)")
NUMERIC = re.compile(r"(?<![\d./-])(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)\d\d)(?!\d)")
PARTIAL = re.compile(r"((?:19|20)\d\d)(?:-(\d\d))?")


@dataclass(frozen=True, slots=True)
class Written:
    """A date as written: its place in the string, and its reading; `other` is the second reading of `03/04/2019`."""

    start: int
    end: int
    day: date
    other: date | None = None


@cache
def _names() -> tuple[dict[str, int], tuple[tuple[re.Pattern[str], str], ...]]:
    """Month numbers by name, and the patterns that hold a month's name with the order of their groups."""
    months = load("months")
    numbers = {**months["names"], **months["abbreviations"]}
    name = rf"({'|'.join(sorted(numbers, key=len, reverse=True))})\b\.?"
    year, day = r"((?:19|20)\d\d)(?!\d)", r"(\d{1,2})(?:st|nd|rd|th)?"
    forms = (
        (rf"\b{name}\s{{0,3}}{day}(?:,\s{{0,3}}|\s{{1,3}})(?:Juche\s\d{{1,3}}\s\()?{year}", "mdy"),
        (rf"(?<!\d){day}[\s-]{{1,3}}(?:of\s)?{name}(?:,?\s{{1,3}}|-){year}", "dmy"),
    )
    return numbers, tuple((re.compile(pattern, re.IGNORECASE), order) for pattern, order in forms)


def written(text: str, compact: bool = False, day_first: bool = False) -> tuple[Written, ...]:
    """All whole dates in a short string, in order. `compact` reads `20190425` and `20190425103000` too, for addresses and file names.

    `day_first`: 03/04/2019 is rather April 3.
    """
    found = [*_iso(text), *_named(text), *_numeric(text, day_first)]
    if compact:
        found += [w for m in COMPACT.finditer(text) if (w := _written(m, *m.groups()))]
    kept: list[Written] = []
    for each in sorted(found, key=lambda w: (w.start, -w.end)):
        if not kept or each.start >= kept[-1].end:
            kept.append(each)
    return tuple(kept)


def partial(text: str) -> tuple[int, int | None] | None:
    """`2020-08` and `2020` as (year, month or None); None for anything else."""
    match = PARTIAL.fullmatch(text.strip())
    if not match or (match[2] and not 1 <= int(match[2]) <= 12):
        return None
    return int(match[1]), int(match[2]) if match[2] else None


def _iso(text: str) -> list[Written]:
    return [w for m in ISO.finditer(text) if (w := _written(m, m[1], m[3] or m[5], m[4] or m[6]))]


def _named(text: str) -> list[Written]:
    numbers, patterns = _names()
    found = []
    for pattern, order in patterns:
        for match in pattern.finditer(text):
            month, day = (match[1], match[2]) if order == "mdy" else (match[2], match[1])
            found.append(_written(match, match[3], str(numbers[month.lower().rstrip(".")]), day))
    return [each for each in found if each]


def _numeric(text: str, day_first: bool) -> list[Written]:
    """`04/25/2019` can only be read one way, `03/04/2019` two ways: then `day` is the reading that the settings prefer."""
    found: list[Written] = []
    for match in NUMERIC.finditer(text):
        first = _written(match, match[4], match[1], match[3])
        second = _written(match, match[4], match[3], match[1])
        if day_first:
            first, second = second, first
        if first and second and first.day != second.day:
            found.append(Written(first.start, first.end, first.day, second.day))
        else:
            found += [each for each in (first or second,) if each]
    return found


def _written(match: re.Match[str], year: str, month: str, day: str) -> Written | None:
    """The date, or None where the calendar has no such day."""
    try:
        return Written(match.start(), match.end(), date(int(year), int(month), int(day)))
    except ValueError:
        return None
