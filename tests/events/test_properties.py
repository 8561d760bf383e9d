"""What holds of the events of any text."""

import time

from hypothesis import given, settings
from hypothesis import strategies as st

from generator import dates, events
from generator.model import Event
from tests.builders import parsed
from tests.events.test_cases import actors

WORDS = [
    *(
        "Kim",
        "Lee",
        "the",
        "a",
        "firm",
        "who",
        "which",
        "that",
        "and",
        "but",
        "after",
        "when",
        "said",
        "announced",
        "signed",
        "met",
        "will",
    ),
    *("would", "has", "had", "been", "was", "not", "planned", "to", "visit", "cancelled", "called", "off", "on", "Monday", "in", "2019"),
    *(
        "April",
        "25,",
        "since",
        "its",
        "launch",
        ",",
        ";",
        ":",
        '"',
        "(",
        ")",
        "talks",
        "summit",
        "he",
        "it",
        "they",
        "by",
        "of",
        "Friday's",
    ),
    *("until", "--", "no"),
]
TEXTS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=60).map(" ".join)
ARTICLES = st.lists(TEXTS, min_size=1, max_size=5).map("\n".join)
ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=200)
NAMES = {"Kim": "person", "Lee": "person", "firm": "organisation"}


def told(text: str, published: str | None = "2019-05-02") -> tuple[Event, ...]:
    article = parsed(text)
    return events.find(article, dates.resolve(article, dates.find(article), published), actors(text, NAMES), (), published)


def holds(text: str) -> None:
    """What the contract promises of events."""
    found = told(text)
    sentences = {sentence.id: sentence for sentence in parsed(text).sentences}
    for event in found:
        sentence = sentences[event.sentence]
        assert sentence.start <= event.start < event.end <= sentence.end
        assert event.text == text[event.start : event.end]
        assert event.end - event.start <= 600
        assert 0 <= event.confidence <= 1
        assert event.basis in ("explicit", "context", "publication")
        assert event.status in ("reported", "background", "planned", "cancelled")
        assert (event.earliest is None) == (event.latest is None)
        assert event.earliest is None or event.latest is None or event.earliest <= event.latest
        assert len(event.actors) == len(set(event.actors))
        assert event.value is not None or event.earliest is None
    assert [event.id for event in found] == [f"e{number}" for number in range(1, len(found) + 1)]
    assert list(found) == sorted(found, key=lambda event: event.start)
    assert found == told(text)


@given(ARTICLES)
@settings(max_examples=300, deadline=None)
def test_of_news(text: str) -> None:
    holds(text)


@given(ANY_TEXT)
@settings(max_examples=200, deadline=None)
def test_of_any_text(text: str) -> None:
    holds(text)


@given(ARTICLES, st.sampled_from([None, "2019", "2019-05", "XXXX-05-02", "XXXX-05", "no date"]))
@settings(max_examples=100, deadline=None)
def test_of_any_publication(text: str, published: str | None) -> None:
    for event in told(text, published):
        assert event.basis != "publication" or event.value in (published, None)


def test_time_grows_with_the_text() -> None:
    for piece in ("Kim said ", "who met Lee, ", "in 2019 and ", '"', "since its opening ", ", ", "that ", "recently "):
        assert seconds(piece * 2000) < 3 * seconds(piece * 1000) + 0.1, piece


def seconds(text: str) -> float:
    """The best of three."""
    article, cast = parsed(text), actors(text, NAMES)
    days = dates.resolve(article, dates.find(article), None)
    taken = []
    for _ in range(3):
        begin = time.process_time()
        events.find(article, days, cast, (), None)
        taken.append(time.process_time() - begin)
    return min(taken)
