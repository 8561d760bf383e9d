"""Entries → reports, stories, threads: what lists show once, what a story's page says of it."""

from dataclasses import replace
from itertools import permutations

from generator.corpus import Entry, Library, Report, collect
from generator.corpus.grouping import Link, Place
from generator.corpus.reports import reports_of
from generator.model import Article
from generator.settings import Settings
from tests.builders import actor, article, tag

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


def test_a_long_chain_of_versions_is_walked_once() -> None:
    """Some thousand versions, as a live page has them; two that follow the same version stand apart."""
    line = [f"v{number:04}" for number in range(4000)]
    text = made("v", None)
    chain = [replace(text, parsed=replace(text.parsed, raw=replace(text.parsed.raw, id=one))) for one in line]
    before = [None, *line[:-1]]
    (found,) = reports_of([Entry(article=one, place=Place(update_of=old)) for one, old in zip(chain, before, strict=True)])
    assert names(found) == tuple(reversed(line))
    fork = [Entry(article=one, place=Place(update_of=old)) for one, old in zip(chain[:3], (None, line[0], line[0]), strict=True)]
    assert sorted(names(report) for report in reports_of(fork)) == [("v0001",), ("v0002", "v0000")]


def test_a_story_tells_its_articles_sources_and_span() -> None:
    (story,) = library().stories
    assert (story.id, story.first, story.last, story.actors) == ("a", "2019-03-04", "2019-03-05", ("ada-lund",))
    assert [report.id for report in story.reports] == ["b", "d"]
    assert (len(story.entries), story.copies, story.sources) == (4, 1, ())  # no file names its source


def test_a_story_is_called_after_what_most_are_near_to() -> None:
    (story,) = library().stories
    assert story.title == "Ferry opens in b"


def test_a_thread_has_stories_and_single_articles_in_the_order_of_time() -> None:
    (thread,) = library().threads
    assert [(story.id, len(story.entries)) for story in thread.stories] == [("a", 4), ("e", 1)]
    assert (thread.title, thread.words, thread.first, thread.last) == ("Ferry opens in b", ("ferry", "Line"), "2019-03-04", "2020-03-04")


def test_a_thread_is_named_by_its_tag_and_its_actors() -> None:
    """By those that most of its reports have; two threads of one name, and one that has no such tag, by their earliest story."""
    text = "Ferry opens\nAda Lund met Ben Roe; Carl Moe slept."
    opened = (tag(text, "transport", "Ferry"),)
    lund, roe, moe = (actor(text, name, name.lower().replace(" ", "-")) for name in ("Ada Lund", "Ben Roe", "Carl Moe"))
    who = {"a": (lund, roe), "b": (roe, lund), "c": (lund, moe)}
    articles = [article(text, f"{one}.txt", f"20{18 + at}-03-04", tags=opened, actors=who[one]) for at, one in enumerate("abc")]
    places = {one: Place(thread="a") for one in "abc"}
    assert [one.title for one in collect(articles, Settings(), places).threads] == ["Transport: Ada Lund, Ben Roe"]
    assert [one.title for one in collect([replace(one, tags=()) for one in articles], Settings(), places).threads] == ["Ferry opens"]
    more = [replace(one, parsed=replace(one.parsed, raw=replace(one.parsed.raw, id=f"{one.id}2"))) for one in articles]
    both = collect([*articles, *more], Settings(), {**places, **{f"{one}2": Place(thread="a2") for one in "abc"}})
    assert [one.title for one in both.threads] == ["Ferry opens", "Ferry opens"]


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
