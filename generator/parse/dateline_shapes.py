"""The grammar of datelines: one row for each order in which wires print place, date, agency and dash.

In a row `<PLACE>` is a place in capitals (`SEOUL`, `SEOUL/WASHINGTON`, `BELFAST, Northern Ireland`), `<Place>` one in either case,
`<word>` a place of one word, `<date>` a date without or with its year (`Aug. 15`, `4 March 2013`, `1996-08-30`, `Thursday`),
`<agency>` an agency in parentheses, `<slashed>` one between slashes, `<AGENCY>` and `<Agency>` one that stands bare,
`<dash>` any dash that wires use, `<stop>` a dash or a colon.
"""

import re
from dataclasses import dataclass
from functools import cache

from generator.lexicon import load
from generator.parse.words import alternatives

CAPITALS = r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ'’-]*[A-ZÀ-ÖØ-Þ]\.?|ST\.|MT\.|FT\.|[A-Z]\.(?:[A-Z]\.){1,2}"
TITLED = r"[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ'’]+(?:-[A-Za-zÀ-ÿ][a-zà-öø-ÿ'’]+){0,3}|St\.|Mt\."
STATE = r"(?:[A-Z]\.){1,3}|[A-Z][a-z]{1,5}\.|[A-Z]{2,4}\."
REGION = (
    rf"(?:,[ ]?(?:{TITLED}|{STATE}|[A-Z]{{2,}})"
    rf"(?:[ ](?:{TITLED}|{STATE}|of|the|and|[A-Z]{{2,}})){{0,4}})"
)
AGENCY = r"[^()\[\]\n]{1,60}"
JUCHE = r",?[ ]Juche[ ]\d{1,3}(?:[ ]\(\d{4}\))?"  # `October 7, Juche 103 (2014)`
DASH = r"(?:--+|[—–―‒−_]|-(?!\d))"


PART = re.compile(r"<Place><region>|<\w+>")
ROWS = (
    # name, pattern, confidence, the agency must be known, a sentence must follow
    ("place-date-agency", r"<Place>,?[ ]{1,2}<date>,?[ ]?<agency>[ ]?<stop>", 1.0, False, False),
    ("place-date-agency", r"<Place>,?[ ]{1,2}<date>,?[ ]?<agency>", 0.95, True, False),
    ("place-date-slashed", r"<Place>,?[ ]{1,2}<date>[.,]?[ ]?<slashed>[.]?(?:[ ]?<dash>)?", 1.0, False, False),
    ("place-date-agency", r"<Place>[.,][ ]<date>[.,]?[ ]<AGENCY>[ ]?<dash>", 1.0, True, False),
    ("place-agency-date", r"<PLACE>[ ]?<agency>[ ]<date>[ ]?<stop>", 1.0, True, False),
    ("place-agency", r"<Place>[ ]?<agency>[ ]?<stop>", 0.95, True, False),
    ("place-agency", r"<PLACE>[ ]?<agency>[ ]?<dash>", 0.85, False, True),
    ("place-agency", r"<Place>[ ]<agency>(?=[ ][A-Z“\"])", 0.8, True, True),
    ("place-date", r"<PLACE>,?[ ]{1,2}<date>[.,]?[ ]?<stop>", 0.95, False, False),
    ("place-date", r"<Place>,[ ]<date>[ ]?<dash>(?=[ ])", 0.9, False, True),
    ("place-date-parenthesis", r"<Place>[ ]\(<date>\)[ ]?<dash>", 0.9, False, True),
    ("place-date-line", r"<PLACE>,?[ ]<date>$", 0.95, False, False),
    ("agency", r"<agency>[ ]?<dash>", 0.9, True, False),
    ("agency", r"<agency>(?=[ ]?[A-Z“\"])", 0.7, True, True),
    ("place-agency", r"<Place>[ ]?--[ ]?<agency>[ ]?--", 0.95, True, False),
    ("place-agency", r"\(<word>[ ]?=[ ]?<Agency>\)", 0.95, True, False),
    ("place-colon", r"<PLACE>:(?=[ ][A-Z“\"‘'])", 0.8, False, True),
    ("undated", r"\((?:Undated|UNDATED)\)[ ]?(?:--?|—)?", 0.9, False, False),
    ("place", r"<PLACE>[ ]<dash>(?=[ ])", 0.8, False, True),
    ("place-alone", r"<PLACE>[ ]?<dash>$", 0.8, False, False),
    ("place", r"<Place><region>[ ]<dash>(?=[ ])", 0.6, False, True),
)


@dataclass(frozen=True, slots=True)
class Shape:
    """One row, compiled."""

    name: str
    pattern: re.Pattern[str]
    confidence: float
    known_agency: bool = False
    opens_prose: bool = False


@cache
def shapes() -> tuple[Shape, ...]:
    """The rows, strictest first."""
    return tuple(Shape(name, re.compile(_filled(row)), sure, known, prose) for name, row, sure, known, prose in ROWS)


def _filled(row: str) -> str:
    """The row's pattern with its parts put in."""
    titled = rf"(?:{TITLED}|{CAPITALS})(?:[ /](?:{TITLED}|{CAPITALS}|of|de|la)){{0,4}}"
    parts = {
        "<PLACE>": rf"(?P<place>(?:{CAPITALS})(?:[ /](?:{CAPITALS})){{0,4}}{REGION}??)",
        "<Place><region>": rf"(?P<place>(?:{TITLED})(?:[ ](?:{TITLED})){{0,3}}{REGION})",
        "<Place>": rf"(?P<place>{titled}{REGION}??)",
        "<date>": rf"(?P<date>{_date()})",
        "<agency>": rf"\([ ]?(?P<agency>{AGENCY}?)[ ]?\)",
        "<AGENCY>": r"(?P<agency>[A-Z][A-Z-]{2,20}?)",
        "<Agency>": r"(?P<agency>[A-Z][\w ]{2,20})",
        "<word>": r"(?P<place>[A-Z][\w-]{2,20})",
        "<slashed>": r"/(?P<agency>[A-Z][\w. -]{1,40})/",
        "<dash>": DASH,
        "<stop>": rf"(?:{DASH}|:)",
    }
    return PART.sub(lambda match: parts.get(match[0], match[0]), row)


@cache
def _date() -> str:
    """A date as datelines have it; the weekday alone too."""
    table = load("datelines")
    month, weekday = (rf"(?:{alternatives(table[key])})\.?" for key in ("months", "weekdays"))
    day = r"\d{1,2}(?:st|nd|rd|th)?"
    return (
        rf"(?:(?:{weekday},?[ ])?(?:{month}[ ]{day}(?:[-/]\d{{1,2}})?(?:,?[ ]\d{{4}}|{JUCHE})?|{day}[ ]{month}(?:,?[ ]\d{{4}})?)|"
        rf"\d{{4}}[-/.]\d{{1,2}}[-/.]\d{{1,2}}|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}}|{weekday})"
    )


@cache
def date_line() -> re.Pattern[str]:
    """A line that is a date, with or without the hour: `Tuesday, March 5, 2019`, `09:50 October 12, 2023`, `2023-10-12 15:30 KST`."""
    table = load("datelines")
    month, weekday = (alternatives(table[key]) for key in ("months", "weekdays"))
    day, clock = r"\d{1,2}(?:st|nd|rd|th)?", r"\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?|\s?[AP]\.?M\.?)?(?:\s\(?[A-Z]{2,4}\)?)?"
    return re.compile(
        rf"(?:{clock},?\s)?(?P<date>(?:(?:{weekday})\.?,?\s)?"
        rf"(?:(?:{month})\.?\s{day},?\s\d{{4}}|{day}\s(?:{month})\.?,?\s\d{{4}}|\d{{4}}[-.]\d{{2}}[-.]\d{{2}}))\.?"
        rf"(?:(?:[,|·-]|\sat)?\s{{0,2}}(?:[|·-]\s)?{clock})?"
    )
