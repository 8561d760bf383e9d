"""What is none of the article: lines that are so by themselves, and tails of pages."""

import pytest

from generator.model import ParsedArticle
from generator.parse import parse
from tests.builders import raw
from tests.parse.cases import each, load

BODY = (
    "Leaders meet at port\n\nVIENNA, May 4 (Test Wire) -- Leaders of two cities met at the old port of Orrin on Monday to end a quarrel.\n"
    "They spoke for nine hours about fish, nets and the pier that fell in the storm of last year.\n"
    '"We have come to an end," Mayor Otto Lind said. "It took us a year."\n'
    "A paper is to be signed in May, when the pier will have been mended.\n"
)


def roles(found: ParsedArticle, start: int) -> set[str]:
    """The roles of what begins behind an offset."""
    return {block.role for block in found.blocks if block.start >= start}


@pytest.mark.parametrize("line", each("boilerplate", "lines"))
def test_line(line: str) -> None:
    found = parse(raw(f"{BODY}{line}\n"))
    assert roles(found, len(BODY)) == {"boilerplate"}
    assert roles(parse(raw(BODY)), 0) == {"headline", "dateline", "paragraph"}


@pytest.mark.parametrize("line", each("boilerplate", "kept"))
@pytest.mark.parametrize("after", ["", "The pier will have been mended by then, he said, and the fish will be back.\n"])
def test_kept(line: str, after: str) -> None:
    found = parse(raw(f"{BODY}{line}\n{after}"))
    assert roles(found, len(BODY)) == {"paragraph"}


@pytest.mark.parametrize("tail", each("tails", "tails"))
def test_tail(tail: str) -> None:
    found = parse(raw(BODY + tail))
    assert roles(found, len(BODY)) == {"boilerplate"}
    assert roles(found, 0) == {"headline", "dateline", "paragraph", "boilerplate"}


@pytest.mark.parametrize("end", each("tails", "kept"))
def test_end_that_is_the_articles(end: str) -> None:
    found = parse(raw(BODY + end))
    assert "boilerplate" not in roles(found, 0)


@pytest.mark.parametrize("middle", each("tails", "widgets"))
def test_widget_between_paragraphs(middle: str) -> None:
    after = "The fish had left the bay years ago, and the nets of both cities came up empty.\nNobody knows why they went.\n"
    found = parse(raw(BODY + middle + after))
    assert {block.role for block in found.blocks if len(BODY) <= block.start < len(BODY + middle)} == {"boilerplate"}
    assert roles(found, len(BODY + middle)) == {"paragraph"}


def test_every_block_says_why() -> None:
    found = parse(raw(f"{BODY}ida@example.org\n(END)\n-\nStorm closes three ports\n-\nMinister denies knowing of the pier\n"))
    assert all(block.rule and block.why and 0 < block.confidence <= 1 for block in found.blocks)


def test_there_are_enough_cases() -> None:
    assert sum(len(cases) for cases in load("boilerplate").values()) >= 40


@pytest.mark.parametrize("crumbs", ["Home > World > Ports", "Harbor Times | World | Europe | Latest"])
def test_the_way_through_the_site_is_no_headline(crumbs: str) -> None:
    found = parse(raw(f"{crumbs}\nStorm closes three ports\n{BODY}"))
    assert found.headline.text == "Storm closes three ports"
    assert found.blocks[0].role == "boilerplate"


def test_a_headline_with_one_bar_is_one() -> None:
    assert parse(raw(f"Storm closes ports | Harbor Times\n{BODY}")).blocks[0].role == "headline"
