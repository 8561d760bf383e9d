"""Every case of tests/cases/phrases.yaml, and what holds of the phrases of any text."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Actor, Mention
from generator.tags import candidates, find, vocabulary
from tests.tags.test_cases import article

FILE = Path(__file__).resolve().parents[1] / "cases" / "phrases.yaml"
CASES = {f"phrases-{number}: {case['text'][:40]}": case for number, case in enumerate(yaml.safe_load(FILE.read_text(encoding="utf-8")), 1)}
MOST = 40


def phrases(text: str, *actors: Actor) -> list[str]:
    """The candidates of a text."""
    parsed = article(text)
    return [one.text for one in candidates(parsed, actors, find(parsed, actors), vocabulary())]


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    """The phrases that the case asks for, and none that it forbids."""
    case = CASES[name]
    found = phrases(case["text"])
    assert set(case.get("phrases", ())) <= set(found), found
    assert not set(case.get("not", ())) & set(found), found
    assert not (case.get("none") and found), found


def test_names_are_no_phrases() -> None:
    """Neither where they stand, nor as a word of the text."""
    text = "Granite\nThe red granite company quarries the red granite of the hills."
    start = text.index("red granite company")
    mention = Mention(start=start, end=start + len("red granite company"), text="red granite company", rule="test", form="name")
    assert "red granite" in phrases(text)
    assert "red granite company" not in phrases(
        text, Actor(id="red", name="Red Granite", kind="organisation", rule="test", mentions=(mention,))
    )


WORDS = st.sampled_from(
    ["the", "armored", "train", "of", "Moscow", "said", "carrying", "steel", ",", "\n", "a", "treaty", "'s", "12", "oil"]
)


@given(st.lists(WORDS, max_size=50).map(" ".join))
def test_phrases_are_in_the_text(text: str) -> None:
    """Few, each once, at its place, of one to three words in lower case; the same each time."""
    parsed = article(text)
    found = candidates(parsed, (), (), vocabulary())
    assert len(found) <= MOST
    assert len({one.text for one in found}) == len(found)
    assert all(text[one.start : one.end] == one.text and one.text.islower() for one in found)
    assert all(1 <= len(one.text.split()) <= 3 for one in found)
    assert candidates(parsed, (), (), vocabulary()) == found
