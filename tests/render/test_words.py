"""Values in words: tests/cases/words.yaml."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.render import words

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "words.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["value"]))
def test_a_value_in_words(case: dict[str, Any]) -> None:
    """What is said and what machines read."""
    assert words.date(case["value"]) == case["words"]
    assert words.machine(case["value"]) == case.get("machine", "")


@pytest.mark.parametrize(
    ("confidence", "said"),
    [(1.0, "certain"), (0.97, "certain"), (0.9, "nearly certain"), (0.7, "likely"), (0.5, "more likely than not"), (0, "doubtful")],
)
def test_confidence_in_words(confidence: float, said: str) -> None:
    """The steps are in site.toml."""
    assert words.sure(confidence) == said


def test_a_span_says_its_days_only_where_the_value_does_not() -> None:
    """`spring 2019` stays; a range without a value of its own says both ends."""
    assert words.span("2019-SP", "2019-03-01", "2019-05-31") == "spring 2019"
    assert words.span(None, "2019-03-03", "2019-03-05") == "3 to 5 March 2019"
    assert words.span("2019-03-03", "2019-03-03", "2019-03-05") == "3 to 5 March 2019"
    assert words.span("2006", "2006-01-01", "2017-12-31") == "2006 to 2017"
    assert words.span("XXXX-03-03", None, None) == "3 March, year unknown"


@pytest.mark.parametrize(("share", "said"), [(0.973, "97 %"), (0.994, "99 %"), (0.995, ">99 %"), (1.0, ">99 %")])
def test_no_rounding_makes_a_finding_certain(share: float, said: str) -> None:
    """Below 0.995 the nearest per cent."""
    assert words.confidence(share) == said


def test_a_day_without_its_year_is_never_certain() -> None:
    """And the words are about the day alone."""
    assert words.sure_of("2019-03-04", 0.99) == "certain"
    assert words.sure_of("XXXX-03-04", 0.99) == "the day nearly certain"
    assert words.sure_of("XXXX-03-04", 0.7) == "the day likely"
