"""Whole articles of tests/golden, each with the anatomy that a reader sees in it. To add one: NAME.txt and NAME.expected.yaml."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.model import ParsedArticle, RawArticle
from generator.parse import parse
from generator.read import read_article

GOLDEN = Path(__file__).resolve().parents[1] / "golden"
NAMES = sorted(path.stem for path in GOLDEN.glob("*.txt"))


@pytest.fixture(params=NAMES)
def golden(request: pytest.FixtureRequest) -> tuple[ParsedArticle, dict[str, Any]]:
    """An article as parsed, and what is wanted of it."""
    path = GOLDEN / f"{request.param}.txt"
    raw = read_article(path, shown=path.name, name=path.name)
    assert isinstance(raw, RawArticle)
    return parse(raw), yaml.safe_load(path.with_suffix(".expected.yaml").read_text(encoding="utf-8"))


def test_blocks(golden: tuple[ParsedArticle, dict[str, Any]]) -> None:
    found, wanted = golden
    pairs = [next(iter(block.items())) for block in wanted["blocks"]]
    assert [(b.role, b.text[: len(str(words))]) for b, (_, words) in zip(found.blocks, pairs, strict=False)] == [
        (role, str(words)) for role, words in pairs
    ]
    assert len(found.blocks) == len(pairs)


def test_what_the_blocks_say(golden: tuple[ParsedArticle, dict[str, Any]]) -> None:
    found, wanted = golden
    assert (found.headline.text, found.headline.origin) == (wanted["headline"], wanted.get("origin", "text"))
    assert list(found.byline) == wanted.get("byline", [])
    assert (found.source.agency if found.source else None) == wanted.get("agency")
    assert ([found.wire.label, found.wire.take] if found.wire else None) == wanted.get("wire")
    assert (found.rights.policy if found.rights else None) == wanted.get("rights")
    assert found.language in ("en", None)
    assert found.problems == ()


def test_dateline(golden: tuple[ParsedArticle, dict[str, Any]]) -> None:
    found, wanted = golden
    line = found.dateline
    parts = None if line is None else [part.text if part else None for part in (line.place, line.date, line.agency)]
    assert parts == (None if wanted["dateline"] is None else [None if part is None else str(part) for part in wanted["dateline"]])


def test_sentences(golden: tuple[ParsedArticle, dict[str, Any]]) -> None:
    found, wanted = golden
    if "sentences" in wanted:
        assert len([s for s in found.sentences if s.role != "dateline"]) == wanted["sentences"], [
            found.text[s.start : s.end] for s in found.sentences
        ]
    assert [s.id for s in found.sentences] == [f"s{number}" for number in range(1, len(found.sentences) + 1)]


def test_there_are_some() -> None:
    assert len(NAMES) >= 9
