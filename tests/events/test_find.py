"""Sentences as events: by clause, with their dates, actors and tags."""

from dataclasses import replace

from generator import events
from tests.builders import actor, date, parsed, tag

TEXT = "Kim met Putin on April 25, 2019.\nThey signed nothing.\nThe treaty of 2000 and the one of 2024 stand."


def test_a_dated_clause_is_an_event_with_its_actors_and_tags() -> None:
    kim, treaty = actor(TEXT, "Kim", "kim"), tag(TEXT, "meeting", "met")
    days = [date(TEXT, "April 25, 2019", "2019-04-25")]
    event = events.find(parsed(TEXT), days, [kim], [treaty])[0]
    assert (event.text, event.value, event.sentence) == ("Kim met Putin on April 25, 2019", "2019-04-25", "s1")
    assert (event.actors, event.tags, event.basis) == (("kim",), ("meeting",), "explicit")


def test_days_named_in_one_breath_are_events_of_their_own() -> None:
    text = "Kim visited the plant on Monday and Thursday."
    days = [date(text, "Monday", "2019-04-22"), date(text, "Thursday", "2019-04-25")]
    assert [event.value for event in events.find(parsed(text), days, [], [], "2019-04-26")] == ["2019-04-22", "2019-04-25"]


def test_a_span_of_days_is_one_event() -> None:
    text = "The fair was held from July 25 to 27."
    days = [date(text, "July 25", "2019-07-25"), date(text, "27", "2019-07-27")]
    (event,) = events.find(parsed(text), days, [], [], "2019-08-01")
    assert (event.earliest, event.latest) == ("2019-07-25", "2019-07-27")


def test_without_any_date_the_publication_day_is_taken_and_said_so() -> None:
    (event,) = events.find(parsed("Kim has met Putin."), [], [actor("Kim has met Putin.", "Kim", "kim")], [], "2019-04-25")
    assert (event.value, event.earliest, event.basis) == ("2019-04-25", "2019-04-25", "publication")


def test_an_open_year_stays_open() -> None:
    (event,) = events.find(parsed("Kim has met Putin."), [], [actor("Kim has met Putin.", "Kim", "kim")], [], "XXXX-04-25")
    assert (event.value, event.earliest, event.latest) == ("XXXX-04-25", None, None)


def test_where_nothing_is_known_the_day_is_unknown() -> None:
    (event,) = events.find(parsed("Kim has met Putin."), [], [actor("Kim has met Putin.", "Kim", "kim")], [])
    assert (event.value, event.earliest, event.latest) == (None, None, None)


def test_a_headline_that_the_lead_tells_again_is_no_second_event() -> None:
    text = "Kim meets Putin\nKim met Putin on Thursday."
    body = parsed(text)
    head, lead = body.sentences
    told = replace(body, sentences=(replace(head, role="headline"), lead))
    kim = actor(text, "Kim", "kim")
    again = replace(kim, mentions=(*kim.mentions, replace(kim.mentions[0], start=16, end=19)))
    found = events.find(told, [date(text, "Thursday", "2019-04-25")], [again], [], "2019-04-26")
    assert [event.sentence for event in found] == ["s2"]


def test_a_headline_alone_is_an_event() -> None:
    text = "Kim meets Putin"
    body = parsed(text)
    told = replace(body, sentences=(replace(body.sentences[0], role="headline"),))
    (event,) = events.find(told, [], [actor(text, "Kim", "kim")], [], "2019-04-26")
    assert (event.value, event.basis) == ("2019-04-26", "publication")
