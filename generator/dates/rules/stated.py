"""Days and months: `Saturday, April 25, 2019`, `25 April`, `Aug. 15`, `March 2019`, `March 3-5`, `2019-20`, `Juche 109`, `44 BC`."""

from collections.abc import Sequence
from dataclasses import replace

from generator import lexicon
from generator.dates import numerals
from generator.dates.expression import Reference, Stated
from generator.dates.rule import Built, Match, Part, Row
from generator.dates.tokens import Token

FIRST_JUCHE = 1912
PIVOT = 50  # '49 is 2049 in a bond's name, '50 is 1950


def year(match: Match, group: str = "year") -> int | None:
    """The year of a group: `1989`, `'89`, `nineteen eighty-nine`."""
    tokens = match.groups.get(group)
    if not tokens:
        return None
    return year_of(tokens)


def year_of(tokens: Sequence[Token]) -> int:
    """The year that tokens say."""
    digits = "".join(char for char in tokens[0].text if char.isdecimal())
    if not digits:
        return numerals.spoken_year(tokens)
    return two_digit_year(int(digits)) if len(digits) == 2 else int(digits)


def two_digit_year(number: int) -> int:
    """`'98` → 1998, `'04` → 2004."""
    return number + (1900 if number >= PIVOT else 2000)


def day_number(match: Match, group: str = "day") -> int | None:
    """The day of a group: `15`, `15th`, `fifteenth`, `twenty-first`; None where there is no such day."""
    tokens = match.groups.get(group)
    if not tokens:
        return None
    number = numerals.ordinal(tokens)
    return number if 1 <= number <= 31 else None


def month_number(match: Match, group: str = "month") -> int | None:
    """The month of a group."""
    return int(match.datum(group, "MONTH", "MONTHABBR")) if match.has(group) else None


def stated(match: Match) -> Stated:
    """The calendar parts of the groups weekday, day, month, year."""
    weekday = int(match.datum("weekday", "WEEKDAY", "WEEKDAYABBR")) if match.has("weekday") else None
    return Stated(year=year(match), month=month_number(match), day=day_number(match), weekday=weekday)


def a_day(match: Match) -> Built:
    """`April 25, 2019`, `Aug. 15`, `the 4th of March`."""
    found = stated(match)
    return Part(found) if found.day else None


def odd_year(match: Match) -> Built:
    """`March 3, 9199`: a date with a year that cannot be; `March 3, 5000 people` is none."""
    digits = match.groups["year"][0].text
    found = stated(match)
    if not found.day or len(digits) != 4 or match.following() in lexicon.load("false_friends")["after_numbers"]:
        return None
    return Part(replace(found, year=int(digits)))


def a_month(match: Match) -> Built:
    """`March 2019`."""
    return Part(stated(match))


def a_week_of(match: Match) -> Built:
    """`the week of March 8`, `the weekend of March 8`."""
    found = stated(match)
    return Part(Stated(year=found.year, month=found.month, day=found.day, unit=match.word("unit"))) if found.day else None


def day_range(match: Match) -> Built:
    """`March 3-5, 2019`, `3 to 5 March`, `March 28 to April 2, 2019`: two dates, what is printed once goes for both."""
    first, second = day_number(match), day_number(match, "last")
    if first is None or second is None:
        return None
    month = month_number(match)
    last_month = month_number(match, "other") or month
    if last_month == month and second <= first:
        return None
    return (
        Part(Stated(year=year(match), month=month, day=first), group="one"),
        Part(Stated(year=year(match), month=last_month, day=second), group="two"),
    )


def day_list(match: Match) -> Built:
    """`Aug. 10, 11 and 12`: three days of one month."""
    days = [day_number(match, group) for group in ("day", "last", "third")]
    if None in days or sorted(set(days), key=lambda day: day or 0) != days:
        return None
    return tuple(
        Part(Stated(month=month_number(match), day=day), group=group) for day, group in zip(days, ("one", "two", "three"), strict=True)
    )


def month_range(match: Match) -> Built:
    """`from March to May 2019`, `January-March 2019`."""
    return (
        Part(Stated(year=year(match), month=month_number(match)), group="one"),
        Part(Stated(year=year(match), month=month_number(match, "other")), group="two"),
    )


def year_range(match: Match) -> Built:
    """`2019-20`, `1914-1918`, `1998/99`: two years; None where they don't follow each other (`2019-12` is a month, `1990-5` is none)."""
    first = year(match, "one")
    text = match.groups["two"][0].text
    if first is None:
        return None
    last = int(text) if len(text) == 4 else first // 100 * 100 + int(text)
    if not first < last <= first + 150:
        return None
    return Part(Stated(year=first), group="one"), Part(Stated(year=last), group="two")


def juche(match: Match) -> Built:
    """`Juche 109` is 2020: the count begins with 1912 as year 1. `October 7, Juche 103 (2014)` is one day; two where the years disagree."""
    number = int(match.groups["number"][0].text)
    if not 1 <= number <= 200:
        return None
    found = replace(stated(match), year=FIRST_JUCHE + number - 1, era="juche")
    if match.has("year") and year(match) != found.year:
        return Part(found, group="one"), Part(Stated(year=year(match)), group="year")
    return Part(found)


def after_christ(match: Match) -> Built:
    """`AD 79`, `79 CE`: value `0079`; in capitals only."""
    number = int(match.groups["number"][0].text)
    return Part(Stated(year=number, era="ad")) if number and _in_capitals(match, "era") else None


def before_christ(match: Match) -> Built:
    """`44 BC`: value `BC0044`, as TIMEX has it; `the third century BC` `BC02`."""
    number = numerals.ordinal(match.groups["number"])
    if not 1 <= number <= 9999 or not _in_capitals(match, "era"):
        return None
    return Part(Reference(value=f"BC{number - 1:02d}" if match.has("century") else f"BC{number:04d}"), group="whole")


def _in_capitals(match: Match, group: str) -> bool:
    """Whether the letters of a group are printed as `BC`, `B.C.`."""
    return all(token.text.isupper() for token in match.groups[group] if token.text.isalpha())


DAY_OF_MONTH = "day:DAY|DAYORD"
YEARS = "year:YEAR|YEAR2"
JUCHE, BRACKET = "juche number:INT", "( \\( year:YEAR \\) )?"
BC = "era:( bc | bce | b . c .? | b . c . e .? )"
DASH = "-|to|through|till|until|and|or"
ROWS: tuple[Row, ...] = (
    Row("weekday-month-day-year", f"weekday:WD ,? month:MON the? {DAY_OF_MONTH} ,? {YEARS}", a_day, 0.99),
    Row("month-day-year", f"month:MON the? {DAY_OF_MONTH} ,? of? {YEARS}", a_day, 0.98),
    Row("month-day-odd-year", f"month:MON the? {DAY_OF_MONTH} , year:LONGINT|INT", odd_year, 0.5),
    Row("weekday-day-month-year", f"weekday:WD ,? the? {DAY_OF_MONTH} of? month:MON ,? {YEARS}", a_day, 0.99),
    Row("day-month-year", f"the? {DAY_OF_MONTH} -? of? month:MON -? ,? {YEARS}", a_day, 0.98),
    Row("month-day-spoken-year", f"month:MON the? {DAY_OF_MONTH} ,? year:SPOKENYEAR", a_day, 0.95),
    Row("weekday-month-day", f"weekday:WD ,? month:MON the? {DAY_OF_MONTH}", a_day, 0.99),
    Row("weekday-day-month", f"weekday:WD ,? the? {DAY_OF_MONTH} of? month:MON", a_day, 0.97),
    Row("month-day", f"month:MON the? {DAY_OF_MONTH} (?! percent|%|million|billion )", a_day, 0.96),
    Row("day-month", f"the? {DAY_OF_MONTH} of? month:MON", a_day, 0.92),
    Row("week-of-day", f"the? unit:week|weekend of month:MON the? {DAY_OF_MONTH} ( ,? {YEARS} )?", a_week_of, 0.9),
    Row("month-of", f"the month of month:MON ( ,? of? {YEARS} )?", a_month, 0.9),
    Row("day-list", "one:( month:MON day:DAY ) , two:( last:DAY ) ,? and|or three:( third:DAY )", day_list, 0.9),
    Row("month-year", f"month:MON ,? of? {YEARS}", a_month, 0.99),
    Row("month-spoken-year", "month:MON ,? of? year:SPOKENYEAR", a_month, 0.95),
    Row("day-range", f"one:( month:MON the? {DAY_OF_MONTH} ) {DASH} the? two:( last:DAY|DAYORD ( ,? {YEARS} )? )", day_range, 0.93),
    Row("day-range-month", f"one:( {DAY_OF_MONTH} ) {DASH} two:( last:DAY|DAYORD of? month:MON ( ,? {YEARS} )? )", day_range, 0.93),
    Row(
        "day-range-months",
        f"one:( month:MON the? {DAY_OF_MONTH} ) {DASH} two:( other:MON the? last:DAY|DAYORD ,? {YEARS} )",
        day_range,
        0.95,
    ),
    Row("month-range", f"one:( month:MON ) {DASH} two:( other:MON of? {YEARS} )", month_range, 0.93),
    Row("year-range", "one:YEAR -|/ two:YEAR|TWODIGITS|DAY", year_range, 0.9),
    Row("month-day-juche", f"one:( month:MON the? {DAY_OF_MONTH} ,? {JUCHE} ) {BRACKET}", juche, 0.97),
    Row("month-juche", f"one:( month:MON ,? {JUCHE} ) {BRACKET}", juche, 0.97),
    Row("juche-year", f"one:( {JUCHE} ) {BRACKET}", juche, 0.97),
    Row("year-ad", "( era:( ad | a . d . ) number:INT | number:INT era:( ad | ce | a . d .? | c . e .? ) )", after_christ, 0.9),
    Row("year-bc", f"in|by|from|since|around|about|of|to|until|year|and|before|after|circa whole:( number:INT {BC} )", before_christ, 0.9),
    Row("century-bc", f"whole:( the? number:ORD century:( -? century ) {BC} )", before_christ, 0.9),
)
