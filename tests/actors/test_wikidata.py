"""The codes of countries and the Wikidata items of countries and well-known bodies, as the lexicons have them."""

import re
from collections import Counter

import pytest

from generator import lexicon
from generator.actors.countries import wikidata


@pytest.mark.parametrize(
    ("identity", "kind", "item"),
    [
        ("north-korea", "country", "Q423"),
        ("south-korea", "country", "Q884"),
        ("russia", "country", "Q159"),
        ("china", "country", "Q148"),
        ("united-states", "country", "Q30"),
        ("united-nations", "organisation", "Q1065"),
        ("nato", "organisation", "Q7184"),
        ("china", "organisation", None),
        ("nato", "person", None),
        ("nobody-at-all", "organisation", None),
    ],
)
def test_items(identity: str, kind: str, item: str | None) -> None:
    """By id and kind: a company that is named like a country is not the country."""
    assert wikidata(identity, kind) == item


def test_each_country_has_a_code_and_an_item_of_its_own() -> None:
    """ISO 3166-1 alpha-2 and one item each; no two countries share either."""
    countries = lexicon.load("countries")["countries"]
    assert len(countries) >= 193
    assert all(re.fullmatch("[A-Z]{2}", row["iso"]) and re.fullmatch("Q[1-9][0-9]*", row["qid"]) for row in countries)
    for key in ("iso", "qid"):
        assert max(Counter(row[key] for row in countries).values()) == 1


def test_no_item_is_used_twice() -> None:
    """Across countries, their parts and bodies."""
    table = lexicon.load("countries")
    rows = (*table["countries"], *table["parts"], *lexicon.load("bodies")["bodies"])
    items = Counter(row["qid"] for row in rows if row.get("qid"))
    assert [item for item, count in items.items() if count > 1] == []
    assert all(re.fullmatch("Q[1-9][0-9]*", item) for item in items)
