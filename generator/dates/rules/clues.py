"""What is no date of its own but tells of one: ages and anniversaries."""

from generator.dates import numerals
from generator.dates.expression import Age, Anniversary
from generator.dates.rule import Built, Match, Part, Row

YEARS_OF = {"centenary": 100, "centennial": 100, "bicentenary": 200, "bicentennial": 200, "sesquicentennial": 150, "tricentennial": 300}


def age(match: Match) -> Built:
    """`34-year-old`, `aged 34`, `Kim, 34,`."""
    number = numerals.amount(match.groups["n"])
    if number is None or not 0 < number <= 120 or number.denominator != 1:
        return None
    return Part(Age(years=int(number)), "DURATION", group="n" if match.has("beside") else None, shown=False)


def anniversary(match: Match) -> Built:
    """`the 75th anniversary of diplomatic ties`: the ordinal and the words that follow."""
    number = numerals.ordinal(match.groups["ord"]) if match.has("ord") else YEARS_OF[match.word("name")]
    words = []
    if match.following() == "of":
        for token in match.after[1:13]:
            if token.lower in (".", ",", ";", ":", '"', "(", ")", "--", "”"):
                break
            words.append(token.text)
    return Part(Anniversary(ordinal=number, origin_text=" ".join(words)), shown=False)


NAMES = "|".join(YEARS_OF)
ROWS: tuple[Row, ...] = (
    Row("age-year-old", "n:INT|DAY|TWODIGITS|CARDINAL - year|years - old|olds", age, 0.97),
    Row("age-years-old", "n:AMOUNT years|months old", age, 0.97),
    Row("age-aged", "aged|age n:INT|CARDINAL", age, 0.95),
    Row("age-apposition", "beside:( CAPITAL , ) n:TWODIGITS|DAY ,", age, 0.8),
    Row("anniversary", "the? ord:ORD -? wedding? anniversary", anniversary, 0.97),
    Row("anniversary-named", f"the name:{NAMES}", anniversary, 0.9),
)
