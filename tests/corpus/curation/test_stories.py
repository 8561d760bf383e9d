"""stories.yml: stories that people join, part and name."""

from generator.corpus import Library
from generator.corpus.grouping import Link, Place
from generator.model import Article
from tests.builders import article
from tests.corpus.curation.rulings import failing, library

ARTICLES: list[Article] = [article(f"Report {name}.", f"{name}.txt", f"2020-01-0{number}") for number, name in enumerate("abcdef", 1)]


def link(kind: str, other: str) -> Link:
    return Link(kind=kind, other=other, rule="test", says="test")


# a and b are one story, b a version of a; c, d, e are another, d and e copies of c; f stands alone.
PLACES = {
    "a": Place(story="a", thread="a"),
    "b": Place(story="a", update_of="a", why=(link("update", "a"), link("story", "a"), link("thread", "c"))),
    "c": Place(story="c", thread="a"),
    "d": Place(story="c", duplicate_of="c", why=(link("copy", "c"),)),
    "e": Place(story="c", duplicate_of="c", why=(link("copy", "c"), link("story", "d"))),
    "f": Place(),
}


def stories(found: Library) -> dict[str, str | None]:
    return {entry.id: entry.place.story for entry in sorted(found.entries, key=lambda entry: entry.id)}


def places(found: Library) -> dict[str, Place]:
    return {entry.id: entry.place for entry in found.entries}


def test_without_rulings_places_stay() -> None:
    assert places(library(ARTICLES, PLACES)) == PLACES


def test_joined_articles_bring_their_stories_along() -> None:
    found = library(ARTICLES, PLACES, stories="join: [[f, b, d]]")
    assert set(stories(found).values()) == {"a"}
    assert {place.thread for place in places(found).values()} == {"a"}
    said = places(found)["d"].why[-1]
    assert (said.kind, said.other, said.rule, said.says) == ("story", "b", "by-hand", "put together by hand")
    assert places(found)["b"].update_of == "a"
    assert not failing(found)


def test_the_story_that_takes_others_in_keeps_its_name() -> None:
    known = {"e": Place(story="e"), "f": Place(story="e")}
    assert stories(library(ARTICLES, known, stories="join: [[a, f]]")) == {"a": "e", **dict.fromkeys("bcd"), "e": "e", "f": "e"}


def test_single_articles_become_a_story_without_grouping_too() -> None:
    assert stories(library(ARTICLES, {}, stories="join: [[f, e]]")) == {**dict.fromkeys("abcd"), "e": "e", "f": "e"}


def test_an_article_that_leaves_stands_alone_and_so_does_who_stays() -> None:
    found = library(ARTICLES, PLACES, stories="part: [[b]]")
    assert stories(found) == {"a": None, "b": None, "c": "c", "d": "c", "e": "c", "f": None}
    place = places(found)["b"]
    assert (place.update_of, [one.kind for one in place.why]) == (None, ["thread"])


def test_articles_that_leave_together_are_a_story_of_their_own() -> None:
    found = library(ARTICLES, PLACES, stories="part: [[e, b]]")
    assert stories(found) == {"a": None, "b": "b", "c": "c", "d": "c", "e": "b", "f": None}
    assert places(found)["e"].duplicate_of is None
    assert [one.rule for one in places(found)["e"].why] == ["by-hand"]


def test_copies_of_what_left_are_copies_of_each_other() -> None:
    found = places(library(ARTICLES, PLACES, stories="part: [[c]]"))
    assert (found["c"].story, found["d"].story, found["d"].duplicate_of, found["e"].duplicate_of) == (None, "d", None, "d")


def test_a_chain_closes_over_what_left_it() -> None:
    chain = {
        "a": Place(story="a"),
        "b": Place(story="a", update_of="a", why=(link("update", "a"),)),
        "c": Place(story="a", update_of="b", why=(link("update", "b"),)),
    }
    found = places(library(ARTICLES[:3], chain, stories="part: [[b]]"))
    assert (found["c"].story, found["c"].update_of, found["b"].update_of) == ("a", "a", None)


def test_a_title_goes_to_the_story_of_any_of_its_articles() -> None:
    found = library(ARTICLES, PLACES, stories="titles: {b: By hand}")
    assert {story.id: story.title for story in found.stories}["a"] == "By hand"
    assert not failing(found)


def test_what_no_longer_matches_is_said() -> None:
    text = "join: [[a, gone]]\npart: [[lost]]\ntitles:\n  f: Nothing\n  c: One\n  d: Two\n"
    assert failing(library(ARTICLES, PLACES, stories=text)) == [
        (1, "there is no article gone"),
        (2, "there is no article lost"),
        (4, "there is no story f"),
        (6, "the title that stands under c is of the same story"),
    ]
