"""Datelines, and the headers of which a crawler made one line."""

from typing import Any

import pytest

from generator.parse import parse
from generator.parse.datelines import read_dateline
from tests.builders import raw
from tests.parse.cases import each

BODY = "\nMore followed on the next day, and nobody knew why that was.\n"


def words(found: Any) -> str | None:
    return None if found is None else found.text


@pytest.mark.parametrize("case", each("datelines", "datelines"))
def test_dateline(case: dict[str, Any]) -> None:
    found = read_dateline(case["line"], 0, len(case["line"]))
    assert found is not None
    assert (words(found.place), words(found.date), words(found.agency)) == (case["place"], _text(case["date"]), case["agency"])
    assert found.text.endswith(case["ends"])
    assert case["line"][found.start : found.end] == found.text


def _text(value: object) -> str | None:
    """YAML reads 1996-08-30 as a day."""
    return None if value is None else str(value)


@pytest.mark.parametrize("case", each("datelines", "none"))
def test_no_dateline(case: str) -> None:
    assert read_dateline(case, 0, len(case)) is None


@pytest.mark.parametrize("case", each("datelines", "glued"))
def test_glued_header(case: dict[str, Any]) -> None:
    found = parse(raw(case["line"] + " to work on Monday, their union said." + BODY))
    slug = next((b.text for b in found.blocks if b.role == "metadata"), None)
    place = found.dateline.place.text if found.dateline and found.dateline.place else None
    assert (slug, found.headline.text, list(found.byline), place) == (case["slug"], case["headline"], case["byline"], case["place"])
    assert found.headline.origin == "text"


@pytest.mark.parametrize("line", ["Tuesday, March 5, 2019", "March 06, 2008", "5 March 2019", "2019-03-05"])
def test_a_date_alone_is_a_dateline_without_place(line: str) -> None:
    found = parse(raw(f"Leaders meet at port\n\n{line}\n\nLeaders of two cities met at the old port of Orrin on Monday.{BODY}"))
    assert found.dateline is not None
    assert found.dateline.place is None
    assert words(found.dateline.date) == line


def test_only_the_first_dateline_is_the_articles() -> None:
    found = parse(raw("VIENNA, May 1 (Test Wire) -- Leaders met at noon on Friday.\nOSLO, May 2 (Test Wire) -- Others met as well."))
    assert words(found.dateline and found.dateline.place) == "VIENNA"
    assert [b.text for b in found.blocks if b.role == "dateline"] == ["VIENNA, May 1 (Test Wire) --", "OSLO, May 2 (Test Wire) --"]
