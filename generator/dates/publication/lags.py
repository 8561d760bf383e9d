"""How far back the newest printed year lies, by the way it is printed: counted over articles whose day is known.

Counted on the development halves of the dating, stories and timex sets (173 articles without a stated date), per year, relative to the
commonest; smoothed where there were few. `in 2019` of something past is seldom the year of the report, which would say `in March`; a year that
belongs to the name of an event in the lead (`the 2024 Open`) mostly is.
"""

from generator.dates.publication.clue import Steps, years

Lags = tuple[tuple[int | None, int | None, float], ...]

BY_KIND: dict[str, Lags] = {
    "event-lead": ((None, -4, 0.004), (-3, -2, 0.03), (-1, -1, 0.15), (0, 0, 1.0), (1, 1, 0.1), (2, 2, 0.07), (3, 9, 0.015), (10, None, 0.004)),
    "event-body": ((None, -4, 0.004), (-3, -2, 0.03), (-1, -1, 0.2), (0, 0, 1.0), (1, 1, 0.4), (2, 2, 0.25), (3, 9, 0.09), (10, None, 0.01)),
    "day-caption": ((None, -2, 0.004), (-1, -1, 0.05), (0, 0, 1.0), (1, 1, 0.25), (2, 2, 0.08), (3, 9, 0.02), (10, None, 0.005)),
    "same-day": ((None, -1, 0.05), (0, 0, 1.0), (1, None, 0.3)),
    "day-text": ((None, -2, 0.01), (-1, -1, 0.12), (0, 0, 1.0), (1, 1, 0.5), (2, 2, 0.15), (3, 9, 0.04), (10, None, 0.015)),
    "month": ((None, -2, 0.01), (-1, -1, 0.2), (0, 0, 0.5), (1, 1, 1.0), (2, 2, 1.0), (3, 9, 0.1), (10, None, 0.005)),
    "since": ((None, -1, 0.01), (0, 0, 0.15), (1, 2, 0.5), (3, 9, 0.5), (10, None, 0.15)),
    "past": ((None, -2, 0.01), (-1, -1, 0.06), (0, 0, 0.45), (1, 1, 1.0), (2, 2, 0.75), (3, 9, 0.27), (10, None, 0.04)),
    "year-lead": ((None, -3, 0.01), (-2, -2, 0.05), (-1, -1, 0.15), (0, 0, 1.0), (1, 1, 0.25), (2, 2, 0.12), (3, 9, 0.05), (10, None, 0.01)),
    "year-body": ((None, -3, 0.01), (-2, -2, 0.08), (-1, -1, 0.25), (0, 0, 1.0), (1, 1, 0.5), (2, 2, 0.35), (3, 9, 0.1), (10, None, 0.015)),
}


def lagged(year: int, kind: str) -> Steps:
    """The likelihood of each year of publication, given the newest year printed and how it is printed."""
    return years((None if a is None else year + a, None if b is None else year + b, fit) for a, b, fit in BY_KIND[kind])
