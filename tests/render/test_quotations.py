"""The quotations of an article's page: each statement once, quoted words apart from paraphrases."""

from dataclasses import replace
from typing import Any

from generator.corpus import collect
from generator.model import Article, Quote
from generator.render.quotations import Quotations, quotations
from generator.render.shelf import Shelf
from generator.settings import Settings
from tests.render.sample import ferry, page_of, span

SENTENCE = "The ferry line between Strandby and Norhaven (노르하벤) opened Monday, Transport Minister Ada Lund said."


def quote(identity: str, words: str, direct: bool, **more: Any) -> Quote:
    """The words of the sample as a quotation."""
    start, end, said = span(ferry().text, words)
    return Quote(
        start=start, end=end, text=said, rule="test", confidence=0.9, id=identity, direct=direct, **{"speaker": "ada-lund", **more}
    )


def shown(*quotes: Quote) -> Quotations:
    """The rows of these quotations."""
    one = replace(ferry(), quotes=quotes)
    return quotations(Shelf(collect([one], Settings()), Settings()), one)


def ids(found: Quotations) -> tuple[list[str], list[str]]:
    """The direct ones, and those in other words."""
    return [row.id for row in found.direct], [row.id for row in found.retold]


def test_quoted_words_and_paraphrases_stand_apart() -> None:
    """And only what is quoted has quotation marks."""
    assert ids(shown(quote("q1", "We have waited long enough,", True), quote("q2", "The two towns agreed", False))) == (["q1"], ["q2"])


def test_a_frame_gives_way_to_what_it_frames() -> None:
    """Of statements in one another and in one sentence the innermost is listed."""
    outer, clause = quote("q1", SENTENCE, False), quote("q2", "between Strandby and Norhaven", False)
    assert ids(shown(outer, clause)) == ([], ["q2"])


def test_words_inside_a_quotation_of_the_same_speaker_are_not_repeated() -> None:
    """Those of another speaker are."""
    outer, inner = quote("q1", "We have waited long enough,", True), quote("q2", "waited long", True)
    assert ids(shown(outer, inner)) == (["q1"], [])
    assert ids(shown(outer, replace(inner, speaker="norhaven"))) == (["q1", "q2"], [])


def test_a_fragment_has_its_short_statement_around_it() -> None:
    """Which is then not listed again; a long one is listed, not repeated."""
    whole = quote("q1", "The two towns agreed last year to open it again", False)
    found = shown(whole, quote("q2", "agreed last year", True, within="q1"))
    assert ids(found) == (["q2"], [])
    assert found.direct[0].context == whole.text
    long = replace(whole, text="word " * 60)
    assert ids(shown(long, quote("q2", "agreed last year", True, within="q1"))) == (["q2"], ["q1"])


def test_a_paraphrase_without_a_speaker_is_not_listed() -> None:
    """A quotation is, and says so."""
    nobody: dict[str, Any] = {"speaker": None}
    assert ids(shown(quote("q1", "The two towns agreed", False, **nobody))) == ([], [])
    one: Article = replace(ferry(), quotes=(quote("q1", "We have waited long enough,", True, **nobody),))
    assert "speaker not known" in page_of(one)
