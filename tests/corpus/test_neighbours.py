"""Dates from neighbours: what is told, by whom, and what is left alone."""

from dataclasses import replace

from generator.corpus.grouping import Link, Place
from generator.corpus.neighbours import told
from generator.model import Article, Published
from tests.builders import article

TEXT = "Ministers meet in Vienna"


def dated(name: str, value: str | None, precision: str = "day", confidence: float = 0.95) -> Article:
    """An article with this publication date."""
    published = Published(value=value, precision=precision, confidence=confidence)
    return replace(article(TEXT, f"{name}.txt"), published=published)


def linked(kind: str, one: str, other: str) -> dict[str, Place]:
    """Two articles with one link between them."""
    return {one: Place(why=(Link(kind=kind, other=other, rule="test", says=""),)), other: Place()}


def values(articles: list[Article], places: dict[str, Place]) -> dict[str, list[tuple[str, str]]]:
    return {identity: [(hint.rule, hint.value) for hint in hints] for identity, hints in told(articles, places)}


OPEN = dated("open", "XXXX-03-04", "day-of-year")


def test_an_open_year_is_told_by_another_version() -> None:
    assert values([OPEN, dated("sure", "2020-03-05")], linked("update", "open", "sure")) == {"open": [("same-event", "2020-03-04")]}


def test_a_link_counts_from_both_its_ends() -> None:
    assert "open" in values([OPEN, dated("sure", "2020-03-04")], linked("update", "sure", "open"))


def test_a_year_is_that_of_the_nearest_day_also_over_new_year() -> None:
    eve = dated("eve", "XXXX-12-31", "day-of-year")
    assert values([eve, dated("sure", "2021-01-01")], linked("story", "eve", "sure")) == {"eve": [("same-story", "2020-12-31")]}


def test_all_articles_of_a_story_are_neighbours() -> None:
    places = {"open": Place(story="sure"), "sure": Place(story="sure")}
    assert values([OPEN, dated("sure", "2020-03-04")], places) == {"open": [("same-story", "2020-03-04")]}


def test_a_copy_tells_its_day_to_an_article_without_any() -> None:
    nothing = dated("nothing", None, "unknown", 0.0)
    assert values([nothing, dated("sure", "2020-03-04")], linked("copy", "nothing", "sure")) == {"nothing": [("copy", "2020-03-04")]}
    assert values([nothing, dated("sure", "2020-03-04")], linked("story", "nothing", "sure")) == {}


def test_a_neighbour_of_another_week_tells_nothing() -> None:
    assert values([OPEN, dated("sure", "2020-03-14")], linked("story", "open", "sure")) == {}


def test_a_doubtful_neighbour_tells_nothing() -> None:
    assert values([OPEN, dated("doubtful", "2020-03-04", confidence=0.8)], linked("update", "open", "doubtful")) == {}


def test_a_doubtful_year_is_told_too() -> None:
    doubtful = dated("doubtful", "2014-03-04", confidence=0.8)
    assert values([doubtful, dated("sure", "2020-03-04")], linked("update", "doubtful", "sure")) == {
        "doubtful": [("same-event", "2020-03-04")]
    }


def test_a_surely_dated_article_asks_nobody() -> None:
    assert values([dated("one", "2019-03-04"), dated("sure", "2020-03-04")], linked("update", "one", "sure")) == {}


def test_the_29th_of_february_waits_for_a_leap_year() -> None:
    leap = dated("leap", "XXXX-02-29", "day-of-year")
    assert values([leap, dated("sure", "2020-02-28")], linked("update", "leap", "sure")) == {"leap": [("same-event", "2020-02-29")]}
    assert values([leap, dated("sure", "2022-02-28")], linked("update", "leap", "sure")) == {}
