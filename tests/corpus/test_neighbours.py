"""Dates from neighbours: what is told, by whom, and what is left alone."""

from dataclasses import replace

from generator.corpus.grouping import Link, Place
from generator.corpus.neighbours import disputes, placed, told
from generator.dates.publication import Hints
from generator.extract import Extracted, extract_article
from generator.model import Article, Evidence, Published, RawArticle
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
    assert values([OPEN, dated("doubtful", "2020-03-04", confidence=0.6)], linked("update", "open", "doubtful")) == {}


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


def test_a_neighbour_is_named_with_its_headline_and_its_id() -> None:
    (hint,) = dict(told([OPEN, dated("sure", "2020-03-05")], linked("update", "open", "sure")))["open"]
    assert hint.says == f"“{TEXT}” (sure) is another version of this report, and was published on 5 March 2020."


def disputed(one: Article, other: Article, kind: str = "update") -> set[str]:
    return {identity for identity, _ in disputes([one, other], linked(kind, one.id, other.id))}


def test_versions_of_different_years_dispute_each_other() -> None:
    first = dated("first", "2000-07-26", confidence=0.83)
    assert disputed(first, dated("second", "2001-07-26", confidence=0.6)) == {"first", "second"}
    assert disputed(first, dated("second", "2001-07-27", confidence=0.95), "copy") == {"first", "second"}


def test_what_agrees_or_is_no_version_is_left_alone() -> None:
    first = dated("first", "2000-12-31", confidence=0.83)
    assert disputed(first, dated("second", "2001-01-01")) == set()
    assert disputed(first, dated("second", "2004-05-04")) == set()
    assert disputed(first, dated("second", "XXXX-12-31", "day-of-year")) == set()
    assert disputed(first, dated("second", "2005-12-31"), "story") == set()


def test_a_day_that_someone_wrote_down_stands() -> None:
    second = dated("second", "2001-07-26")
    evidence = (Evidence(rule="metadata", origin="metadata", says="The front matter says so."),)
    written = replace(second, published=replace(second.published, evidence=evidence))
    assert disputed(dated("first", "2000-07-26"), written) == set()


WIRE = """{label}Train of the delegation enters the port
{note}ODESSA, Ukraine, July 26 (Digest Wire) -- A train of 21 cars with North Korean leader Kim Jong-il came into the port on {day}.

The guest was greeted at the station by the harbour master, and will meet President Vladimir Putin in the capital.

Officials had said almost nothing about the trip. It was agreed on after the two ports signed a friendship treaty on Feb. 9, 2000.
"""
NOTE = "(Digest Wire corrects the day in the first paragraph; it was Thursday, not Wednesday)\n"


def test_a_misprinted_weekday_does_not_make_a_year() -> None:
    texts = {
        "first": WIRE.format(label="", note="", day="Wednesday"),
        "second": WIRE.format(label="(Correction) ", note=NOTE, day="Thursday"),
    }
    found: list[Extracted] = []
    for number, (name, text) in enumerate(texts.items()):
        raw = RawArticle(path=f"{name}.txt", name=f"{name}.txt", id=name, text=text, digest=str(number) * 64, encoding="utf-8")
        found.append(extract_article(raw, Hints()))
    articles, _ = placed(found, Hints())
    assert ([each.article.published.value for each in found]) == ["2000-07-26", "2001-07-26"]
    assert [article.published.value for article in articles] == ["XXXX-07-26", "XXXX-07-26"]
    assert all("year is left open" in article.published.evidence[-1].says for article in articles)


def test_the_nearest_neighbours_are_named_first_and_each_once() -> None:
    places = {name: Place(story="open") for name in ("open", "far", "near", "version", "same", "late")}
    places["version"] = Place(story="open", why=(Link(kind="update", other="open", rule="test", says=""),))
    days = {"far": "2020-03-02", "near": "2020-03-05", "version": "2020-03-06", "same": "2020-03-04", "late": "2020-03-07"}
    articles = [OPEN, *(dated(name, day) for name, day in days.items())]
    (hints,) = (hints for identity, hints in told(articles, places) if identity == "open")
    assert [hint.says.partition("(")[2].partition(")")[0] for hint in hints] == ["version", "same", "near"]


def test_a_likely_version_tells_its_day_with_its_doubt() -> None:
    likely = dated("likely", "2020-03-05", confidence=0.75)
    ((_, (hint,)),) = told([OPEN, likely], linked("update", "open", "likely"))
    assert (hint.value, hint.rule, hint.doubt) == ("2020-03-04", "same-event", 0.25)
    assert "likely published" in hint.says
    assert values([OPEN, likely], linked("story", "open", "likely")) == {}
    assert values([dated("open", "2019-03-04", confidence=0.6), likely], linked("update", "open", "likely")) == {}  # it has its own


def test_a_sure_neighbour_is_asked_before_a_likely_one() -> None:
    places = {**linked("update", "open", "likely"), "sure": Place(why=(Link(kind="story", other="open", rule="test", says=""),))}
    asked = dict(told([OPEN, dated("likely", "2020-03-05", confidence=0.75), dated("sure", "2021-03-04")], places))
    assert [hint.value for hint in asked["open"]] == ["2021-03-04", "2020-03-04"]
