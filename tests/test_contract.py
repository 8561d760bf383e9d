"""The JSON keeps its promises on whatever text comes in."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import contract
from generator.dates.publication import Hints
from generator.extract import Extracted, extract_article, extract_file
from generator.read import seed_files
from tests.builders import raw
from tests.promises import broken

PIECES = (
    "VIENNA, March 4 (Test Wire) -- ", "Foreign Minister Anna Holm said Thursday ", '"we are close" ', "on April 25, 2019, ", "(END)\n",
    "MOST POPULAR\n-\nStorm closes ports\n", "The 75th anniversary of the treaty ", "(LEAD) ", "holm@example.org\n", ". ", "\n", "\n\n",
    "North Korea's Kim ", "last month ", "the next day ", "“unclosed ", "Photo: A. Roe/Test Wire\n", "---\n", "title: x\n", "\t", "Ⅻ", "김",
)  # fmt: skip


def printed(text: str) -> contract.Json:
    """The object as a reader of the JSON gets it."""
    found: contract.Json = json.loads(contract.line(contract.of_article(extract_article(raw(text), Hints()).article)))
    return found


@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_promises_hold_on_scraps_of_wire_copy(text: str) -> None:
    assert broken(printed(text)) == []


@given(st.text(max_size=300))
def test_promises_hold_on_any_text(text: str) -> None:
    assert broken(printed(text)) == []


def test_promises_hold_on_the_demonstration_corpus(repository: Path) -> None:
    paths, _ = seed_files(repository / "seeds")
    assert len(paths) >= 30
    for path in paths:
        outcome = extract_file(path, path.name, path.name, Hints())
        assert isinstance(outcome, Extracted), outcome
        assert broken(contract.of_article(outcome.article)) == [], path.name


@pytest.mark.parametrize("folder", ["dating_yonhap", "timex", "quotes"])
def test_promises_hold_on_real_texts(shared: Path, folder: str) -> None:
    for path in sorted((shared / "data" / folder / "texts").iterdir())[:60]:
        outcome = extract_file(path, path.name, path.name, Hints())
        assert isinstance(outcome, Extracted), outcome
        assert broken(contract.of_article(outcome.article)) == [], path.name


def test_a_broken_promise_is_seen() -> None:
    found = printed("Kim met Lee on May 1, 2020. They signed a treaty.\n")
    assert broken({**found, "blocks": []})
    assert broken({**found, "dates": [{**found["dates"][0], "text": "x"}]})
    assert broken({**found, "blocks": [{**block, "role": "boilerplate"} for block in found["blocks"]]})
    assert broken({**found, "events": [{**found["events"][0], "actors": ["nobody"]}]})
    assert broken({"contract": 1, "path": "x", "error": "y", "text": ""})
