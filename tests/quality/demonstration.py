"""How the demonstration corpus comes out, against what an editor says of it: the figures that hold without any other texts."""

import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from generator.build import Project, gather
from generator.corpus import Entry, Library
from generator.model import Article
from generator.read.folder import CURATION
from tests.demo.expected import Expected, corpus

ROOT = Path(__file__).resolve().parents[2]
SURE = 0.9

Pair = tuple[Expected, Article]


def figures() -> dict[str, float]:
    """Each figure by its name in floors.json."""
    return {name: measure(pairs(library())) for name, measure in FIGURES.items()}


def library() -> Library:
    """The demonstration corpus as the program sees it by itself, before people correct it."""
    project = Project.load(ROOT / "mkdocs.yml")
    with tempfile.TemporaryDirectory() as folder:
        seeds = Path(shutil.copytree(project.seeds, Path(folder) / "seeds", ignore=shutil.ignore_patterns(CURATION)))
        return gather(replace(project, seeds=seeds), lambda *_: None, cached=False)


def pairs(found: Library) -> list[Pair]:
    """Each article with what is expected of it."""
    by_name: Mapping[str, Entry] = {entry.article.parsed.raw.name: entry for entry in found.entries}
    return [(wanted, by_name[wanted.file].article) for wanted in corpus().articles]


def share(values: Iterable[bool]) -> float:
    """The share of the true ones; 1 where there is none."""
    listed = list(values)
    return sum(listed) / len(listed) if listed else 1.0


def headlines(found: list[Pair]) -> float:
    """Printed headlines that came out word for word."""
    return share(article.parsed.headline.text == wanted.headline for wanted, article in found if wanted.headline and not wanted.made)


def days(found: list[Pair]) -> float:
    """Publication days that were found, of those that one article by itself gives away."""
    return share(
        article.published.value == wanted.published for wanted, article in found if wanted.published and "neighbour" not in wanted.clues
    )


def surely_wrong(found: list[Pair]) -> float:
    """Articles dated wrongly with confidence: the worst answer."""
    return share(article.published.confidence >= SURE and not _fits(article.published.value, wanted.published) for wanted, article in found)


def _fits(value: str | None, wanted: str | None) -> bool:
    """`XXXX-08-15` and `2020-08` fit 2020-08-15; no claim fits anything."""
    if value is None:
        return True
    return wanted is not None and len(value) <= len(wanted) and all(v in ("X", w) for v, w in zip(value, wanted, strict=False))


def dates(found: list[Pair]) -> float:
    """Dates of the text that were found and resolved to the right day."""
    return share(right for pair in found for right in _dates(*pair))


def _dates(wanted: Expected, article: Article) -> Iterator[bool]:
    text, at = article.text, 0
    for words, value in wanted.dates:
        same = [pair for pair in wanted.dates if pair[0] == words]
        start = text.find(words, at if len(same) > 1 else 0)
        at = start + 1 if len(same) > 1 else at
        yield any(date.value == value and date.start < start + len(words) and start < date.end for date in article.dates)


def persons(found: list[Pair]) -> float:
    """People who came out as persons."""
    return share(name in _names(article) for wanted, article in found for name in wanted.persons)


def _names(article: Article) -> set[str]:
    return {
        text
        for actor in article.actors
        if actor.kind == "person"
        for text in (actor.name, *actor.aliases, *(m.text for m in actor.mentions))
    }


def intruders(found: list[Pair]) -> float:
    """Names from bylines and tails that came out as actors, of all that must not."""
    return share(name in {a.name for a in article.actors if a.status == "published"} for wanted, article in found for name in wanted.absent)


def tail_findings(found: list[Pair]) -> float:
    """Findings that lie in a tail, an article: dates, mentions, quotations, events."""
    count = 0
    for wanted, article in found:
        start = article.text.find(wanted.tail) if wanted.tail else len(article.text)
        places = [*article.dates, *article.quotes, *article.events, *(m for actor in article.actors for m in actor.mentions)]
        count += sum(place.start >= start for place in places)
    return count / len(found)


def tags_right(found: list[Pair]) -> float:
    """Tags that the editor gives too, or lets pass, of those that came out."""
    return share(tag.id in {*wanted.tags, *wanted.also} for wanted, article in found for tag in article.tags)


def tags_found(found: list[Pair]) -> float:
    """Tags that came out, of those that the editor gives."""
    return share(tag in {own.id for own in article.tags} for wanted, article in found for tag in wanted.tags)


FIGURES: dict[str, Callable[[list[Pair]], float]] = {
    "headlines": headlines,
    "days": days,
    "surely_wrong": surely_wrong,
    "dates": dates,
    "persons": persons,
    "intruders": intruders,
    "tail_findings": tail_findings,
    "tags_right": tags_right,
    "tags_found": tags_found,
}
LESS_IS_BETTER = frozenset({"surely_wrong", "intruders", "tail_findings"})
