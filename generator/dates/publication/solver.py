"""The solver: from clues to how likely each day, month and year is. No clock: the candidates are the days from 1900 to 2100.

The calendar is cut where a clue's fit changes and at each New Year; a stretch whose likelihood is nil is dropped, and what is left is cut
into the single days that some clue names. So the work grows with the clues, not with the days.
"""

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from generator.dates.publication.clue import FIRST, LAST, LEAST, Clue, Days, Steps, Week

SHORT = 14  # stretches up to this many days are cut into days
NIL = math.log(1e-9)


@dataclass(frozen=True, slots=True)
class Posterior:
    """Shares (0..1) of each day, month, year and day of the year; what no clue resolves to a day counts for its year alone."""

    days: dict[int, float]
    months: dict[tuple[int, int], float]
    years: dict[int, float]
    anniversaries: dict[tuple[int, int], float]


def solve(clues: Sequence[Clue], prior: Steps) -> Posterior:
    """Weighs all days by all clues. The order of the clues makes no difference to the result."""
    ordered = sorted(clues, key=_order)
    stretches = _stretches([(clue, clue.shape) for clue in ordered if isinstance(clue.shape, Steps)], prior)
    named = _named_days([(clue, clue.shape) for clue in ordered if isinstance(clue.shape, Days)])
    week = _week([clue for clue in ordered if isinstance(clue.shape, Week)])
    atoms = [atom for stretch in stretches for atom in _atoms(stretch, named, week)]
    return _posterior(atoms)


def _stretches(stepped: Sequence[tuple[Clue, Steps]], prior: Steps) -> list[tuple[int, int, float]]:
    """(first, last, log likelihood of a day) of each stretch that the stepped clues and the prior leave."""
    cuts = set(_new_years())
    for steps in (prior, *(shape for _, shape in stepped)):
        cuts.update(cut for first, last, _ in steps.pieces for cut in (first, last + 1))
    starts = sorted(cut for cut in cuts if FIRST <= cut <= LAST)
    columns = [_column(starts, prior, lambda fit: math.log(max(fit, 1e-12)))]
    columns += [_column(starts, shape, _logarithm(clue)) for clue, shape in stepped]
    scores = [math.fsum(column) for column in zip(*columns, strict=True)]
    ends = [*starts[1:], LAST + 1]
    best = max(scores)
    return [(a, b - 1, score - best) for a, b, score in zip(starts, ends, scores, strict=True) if score - best > NIL]


def _logarithm(clue: Clue) -> Callable[[float], float]:
    """From a fit to the clue's log likelihood."""
    return lambda fit: clue.weight * math.log(max(fit, clue.doubt, LEAST))


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


def _order(clue: Clue) -> tuple[str, str, tuple[object, ...], float]:
    """Any fixed order: sums of floats then come out the same."""
    shape = clue.shape
    return (clue.rule, type(shape).__name__, shape.pieces if isinstance(shape, Steps) else shape.fits, clue.weight)


@cache
def _new_years() -> tuple[int, ...]:
    return tuple(date(year, 1, 1).toordinal() for year in range(1900, 2101))


Named = tuple[dict[tuple[int, int], float], float]


def _named_days(clues: Sequence[tuple[Clue, Days]]) -> Named | None:
    """Log likelihood of each day of the year that some clue names, and of any other. None without such a clue."""
    if not clues:
        return None
    keys = sorted({(month, day) for _, shape in clues for month, day, _ in shape.fits})
    tables = [{(month, day): fit for month, day, fit in shape.fits} for _, shape in clues]
    logs = [_logarithm(clue) for clue, _ in clues]
    named = {key: math.fsum(log(table.get(key, 0.0)) for log, table in zip(logs, tables, strict=True)) for key in keys}
    return named, math.fsum(log(0.0) for log in logs)


Atom = tuple[int, int, float]  # first day, last day, weight of all its days


def _atoms(stretch: tuple[int, int, float], named: Named | None, fits: Sequence[float]) -> list[Atom]:
    """A stretch as single days where they are named (or few), and the rest of it as one."""
    first, last, score = stretch
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
    return tuple(math.prod(clue.likelihood(day) for clue in weekly) for day in range(1, 8))


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
