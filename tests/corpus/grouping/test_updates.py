"""Copies and chains of versions: tests/cases/updates.yaml, each case alone and all in one folder."""

from collections.abc import Mapping

import pytest

from generator.corpus.grouping import Place, group
from tests.corpus.grouping.cases import Case, cases

LEAST = 0.95


def said(places: Mapping[str, Place]) -> dict[str, tuple[str, str]]:
    """Article → what it copies or updates."""
    found = {}
    for identity, place in places.items():
        if place.duplicate_of:
            found[identity] = ("duplicate_of", place.duplicate_of)
        if place.update_of:
            found[identity] = ("update_of", place.update_of)
    return found


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_each_case_by_itself(case: Case) -> None:
    places = group(case.articles)
    assert said(places) == case.says
    for identity in case.says:
        assert places[identity].why[0].says, "a link without a reason"


def test_all_cases_in_one_folder() -> None:
    """Precision and recall of updates, and no link between two cases."""
    found = said(group([article for case in cases() for article in case.articles]))
    wanted = {identity: link for case in cases() for identity, link in case.says.items()}
    right = sum(wanted.get(identity) == link for identity, link in found.items())
    assert right / len(found) >= LEAST
    assert right / len(wanted) >= LEAST
    assert all(identity.split("-")[0] == other.split("-")[0] for identity, (_, other) in found.items())


def test_there_are_cases_enough() -> None:
    """Thirty chains, and stories of one series that are none."""
    chains = sum(bool(case.says) for case in cases())
    assert chains >= 30
    assert len(cases()) - chains >= 10
