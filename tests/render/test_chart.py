"""Bars: no year left out, few labels, the paler part."""

import pytest

from generator.render.chart import by_year, chart


def test_a_chart_keeps_empty_years() -> None:
    """A gap in the record is to be seen."""
    found = by_year({1990: 2, 1993: 1}, {1990: "a", 1993: "b"})
    assert [(bar.label, bar.count) for bar in found.bars] == [("1990", 2), ("1991", 0), ("1992", 0), ("1993", 1)]
    assert found.bars[1].height == 0
    assert found.unit == "year"


@pytest.mark.parametrize(
    ("first", "last", "labels"),
    [
        (1990, 1993, ["1990", "1991", "1992", "1993"]),
        (1912, 2024, ["1920", "1940", "1960", "1980", "2000", "2020"]),
        (1801, 2020, ["1800s", "1850s", "1900s", "1950s", "2000s"]),
    ],
)
def test_a_chart_names_round_years(first: int, last: int, labels: list[str]) -> None:
    """Few enough to be read."""
    assert [bar.label for bar in by_year({first: 1, last: 1}, {}).bars if bar.named] == labels


def test_a_long_chart_goes_by_decades() -> None:
    """And leads to the first year that has entries."""
    found = by_year({1801: 1, 1805: 2, 2020: 3}, {1801: "a", 1805: "b", 2020: "c"}, {1805: 1})
    assert (found.unit, found.bars[0].label, found.bars[0].count, found.bars[0].light, found.bars[0].path) == ("decade", "1800s", 3, 1, "a")
    assert len(found.bars) == 23


def test_the_paler_part_of_a_bar_is_its_share() -> None:
    """Half of the events by context: half of the height."""
    bars = chart("month", [("Jan", 4, ""), ("Feb", 2, "")], light=[2, 0]).bars
    assert bars[0].light_height == bars[0].height / 2
    assert bars[1].light_height == 0


def test_a_chart_of_nothing() -> None:
    """No bars, no division by nothing."""
    assert not by_year({}, {}).bars
    assert all(bar.height == 0 for bar in chart("month", [("Jan", 0, "")]).bars)
