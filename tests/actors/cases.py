"""Reads the case files for actors, titles and metonyms: a text and who is in it."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from generator.actors import find
from generator.model import Actor, Headline, ParsedArticle, Sentence
from generator.parse.sentences import split_sentences
from tests.builders import raw

FOLDER = Path(__file__).resolve().parents[1] / "cases"
KINDS = {"people": "person", "organisations": "organisation", "countries": "country", "places": "place", "others": "other"}


def cases(pattern: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """(name, case) of every case in the files of tests/cases that the pattern names."""
    for path in sorted(FOLDER.glob(pattern)):
        for number, case in enumerate(yaml.safe_load(path.read_text(encoding="utf-8")), 1):
            yield f"{path.stem}-{number}: {case['text'][:60]}", case


def article(text: str, role: str = "paragraph") -> ParsedArticle:
    """A text of paragraphs, one a line; `role` is that of the first."""
    sentences: list[Sentence] = []
    at = 0
    for block, paragraph in enumerate(text.split("\n")):
        for start, end in split_sentences(text, at, at + len(paragraph)):
            part = role if block == 0 else "paragraph"
            sentences.append(Sentence(id=f"s{len(sentences) + 1}", start=start, end=end, role=part, block=block))
        at += len(paragraph) + 1
    headline = Headline(text="", origin="file", rule="test")
    return ParsedArticle(raw=raw(text), language="en", headline=headline, blocks=(), sentences=tuple(sentences))


def found(case: Mapping[str, Any]) -> dict[str, Actor]:
    """What the program finds in a case's text, by name."""
    return {actor.name: actor for actor in find(article(case["text"], case.get("role", "paragraph")))}
