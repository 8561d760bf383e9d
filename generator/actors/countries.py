"""Countries by their codes, and the Wikidata items of countries and well-known bodies."""

from functools import cache

from generator import lexicon
from generator.actors.phrases import Entry, slug


@cache
def by_iso() -> dict[str, Entry]:
    """ISO 3166-1 code → the country's entry."""
    return {
        row["iso"]: Entry(slug(row["name"]), row["name"], "country", "country", row["iso"])
        for row in lexicon.load("countries")["countries"]
    }


def wikidata(identity: str, kind: str) -> str | None:
    """The Wikidata item of a country or a well-known body: `north-korea`, `country` → `Q423`; None where the lexicons have none."""
    return _items().get((identity, kind))


@cache
def _items() -> dict[tuple[str, str], str]:
    """(actor id, kind) → Wikidata item."""
    table = lexicon.load("countries")
    rows = [(row, "country") for row in (*table["countries"], *table["parts"])]
    rows += [(row, "organisation") for row in lexicon.load("bodies")["bodies"]]
    return {(slug(row["name"]), kind): row["qid"] for row, kind in rows if row.get("qid")}
