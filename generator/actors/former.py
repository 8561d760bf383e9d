"""Former names of states and bodies, and the years in which they were borne: `Soviet Union` (1922–1991) is Russia."""

from collections.abc import Iterator
from functools import cache

from generator import lexicon

Years = tuple[str, str]  # of the first and last day; empty where it is not known


@cache
def former() -> dict[str, tuple[str, Years]]:
    """A former name, in small letters → the actor that stands for it, and the years."""
    return {name.lower(): (actor, years) for name, actor, years in _rows()}


def _rows() -> Iterator[tuple[str, str, Years]]:
    for row in lexicon.load("former")["names"]:
        years = str(row.get("from", ""))[:4], str(row["until"])[:4]
        for name in (row["name"], *row.get("also", ())):
            yield name, row["actor"], years


def names() -> Iterator[tuple[str, str]]:
    """Each former name as it is written, with the name of its actor."""
    return ((name, actor) for name, actor, _ in _rows())


def years_of(name: str, actor: str) -> str:
    """`1922–1991` for a former name of this actor, `–1935` where only the end is known, empty for other names."""
    known = former().get(name.lower().removeprefix("the "))
    return "–".join(known[1]) if known and known[0] == actor else ""
