"""Dates counted from another: `last month`, `two years ago`, `yesterday`, `the next day`, `a year earlier`, `April of last year`."""

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

from generator.dates import numerals, words
from generator.dates.expression import Base, Duration, Expression, Reference, Relative, Stated, Within
from generator.dates.rule import Built, Match, Part, Row
from generator.dates.rules.prefixes import MODS
from generator.dates.rules.stated import day_number, month_number

YEARS = {"decade": 10, "century": 100}  # `the past decade` is a length, `this decade` a date
ROUND, CENTURIES = 100, 500  # so many years ago, and in tens: nobody counted; from the second on, in hundreds, the century is meant
INSTANT = ("second", "minute", "hour", "night", "millennium")  # of these a publication day can't be counted


def unit_of(match: Match, group: str = "unit") -> str:
    """The unit's name: `weeks` → week."""
    return str(match.datum(group, "UNIT", "UNITS", "UNITSHORT")[0])


def deictic(match: Match) -> Built:
    """`last week`, `this month`, `the current year`, `next quarter`, `the past decade` is a duration."""
    unit, offset = unit_of(match), int(match.datum("which", "DEICTIC"))
    if unit in INSTANT or unit == "day":
        return None
    if unit in ("decade", "century") and match.word("which") in ("last", "past", "coming"):
        return Part(Duration(value=f"P{YEARS[unit]}Y"), "DURATION")
    return Part(Relative(unit=unit, offset=offset))


def nowday(match: Match) -> Built:
    """`today`, `yesterday`, `tomorrow`."""
    return Part(Relative(unit="day", offset=int(match.datum("day", "NOWDAY"))))


def day_beside(match: Match) -> Built:
    """`the day before yesterday`, `the day after tomorrow`."""
    return Part(Relative(unit="day", offset=-2 if match.has("past") else 2))


def _number(match: Match) -> Fraction | None:
    """How many units: `two`, `a`, `the` (year before) 1; None for `several` and for a bare `years`."""
    if match.word("n") in ("a", "an"):
        return Fraction(1)
    if match.has("n"):
        return numerals.amount(match.groups["n"])
    return None if match.word("unit") in words.data()["UNITS"] else Fraction(1)


def _counted(match: Match, base: Base, sign: int) -> Expression:
    """`two years ago`: the number and the unit; PAST_REF where the number is not known."""
    number = _number(match)
    unit, _, each = match.datum("unit", "UNIT", "UNITS", "UNITSHORT")
    if unit in INSTANT or number is None:
        return Reference(value="PAST_REF" if sign < 0 else "FUTURE_REF")
    if unit == "week" and each == 2:
        number *= 2
    if number.denominator != 1:
        unit, number = ("month", number * 12) if unit == "year" else ("day", number * 7) if unit == "week" else (unit, number)
    return Relative(unit=unit, offset=sign * int(number), base=base, inherit=unit == "year" and number == 1 and sign < 0)


def ago(match: Match) -> Built:
    """`two years ago`, `a month or so ago`, `three weeks from now`, `two days hence`."""
    sign = 1 if match.has("ahead") or match.word("ago") == "hence" else -1
    found = _counted(match, "published", sign)
    return Part(_rounded(found), mod="APPROX") if _is_round(found) else Part(found)


def _is_round(found: Expression) -> bool:
    """`900 years`, `150 years`: a round number that nobody counted, not `75 years`, `201 years`."""
    return isinstance(found, Relative) and found.unit == "year" and abs(found.offset) >= ROUND and found.offset % YEARS["decade"] == 0


def _rounded(found: Expression) -> Expression:
    """The same in decades, from CENTURIES on in centuries: the century is all that `900 years ago` tells."""
    if not isinstance(found, Relative):
        return found
    unit = "century" if abs(found.offset) >= CENTURIES and found.offset % YEARS["century"] == 0 else "decade"
    return replace(found, unit=unit, offset=int(found.offset / YEARS[unit]), inherit=False)


def earlier(match: Match) -> Built:
    """`a year earlier`, `two weeks later`, `three days before`: counted from the date named last."""
    found = _counted(match, "passage", int(match.datum("how", "EARLIER")))
    if isinstance(found, Reference):  # `a few days later`: how many is not told
        _, code, each = match.datum("unit", "UNIT", "UNITS", "UNITSHORT")
        return Part(Duration(value=numerals.iso_amount(_number(match), {"NI": "D"}.get(code, code), each)), "DURATION")
    return Part(_rounded(found), mod="APPROX") if _is_round(found) else Part(found)


def year_ago_quarter(match: Match) -> Built:
    """`the year-ago third quarter`."""
    number = numerals.ordinal(match.groups["ord"])
    return Part(Within(inner=Stated(quarter=number), outer=Relative(unit="year", offset=-1))) if 1 <= number <= 4 else None


def year_ago_period(match: Match) -> Built:
    """`the year-ago quarter`, `year-earlier`, `the same quarter last year`: the period in question a year before.

    Where `quarter` is said it is a quarter, be none named: the one that ended last.
    """
    quarter = any(token.lower == "quarter" for token in match.tokens)
    return Part(Relative(unit="year", offset=-1, base="passage", inherit=True, definite=quarter))


def anaphoric(offset: int | None = None) -> Callable[[Match], Built]:
    """`the next day`, `the previous month`, `that year`, `the same week`: counted from the date named last."""

    def build(match: Match) -> Built:
        unit = unit_of(match)
        count = int(match.datum("which", "ANAPHORIC", "DEICTIC")) if offset is None else offset
        base: Base = "narrative" if match.word("which") == "next" and unit != "day" else "passage"
        return None if unit in INSTANT else Part(Relative(unit=unit, offset=count, base=base))

    return build


def definite(match: Match) -> Built:
    """`the quarter`, `the year`, `the week`, `the latest period`: the one in question."""
    unit = "period" if match.word("unit") == "period" else unit_of(match)
    if unit == "year" and match.has("latest"):
        return Part(Relative(unit=unit, offset=-1))
    return None if unit in INSTANT else Part(Relative(unit=unit, offset=0, base="passage", definite=True))


def edge_of_unit(match: Match) -> Built:
    """`year-end`, `year's end`, `the end of the month`."""
    return Part(Relative(unit=unit_of(match), offset=0), mod="END")


def _inner(match: Match) -> Stated:
    """The stated part that lies in a larger date: month, month and day, weekday, quarter, half, season."""
    if match.has("ord"):
        number = numerals.ordinal(match.groups["ord"])
        return Stated(half=number) if match.has("half") else Stated(quarter=number)
    season = match.datum("season", "SEASON") if match.has("season") else None
    weekday = match.datum("weekday", "WEEKDAY") if match.has("weekday") else None
    return Stated(month=month_number(match), day=day_number(match), weekday=weekday, season=season)


def within(match: Match) -> Built:
    """`April of last year`, `last year's third quarter`, `the summer of this year`, `Thursday of last week`, `January this year`."""
    if match.tokens[0].lower == "fall" and match.previous() not in ("in", "of", "since", "by", "until", "during"):
        return None  # `will fall next quarter`
    inner = _inner(match)
    if (inner.quarter is not None and not 1 <= inner.quarter <= 4) or (inner.half is not None and not 1 <= inner.half <= 2):
        return None
    if unit_of(match) == "day":
        return None  # `Wednesday, the same day`: two dates
    offset, base = which(match)
    return Part(Within(inner=inner, outer=Relative(unit=unit_of(match), offset=offset, base=base)))


def which(match: Match) -> tuple[int, Base]:
    """`last` → -1 from the publication; `that` → 0 from the passage; `previous` → -1, `the next` → 1 from the passage."""
    word = match.word("which")
    if word == "next" and match.has("the"):  # `April of the next year`; `April of next year` is seen from today
        return 1, "passage"
    if word in ("that", "same", "the same", "the"):
        return 0, "passage"
    if word in ("previous", "preceding", "prior", "following", "ensuing", "subsequent"):
        return int(match.datum("which", "ANAPHORIC")), "passage"
    return int(match.datum("which", "DEICTIC")), "published"


def beside(match: Match) -> Built:
    """`the week before last`, `the year after next`."""
    unit = unit_of(match)
    return None if unit in INSTANT else Part(Relative(unit=unit, offset=-2 if match.has("past") else 2))


def named(match: Match) -> Built:
    """`last Friday`, `next March`, `this summer`, `this past Friday`, `last Oct. 23`, `this weekend`: the parts; the direction is a cue."""
    inner = _inner(match)
    return Part(inner) if inner.precision != "unknown" else None


def named_anaphoric(match: Match) -> Built:
    """`the previous Friday`, `the following March`."""
    inner = _inner(match)
    step = int(match.datum("which", "ANAPHORIC", "DEICTIC"))
    return Part(Within(inner=inner, outer=Relative(unit="occurrence", offset=step, base="passage")))


def weekday_weeks(match: Match) -> Built:
    """`a week ago Friday`, `Friday a week ago`, `a week from Monday`."""
    sign = 1 if match.has("ahead") else -1
    return Part(Within(inner=_inner(match), outer=Relative(unit="occurrence", offset=sign, base="published")))


def earlier_in(match: Match) -> Built:
    """`earlier this month`, `later that year`, `earlier in the year`, `later in the day`."""
    offset, base = which(match)
    unit = unit_of(match)
    if unit in INSTANT:
        return None
    return Part(Relative(unit=unit, offset=offset, base=base), mod=MODS.get(match.tokens[0].lower))


OUTER = "( of|in? the:the? which:last|this|next|that|previous|preceding|following|same|current|coming unit:UNIT )"
POSSESSIVE = "the:the? which:last|this|next|that|previous|preceding|following unit:UNIT APOS"
PARTS = "month:MON day:DAY|DAYORD | month:MON | the? season:SEASON | weekday:WEEKDAY"
INNER = f"( {PARTS} | the? fiscal? ord:ORD -? quarter | the? ord:ORD -? half:half )"
NAMED = f"( {PARTS} )"
ROWS: tuple[Row, ...] = (
    Row("next-unit", "the which:next|previous|preceding|prior|following|ensuing|subsequent|succeeding unit:UNIT", anaphoric(), 0.88),
    Row("last-years-quarter", "last|previous|prior year 's quarter|period", year_ago_period, 0.85),
    Row("quarter-a-year-ago", "the quarter|period a year ago|earlier|before", year_ago_period, 0.85),
    Row("unit-beside", "the unit:UNIT ( past:before last | after next ) (?! WEEKDAY|MONTH|UNIT )", beside, 0.9),
    Row(
        "day-within-month",
        "the? day:ORDDAY of the:the? which:this|last|next|that|same|following|previous unit:month",
        within,
        0.9,
    ),
    Row("deictic", "the? which:DEICTIC fiscal|calendar|full? unit:UNIT", deictic, 0.76),
    Row("deictic-past-next", "this which:past|coming unit:UNIT", deictic, 0.9),
    Row("today", "day:NOWDAY", nowday, 0.93),
    Row("day-before-yesterday", "the? day ( past:before yesterday | after tomorrow )", day_beside, 0.95),
    Row("ago", "n:NUMBER|a|an unit:UNIT|UNITS ( or so )? ago:AGO", ago, 0.68),
    Row("ago-or-two", "n:a|an unit:UNIT or two|so ago:AGO", ago, 0.7),
    Row("units-ago", "unit:UNITS ( and UNITS )? ago:AGO", ago, 0.85),
    Row("from-now", "n:NUMBER|a|an unit:UNIT|UNITS ahead:from now|today", ago, 0.9),
    Row("earlier", "n:NUMBER|a|an unit:UNIT|UNITS how:earlier|later|afterward|afterwards|thereafter|previously", earlier, 0.66),
    Row("before", "n:NUMBER|a|an unit:UNIT|UNITS how:before (?= ,|.|; )", earlier, 0.75),
    Row("unit-before", "the unit:UNIT how:before|after (?! CAPITAL|DET|a|NOWDAY|DEICTIC|OTHER )", earlier, 0.75),
    Row(
        "year-ago-period",
        "the|a? comparable|same|like|corresponding? year -? ago|earlier|before quarter|period|month|half|season",
        year_ago_period,
        0.85,
    ),
    Row("year-ago-quarter", "the? year -? ago|earlier ord:ORD -? quarter", year_ago_quarter, 0.8),
    Row("year-ago", "year - ago|earlier", year_ago_period, 0.75),
    Row(
        "same-period-last-year",
        "the comparable|same|like|corresponding|equivalent period|quarter|time|month ( of|in|a? last|year year|ago|earlier )",
        year_ago_period,
        0.85,
    ),
    Row("that-unit", "that same? unit:UNIT", anaphoric(0), 0.55),
    Row("same-unit", "the same unit:UNIT", anaphoric(0), 0.85),
    Row("latest-unit", "the? latest:latest fiscal? unit:UNIT|period", definite, 0.81),
    Row(
        "the-unit", "the fiscal|full|entire|whole? unit:quarter|year|month|week|weekend|period (?! ended|ending|century|- )", definite, 0.64
    ),
    Row("year-end", "unit:UNIT ( - | 's )? end", edge_of_unit, 0.85),
    Row("within", f"{INNER} ,? {OUTER}", within, 0.95),
    Row("within-possessive", f"{POSSESSIVE} {INNER}", within, 0.93),
    Row("named", f"this|the? past|last|next|coming|this {NAMED}", named, 0.91),
    Row("named-anaphoric", f"the which:previous|preceding|following|next {NAMED}", named_anaphoric, 0.85),
    Row("named-a-week-ago", "weekday:WEEKDAY a week ( ago | ahead:from now )", weekday_weeks, 0.85),
    Row("a-week-ago-named", "a week ago weekday:WEEKDAY", weekday_weeks, 0.85),
    Row("week-from-named", "a week ahead:from weekday:WEEKDAY", weekday_weeks, 0.85),
    Row("earlier-in", "earlier|later|early|late|sometime|someday which:this|that|last|next same? unit:UNIT", earlier_in, 0.88),
    Row(
        "earlier-in-the",
        "earlier|later|early|late in which:this|that|last|next|the same? unit:week|month|quarter|year|decade|century",
        earlier_in,
        0.88,
    ),
)
