"""Days known by name: `Christmas Eve`, `last Thanksgiving`, `Easter week`, `Lunar New Year 2020`, `9/11`, `two days after Christmas`."""

from fractions import Fraction

from generator.dates import holidays, numerals
from generator.dates.expression import Holiday, Relative, Stated
from generator.dates.rule import Built, Match, Part, Row
from generator.dates.rules.stated import year


def named_day(match: Match) -> Built:
    """`Christmas`, `Christmas 2019`, `last Christmas`, `Easter week`; a capital is needed."""
    if not _has_capital(match):
        return None
    name = match.word("name")
    if (day := holidays.single(name)) is not None:
        return Part(Stated(year=day.year, month=day.month, day=day.day))
    outer = None
    if match.has("which"):
        outer = Relative(unit="year", offset=match.datum("which", "DEICTIC"))
    unit = {"week": "week", "weekend": "weekend"}.get(match.word("unit"), "day")
    return Part(Holiday(id=name, year=year(match), outer=outer, unit=unit))


def _has_capital(match: Match) -> bool:
    """Whether the name begins or ends with a capital: `Easter Monday`, `first day of Ramadan`."""
    name = match.groups["name"]
    return name[0].text[0].isupper() or name[-1].text[0].isupper()


def beside_named_day(match: Match) -> Built:
    """`two days after Christmas`, `the day before Thanksgiving`, `a week before Easter 2019` (its week)."""
    unit, _, each = match.datum("unit", "UNIT", "UNITS")
    number = numerals.amount(match.groups["n"]) if match.has("n") else Fraction(1)
    if not _has_capital(match) or unit not in COUNTED or number is None or (number * each).denominator != 1:
        return None
    offset = int(number * each) * (-1 if match.word("how") == "before" else 1)
    return Part(Holiday(id=match.word("name"), year=year(match), offset=offset, unit=unit))


def eve_of_named_day(match: Match) -> Built:
    """`the eve of Independence Day`: the day before."""
    return Part(Holiday(id=match.word("name"), year=year(match), offset=-1)) if _has_capital(match) else None


def nine_eleven(match: Match) -> Built:
    """`9/11`: the day of 2001."""
    return Part(Stated(year=2001, month=9, day=11)) if match.tokens[0].text == "9/11" else None


def attacks(match: Match) -> Built:
    """`the Sept. 11 attacks`, `September 11 terrorist attacks`: the day of 2001."""
    if match.datum("month", "MONTH", "MONTHABBR") != 9 or match.groups["day"][0].text != "11":
        return None
    return Part(Stated(year=2001, month=9, day=11), group="whole")


COUNTED = ("day", "week", "month", "year")


def names() -> tuple[str, ...]:
    """The names of the lexicon, the longest first."""
    return tuple(sorted(holidays.rules(), key=lambda name: (-len(name.split()), name)))


def rows() -> tuple[Row, ...]:
    """A row for the names of the lexicon, and rows for the days known by their number."""
    name = f"name:( {' | '.join(names())} )"
    return (
        Row("named-day", f"which:last|next|this? {name} unit:week|weekend? ( ,? of? year:YEAR )?", named_day, 0.72),
        Row(
            "beside-named-day",
            f"( n:AMOUNT | a | an | the ) unit:UNIT|UNITS how:before|after {name} ( ,? of? year:YEAR )?",
            beside_named_day,
            0.8,
        ),
        Row("eve-of-named-day", f"the? eve of ( DET|CAPITAL 's? )? {name} ( ,? of? year:YEAR )?", eve_of_named_day, 0.72),
        Row("nine-eleven", "FRACTION", nine_eleven, 0.9),
        Row("attacks", "whole:( month:MON day:DAY ) , ( year:YEAR , )? terrorist? attack|attacks|hijackings", attacks, 0.85),
        Row("attacks", "whole:( month:MON day:DAY ) terrorist|terror? attack|attacks|hijackings", attacks, 0.9),
    )
