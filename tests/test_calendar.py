"""Partial dates: bounds, precision, arithmetic, computed feasts."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import calendar

DAYS = st.dates(min_value=date(1000, 1, 1), max_value=date(2900, 12, 31))

BOUNDS = [
    ("2019", "2019-01-01", "2019-12-31"),
    ("2019-04", "2019-04-01", "2019-04-30"),
    ("2020-02", "2020-02-01", "2020-02-29"),
    ("2019-04-25", "2019-04-25", "2019-04-25"),
    ("2013-W11", "2013-03-11", "2013-03-17"),
    ("2013-W11-WE", "2013-03-16", "2013-03-17"),
    ("2013-W11-4", "2013-03-14", "2013-03-14"),
    ("2020-W53", "2020-12-28", "2021-01-03"),
    ("2019-Q2", "2019-04-01", "2019-06-30"),
    ("2019-H1", "2019-01-01", "2019-06-30"),
    ("2019-H2", "2019-07-01", "2019-12-31"),
    ("2019-SU", "2019-06-01", "2019-08-31"),
    ("2019-WI", "2019-12-01", "2020-02-29"),
    ("198", "1980-01-01", "1989-12-31"),
    ("19", "1900-01-01", "1999-12-31"),
    ("00", "0001-01-01", "0099-12-31"),
    ("2019-04-25TMO", "2019-04-25", "2019-04-25"),
    ("2019-04-25T10:35", "2019-04-25", "2019-04-25"),
]
UNBOUNDED = [
    "XXXX-08-15",
    "XXXX-08",
    "P3D",
    "PRESENT_REF",
    "",
    "2019-13",
    "2019-02-30",
    "2019-W54",
    "2021-W53",
    "nonsense",
    "20190425",
    "٢٠١٩",
    None,
]

PRECISION = [
    ("2019-04-25", "day"),
    ("2019-04-25TMO", "time"),
    ("2019-W11-4", "day"),
    ("2019-W11", "week"),
    ("2019-W11-WE", "weekend"),
    ("2019-04", "month"),
    ("2019-Q2", "quarter"),
    ("2019-H1", "half"),
    ("2019-SU", "season"),
    ("2019", "year"),
    ("198", "decade"),
    ("19", "century"),
    ("XXXX-08-15", "day-of-year"),
    ("XXXX-08", "month-of-year"),
    ("XXXX-XX-15", "day-of-month"),
    ("XXXX-WXX-4", "day-of-week"),
    ("XXXX-Q3", "quarter-of-year"),
    ("XXXX-SU", "season-of-year"),
    ("P3D", "unknown"),
    (None, "unknown"),
]

EASTERS = {
    1900: (4, 15),
    1961: (4, 2),
    1999: (4, 4),
    2000: (4, 23),
    2008: (3, 23),
    2011: (4, 24),
    2019: (4, 21),
    2024: (3, 31),
    2025: (4, 20),
    2038: (4, 25),
}
ORTHODOX_EASTERS = {2000: (4, 30), 2008: (4, 27), 2010: (4, 4), 2019: (4, 28), 2021: (5, 2), 2024: (5, 5), 2025: (4, 20)}


@pytest.mark.parametrize(("value", "first", "last"), BOUNDS)
def test_bounds(value: str, first: str, last: str) -> None:
    assert calendar.bounds(value) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize("value", UNBOUNDED)
def test_what_is_no_closed_date_has_no_bounds(value: str | None) -> None:
    assert calendar.bounds(value) is None


@pytest.mark.parametrize(("value", "precision"), PRECISION)
def test_precision(value: str | None, precision: str) -> None:
    assert calendar.precision(value) == precision


@given(DAYS, st.sampled_from(calendar.UNITS))
def test_the_bounds_of_a_units_value_hold_the_day(day: date, unit: str) -> None:
    value = calendar.at_precision(day, unit)
    span = calendar.bounds(value)
    assert span is not None
    assert calendar.precision(value) == unit
    if unit != "weekend" or day.isoweekday() > 5:
        assert span[0] <= day <= span[1]
        assert calendar.fits(value, day)


@given(DAYS, st.sampled_from(calendar.UNITS), st.integers(-300, 300))
def test_a_shift_and_back_is_where_it_was(day: date, unit: str, count: int) -> None:
    value = calendar.at_precision(day, unit)
    moved = calendar.shift_value(value, unit, count)
    if moved is not None:
        assert calendar.precision(moved) == unit
        assert calendar.shift_value(moved, unit, -count) == value


@given(DAYS, st.integers(1, 7))
def test_weekdays_before_and_after(day: date, weekday: int) -> None:
    before, after = calendar.weekday_on_or_before(day, weekday), calendar.weekday_on_or_after(day, weekday)
    assert before.isoweekday() == after.isoweekday() == weekday
    assert timedelta() <= day - before < timedelta(days=7)
    assert timedelta() <= after - day < timedelta(days=7)


@pytest.mark.parametrize(
    ("value", "unit", "count", "moved"),
    [
        ("1989-Q3", "year", -1, "1988-Q3"),
        ("2019-04", "month", -4, "2018-12"),
        ("2020-02-29", "year", 1, "2021-02-28"),
        ("2019-W01", "week", -1, "2018-W52"),
        ("2019-SU", "season", 2, "2019-WI"),
        ("198", "decade", 1, "199"),
        ("0001", "year", -1, None),
        ("XXXX-08", "month", 1, None),
        ("P3D", "day", 1, None),
    ],
)
def test_shift_value(value: str, unit: str, count: int, moved: str | None) -> None:
    assert calendar.shift_value(value, unit, count) == moved


def test_coarsen_gives_only_what_holds_the_whole() -> None:
    assert calendar.coarsen("2019-04-25", "month") == "2019-04"
    assert calendar.coarsen("2019-04-25", "week") == "2019-W17"
    assert calendar.coarsen("2019-Q2", "half") == "2019-H1"
    assert calendar.coarsen("2019", "month") is None
    assert calendar.coarsen("XXXX-08-15", "month") is None


def test_nth_weekday() -> None:
    assert calendar.nth_weekday(2020, 11, 4, 4) == date(2020, 11, 26)
    assert calendar.nth_weekday(2020, 5, 1, -1) == date(2020, 5, 25)
    assert calendar.nth_weekday(2020, 2, 6, 5) == date(2020, 2, 29)
    assert calendar.nth_weekday(2021, 2, 6, 5) is None


@pytest.mark.parametrize("year", EASTERS)
def test_easter(year: int) -> None:
    assert calendar.easter(year) == date(year, *EASTERS[year])


@pytest.mark.parametrize("year", ORTHODOX_EASTERS)
def test_orthodox_easter(year: int) -> None:
    assert calendar.orthodox_easter(year) == date(year, *ORTHODOX_EASTERS[year])


@given(st.integers(1583, 4000))
def test_easter_is_a_sunday_of_spring(year: int) -> None:
    assert calendar.easter(year).isoweekday() == calendar.orthodox_easter(year).isoweekday() == 7
    assert date(year, 3, 22) <= calendar.easter(year) <= date(year, 4, 25)


@pytest.mark.parametrize(
    ("value", "day", "fits"),
    [
        ("XXXX-08-15", date(2020, 8, 15), True),
        ("XXXX-08-15", date(2020, 8, 16), False),
        ("XXXX-WXX-6", date(2020, 8, 15), True),
        ("XXXX-08", date(1999, 8, 1), True),
        ("XXXX-Q3", date(1999, 8, 1), True),
        ("XXXX-H1", date(1999, 8, 1), False),
        ("XXXX-XX-15", date(1999, 8, 15), True),
        ("XXXX-WI", date(2020, 1, 5), True),
        ("2020", date(2020, 1, 5), True),
        ("P3D", date(2020, 1, 5), False),
        (None, date(2020, 1, 5), True),
    ],
)
def test_fits(value: str | None, day: date, fits: bool) -> None:
    assert calendar.fits(value, day) is fits


@given(st.text(max_size=12))
def test_no_text_is_too_odd(value: str) -> None:
    span = calendar.bounds(value)
    assert span is None or span[0] <= span[1]
    calendar.precision(value)
    calendar.fits(value, date(2020, 8, 15))
