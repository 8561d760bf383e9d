"""When people of a name lived: what an article shows of it, and what is known. Two people of one name are told apart by it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from typing import NamedTuple

from generator import calendar, lexicon
from generator.actors.same_name import person_key
from generator.model import Actor, Article

BORN = re.compile(r" ?\((?:born|b\.) (?P<born>1[5-9]\d\d|20[0-2]\d)\)")
YEARS = re.compile(r" ?\((?P<born>1[5-9]\d\d|20[0-2]\d) ?[–-] ?(?P<died>\d{4})\)")
# Years that a span has to last to be a life: a shorter one is a term of office.
LIFE = range(30, 111)
AGE = re.compile(r", (?P<age>[1-9]\d),")
AGE_BEFORE = re.compile(r"\b(?P<age>[1-9]\d)-year-old $")
BEFORE = 14  # characters in which `34-year-old` stands before a name
SLACK = 1  # years that an age may be out by
LATE = 365  # days after a death from which nobody of the name can be the one who died

Key = tuple[str, ...]


class Life(NamedTuple):
    """What an article shows of somebody: born in these years; the day on which the words of this person were spoken."""

    born: tuple[int, int] | None = None
    speaks: date | None = None


class Known(NamedTuple):
    """A well-known life."""

    born: date
    died: date


@cache
def known_lives() -> Mapping[Key, Known]:
    """The lexicon by what makes two names one."""
    rows = lexicon.load("lifetimes")["lives"]
    return {person_key(name): Known(date.fromisoformat(born), date.fromisoformat(died)) for name, (born, died) in rows.items()}


@cache
def common_surnames() -> frozenset[str]:
    """Family names that say nothing alone, in small letters."""
    return frozenset(name.lower() for name in lexicon.load("offices")["common_surnames"])


def lives(article: Article) -> Iterator[tuple[str, Life]]:
    """The people of an article of whom it shows when they lived, by their ids there."""
    span = calendar.bounds(article.published.value)
    spoken = dict(_spoken(article))
    for actor in article.actors:
        if actor.kind == "person":
            life = Life(_born(article.parsed.text, actor, span[0].year if span else None), spoken.get(actor.id))
            if life != Life():
                yield actor.id, life


def _born(text: str, actor: Actor, year: int | None) -> tuple[int, int] | None:
    """The years in which somebody may be born: `Lee (1950–2001)`, `Lee (born 1950)`, `Lee, 34,`, `34-year-old Lee`.

    `Lee (1993–2001)` and `Lee (2009)` may be a term of office or a work, and show nothing.
    """
    for said in actor.mentions:
        if said.form == "pronoun":
            continue
        years = BORN.match(text, said.end) or YEARS.match(text, said.end)
        if years and ("died" not in years.groupdict() or int(years["died"]) - int(years["born"]) in LIFE):
            return int(years["born"]), int(years["born"])
        aged = AGE.match(text, said.end) or AGE_BEFORE.search(text[max(0, said.start - BEFORE) : said.start])
        if aged and year:
            return year - int(aged["age"]) - SLACK, year - int(aged["age"])
    return None


def _spoken(article: Article) -> Iterator[tuple[str, date]]:
    """Who is quoted, with the day that the very clause names."""
    days = [event for event in article.events if event.basis == "explicit" and event.rule == "statement" and event.earliest]
    for quote in article.quotes:
        cue = quote.cue
        if quote.speaker and quote.direct and cue is not None:
            day = next((event.earliest for event in days if event.start <= cue.start < event.end), None)
            if day:
                yield quote.speaker, date.fromisoformat(day)


def labels(name: str, shown: Sequence[Life]) -> tuple[str, ...]:
    """For each article that names this person a word for whom it means; the same word for the same life, empty where nothing is shown."""
    known = known_lives().get(person_key(name))
    if known:
        return tuple(_beside(known, life) for life in shown)
    found = sorted({life.born for life in shown if life.born})
    starts: dict[tuple[int, int], int] = {}
    last: tuple[int, int] | None = None
    for born in found:
        starts[born] = starts[last] if last and born[0] <= last[1] + SLACK else born[0]
        last = born
    return tuple(f"born about {starts[life.born]}" if life.born else "" for life in shown)


def _beside(known: Known, life: Life) -> str:
    """Whether what is shown fits the well-known bearer of the name."""
    if life.born and not life.born[0] - SLACK <= known.born.year <= life.born[1] + SLACK:
        return f"born about {life.born[0]}"
    if life.speaks and (life.speaks - known.died).days > LATE:
        return f"speaks after {known.died.year}"
    return f"born {known.born.year}"
