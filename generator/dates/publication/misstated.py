"""A day that front matter or a sidecar states and nobody can read: `published: 2018-13-45`. An editor is told; the text decides."""

import re
from collections.abc import Iterator
from pathlib import PurePath

from generator.dates.publication.written import partial, written
from generator.model import MetaValue, RawArticle
from generator.model.keys import CHANGED, LATER, PUBLISHED
from generator.problems import Problem

LONGEST = 60  # characters of the value that are repeated
UNFILLED = re.compile(r"(?:\d{4}|[YX]{4})-(?:\d\d|MM|XX)(?:-(?:\d\d|DD|XX))?", re.IGNORECASE)  # the report's line, pasted as it is
STILL_OPEN, NO_DATE = "where letters still stand for numbers", "which is no day, month or year"
FILL = "Put the numbers in place of YYYY, MM and DD: 2024-06-19. Where only the month or the year is known, write 2024-06 or 2024."


def misstated(raw: RawArticle) -> Iterator[Problem]:
    """A Problem for each stated date that is no day, month or year."""
    for value in raw.metadata:
        if value.key in (*PUBLISHED, *CHANGED, *LATER) and not written(value.text, compact=True) and not partial(value.text):
            yield _problem(raw, value)


def _problem(raw: RawArticle, value: MetaValue) -> Problem:
    aside = value.origin != "metadata"
    where = value.origin if aside else "The front matter"
    unfilled = UNFILLED.fullmatch(value.text.strip()) is not None and not value.text.strip().replace("-", "").isdigit()
    return Problem(
        code="date-not-understood",
        message=f"{where} says `{value.key}: {value.text[:LONGEST]}`, {STILL_OPEN if unfilled else NO_DATE}; it was left out.",
        hint=FILL if unfilled else "Write it as 2024-06-19, 2024-06 or 2024.",
        start=value.start,
        end=value.end,
        path=str(PurePath(raw.path).parent / value.origin) if aside else raw.path,
        line=value.line,
    )
