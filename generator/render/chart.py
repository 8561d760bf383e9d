"""Bars of a small chart, computed here and drawn as inline SVG by `_chart.md.j2`, with the table behind it."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

WIDTH, HEIGHT = 720.0, 96.0  # of the drawing, in its own units
SLOT = 36.0  # the widest that a bar's place may be
LABELS = 9  # at most so many years are written below
LETTER = 6  # the width of a letter of a label
ROUND = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)  # years between two labels


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One bar: its place and size in the drawing, its label and its page. `light` of its `count` are drawn lighter, `light_height` high.

    `last`: its label would run over the edge of the drawing, and ends there.
    """

    label: str
    count: int
    light: int
    x: float
    y: float
    width: float
    height: float
    light_height: float
    path: str
    named: bool
    last: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A chart, ready to be drawn; `unit` is what a bar stands for: `year`, `decade`, `month`. `full`: it takes the page's whole width."""

    unit: str
    bars: tuple[Bar, ...]
    full: bool = False
    width: float = WIDTH
    height: float = HEIGHT
    light: int = 0


def by_year(counts: Mapping[int, int], paths: Mapping[int, str], light: Mapping[int, int] | None = None, longest: int = 150) -> Chart:
    """Counts by year from the first to the last; by decade where that would be more than `longest` bars. `light`: see Bar.

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
        {str(start) + ("s" if step > 1 else "") for start in starts if start % _round(len(starts) * step, step) == 0},
        [sum((light or {}).get(year, 0) for year in years) for _, years in slots],
    )


def _round(years: int, step: int) -> int:
    """The least round number of years that leaves at most `LABELS` labels."""
    return next((each for each in ROUND if each % step == 0 and years <= each * LABELS), ROUND[-1])


def chart(unit: str, slots: Sequence[tuple[str, int, str]], named: Set[str] | None = None, light: Sequence[int] = ()) -> Chart:
    """The drawing for (label, count, path) in order; `named` are the labels that are written, all where it is None; `light`: see Bar."""
    highest = max((count for _, count, _ in slots), default=0) or 1
    slot = min(SLOT, WIDTH / max(1, len(slots)))
    width = round(slot * len(slots), 1)
    bars = []
    for number, (label, count, path) in enumerate(slots):
        height = max(2.0, round(count / highest * (HEIGHT - 20), 1)) if count else 0.0
        lighter = light[number] if light else 0
        bars.append(
            Bar(
                label=label,
                count=count,
                light=lighter,
                x=round(number * slot, 1),
                y=round(HEIGHT - 16 - height, 1),
                width=round(slot * 0.78, 1),
                height=height,
                light_height=round(height * lighter / count, 1) if lighter else 0.0,
                path=path,
                named=named is None or label in named,
                last=number * slot + LETTER * len(label) > width,
            )
        )
    return Chart(unit=unit, bars=tuple(bars), full=len(slots) * SLOT >= WIDTH, width=width, light=sum(light))
