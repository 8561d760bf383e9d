"""Anniversary arithmetic: `the 75th anniversary of diplomatic ties` and, in the text or in the lexicon, the day on which it began.

The sum gives the year. Reports come on the day of the anniversary or near it, seldom months away, so it says something of the day too.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import islice

from generator.dates.publication.case import WEEKDAYS, Case, Passage, content_words, in_words, seen
from generator.dates.publication.clue import Clue, Steps, ramp, years
from generator.dates.publication.offices import known_until
from generator.dates.publication.years import as_number, newest_past
from generator.lexicon import load

NOUNS = ("anniversary", "birthday", "jubilee")
ANNIVERSARY = re.compile(
    r"\b(?P<number>\d{1,4}(?:st|nd|rd|th)|(?:[a-z]{3,8}-)?[a-z]{2,8}(?:st|nd|rd|th))[\s-](?:[\w’'-]{1,20}\s){0,2}?(?P<noun>anniversary|birthday|jubilee)\b",
    re.IGNORECASE,
)
COUNT = re.compile(r"\b(?P<number>\d{1,3}|(?:[a-z]{3,8}-)?[a-z]{3,9})[\s-]years?[\s-](?P<noun>anniversary)\b", re.IGNORECASE)
REACH = 80  # what the anniversary is of stands this near after it, in characters
YEARS_ON = 3  # a sum that lies further beyond the lexicon of offices is no anniversary of what the text dates
CLOSE = 25  # words that end within so many characters of each other are equally near: the lexicon's order decides
SENTENCE = 400  # and the words that must be near at all, either way
MOST = 12  # anniversaries of one article that are looked at
OWNER = 40  # and its possessor this near before it: `NATO's 75th anniversary`
POSSESSIVE = re.compile(r"(?:['’]s|s['’])\s$")
PRONOUN = re.compile(r"\b(?:its|his|her|their|our|my|your|whose)\s$", re.IGNORECASE)

# How reports lie around the day of an anniversary: (first, last day from it, density per day). Counted over the dating sets (60 reports).
AROUND = (
    (-365, -181, 0.001), (-180, -31, 0.004), (-30, -11, 0.006), (-10, -2, 0.05), (-1, -1, 0.25), (0, 0, 1.0), (1, 1, 0.7), (2, 5, 0.25),
    (6, 10, 0.1), (11, 30, 0.035), (31, 180, 0.005), (181, 365, 0.0015), (366, 1460, 0.0003),
)  # fmt: skip
DOUBT, DOUBT_TOLD = 0.0001, 0.001  # an anniversary of the lexicon, and one that the text itself dates
UP_TO = ((-720, -366, 0.01), (-365, -181, 0.1), (-180, -61, 0.3), (-60, 0, 1.0), (1, 60, 0.02))  # `will mark the 50th anniversary`
YEAR, YEAR_AHEAD = ((-1, -1, 0.02), (0, 0, 1.0), (1, 1, 0.04)), ((-2, -2, 0.1), (-1, -1, 1.0), (0, 0, 1.0))
AHEAD = re.compile(
    r"\b(?:will|next|upcoming|forthcoming|ahead of|plans?|before|approaching|looming|would)\s(?:[\w’'-]{1,20}\s){0,4}$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Origin:
    """What is commemorated, and when it was. `day` None: only the year is known.

    One of the `sets` of words must follow `anniversary` (`a|b`: either); the words of `near` may stand anywhere in the sentence.
    """

    name: str
    year: int
    day: date | None
    sets: tuple[tuple[tuple[str, ...], ...], ...]
    near: tuple[tuple[str, ...], ...] = ()


@cache
def origins() -> tuple[Origin, ...]:
    """The lexicon of commemorations."""
    rows = []
    for row in load("anniversaries")["origin_of"]:
        when = row["date"]
        day = when if isinstance(when, date) else None
        sets = tuple(tuple(tuple(word.split("|")) for word in words) for words in row["words"])
        near = tuple(tuple(word.split("|")) for word in row.get("near", ()))
        rows.append(Origin(row["name"], day.year if day else int(when), day, sets, near))
    return tuple(rows)


def anniversaries(case: Case) -> Iterator[Clue]:
    """`the 75th anniversary of Korea's liberation`, `the 71st founding anniversary`: one clue for each sum."""
    done: set[tuple[int, date | None]] = set()
    newest = newest_past(case)
    for passage, match in islice(_matches(case), MOST):
        number = as_number(match["number"])
        origin = _origin(case, passage, match) if number else None
        if origin is None or (origin.year + number, origin.day) in done or origin.year + number < newest:
            continue  # an anniversary before something else that the text tells of lies back itself
        done.add((origin.year + number, origin.day))
        yield _clue(case, passage, match, number, origin)


def _matches(case: Case) -> Iterator[tuple[Passage, re.Match[str]]]:
    for passage in case.passages:
        low = passage.text.lower()
        if not any(noun in low for noun in NOUNS):
            continue  # most passages, for which the patterns need not be tried at each word
        for match in (*ANNIVERSARY.finditer(passage.text), *COUNT.finditer(passage.text)):
            yield passage, match


def _origin(case: Case, passage: Passage, match: re.Match[str]) -> Origin | None:
    """From the lexicon, the words nearest after `anniversary` first; else from a date that the text gives for the same thing."""
    before = passage.text[max(0, match.start() - OWNER) : match.start()]
    if PRONOUN.search(before):
        return None
    owner = before if POSSESSIVE.search(before) else ""
    words = plain(owner + passage.text[match.start() : match.end() + REACH])
    known = _nearest(words, plain(passage.text[max(0, match.start() - SENTENCE) : match.end() + SENTENCE]))
    return known or (None if match["noun"].lower() == "birthday" else _told(case, passage, match, as_number(match["number"])))


def plain(text: str) -> str:
    """Small letters, straight apostrophes."""
    return text.lower().replace("’", "'")


def _nearest(words: str, sentence: str) -> Origin | None:
    """The origin whose words are complete first; of equals the first of the lexicon, which holds the particular before the general."""
    ends: list[tuple[int, int, Origin]] = []
    for order, origin in enumerate(origins()):
        if _complete(origin.near, sentence) is not None:
            ends += [(end // CLOSE, order, origin) for each in origin.sets if (end := _complete(each, words)) is not None]
    return min(ends, key=lambda found: found[:2])[2] if ends else None


def _complete(words: tuple[tuple[str, ...], ...], text: str) -> int | None:
    """Where the last of the words stands; None where one is missing."""
    places = [min((place for choice in choices if (place := text.find(choice)) >= 0), default=-1) for choices in words]
    return None if -1 in places else max(places, default=0)


def _told(case: Case, passage: Passage, match: re.Match[str], number: int) -> Origin | None:
    """`Russia forged diplomatic ties with the North on Oct. 12, 1948`: a dated sentence that shares a word with what is commemorated."""
    subject = content_words(passage.text[match.end() : match.end() + REACH // 2])
    best: tuple[int, int, Origin] | None = None
    for found, stated in case.stated():
        theirs = case.passage_of(found)
        if not stated.year or theirs is None or stated.precision not in ("day", "year"):
            continue
        shared = len(subject & content_words(theirs.text))
        whole = bool(stated.day) and theirs.id != passage.id
        credible = stated.year + number <= known_until().year + YEARS_ON
        if credible and shared >= (1 if whole else 2) and (best is None or shared > best[0]):
            day = (
                date(stated.year, stated.month, stated.day)
                if stated.month and stated.day and _valid(stated.year, stated.month, stated.day)
                else None
            )
            best = (shared, found.start, Origin(f"what “{found.text}” is said of", stated.year, day, ()))
    return best[2] if best else None


def _valid(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _clue(case: Case, passage: Passage, match: re.Match[str], number: int, origin: Origin) -> Clue:
    year = origin.year + number
    ahead = bool(AHEAD.search(passage.text[max(0, match.start() - REACH) : match.start()]))
    says = _says(origin, number, ahead)
    shape = (
        around(origin.day, year, ahead) if origin.day else years((year + a, year + b, fit) for a, b, fit in (YEAR_AHEAD if ahead else YEAR))
    )
    start = passage.start + match.start()
    return Clue(
        evidence=seen(case, "anniversary", start, passage.start + match.end(), says),
        shape=shape,
        doubt=DOUBT if origin.sets else DOUBT_TOLD,
    )


def _says(origin: Origin, number: int, ahead: bool) -> str:
    """`The liberation of Korea: 15 August 1945. 75 years later it is Saturday, 15 August 2020; reports come …`."""
    name, year = f"{origin.name[0].upper()}{origin.name[1:]}", origin.year + number
    kept = _kept(origin.day, year) if origin.day else None
    if origin.day is None or kept is None:
        return f"{name}: {in_words(origin.day) if origin.day else origin.year}. {number} years later it is {year}."
    day = f"{WEEKDAYS[kept.weekday()]}, {in_words(kept)}"
    when = "the report comes before it" if ahead else "reports come on that day or near it"
    return f"{name}: {in_words(origin.day)}. {number} years later it is {day}; {when}."


def around(day: date, year: int, ahead: bool = False) -> Steps:
    """The density of reports around an anniversary in that year (February 29 is kept on February 28); `ahead`: before it."""
    kept = _kept(day, year)
    return ramp(kept.toordinal(), UP_TO if ahead else AROUND) if kept else Steps(())


def _kept(day: date, year: int) -> date | None:
    """The day of that year on which it is kept; None outside the solver's calendar."""
    number = 28 if (day.month, day.day) == (2, 29) else day.day
    return date(year, day.month, number) if 1900 <= year <= 2100 else None
