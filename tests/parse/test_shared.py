"""Measured on the texts in ../shared: headlines, datelines and blocks; and how much of bodies is lost to boilerplate."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.model import ParsedArticle, RawArticle
from generator.parse import parse
from generator.read import read_article
from tests.builders import raw

TAIL = (
    "roe@example.org\n(END)\n-\nStorm closes three ports\n-\n(LEAD) Minister denies knowing of the pier\n-\nActors say they will strike\n"
)


def gold(folder: Path) -> Iterator[tuple[dict[str, Any], ParsedArticle]]:
    """Each line of a set's gold, with its text parsed."""
    texts = folder / "texts" if (folder / "texts").is_dir() else folder
    for line in (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines():
        wanted = json.loads(line)
        read = read_article(texts / wanted["file"], shown=wanted["file"], name=wanted["file"])
        assert isinstance(read, RawArticle)
        yield wanted, parse(read)


def letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()


@pytest.mark.parametrize(("name", "least", "of"), [("dating_bbc", 39, 40), ("dating_yonhap", 13, 15)])
def test_headlines(shared: Path, name: str, least: int, of: int) -> None:
    pairs = [
        (w["headline"]["text"], p.headline.text)
        for w, p in gold(shared / "data" / name)
        if (w.get("headline") or {}).get("start") is not None
    ]
    assert len(pairs) == of
    assert sum(letters(wanted) == letters(found) for wanted, found in pairs) >= least


@pytest.mark.parametrize(("name", "least"), [("dating_kcna", 300), ("dating_yonhap", 13)])
def test_datelines_with_their_date(shared: Path, name: str, least: int) -> None:
    assert sum(p.dateline is not None and p.dateline.date is not None for _, p in gold(shared / "data" / name)) >= least


def test_blocks_of_the_seeds(shared: Path) -> None:
    for wanted, found in gold(shared / "seeds"):
        roles = [next((b.role for b in found.blocks if b.start <= i < b.end), None) for i in range(len(found.text))]
        for block in wanted["blocks"]:
            got = {roles[i] for i in range(block["start"], block["end"]) if not found.text[i].isspace()}
            assert got == {block["role"]}, (wanted["file"], block["role"], got)


@pytest.mark.parametrize(("name", "most"), [("dating_bbc", 0.0), ("dating_wikinews", 0.001), ("timex", 0.001), ("dating_kcna", 0.0)])
def test_bodies_keep_their_letters(shared: Path, name: str, most: float) -> None:
    """These texts are bodies only, but for end marks."""
    lost = whole = 0
    for _, found in gold(shared / "data" / name):
        whole += len(found.text)
        lost += sum(len(b.text) for b in found.blocks if b.role == "boilerplate" and b.text != "-0-" and any(c.isalnum() for c in b.text))
    assert lost <= most * whole


@pytest.mark.parametrize("name", ["dating_bbc", "dating_kcna", "timex"])
def test_tails_are_cut(shared: Path, name: str) -> None:
    for wanted, alone in list(gold(shared / "data" / name))[:60]:
        body = re.sub(r"\s*-0-\s*$", "", alone.text).rstrip() + "\n"
        found = parse(raw(body + TAIL))
        assert {b.role for b in found.blocks if b.start >= len(body)} == {"boilerplate"}, wanted["file"]
