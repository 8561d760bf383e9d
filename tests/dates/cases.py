"""Reads the case files for dates: a text with its dates in square brackets, and what each of them means.

    published: 2020-08-15
    cases:
      - ["They met [last Friday] and [the next day].", "2020-08-14 anchor=publication", "2020-08-15 anchor=passage"]
      - ["[Two years] passed.", P2Y]
      - ["Tides turn [twice a day].", "SET P1D freq=2X"]
      - ["May said no.", {published: 2018-01-02}]          # no brackets: nothing may be found

The type is told by the value; `SET` is written before it. `(caption)` at the beginning of a paragraph makes it a photo's caption,
`(headline)` a headline. Whatever is found and not in brackets is a failure.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from generator.model import DateMention, Headline, ParsedArticle, Sentence
from generator.parse.sentences import split_sentences
from tests.builders import raw

FOLDER = Path(__file__).resolve().parents[1] / "cases"
ROLE = re.compile(r"\((caption|headline|dateline)\) ")


@dataclass(frozen=True, slots=True)
class Case:
    """One case: the text without brackets, where the dates stand, what they mean."""

    name: str
    text: str
    spans: tuple[tuple[int, int], ...]
    wanted: tuple[str, ...]
    published: str | None
    day_first: bool


def cases(pattern: str = "dates_*.yaml") -> Iterator[Case]:
    """Every case of the files with such a name."""
    for path in sorted(FOLDER.glob(pattern)):
        table = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)  # every value is a string  # noqa: S506
        for number, row in enumerate(table["cases"], 1):
            yield _case(f"{path.stem}-{number}", row if isinstance(row, list) else [row], table)


def _case(name: str, row: list[Any], table: Mapping[str, Any]) -> Case:
    """A row of a case file."""
    settings = {**table, **(row.pop() if isinstance(row[-1], dict) else {})}
    text, spans = "", []
    for part in re.split(r"(\[[^\]]*\])", row[0]):
        start = len(text)
        text += part.strip("[]") if part.startswith("[") else part
        if part.startswith("["):
            spans.append((start, len(text)))
    published = settings.get("published")
    return Case(
        name=f"{name}: {text[:50]}",
        text=text,
        spans=tuple(spans),
        wanted=tuple(row[1:]),
        published=None if published in (None, "none") else str(published),
        day_first=settings.get("day_first") == "true",
    )


def article(text: str) -> ParsedArticle:
    """A text as an article: paragraphs are parted by empty lines."""
    sentences: list[Sentence] = []
    at = 0
    for block, paragraph in enumerate(text.split("\n\n")):
        start = text.index(paragraph, at)
        at = start + len(paragraph)
        role = match[1] if (match := ROLE.match(paragraph)) else "paragraph"
        for first, last in split_sentences(text, start + (match.end() if match else 0), at):
            sentences.append(Sentence(id=f"s{len(sentences) + 1}", start=first, end=last, role=role, block=block))
    headline = Headline(text="", origin="file", rule="test")
    return ParsedArticle(raw=raw(text), language="en", headline=headline, blocks=(), sentences=tuple(sentences))


def shown(mention: DateMention, wanted: str) -> str:
    """A mention as the case files write it, with as much of it as the case asks for."""
    asked = [part.partition("=")[0] for part in wanted.split() if "=" in part]
    parts = [mention.type] if mention.type == "SET" or mention.type != type_of(mention.value) else []
    parts.append(str(mention.value).lower() if mention.value is None else mention.value)
    values = {
        "mod": mention.mod,
        "quant": mention.quant,
        "freq": mention.freq,
        "rule": mention.rule,
        "anchor": mention.anchor.kind if mention.anchor else None,
    }
    return " ".join([*parts, *(f"{name}={values[name]}" for name in asked)])


def type_of(value: str | None) -> str:
    """The type that a value tells: `P3D` DURATION, `2020-08-15TMO` TIME, else DATE."""
    if value is None:
        return "DATE"
    if re.match(r"P[\dTX]", value):
        return "DURATION"
    return "TIME" if re.match(r"[\dX]{4}-[\dX]{2}-[\dX]{2}T|XXXX-WXX-\dT", value) else "DATE"
