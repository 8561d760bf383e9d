"""Months and days of the month that stand alone: `in September`, `until the 15th`; not `May said`, `March on Washington`."""

from generator import lexicon
from generator.dates import numerals
from generator.dates.expression import Stated
from generator.dates.rule import Built, Match, Part, Row
from generator.dates.rules.stated import month_number

PLACES = ("in", "on", "through")


def a_bare_month(match: Match) -> Built:
    """`in September`, `the March vote`."""
    return None if _is_name(match) else Part(Stated(month=month_number(match)), group="month")


def _is_name(match: Match) -> bool:
    """Whether a month's name is a person's, an event's, or a verb: `Theresa May`, `the March on Washington`, `May I`."""
    table = lexicon.load("months")
    word = match.word("month").removesuffix(" .")
    if word not in table["false_friends"] or match.previous() in table["company"]["before"]:
        return False
    if match.previous() == "'s" and word == "march" and match.following() in PLACES:  # `the Women's March in the capital`
        return True
    if match.previous() in table["company"]["persons"] or match.following() in table["false_friends"][word]:
        return True
    after_name = bool(match.before) and match.before[-1].text.istitle() and match.previous() not in ("the", "this", "last", "next")
    before_name = bool(match.after) and match.after[0].text[0].isupper()
    return after_name or before_name or (word == "may" and not match.before and bool(match.after))


def day_of_month(match: Match) -> Built:
    """`on the 15th`, `until the 3rd`: the month is open."""
    number = numerals.ordinal(match.groups["day"])
    return Part(Stated(day=number), group="whole") if 1 <= number <= 31 else None


ROWS: tuple[Row, ...] = (
    Row("month", "month:MONTH", a_bare_month, 0.94),
    Row("month-short", "in|since|until|by|last|next|from|to|through|of month:( MONTHABBR .? )", a_bare_month, 0.8),
    Row("day-of-month", "on|until|till|by|from|since whole:( the day:ORDDAY ) (?! CAPITAL|OTHER )", day_of_month, 0.75),
)
