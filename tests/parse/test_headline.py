"""Headlines, the labels before them, and bylines."""

from typing import Any

import pytest

from generator.model import MetaValue, RawArticle
from generator.parse import parse
from generator.parse.bylines import is_byline, names_in
from tests.builders import raw
from tests.parse.cases import each, load

LEAD = "Leaders of two cities met at the old port of Orrin on Monday to end a quarrel over fish, officials said."


@pytest.mark.parametrize("case", each("labels", "labels"))
def test_label(case: dict[str, Any]) -> None:
    found = parse(raw(f"{case['line']}\n\n{LEAD}\n"))
    assert found.wire is not None
    assert (found.wire.label, found.wire.take, found.headline.text) == (case["label"], case["take"], case["headline"])
    assert found.text[found.wire.start : found.wire.end] == found.wire.text
    assert found.text[found.headline.start : found.headline.end] == found.headline.text


@pytest.mark.parametrize("case", each("labels", "none"))
def test_no_label(case: str) -> None:
    found = parse(raw(f"{case}\n\n{LEAD}\n"))
    assert found.wire is None
    assert found.headline.text == case


@pytest.mark.parametrize("case", each("bylines", "bylines"))
def test_byline(case: tuple[str, list[str]]) -> None:
    assert is_byline(case[0])
    assert list(names_in(case[0])) == case[1]


@pytest.mark.parametrize("case", each("bylines", "none"))
def test_no_byline(case: str) -> None:
    assert not is_byline(case)


@pytest.mark.parametrize("case", each("headlines", "from_lead"))
def test_made_from_the_lead(case: dict[str, str]) -> None:
    found = parse(raw(case["line"] + "\nMore followed on the next day, and nobody knew why.\n"))
    assert found.headline.origin == "lead"
    assert found.headline.text == case["headline"]
    assert found.text[found.headline.start : found.headline.end] == case["headline"]


def test_never_made_from_a_caption() -> None:
    found = parse(raw(f"This file photo shows the port of Orrin in a storm. (Test Wire)\n{LEAD}\n"))
    assert found.headline.text == "Leaders of two cities met at the old port of Orrin on Monday to end a quarrel over fish"


def test_a_caption_alone_leaves_the_files_name() -> None:
    found = parse(raw("This file photo shows the port of Orrin in a storm. (Test Wire)\n", "storm_in-orrin.txt"))
    assert (found.headline.text, found.headline.origin, found.headline.start) == ("storm in orrin", "file", None)


def titled(text: str) -> RawArticle:
    """An article whose sidecar gives its title."""
    fields = {name: getattr(raw(text), name) for name in ("path", "name", "id", "text", "digest", "encoding")}
    return RawArticle(**fields, metadata=(MetaValue(key="title", values=("Quarrel over fish ends",), origin="one.yml"),))


def test_the_stated_title_stands_before_the_printed_one() -> None:
    found = parse(titled(f"Leaders meet at port\n\n{LEAD}\n"))
    assert (found.headline.text, found.headline.origin) == ("Quarrel over fish ends", "metadata")


def test_the_stated_title_that_is_printed_has_its_place() -> None:
    found = parse(titled(f"QUARREL OVER FISH ENDS\n\n{LEAD}\n"))
    assert (found.headline.text, found.headline.origin, found.headline.start) == ("QUARREL OVER FISH ENDS", "text", 0)


@pytest.mark.parametrize("case", each("headlines", "first_line"))
def test_first_line(case: str) -> None:
    found = parse(raw(f"{case}\n\n{LEAD}\n"))
    assert (found.headline.text, found.headline.origin) == (case, "text")


@pytest.mark.parametrize("case", each("headlines", "no_first_line"))
def test_first_line_that_is_none(case: str) -> None:
    assert parse(raw(f"{case}\n\n{LEAD}\n")).headline.origin == "lead"


def test_there_are_enough_cases() -> None:
    labels, lines, names = load("labels"), load("datelines"), load("bylines")
    assert sum(len(cases) for table in (labels, lines, names) for cases in table.values()) >= 60
