"""What holds of the actors of any text: spans in sentences, no overlap, ids of their own, the same answer twice, linear time."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.actors import find
from generator.model import Actor
from tests.actors.cases import article

SLUG = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
KINDS = {"person", "organisation", "country", "place", "other"}
FORMS = {"name", "short", "title", "alias", "metonym", "pronoun"}
SAMPLE = """
Kim Jong-un Jong Un Putin President Vladimir the North South Korea Korea's 's leader said , . ( ) - U.S. Gen. Moscow and of Ministry Foreign
Bank Corp. Inc KCNA (KCNA) in to Russia-China VISITS I A J. Smith Mr 김정은 “ ” " & de van 12 Open
"""
WORDS = st.sampled_from([*SAMPLE.split(), "\n"])
TEXTS = st.one_of(st.lists(WORDS, max_size=50).map(" ".join), st.text(max_size=200))


@given(TEXTS)
def test_any_text(text: str) -> None:
    """Each actor is whole, and each mention lies in a sentence and overlaps no other."""
    parsed = article(text)
    actors = find(parsed)
    assert len({actor.id for actor in actors}) == len(actors)
    taken: set[int] = set()
    for actor in actors:
        check(actor)
        for mention in actor.mentions:
            assert text[mention.start : mention.end] == mention.text
            assert any(s.start <= mention.start and mention.end <= s.end for s in parsed.sentences)
            assert taken.isdisjoint(range(mention.start, mention.end))
            taken.update(range(mention.start, mention.end))
    assert find(parsed) == actors


def check(actor: Actor) -> None:
    """Its fields are of the known kinds."""
    assert actor.kind in KINDS
    assert actor.status in {"published", "review"}
    assert SLUG.fullmatch(actor.id), actor.id
    assert actor.name
    assert actor.mentions
    assert list(actor.mentions) == sorted(actor.mentions, key=lambda mention: mention.start)
    assert 0 <= actor.confidence <= 1
    assert all(mention.form in FORMS and mention.rule for mention in actor.mentions)


PIECES = ("Kim ", "Kim Jong-", "A. B. C. ", "President of the ", "Bank of ", '"Kim said, ', "van der ", "the North's ", "Seoul, ")
HOSTILE = tuple(piece * 2_000 for piece in PIECES)


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:12])
def test_linear_time(text: str) -> None:
    """A doubled hostile text takes at most three times as long, with room for a busy machine."""
    find(article(text[:2_000]))
    once, twice = (min(seconds(text * times) for _ in range(3)) for times in (1, 2))
    assert twice < 3 * once + 0.05


def seconds(text: str) -> float:
    """Processor time of one search, without the sentences."""
    parsed = article(text)
    start = time.process_time()
    find(parsed)
    return time.process_time() - start
