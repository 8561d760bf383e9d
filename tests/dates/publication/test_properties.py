"""What must hold for any text: a stated day is never overruled with certainty, nothing breaks, nothing takes long."""

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.dates import find
from generator.dates.publication import Hint, Hints, explain, publish
from generator.model import Published, RawArticle
from generator.parse import parse

WORDS = (
    "President Barack Obama said", "President-elect", "the 75th anniversary of Korea's liberation", "COVID-19", "in 2014", "by 2030",
    "since 1948", "April of last year", "five years after the 2015 deal", "on Saturday", "Thursday", "Aug. 15", "Dec. 29, 2017",
    "last month", "the summit", "Updated: 2016-05-30", "Juche 109", "will be held in 2026", "the 2024 Open", "Kim Jong Unsaid", "(END)",
    "Liz Truss, the prime minister,",
)  # fmt: skip
LINES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=8).map(" ".join)
BODIES = st.lists(LINES, min_size=1, max_size=6).map("\n".join)
DAYS = st.dates(date(1985, 1, 1), date(2024, 12, 31))


def dated(text: str, hints: Hints | None = None) -> Published:
    raw = RawArticle(path="one.txt", name="one.txt", id="one", text=text, digest="0" * 64, encoding="utf-8")
    parsed = parse(raw)
    published = publish(parsed, find(parsed), hints or Hints())
    assert explain(published, parsed)
    return published


@settings(max_examples=60)
@given(DAYS, BODIES)
def test_a_stated_day_is_not_overruled_with_certainty(day: date, body: str) -> None:
    published = dated(f"Published: {day.strftime('%B')} {day.day}, {day.year}\n\n{body}\n")
    other = published.precision == "day" and published.value != day.isoformat()
    assert not (other and published.confidence >= 0.9)


@settings(max_examples=60)
@given(BODIES)
def test_any_text_has_an_answer_that_is_well_formed(body: str) -> None:
    published = dated(body)
    lengths = {"day": 10, "day-of-year": 10, "month": 7, "year": 4, "unknown": 0}
    assert len(published.value or "") == lengths[published.precision]
    assert 0.0 <= published.confidence < 1.0
    assert (published.value is None) == (published.confidence == 0.0)


@settings(max_examples=40)
@given(BODIES, DAYS)
def test_nothing_is_newer_than_the_day_of_collection(body: str, collected: date) -> None:
    published = dated(body, Hints(collected=collected))
    if published.precision in ("day", "month", "year") and published.value:
        assert published.value <= collected.isoformat()


def test_the_callers_day_wins() -> None:
    published = dated("Published: 5 May 2011\n\nThe ferry came late.", Hints(given=date(2020, 1, 2)))
    assert (published.value, published.evidence[0].rule, published.confidence) == ("2020-01-02", "caller", 1.0)


def test_a_copy_with_its_day_dates_an_article() -> None:
    text = "SEOUL, Aug. 15 (Digest Wire) -- Thousands gathered Saturday on the square."
    hint = Hint(value="2015-08-15", rule="copy", says="A copy of this report is of 15 August 2015.")
    published = dated(text, Hints(neighbours=(hint,)))
    assert published.value == "2015-08-15"
    assert published.confidence >= 0.9
    assert "copy" in {evidence.rule for evidence in published.evidence}


def test_a_neighbours_year_closes_the_year() -> None:
    text = "SEOUL, Aug. 15 (Digest Wire) -- Thousands gathered on the square."
    hint = Hint(value="2015", rule="series", says="The other parts of this series are of 2015.")
    assert dated(text, Hints(neighbours=(hint,))).value == "2015-08-15"


HOSTILE = (
    "Published: " * 40, "2019-" * 60, "President " * 60, "President Kim " * 60, "the 75th anniversary of " * 30, "1/2/2019 " * 40,
    "Dec. 29, 2017, " * 30, "five years after the " * 30, "Kim Jong Un" * 30, "last month " * 40, "\n2019-01-01" * 30,
    "(editorial from " * 40,     "A" * 600, "é" * 600, "9" * 600,
)  # fmt: skip


@pytest.mark.parametrize("unit", HOSTILE, ids=lambda unit: unit[:20].strip())
def test_hostile_text_takes_linear_time(unit: str) -> None:
    small, large = unit * 8, unit * 16
    assert _seconds(large) <= 3 * _seconds(small) + 0.2


def _seconds(text: str) -> float:
    """The quicker of two runs of what this package does with a text."""
    raw = RawArticle(path="one.txt", name="one.txt", id="one", text=text, digest="0" * 64, encoding="utf-8")
    parsed = parse(raw)
    found = find(parsed)
    runs = []
    for _ in range(2):
        start = time.perf_counter()
        publish(parsed, found, Hints())
        runs.append(time.perf_counter() - start)
    return min(runs)
