"""The solver: shares of days, months and years; the order of the clues makes no difference; work grows with the clues alone."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.dates.publication.calibration import confidence, prior
from generator.dates.publication.choice import choose, rejected
from generator.dates.publication.clue import FIRST, LAST, Clue, Days, Shape, Steps, Week, between, ramp, years
from generator.dates.publication.solver import solve
from generator.model import Evidence

FLAT = Steps(((FIRST, LAST, 1.0),))


def clue(shape: Shape, rule: str = "test", doubt: float = 1e-4, weight: float = 1.0) -> Clue:
    return Clue(evidence=Evidence(rule=rule, origin="text", says=f"{rule}."), shape=shape, doubt=doubt, weight=weight)


def on(*names: str) -> Clue:
    fits = tuple(1.0 if name in names else 0.0 for name in ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"))
    return clue(Week(fits), "weekday", 0.001)


def test_one_day_is_that_day() -> None:
    day = date(2013, 9, 12)
    posterior = solve([clue(between(day, day), doubt=1e-9)], FLAT)
    assert posterior.days[day.toordinal()] > 0.99
    assert posterior.months[2013, 9] > 0.99
    assert posterior.years[2013] > 0.99
    assert posterior.anniversaries[9, 12] > 0.99


def test_a_day_of_the_year_and_a_weekday_leave_the_years_in_which_they_meet() -> None:
    window = clue(years(((2009, 2026, 1.0),)), doubt=1e-9)
    posterior = solve([clue(Days(((8, 15, 1.0),)), doubt=1e-9), on("Sa"), window], FLAT)
    likely = {date.fromordinal(day).year for day, share in posterior.days.items() if share > 0.1}
    assert likely == {2009, 2015, 2020, 2026}


def test_february_29_is_in_leap_years_only() -> None:
    posterior = solve([clue(Days(((2, 29, 1.0),)), doubt=1e-9), clue(years(((2013, 2019, 1.0),)), doubt=1e-9)], FLAT)
    assert max(posterior.days, key=lambda day: posterior.days[day]) == date(2016, 2, 29).toordinal()


def test_no_clue_gives_no_value() -> None:
    assert choose(solve([], prior())).value is None
    assert choose(solve([on("Tu")], prior())).value is None


def test_the_rejected_years_name_the_clue_that_ruled_them_out() -> None:
    clues = [clue(Days(((8, 15, 1.0),)), "day"), on("Sa"), clue(years(((2020, 2020, 1.0),)), "sum")]
    chosen = choose(solve(clues, prior()))
    rows = rejected(chosen, clues)
    assert chosen.value == "2020-08-15"
    assert {"2009-08-15", "2015-08-15", "2026-08-15"} <= {row.value for row in rows}
    assert {row.rule for row in rows} == {"sum"}
    assert not any(date.fromisoformat(row.value).isoweekday() != 6 for row in rows)


def test_what_speaks_against_each_other_is_not_sure() -> None:
    first, second = date(2013, 9, 12), date(2015, 3, 1)
    posterior = solve([clue(between(first, first), doubt=1e-9), clue(between(second, second), doubt=1e-9)], FLAT)
    assert max(posterior.days.values()) < 0.6


SHAPES = st.one_of(
    st.dates(date(1950, 1, 1), date(2050, 12, 31)).map(lambda day: between(day, day)),
    st.tuples(st.integers(1990, 2030), st.integers(0, 5)).map(lambda pair: years(((pair[0], pair[0] + pair[1], 1.0),))),
    st.dates(date(1990, 1, 1), date(2030, 12, 31)).map(lambda day: ramp(day.toordinal(), ((-30, -1, 0.1), (0, 3, 1.0), (4, None, 0.01)))),
    st.dates(date(2000, 1, 1), date(2000, 12, 31)).map(lambda day: Days(((day.month, day.day, 1.0),))),
    st.integers(0, 6).map(lambda day: Week(tuple(1.0 if day == each else 0.05 for each in range(7)))),
)
CLUES = st.lists(
    st.builds(clue, SHAPES, st.sampled_from(("a", "b")), st.sampled_from((1e-9, 1e-4, 0.01)), st.sampled_from((1.0, 0.5))), max_size=6
)


@given(CLUES, st.randoms(use_true_random=False))
def test_the_order_of_the_clues_makes_no_difference(clues: list[Clue], chance: object) -> None:
    shuffled = list(clues)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert solve(clues, prior()) == solve(shuffled, prior())


@given(CLUES)
def test_shares_are_shares(clues: list[Clue]) -> None:
    posterior = solve(clues, prior())
    assert sum(posterior.years.values()) == pytest.approx(1.0)
    for shares in (posterior.days, posterior.months, posterior.anniversaries):
        assert sum(shares.values()) <= 1.0 + 1e-9
    for day, share in posterior.days.items():
        assert share <= posterior.years[date.fromordinal(day).year] + 1e-9


@given(CLUES)
def test_the_shares_are_those_of_a_plain_count(clues: list[Clue]) -> None:
    posterior = solve(clues, FLAT)
    weights: dict[int, float] = {}
    for day in range(FIRST, LAST + 1, 97):  # every 97th day is enough to see a wrong share
        weight = 1.0
        for each in clues:
            weight *= each.likelihood(day)
        weights[day] = weight
    common = [day for day in weights if posterior.days.get(day, 0.0) > 1e-6]
    if len(common) >= 2:
        first, second = common[0], common[-1]
        assert posterior.days[first] * weights[second] == pytest.approx(posterior.days[second] * weights[first], rel=1e-6)


@given(st.floats(0.0, 1.0), st.sampled_from(("day", "day-of-year", "month", "year")))
def test_confidence_grows_with_the_share_and_is_never_certain(share: float, precision: str) -> None:
    assert 0.0 < confidence(share, precision) < 1.0
    assert confidence(share, precision) <= confidence(min(1.0, share + 0.05), precision)
