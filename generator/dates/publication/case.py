"""What the rules look at: the parsed article, its dates, the hints, and a few things that several rules ask."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import islice

from generator.dates.expression import At, FoundDate, Stated
from generator.dates.publication.hints import Hints
from generator.dates.publication.lines import Line, alone, labelled
from generator.lexicon import load
from generator.model import Evidence, ParsedArticle, Sentence

PROSE = ("headline", "dateline", "subhead", "paragraph", "caption")
LEAD_PARAGRAPHS = 2
MOST_LINES = 12  # lines that state a day; a list of links may have thousands


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of running text: `text` begins at `start` of the article."""

    start: int
    text: str
    role: str
    id: str


@dataclass(frozen=True, slots=True)
class Case:
    """One article before the solver. `lead_end`: where the second paragraph ends. `lines`: those that state a day.

    `starts`: where the passages begin.
    """

    parsed: ParsedArticle
    found: tuple[FoundDate, ...]
    hints: Hints
    passages: tuple[Passage, ...]
    lead_end: int
    lines: tuple[Line, ...]
    starts: tuple[int, ...]

    @property
    def text(self) -> str:
        """The article's text."""
        return self.parsed.text

    def passage_of(self, found: FoundDate) -> Passage | None:
        """The sentence that a date stands in."""
        passage = self.passages[max(0, bisect_right(self.starts, found.start) - 1)] if self.passages else None
        return passage if passage and passage.start <= found.start < passage.start + len(passage.text) else None

    def stated(self) -> Iterator[tuple[FoundDate, Stated]]:
        """The dates that are calendar parts, also those with a time of day (`Friday morning`), but for lines that state the day."""
        for found in self.found:
            expression = found.expression
            if isinstance(expression, At):
                expression = expression.day if isinstance(expression.day, Stated) else expression
            if isinstance(expression, Stated) and not any(line.start <= found.start < line.end for line in self.lines):
                yield found, expression


def case_of(parsed: ParsedArticle, found: tuple[FoundDate, ...], hints: Hints) -> Case:
    """Gathers the running text; boilerplate, metadata and credits are none."""
    passages = tuple(_passage(parsed, sentence) for sentence in sorted(parsed.sentences, key=lambda s: s.start) if sentence.role in PROSE)
    paragraphs = [block for block in parsed.blocks if block.role == "paragraph"]
    lead_end = paragraphs[min(len(paragraphs), LEAD_PARAGRAPHS) - 1].end if paragraphs else 0
    body = parsed.raw.body_start
    single = alone(parsed.text, body, hints.day_first)
    lines = (*islice(labelled(parsed.text, body, hints.day_first), MOST_LINES), *((single,) if single else ()))
    return Case(parsed, found, hints, passages, lead_end, lines, tuple(passage.start for passage in passages))


def _passage(parsed: ParsedArticle, sentence: Sentence) -> Passage:
    return Passage(sentence.start, parsed.text[sentence.start : sentence.end], sentence.role, sentence.id)


def seen(case: Case, rule: str, start: int, end: int, says: str) -> Evidence:
    """Evidence that stands in the text."""
    return Evidence(rule=rule, origin="text", says=says, text=case.text[start:end], start=start, end=end)


def whole_day(stated: Stated) -> date | None:
    """The day of a whole date, where the calendar has it."""
    try:
        return date(stated.year or 0, stated.month or 0, stated.day or 0)
    except ValueError:
        return None


def in_words(day: date) -> str:
    """`15 August 2020`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def day_in_words(month: int, day: int) -> str:
    """`15 August`."""
    return f"{day} {MONTHS[month - 1]}"


MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

WORD = re.compile(r"[A-Za-z][a-z]{4,30}")


def content_words(text: str) -> set[str]:
    """The words that say what a sentence is about: of five letters and more, without the commonest."""
    return {word.lower() for word in WORD.findall(text)} - _empty()


@cache
def _empty() -> frozenset[str]:
    return frozenset(load("collocations")["empty"])
