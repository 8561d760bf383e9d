"""ParsedArticle → Article, in two steps: `find` is dear and needs no date; `resolve` is cheap, and is run again when a date changes."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from generator import actors, dates, events, quotes, tags
from generator.dates.expression import FoundDate
from generator.dates.publication import Hints, publish
from generator.dates.publication.misstated import misstated
from generator.model import Actor, Article, Caption, DateMention, ParsedArticle, Phrase, Quote, RawArticle, Tag, Unreadable
from generator.parse import parse
from generator.problems import Problem
from generator.read import read_article
from generator.tags import Topic

EXTRACTED_LANGUAGES = ("en", None)  # None: too short to tell; the rules find little where they do not apply


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What one article says, before its dates are resolved."""

    parsed: ParsedArticle
    dates: tuple[FoundDate, ...] = ()
    actors: tuple[Actor, ...] = ()
    quotes: tuple[Quote, ...] = ()
    tags: tuple[Tag, ...] = ()
    phrases: tuple[Phrase, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Extracted:
    """What came of an article. `found` is kept, so that a date from a neighbour can be resolved against without reading again."""

    found: Found
    article: Article


def extract_file(
    path: Path, shown: str, name: str, hints: Hints, day_first: bool = False, model: str = "", topics: tuple[Topic, ...] = ()
) -> Extracted | Unreadable:
    """One file, from bytes to article. `shown` is the path to print, `name` the one inside the seeds folder.

    `day_first`: 03/04/2019 is April 3. `model`: the language model that helps with names; empty for none. `topics`: an editor's own.

    Should a rule fail on an odd article, that article stands on the report page, and the others go on.
    """
    raw = read_article(path, shown=shown, name=name)
    if isinstance(raw, Unreadable):
        return raw
    try:
        return extract_article(raw, hints, day_first, model, topics)
    except Exception as error:  # noqa: BLE001 - the one place where an unforeseen failure becomes a Problem of its article
        problem = Problem(
            code="internal-error",
            message=f"The program failed on this article: {type(error).__name__}: {error}.",
            hint="Nothing is wrong with your set-up. Please report it with the file; the other articles are not touched.",
            path=raw.path,
        )
        return Unreadable(path=raw.path, name=raw.name, problem=problem)


def extract_article(raw: RawArticle, hints: Hints, day_first: bool = False, model: str = "", topics: tuple[Topic, ...] = ()) -> Extracted:
    """One decoded article: parsed, searched, dated."""
    found = find(parse(raw), day_first, model, topics)
    return Extracted(found=found, article=resolve(found, hints))


def find(parsed: ParsedArticle, day_first: bool = False, model: str = "", topics: tuple[Topic, ...] = ()) -> Found:
    """All findings that do not depend on the publication date. None where the language is not one that the rules know."""
    if parsed.language not in EXTRACTED_LANGUAGES:
        return Found(parsed=parsed)
    named = actors.find(parsed, actors.load(model) if model else None)
    said = quotes.find(parsed, named)
    vocabulary = tags.vocabulary(topics)
    about = tags.find(parsed, named, vocabulary)
    return Found(
        parsed=parsed,
        dates=dates.find(parsed, day_first),
        actors=actors.with_pronouns(parsed, named, said),
        quotes=said,
        tags=about,
        phrases=tags.candidates(parsed, named, about, vocabulary),
    )


def resolve(found: Found, hints: Hints) -> Article:
    """The article with its publication date and everything that hangs on it."""
    parsed = found.parsed
    published = publish(parsed, found.dates, hints)
    dated = dates.resolve(parsed, found.dates, published.value, published.confidence)
    return Article(
        parsed=parsed,
        published=published,
        dates=dated,
        actors=found.actors,
        quotes=found.quotes,
        events=events.find(parsed, dated, found.actors, found.tags, published.value, published.confidence),
        tags=found.tags,
        phrases=found.phrases,
        captions=tuple(_dated(caption, dated) for caption in parsed.captions),
        problems=tuple(_problems(found)),
    )


def _problems(found: Found) -> Iterator[Problem]:
    """All problems of an article, each with the file that has it: the article's where it does not name another (a sidecar)."""
    parsed = found.parsed
    for problem in (*parsed.problems, *misstated(parsed.raw), *dates.problems(parsed, found.dates)):
        yield problem if problem.path else replace(problem, path=parsed.raw.path)


def _dated(caption: Caption, dated: tuple[DateMention, ...]) -> Caption:
    """The caption with the first day that it names."""
    days = (d.value for d in dated if d.type == "DATE" and caption.start <= d.start and d.end <= caption.end)
    return replace(caption, date=next(days, None))
