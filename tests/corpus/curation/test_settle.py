"""Corrections that contradict each other: none of them applies, and each is said."""

from itertools import permutations

import pytest

from generator.corpus.curation import settle
from tests.builders import actor, article
from tests.corpus.curation.rulings import failing, library, written

TEXT = "Lee Min met Ann Roe. Ri Min said so."
CAST = (actor(TEXT, "Lee Min", "lee-min"), actor(TEXT, "Ann Roe", "ann-roe"), actor(TEXT, "Ri Min", "ri-min"))


@pytest.mark.parametrize(
    ("text", "reasons"),
    [
        ("lee-min: {merge: [lee-min]}", {"the merges of lee-min lead back to lee-min"}),
        (
            "lee-min: {merge: [ann-roe]}\nann-roe: {merge: [ri-min]}\nri-min: {merge: [lee-min]}",
            {f"the merges of {one} lead back to {one}" for one in ("lee-min", "ann-roe", "ri-min")},
        ),
        (
            "lee-min: {merge: [ri-min]}\nann-roe: {merge: [ri-min]}",
            {"ri-min is also merged into ann-roe", "ri-min is also merged into lee-min"},
        ),
        ("lee-min: {ignore: true, merge: [ri-min]}", {"lee-min is not to be there at all"}),
        ("lee-min: {merge: [ri-min]}\nri-min: {ignore: true}", {"ri-min is not to be there at all"}),
        ("lee-min: {merge: [ri-min], apart: [ri-min]}", {"lee-min and ri-min are merged", "lee-min and ri-min are to be kept apart"}),
        (
            "ann-roe: {merge: [ri-min, lee-min]}\nlee-min: {apart: [ri-min]}",
            {"lee-min and ri-min are merged", "lee-min and ri-min are to be kept apart"},
        ),
        ("lee-min: {apart: [lee-min]}", {"lee-min cannot be kept apart from itself"}),
        (
            "lee-min: {split: {lee-2: {articles: [a]}, lee-3: {articles: [a, b]}}}",
            {"a is also given to another one"},
        ),
    ],
)
def test_contradictions_among_actors(text: str, reasons: set[str]) -> None:
    articles = [article(TEXT, name, actors=CAST) for name in ("a.txt", "b.txt")]
    found = library(articles, actors=text)
    assert {why for _, why in failing(found)} == reasons
    assert {problem.code for problem in found.problems} == {"correction-conflict"}
    ignored = {one.said.about[1] for one in found.corrections if one.said.key == "ignore"}
    assert set(found.actors_by_id()) == {"lee-min", "ann-roe", "ri-min"} - ignored


def test_a_ring_takes_only_its_own_merges_with_it() -> None:
    settled = settle(written(actors="a: {merge: [b, c]}\nb: {merge: [a]}\nc: {merge: [d]}"))
    assert {one.id: one.merge for one in settled.curation.actors} == {"a": ("c",), "b": (), "c": ("d",)}


def test_contradictions_among_tags_and_stories() -> None:
    articles = [article(TEXT, f"{name}.txt") for name in "abcdef"]
    stories = "join: [[a, b], [c, d]]\npart:\n  - [b]\n  - [e, f]\n  - [f]"
    found = library(articles, tags="trade: {add: [a, b], remove: [a]}", stories=stories)
    assert failing(found) == [
        (1, "b stands under another `part` or `join` too"),
        (3, "b stands under another `part` or `join` too"),
        (4, "f stands under another `part` or `join` too"),
        (5, "f stands under another `part` or `join` too"),
        (1, "a is to have the tag and not to have it"),
        (1, "a is to have the tag and not to have it"),
    ]
    assert {entry.id: entry.place.story for entry in found.entries if entry.place.story} == {"c": "c", "d": "c"}
    assert [entry.id for entry, _ in found.tags[0].uses] == ["b"]


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("a: {parent: a}", ["a"]),
        ("a: {parent: b}\nb: {parent: c}\nc: {parent: a}\nd: {parent: a}", ["a", "b", "c"]),
        ("military: {parent: nuclear}", ["military"]),  # which is its own broader tag
        ("military: {parent: nuclear}\nnuclear: {parent: x}\nx: {parent: nuclear}", ["military", "nuclear", "x"]),
        ("a: {parent: b}\nb: {parent: c}", []),
    ],
)
def test_no_tag_is_broader_than_itself(text: str, refused: list[str]) -> None:
    settled = settle(written(tags=text))
    assert sorted(about[1] for about, _, _ in settled.refused) == refused
    assert all(f"the broader tags of {about[1]} lead back to {about[1]}" == why for (about, _, _), why in settled.refused.items())
    kept = {one.id for one in settled.curation.tags if one.parent}
    assert kept == {one.id for one in settled.given.tags} - set(refused)


def test_a_group_that_is_pasted_twice_is_one() -> None:
    articles = [article(TEXT, f"{name}.txt") for name in "abc"]
    found = library(articles, stories="part:\n  - [a, b]\n  - [b, a]\n  - [a, b]")
    assert not failing(found)
    assert {entry.id: entry.place.story for entry in found.entries} == {"a": "a", "b": "a", "c": None}
    assert [len(entry.place.why) for entry in sorted(found.entries, key=lambda entry: entry.id)] == [0, 1, 0]


def test_the_order_of_the_entries_makes_no_difference() -> None:
    entries = ["lee-min: {merge: [ri-min]}", "ann-roe: {merge: [ri-min], name: Anna}", "ri-min: {name: Ri}"]
    articles = [article(TEXT, name, actors=CAST) for name in ("a.txt", "b.txt")]
    found = [library(articles, actors="\n".join(order)) for order in permutations(entries)]
    assert len({(one.actors, one.entries, len(one.problems)) for one in found}) == 1
