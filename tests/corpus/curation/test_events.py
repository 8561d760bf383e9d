"""events.yml: events that people merge, date and hide."""

from typing import Any

from generator.corpus import Library
from generator.model import Article, Event
from tests.builders import actor, article, span
from tests.corpus.curation.rulings import failing, library

TEXT = "Lee Min opened the bridge.\nA storm closed the harbour of the capital."


def full(name: str, day: str, published: str) -> Article:
    """Two sentences, each with an event of that day."""
    when: dict[str, Any] = {"value": day, "earliest": day, "latest": day, "basis": "explicit"}
    events = (
        Event(id="e1", sentence="s1", actors=("lee-min",), **when, **span(TEXT, "Lee Min opened the bridge")),
        Event(id="e2", sentence="s2", **when, **span(TEXT, "A storm closed the harbour of the capital")),
    )
    return article(TEXT, name, published, events=events, actors=(actor(TEXT, "Lee Min", "lee-min"),))


ARTICLES = [full("a.txt", "2019-04-25", "2019-04-26"), full("b.txt", "2019-09-01", "2019-09-02")]


def told(found: Library) -> dict[str, list[str]]:
    return {event.id: [telling.id for telling in event.tellings] for event in found.happenings}


def test_the_machine_by_itself_keeps_them_apart() -> None:
    assert set(told(library(ARTICLES))) == {"a-s1", "a-s2", "b-s1", "b-s2"}


def test_merged_events_are_one_with_all_tellings_and_both_days() -> None:
    found = library(ARTICLES, events="b-s1: {merge: [a-s1]}")
    assert told(found) == {"a-s1": ["a-s1", "b-s1"], "a-s2": ["a-s2"], "b-s2": ["b-s2"]}
    (one,) = [event for event in found.happenings if event.articles == 2]
    assert {account.value for account in one.accounts} == {"2019-04-25", "2019-09-01"}
    assert not failing(found)


def test_any_telling_names_the_event() -> None:
    found = library(ARTICLES, events="b-s1: {merge: [a-s1], date: 2019-05}")
    (one,) = [event for event in found.happenings if event.articles == 2]
    assert (one.id, one.value, one.earliest, one.latest, one.precision, one.basis) == (
        "a-s1", "2019-05", "2019-05-01", "2019-05-31", "month", "by-hand",
    )  # fmt: skip
    assert [account.value for account in one.accounts] == ["2019-05"]
    assert [event.id for event in found.happenings] == ["a-s2", "a-s1", "b-s2"]


def test_a_hidden_event_is_off_every_timeline() -> None:
    found = library(ARTICLES, events="a-s1: {hide: true}\nb-s2: {hide: true}")
    assert set(told(found)) == {"a-s2", "b-s1"}
    assert not failing(found)


TWICE = "Lee Min opened the bridge, and a storm closed the harbour."


def twofold(other: str) -> Article:
    """One sentence with two events, the second of another day perhaps."""
    events = tuple(
        Event(id=f"e{number}", sentence="s1", value=day, earliest=day, latest=day, basis="explicit", **span(TWICE, words))
        for number, (day, words) in enumerate((("2019-04-25", "Lee Min opened the bridge"), (other, "a storm closed the harbour")), 1)
    )
    return article(TWICE, "c.txt", "2019-04-26", events=events)


def test_what_one_sentence_tells_of_one_day_is_one_event_for_corrections_too() -> None:
    assert told(library([twofold("2019-04-25")])) == {"c-s1": ["c-s1", "c-s1-2"]}
    for named in ("c-s1", "c-s1-2"):
        found = library([twofold("2019-04-25")], events=f"{named}: {{hide: true}}")
        assert not found.happenings
        found = library([twofold("2019-04-25")], events=f"{named}: {{date: 2019-05}}")
        assert [(event.id, event.value) for event in found.happenings] == [("c-s1", "2019-05")]
        assert not failing(found)


def test_what_is_put_on_the_day_of_the_other_thing_of_its_sentence_is_one_with_it() -> None:
    assert set(told(library([twofold("2019-04-20")]))) == {"c-s1", "c-s1-2"}
    found = library([twofold("2019-04-20")], events="c-s1: {date: 2019-04-20}")
    assert told(found) == {"c-s1": ["c-s1", "c-s1-2"]}
    assert found.happenings[0].basis == "by-hand"


def test_an_unrelated_article_changes_no_id() -> None:
    other = full("0.txt", "1999-01-01", "1999-01-02")
    assert set(told(library(ARTICLES))) <= set(told(library([*ARTICLES, other])))


def test_two_merges_of_one_event_are_one_event_of_three() -> None:
    found = library(ARTICLES, events="a-s1: {merge: [b-s1]}\na-s2: {merge: [b-s1]}")
    assert sorted(map(sorted, told(found).values())) == [["a-s1", "a-s2", "b-s1"], ["b-s2"]]
    assert not failing(found)


def test_what_no_longer_matches_is_said() -> None:
    text = """
a-s1: {date: 2019-04-20, merge: [gone-s1]}
a-s9: {hide: true}
b-s1: {merge: [a-s1], date: 2019-04-21}
b-s2: {hide: true, date: 2019}
"""
    found = library(ARTICLES, events=text)
    assert failing(found) == [
        (2, "the event is also dated 2019-04-21"),
        (2, "there is no event gone-s1"),
        (3, "there is no event a-s9"),
        (4, "the event is also dated 2019-04-20"),
        (5, "b-s2 is not to be there at all"),
    ]
    (one,) = [event for event in found.happenings if event.articles == 2]
    assert one.basis == "explicit"


def test_a_hidden_event_is_not_merged() -> None:
    found = library(ARTICLES, events="a-s1: {hide: true, merge: [b-s1]}")
    assert failing(found) == [(1, "a-s1 is not to be there at all")]
    assert set(told(found)) == {"a-s2", "b-s1", "b-s2"}
