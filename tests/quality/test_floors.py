"""No change may make a measured figure worse than its floor."""

from pathlib import Path

import pytest

from tests.quality import articles
from tests.quality.demonstration import FIGURES
from tests.quality.scoring import SETS, Figure, Measured, failures, floors, score


@pytest.mark.parametrize("measured", SETS, ids=lambda measured: measured.folder)
def test_the_floors_hold(shared: Path, measured: Measured) -> None:
    assert failures(measured, score(shared, measured)) == []


def test_each_floor_belongs_to_a_figure_that_is_measured() -> None:
    known = {(measured.folder, figure.name) for measured in SETS for figure in measured.figures}
    known |= {("demonstration", name) for name in FIGURES} | {("articles", name) for name in articles.FIGURES}
    assert {(folder, name) for folder, row in floors().items() for name in row} <= known


def test_a_figure_below_its_floor_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    set_of_two = Measured("made-up", "inspect", "", (Figure("good", (), "good"), Figure("bad", (), "bad", least=False)))
    monkeypatch.setattr("tests.quality.scoring.floors", lambda: {"made-up": {"good": 0.5, "bad": 0.01}})
    assert failures(set_of_two, {"good": 0.5, "bad": 0.01}) == []
    assert failures(set_of_two, {"good": 0.6, "bad": 0.0}) == []
    assert len(failures(set_of_two, {"good": 0.4, "bad": 0.02})) == 2
