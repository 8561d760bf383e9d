"""No date is surer than what it was counted from."""

import pytest

from generator.dates import find, resolve
from generator.events import find as find_events
from tests.dates.cases import article

TEXT = "The mayor left on Friday. The next day she rang the council. The mill was built on May 3, 1986, and burned down two days later."


def confidences(sure: float) -> list[float]:
    parsed = article(TEXT)
    return [mention.confidence for mention in resolve(parsed, find(parsed), "2020-08-15", sure)]


def test_what_is_counted_from_a_doubtful_publication_is_as_doubtful() -> None:
    certain, doubtful = confidences(1.0), confidences(0.6)
    assert doubtful[:2] == pytest.approx([0.6 * each for each in certain[:2]], abs=0.001)


def test_what_is_counted_from_a_printed_day_is_not() -> None:
    assert confidences(0.6)[2:] == confidences(1.0)[2:]


def test_an_event_of_a_doubtful_publication_is_doubtful() -> None:
    parsed = article("The mayor has opened the bridge.")
    (certain,), (doubtful,) = (find_events(parsed, (), (), (), "2020-08-15", sure) for sure in (1.0, 0.5))
    assert doubtful.value == certain.value == "2020-08-15"
    assert doubtful.confidence == pytest.approx(certain.confidence / 2, abs=0.01)
