"""The case files of publication dates."""

from pathlib import Path

import pytest

from generator.model import NOT_RULED_OUT
from tests.dates.publication.cases import Case, cases, dated, proof

ALL = cases()


def test_there_are_enough_cases() -> None:
    assert len(ALL) >= 80
    assert sum(case.value is None for case in ALL) >= 20
    assert len({case.says for case in ALL}) == len(ALL)


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.says)
def test_a_case(case: Case, tmp_path: Path) -> None:
    published, parsed = dated(case, tmp_path)
    shown = proof(published, parsed)
    assert published.value == case.value, shown
    assert case.sure <= published.confidence < case.unsure, shown
    assert set(case.rules) <= {evidence.rule for evidence in published.evidence}, shown
    fitting = [int(each.value[:4]) for each in published.rejected if each.rule == NOT_RULED_OUT]
    assert fitting == case.fitting or case.fitting is None, shown
    ruled_out = {int(each.value[:4]) for each in published.rejected if each.rule != NOT_RULED_OUT}
    assert set(case.rejected) <= ruled_out, shown


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.says)
def test_the_proof_stands_in_the_text(case: Case, tmp_path: Path) -> None:
    published, parsed = dated(case, tmp_path)
    for evidence in published.evidence:
        if evidence.start is not None:
            assert evidence.end is not None
            assert parsed.text[evidence.start : evidence.end] == evidence.text or evidence.origin == "metadata"
        assert evidence.says.endswith(".")
    for each in published.rejected:
        assert each.value != published.value
        assert each.says
