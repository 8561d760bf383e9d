"""The whole articles of tests/golden/articles come out as a reader sees them, at least as well as they did before."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.golden import annotated
from tests.quality.articles import FIGURES, Count, counts, report
from tests.quality.scoring import floors

LEAST = 12


@pytest.fixture(scope="module")
def found() -> Mapping[str, Count]:
    """All articles, compared once."""
    return counts()


@pytest.mark.xdist_group("articles")
@pytest.mark.parametrize("name", FIGURES)
def test_a_figure_is_no_worse_than_its_floor(found: Mapping[str, Count], name: str) -> None:
    assert found[name].share >= floors()["articles"][name], "\n".join(found[name].misses)


@pytest.mark.xdist_group("articles")
def test_each_miss_is_named(found: Mapping[str, Count]) -> None:
    assert all(len(count.misses) == count.of - count.right for count in found.values())
    assert len(list(report(found))) == len(FIGURES) + sum(len(count.misses) for count in found.values())


def test_there_are_enough() -> None:
    assert len(annotated.articles()) >= LEAST


@pytest.mark.parametrize(
    ("text", "quotes", "wrong"),
    [
        ("[Ann|ann] came.", "[{said: Bob came, by: ann}]", "stands there 0 times"),
        ("[Ann|ann] came, Ann left.", "[{said: Ann, by: ann}]", "stands there 2 times"),
        ("[Ann|ann] came.", "[{said: came, by: bob}]", "nobody is called 'bob'"),
        ("[Ann|ann] met [Bob|bob].", "[]", "marks and actors differ"),
    ],
)
def test_a_slip_of_the_pen_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, quotes: str, wrong: str) -> None:
    actors = "{ann: {name: Ann, kind: person}}"
    (tmp_path / "one.yaml").write_text(f"text: '{text}'\nactors: {actors}\nquotes: {quotes}\n", encoding="utf-8")
    monkeypatch.setattr(annotated, "FOLDER", tmp_path)
    with pytest.raises(ValueError, match=wrong):
        annotated.articles()
