"""Counts as a grid: a decade as years and months, a month as weeks. Each cell leads to its page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from generator.calendar import month_length
from generator.render import words
from generator.render.calendar import Calendar, Unit

STEPS = (1, 2, 5, 10, 25)  # events from which on a cell is shaded darker


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One month or day: what it is called, the number of its events, how dark it is, its page (empty: there is nothing) and what it has."""

    label: str
    count: int
    shade: int
    path: str
    anchor: str
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """Rows of cells, None where a week has a day of another month; `heads` of the columns; each row with its own cell (a year), or None.

    A row without cells is a heading: a decade.
    """

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[Cell | None, tuple[Cell | None, ...]], ...]

    @property
    def width(self) -> int:
        """The number of columns of a grid whose rows have a cell of their own."""
        return len(self.heads) + 1


def year_grid(found: Calendar, decades: Sequence[Unit]) -> Grid | None:
    """The years of these decades that have something, each with its months, below a row for its decade; None where there is no year."""
    rows: list[tuple[Cell | None, tuple[Cell | None, ...]]] = []
    for decade in decades:
        if len(decades) > 1:
            rows.append((_cell(found, decade.key, words.date(decade.key)), ()))
        rows += ((_cell(found, year, year), tuple(_months(found, year))) for year in decade.parts)
    heads = tuple(words.month(number)[:3] for number in range(1, 13))
    return Grid(caption="Events by year and month", heads=heads, rows=tuple(rows)) if rows else None


def _months(found: Calendar, year: str) -> Iterator[Cell]:
    for number in range(1, 13):
        yield _cell(found, f"{year}-{number:02}", words.month(number)[:3])


def month_grid(found: Calendar, month: Unit) -> Grid:
    """The days of a month by week."""
    year, number = int(month.key[:4]), int(month.key[5:])
    before = date(year, number, 1).weekday()
    days: list[Cell | None] = [None] * before
    days += [_cell(found, f"{month.key}-{day:02}", str(day)) for day in range(1, month_length(year, number) + 1)]
    days += [None] * (-len(days) % 7)
    return Grid(caption=f"Days of {words.date(month.key)}", heads=_weekdays(), rows=tuple((None, tuple(week)) for week in _weeks(days)))


def _weeks(days: Sequence[Cell | None]) -> Iterator[Sequence[Cell | None]]:
    return (days[start : start + 7] for start in range(0, len(days), 7))


def _weekdays() -> tuple[str, ...]:
    """`Mon` … `Sun`."""
    return tuple(words.weekday(number)[:3] for number in range(1, 8))


def _cell(found: Calendar, key: str, label: str) -> Cell:
    """One unit as a cell."""
    unit = found.units.get(key)
    place = found.place(key) if unit else None
    count = len(unit.events) if unit else 0
    path, anchor = place or ("", "")
    return Cell(label=label, count=count, shade=sum(count >= step for step in STEPS), path=path, anchor=anchor, says=_says(unit))


def _says(unit: Unit | None) -> str:
    """`25 April 2019: 3 events, 1 article`."""
    if unit is None:
        return ""
    counts = ((len(unit.events), "event"), (len(unit.published), "article"))
    return f"{words.date(unit.key)}: {', '.join(words.plural(count, one) for count, one in counts if count)}"
