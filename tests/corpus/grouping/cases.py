"""Reads tests/cases/updates.yaml: each article is parsed as if it had been a file, and dated as the case says."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from generator.model import Article, Published
from generator.parse import parse
from tests.builders import raw

FILE = Path(__file__).resolve().parents[2] / "cases" / "updates.yaml"
WITHOUT_DATELINE = ("p", "n", "s")  # captions, notes for editors, slugs
KINDS = {"updates": "update_of", "copies": "duplicate_of"}


@dataclass(frozen=True)
class Case:
    """Articles, and article id → (`update_of` or `duplicate_of`, id of the other)."""

    name: str
    articles: tuple[Article, ...]
    says: Mapping[str, tuple[str, str]]


def made(text: str, name: str, published: str | None) -> Article:
    """An article from its text."""
    value = Published(value=published, precision="day" if published else "unknown", confidence=0.99 if published else 0.0)
    return Article(parsed=parse(raw(text, name)), published=value)


@cache
def cases() -> tuple[Case, ...]:
    """All cases; ids are made of the case's place in the file and the article's number."""
    return tuple(_case(f"c{place:02}", row) for place, row in enumerate(yaml.safe_load(FILE.read_text(encoding="utf-8"))))


def _case(prefix: str, row: Mapping[str, Any]) -> Case:
    days = row.get("published")
    articles = []
    for number, items in row["articles"].items():
        day = days.get(number) if isinstance(days, dict) else days
        text = _text(items, row["lines"], row.get("wire", ""))
        articles.append(made(text, f"{prefix}-{number}.txt", str(day) if day else None))
    says = {}
    for line in row["says"]:
        one, verb, other = line.split()
        says[f"{prefix}-{one}"] = (KINDS[verb], f"{prefix}-{other}")
    return Case(row["case"], tuple(articles), says)


def _text(items: list[str], lines: Mapping[str, str], wire: str) -> str:
    """The lines of a file; the dateline stands before the first paragraph."""
    found = []
    for item in items:
        plain = str(item) not in lines or str(item).startswith(WITHOUT_DATELINE)
        found.append(lines.get(str(item), str(item)) if plain or not wire else f"{wire} {lines[item]}")
        wire = wire if plain else ""
    return "\n".join(found) + "\n"
