"""Reads expected.yaml: what an editor says about each article of the demonstration corpus."""

import html
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import yaml

FILE = Path(__file__).with_name("expected.yaml")
SEEDS = Path(__file__).resolve().parents[2] / "seeds"


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened: an ISO day, a month (`2010-03`), a range `a/b`, or None; `accounts` are the days of articles that differ."""

    id: str
    date: str | None
    what: str
    accounts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Expected:
    """An editor's account of one file; the keys are explained at the top of expected.yaml."""

    file: str
    published: str | None
    clues: tuple[str, ...]
    headline: str | None
    tags: tuple[str, ...]
    story: str | None
    persons: tuple[str, ...]
    absent: tuple[str, ...]
    also: tuple[str, ...] = ()
    events: Mapping[str, str] = field(default_factory=dict)
    dates: tuple[tuple[str, str], ...] = ()
    origin: str = "text"
    made: bool = False
    encoding: str = "utf-8"
    tail: str | None = None
    update_of: str | None = None
    duplicate_of: str | None = None
    id: str | None = None

    @property
    def text(self) -> str:
        """The file's text with its entities decoded."""
        return html.unescape((SEEDS / self.file).read_bytes().decode(self.encoding))

    @property
    def body(self) -> str:
        """The text without the boilerplate at its end."""
        return self.text[: self.text.index(self.tail)] if self.tail else self.text


@dataclass(frozen=True, slots=True)
class Corpus:
    """The whole of expected.yaml."""

    events: Mapping[str, Event]
    articles: tuple[Expected, ...]


@cache
def corpus() -> Corpus:
    """The expectations, read once. An unknown key is a TypeError."""
    given: dict[str, Any] = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    events = {name: Event(name, row["date"], row["what"], tuple(row.get("accounts", ()))) for name, row in given["events"].items()}
    return Corpus(events, tuple(_article(name, row) for name, row in given["articles"].items()))


def _article(name: str, row: Mapping[str, Any]) -> Expected:
    return Expected(file=name, **{key: _frozen(value) for key, value in row.items()})


def _frozen(value: Any) -> Any:
    if isinstance(value, Sequence) and not isinstance(value, str):
        return tuple(_frozen(one) for one in value)
    return value
