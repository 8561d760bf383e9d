"""Clues from outside the text: the day on which the folder was collected, and neighbours in the corpus."""

from collections.abc import Iterator
from datetime import date, timedelta

from generator.dates.publication.case import Case, in_words
from generator.dates.publication.clue import Clue, between
from generator.dates.publication.written import partial
from generator.model import Evidence

# A story is looser than a version: the same theme on the same day of another year can look alike (weighed on the demonstration corpus).
DOUBT = {"copy": 1e-8, "same-event": 1e-4, "same-story": 3e-2, "series": 1e-3}
OTHER = 1e-2
AROUND = {"same-event": 1, "same-story": 1}  # days that a report of the same event may be off


def collected(case: Case) -> Iterator[Clue]:
    """No article is newer than the day on which the folder was collected."""
    day = case.hints.collected
    if day:
        says = f"The folder was collected on {in_words(day)}; nothing in it is newer."
        yield Clue(evidence=Evidence(rule="collected", origin="caller", says=says), shape=between(None, day), doubt=0.0)


def neighbours(case: Case) -> Iterator[Clue]:
    """A copy with its date, other reports of the same event, a series: each with the rule and the words of whoever found it."""
    for hint in case.hints.neighbours:
        span = _span(hint.value)
        if span:
            off = timedelta(days=AROUND.get(hint.rule, 0))
            evidence = Evidence(rule=hint.rule, origin="neighbour", says=hint.says)
            yield Clue(evidence=evidence, shape=between(span[0] - off, span[1] + off), doubt=max(hint.doubt, DOUBT.get(hint.rule, OTHER)))


def _span(value: str) -> tuple[date, date] | None:
    """The first and the last day of `2020-08-15`, `2020-08`, `2020`; None for anything else."""
    try:
        day = date.fromisoformat(value)
    except ValueError:
        part = partial(value)
        if part is None:
            return None
        year, month = part
        return date(year, month or 1, 1), date(year + (month in (None, 12)), (month or 12) % 12 + 1, 1) - timedelta(days=1)
    return day, day
