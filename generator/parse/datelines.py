"""Datelines, in the shapes that wires print: place, date and agency in most combinations, up to the dash.

SEOUL, Aug. 15 (Yonhap) --      BERLIN, 4 March (Reuters) —      BELFAST, Northern Ireland (AP)_      (Reuters) -
MOSCOW, March 3. /TASS/.        LONDON 1996-08-30                CHARLESTON, S.C. —                   (Undated)
"""

import re
from dataclasses import dataclass
from functools import cache

from generator.lexicon import load
from generator.model import Dateline, Finding
from generator.parse.words import agency_of, alternatives

CAPITALS = r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ'’-]*[A-ZÀ-ÖØ-Þ]\.?|ST\.|MT\.|FT\.|[A-Z]\.(?:[A-Z]\.){1,2}"
TITLED = r"[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ'’]+(?:-[A-Za-zÀ-ÿ][a-zà-öø-ÿ'’]+){0,3}|St\.|Mt\."
STATE = r"(?:[A-Z]\.){1,3}|[A-Z][a-z]{1,5}\.|[A-Z]{2,4}\."
REGION = (
    rf"(?:,[ ]?(?:{TITLED}|{STATE}|[A-Z]{{2,}})"
    rf"(?:[ ](?:{TITLED}|{STATE}|of|the|and|[A-Z]{{2,}})){{0,4}})"
)
LEAST_PLACE = 4  # letters: `IBM - the …` is no dateline
AGENCY = r"[^()\[\]\n]{1,60}"
DASH = r"(?:--+|[—–―‒−_]|-(?!\d))"


@dataclass(frozen=True, slots=True)
class Shape:
    """One row: how a dateline may look, and what must be so besides."""

    name: str
    pattern: re.Pattern[str]
    confidence: float
    known_agency: bool = False
    opens_prose: bool = False  # only where a sentence follows on the same line


@cache
def shapes() -> tuple[Shape, ...]:
    """The rows, strictest first."""
    table = load("datelines")
    month = rf"(?:{alternatives(table['months'])})\.?"
    weekday = rf"(?:{alternatives(table['weekdays'])})\.?"
    day = r"\d{1,2}(?:st|nd|rd|th)?"
    date = (
        rf"(?:(?:{weekday},?[ ])?(?:{month}[ ]{day}(?:[-/]\d{{1,2}})?(?:,?[ ]\d{{4}})?|{day}[ ]{month}(?:,?[ ]\d{{4}})?)|"
        rf"\d{{4}}[-/.]\d{{1,2}}[-/.]\d{{1,2}}|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}}|{weekday})"
    )
    capital_place = rf"(?P<place>(?:{CAPITALS})(?:[ /](?:{CAPITALS})){{0,4}}{REGION}?)"
    titled_place = rf"(?P<place>(?:{TITLED}|{CAPITALS})(?:[ /](?:{TITLED}|{CAPITALS}|of|de|la)){{0,4}}{REGION}?)"
    when = rf"(?P<date>{date})"
    who = rf"\([ ]?(?P<agency>{AGENCY}?)[ ]?\)"
    slashed = r"/(?P<agency>[A-Z][\w. -]{1,40})/"
    rows = (
        ("place-date-agency", rf"{titled_place},?[ ]{{1,2}}{when},?[ ]?{who}[ ]?(?:{DASH}|:)", 1.0, False, False),
        ("place-date-agency", rf"{titled_place},?[ ]{{1,2}}{when},?[ ]?{who}", 0.95, True, False),
        ("place-date-slashed", rf"{titled_place},?[ ]{{1,2}}{when}[.,]?[ ]?{slashed}[.]?(?:[ ]?{DASH})?", 1.0, False, False),
        ("place-agency-date", rf"{capital_place}[ ]?{who}[ ]{when}[ ]?(?:{DASH}|:)", 1.0, True, False),
        ("place-agency", rf"{titled_place}[ ]?{who}[ ]?(?:{DASH}|:)", 0.95, True, False),
        ("place-agency", rf"{capital_place}[ ]?{who}[ ]?(?:{DASH})", 0.85, False, True),
        ("place-agency", rf"{titled_place}[ ]{who}(?=[ ][A-Z“\"])", 0.8, True, True),
        ("place-date", rf"{capital_place},?[ ]{{1,2}}{when}[.,]?[ ]?(?:{DASH}|:)", 0.95, False, False),
        ("place-date", rf"{titled_place},[ ]{when}[ ]?(?:{DASH})(?=[ ])", 0.9, False, True),
        ("place-date-parenthesis", rf"{titled_place}[ ]\({when}\)[ ]?(?:{DASH})", 0.9, False, True),
        ("place-date-line", rf"{capital_place},?[ ]{when}$", 0.95, False, False),
        ("agency", rf"{who}[ ]?(?:{DASH})", 0.9, True, False),
        ("agency", rf"{who}(?=[ ]?[A-Z“\"])", 0.7, True, True),
        ("undated", r"\((?:Undated|UNDATED)\)[ ]?(?:--?|—)?", 0.9, False, False),
        ("place", rf"{capital_place}[ ](?:{DASH})(?=[ ])", 0.8, False, True),
        ("place-alone", rf"{capital_place}[ ]?(?:{DASH})$", 0.8, False, False),
        ("place", rf"(?P<place>(?:{TITLED})(?:[ ](?:{TITLED})){{0,3}}{REGION})[ ](?:{DASH})(?=[ ])", 0.6, False, True),
    )
    return tuple(Shape(name, re.compile(pattern), sure, known, prose) for name, pattern, sure, known, prose in rows)


@cache
def date_line() -> re.Pattern[str]:
    """A line that is a date and nothing else: `Tuesday, March 5, 2019`, `October 12, 2023`."""
    table = load("datelines")
    month, weekday = alternatives(table["months"]), alternatives(table["weekdays"])
    return re.compile(
        rf"(?P<date>(?:(?:{weekday})\.?,?\s)?(?:(?:{month})\.?\s\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s\d{{4}})|\d{{1,2}}(?:st|nd|rd|th)?\s(?:{month})\.?(?:,?\s\d{{4}})|\d{{4}}-\d{{2}}-\d{{2}}))\.?"
    )


def read_dateline(text: str, start: int, end: int) -> Dateline | None:
    """The dateline with which text[start:end] begins, or None."""
    for shape in shapes():
        match = shape.pattern.match(text, start, end)
        if match and _holds(shape, match, end):
            return _dateline(shape, match)
    return None


def _holds(shape: Shape, match: re.Match[str], end: int) -> bool:
    groups = match.groupdict()
    if shape.known_agency and agency_of(groups.get("agency") or "") is None:
        return False
    place = groups.get("place") or ""
    head = place.split(",")[0].rstrip(".")
    if not _not_places().isdisjoint((head, head.split(" ")[-1])):
        return False
    if shape.name in ("place", "place-alone") and "," not in place and len(place) < LEAST_PLACE:
        return False
    return not shape.opens_prose or _prose_follows(match.string[match.end() : min(end, match.end() + 200)])


def _prose_follows(rest: str) -> bool:
    """Whether running text follows, not a headline in capitals."""
    return len(rest.strip()) >= 20 and any(c.islower() for c in rest[:60])


@cache
def _not_places() -> frozenset[str]:
    return frozenset(load("datelines")["not_places"])


def _dateline(shape: Shape, match: re.Match[str]) -> Dateline:
    groups = match.groupdict()
    parts = {key: _part(match, key, shape) if groups.get(key) else None for key in ("place", "agency", "date")}
    return Dateline(
        start=match.start(), end=match.end(), text=match[0], rule=f"dateline-{shape.name}", confidence=shape.confidence,
        place=parts["place"], agency=parts["agency"], date=parts["date"],
    )  # fmt: skip


def _part(match: re.Match[str], key: str, shape: Shape) -> Finding:
    return Finding(start=match.start(key), end=match.end(key), text=match[key], rule=f"dateline-{shape.name}", confidence=shape.confidence)


@cache
def _anchor() -> re.Pattern[str]:
    """Where a dateline may stand in the middle of a line: at a date, before an agency in parentheses."""
    month = alternatives(load("datelines")["months"])
    return re.compile(
        rf",?[ ]{{1,2}}(?:(?:{month})\.?[ ]\d{{1,2}}(?:,[ ]\d{{4}})?|\d{{1,2}}[ ](?:{month})\.?(?:[ ]\d{{4}})?)[ ]?\({AGENCY}\)[ ]?{DASH}"
    )


PLACE_BEFORE = re.compile(rf"(?:(?:{CAPITALS})(?:[ /](?:{CAPITALS})){{0,3}}|[A-Z][a-z]+)(?:,[ ](?:{TITLED}|(?:[A-Z]\.){{1,3}}))?$")
FURTHEST = 600  # characters of headline, byline and slug that a crawler may leave before a dateline


def find_glued(text: str, start: int, end: int) -> Dateline | None:
    """A dateline inside text[start:end], behind a headline or byline that a crawler left there: `… ties SEOUL, Aug. 15 (Yonhap) --`."""
    date = _anchor().search(text, start, min(end, start + FURTHEST))
    if date is None:
        return None
    place = PLACE_BEFORE.search(text[max(start, date.start() - 60) : date.start()])
    if place is None:
        return None
    at = max(start, date.start() - 60) + place.start()
    return read_dateline(text, at, end)
