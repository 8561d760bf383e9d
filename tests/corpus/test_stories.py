"""Entries → reports, stories, threads: what lists show once, what a story's page says of it."""

from itertools import permutations

from generator.corpus import Entry, Library, Report, collect
from generator.corpus.grouping import Link, Place
from generator.corpus.reports import reports_of
from generator.model import Article
from generator.settings import Settings
from tests.builders import actor, article

TEXT = "Ferry opens in {}\nTransport Minister Ada Lund opened the ferry line."
LINE = {"a": "2019-03-04", "b": "2019-03-05", "c": "2019-03-05", "d": "2019-03-05", "e": "2020-03-04"}


def made(name: str, day: str | None) -> Article:
    text = TEXT.format(name)
    return article(text, f"{name}.txt", day, actors=(actor(text, "Ada Lund", "ada-lund"),))


def why(kind: str, other: str, *words: str) -> Link:
    return Link(kind=kind, other=other, rule="test", says="test", words=words)


# `a` is updated by `b`, `c` copies `a`, `d` tells of the same event; `e` comes back to it a year later.
PLACES = {
    "a": Place(story="a", thread="a"),
    "b": Place(story="a", thread="a", update_of="a", why=(why("update", "a"), why("story", "a"))),
    "c": Place(story="a", thread="a", duplicate_of="a", why=(why("copy", "a"), why("story", "a"))),
    "d": Place(story="a", thread="a", why=(why("story", "b"),)),
    "e": Place(thread="a", why=(why("thread", "a", "ferry", "Line"),)),
}


def library() -> Library:
    return collect([made(name, day) for name, day in LINE.items()], Settings(), PLACES)


def names(report: Report) -> tuple[str, ...]:
    return tuple(entry.id for entry in report.entries)


def test_the_newest_version_stands_for_its_chain_and_all_copies() -> None:
    found = library().reports
    assert [names(report) for report in found] == [("e",), ("b", "a", "c"), ("d",)]
    assert ([entry.id for entry in found[1].earlier], [entry.id for entry in found[1].copies]) == (["a"], ["c"])


def test_a_ring_of_versions_loses_no_article() -> None:
    """Only a mistake could make one."""
    ring = [Entry(article=made(one, None), place=Place(update_of=other)) for one, other in ("ab", "bc", "ca")]
    assert sorted(entry.id for report in reports_of(ring) for entry in report.entries) == ["a", "b", "c"]


def test_a_story_tells_its_articles_sources_and_span() -> None:
    (story,) = library().stories
    assert (story.id, story.first, story.last, story.actors) == ("a", "2019-03-04", "2019-03-05", ("ada-lund",))
    assert [report.id for report in story.reports] == ["b", "d"]
    assert (len(story.entries), story.copies, story.sources) == (4, 1, ("a", "d"))


def test_a_story_is_called_after_what_most_are_near_to() -> None:
    (story,) = library().stories
    assert story.title == "Ferry opens in b"


def test_a_thread_has_stories_and_single_articles_in_the_order_of_time() -> None:
    (thread,) = library().threads
    assert [(story.id, len(story.entries)) for story in thread.stories] == [("a", 4), ("e", 1)]
    assert (thread.title, thread.words, thread.first, thread.last) == ("Ferry, Line", ("ferry", "Line"), "2019-03-04", "2020-03-04")


def test_an_open_year_stands_among_the_others_of_its_story() -> None:
    places = {name: Place(story="x") for name in "xyz"}
    found = collect([made("x", "2019-03-06"), made("y", "XXXX-03-05"), made("z", None)], Settings(), places)
    (story,) = found.stories
    assert [report.id for report in story.reports] == ["y", "x", "z"]
    assert (story.first, story.last) == ("2019-03-06", "2019-03-06")


def test_without_grouping_each_article_is_a_report_of_its_own() -> None:
    found = collect([made(name, day) for name, day in LINE.items()], Settings(grouping=False), {})
    assert (len(found.reports), found.stories, found.threads) == (5, (), ())


def test_the_order_of_the_articles_makes_no_difference() -> None:
    articles = [made(name, day) for name, day in LINE.items()]
    found = [collect(order, Settings(), PLACES) for order in permutations(articles)]
    assert len({(one.reports, one.stories, one.threads) for one in found}) == 1
