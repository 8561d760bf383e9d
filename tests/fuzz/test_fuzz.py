"""The short form of fuzz.py: some inputs that nobody would write, and a few texts that would find a quadratic pattern in parsing."""

from pathlib import Path

import pytest

from tests.fuzz.fuzz import FASTEST, MOST_TIMES, failures, of_text, seconds
from tests.fuzz.hostile import REPEATED

from generator.parse import parse  # isort: skip

SIZE = 20_000


def test_no_input_fails(tmp_path: Path) -> None:
    assert list(failures(600, 1, tmp_path)) == []


@pytest.mark.parametrize("scrap", REPEATED, ids=repr)
def test_parsing_takes_time_in_proportion(scrap: str) -> None:
    text, twice = (of_text(scrap * (size // len(scrap))) for size in (SIZE, 2 * SIZE))
    after = seconds(lambda: parse(twice), 1)
    if after > FASTEST:  # else the measurement is noise
        after = min(after, seconds(lambda: parse(twice)))
        assert after <= MOST_TIMES * seconds(lambda: parse(text))


@pytest.mark.slow
def test_many_inputs(tmp_path: Path) -> None:
    assert list(failures(10_000, 0, tmp_path)) == []
