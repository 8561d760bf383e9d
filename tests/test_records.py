"""The records of the corpus: they hang together with the articles' objects, and do not depend on the order of the files."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from generator import build, contract, records
from generator.build import Project
from generator.corpus import Library

Rows = list[dict[str, Any]]
CONFIG = Path(__file__).resolve().parents[1] / "mkdocs.yml"


@cache
def demonstration() -> Library:
    return build.gather(Project.load(CONFIG), lambda *_: None)


@cache
def rows(kind: str) -> Rows:
    return [json.loads(contract.line(record)) for record in records.of(kind, demonstration())]


@cache
def articles() -> dict[str, dict[str, Any]]:
    told = contract.told(demonstration())
    return {entry.id: contract.of_entry(entry, told) for entry in demonstration().entries}


@pytest.mark.parametrize("kind", records.KINDS)
def test_the_demonstration_has_records_of_each_kind(kind: str) -> None:
    found = rows(kind)
    assert found
    assert {tuple(row)[:2] for row in found} == {("contract", "record")}
    assert len({json.dumps(row) for row in found}) == len(found)


def test_each_telling_is_an_event_of_its_article_that_names_the_same_happening() -> None:
    tellings = [(telling["article"], telling["event"], row["id"]) for row in rows("events") for telling in row["tellings"]]
    own = [(identity, event["id"], event["happening"]) for identity, found in articles().items() for event in found["events"]]
    assert sorted(tellings) == sorted((article, event, happening) for article, event, happening in own if happening)
    for row in rows("events"):
        assert row["articles"] == len({telling["article"] for telling in row["tellings"]})
        for telling in row["tellings"]:
            assert articles()[telling["article"]]["text"][telling["start"] : telling["end"]] == telling["text"]


def test_the_articles_of_an_actor_are_those_that_name_it() -> None:
    named = {(actor["id"], identity) for identity, found in articles().items() for actor in found["actors"]}
    assert {(row["id"], one["id"]) for row in rows("actors") for one in row["articles"]} == named


def test_the_reports_of_a_story_are_the_articles_that_say_so() -> None:
    for row in rows("stories"):
        members = [one for report in row["reports"] for one in (report["id"], *report["earlier"], *report["copies"])]
        assert sorted(members) == sorted(identity for identity, found in articles().items() if found["story"] == row["id"])
        assert row["articles"] == len(members) > 1
        for report in row["reports"]:
            line = [report["id"], *report["earlier"]]
            assert [articles()[one]["update_of"] for one in line[:-1]] == line[1:]


def test_the_stories_of_a_thread_hold_the_articles_that_say_so() -> None:
    for row in rows("threads"):
        members = {one for story in row["stories"] for one in story["articles"]}
        assert members == {identity for identity, found in articles().items() if found["thread"] == row["id"]}


def test_links_are_the_reasons_that_articles_give() -> None:
    given = [{"article": identity, **link} for identity, found in articles().items() for link in found["related"]]
    assert sorted(map(json.dumps, given)) == sorted(
        json.dumps({key: value for key, value in row.items() if key not in ("contract", "record")}) for row in rows("links")
    )
    assert {row["kind"] for row in rows("links")} == {"copy", "update", "story", "thread", "related"}
    for row in rows("links"):
        assert row["says"]
        assert row["other"] in articles()
