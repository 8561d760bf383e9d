"""A small library made by hand: rendering is tested without any of the stages before it."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from generator import render
from generator.corpus import Library, collect
from generator.model import (
    Actor,
    Anchor,
    Article,
    Block,
    Dateline,
    DateMention,
    Event,
    Evidence,
    Finding,
    Headline,
    Mention,
    Page,
    ParsedArticle,
    Published,
    Quote,
    RawArticle,
    Rejected,
    Sentence,
    Source,
    Tag,
)
from generator.problems import Problem
from generator.render.article import article_pages
from generator.render.environment import Templates
from generator.render.pages import text
from generator.render.shelf import Shelf
from generator.settings import Settings

TEMPLATES = Path(__file__).resolve().parents[2] / "templates"
SPOKEN = ("headline", "dateline", "caption", "paragraph", "subhead")

Part = tuple[str, str]


def parsed(parts: Sequence[Part], name: str = "ferry.txt", origin: str = "text", title: str = "") -> ParsedArticle:
    """An article of (role, text) parts. A part that ends with a newline ends its line; a part is one sentence, `|` parts sentences."""
    text = ""
    blocks: list[Block] = []
    sentences: list[Sentence] = []
    for role, printed in parts:
        start = len(text)
        text += printed.replace("|", "")
        said = printed.rstrip("\n").split("|")
        words = text[start:].rstrip("\n")
        blocks.append(Block(role=role, start=start, end=start + len(words), text=words, rule="test", why=f"test says {role}"))
        for one in said if role in SPOKEN else ():
            end = start + len(one.rstrip())
            sentences.append(Sentence(id=f"s{len(sentences) + 1}", start=start, end=end, role=role, block=len(blocks) - 1))
            start += len(one)
    head = next((block for block in blocks if block.role == "headline"), None)
    place: dict[str, Any] = {"start": head.start, "end": head.end} if head and origin == "text" else {}
    headline = Headline(text=title or (head.text if head else blocks[0].text if blocks else name), origin=origin, rule="test", **place)
    raw = RawArticle(path=f"seeds/{name}", name=name, id=name.rpartition(".")[0], text=text, digest="ab" * 32, encoding="utf-8")
    return ParsedArticle(
        raw=raw, language="en", headline=headline, blocks=tuple(blocks), sentences=tuple(sentences), source=Source(agency="Harbour Wire")
    )


def span(text: str, words: str, number: int = 1) -> tuple[int, int, str]:
    """The place of the number-th occurrence."""
    start = -1
    for _ in range(number):
        start = text.index(words, start + 1)
    return start, start + len(words), words


def found(text: str, words: str, number: int = 1) -> Finding:
    """The words as a finding."""
    start, end, said = span(text, words, number)
    return Finding(start=start, end=end, text=said, rule="test")


def mention(text: str, words: str, form: str = "name", number: int = 1) -> Mention:
    """The words as a mention."""
    start, end, said = span(text, words, number)
    return Mention(start=start, end=end, text=said, rule="test", form=form)


FERRY = (
    ("headline", "(LEAD) Ferry line to Norhaven opens after 30 years\n"),
    ("byline", "By Mira Olsen\n"),
    ("dateline", "STRANDBY, March 4 (Harbour Wire) -- "),
    ("paragraph", "The ferry line between Strandby and Norhaven (노르하벤) opened Monday, Transport Minister Ada Lund said.|"
                  " \"We have waited long enough,\" Lund told reporters.\n"),
    ("paragraph", "The line was closed in April 1989.|The two towns agreed last year to open it again.\n"),
    ("caption", "Transport Minister Ada Lund (L) cuts a ribbon in Norhaven on March 4, 2019. (Harbour Wire)\n"),
    ("boilerplate", "(END)\n"),
    ("boilerplate", "MOST READ\nSeven soups for winter\nTram strike enters second week\n"),
)  # fmt: skip


def ferry(name: str = "ferry.txt", published: Published | None = None) -> Article:
    """An article with one of everything."""
    one = parsed(FERRY, name)
    text = one.text
    at = span(text, "(LEAD) ")[1]
    head = Headline(text=one.blocks[0].text[at:], origin="text", rule="test", start=at, end=one.blocks[0].end)
    line = found(text, "STRANDBY, March 4 (Harbour Wire) --")
    shown = ParsedArticle(
        raw=one.raw, language="en", headline=head, blocks=one.blocks, sentences=one.sentences, source=one.source, byline=("Mira Olsen",),
        dateline=Dateline(start=line.start, end=line.end, text=line.text, rule="test", place=found(text, "STRANDBY")),
    )  # fmt: skip
    lund = Actor(
        id="ada-lund", name="Ada Lund", kind="person", rule="title-name", country="NO", aliases=("Ada Lundová",),
        titles=(found(text, "Transport Minister"),),
        mentions=(mention(text, "Ada Lund"), mention(text, "Lund", "short", 2), mention(text, "Ada Lund", number=2)),
    )  # fmt: skip
    norhaven = Actor(
        id="norhaven", name="Norhaven", kind="place", rule="place", aliases=("노르하벤",), mentions=(mention(text, "Norhaven", number=2),)
    )
    return Article(
        parsed=shown,
        published=published or Published(
            value="2019-03-04", precision="day", confidence=0.96,
            evidence=(
                Evidence(rule="dateline", origin="text", says="The dateline says 4 March.", text="March 4", **_place(text, "March 4")),
                Evidence(rule="weekday", origin="text", says="In 2019 that is a Monday.", text="Monday", **_place(text, "Monday")),
            ),
            rejected=(Rejected(value="2013-03-04", rule="printed-year", says="a caption prints 2019"),),
        ),
        dates=(
            DateMention(**_span(text, "March 4"), type="DATE", value="2019-03-04", earliest="2019-03-04", latest="2019-03-04"),
            DateMention(**_span(text, "April 1989"), type="DATE", value="1989-04", earliest="1989-04-01", latest="1989-04-30"),
            DateMention(**_span(text, "last year"), type="DATE", value="2018", anchor=Anchor(kind="publication", value="2019-03-04")),
        ),
        actors=(lund, norhaven),
        quotes=(Quote(**_span(text, "We have waited long enough,"), id="q1", direct=True, speaker="ada-lund"),),
        events=_events(text),
        tags=(Tag(id="transport", label="Transport", rule="test", evidence=(found(text, "ferry line"),)),),
        problems=(Problem(code="test-problem", message="A problem for the page.", hint="Do nothing.", start=line.start),),
    )  # fmt: skip


def _events(text: str) -> tuple[Event, ...]:
    """One whose date comes from the passage, one that is retold."""
    return (
        Event(**_span(text, "The ferry line between"), id="e1", value="2019-03-04", earliest="2019-03-04", latest="2019-03-04",
              basis="context", sentence="s3", actors=("ada-lund", "norhaven"), tags=("transport",)),
        Event(**_span(text, "The line was closed in April 1989."), id="e2", value="1989-04", earliest="1989-04-01", latest="1989-04-30",
              basis="explicit", sentence="s5", status="background"),
    )  # fmt: skip


def tram() -> Article:
    """A short article: one event has a date of its own, one only that of publication."""
    one = parsed(
        [("headline", "Tram drivers stop work\n"), ("paragraph", "Drivers stopped work on June 3, 2018.|The mayor asked for calm.\n")],
        "tram.txt",
    )
    day: dict[str, Any] = {"value": "2018-06-03", "earliest": "2018-06-03", "latest": "2018-06-03"}
    return Article(
        parsed=one,
        published=Published(value="2018-06-03", precision="day", confidence=0.8),
        events=(
            Event(**_span(one.text, "Drivers stopped work on June 3, 2018."), **day, id="e1", basis="explicit", sentence="s2"),
            Event(**_span(one.text, "The mayor asked for calm."), **day, id="e2", basis="publication", sentence="s3"),
        ),
    )


def _place(text: str, words: str) -> dict[str, Any]:
    start, end, _ = span(text, words)
    return {"start": start, "end": end}


def _span(text: str, words: str) -> dict[str, Any]:
    start, end, said = span(text, words)
    return {"start": start, "end": end, "text": said, "rule": "test", "confidence": 0.9}


def pages_of(*articles: Article, **settings: Any) -> dict[str, Page]:
    """The pages of a library of these articles, by path."""
    chosen = Settings(**settings)
    return pages(collect(articles, chosen), chosen)


@cache
def templates() -> Templates:
    """The page templates, compiled once for all tests."""
    return Templates(TEMPLATES)


def page_of(one: Article, **settings: Any) -> str:
    """The page of an article alone in its library."""
    shelf = Shelf(collect([one], Settings(**settings)), Settings(**settings))
    return text(templates(), "article.md.j2", next(article_pages(shelf)))


def pages(library: Library, chosen: Settings | None = None) -> dict[str, Page]:
    """The pages of a library, by path."""
    made = list(render.pages(library, chosen or Settings(), TEMPLATES))
    assert len(made) == len({page.path for page in made})
    return {page.path: page for page in made}
