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
    assert words.span(None, "2019-03-03", "2019-03-05") == "3 March 2019 to 5 March 2019"
    assert words.span("XXXX-03-03", None, None) == "3 March, year unknown"
