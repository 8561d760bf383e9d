"""Names that did not exist before a day: a text that says `COVID-19` is not of 2019. A public fact for each, in the lexicon."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from generator.dates.publication.case import Case, in_words, seen
from generator.dates.publication.clue import LAST, Clue, Steps
from generator.dates.publication.phrases import Phrases, phrases
from generator.lexicon import load

MOST = 3  # the newest names say it all
FADE = 0.6  # a name that filled the news for some time is so much rarer with each year
FADED = 0.1
LOOKING_BACK = re.compile(
    r"\b(?:before|prior to|after|since|following|until|pre|post|due to|because of)[\s-]"
    r"(?:the\s|of\s|outbreak\s|onset\s|start\s|global\s){0,5}$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Term:
    """`since`: its first day. `busy`: until when it filled the news, where it stopped doing so. `source`: the agency that it is true of."""

    name: str
    since: date
    busy: date | None
    why: str
    source: str | None = None


@cache
def _table() -> tuple[dict[str, Term], Phrases]:
    terms = {}
    for row in load("terms")["term"]:
        for name in row["names"]:
            terms[name] = Term(name, row["since"], row.get("busy"), row["why"], row.get("source"))
    return terms, phrases(terms)


def terms(case: Case) -> Iterator[Clue]:
    """The newest names in the running text: `COVID-19`, `AUKUS`, `South Sudan`."""
    table, finder = _table()
    agency = case.parsed.source and case.parsed.source.agency
    first: dict[Term, tuple[int, int]] = {}
    looked_back: set[Term] = set()
    for passage in case.passages:
        for start, end, name in finder.finditer(passage.text):
            if table[name].source in (None, agency):
                first.setdefault(table[name], (passage.start + start, passage.start + end))
                if LOOKING_BACK.search(passage.text[:start]):
                    looked_back.add(table[name])
    newest = sorted(first, key=lambda term: (-term.since.toordinal(), first[term]))[:MOST]
    for rank, term in enumerate(newest):
        says = f"It says “{term.name}”, words in use since {in_words(term.since)}: {term.why}."
        yield Clue(
            evidence=seen(case, "name-since", *first[term], says),
            shape=_shape(term, fades=term not in looked_back),
            doubt=0.004,
            weight=1 / (1 + rank),
        )


def _shape(term: Term, fades: bool) -> Steps:
    """From its first day on; of a name that filled the news for some time, ever less likely."""
    since = term.since.toordinal()
    if term.busy is None or not fades:
        return Steps(((since, LAST, 1.0),))
    pieces, fit = [], 1.0
    while since <= term.busy.toordinal() and fit > FADED:
        pieces.append((since, since + 364, fit))
        since, fit = since + 365, fit * FADE
    return Steps((*pieces, (since, LAST, FADED)))
