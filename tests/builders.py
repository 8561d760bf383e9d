"""Small articles for tests that need no parser."""

from typing import Any

from generator.model import (
    Actor,
    Article,
    DateMention,
    Finding,
    Headline,
    Mention,
    ParsedArticle,
    Published,
    RawArticle,
    Sentence,
    Tag,
)


def raw(text: str, name: str = "one.txt") -> RawArticle:
    """An article that was read from `name`."""
    return RawArticle(path=name, name=name, id=name.rpartition(".")[0].replace("/", "-"), text=text, digest="0" * 64, encoding="utf-8")


def parsed(text: str, name: str = "one.txt") -> ParsedArticle:
    """One sentence of a paragraph for each line."""
    sentences, at = [], 0
    for number, line in enumerate(text.split("\n"), 1):
        sentences.append(Sentence(id=f"s{number}", start=at, end=at + len(line), role="paragraph", block=0))
        at += len(line) + 1
    headline = Headline(text=text.split("\n")[0], origin="text", rule="test")
    return ParsedArticle(raw=raw(text, name), language="en", headline=headline, blocks=(), sentences=tuple(sentences))


def article(text: str, name: str = "one.txt", published: str | None = None, **more: Any) -> Article:
    """An article with these findings."""
    precision = "day" if published else "unknown"
    when = Published(value=published, precision=precision, confidence=1.0 if published else 0.0)
    return Article(parsed=parsed(text, name), published=when, **more)


def span(text: str, words: str) -> dict[str, Any]:
    """`start`, `end` and `text` of the first place of these words."""
    start = text.index(words)
    return {"start": start, "end": start + len(words), "text": words, "rule": "test"}


def date(text: str, words: str, value: str, **more: Any) -> DateMention:
    """A day."""
    days: dict[str, Any] = {"earliest": value, "latest": value} if len(value) == 10 else {}
    return DateMention(type="DATE", value=value, **span(text, words), **days, **more)


def actor(text: str, name: str, identity: str, titles: tuple[str, ...] = (), **more: Any) -> Actor:
    """A person mentioned once."""
    mention = Mention(form="name", **span(text, name))
    said = tuple(Finding(**span(text, title)) for title in titles)
    fields = {"kind": "person", "rule": "test", **more}
    return Actor(id=identity, name=name, mentions=(mention,), titles=said, **fields)


def tag(text: str, identity: str, words: str) -> Tag:
    """A topic with one trigger word."""
    return Tag(id=identity, label=identity.title(), rule="test", evidence=(Finding(**span(text, words)),))
