"""From shares to what is said: the finest value that is likely enough, and the candidates that lost, each with its clue."""

import math
from calendar import monthrange
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from generator.dates.publication.calibration import LEAST
from generator.dates.publication.case import WEEKDAYS, in_words
from generator.dates.publication.clue import FIRST, LAST, Clue, Days, Week
from generator.dates.publication.offices import known_until
from generator.dates.publication.solver import Posterior
from generator.model import Rejected

BACK, BEYOND = 25, 1  # rejected years are listed so far back, and so far beyond the year up to which the lexicons know the world
STRONG = math.log(50)  # a clue that speaks so clearly against a day is reason enough
Key = TypeVar("Key", int, tuple[int, int])

WEAK = ("printed-day", "printed-year")  # reasons that a reader believes last: named only where no other clue speaks against a day
MONTH = 31
TELLING = math.log(1.5)  # a clue that says less than this between two days says nothing
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


def yearless(chosen: Chosen, posterior: Posterior) -> Chosen:
    """A day with its year left open: `2000-07-26` becomes `XXXX-07-26`. Anything else stays."""
    if chosen.precision != "day" or chosen.day is None:
        return chosen
    when = date.fromordinal(chosen.day)
    return Chosen(f"XXXX-{when:%m-%d}", "day-of-year", posterior.anniversaries[when.month, when.day], chosen.day)


def _best(shares: Mapping[Key, float]) -> tuple[Key | None, float]:
    if not shares:
        return None, 0.0
    best = max(sorted(shares), key=lambda key: shares[key])
    return best, shares[best]


def rejected(chosen: Chosen, clues: Sequence[Clue]) -> tuple[Rejected, ...]:
    """The candidates that lost: other days that some clue names, the same day in other years, the same weekday in the same month.

    Each has a reason of its own where several clues rule it out: the one that is told least often before.
    """
    if chosen.precision not in ("day", "year") or chosen.value is None:
        return ()
    winner = chosen.day if chosen.precision == "day" else None
    rivals = _rival_days(winner, clues) if winner else _rival_years(int(chosen.value))
    return lost(sorted(rivals), winner or date(int(chosen.value[:4]), 7, 1).toordinal(), clues)


def lost(rivals: Iterable[tuple[str, int]], best: int, clues: Sequence[Clue]) -> tuple[Rejected, ...]:
    """The candidates (value, day) that some clue speaks against, compared with the best one."""
    rows = []
    told: dict[tuple[Clue, bool], list[int]] = {}
    for value, day in rivals:
        month = abs(day - best) < MONTH  # the days of the month have the reason in full for themselves
        killer = _killer(day, best, clues, {clue: len(days) for (clue, near), days in told.items() if near == month})
        if killer:
            before = told.setdefault((killer, month), [])
            rows.append(Rejected(value=value, rule=killer.rule, says=_says(day, best, killer, value)))
            before.append(day)
    return tuple(rows)


def _rival_days(winner: int, clues: Sequence[Clue]) -> Iterator[tuple[str, int]]:
    """Single days that other clues state, then the winner's day in other years."""
    stated = {first for clue in clues if not isinstance(clue.shape, Week) for first, last in _single_days(clue)}
    for day in sorted(stated - {winner}):
        yield date.fromordinal(day).isoformat(), day
    if winner in stated and not any(isinstance(clue.shape, Days) for clue in clues):
        return  # its year was never in question
    weekly = any(isinstance(clue.shape, Week) for clue in clues)
    days = {*other_years(winner, weekly), *(_same_month(winner) if weekly and not _fixed(winner, clues) else ())}
    for day in sorted(days - stated):
        yield date.fromordinal(day).isoformat(), day


def other_years(winner: int, weekly: bool) -> Iterator[int]:
    """The same day in other years; with a weekday to choose by, where it falls on that weekday, else in the nearest ones."""
    when = date.fromordinal(winner)
    for year in range(max(1900, when.year - BACK), max(when.year, known_until().year + BEYOND) + 1):
        near = abs(year - when.year) <= NEAREST
        if year == when.year or (when.month, when.day) == (2, 29) or (not weekly and not near):
            continue
        day = date(year, when.month, when.day).toordinal()
        if FIRST <= day <= LAST and (not weekly or (day - winner) % 7 == 0):
            yield day


def _same_month(winner: int) -> Iterator[int]:
    """The other days of the month with the winner's weekday: `5, 19 and 26 October` for 12 October 2023."""
    month = date.fromordinal(winner).replace(day=1)
    first = month.toordinal()
    return (
        day for day in range(winner - 28, winner + 29, 7) if day != winner and first <= day < first + monthrange(month.year, month.month)[1]
    )


def _fixed(winner: int, clues: Sequence[Clue]) -> bool:
    """Whether some clue names the day of the month itself, as a dateline does."""
    return any(isinstance(clue.shape, Days) and clue.shape.fit(winner) == 1.0 and len(clue.shape.fits) <= len(WEEKDAYS) for clue in clues)


def _single_days(clue: Clue) -> Iterator[tuple[int, int]]:
    for piece in getattr(clue.shape, "pieces", ()):
        if piece[0] == piece[1] and piece[2] >= 1.0 and len(clue.shape.pieces) <= 2:  # type: ignore[union-attr]
            yield piece[0], piece[1]


def _rival_years(year: int) -> Iterator[tuple[str, int]]:
    for other in range(year - NEAREST, year + NEAREST + 1):
        if other != year and 1900 <= other <= 2100:
            yield str(other), date(other, 7, 1).toordinal()


def _killer(day: int, winner: int, clues: Sequence[Clue], told: Mapping[Clue, int]) -> Clue | None:
    """The clue that speaks most clearly against a day, compared with the winner; of several clear ones the least told. None without one."""
    against = [(most, clue) for clue in clues if (most := margin(clue, winner, day)) > TELLING]
    against = [pair for pair in against if pair[1].rule not in WEAK] or against
    strong = [pair for pair in against if pair[0] > STRONG]
    _, clue = max(
        strong or against,
        key=lambda pair: (-told.get(pair[1], 0) if strong else 0, pair[0], pair[1].rule, repr(pair[1].shape)),
        default=(0.0, None),
    )
    return clue


def margin(clue: Clue, winner: int, day: int) -> float:
    """How clearly a clue speaks for the winner against another day, as a logarithm."""
    return math.log(clue.likelihood(winner)) - math.log(clue.likelihood(day))


def telling(clue: Clue, winner: int, clues: Sequence[Clue]) -> bool:
    """Whether a clue belongs in the proof: it speaks for the winner against a day that could be meant, or against the winner.

    Days that could be meant: the days around, a month before and after, and what `_rival_days` lists.
    """
    near = [winner + off for off in (-30, -7, -1, 1, 7, 30)]
    return any(abs(margin(clue, winner, day)) > TELLING for day in (*near, *(day for _, day in _rival_days(winner, clues))))


def _says(day: int, winner: int, killer: Clue, value: str) -> str:
    """`15 August 2015 was a Saturday too, but: …`; the weekday is worth a word where it is the winner's or where it rules the day out.

    Each day has its reason in full: nobody should look for it at another day. The page joins the days of one reason.
    """
    same = (day - winner) % 7 == 0
    weekday = WEEKDAYS[(day - 1) % 7]
    if len(value) < len("2015-08-15") or not (same or isinstance(killer.shape, Week)):
        return killer.evidence.says
    opening = f"{in_words(date.fromordinal(day))} was a {weekday}{' too' if same else ''}"
    return f"{opening}, but: {killer.evidence.says}"
