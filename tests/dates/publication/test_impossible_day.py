"""A day that no calendar has is no clue: nothing is made of it."""

from generator.dates import find
from generator.dates.publication import Hints, publish
from generator.parse import parse
from tests.builders import raw


def test_a_dateline_of_february_30_dates_nothing() -> None:
    parsed = parse(raw("Ferries run again\n\nMOSCOW, Feb. 30 (Test Wire) -- The ferries of the strait run again, their owner said.\n"))
    published = publish(parsed, find(parsed), Hints())
    assert published.value is None
    assert published.confidence == 0


def test_a_dateline_of_february_29_keeps_its_day() -> None:
    parsed = parse(raw("Ferries run again\n\nMOSCOW, Feb. 29 (Test Wire) -- The ferries of the strait run again, their owner said.\n"))
    assert publish(parsed, find(parsed), Hints()).value == "XXXX-02-29"
