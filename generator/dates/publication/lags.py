"""How far back the newest printed year or day lies, by the way it is printed: counted over articles whose day is known.

Counted on the development halves of the dating, stories and timex sets (articles without a stated date), per year or day, relative to the
commonest; smoothed where there were few. `in 2019` of something past is seldom the year of the report, which would say `in March`; a year
that belongs to the name of an event in the lead (`the 2024 Open`) mostly is. A year `ahead` (`by 2030`) is mostly the next one.
"""

from datetime import date
from itertools import pairwise

from generator.dates.publication.clue import FIRST, LAST, Steps, years

Piece = tuple[int, int, float]
Lags = tuple[tuple[int | None, int | None, float], ...]

BY_KIND: dict[str, Lags] = {
    "event-lead": (
        (None, -4, 0.004), (-3, -2, 0.03), (-1, -1, 0.15), (0, 0, 1.0), (1, 1, 0.1), (2, 2, 0.07), (3, 3, 0.03), (4, 9, 0.015),
        (10, None, 0.004),
    ),
    "event-body": (
        (None, -4, 0.004), (-3, -2, 0.03), (-1, -1, 0.2), (0, 0, 1.0), (1, 1, 0.4), (2, 2, 0.25), (3, 4, 0.12), (5, 9, 0.07),
        (10, None, 0.015),
    ),
    "ahead": (
        (None, -31, 0.01), (-30, -11, 0.06), (-10, -6, 0.2), (-5, -2, 0.45), (-1, 0, 1.0), (1, 1, 0.2), (2, 3, 0.08), (4, None, 0.015),
    ),
    "month": (
        (None, -2, 0.01), (-1, -1, 0.2), (0, 0, 0.6), (1, 1, 1.0), (2, 2, 0.85), (3, 3, 0.5), (4, 4, 0.35), (5, 9, 0.2), (10, 19, 0.05),
        (20, None, 0.015),
    ),
    "since": ((None, -1, 0.01), (0, 0, 0.15), (1, 1, 0.3), (2, 9, 0.5), (10, 19, 0.3), (20, None, 0.12)),
    "past": (
        (None, -2, 0.01), (-1, -1, 0.06), (0, 0, 0.5), (1, 1, 1.0), (2, 2, 0.75), (3, 3, 0.5), (4, 4, 0.4), (5, 9, 0.25), (10, 19, 0.09),
        (20, None, 0.03),
    ),
    "year-lead": (
        (None, -3, 0.01), (-2, -2, 0.05), (-1, -1, 0.15), (0, 0, 1.0), (1, 1, 0.3), (2, 2, 0.16), (3, 3, 0.1), (4, 9, 0.05), (10, 19, 0.02),
        (20, None, 0.008),
    ),
    "year-body": (
        (None, -3, 0.01), (-2, -2, 0.08), (-1, -1, 0.25), (0, 0, 1.0), (1, 1, 0.6), (2, 2, 0.4), (3, 3, 0.27), (4, 4, 0.2), (5, 9, 0.12),
        (10, 19, 0.04), (20, None, 0.012),
    ),
}  # fmt: skip


def lagged(year: int, kind: str) -> Steps:
    """The likelihood of each year of publication, given the newest year printed and how it is printed."""
    return years((None if a is None else year + a, None if b is None else year + b, fit) for a, b, fit in BY_KIND[kind])


# The same for the newest whole date, per day. Beyond some weeks the counts are too few for more than the law that they follow roughly: half
# as likely at twice the distance. Below a dateline without a year (`wire`) the day of the report itself is seldom printed with one.
LONG_BACK = (
    (2, 7, 0.06), (8, 31, 0.02), (32, 90, 0.008), (91, 366, 0.003), (367, 730, 0.0012), (731, 1460, 0.0006), (1461, 3650, 0.00035),
    (3651, 10950, 0.0001),
)  # fmt: skip
DAYS = {
    "text": ((-600, -2, 0.0004), (-1, -1, 0.2), (0, 1, 1.0), *LONG_BACK),
    "wire": ((-600, -2, 0.0004), (-1, 1, 0.06), *LONG_BACK),
    "ahead": ((-11000, -4001, 0.1), (-4000, -401, 0.4), (-400, 0, 1.0), (1, 366, 0.02)),
    "caption": ((-600, -2, 0.0005), (-1, -1, 0.1), (0, 1, 1.0), *LONG_BACK),
}
LONG_AGO = 0.00004
# A day in the same place of the calendar is commemorated: fits of the days around it so many years on.
COMMEMORATED = {
    1: 0.08, 2: 0.03, 3: 0.03, 5: 0.05, 10: 0.12, 15: 0.03, 20: 0.05, 25: 0.05, 30: 0.05, 40: 0.03, 50: 0.06, 75: 0.03, 100: 0.05,
}  # fmt: skip
OTHER_YEARS = 0.015
DAYS_OFF = 2


def day_lagged(day: date, where: str) -> Steps:
    """The likelihood of each day, given the newest whole date: in the `text`, below a dateline (`wire`), in a `caption`, `ahead`."""
    origin = day.toordinal()
    pieces = [(origin + first, origin + last, fit) for first, last, fit in DAYS[where]]
    pieces.append((pieces[-1][1] + 1, LAST, LONG_AGO))
    spikes = [(centre - DAYS_OFF, centre + DAYS_OFF, fit) for centre, fit in _commemorations(day)] if where in ("text", "wire") else []
    return Steps(tuple(_laid_over(pieces, spikes)))


def _commemorations(day: date) -> list[tuple[int, float]]:
    """The same day of later years, and how likely reports of it are then."""
    number = min(day.day, 28) if day.month == 2 else day.day
    return [
        (date(day.year + n, day.month, number).toordinal(), COMMEMORATED.get(n, OTHER_YEARS)) for n in range(1, 101) if day.year + n <= 2100
    ]


def _laid_over(pieces: list[Piece], spikes: list[Piece]) -> list[Piece]:
    """The pieces with the spikes in their place, in order and inside the calendar."""
    cuts = sorted({cut for first, last, _ in (*pieces, *spikes) for cut in (first, last + 1)})
    laid = []
    for start, stop in pairwise(cuts):
        fit = next((fit for first, last, fit in (*spikes, *pieces) if first <= start <= last), 0.0)
        if stop > FIRST and start <= LAST:
            laid.append((max(start, FIRST), min(stop - 1, LAST), fit))
    return laid
