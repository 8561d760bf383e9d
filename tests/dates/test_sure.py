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


@pytest.mark.parametrize(
    ("text", "published", "value"),
    [
        ("The fort was taken on Sunday.", "2020-08-15", "2020-08-09"),  # six days ago, or a slip of the tense
        ("He met the envoy this Thursday.", "2020-08-15", "2020-08-13"),  # `this Thursday` mostly looks ahead
        ("A force landed in the port on Aug. 24.", "2020-08-15", "2020-08-24"),  # what was cannot lie ahead
        ("It ended on Aug. 24.", "2020-08-15", "2019-08-24"),  # nor is a day of a year ago told without its year
    ],
)
def test_a_day_against_which_something_speaks_is_never_certain(text: str, published: str, value: str) -> None:
    parsed = article(text)
    (mention,) = resolve(parsed, find(parsed), published)
    assert mention.value == value
    assert mention.confidence <= 0.7


@pytest.mark.parametrize("text", ["The fort was taken on Friday.", "He will meet the envoy on Sunday.", "It was taken on June 4."])
def test_a_day_against_which_nothing_speaks_is_as_sure_as_its_rule(text: str) -> None:
    parsed = article(text)
    (mention,) = resolve(parsed, find(parsed), "2020-08-15")
    assert mention.confidence >= 0.9


def test_a_date_is_no_surer_than_the_one_it_is_counted_from() -> None:
    parsed = article("The senator spoke in Ohio on Independence Day. The next day he left.")
    day, next_day = resolve(parsed, find(parsed), "2020-07-10")
    assert (day.value, next_day.value) == ("2020-07-04", "2020-07-05")
    assert next_day.confidence <= day.confidence
