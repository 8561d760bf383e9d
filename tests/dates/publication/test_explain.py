"""The proof in words: what a person reads in a terminal, on the page and in the report."""

from pathlib import Path

import pytest

from generator.dates import find
from generator.dates.publication import Hints, explain, publish, reason
from generator.dates.publication.years import shared
from generator.model import RawArticle
from generator.parse import parse
from tests.dates.publication.cases import Case, dated


def lines(text: str, name: str = "news/harbour.txt") -> tuple[str, ...]:
    raw = RawArticle(path=name, name=name, id="harbour", text=text, digest="0" * 64, encoding="utf-8")
    parsed = parse(raw)
    return explain(publish(parsed, find(parsed), Hints()), parsed)


def test_a_proof_names_the_day_the_steps_and_the_years_ruled_out() -> None:
    text = "SEOUL, Aug. 15 (Digest Wire) -- Envoys laid wreaths Saturday for the 75th anniversary of Korea's liberation from Japan."
    said = lines(text)
    assert said[0].startswith("Published Saturday, 15 August 2020 (confidence 0.9")
    assert "1. The dateline gives 15 August, without a year. (line 1)" in said
    assert any("15 August 1945. 75 years later it is Saturday, 15 August 2020; " in line for line in said)
    assert any(line.startswith("Not 1998-08-15: 15 August 1998 was a Saturday too, but: The liberation") for line in said)
    assert any(line.startswith("Not 2015-08-15: 15 August 2015 was a Saturday too, but: ") for line in said)


def test_the_anniversary_tells_why_it_is_not_another_thursday_of_the_month() -> None:
    """Nothing but the anniversary's own day says which Thursday it is."""
    text = "Envoys said Thursday that the 75th anniversary of Korea's liberation from Japan was marked in silence."
    said = lines(text.replace("Thursday", "Saturday"))
    assert said[0].startswith("Published Saturday, 15 August 2020")
    for day in ("01", "08", "22", "29"):
        assert any(line.startswith(f"Not 2020-08-{day}: ") for line in said)
    assert any("75 years later it is Saturday, 15 August 2020; reports come on that day or near it." in line for line in said)


def test_no_year_beyond_the_lexicons_is_ruled_out() -> None:
    text = "SEOUL, Aug. 15 (Digest Wire) -- Envoys laid wreaths Saturday for the 75th anniversary of Korea's liberation from Japan."
    years = {int(line[4:8]) for line in lines(text) if line.startswith("Not ")}
    assert max(years) == 2026


def test_each_day_that_lost_has_its_reason_itself() -> None:
    text = "SEOUL, Aug. 15 (Digest Wire) -- Envoys laid wreaths Saturday for the 75th anniversary of Korea's liberation from Japan."
    lost = [line for line in lines(text) if line.startswith("Not ")]
    assert len(lost) > 1
    assert not any("what rules out" in line for line in lost)
    assert all(", but: " in line for line in lost if " too" in line)


def test_a_clue_that_tells_nothing_is_left_out() -> None:
    """The dateline's own date is no second clue; an office is none where the day is stated."""
    text = "SEOUL, Aug. 15, 2018 (Digest Wire) -- President Vladimir Putin said on Wednesday that the bridge was open."
    said = lines(text)
    assert said[1].startswith("1. The dateline gives 15 August 2018.")
    assert not any("newest" in line or "Putin" in line for line in said)


def test_a_proof_has_at_least_one_clue() -> None:
    assert len(lines("BERLIN, 4 March 2019 (Digest Wire) -- The bridge is open.")) == 2


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("They met in Vladivostok, the Central News Agency said.", "The Central News Agency wrote of Vladivostok.", "Vladivostok"),
        ("The summit was short.", "A second summit followed.", "the summit"),
        ("It said so.", "It did.", "the same thing"),
    ],
)
def test_what_two_sentences_have_in_common_is_a_name_or_a_noun(one: str, other: str, same: str) -> None:
    assert shared(one, other) == same


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


def test_it_is_said_whether_front_matter_or_a_sidecar_states_the_day(tmp_path: Path) -> None:
    plain = Case(says="", text="The bridge is open.", value=None, sidecar={"published": "2017-11-30"})
    in_front = Case(says="", text="---\ndate: 2017-11-30\n---\nThe bridge is open.", value=None, name="two.md")
    assert dated(plain, tmp_path)[0].evidence[0].says == "The sidecar one.yml says 30 November 2017."
    assert dated(in_front, tmp_path)[0].evidence[0].says == "The front matter's `date` says 30 November 2017."


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("SEOUL, Aug. 15 (Digest Wire) -- Barack Obama's library opened.", "The dateline gives 15 August, without a year."),
        (
            "SEOUL, Aug. 15 (Digest Wire) -- Thousands gathered Saturday to hear President Barack Obama speak.",
            "The dateline gives 15 August, without a year. Years that fit: 2009, 2015.",
        ),
        ("On Wednesday Prime Minister Liz Truss told the house that she would not step down.", "Liz Truss was Prime Minister"),
        ("The mill was shut.", "Nothing in the text tells."),
    ],
)
def test_the_reason_in_a_list_is_the_clue_that_tells_most(text: str, said: str) -> None:
    raw = RawArticle(path="a.txt", name="a.txt", id="a", text=text, digest="0" * 64, encoding="utf-8")
    parsed = parse(raw)
    assert reason(publish(parsed, find(parsed), Hints())).startswith(said)
