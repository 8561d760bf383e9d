"""Years and parts of years: `1989`, `fiscal 2019`, `the early 1980s`, `the 20th century`, `the third quarter of 1990`, `summer 2020`."""

import re
from itertools import pairwise

from generator import lexicon
from generator.dates import numerals
from generator.dates.expression import Nth, Relative, Stated, Within
from generator.dates.rule import Built, Match, Part, Row
from generator.dates.rules.prefixes import MODS
from generator.dates.rules.relative import which
from generator.dates.rules.stated import YEARS, month_number, two_digit_year, year

EARLIEST_BARE_YEAR = 1400  # a bare number below is more often a count
FIRST_COMMON_YEAR = 1900  # a bare number below is a year only where a word says so
YEAR_DIGITS = 4
NAMED = re.compile(r"[a-z]{4,}")  # a word long enough to be no type's letters
YOUNGEST_SHORT_DECADE = 2  # `the '30s` are of the last century, `the '10s` of this one


def a_year(match: Match) -> Built:
    """`1989`, `in 1989`, `nineteen eighty-nine`; not `1,989`, `$1989`, `1989 people`."""
    number = year(match)
    if number is None or number < EARLIEST_BARE_YEAR or _is_count(match) or _is_counted(match, number):
        return None
    return Part(Stated(year=number), group="year")


def _is_count(match: Match) -> bool:
    """Whether a number is money, a count or a part of a name: `$1989`, `1500 people`, `Flight 1549`, `UH-1989`."""
    table = lexicon.load("false_friends")
    before, after = match.previous(), match.following()
    if before == "." and match.previous(2) in ("no", "nos"):
        return True
    if before in table["before_numbers"] or after in table["after_numbers"]:
        return True
    if before == "-" and match.previous(2) not in table["prefixes"] and not _names_event(match):
        return True
    return after in ("-", "/") and match.following(2).isdecimal()


def _is_counted(match: Match, number: int) -> bool:
    """Whether a number without a word that makes it a year counts: `1720 had left`, `2000 young workers`; `1846` needs such a word."""
    table = lexicon.load("false_friends")
    before, after = match.previous(), match.following()
    if after in table["qualities"] and match.following(2) in table["after_numbers"] and before not in table["dating"]:
        return True
    if len(match.groups["year"]) > 1 or before in (*table["before_years"], *table["dating"]) or _goes_on(match):
        return False
    if number < FIRST_COMMON_YEAR and after not in table["after_years"] and (match.before or match.after):
        return True
    if after in table["joins_numbers"] and match.following(2).isdecimal():
        return match.following(3) in table["after_numbers"]  # `1950 or 2000 people`
    return after in table["plural_verbs"] or (after in table["verbs_of_many"] and _counts_before(match))


def _goes_on(match: Match) -> bool:
    """`in 1846, 1848 and | 1871`: a year before it, joined."""
    if match.previous() not in lexicon.load("false_friends")["joins_numbers"]:
        return False
    return len(match.previous(2)) == YEAR_DIGITS and match.previous(2).isdecimal()


def _counts_before(match: Match) -> bool:
    """Whether something was counted right before: `1846 persons were treated and | 1720 had left`."""
    table = lexicon.load("false_friends")
    found = [token.lower for token in match.before]
    return any(one[0].isdecimal() and other in table["after_numbers"] for one, other in pairwise(found))


def _names_event(match: Match) -> bool:
    """`the robotics show-2024`, `Expo-2025`: the year of what is held, behind its name; `UH-1989`, `Type-2000B` are types."""
    return NAMED.fullmatch(match.previous(2)) is not None and match.word("year")[:2] in ("19", "20") and match.following() != "-"


def a_named_year(match: Match) -> Built:
    """`fiscal 1989`, `the year 2000`, `FY2019`, `the 1988 period`, `calendar 2019`."""
    number = year(match)
    return None if number is None else Part(Stated(year=number, fiscal=match.word("kind") in ("fiscal", "fy")))


def a_period_of(match: Match) -> Built:
    """`the 1988 period`: the period in question of that year."""
    return Part(Within(inner=Stated(year=year(match)), outer=Relative(unit="period", offset=0, base="passage", definite=True)))


def a_decade(match: Match) -> Built:
    """`the 1980s`, `the '80s`, `the eighties`."""
    mod = MODS.get(match.word("place"))
    if match.has("word"):
        return Part(Stated(decade=190 + int(match.datum("word", "DECADEWORD"))), mod=mod)
    digits = "".join(char for char in match.word("number") if char.isdecimal())
    if len(digits) == 4:
        return Part(Stated(decade=int(digits[:3])))
    tens = int(digits[0])
    return Part(Stated(decade=(190 if tens >= YOUNGEST_SHORT_DECADE else 200) + tens), mod=mod)


def a_century(match: Match) -> Built:
    """`the 20th century`: value `19`."""
    number = numerals.ordinal(match.groups["ord"])
    return Part(Stated(century=number)) if 1 <= number <= 30 else None


def a_quarter(match: Match) -> Built:
    """`the third quarter`, `Q3 2019`, `3Q19`, `the 1988 third quarter`."""
    number = _last_or(match, 4) or numerals.ordinal(match.groups.get("ord", ())) or int(match.word("digit") or 0)
    return Part(Stated(year=year(match), quarter=number)) if 1 <= number <= 4 else None


def a_half(match: Match) -> Built:
    """`the first half of 2019`, `the latter half of the year`, `the first two quarters of 1990`."""
    number = _last_or(match, 2) or numerals.ordinal(match.groups.get("ord", ())) or int(match.word("digit") or 0)
    return Part(Stated(year=year(match), half=number)) if 1 <= number <= 2 else None


def a_tag(match: Match) -> Built:
    """`3Q19`, `1H 2019`, `4Q`."""
    tag = match.tokens[0].text
    number, rest = int(tag[0]), tag[2:]
    when = year(match) or (int(rest) if len(rest) == 4 else two_digit_year(int(rest)) if rest else None)
    if tag[1] == "Q":
        return Part(Stated(year=when, quarter=number))
    return Part(Stated(year=when, half=number)) if number <= 2 else None


def a_counted_part(match: Match) -> Built:
    """`the third Sunday in May`, `the last day of 2019`, `the first week of May`: that only the month is told of a week says its mod."""
    nth = -1 if match.has("last") else numerals.ordinal(match.groups["ord"])
    outer = Stated(year=year(match), month=month_number(match)) if not match.has("unit") else None
    of = outer or _counted_in(match)
    if match.has("weekday"):
        return Part(Nth(nth=nth, weekday=match.datum("weekday", "WEEKDAY"), of=of)) if 1 <= nth <= 5 or nth < 0 else None
    if match.word("part") == "day":
        return Part(Nth(nth=nth, of=of)) if nth else None
    return Part(Nth(nth=nth, unit="week", of=of), mod={1: "START", -1: "END"}.get(nth, "MID"))


def _counted_in(match: Match) -> Relative:
    """`last month`, `the month`, `the following year`."""
    offset, base = which(match) if match.has("which") else (0, "published")
    return Relative(unit=str(match.datum("unit", "UNIT")[0]), offset=offset, base=base)


def _last_or(match: Match, last: int) -> int:
    """The number of the last quarter or half where the words say `last`, `final` or `latter`, else 0."""
    return last if match.word("last") in ("last", "final", "latter", "closing") else 0


def a_season(match: Match) -> Built:
    """`the summer of 1969`, `winter 2019-20`."""
    return Part(Stated(year=year(match), season=match.datum("season", "SEASON")))


def a_bare_season(match: Match) -> Built:
    """`in summer`, `since winter`: the preposition is no part of it."""
    return Part(Stated(season=match.datum("season", "SEASON")), group="season")


def two_quarters(match: Match) -> Built:
    """`the second and fourth quarters`: two dates."""
    numbers = [numerals.ordinal(match.groups[group]) for group in ("first", "second")]
    if not all(1 <= number <= 4 for number in numbers):
        return None
    return Part(Stated(year=year(match), quarter=numbers[0]), group="one"), Part(Stated(year=year(match), quarter=numbers[1]), group="two")


def a_weekday(match: Match) -> Built:
    """`Thursday`, `on Thursday`; not `Super Tuesday`."""
    if match.previous() in lexicon.load("weekdays")["false_friends"]["before"]:
        return None
    return Part(Stated(weekday=match.datum("weekday", "WEEKDAY")), group="weekday")


NTH = "the? ( ord:ORD | last:last|final )"
LARGER = f"( month:MON ( ,? of? {YEARS} )? | {YEARS} | the:the? which:this|last|next|that|same|following|previous? unit:month|year )"
ROWS: tuple[Row, ...] = (
    Row("fiscal-year", f"DET? kind:fiscal|calendar year? {YEARS}", a_named_year, 0.95),
    Row("fiscal-year-short", "kind:fy -? year:YEAR|YEAR2", a_named_year, 0.95),
    Row("year-named", "the? year year:YEAR", a_named_year, 0.97),
    Row("year-period", "the year:YEAR period|season|year", a_period_of, 0.85),
    Row("year", "year:YEAR", a_year, 0.9),
    Row("year-short", "in|of|since|until|by|from|to|during|and|before|after|summer|spring|fall|winter|autumn year:YEAR2", a_year, 0.85),
    Row("year-spoken", "year:SPOKENYEAR", a_year, 0.9),
    Row("decade", "the? number:DECADE", a_decade, 0.66),
    Row("decade-short", "the place:early|mid|late? -? number:DECADE2", a_decade, 0.92),
    Row("decade-word", "the place:early|mid|late? -? word:DECADEWORD", a_decade, 0.85),
    Row("century", "the? ord:ORD -? century", a_century, 0.97),
    Row("quarter-year", f"the? fiscal? {'ord:ORD'} -? quarter ,? of|in? fiscal? {YEARS}", a_quarter, 0.97),
    Row("last-quarter-year", f"the last:last|final|closing quarter of|in? fiscal? {YEARS}", a_quarter, 0.95),
    Row("year-quarter", f"the? fiscal? {YEARS} 's? ord:ORD -? quarter", a_quarter, 0.95),
    Row("quarter-short", f"q digit:DAY ( of? {YEARS} )?", a_quarter, 0.93),
    Row("quarter", "the? fiscal? ord:ORD quarter", a_quarter, 0.95),
    Row("quarter-adjective", "ord:ORD - quarter", a_quarter, 0.94),
    Row("half-of-quarters", f"the? ord:first two quarters of {YEARS}", a_half, 0.9),
    Row("season-year", f"the? season:SEASON ,? of|in? {YEARS}", a_season, 0.95),
    Row("season", "the season:SEASON (?! of|in|for|season )", a_season, 0.75),
    Row("season-in", "in|during|since|by|until|over|into|through|throughout|early|late season:SEASON", a_bare_season, 0.75),
    Row("quarters", f"the? one:( first:ORD ) and|or two:( second:ORD quarters ( of {YEARS} )? )", two_quarters, 0.85),
    Row("period-tag", f"PERIODTAG ( of? {YEARS} )?", a_tag, 0.9),
    Row("counted-part", f"{NTH} ( weekday:WEEKDAY | part:day|week|weekend ) of|in {LARGER}", a_counted_part, 0.9),
    Row("half-year", f"the? ord:ORD -? half of|in? fiscal? {YEARS}", a_half, 0.95),
    Row("last-half-year", f"the? last:last|final|latter|second half of|in? fiscal? {YEARS}", a_half, 0.92),
    Row("half-short", f"h digit:DAY ( of? {YEARS} )", a_half, 0.9),
    Row("first-half", "the? ord:first|second - half", a_half, 0.85),
    Row("weekday", "weekday:WEEKDAY", a_weekday, 0.97),
)
