"""The confidence of publication dates, on the measuring texts where they are present."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.quality.calibration import DATING, SURE, Row, error, reliability, rows

MOST_ERROR = 0.05
MOST_WRONG = 0.01
LEAST_SAID = 0.78  # of the articles of the dating sets; a program that says nothing is never wrong


@pytest.fixture(scope="module")
def found(shared: Path) -> Sequence[Row]:
    assert shared.is_dir()
    return list(rows(DATING))


def test_confidence_is_how_often_it_is_right(found: Sequence[Row]) -> None:
    assert error(reliability(found)) <= MOST_ERROR


@pytest.mark.parametrize("folder", DATING)
def test_hardly_anything_is_wrong_with_certainty(found: Sequence[Row], folder: str) -> None:
    part = [row for row in found if row.folder == folder]
    assert sum(row.sure >= SURE and not row.right for row in part) <= MOST_WRONG * len(part)


def test_no_day_is_claimed_where_none_can_be_known(found: Sequence[Row]) -> None:
    assert not [row for row in found if row.folder == "dating_bbc" and row.chosen.precision == "day"]


def test_enough_is_said(found: Sequence[Row]) -> None:
    assert sum(row.chosen.value is not None for row in found) >= LEAST_SAID * len(found)


def test_both_halves_are_alike(found: Sequence[Row]) -> None:
    halves = [[row for row in found if row.development is half] for half in (True, False)]
    assert all(error(reliability(half)) <= 1.5 * MOST_ERROR for half in halves)
