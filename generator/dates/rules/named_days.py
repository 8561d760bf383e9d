"""Days known by name: `Christmas Eve`, `last Thanksgiving`, `Easter week`, `Lunar New Year 2020`, `9/11`."""

from generator.dates import holidays
from generator.dates.expression import Holiday, Relative, Stated
from generator.dates.rule import Built, Match, Part, Row
from generator.dates.rules.stated import year


def named_day(match: Match) -> Built:
    """`Christmas`, `Christmas 2019`, `last Christmas`, `Easter week`; a capital is needed."""
    if not match.groups["name"][0].text[0].isupper():
        return None
    name = match.word("name")
    if (value := holidays.single(name)) is not None:
        first, second, third = (int(part) for part in value.split("-"))
        return Part(Stated(year=first, month=second, day=third))
    outer = None
    if match.has("which"):
        outer = Relative(unit="year", offset=match.datum("which", "DEICTIC"))
    unit = {"week": "week", "weekend": "weekend"}.get(match.word("unit"), "day")
    return Part(Holiday(id=name, year=year(match), outer=outer, unit=unit))


def nine_eleven(match: Match) -> Built:
    """`9/11`: the day of 2001."""
    return Part(Stated(year=2001, month=9, day=11)) if match.tokens[0].text == "9/11" else None


def attacks(match: Match) -> Built:
    """`the Sept. 11 attacks`, `September 11 terrorist attacks`: the day of 2001."""
    if match.datum("month", "MONTH", "MONTHABBR") != 9 or match.groups["day"][0].text != "11":
        return None
    return Part(Stated(year=2001, month=9, day=11), group="whole")


def names() -> tuple[str, ...]:
    """The names of the lexicon, the longest first."""
    return tuple(sorted(holidays.rules(), key=lambda name: (-len(name.split()), name)))


def rows() -> tuple[Row, ...]:
    """A row for the names of the lexicon, and rows for the days known by their number."""
    return (
        Row("named-day", f"which:last|next|this? name:( {' | '.join(names())} ) unit:week|weekend? ( ,? of? year:YEAR )?", named_day, 0.72),
        Row("nine-eleven", "FRACTION", nine_eleven, 0.9),
        Row("attacks", "whole:( month:MON day:DAY ) , ( year:YEAR , )? terrorist? attack|attacks|hijackings", attacks, 0.85),
        Row("attacks", "whole:( month:MON day:DAY ) terrorist|terror? attack|attacks|hijackings", attacks, 0.9),
    )
