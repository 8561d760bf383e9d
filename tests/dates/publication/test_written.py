"""Whole dates in one piece, as metadata, date lines, addresses and file names write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.dates.publication.written import partial, written

READ = (
    ("2019-04-25", "2019-04-25"),
    ("2019-04-25T10:30:00Z", "2019-04-25"),
    ("2019/4/5 10:30", "2019-04-05"),
    ("2019.04.25", "2019-04-25"),
    ("2019년 4월 25일", "2019-04-25"),
    ("April 25, 2019", "2019-04-25"),
    ("Apr. 25, 2019", "2019-04-25"),
    ("April 25th 2019", "2019-04-25"),
    ("25 April 2019", "2019-04-25"),
    ("25-Apr-2019", "2019-04-25"),
    ("Thu, 25 Apr 2019 10:30:00 +0200", "2019-04-25"),
    ("04/25/2019", "2019-04-25"),
    ("25/04/2019", "2019-04-25"),
    ("25.04.2019", "2019-04-25"),
)
NOT_READ = (
    "",
    "tomorrow",
    "2019",
    "2019-13-40",
    "31/31/2019",
    "February 30, 2019",
    "10.1.2.3",
    "1.2019.4",
    "12019-04-25",
    "May 4",
    "12:30",
)


@pytest.mark.parametrize(("text", "day"), READ)
def test_a_date_is_read(text: str, day: str) -> None:
    assert [each.day.isoformat() for each in written(text)] == [day]


@pytest.mark.parametrize("text", NOT_READ)
def test_no_date_is_no_date(text: str) -> None:
    assert written(text, compact=True) == ()


def test_both_readings_of_a_numeric_date_are_kept() -> None:
    found = written("03/04/2019")[0]
    assert (found.day, found.other) == (date(2019, 3, 4), date(2019, 4, 3))


@pytest.mark.parametrize("text", ["20190425", "AEN20190425003400315", "news_20190425-12.txt", "APW20190425.0261"])
def test_digits_in_a_row_count_in_names_only(text: str) -> None:
    assert written(text) == ()
    assert [each.day for each in written(text, compact=True)] == [date(2019, 4, 25)]


def test_parts_of_a_date() -> None:
    assert partial("2020-08") == (2020, 8)
    assert partial(" 2020 ") == (2020, None)
    assert partial("2020-13") is None
    assert partial("2020-08-15") is None


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.sampled_from(("%Y-%m-%d", "%B %d, %Y", "%d %b %Y", "%d. %m. %Y", "%Y/%m/%d")))
def test_what_a_calendar_writes_is_read(day: date, shape: str) -> None:
    found = written(day.strftime(shape))
    assert all(day in (each.day, each.other) for each in found)
    assert found or shape == "%d. %m. %Y"


@given(st.text(max_size=80))
def test_any_text_can_be_looked_at(text: str) -> None:
    for each in written(text, compact=True):
        assert 0 <= each.start < each.end <= len(text)
