"""Times of day: `10:35 a.m.`, `5 p.m. EST Thursday`, `noon Thursday`, `1430 GMT`, `Friday morning`, `last night`, `tonight`."""

from generator.dates.expression import At, Base, Expression, Relative, Stated
from generator.dates.rule import Built, Match, Part, Row
from generator.dates.rules.stated import day_number, month_number, year


def _day(match: Match) -> Expression | None:
    """The day that is named beside the time: weekday, month and day, today."""
    if match.has("nowday"):
        return Relative(unit="day", offset=int(match.datum("nowday", "NOWDAY")))
    weekday = match.datum("weekday", "WEEKDAY", "WEEKDAYABBR") if match.has("weekday") else None
    if weekday is None and not match.has("month"):
        return None
    return Stated(year=year(match), month=month_number(match), day=day_number(match), weekday=weekday)


def clock(match: Match) -> Built:
    """`10:35 a.m.` T10:35, `5 p.m.` T17:00, `noon` T12:00, `1430 GMT` T14:30, `10 o'clock`."""
    if match.has("point"):
        return Part(At(time=f"T{match.datum('point', 'POINT')}", day=_day(match)), "TIME")
    digits = "".join(char if char.isdecimal() else " " for char in match.word("time")).split()
    if len(digits) == 1 and len(digits[0]) in (3, 4):
        digits = [digits[0][:-2], digits[0][-2:]]
    hour, minute = int(digits[0]), int(digits[1]) if len(digits) > 1 else 0
    if match.has("meridiem"):
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if match.word("meridiem").startswith("p") else 0)
    if hour > 24 or minute > 59:
        return None
    return Part(At(time=f"T{hour:02d}:{minute:02d}", day=_day(match)), "TIME", group="whole" if match.has("whole") else None)


def part_of_day(match: Match) -> Built:
    """`Friday morning`, `the morning of March 3`, `tomorrow night`, `mid-afternoon yesterday`; `Friday nights` is a set."""
    if match.word("part").endswith("s"):
        return None
    return Part(At(time=f"T{match.datum('part', 'PART')}", day=_day(match)), "TIME")


def deictic_part(match: Match) -> Built:
    """`this morning`, `last night`, `tonight`, `overnight`."""
    offset = {"last": -1, "next": 1}.get(match.word("which"), 0)
    if match.has("tonight"):
        return Part(At(time="TNI", day=Relative(unit="day", offset=0)), "TIME")
    return Part(At(time=f"T{match.datum('part', 'PART')}", day=Relative(unit="day", offset=offset)), "TIME")


def anaphoric_part(match: Match) -> Built:
    """`the next morning`, `that night`, `the previous evening`."""
    word = match.word("which")
    offset = {"next": 1, "following": 1, "previous": -1, "preceding": -1}.get(word, 0)
    base: Base = "narrative" if not word and match.tokens[0].lower == "the" else "passage"  # `in the evening he goes on`: today
    return Part(At(time=f"T{match.datum('part', 'PART')}", day=Relative(unit="day", offset=offset, base=base)), "TIME")


ZONED = "( ZONE | ( ZONE ) | local time )?"
DAY = "month:MON day:DAY|DAYORD ( ,? year:YEAR )?"
DAYS = f"( ,? on|of? ( nowday:NOWDAY | weekday:WEEKDAY ( ,? {DAY} )? | {DAY} ) )"
FIRST = f"( nowday:NOWDAY | ( weekday:WEEKDAY ,? )? {DAY} | weekday:WEEKDAY )"
TIME = "( time:HOUR12|CLOCK meridiem:MERIDIEM | time:CLOCK | time:HOUR12 o ' clock )"
ROWS: tuple[Row, ...] = (
    Row("time-meridiem", f"time:HOUR12|CLOCK meridiem:MERIDIEM {ZONED} {DAYS}?", clock, 0.53),
    Row("time-clock", f"at|by|until|till|from|before|after|since|around|about whole:( time:CLOCK {ZONED} {DAYS}? )", clock, 0.85),
    Row("time-zone", f"time:CLOCK|YEAR|INT ZONE {DAYS}?", clock, 0.93),
    Row("time-oclock", f"time:HOUR12 o ' clock {DAYS}?", clock, 0.9),
    Row("day-time", f"{FIRST} ,? at? {TIME} {ZONED}", clock, 0.93),
    Row("point", f"point:POINT {ZONED} {DAYS}?", clock, 0.69),
    Row("day-point", f"{FIRST} ,? at? point:POINT", clock, 0.88),
    Row("day-part", f"{FIRST} ,? early|late? part:PART", part_of_day, 0.48),
    Row("part-day", f"the? mid|early|late? -? part:PART {DAYS}", part_of_day, 0.9),
    Row("this-part", "which:this|last|next part:PART", deictic_part, 0.92),
    Row("tonight", "tonight:tonight", deictic_part, 0.9),
    Row("overnight", "part:overnight", deictic_part, 0.7),
    Row("that-part", "the|that which:next|following|previous|preceding|same? part:PART", anaphoric_part, 0.75),
    Row("in-the-part", "the early|late part:morning|afternoon|evening", anaphoric_part, 0.6),
)
