"""Names of actors that the lexicons know: a reader who searches for `DPRK` looks for North Korea, also where no article says so."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from generator import lexicon
from generator.corpus import ActorRecord


def known_names(record: ActorRecord) -> tuple[str, ...]:
    """All names that the lexicons have for an actor of this kind and name: `Kim Jong Un` → `Kim Jong-un`, `Kim Jong Un`."""
    found = _table().get((record.kind, _key(record.name)), {})
    return tuple(found)


def nation_named(code: str) -> str:
    """The name of a country by its ISO 3166-1 code; the code where no lexicon has it."""
    return next((str(row["name"]) for row in lexicon.load("countries")["countries"] if row["iso"] == code), code)


@cache
def _table() -> Mapping[tuple[str, str], Mapping[str, None]]:
    """(kind, each name) → all names of it, in the order of the lexicon."""
    table: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    for kind, row in _rows():
        names = dict.fromkeys((str(row["name"]), *map(str, row.get("also", ()))))
        for name in names:
            table[kind, _key(name)].update(names)
    return table


def _rows() -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Kind of actor, and the rows of the lexicons with `name` and `also`."""
    yield from (("country", row) for row in lexicon.load("countries")["countries"])
    yield from (("organisation", row) for row in lexicon.load("bodies")["bodies"])
    yield from (("person", row) for office in lexicon.load("offices")["office"].values() for row in office["holders"])


def _key(name: str) -> str:
    """A name without case and hyphens: `Kim Jong-un` and `Kim Jong Un` are one."""
    return name.casefold().replace("-", " ")
