"""Every case of tests/cases/tags.yaml, and what holds of the tags of any text."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Headline, ParsedArticle, Sentence
from generator.tags import find, vocabulary
from tests.builders import raw

FOLDER = Path(__file__).resolve().parents[1] / "cases"
FILE = FOLDER / "tags.yaml"
TOPICS = yaml.safe_load((FOLDER / "tags_topics.yaml").read_text(encoding="utf-8"))
CASES = {f"tags-{number}: {case['text'][:50]}": case for number, case in enumerate(yaml.safe_load(FILE.read_text(encoding="utf-8")), 1)}
LEAST, LEAST_TOPICS, MOST_TAGS = 60, 130, 7


def article(text: str) -> ParsedArticle:
    """A headline and paragraphs, one a line, each one sentence."""
    sentences, at = [], 0
    for number, line in enumerate(text.split("\n")):
        role = "headline" if number == 0 else "paragraph"
        sentences.append(Sentence(id=f"s{number + 1}", start=at, end=at + len(line), role=role, block=number))
        at += len(line) + 1
    headline = Headline(text="", origin="file", rule="test")
    return ParsedArticle(raw=raw(text), language="en", headline=headline, blocks=(), sentences=tuple(sentences))


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    """The tags that the case asks for, and none that it forbids."""
    case = CASES[name]
    tags = {tag.id: tag for tag in find(article(case["text"]), ())}
    assert set(case.get("tags", ())) <= set(tags), list(tags)
    assert not set(case.get("not", ())) & set(tags), list(tags)
    assert not (case.get("none") and tags), list(tags)
    for identity, words in case.get("evidence", {}).items():
        assert set(words) <= {found.text.lower() for found in tags[identity].evidence}


@pytest.mark.parametrize("topic", TOPICS)
def test_topic(topic: str) -> None:
    """A text on the topic has its tag; one that only plays with its words has not."""
    about, beside = (tuple(tag.id for tag in find(article(TOPICS[topic][key]), ())) for key in ("about", "beside"))
    assert topic in about
    assert topic not in beside


def test_enough() -> None:
    """Cases, and topics that each have both cases."""
    assert len(CASES) >= LEAST
    assert len(vocabulary().topics) >= LEAST_TOPICS
    assert set(TOPICS) == set(vocabulary().topics)


def test_no_topic_is_its_own_ancestor() -> None:
    """The hierarchy has no circle."""
    assert all(topic not in vocabulary().ancestors(topic) for topic in vocabulary().topics)


WORDS = st.sampled_from(["summit", "Treaty", "war", "missile", "nuclear test", "letter", "the", "said", ".", "\n", "film", "exports", "X"])


@given(st.lists(WORDS, max_size=60).map(" ".join))
def test_evidence_is_in_the_text(text: str) -> None:
    """Few tags, each with places in the text that say its words, in order, not overlapping."""
    tags = find(article(text), ())
    assert len(tags) <= MOST_TAGS
    assert len({tag.id for tag in tags}) == len(tags)
    for tag in tags:
        assert tag.evidence
        assert all(text[found.start : found.end] == found.text for found in tag.evidence)
        assert all(one.end <= other.start for one, other in zip(tag.evidence, tag.evidence[1:], strict=False))
    assert find(article(text), ()) == tags
