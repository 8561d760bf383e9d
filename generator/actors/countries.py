"""Countries by their codes, and the table of codes that exports print."""

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


@cache
def wikidata() -> dict[str, str]:
    """Actor id → Wikidata item, for countries and well-known organisations: `north-korea` → `Q423`."""
    table = lexicon.load("countries")
    rows = (*table["countries"], *table["parts"], *lexicon.load("bodies")["bodies"])
    return {slug(row["name"]): row["qid"] for row in rows if row.get("qid")}
