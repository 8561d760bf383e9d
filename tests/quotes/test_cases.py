"""Every case of tests/cases/quotes*.yaml: each statement that it lists, and no other."""

from collections.abc import Mapping
from typing import Any

import pytest

from tests.quotes.cases import cases, found, shown

CASES = dict(cases())
LEAST = 150


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    """The statements in the order of the text; of each what the case says of it."""
    case = CASES[name]
    quotes = found(case)
    words = {quote.id: quote.text for quote in quotes}
    seen = [shown(quote, words) for quote in quotes]
    expected: list[Mapping[str, Any]] = case["quotes"]
    told = [{key: row[key] for key in wanted} for row, wanted in zip(seen, expected, strict=False)]
    assert told == expected, seen
    assert len(seen) == len(expected), seen


def test_enough_cases() -> None:
    """Positive and negative ones."""
    assert len(CASES) >= LEAST
    assert sum(not case["quotes"] for case in CASES.values()) >= LEAST // 5
