"""When people of a name lived: what an article shows, and that homonyms are told apart by it."""

from datetime import date

import pytest

from generator.actors.identity import identify
from generator.actors.lifetimes import Life, labels, lives
from generator.model import Event, Finding, Quote
from tests.actors.test_identity import actor as known
from tests.builders import actor, article, span

BORN = [
    ("Ann Roe, 34, left.", "2004-05-06", (1969, 1970)),
    ("The 34-year-old Ann Roe left.", None, None),
    ("A 34-year-old Ann Roe left.", "2004", (1969, 1970)),
    ("Ann Roe (1950-2001) is buried here.", None, (1950, 1950)),
    ("Ann Roe (born 1950) lives here.", "2004", (1950, 1950)),
    ("Ann Roe (1993–2001) spoke first.", "2004", None),
    ("Ann Roe (2009) hangs beside it.", "2010", None),
    ("Ann Roe, 3, left.", "2004", None),
    ("Ann Roe left in 2003.", "2004", None),
]


@pytest.mark.parametrize(("text", "published", "born"), BORN)
def test_years_of_birth(text: str, published: str | None, born: tuple[int, int] | None) -> None:
    """An age counts from the publication; printed years count by themselves."""
    found = dict(lives(article(text, published=published, actors=(actor(text, "Ann Roe", "ann-roe"),))))
    assert found.get("ann-roe", Life()).born == born


def test_spoken_on_a_day() -> None:
    """Only words whose own clause names the day show that somebody was alive."""
    text = '"I am well," Ann Roe said on Monday.'
    quote = Quote(
        id="q1", direct=True, speaker="ann-roe", cue=Finding(start=20, end=24, text="said", rule="test"), **span(text, "I am well")
    )

    def shown(basis: str) -> Life:
        event = Event(
            id="e1", value="2004-05-03", earliest="2004-05-03", latest="2004-05-03", basis=basis, sentence="s1", actors=("ann-roe",),
            tags=(), status="reported", **{**span(text, text[:-1]), "rule": "statement"},
        )  # fmt: skip
        told = article(text, published="2004-05-06", actors=(actor(text, "Ann Roe", "ann-roe"),), quotes=(quote,), events=(event,))
        return dict(lives(told)).get("ann-roe", Life())

    assert shown("explicit").speaks == date(2004, 5, 3)
    assert shown("publication").speaks is None


def test_words_for_lives() -> None:
    """Ages that fit are one life; of a well-known name what shows nothing is the well-known one."""
    assert labels("Ann Roe", [Life((1950, 1951)), Life((1951, 1952)), Life(), Life((1980, 1981))]) == (
        "born about 1950",
        "born about 1950",
        "",
        "born about 1980",
    )
    assert labels("Kim Jong-il", [Life(), Life((1941, 1942)), Life((1985, 1986)), Life(None, date(2011, 12, 20))]) == (
        "born 1942",
        "born 1942",
        "born about 1985",
        "born 1942",
    )
    assert labels("Kim Jong-il", [Life(None, date(2019, 4, 25))]) == ("speaks after 2011",)


def test_homonyms_of_other_times_stay_apart() -> None:
    """Two of one name with other lifetimes are two, and a doubt says so; without anything shown they are one."""
    articles = {"a": [known("Ann Roe")], "b": [known("Ann Roe")], "c": [known("Ann Roe")]}
    apart = identify(articles, {("a", "ann-roe"): Life((1950, 1951)), ("b", "ann-roe"): Life((1980, 1981))})
    assert apart.ids["a", "ann-roe"] != apart.ids["b", "ann-roe"]
    assert [doubt.reason for doubt in apart.doubts] == ["One name with different lifetimes: born about 1950, born about 1980."]
    assert len(set(identify(articles).ids.values())) == 1
