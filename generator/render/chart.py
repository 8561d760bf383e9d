"""Bars of a small chart, computed here and drawn as inline SVG by `_chart.md.j2`, with the table behind it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

WIDTH, HEIGHT = 720.0, 96.0  # of the drawing, in its own units
SLOT = 36.0  # the widest that a bar's place may be
LABELS = 9  # at most so many years are written below


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One bar: its place and size in the drawing, its label and its page."""

    label: str
    count: int
    x: float
    y: float
    width: float
    height: float
    path: str
    named: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A chart, ready to be drawn; `unit` is what a bar stands for: `year`, `decade`, `month`."""

    unit: str
    bars: tuple[Bar, ...]
    width: float = WIDTH
    height: float = HEIGHT


def by_year(counts: Mapping[int, int], paths: Mapping[int, str], longest: int = 150) -> Chart:
    """Counts by year from the first to the last; by decade where that would be more than `longest` bars.

    A year without an entry keeps its empty place: a gap in the record is to be seen. A decade leads to its first year that has a page.
    """
    if not counts:
        return Chart(unit="year", bars=())
    first, last = min(counts), max(counts)
    step = 1 if last - first < longest else 10
    starts = range(first // step * step, last + 1, step)
    slots = [(start, [year for year in range(start, start + step) if counts.get(year)]) for start in starts]
    return chart(
        "year" if step == 1 else "decade",
        [
            (str(start) + ("s" if step > 1 else ""), sum(counts[year] for year in years), paths.get(years[0], "") if years else "")
            for start, years in slots
        ],
    )


def chart(unit: str, slots: Sequence[tuple[str, int, str]]) -> Chart:
    """The drawing for (label, count, path) in order."""
    highest = max((count for _, count, _ in slots), default=0) or 1
    slot = min(SLOT, WIDTH / max(1, len(slots)))
    every = -(-len(slots) // LABELS)
    bars = []
    for number, (label, count, path) in enumerate(slots):
        height = max(2.0, round(count / highest * (HEIGHT - 20), 1)) if count else 0.0
        bars.append(
            Bar(
                label=label,
                count=count,
                x=round(number * slot, 1),
                y=round(HEIGHT - 16 - height, 1),
                width=round(slot * 0.78, 1),
                height=height,
                path=path,
                named=number % every == 0,
            )
        )
    return Chart(unit=unit, bars=tuple(bars), width=round(slot * len(slots), 1))
