"""Sentences: the case file, and what holds of any text."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.parse.sentences import split_sentences
from tests.parse.cases import load

SPLITS = [pytest.param(case, id=case[:60]) for cases in load("sentences").values() for case in cases]


def sentences(text: str) -> list[str]:
    """The sentences of a text that is one block."""
    return [text[start:end] for start, end in split_sentences(text, 0, len(text))]


@pytest.mark.parametrize("case", SPLITS)
def test_case(case: str) -> None:
    wanted = case.split(" | ")
    assert sentences(" ".join(wanted)) == wanted


def test_there_are_enough_cases() -> None:
    assert len(SPLITS) >= 60


@given(st.text(alphabet="aB .?!\"'”()1\n…-", max_size=60))
def test_sentences_cover_every_word_in_order(text: str) -> None:
    spans = list(split_sentences(text, 0, len(text)))
    assert "".join("".join(text[start:end].split()) for start, end in spans) == "".join(text.split())
    assert all(text[start:end] == text[start:end].strip() and start < end for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))


@given(st.text(max_size=40), st.text(max_size=40), st.text(max_size=40))
def test_only_the_given_span_is_split(before: str, text: str, after: str) -> None:
    whole = before + text + after
    for start, end in split_sentences(whole, len(before), len(before) + len(text)):
        assert len(before) <= start < end <= len(before) + len(text)
