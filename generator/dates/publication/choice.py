"""From shares to what is said: the finest value that is likely enough, and the candidates that lost, each with its clue."""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from generator.dates.publication.calibration import LEAST
from generator.dates.publication.case import WEEKDAYS, in_words
from generator.dates.publication.clue import FIRST, LAST, Clue, Days, Week
from generator.dates.publication.solver import Posterior
from generator.model import Rejected

BACK, ON = 25, 12  # rejected years are listed this far back and on
Key = TypeVar("Key", int, tuple[int, int])

NEAREST = 3  # without a weekday to choose by, only the nearest ones


@dataclass(frozen=True, slots=True)
class Chosen:
    """A value with its share. `day` is the best day, also where only a part of it is said."""

    value: str | None
    precision: str
    share: float
    day: int | None = None


def choose(posterior: Posterior) -> Chosen:
    """A day, else the day of the year (`XXXX-08-15`), else a month, else a year, else nothing."""
    day, share = _best(posterior.days)
    if day is not None and share >= LEAST["day"]:
        return Chosen(date.fromordinal(day).isoformat(), "day", share, day)
    named, share = _best(posterior.anniversaries)
    if named is not None and share >= LEAST["day-of-year"]:
        return Chosen(f"XXXX-{named[0]:02d}-{named[1]:02d}", "day-of-year", share, day)
    month, share = _best(posterior.months)
    if month is not None and share >= LEAST["month"]:
        return Chosen(f"{month[0]:04d}-{month[1]:02d}", "month", share, day)
    year, share = _best(posterior.years)
    if year is not None and share >= LEAST["year"]:
        return Chosen(f"{year:04d}", "year", share, day)
    return Chosen(None, "unknown", 0.0, day)


def _best(shares: Mapping[Key, float]) -> tuple[Key | None, float]:
    if not shares:
        return None, 0.0
    best = max(sorted(shares), key=lambda key: shares[key])
    return best, shares[best]


def rejected(chosen: Chosen, clues: Sequence[Clue]) -> tuple[Rejected, ...]:
    """The candidates that lost: other days that some clue names, and the same day in other years (with a weekday: where it fits)."""
    if chosen.precision not in ("day", "year") or chosen.value is None:
        return ()
    winner = chosen.day if chosen.precision == "day" else None
    rivals = _rival_days(winner, clues) if winner else _rival_years(int(chosen.value))
    rows = []
    best = winner or date(int(chosen.value[:4]), 7, 1).toordinal()
    for value, day in rivals:
        killer = _killer(day, best, clues)
        if killer:
            rows.append(Rejected(value=value, rule=killer.rule, says=_says(day, best, killer, value)))
    return tuple(sorted(rows, key=lambda row: row.value))


def _rival_days(winner: int, clues: Sequence[Clue]) -> Iterator[tuple[str, int]]:
    """Single days that other clues state, then the winner's day in other years."""
    stated = {first for clue in clues if not isinstance(clue.shape, Week) for first, last in _single_days(clue)}
    for day in sorted(stated - {winner}):
        yield date.fromordinal(day).isoformat(), day
    if winner in stated and not any(isinstance(clue.shape, Days) for clue in clues):
        return  # its year was never in question
    when = date.fromordinal(winner)
    weekly = any(isinstance(clue.shape, Week) for clue in clues)
    for year in range(max(1900, when.year - BACK), min(2100, when.year + ON) + 1):
        near = abs(year - when.year) <= NEAREST
        if year == when.year or (when.month, when.day) == (2, 29) or (not weekly and not near):
            continue
        day = date(year, when.month, when.day).toordinal()
        if day not in stated and FIRST <= day <= LAST and (not weekly or (day - winner) % 7 == 0):
            yield date.fromordinal(day).isoformat(), day


def _single_days(clue: Clue) -> Iterator[tuple[int, int]]:
    for piece in getattr(clue.shape, "pieces", ()):
        if piece[0] == piece[1] and piece[2] >= 1.0 and len(clue.shape.pieces) <= 2:  # type: ignore[union-attr]
            yield piece[0], piece[1]


def _rival_years(year: int) -> Iterator[tuple[str, int]]:
    for other in range(year - NEAREST, year + NEAREST + 1):
        if other != year and 1900 <= other <= 2100:
            yield str(other), date(other, 7, 1).toordinal()


def _killer(day: int, winner: int, clues: Sequence[Clue]) -> Clue | None:
    """The clue that speaks most clearly against a day, compared with the winner; None where no clue does."""
    against = [(math.log(clue.likelihood(winner)) - math.log(clue.likelihood(day)), clue) for clue in clues]
    margin, clue = max(against, key=lambda pair: (pair[0], pair[1].rule, repr(pair[1].shape)), default=(0.0, None))
    return clue if margin > math.log(1.5) else None


def _says(day: int, winner: int, killer: Clue, value: str) -> str:
    """`15 August 2015 was a Saturday too, but: …`; the weekday is worth a word where it is the winner's or where it rules the day out."""
    same = (day - winner) % 7 == 0
    weekday = WEEKDAYS[(day - 1) % 7]
    if len(value) < len("2015-08-15") or not (same or isinstance(killer.shape, Week)):
        return killer.evidence.says
    return f"{in_words(date.fromordinal(day))} was a {weekday}{' too' if same else ''}, but: {killer.evidence.says}"
