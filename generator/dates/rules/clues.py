"""What is no date of its own but tells of one: ages and anniversaries."""

from itertools import takewhile

from generator.dates import numerals
from generator.dates.expression import Age, Anniversary
from generator.dates.origins import origin
from generator.dates.rule import Built, Match, Part, Row

LONGEST_LIFE = 120  # years
YEARS_OF = {"centenary": 100, "centennial": 100, "bicentenary": 200, "bicentennial": 200, "sesquicentennial": 150, "tricentennial": 300}


def age(match: Match) -> Built:
    """`34-year-old`, `aged 34`, `Kim, 34,`; `a 136-year-old bank` has an age as well, but not a person's."""
    number = numerals.amount(match.groups["n"])
    if number is None or number <= 0 or number.denominator != 1:
        return None
    if number > LONGEST_LIFE:
        return () if match.tokens[-1].lower in ("old", "olds") else None
    return Part(Age(years=int(number)), "DURATION", group="n" if match.has("beside") else None, shown=False)


def anniversary(match: Match) -> Built:
    """`the 75th anniversary of diplomatic ties`: the ordinal, the words that follow, and the lexicon's date of what began."""
    number = numerals.ordinal(match.groups["ord"]) if match.has("ord") else YEARS_OF[match.word("name")]
    words = list(takewhile(lambda token: token.lower not in STOPS, match.after[1:13] if match.following() == "of" else ()))
    text = " ".join(token.text for token in words)
    return Part(Anniversary(ordinal=number, origin_text=text, origin=origin(match.before, match.after)))


STOPS = (".", ",", ";", ":", '"', "(", ")", "--", "”")  # where the words of what is commemorated end
NAMES = "|".join(YEARS_OF)
ROWS: tuple[Row, ...] = (
    Row("age-year-old", "n:INT|DAY|TWODIGITS|CARDINAL - year|years - old|olds", age, 0.97),
    Row("age-years-old", "n:AMOUNT years|months old", age, 0.97),
    Row("age-aged", "aged|age n:INT|CARDINAL", age, 0.95),
    Row("age-apposition", "beside:( CAPITAL , ) n:TWODIGITS|DAY ,", age, 0.8),
    Row("anniversary", "the? ord:ORD -? wedding? anniversary", anniversary, 0.9),
    Row("anniversary-named", f"the name:{NAMES}", anniversary, 0.9),
)
