"""The proof in words: what a person reads in a terminal, on the page and in the report."""

from generator.dates import find
from generator.dates.publication import Hints, explain, publish
from generator.model import RawArticle
from generator.parse import parse


def lines(text: str, name: str = "news/harbour.txt") -> tuple[str, ...]:
    raw = RawArticle(path=name, name=name, id="harbour", text=text, digest="0" * 64, encoding="utf-8")
    parsed = parse(raw)
    return explain(publish(parsed, find(parsed), Hints()), parsed)


def test_a_proof_names_the_day_the_steps_and_the_years_ruled_out() -> None:
    text = "SEOUL, Aug. 15 (Digest Wire) -- Envoys laid wreaths Saturday for the 75th anniversary of Korea's liberation from Japan."
    said = lines(text)
    assert said[0].startswith("Published Saturday, 15 August 2020 (confidence 0.9")
    assert "1. The dateline is of 15 August; it names no year. (line 1)" in said
    assert any("15 August 1945. 75 years on it is 2020." in line for line in said)
    assert any(line.startswith("Not 2015-08-15: 15 August 2015 was a Saturday too, but: ") for line in said)


def test_an_open_year_comes_with_the_line_to_paste() -> None:
    said = lines("SEOUL, Aug. 15 (Digest Wire) -- Thousands gathered on the square.")
    assert said[0].startswith("Published 15 August, the year open")
    assert said[-1] == "The year is missing: if you know it, say so in harbour.yml, beside the article: published: YYYY-08-15"


def test_nothing_known_is_said_plainly() -> None:
    said = lines("The ferry came late, its captain said.")
    assert said[0] == "The day of publication is unknown: no clue was found."
    assert said[-1].endswith("in harbour.yml, beside the article: published: YYYY-MM-DD")


def test_a_year_asks_for_the_rest() -> None:
    said = lines("Prime Minister Gordon Brown met President Nicolas Sarkozy and Prime Minister Yasuo Fukuda, his office said.")
    assert said[0].startswith("Published 2008 (confidence 0.")
    assert said[-1].endswith("published: 2008-MM-DD")
