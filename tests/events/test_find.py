"""Dated sentences as events."""

from generator import events
from tests.builders import actor, date, parsed, tag

TEXT = "Kim met Putin on April 25, 2019.\nThey signed nothing.\nThe treaty of 2000 and the one of 2024 stand."


def test_a_dated_sentence_is_an_event_with_its_actors_and_tags() -> None:
    kim, treaty = actor(TEXT, "Kim", "kim"), tag(TEXT, "treaty", "treaty")
    days = [date(TEXT, "April 25, 2019", "2019-04-25")]
    (event,) = events.find(parsed(TEXT), days, [kim], [treaty])
    assert (event.text, event.value, event.sentence) == ("Kim met Putin on April 25, 2019.", "2019-04-25", "s1")
    assert (event.actors, event.tags, event.basis) == (("kim",), (), "explicit")


def test_two_dates_of_one_sentence_are_two_events_and_the_same_day_twice_is_one() -> None:
    days = [date(TEXT, "2000", "2000-02-09"), date(TEXT, "2024", "2024-06-19"), date(TEXT, "the one", "2024-06-19")]
    assert [event.value for event in events.find(parsed(TEXT), days, [], [])] == ["2000-02-09", "2024-06-19"]


def test_a_date_without_a_known_day_is_no_event() -> None:
    assert events.find(parsed(TEXT), [date(TEXT, "2019", "XXXX-09-14"[:4])], [], []) == ()
