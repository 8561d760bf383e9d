"""The ids by which people name events."""

from dataclasses import replace

from generator.corpus import Entry, Moment
from generator.model import Event
from tests.builders import article, span

TEXT = "Ann Roe met Lee Min and flew home.\nShe left."


def ids(*events: Event) -> list[str]:
    entry = Entry(article=article(TEXT, "a.txt", events=events))
    return [Moment(entry=entry, event=event).id for event in events]


def event(number: int, sentence: str, words: str) -> Event:
    return Event(id=f"e{number}", value=None, earliest=None, latest=None, basis="context", sentence=sentence, **span(TEXT, words))


def test_an_event_is_named_by_article_and_sentence() -> None:
    assert ids(event(1, "s1", "met"), event(2, "s1", "flew"), event(3, "s2", "left")) == ["a-s1", "a-s1-2", "a-s2"]


def test_what_other_sentences_tell_changes_no_id() -> None:
    found = ids(event(1, "s1", "met"), event(2, "s2", "left"))
    assert ids(event(1, "s2", "left")) == [found[1]]


def test_an_event_outside_of_sentences_keeps_its_own_id() -> None:
    one = event(1, "s1", "met")
    assert ids(replace(one, sentence="")) == ["a-e1"]
