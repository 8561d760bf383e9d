"""What holds of the quotes of any text."""

from collections.abc import Mapping
from dataclasses import replace
from time import process_time
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.model import ParsedArticle, Quote
from generator.quotes import find
from tests.quotes.cases import actors, article

WORDS = [
    "Kim",
    "said",
    '"yes,"',
    '"no."',
    "“",
    "”",
    "‘",
    "’",
    "'",
    "''",
    "„",
    "«",
    "»",
    "(",
    ")",
    ",",
    ".",
    ":",
    ";",
    "--",
    "—",
    "?",
    "!",
    "he",
    "she",
    "it",
    "who",
    "that",
    "to",
    "and",
    "but",
    "told",
    "reporters",
    "asked",
    "whether",
    "saying",
    "adding",
    "according",
    "the",
    "agency",
    "ministry",
    "Norway",
    "denied",
    "vowed",
    "on",
    "Monday",
    "in",
    "a",
    "statement",
    "was",
    "reported",
    "by",
    "cited",
    "as",
    "Roe's",
    "they've",
    "1990",
    "KIM",
    "LEE",
]
TEXTS = st.lists(st.sampled_from((*WORDS, "\n\n")), max_size=60).map(" ".join) | st.text(max_size=200)
PEOPLE: list[Mapping[str, Any]] = [
    {"id": "kim", "kind": "person", "names": ["Kim"], "titles": ["ministry"]},
    {"id": "norway", "kind": "country", "names": ["Norway"]},
    {"id": "roe-agency", "kind": "organisation", "names": ["Roe"]},
]
HOSTILE = (
    'He said "x. ',
    '"',
    "'a ",
    "“‘",
    "Kim, the man, ",
    "said ",
    "Kim said ",
    ", saying ",
    "according to Kim, ",
    '"a" ',
    'he said "a", ',
    "who said ",
    "— a — said ",
    '"He said x.\n\n',
    "“X said\n\n",
    "KIM LEE: a.\n\n",
    "cited Kim as saying ",
)
MOST = 3.0  # a text of double length may take so many times as long


def found(text: str) -> tuple[Quote, ...]:
    """The quotes of a text in which three actors may be named."""
    return find(article(text), actors(text, PEOPLE))


def inside_marks(text: str, quote: Quote) -> bool:
    """Whether no opening mark belongs to the words, and one stands before them."""
    return quote.start > 0 and text[: quote.start].rstrip()[-1:] in set("\"'“”„‟«»‘’‚‹›`＂")


@given(TEXTS)
@example('"')
@example("Kim said “‘")
@example('Kim said, "A.\n\n"B," he said.')
def test_spans_are_proof(text: str) -> None:
    """Each span is the words themselves, without blanks at its ends, and so is each cue's."""
    for quote in found(text):
        assert 0 <= quote.start < quote.end <= len(text)
        assert text[quote.start : quote.end] == quote.text == quote.text.strip()
        assert quote.cue is None or text[quote.cue.start : quote.cue.end] == quote.cue.text


@given(TEXTS)
@example('Kim said by "yes,"')
def test_direct_speech_stands_between_marks(text: str) -> None:
    """What is said to be direct follows a quotation mark."""
    assert all(inside_marks(text, quote) for quote in found(text) if quote.direct)


@given(TEXTS)
def test_parts_are_within_their_whole(text: str) -> None:
    """Ids differ, in order; a part lies within the statement that it names, which is not a part itself unless of a longer quotation."""
    quotes = found(text)
    assert [quote.id for quote in quotes] == [f"q{number}" for number in range(1, len(quotes) + 1)]
    by_id = {quote.id: quote for quote in quotes}
    for quote in quotes:
        if quote.within is not None:
            whole = by_id[quote.within]
            assert quote.direct
            assert whole.start <= quote.start < quote.end <= whole.end


@given(TEXTS)
def test_speakers_are_actors(text: str) -> None:
    """Speakers and reporters are actors of the article; nobody reports himself; the source closes each chain."""
    known = {row["id"] for row in PEOPLE}
    for quote in found(text):
        assert {quote.speaker, quote.reported_by} <= known | {None}
        assert quote.chain[-1] == "source"
        assert quote.reported_by == (quote.chain[0] if len(quote.chain) > 1 else None)
        assert quote.speaker is None or quote.speaker not in quote.chain


@given(TEXTS)
def test_the_same_again(text: str) -> None:
    """The order of the actors changes nothing."""
    people = actors(text, PEOPLE)
    assert find(article(text), people) == find(article(text), tuple(reversed(people)))


@given(TEXTS)
def test_silent_blocks_say_nothing(text: str) -> None:
    """Boilerplate, metadata and credits give no quotes."""
    for role in ("boilerplate", "metadata", "credit"):
        assert find(article(text, role), ()) == ()


@given(TEXTS)
def test_without_actors_the_words_stay(text: str) -> None:
    """Who is known changes who is meant, never what was said."""
    blank = [replace(quote, speaker=None, reported_by=None, chain=()) for quote in found(text)]
    assert [replace(quote, speaker=None, reported_by=None, chain=()) for quote in find(article(text), ())] == blank


@pytest.mark.parametrize("shape", HOSTILE)
def test_time_grows_with_length_only(shape: str) -> None:
    """Twice the text, at most three times the time: best of three, so that a busy machine is no failure."""
    once, twice = (best_time(shape * (size // len(shape))) for size in (10_000, 20_000))
    assert twice <= MOST * once + 0.05


def best_time(text: str) -> float:
    """Seconds of processor time for one text."""
    parsed = article(text)
    return min(_time(parsed) for _ in range(3))


def _time(parsed: ParsedArticle) -> float:
    start = process_time()
    find(parsed, ())
    return process_time() - start


def test_a_quotation_does_not_reach_over_what_was_cut() -> None:
    """A block between two paragraphs that is no part of the article parts their quotations."""
    whole = article('"We know," Kim said.\n\n(END)\n\n"It was late."')
    cut = replace(whole, sentences=tuple(sentence for sentence in whole.sentences if sentence.block != 1))
    assert [quote.text for quote in find(cut, ())] == ["We know,", "It was late."]


def test_an_empty_text_has_none() -> None:
    """Nobody speaks."""
    assert found("") == ()
