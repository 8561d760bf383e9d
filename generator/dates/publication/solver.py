"""The solver: from clues to how likely each day, month and year is. No clock: the candidates are the days from 1900 to 2100.

The calendar is cut where a clue's fit changes and at each New Year; a stretch whose likelihood is nil is dropped, and what is left is cut into
the single days that some clue names. So the work grows with the clues, not with the days.
"""

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from generator.dates.publication.clue import FIRST, LAST, Clue, Days, Steps, Week

SHORT = 14  # stretches up to this many days are cut into days
NIL = math.log(1e-9)


@dataclass(frozen=True, slots=True)
class Posterior:
    """Shares (0..1) of each day, each month, each year and each day of the year; what no clue resolves to a day counts for its year alone."""

    days: dict[int, float]
    months: dict[tuple[int, int], float]
    years: dict[int, float]
    anniversaries: dict[tuple[int, int], float]


def solve(clues: Sequence[Clue], prior: Steps) -> Posterior:
    """Weighs all days by all clues. The order of the clues makes no difference to the result."""
    stretches = _stretches(clues, prior)
    daily = [clue for clue in clues if not isinstance(clue.shape, Steps)]
    named = _named_days([clue for clue in daily if isinstance(clue.shape, Days)])
    weekly = [clue for clue in daily if isinstance(clue.shape, Week)]
    atoms = [atom for stretch in stretches for atom in _atoms(stretch, named, weekly)]
    return _posterior(atoms)


def _stretches(clues: Sequence[Clue], prior: Steps) -> list[tuple[int, int, float]]:
    """(first, last, log likelihood of a day) of each stretch that the stepped clues and the prior leave."""
    stepped = [clue for clue in clues if isinstance(clue.shape, Steps)]
    cuts = set(_new_years())
    for first, last, _ in prior.pieces:
        cuts.update((first, last + 1))
    for clue in stepped:
        for first, last, _ in clue.shape.pieces:  # type: ignore[union-attr]
            cuts.update((first, last + 1))
    starts = sorted(cut for cut in cuts if FIRST <= cut <= LAST)
    columns = [_column(starts, prior, lambda fit: math.log(max(fit, 1e-12)))]
    columns += [_column(starts, clue.shape, _logarithm(clue)) for clue in sorted(stepped, key=_order)]  # type: ignore[arg-type]
    scores = [math.fsum(column) for column in zip(*columns, strict=True)]
    ends = [*starts[1:], LAST + 1]
    best = max(scores)
    return [(a, b - 1, score - best) for a, b, score in zip(starts, ends, scores, strict=True) if score - best > NIL]


def _logarithm(clue: Clue) -> Callable[[float], float]:
    """From a fit to the clue's log likelihood."""
    return lambda fit: clue.weight * math.log(max(fit, clue.doubt, 1e-300))


def _column(starts: Sequence[int], steps: Steps, value: Callable[[float], float]) -> list[float]:
    """The value of the steps at each start; both are in order."""
    column, piece = [], 0
    outside = value(0.0)
    pieces = steps.pieces
    for start in starts:
        while piece < len(pieces) and pieces[piece][1] < start:
            piece += 1
        inside = piece < len(pieces) and pieces[piece][0] <= start
        column.append(value(pieces[piece][2]) if inside else outside)
    return column


def _order(clue: Clue) -> tuple[str, str, float]:
    """Any fixed order: sums of floats then come out the same."""
    return (clue.rule, repr(clue.shape), clue.weight)


@cache
def _new_years() -> tuple[int, ...]:
    return tuple(date(year, 1, 1).toordinal() for year in range(1900, 2101))


Named = tuple[dict[tuple[int, int], float], float]


def _named_days(clues: Iterable[Clue]) -> Named | None:
    """Log likelihood of each day of the year that some clue names, and of any other. None without such a clue."""
    ordered = sorted(clues, key=_order)
    if not ordered:
        return None
    keys = sorted({(month, day) for clue in ordered for month, day, _ in clue.shape.fits})  # type: ignore[union-attr, misc]
    tables = [{(month, day): fit for month, day, fit in clue.shape.fits} for clue in ordered]  # type: ignore[union-attr, misc]
    logs = [_logarithm(clue) for clue in ordered]
    named = {key: math.fsum(log(table.get(key, 0.0)) for log, table in zip(logs, tables, strict=True)) for key in keys}
    return named, math.fsum(log(0.0) for log in logs)


Atom = tuple[int, int, float]  # first day, last day, weight of all its days


def _atoms(stretch: tuple[int, int, float], named: Named | None, weekly: Sequence[Clue]) -> list[Atom]:
    """A stretch as single days where they are named (or few), and the rest of it as one."""
    first, last, score = stretch
    fits = _week(weekly)
    keys, other = named or ({}, 0.0)
    if last - first < SHORT:
        return [(d, d, math.exp(score + _of(d, keys, other)) * fits[(d - 1) % 7]) for d in range(first, last + 1)]
    year = date.fromordinal(first).year
    days = [day for month, number in keys if (day := _ordinal(year, month, number)) and first <= day <= last]
    atoms = [(d, d, math.exp(score + _of(d, keys, other)) * fits[(d - 1) % 7]) for d in days]
    counts = [(last - k) // 7 - (first - 1 - k) // 7 for k in range(1, 8)]
    for day in days:
        counts[(day - 1) % 7] -= 1
    rest = math.exp(score + other) * math.fsum(count * fit for count, fit in zip(counts, fits, strict=True))
    return [*atoms, (first, last, rest)]


def _week(weekly: Sequence[Clue]) -> tuple[float, ...]:
    """The likelihood of Monday to Sunday under all clues of that shape."""
    ordered = sorted(weekly, key=_order)
    return tuple(math.prod(clue.likelihood(day) for clue in ordered) for day in range(1, 8))


def _of(day: int, keys: dict[tuple[int, int], float], other: float) -> float:
    if not keys:
        return other
    when = date.fromordinal(day)
    return keys.get((when.month, when.day), other)


@cache
def _ordinal(year: int, month: int, day: int) -> int:
    """The day in that year, 0 for February 29 where there is none."""
    try:
        return date(year, month, day).toordinal()
    except ValueError:
        return 0


def _posterior(atoms: Iterable[Atom]) -> Posterior:
    """Sums the atoms up, in order."""
    days: dict[int, float] = defaultdict(float)
    months: dict[tuple[int, int], float] = defaultdict(float)
    years: dict[int, float] = defaultdict(float)
    anniversaries: dict[tuple[int, int], float] = defaultdict(float)
    ordered = sorted(atoms)
    total = math.fsum(weight for _, _, weight in ordered) or 1.0
    for first, last, weight in ordered:
        a, b, share = date.fromordinal(first), date.fromordinal(last), weight / total
        years[a.year] += share
        if a.month == b.month:
            months[a.year, a.month] += share
        if first == last:
            days[first] += share
            anniversaries[a.month, a.day] += share
    return Posterior(dict(days), dict(months), dict(years), dict(anniversaries))
