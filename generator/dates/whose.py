"""Whose day `Independence Day` is: the country that its sentence names, else those beside it, the dateline, the article most often.

Several countries have days of one name. Where the text leaves it open which is meant, the day stays open too.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from generator import lexicon
from generator.dates import holidays
from generator.dates.expression import Expression, Holiday
from generator.model import ParsedArticle, Sentence

WORD = re.compile(r"[^\W\d_](?:[\w'’-]|\.(?=\w))*\.?")
ABBREVIATED = 3  # letters of a name in capitals that may be short for something
LONGEST = 4  # words of a country's or a city's name
BESIDE = 1  # sentences before and behind


def owned(expression: Expression, parsed: ParsedArticle, sentence: Sentence, start: int, end: int) -> Expression:
    """A day that several countries have, with the country whose day is meant; anything else as it is."""
    if not isinstance(expression, Holiday) or not holidays.is_shared(expression.id):
        return expression
    return replace(expression, country=_country(parsed, sentence, start, end))


def _country(parsed: ParsedArticle, sentence: Sentence, start: int, end: int) -> str | None:
    """The code of the country, by the first of the circles around the day that names one more often than any other."""
    at = next(place for place, other in enumerate(parsed.sentences) if other.id == sentence.id)
    beside = parsed.sentences[max(0, at - BESIDE) : at + BESIDE + 1]
    own = [parsed.text[sentence.start : start], parsed.text[end : sentence.end]]
    circles = (
        [" ".join(own[0].split()[-2:])],  # `Ukraine's | Independence Day`
        [parsed.text[end : end + 1 + len(" of the United States")].partition(".")[0]] if parsed.text[end : end + 4] in OF else [],
        own,
        [parsed.text[other.start : other.end] for other in beside if other.role != "dateline"],
        [parsed.text[other.start : other.end] for other in parsed.sentences if other.role == "dateline"],
        [parsed.text[other.start : other.end] for other in parsed.sentences],
    )
    for texts in circles:
        found = Counter(code for text in texts for code in _named(text)).most_common(2)
        if found and (len(found) == 1 or found[0][1] > found[1][1]):
            return found[0][0]
    return None


OF = (" of ", " in ")


def _named(text: str) -> Iterator[str]:
    """The countries whose names, people, towns or seats of government a text names, as often as it does."""
    words = [match[0] for match in WORD.finditer(text)]
    at = 0
    while at < len(words):
        size, code = next(((size, code) for size in range(LONGEST, 0, -1) if (code := _code(words[at : at + size]))), (1, None))
        if code and not (at + size < len(words) and words[at + size].startswith("Day")):  # Independence is a town too
            yield code
        at += size


def _code(words: list[str]) -> str | None:
    """`South Dakota`, `Ukraine's`, `U.S.`, `Americans` → the code of the country; the stop that ends a sentence is no part of a name."""
    if not words or not words[0][0].isupper():
        return None
    name = " ".join(words).replace("’", "'").removesuffix("'s")
    found = _places().get(name) or _places().get(name.rstrip("."))
    return found or (_places().get(name.title()) if name.isupper() and len(name) > ABBREVIATED else None)  # a dateline's capitals


@cache
def _places() -> dict[str, str]:
    """Name → code; names of countries win over those of towns."""
    cities, regions, seats = lexicon.load("cities")["cities"], lexicon.load("places")["regions"], lexicon.load("metonyms")["seats"]
    found = {name: code for code, names in cities.items() for name in names}
    found |= {name: code for code, names in regions.items() if code != "xx" for row in names for name in row.split("|")}
    found |= {name: code for name, code in seats.items() if code != "xx"}
    for row in lexicon.load("countries")["countries"]:
        found |= dict.fromkeys((row["name"], *row["also"], *row["adjectives"], *row["people"], *row["capitals"]), row["iso"])
    return found
