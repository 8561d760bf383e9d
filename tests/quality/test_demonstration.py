"""The demonstration corpus comes out as an editor would have it, at least as well as it did before."""

import pytest

from tests.quality import demonstration
from tests.quality.demonstration import FIGURES, LESS_IS_BETTER
from tests.quality.scoring import floors


@pytest.fixture(scope="module")
def found() -> list[demonstration.Pair]:
    """The corpus, gathered once."""
    return demonstration.pairs(demonstration.library())


@pytest.mark.xdist_group("demonstration")
@pytest.mark.parametrize("name", FIGURES)
def test_a_figure_is_no_worse_than_its_floor(found: list[demonstration.Pair], name: str) -> None:
    value, floor = FIGURES[name](found), floors()["demonstration"][name]
    assert value <= floor if name in LESS_IS_BETTER else value >= floor
