"""Office-holders: in office, former, elected, and names that only look like theirs."""

import pytest

from generator.dates import find
from generator.dates.publication.case import case_of
from generator.dates.publication.hints import Hints
from generator.dates.publication.offices import offices
from generator.model import RawArticle
from generator.parse import parse


def read(text: str) -> list[tuple[str, str]]:
    """(rule, words) of the office clues of a text."""
    raw = RawArticle(path="one.txt", name="one.txt", id="one", text=text, digest="0" * 64, encoding="utf-8")
    parsed = parse(raw)
    return [(clue.rule, clue.evidence.text) for clue in offices(case_of(parsed, find(parsed), Hints()))]


SEEN = (
    ("The act was signed by President Barack Obama of the United States.", "office", "Barack Obama"),
    ("Angela Merkel, the German chancellor, spoke to reporters in the harbour.", "office", "Angela Merkel"),
    ("The harbour was visited by British Prime Minister Boris Johnson and his staff.", "office", "Boris Johnson"),
    ("Envoys met President of Argentina Alberto Fernández in the harbour.", "office", "Alberto Fernández"),
    ("Officials of the Obama administration said that the port was closed.", "office", "Obama"),
    ("The library holds letters of former President Barack Obama and others.", "former-office", "Barack Obama"),
    ("The library holds letters of ex-President Barack Obama and others.", "former-office", "Barack Obama"),
    ("The harbour was visited by former South Korean President Roh Moo-hyun and his staff.", "former-office", "Roh Moo-hyun"),
    ("The harbour was visited by President-elect Barack Obama and his staff.", "office-elect", "Barack Obama"),
    ("The respected ComradeKim Jong Unvisited the harbour with officials.", "office", "Kim Jong Un"),
)
UNSEEN = (
    "Barack Obama visited the harbour and left.",
    "The ambulance took the sailors to the Queen Elizabeth Hospital.",
    "A student of the President Barack Obama School won the prize.",
    "The sailing club chose Mr Wilson as its president.",
    "In 2011 President Barack Obama visited the harbour.",
    "Vice President Kim of the shipping line visited the harbour.",
    "Under President Ronald Reagan the tax had been lower, the professor said.",
)


@pytest.mark.parametrize(("text", "rule", "words"), SEEN)
def test_a_holder_is_seen(text: str, rule: str, words: str) -> None:
    assert (rule, words) in read(text)


@pytest.mark.parametrize("text", UNSEEN)
def test_what_is_no_holder_in_office_is_no_clue(text: str) -> None:
    assert read(text) == []
