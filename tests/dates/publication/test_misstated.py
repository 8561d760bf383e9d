"""Stated dates that nobody can read are told of, and those that can be read are not."""

from pathlib import Path

import pytest

from generator.dates.publication import Hints
from generator.extract import Extracted, extract_file

TEXT = "Ministers meet\n\nVIENNA (Test Wire) -- Foreign Minister Anna Holm met Ivan Dorin.\n"


def said(path: Path) -> list[tuple[str, str, int | None]]:
    found = extract_file(path, f"seeds/{path.name}", path.name, Hints())
    assert isinstance(found, Extracted)
    return [(problem.code, problem.path, problem.line) for problem in found.article.problems]


@pytest.mark.parametrize(
    ("stated", "line"),
    [
        ("published: 2018-13-45", 1),
        ("title: Talks\npublished: 2018-02-30", 2),
        ("date: soon", 1),
        ("modified: 31/31/2019", 1),
        ("retrieved: 2019-13", 1),
        ("published: 2018-03-04", None),
        ("published: 2018-03", None),
        ("published: 2018", None),
        ("date: Thu, 25 Apr 2019 10:30:00 GMT", None),
        ("pubdate: '20190425103000'", None),
        ("date: 2019-04-25T10:30:00+09:00", None),
        ("published:", None),
    ],
)
def test_a_sidecar(tmp_path: Path, stated: str, line: int | None) -> None:
    path = tmp_path / "one.txt"
    path.write_text(TEXT, encoding="utf-8")
    path.with_suffix(".yml").write_text(f"{stated}\n", encoding="utf-8")
    assert said(path) == ([("date-not-understood", "seeds/one.yml", line)] if line else [])


def test_front_matter(tmp_path: Path) -> None:
    path = tmp_path / "one.md"
    path.write_text(f"---\ntitle: Talks\ndate: 2018-13-45\nshares: 12\n---\n{TEXT}", encoding="utf-8")
    assert said(path) == [("date-not-understood", "seeds/one.md", 3)]


@pytest.mark.parametrize("stated", ["YYYY-11-01", "XXXX-11-01", "2019-MM-DD", "2019-03-DD", "YYYY-MM-DD"])
def test_the_line_of_the_report_pasted_as_it_is(tmp_path: Path, stated: str) -> None:
    path = tmp_path / "one.txt"
    path.write_text(TEXT, encoding="utf-8")
    path.with_suffix(".yml").write_text(f"published: {stated}\n", encoding="utf-8")
    found = extract_file(path, f"seeds/{path.name}", path.name, Hints())
    assert isinstance(found, Extracted)
    (problem,) = found.article.problems
    assert "letters still stand for numbers" in problem.message
    assert problem.hint.startswith("Put the numbers in place of YYYY, MM and DD")
