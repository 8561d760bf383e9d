"""The lexicons of offices, commemorations and names hold together: a slip of the pen there would date articles wrongly."""

from datetime import date
from itertools import pairwise

from generator.dates.publication.anniversaries import origins
from generator.dates.publication.offices import known_until, spellings
from generator.lexicon import load


def test_terms_of_office_have_a_beginning_before_their_end() -> None:
    for office, row in load("offices")["office"].items():
        for holder in row["holders"]:
            end = holder.get("to", known_until())
            assert holder["from"] < end <= known_until(), (office, holder["name"])
            assert holder["from"] < holder.get("limit", date(2101, 1, 1)), (office, holder["name"])


def test_no_two_terms_of_one_person_in_one_office_overlap() -> None:
    for office, row in load("offices")["office"].items():
        terms: dict[str, list[tuple[date, date]]] = {}
        for holder in row["holders"]:
            key = f"{holder['name']} {holder.get('titles', '')}"
            terms.setdefault(key, []).append((holder["from"], holder.get("to", known_until())))
        for name, spans in terms.items():
            ordered = sorted(spans)
            assert all(a[1] <= b[0] for a, b in pairwise(ordered)), (office, name)


def test_single_offices_have_one_holder_at_a_time() -> None:
    single = (
        "President of the United States",
        "Prime Minister of Japan",
        "Prime Minister of the United Kingdom",
        "UN Secretary-General",
        "pope",
    )
    for office in single:
        spans = sorted((holder["from"], holder.get("to", known_until())) for holder in load("offices")["office"][office]["holders"])
        assert all(a[1] <= b[0] for a, b in pairwise(spans)), office


def test_every_holder_can_be_found_by_a_word_of_the_name() -> None:
    named = {spelling.term.name for found in spellings().values() for spelling in found}
    assert {holder["name"] for row in load("offices")["office"].values() for holder in row["holders"]} == named


def test_commemorations_are_of_the_past_and_have_words() -> None:
    for origin in origins():
        assert 1700 <= origin.year <= known_until().year, origin.name
        assert origin.sets, origin.name
        assert all(word == word.lower() for words in origin.sets for choices in words for word in choices), origin.name


def test_names_began_before_the_lexicon_ends() -> None:
    seen: set[str] = set()
    for row in load("terms")["term"]:
        assert row["since"] <= known_until(), row["names"]
        assert row.get("busy", row["since"]) >= row["since"], row["names"]
        assert not seen & set(row["names"]), row["names"]
        seen |= set(row["names"])


def test_days_of_birth_are_days_of_adults() -> None:
    for name, born in load("births")["born"].items():
        assert date(1900, 1, 1) < born < date(2005, 1, 1), name
