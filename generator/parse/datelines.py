"""Datelines, in the shapes that wires print: place, date and agency in most combinations, up to the dash.

SEOUL, Aug. 15 (Yonhap) --      BERLIN, 4 March (Reuters) —      BELFAST, Northern Ireland (AP)_      (Reuters) -
MOSCOW, March 3. /TASS/.        LONDON 1996-08-30                CHARLESTON, S.C. —                   (Undated)
"""

import re
from functools import cache

from generator.lexicon import load
from generator.model import Dateline, Finding
from generator.parse.dateline_shapes import AGENCY, CAPITALS, DASH, REGION, Shape, shapes
from generator.parse.words import agency_of, alternatives

LEAST_PLACE = 4  # letters: `IBM - the …` is no dateline


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
    if shape.name == "place-colon" and head.casefold() not in _cities():
        return False
    return not shape.opens_prose or _prose_follows(match.string[match.end() : min(end, match.end() + 200)])


def _prose_follows(rest: str) -> bool:
    """Whether running text follows, not a headline in capitals."""
    return len(rest.strip()) >= 20 and any(c.islower() for c in rest[:60])


@cache
def _cities() -> frozenset[str]:
    """Names of cities: before a colon only these are a place, and no speaker's name (`JANE ROE: We agree.`)."""
    return frozenset(city.casefold() for cities in load("cities")["cities"].values() for city in cities)


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
    """What stands behind the place of a dateline in the middle of a line: a date and an agency, or an agency that is known."""
    month = alternatives(load("datelines")["months"])
    date = rf",?[ ]{{1,2}}(?:(?:{month})\.?[ ]\d{{1,2}}(?:,[ ]\d{{4}})?|\d{{1,2}}[ ](?:{month})\.?(?:[ ]\d{{4}})?)[ ]?\({AGENCY}\)"
    known = alternatives(form for forms in load("agencies")["news"].values() for form in forms)
    return re.compile(rf"(?:{date}|[ ]\((?:{known})\))[ ]?{DASH}")


PLACE_BEFORE = re.compile(rf"(?:(?P<words>(?:(?:{CAPITALS})[ ]){{0,3}})(?:{CAPITALS})(?:/(?:{CAPITALS})){{0,2}}|[A-Z][a-z]+)(?:{REGION})?$")
FURTHEST = 600  # characters of headline, byline and slug that a crawler may leave before a dateline


def find_glued(text: str, start: int, end: int) -> Dateline | None:
    """A dateline inside text[start:end], behind a headline or byline that a crawler left there: `… ties SEOUL, Aug. 15 (Yonhap) --`."""
    date = _anchor().search(text, start, min(end, start + FURTHEST))
    if date is None:
        return None
    place = PLACE_BEFORE.search(text[max(start, date.start() - 60) : date.start()])
    if place is None:
        return None
    at = max(start, date.start() - 60) + place.start() + _no_part_of_place(place["words"] or "")
    return read_dateline(text, at, end)


def _no_part_of_place(words: str) -> int:
    """How many characters of the capitals before a place belong to the headline: all of `MSCI `, none of `NEW ` in `MSCI NEW YORK`."""
    kept = 0
    for word in reversed(words.split()):
        if word not in _place_openers():
            break
        kept += len(word) + 1
    return len(words) - kept


@cache
def _place_openers() -> frozenset[str]:
    return frozenset(load("datelines")["place_openers"])
