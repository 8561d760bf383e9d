"""The few numbers between the solver's shares and what is said: the prior over years, when a value is said at all, and its confidence.

The prior is no clock: it follows the lexicon of offices, which says up to which day it knows the world. An article that names nothing
newer may be newer still, the less likely the further on.
"""

import math
from collections.abc import Collection
from datetime import date
from functools import cache

from generator.dates.publication.clue import FIRST, LAST, Steps
from generator.dates.publication.offices import known_until

# Weight of a day by its year: folders of articles in electronic form hold few from before 1980.
OLD = ((1900, 1949, 0.003), (1950, 1979, 0.02), (1980, 1994, 0.15), (1995, 1999, 0.6))
BEYOND = ((1, 0.5), (3, 0.15), (6, 0.04), (12, 0.01), (200, 0.002))  # years after the lexicon's day, weight

# A value is said where its share is at least this.
LEAST = {"day": 0.45, "day-of-year": 0.5, "month": 0.55, "year": 0.5}

# confidence = logistic(a + b × log-odds of the share), by precision; fitted by tests/quality/calibration.py on the development half.
FITTED = {"day": (0.79, 1.43), "day-of-year": (0.11, 1.29), "month": (0.2, 1.14), "year": (0.22, 1.25)}
SUREST, LEAST_SURE = 0.995, 0.02
CAPS = {"file-name": 0.9, "updated-line": 0.95, "changed": 0.95}  # at most so sure where nothing surer names the day
BY_HAND = 0.998


@cache
def prior() -> Steps:
    """The weight of each day before any clue."""
    until = known_until().toordinal()
    pieces = [(date(a, 1, 1).toordinal(), date(b, 12, 31).toordinal(), weight) for a, b, weight in OLD]
    pieces.append((pieces[-1][1] + 1, until, 1.0))
    for years, weight in BEYOND:
        last = min(LAST, until + years * 365)
        if last > pieces[-1][1]:
            pieces.append((pieces[-1][1] + 1, last, weight))
    return Steps(tuple((max(FIRST, a), b, weight) for a, b, weight in pieces))


def confidence(share: float, precision: str, rules: Collection[str] = ()) -> float:
    """How often a value of this precision with this share of the posterior has been right. `rules`: those that name this very day."""
    a, b = FITTED[precision]
    bounded = min(max(share, 1e-9), 1 - 1e-9)
    odds = a + b * math.log(bounded / (1 - bounded))
    surest = max((CAPS.get(rule, SUREST) for rule in rules), default=SUREST)
    return round(min(surest, max(LEAST_SURE, 1 / (1 + math.exp(-odds)))), 3)
