"""Reads the case files for quotations: a text, who is in it, and every statement that it holds."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from generator.model import Actor, Finding, Headline, Mention, ParsedArticle, Quote, Sentence
from generator.parse.sentences import split_sentences
from generator.quotes import find
from tests.builders import raw

FOLDER = Path(__file__).resolve().parents[1] / "cases"


def cases() -> Iterator[tuple[str, Mapping[str, Any]]]:
    """(name, case) of every case in tests/cases/quotes*.yaml; the name says file, number and the first words."""
    for path in sorted(FOLDER.glob("quotes*.yaml")):
        for number, case in enumerate(yaml.safe_load(path.read_text(encoding="utf-8")), 1):
            yield f"{path.stem}-{number}: {case['text'][:50]}", case


def article(text: str, role: str = "paragraph") -> ParsedArticle:
    """A text whose paragraphs are parted by empty lines."""
    sentences: list[Sentence] = []
    at = 0
    for block, paragraph in enumerate(text.split("\n\n")):
        start = text.index(paragraph, at)
        at = start + len(paragraph)
        for first, last in split_sentences(text, start, at):
            sentences.append(Sentence(id=f"s{len(sentences) + 1}", start=first, end=last, role=role, block=block))
    headline = Headline(text="", origin="file", rule="test")
    return ParsedArticle(raw=raw(text), language="en", headline=headline, blocks=(), sentences=tuple(sentences))


def actors(text: str, rows: list[Mapping[str, Any]]) -> tuple[Actor, ...]:
    """`{id: ida-brook, kind: person, names: [Ida Brook, Brook], titles: [harbour master]}`: each name is mentioned wherever it stands."""
    taken: set[int] = set()
    return tuple(_actor(text, row, taken) for row in rows)


def _actor(text: str, row: Mapping[str, Any], taken: set[int]) -> Actor:
    """One actor with its mentions, the longest name first."""
    mentions = []
    for name in sorted(row["names"], key=len, reverse=True):
        at = text.find(name)
        while at >= 0:
            if at not in taken:
                mentions.append(Mention(start=at, end=at + len(name), text=name, rule="test", form="name"))
                taken.update(range(at, at + len(name)))
            at = text.find(name, at + len(name))
    titles = tuple(Finding(start=0, end=0, text=title, rule="test") for title in row.get("titles", ()))
    ordered = tuple(sorted(mentions, key=lambda mention: mention.start))
    return Actor(id=row["id"], name=row["names"][0], kind=row["kind"], rule="test", titles=titles, mentions=ordered)


def found(case: Mapping[str, Any]) -> tuple[Quote, ...]:
    """What the program finds in a case's text."""
    text = case["text"]
    return find(article(text, case.get("role", "paragraph")), actors(text, case.get("actors", [])))


def shown(quote: Quote, within: Mapping[str, str]) -> dict[str, Any]:
    """A quote in the words of the case files."""
    return {
        "said": quote.text,
        "by": quote.speaker_text,
        "cue": quote.cue.text if quote.cue else None,
        "direct": quote.direct,
        "status": quote.status,
        "actor": quote.speaker,
        "reported_by": quote.reported_by,
        "within": within.get(quote.within or ""),
        "rule": quote.rule,
    }
