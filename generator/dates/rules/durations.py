"""Durations and sets: `three days`, `a two-year plan`, `the past five months`, `every Thursday`, `twice a week`, `daily`."""

from fractions import Fraction

from generator import lexicon
from generator.dates import numerals, words
from generator.dates.expression import Duration, Recurring, Reference, Relative
from generator.dates.rule import Built, Match, Part, Row
from generator.dates.rules.stated import month_number

RATE_WORDS = ("%", "percent", "hundred", "thousand", "million", "billion", "trillion", "cent", "twice", "once")


def _unit(match: Match) -> tuple[str, str, int]:
    """(unit, ISO code, how many): `weeks` → (week, W, 1)."""
    unit, code, each = match.datum("unit", "UNIT", "UNITS", "UNITSHORT")
    return str(unit), str(code), int(each)


def _code(code: str) -> str:
    """The code in a duration: a weekend or a night is counted as a day's part by its own name, a season as a quarter's."""
    return {"NI": "D", "S": "Q"}.get(code, code)


def counted(match: Match) -> Built:
    """`three days` P3D, `5 1/2 hours` PT5H30M, `several weeks` PXW, `two decades` P20Y, `a two-year plan` P2Y."""
    _, code, each = _unit(match)
    number = numerals.amount(match.groups["n"])
    if number == 0 or (match.word("unit") == "quarters" and match.following() == "of"):
        return None
    return Part(Duration(value=numerals.iso_amount(number, _code(code), each)), "DURATION")


def counted_range(match: Match) -> Built:
    """`two to six days`, `10-15 years`: the least and the most."""
    _, code, each = _unit(match)
    least, most = numerals.amount(match.groups["low"]), numerals.amount(match.groups["n"])
    if least is None or most is None or not 0 < least < most:
        return None
    values = [numerals.iso_amount(number, _code(code), each) for number in (least, most)]
    return Part(Duration(value=values[0]), "DURATION", group="low"), Part(Duration(value=values[1]), "DURATION", group="high")


def counted_sum(match: Match) -> Built:
    """`two hours and 30 minutes` PT2H30M, `a year and two months` P1Y2M."""
    values = []
    for number, unit in (("n", "unit"), ("more", "lesser")):
        _, code, each = match.datum(unit, "UNIT", "UNITS", "UNITSHORT")
        amount = Fraction(1) if match.word(number) in ("a", "an") else numerals.amount(match.groups[number])
        values.append(numerals.iso_amount(amount, _code(code), each))
    first, second = values
    if "X" in first + second or ("T" in first and "T" not in second) or first[-1] == second[-1]:
        return None
    return Part(Duration(value=first + (second[2:] if "T" in first else second[1:])), "DURATION")


def single(match: Match) -> Built:
    """`a year`, `an hour`, `one day`, `another month`, `a year and a half`, `week-long`."""
    if match.tokens[0].lower in ("a", "another") and _is_other(match):
        return None
    _, code, each = _unit(match)
    number = Fraction(3, 2) if match.has("half") else Fraction(1)
    return Part(Duration(value=numerals.iso_amount(number, _code(code), each)), "DURATION")


def _is_other(match: Match) -> bool:
    """`a second chance`, `a quarter of them`, `a day when …`, `$5 a year`: no lengths of time."""
    small = match.word("unit") == "minute" and match.following() in lexicon.load("false_friends")["after_minute"]
    return small or match.word("unit") in ("second", "quarter") or match.following() in ("when", "that") or _is_rate(match)


def _is_rate(match: Match) -> bool:
    """Whether `a year` says how often: `$5 million a year`, `700 seats a week`; `lasts a year`, `was a year` do not."""
    before = match.before[-1] if match.before else None
    if before is None or match.tokens[0].lower != "a":
        return False
    numeric = before.text[0].isdigit() or before.lower in RATE_WORDS
    return numeric or (before.lower.endswith("s") and before.lower not in lexicon.load("tense_cues")["takes_duration"])


def half_unit(match: Match) -> Built:
    """`half an hour` PT30M, `half a year` P6M, `a half-century` P50Y, `a quarter of a century` P25Y."""
    _, code, each = _unit(match)
    number = Fraction(1, 4) if match.has("quarter") else Fraction(1, 2)
    if each > 1:
        return Part(Duration(value=f"P{int(number * each)}{code}"), "DURATION")
    return Part(Duration(value=numerals.iso_amount(number, _code(code), 1)), "DURATION")


def some(match: Match) -> Built:
    """`for years` PXY, `decades-long` PXY, `weeks or months` PXW."""
    if match.word("unit") in ("weekdays", "weekends", "nights"):
        return None
    _, code, _ = _unit(match)
    return Part(Duration(value=numerals.iso_amount(None, _code(code), 1)), "DURATION", group="whole" if match.has("whole") else None)


def vague_span(match: Match) -> Built:
    """`recent weeks`, `the coming months`: PAST_REF, FUTURE_REF as TimeML has them."""
    word = match.word("which")
    return Part(Reference(value="PAST_REF" if word in ("recent", "past", "last", "bygone") else "FUTURE_REF"))


def every_unit(match: Match) -> Built:
    """`every day` P1D, `each quarter` P1Q, `every two years` P2Y, `every other week` P2W."""
    _, code, each = _unit(match)
    number = numerals.amount(match.groups["n"]) if match.has("n") else Fraction(2 if match.has("other") else 1)
    return Part(Recurring(value=numerals.iso_amount(number, _code(code), each), quant=match.datum("every", "EVERY")), "SET")


def every_named(match: Match) -> Built:
    """`every Thursday` XXXX-WXX-4, `each July` XXXX-07, `every summer` XXXX-SU, `Sundays`, `Monday nights` XXXX-WXX-1TNI."""
    quant = match.datum("every", "EVERY") if match.has("every") else None
    part = f"T{match.datum('part', 'PART')}" if match.has("part") else ""
    if match.has("weekday"):
        return Part(Recurring(value=f"XXXX-WXX-{match.datum('weekday', 'WEEKDAY', 'WEEKDAYS')}{part}", quant=quant), "SET")
    if match.has("season"):
        return Part(Recurring(value=f"XXXX-{match.datum('season', 'SEASON', 'SEASONS')}", quant=quant), "SET")
    if match.has("month"):
        return Part(Recurring(value=f"XXXX-{month_number(match):02d}", quant=quant), "SET")
    return Part(Recurring(value=f"XXXX-XX-XX{part}", quant=quant), "SET")


def weekends(_: Match) -> Built:
    """`on weekends`."""
    return Part(Recurring(value="XXXX-WXX-WE"), "SET", group="whole")


def two_weekday_parts(match: Match) -> Built:
    """`Monday and Tuesday nights`: two sets."""
    part = match.datum("part", "PART")
    values = [f"XXXX-WXX-{match.datum(name, 'WEEKDAY')}T{part}" for name in ("first", "second")]
    return Part(Recurring(value=values[0]), "SET", group="one"), Part(Recurring(value=values[1]), "SET", group="two")


def adverb(match: Match) -> Built:
    """`daily` P1D, `annually` P1Y; `annual sales`, `quarterly dividend` name a kind of thing, `the daily said` a newspaper: no date."""
    if _is_newspaper(match):
        return None
    if match.word("word") in ("annual", "quarterly") and match.following().isalpha() and match.following() not in words.data()["MAYRECUR"]:
        return None
    return Part(Recurring(value=match.datum("word", "RECURRING")), "SET")


def _is_newspaper(match: Match) -> bool:
    """Whether `daily` or `weekly` is what is printed so often: `the daily said`, `the Berlin weekly reported`, `the daily's editor`."""
    table = lexicon.load("false_friends")
    return match.word("word") in table["papers"] and match.previous() not in ("", ",") and match.following() in table["after_paper"]


def rate(match: Match) -> Built:
    """`twice a week` P1W freq 2X, `three times a year`, `$5 a day`, `once every two years`."""
    _, code, each = _unit(match)
    times = match.datum("times", "TIMES") if match.has("times") else numerals.amount(match.groups["n"]) if match.has("n") else None
    return Part(Recurring(value=numerals.iso_amount(Fraction(1), _code(code), each), freq=f"{times}X" if times else None), "SET")


def now_year(match: Match) -> Built:
    """`the next year or so`, `the past year`: the year."""
    return Part(Relative(unit="year", offset=int(match.datum("which", "DEICTIC"))), mod="APPROX")


def not_a_date(_: Match) -> Built:
    """`24 hours a day`, `seven days a week`: a way to say always."""
    return ()


SPAN = "( the? past|last|next|first|coming|previous|final|following|preceding|ensuing|opening|closing|other|remaining|initial|early )"
PARTS = "mornings|afternoons|evenings|nights"
QUALITY = "more|additional|extra|full|straight|consecutive|successive|whole|long|calendar|fiscal|working|business|trading"
ROWS: tuple[Row, ...] = (
    Row("duration", f"n:NUMBER -? {QUALITY}? -? unit:UNIT|UNITS|UNITSHORT", counted, 0.82),
    Row("duration-range", "low:AMOUNT to|or|- high:( n:AMOUNT -? unit:UNIT|UNITS )", counted_range, 0.85),
    Row("duration-sum", "n:AMOUNT|a|an unit:UNIT|UNITS ( , and | , | and ) more:AMOUNT|a|an lesser:UNIT|UNITS", counted_sum, 0.85),
    Row("duration-span", f"{SPAN} n:NUMBER -? fiscal|calendar|trading|business|working|full? unit:UNIT|UNITS", counted, 0.86),
    Row("duration-the", "the n:NUMBER unit:UNITS", counted, 0.96),
    Row("duration-single", "a|an|another|one unit:UNIT half:( and a half )?", single, 0.58),
    Row("duration-additional", "an additional|extra|entire|whole|full unit:UNIT", single, 0.75),
    Row("duration-a-whole", "a full|whole|solid|single|good unit:UNIT", single, 0.75),
    Row("duration-long", "unit:UNIT - long|old", single, 0.8),
    Row("duration-half", "half a|an unit:UNIT", half_unit, 0.85),
    Row("duration-half-unit", "a? half - unit:UNIT", half_unit, 0.75),
    Row("duration-a-half-unit", "a half unit:UNIT", half_unit, 0.75),
    Row("duration-quarter", "a|the? quarter:quarter ( of a | - )? unit:century", half_unit, 0.85),
    Row("duration-some-long", "unit:UNITS - long|old", some, 0.8),
    Row("duration-some", "for|in|within|over|after|took|takes|spent|of|spend|lasted|many whole:( unit:UNITS )", some, 0.45),
    Row(
        "duration-some-first",
        "the first|early|last|final|initial|opening|closing unit:UNITS (?! of WEEKDAY|MONTH|YEAR|NOWDAY )",
        some,
        0.55,
    ),
    Row("duration-weeks-or-months", "unit:UNITS or|and UNITS", some, 0.7),
    Row("recent-units", "the? which:recent|coming|future unit:UNITS ( and UNITS )?", vague_span, 0.59),
    Row("past-units", "the? which:past UNITS", vague_span, 0.65),
    Row("units-ahead", "the unit:UNITS ahead", some, 0.8),
    Row("year-ago-span", "the year -? ago|earlier n:AMOUNT unit:UNITS", counted, 0.8),
    Row("unit-ended", "the fiscal? unit:UNIT (?= ended|ending|through )", single, 0.84),
    Row("around-the-clock", "AMOUNT hours|days|weeks|months ,? a day|week|month|year", not_a_date, 1.0),
    Row("next-year-or-so", "the? which:next|past|last year or so|two", now_year, 0.7),
    Row("every-unit", "every:EVERY ( other:other | n:AMOUNT )? unit:UNIT|UNITS", every_unit, 0.97),
    Row("every-weekday", "every:EVERY weekday:WEEKDAY part:PART?", every_named, 0.93),
    Row("every-month", "every:EVERY month:MONTH", every_named, 0.9),
    Row("every-season", "every:EVERY season:SEASON", every_named, 0.9),
    Row("every-part", "every:EVERY part:PART", every_named, 0.85),
    Row("weekdays", "weekday:WEEKDAYS", every_named, 0.85),
    Row("weekends", "on|at|during whole:( unit:weekends )", weekends, 0.85),
    Row("weekday-parts", f"weekday:WEEKDAY part:{PARTS}", every_named, 0.85),
    Row("two-weekday-parts", f"one:( first:WEEKDAY ) and|or two:( second:WEEKDAY part:{PARTS} )", two_weekday_parts, 0.85),
    Row("past-seasons", "the? past|last|next n:NUMBER season:SEASONS", every_named, 0.6),
    Row("recurring", "word:RECURRING", adverb, 0.57),
    Row("rate", "( times:TIMES | n:AMOUNT times ) a|an|each|every|per unit:UNIT", rate, 0.85),
)
