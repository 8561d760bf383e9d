"""The pairs of tests/cases/same_event.yaml: are two sentences one event? That two are wrongly joined is the worst that can happen."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import yaml

from generator.corpus.happenings import merge
from generator.corpus.moment import Moment
from generator.model import Actor
from tests.corpus.happenings.test_merge import moment

CASES = Path(__file__).parents[2] / "cases" / "same_event.yaml"
PRECISION = 0.95
RECALL = 0.8
LATER = "2024-06-01"


def told(name: str, text: str, marked: str, actors: str) -> Moment:
    """One side of a pair."""
    mark, value = (marked[0], marked[1:]) if marked[0] in "~@<" else ("", marked)
    people = tuple(
        Actor(id=one.rpartition(":")[2], name=one.rpartition(":")[2], kind=one.rpartition(":")[0] or "person", rule="test")
        for one in actors.split()
    )
    made = moment(
        name,
        text,
        value,
        " ".join(actor.id for actor in people),
        published=LATER if mark == "<" else value,
        status="background" if mark == "<" else "planned" if " will " in text else "reported",
        basis="publication" if mark == "@" else "explicit",
    )
    event = replace(made.event, confidence={"~": 0.5, "@": 0.4}.get(mark, 0.85))
    entry = replace(made.entry, article=replace(made.entry.article, actors=people, events=(event,)))
    return Moment(entry=entry, event=event)


def pairs() -> Sequence[Sequence[Any]]:
    """The rows of the file."""
    return tuple(yaml.safe_load(CASES.read_text(encoding="utf-8")))


def outcomes() -> Iterator[tuple[bool, bool, str]]:
    """Whether each pair is one event, whether it was joined, and its words."""
    for one, day, actors, other, second, others, same in pairs():
        found = merge((told("a", one, day, actors), told("b", other, second, others)))
        yield same, len(found) == 1, f"{one} | {other}"


def test_what_is_joined_is_one_event() -> None:
    joined = [(same, words) for same, found, words in outcomes() if found]
    wrong = [words for same, words in joined if not same]
    assert len(wrong) <= (1 - PRECISION) * len(joined), wrong


def test_most_of_what_is_one_event_is_joined() -> None:
    lost = [words for same, found, words in outcomes() if same and not found]
    assert len(lost) <= (1 - RECALL) * sum(same for same, _, _ in outcomes()), lost


def test_there_are_enough_pairs_of_both_kinds() -> None:
    same = [row[-1] for row in pairs()]
    assert len(same) >= 60
    assert min(same.count(True), same.count(False)) >= 20
