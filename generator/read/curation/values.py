"""What a value of a curation file may be: each reader takes a YAML node and gives the value, or says what would be right."""

import re
from collections.abc import Callable
from functools import cache
from typing import Any

import yaml

from generator import calendar, lexicon
from generator.read.yaml_values import scalars

Reader = Callable[[yaml.Node], Any]

ID = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
LONGEST_ID = 200  # bytes: pages are named after ids
LONGEST_SHOWN = 160  # characters of a value that a message repeats
BY_ITSELF = 2.0  # what a word of a list is worth: it says its topic by itself, as in lexicons/en/topics.toml
DATES = ("day", "month", "year")


class WrongValueError(Exception):
    """A value that its key does not take; the message says what it takes."""


def text(node: yaml.Node) -> str:
    """Words on any number of lines, as one line."""
    found = scalars(node) if isinstance(node, yaml.ScalarNode) else ()
    if not found:
        raise WrongValueError("it takes words")
    return found[0].encode("utf-8", "replace").decode("utf-8")  # an escape can give half a character


def identity(node: yaml.Node) -> str:
    """An id as in a page's address: `kim-jong-un`."""
    return checked_id(text(node))


def checked_id(given: str) -> str:
    """The id, if it is one: it becomes part of a path, and no path but that of its own page."""
    if not ID.fullmatch(given) or len(given.encode()) > LONGEST_ID:
        raise WrongValueError(f"“{given[:LONGEST_SHOWN]}” is no id (such as kim-jong-un, the last part of a page's address)")
    return given


def yes(node: yaml.Node) -> bool:
    """`true` or `false`."""
    given = text(node).lower()
    if given not in ("true", "false"):
        raise WrongValueError("it takes true or false")
    return given == "true"


def one_of(*choices: str) -> Reader:
    """A reader of one of several words."""

    def read(node: yaml.Node) -> str:
        given = text(node)
        if given not in choices:
            raise WrongValueError(f"it takes one of {', '.join(choices)}")
        return given

    return read


def country(node: yaml.Node) -> str:
    """`KP`: the code of a country that the lexicon knows."""
    given = text(node).upper()
    if given not in _codes():
        raise WrongValueError("it takes the two letters of a country in ISO 3166-1, such as KP")
    return given


@cache
def _codes() -> frozenset[str]:
    return frozenset(str(row["iso"]) for row in lexicon.load("countries")["countries"])


def date(node: yaml.Node) -> str:
    """`2019-04-25`, `2019-04` or `2019`."""
    given = text(node)
    if calendar.precision(given) not in DATES or "T" in given or calendar.bounds(given) is None:
        raise WrongValueError("it takes a day, month or year such as 2019-04-25, 2019-04 or 2019")
    return given


def group(node: yaml.Node) -> tuple[str, ...]:
    """`[a, b]`: the ids of one or more articles."""
    entries = node.value if isinstance(node, yaml.SequenceNode) else ()
    if not entries:
        raise WrongValueError("it takes lists of articles, such as [[a, b], [c, d]]")
    return tuple(sorted({identity(entry) for entry in entries}))


def weights(node: yaml.Node) -> tuple[tuple[str, float], ...]:
    """`[summit, "arms deal"]` (each says it by itself), or `{summit: 2, talks: 0.5}`."""
    if isinstance(node, yaml.MappingNode):
        return tuple(sorted((text(term), _number(worth)) for term, worth in node.value))
    entries = node.value if isinstance(node, yaml.SequenceNode) else [node]
    return tuple(sorted({(text(entry), BY_ITSELF) for entry in entries}))


def _number(node: yaml.Node) -> float:
    given = text(node)
    if not re.fullmatch(r"\d{1,3}(?:\.\d{1,3})?", given):
        raise WrongValueError("a word's worth is a number such as 1 or 0.5")
    return float(given)


def shown(node: yaml.Node) -> str:
    """A value as a report repeats it: `Kim Jong Un`; `a, b`; `name: Kim, articles: a`."""
    return _shown(node, 4)[:LONGEST_SHOWN]


def _shown(node: yaml.Node, depth: int) -> str:
    if not depth:  # an anchor may refer to what it stands in
        return "…"
    if isinstance(node, yaml.SequenceNode):
        return ", ".join(_shown(entry, depth - 1) for entry in node.value[:LONGEST_SHOWN])
    if isinstance(node, yaml.MappingNode):
        return ", ".join(f"{_shown(key, depth - 1)}: {_shown(value, depth - 1)}" for key, value in node.value[:LONGEST_SHOWN])
    return " ".join(str(node.value).split())
