"""Reads the whole articles of tests/golden/articles, each annotated in full in one YAML file that anybody can write.

text: |
  [OSLO|oslo], June 7 (Test Wire) -- Minister [Ann Hale|hale] said [Norway|norway] would pay.      each mention: [words|who]
published: 2024-06-07             # where the article by itself tells it
dates:                            # words → value, in the order of the text
  - June 7: 2024-06-07
actors:                           # who: name, kind, titles as they are said
  hale: {name: Ann Hale, kind: person, titles: [Minister]}
quotes:                           # every statement, mixed ones whole and each quoted part of them; `by` null: not to be known
  - {said: Norway would pay, by: hale}
  - {said: [We pay, and we pay now], by: hale, reported by: ntb}      with parts where words of the report stand between
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parent / "articles"
MARK = re.compile(r"\[([^\]|]+)\|([a-z]+)\]")

Span = tuple[int, int]


@dataclass(frozen=True)
class Who:
    """An actor as a reader sees it."""

    name: str
    kind: str
    titles: tuple[str, ...]
    mentions: tuple[Span, ...]


@dataclass(frozen=True)
class Said:
    """A statement: where its parts stand, whose it is (an actor's key, None where the text does not tell), and who reported it."""

    parts: tuple[Span, ...]
    by: str | None
    reported_by: str | None


@dataclass(frozen=True)
class Annotated:
    """An article and what a reader finds in it."""

    name: str
    text: str
    published: str | None
    dates: tuple[tuple[Span, str], ...]
    actors: Mapping[str, Who]
    quotes: tuple[Said, ...]


def articles() -> list[Annotated]:
    """All of them, by file name. Raises ValueError for words that the text does not hold, and for a mark without an actor."""
    return [_article(path) for path in sorted(FOLDER.glob("*.yaml"))]


def _article(path: Path) -> Annotated:
    row = yaml.safe_load(path.read_text(encoding="utf-8"))
    text, mentions = _unmarked(row["text"])
    if set(mentions) != set(row["actors"]):
        raise ValueError(f"{path.name}: marks and actors differ: {sorted(set(mentions) ^ set(row['actors']))}")
    return Annotated(
        name=path.stem,
        text=text,
        published=str(row["published"]) if "published" in row else None,
        dates=tuple((_place(path, text, str(words)), str(value)) for one in row.get("dates", ()) for words, value in one.items()),
        actors={
            key: Who(name=who["name"], kind=who["kind"], titles=tuple(who.get("titles", ())), mentions=tuple(mentions[key]))
            for key, who in row["actors"].items()
        },
        quotes=tuple(_said(path, text, quote, row["actors"]) for quote in row["quotes"]),
    )


def _said(path: Path, text: str, row: Mapping[str, Any], known: Mapping[str, Any]) -> Said:
    for key in (row["by"], row.get("reported by")):
        if key is not None and key not in known:
            raise ValueError(f"{path.name}: nobody is called {key!r}")
    parts = row["said"] if isinstance(row["said"], list) else [row["said"]]
    return Said(parts=tuple(_place(path, text, str(part)) for part in parts), by=row["by"], reported_by=row.get("reported by"))


def _place(path: Path, text: str, words: str) -> Span:
    """The only place of these words."""
    if text.count(words) != 1:
        raise ValueError(f"{path.name}: {words!r} stands there {text.count(words)} times")
    return text.index(words), text.index(words) + len(words)


def _unmarked(marked: str) -> tuple[str, dict[str, list[Span]]]:
    """The text without its marks, and the places of each actor's mentions."""
    parts: list[str] = []
    found: dict[str, list[Span]] = {}
    at = length = 0
    for mark in MARK.finditer(marked):
        before, words = marked[at : mark.start()], mark.group(1)
        start = length + len(before)
        found.setdefault(mark.group(2), []).append((start, start + len(words)))
        parts += [before, words]
        at, length = mark.end(), start + len(words)
    return "".join(parts) + marked[at:], found
