"""Ages: `Margaret Thatcher, 75,` is of the year from her 75th birthday; `born in 1938 … aged 81` makes 2019 or 2020.

A known day of birth comes from the lexicon, one that only this text gives from its own words.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import islice

from generator.dates.publication.case import Case, Passage, in_words, seen
from generator.dates.publication.clue import Clue, ramp, years
from generator.dates.publication.phrases import Phrases, phrases
from generator.lexicon import load

AFTER = re.compile(r"^,\s(?:aged\s)?(?P<age>\d{2}),")  # `Name, 75,`
BEFORE = re.compile(r"\b(?P<age>\d{2})-year-old\s(?:[\w.’'-]{1,20}\s){0,3}$")  # `the 75-year-old former leader Name`
DIED = re.compile(r"\b(?:died|dies|dead|death|passed away|turns|turned)\b.{0,80}?\b(?:aged|age of|at age|at)\s(?P<age>\d{2})\b")
BORN = re.compile(r"\bborn\b[^.;\n]{0,60}?\b(?P<year>(?:18|19|20)\d\d)\b")
AGED = re.compile(r"\b(?:aged|at the age of|at age)\s(?P<age>\d{2})\b")
REACH = 60  # characters beside a name
YEAR = 365.25
MOST = 6


@cache
def _table() -> tuple[dict[str, date], dict[str, str], Phrases]:
    """Days of birth by name, names by surname, and the finder of both."""
    born: dict[str, date] = load("births")["born"]
    surnames: dict[str, list[str]] = {}
    for name in born:
        surnames.setdefault(name.split()[-1], []).append(name)
    alone = {surname: names[0] for surname, names in surnames.items() if len(names) == 1 and " " in names[0]}
    return born, alone, phrases((*born, *alone))


def ages(case: Case) -> Iterator[Clue]:
    """`Name, 75,`, `75-year-old Name`, `Name died at the age of 75`, for the people of the lexicon; else a birth and an age in the text."""
    known = list(islice(_known(case), MOST))
    yield from known
    if not known:
        yield from _told(case)


def _known(case: Case) -> Iterator[Clue]:
    born, alone, finder = _table()
    named: set[str] = set()
    for passage in case.passages:
        for start, end, words in finder.finditer(passage.text):
            if words in born:
                named.add(words)
            name = words if words in born else alone[words]
            age = _age(passage.text, start, end) if name in named else None
            if age:
                yield _clue(case, passage, (start, end), name, born[name], age)


def _age(text: str, start: int, end: int) -> int | None:
    """The age printed beside a name."""
    after, before = text[end : end + 2 * REACH], text[max(0, start - REACH) : start]
    match = AFTER.match(after) or BEFORE.search(before) or DIED.search(after)
    return int(match["age"]) if match else None


def _clue(case: Case, passage: Passage, span: tuple[int, int], name: str, born: date, age: int) -> Clue:
    says = f"{name}, born on {in_words(born)}, is {age} in the text, which makes {born.year + age} or {born.year + age + 1}."
    first = born.toordinal() + round(age * YEAR)
    shape = ramp(first, ((-365, -4, 0.03), (-3, 364, 1.0), (365, 730, 0.05)))
    return Clue(evidence=seen(case, "age", passage.start + span[0], passage.start + span[1], says), shape=shape, doubt=0.0008)


def _told(case: Case) -> Iterator[Clue]:
    """One birth and one age in the whole text: they are of one person, mostly."""
    births = [(passage, match) for passage in case.passages for match in BORN.finditer(passage.text)]
    aged = [(passage, match) for passage in case.passages for match in AGED.finditer(passage.text)]
    if len(births) == 1 and len({match["age"] for _, match in aged}) == 1:
        passage, match = aged[0]
        born, age = int(births[0][1]["year"]), int(match["age"])
        start, end = passage.start + match.start(), passage.start + match.end()
        says = f"A person born in {born} is {age} in the text, which makes {born + age} or {born + age + 1}."
        shape = years(((born + age, born + age + 1, 1.0), (born + age + 2, born + age + 60, 0.03)))
        yield Clue(evidence=seen(case, "age", start, end, says), shape=shape, doubt=0.01)
