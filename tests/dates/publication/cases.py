"""Runs the case files of publication dates: each case is written to a folder and read as any article is."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from generator.dates import find
from generator.dates.publication import Hints, explain, publish
from generator.model import ParsedArticle, Published, RawArticle
from generator.parse import parse
from generator.read.article import read_article

CASES = Path(__file__).resolve().parents[2] / "cases"


@dataclass(frozen=True)
class Case:
    """One case as its file gives it."""

    says: str
    text: str
    value: str | None
    rules: list[str] = field(default_factory=list)
    rejected: list[int] = field(default_factory=list)
    fitting: list[int] | None = None
    sure: float = 0.0
    unsure: float = 1.01
    name: str = "one.txt"
    sidecar: dict[str, Any] = field(default_factory=dict)
    given: date | None = None
    collected: date | None = None


def cases() -> list[Case]:
    """All cases of the files `publication_*.yaml`, values as strings."""
    found = []
    for path in sorted(CASES.glob("publication_*.yaml")):
        for row in yaml.safe_load(path.read_text(encoding="utf-8")):
            row["value"] = None if row["value"] is None else str(row["value"])
            found.append(Case(**row))
    return found


def read(case: Case, folder: Path) -> ParsedArticle:
    """The case's article, with its sidecar beside it."""
    path = folder / case.name
    path.write_text(case.text, encoding="utf-8")
    if case.sidecar:
        path.with_suffix(".yml").write_text(yaml.safe_dump(case.sidecar), encoding="utf-8")
    raw = read_article(path, shown=str(path), name=case.name)
    assert isinstance(raw, RawArticle)
    return parse(raw)


def dated(case: Case, folder: Path) -> tuple[Published, ParsedArticle]:
    """What the program says of the case."""
    parsed = read(case, folder)
    return publish(parsed, find(parsed), Hints(given=case.given, collected=case.collected)), parsed


def proof(published: Published, parsed: ParsedArticle) -> str:
    """The proof, to show where a case fails."""
    return "\n".join(explain(published, parsed))
