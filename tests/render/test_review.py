"""The review page: what is doubtful, most weighty first, with lines that the curation files take as they stand."""

import html
import re
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from generator.actors.identity import Doubt
from generator.corpus import Account, Library, collect
from generator.corpus.grouping import Link, Place
from generator.model.curation import ActorRuling, Curation
from generator.read.curation import read_curation
from generator.render.review import line
from generator.settings import Settings
from tests.render.sample import ferry, pages

CODE = re.compile(r"<pre><code>(.*?)</code></pre>")


def lines(library: Library, **settings: int) -> list[str]:
    """The lines of the page, as they are copied."""
    text = pages(library, Settings(**settings))["review/index.md"].text  # type: ignore[arg-type]
    return [html.unescape(found) for found in CODE.findall(text)]


def waiting() -> Library:
    """Two names that were seen too seldom."""
    article = ferry()
    return collect([replace(article, actors=tuple(replace(actor, status="review") for actor in article.actors))], Settings())


def test_names_come_with_both_decisions() -> None:
    """Those named most first."""
    assert lines(waiting())[:3] == ["ada-lund: {status: published}", "ada-lund: {ignore: true}", "ada-lund: {kind: place}"]
    assert "norhaven: {kind: organisation}" in lines(waiting())


def test_what_was_decided_is_not_asked_again() -> None:
    """A name that somebody put under review by hand stays there."""
    ruled = Curation(actors=(ActorRuling(id="ada-lund", status="review"),))
    assert not [found for found in lines(replace(waiting(), curation=ruled)) if found.startswith("ada-lund")]


def test_a_doubtful_merge_goes_to_the_better_known() -> None:
    """The reason stands beside it."""
    library = collect([ferry("a.txt")], Settings())
    doubted = replace(library, doubts=(Doubt("Ada Lund", ("norhaven", "ada-lund"), "two countries"),))
    assert {"ada-lund: {merge: [norhaven]}", "ada-lund: {apart: [norhaven]}"} <= set(lines(doubted))
    assert "two countries" in pages(doubted)["review/index.md"].text


def test_a_disputed_day_has_a_line_for_each_account() -> None:
    """With the id that the events file takes."""
    library = collect([ferry("a.txt"), ferry("b.txt")], Settings())
    one = next(event for event in library.happenings if event.value == "2019-03-04")
    accounts = tuple(
        Account(value=day, earliest=day, latest=day, basis="explicit", articles=(name,))
        for day, name in (("2019-03-04", "a"), ("2019-03-05", "b"))
    )
    found = lines(replace(library, happenings=(replace(one, accounts=accounts),)))
    assert [f"{one.id}: {{date: '2019-03-0{day}'}}" in found for day in (4, 5)] == [True, True]


def test_a_doubtful_story_can_be_parted_or_kept() -> None:
    """A sure one is not asked about."""
    for confidence, asked in ((0.82, True), (0.95, False)):
        link = Link(kind="story", other="a", rule="test", says="alike", confidence=confidence)
        library = collect([ferry("a.txt"), ferry("b.txt")], Settings(), {"b": Place(story="a", why=(link,)), "a": Place(story="a")})
        found = lines(library)
        assert ("part: [[b]]" in found and "join: [[a, b]]" in found) == asked


def test_a_long_list_is_cut_and_counted() -> None:
    """By entries_per_page."""
    library = waiting()
    many = tuple(replace(library.actors[0], id=f"x{number:03}") for number in range(130))
    text = pages(replace(library, actors=many), Settings(entries_per_page=50))["review/index.md"].text
    assert "The first 50 of 130." in text
    assert text.count("<pre>") <= 3 * 50 + 10


@pytest.mark.parametrize("identity", ["kim-jong-un", "yes", "null", "2019", "1e3", "김정은"])
def test_a_line_reads_back_as_it_was_meant(identity: str) -> None:
    """Whatever YAML makes of an id."""
    said = line(identity, {"merge": ["no", "b"]})
    assert "\n" not in said
    assert yaml.safe_load(said) == {identity: {"merge": ["no", "b"]}}


def test_the_program_takes_its_own_lines(tmp_path: Path) -> None:
    """Pasted into the files, they are read without a problem."""
    (tmp_path / "curation").mkdir()
    found = [one for one in lines(waiting()) if "status" in one]
    (tmp_path / "curation" / "actors.yml").write_text("\n".join(found), encoding="utf-8")
    curation, problems = read_curation(tmp_path / "curation")
    assert not problems
    assert [(one.id, one.status) for one in curation.actors] == [("ada-lund", "published"), ("norhaven", "published")]


def test_nothing_to_review() -> None:
    """The page is there, and says so."""
    assert "Nothing waits for a decision." in pages(Library(entries=(), actors=(), tags=()))["review/index.md"].text
