"""Captions: which lines are some, whose picture it is, who stands where."""

from typing import Any

import pytest

from generator.model import ParsedArticle
from generator.parse import parse
from generator.parse.captions import caption_rule
from tests.builders import raw
from tests.parse.cases import each, load

LEAD = "Leaders of two cities met at the old port of Orrin on Monday to end a quarrel over fish."
END = "They are to meet again in May, when the pier will have been mended.\n"


def among_paragraphs(line: str) -> ParsedArticle:
    """An article in whose middle the line stands."""
    return parse(raw(f"Leaders meet at port\n\n{LEAD}\n\n{line}\n\n{END}"))


def role(found: ParsedArticle, line: str) -> str:
    return next(block.role for block in found.blocks if block.text == line)


@pytest.mark.parametrize("line", each("captions", "captions"))
def test_caption_by_its_own_words(line: str) -> None:
    assert caption_rule(line) is not None
    assert role(among_paragraphs(line), line) == "caption"


@pytest.mark.parametrize("line", each("captions", "credited"))
def test_caption_where_the_article_goes_on(line: str) -> None:
    assert role(among_paragraphs(line), line) == "caption"


@pytest.mark.parametrize("line", each("captions", "none"))
def test_no_caption(line: str) -> None:
    assert role(among_paragraphs(line), line) != "caption"


@pytest.mark.parametrize("case", each("captions", "sides"))
def test_sides_and_credit(case: dict[str, Any]) -> None:
    (found,) = among_paragraphs(case["line"]).captions
    assert {side.text: side.side for side in found.sides} == case["sides"]
    assert found.credit == case["credit"]


def test_the_last_signed_paragraph_is_no_caption() -> None:
    found = parse(raw(f"Leaders meet at port\n\n{LEAD}\n\nThey are to meet again in May. (Yonhap)\n"))
    assert found.captions == ()
    assert found.source is not None
    assert found.source.agency == "Yonhap"


def test_a_sentence_ends_before_the_credit() -> None:
    found = parse(raw(f"Leaders meet at port\n\n{LEAD}\n\nThey are to meet again in May. (Yonhap)\n"))
    last = found.sentences[-1]
    assert found.text[last.start : last.end] == "They are to meet again in May."


def test_a_caption_that_a_crawler_glued_to_the_lead() -> None:
    found = parse(raw(f"Ida Quist waits at the port of Orrin (Harbor House){LEAD} And so on.{END}"))
    assert [block.role for block in found.blocks][:2] == ["caption", "paragraph"]
    assert found.headline.origin == "lead"


def test_there_are_enough_cases() -> None:
    assert sum(len(cases) for cases in load("captions").values()) >= 40
