"""The pages about the whole: home, all articles, method, report."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from generator.corpus import Entry
from generator.model import Block
from generator.problems import DigestError, Problem
from generator.render import links
from generator.render.draft import Draft
from generator.render.front_matter import one_line
from generator.render.passage import CUT
from generator.render.rows import ArticleRow, article_row
from generator.render.shelf import Name, Shelf, article_path
from generator.render.timeline import calendar, year_chart

MEASURED = Path(__file__).parents[1] / "measured.json"
NEWEST, KEY_ACTORS, KEY_TAGS = 8, 16, 16
LINES_SHOWN = 3  # of a block that was cut, on the report page; the article's page shows all of it


def home(shelf: Shelf) -> Iterator[Draft]:
    """What is here: counts, the timeline at a glance, the newest articles, who and what they are about."""
    library = shelf.library
    found = calendar(shelf)
    actors, places = shelf.published_actors(places=False), shelf.published_actors(places=True)
    key = sorted(actors, key=lambda one: (-len(one.appearances), -one.mentions, one.id))[:KEY_ACTORS]
    tags = sorted(library.tags, key=lambda one: (-len(one.uses), one.id))[:KEY_TAGS]
    yield Draft(
        path="index.md",
        title="Overview",
        description=f"{len(library.entries):,} news articles by who, when and what, every finding with its evidence",
        meta={"hide": ["toc"]},
        context={
            "entries": len(library.entries),
            "dated": sum(entry.article.published.precision == "day" for entry in library.entries),
            "counts": (("actors", len(actors)), ("places", len(places)), ("tags", len(library.tags)), ("timeline", len(library.timeline))),
            "years": (min(found.years), max(found.years)) if found.years else None,
            "chart": year_chart(found),
            "newest": [(article_row(entry), _lead(entry)) for entry in library.entries[:NEWEST]],
            "actors": [(shelf.actor(one.id), len(one.appearances)) for one in key],
            "tags": [(tag.label, links.of("tags", tag.id), len(tag.uses)) for tag in tags],
        },
    )


def _lead(entry: Entry) -> str:
    """The beginning of the first paragraph's first sentence."""
    parsed = entry.article.parsed
    first = next((one for one in parsed.sentences if one.role == "paragraph"), None)
    return one_line(parsed.text[first.start : first.end], 200) if first else ""


def articles(shelf: Shelf) -> Iterator[Draft]:
    """All articles, the newest first, the undated ones last."""
    for sheet in shelf.sheets(links.index("articles"), shelf.library.entries):
        yield Draft(
            path=sheet.path,
            title="Articles" if sheet.number == 1 else f"Articles, page {sheet.number}",
            description=f"All {len(shelf.library.entries):,} articles, the newest first",
            meta={"search": {"exclude": True}},
            context={"sheet": sheet, "total": len(shelf.library.entries), "rows": [article_row(entry) for entry in sheet.items]},
        )


@cache
def measured() -> dict[str, Any]:
    """What `make measure` wrote of how often findings are right; empty where nothing was measured yet.

    `{"figures": [{"what", "value", "on"}], "reliability": [{"said", "right", "articles"}]}`. Raises DigestError for a broken file.
    """
    try:
        found = json.loads(MEASURED.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except ValueError as error:
        raise DigestError(f"{MEASURED} cannot be read: {error}. Run `make measure` again.") from None
    return found if isinstance(found, dict) else {}


def method(shelf: Shelf) -> Iterator[Draft]:
    """How dates and actors are found, and how often that was measured to be right."""
    yield Draft(
        path=links.index("method"),
        title="Method",
        description="How dates, actors and tags are found, and how often that was measured to be right",
        context={
            "figures": measured().get("figures", []),
            "reliability": measured().get("reliability", []),
            "numeric_dates": shelf.settings.numeric_dates,
            "actor_articles": shelf.settings.actor_articles,
        },
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class UndatedRow:
    """An article without a certain day: what is known, and the line that an editor can put into its sidecar."""

    article: ArticleRow
    known: str
    sidecar: str
    line: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProblemRow:
    """A problem, with the article or the file that has it."""

    where: str
    path: str
    problem: Problem


def report(shelf: Shelf) -> Iterator[Draft]:
    """What was read, what is undated, what was cut, every problem by its code, and the names that wait for review."""
    library = shelf.library
    undated = [entry for entry in library.entries if entry.article.published.precision != "day"]
    problems = _problems(shelf)
    yield Draft(
        path=links.index("report"),
        title="Report",
        description="What was read, what is undated, what was cut, and every problem",
        meta={"search": {"exclude": True}},
        context={
            "entries": len(library.entries),
            "dated": len(library.entries) - len(undated),
            "unreadable": library.unreadable,
            "undated": sorted(map(_undated, undated), key=lambda row: (row.line.endswith("YYYY-MM-DD"), row.article.path)),
            "encodings": sorted(Counter(entry.article.parsed.raw.encoding for entry in library.entries).items()),
            "cut": _cut(library.entries),
            "problems": sorted(problems.items(), key=lambda item: (-len(item[1]), item[0])),
            "review": _waiting(shelf),
            "at_most": shelf.settings.entries_per_page,
        },
    )


def _undated(entry: Entry) -> UndatedRow:
    """One article without a day; an open year or month shows as YYYY, MM, DD in the line to be filled in."""
    published = entry.article.published
    known = published.value or ""
    pattern = known.replace("XXXX", "YYYY") + "YYYY-MM-DD"[len(known) :] if known else "YYYY-MM-DD"
    name = entry.article.parsed.raw.name
    why = published.evidence[-1].says if published.evidence else "nothing in the text tells"
    return UndatedRow(
        article=article_row(entry), known=known, sidecar=name.rpartition(".")[0] + ".yml", line=f"published: {pattern}", why=why
    )


def _problems(shelf: Shelf) -> dict[str, list[ProblemRow]]:
    """Code → where it happened: in the set-up, in files that could not be read, in articles."""
    found: dict[str, list[ProblemRow]] = defaultdict(list)
    for problem in shelf.library.problems:
        found[problem.code].append(ProblemRow(where=problem.path, path="", problem=problem))
    for file in shelf.library.unreadable:
        found[file.problem.code].append(ProblemRow(where=file.name, path="", problem=file.problem))
    for entry in shelf.library.entries:
        for problem in entry.article.problems:
            found[problem.code].append(ProblemRow(where=entry.article.parsed.headline.text, path=article_path(entry), problem=problem))
    return found


def _cut(entries: tuple[Entry, ...]) -> list[tuple[str, list[tuple[ArticleRow, int]], str]]:
    """The reason for a cut → the articles where it applied, how many characters each, and an example of what was cut."""
    found: dict[str, list[tuple[Entry, Block]]] = defaultdict(list)
    for entry in entries:
        for block in entry.article.parsed.blocks:
            if block.role in CUT:
                found[block.why].append((entry, block))
    rows = []
    for why, blocks in sorted(found.items(), key=lambda item: (-len(item[1]), item[0])):
        sizes: dict[str, int] = defaultdict(int)
        for entry, block in blocks:
            sizes[entry.id] += len(block.text)
        by_id = {entry.id: entry for entry, _ in blocks}
        rows.append((why, [(article_row(by_id[one]), size) for one, size in sizes.items()], one_line(blocks[0][1].text, 160)))
    return rows


def _waiting(shelf: Shelf) -> list[tuple[Name, str, str]]:
    """Names without a page of their own: (name, page of the article that has it, how it was found)."""
    rows = []
    for record in shelf.library.actors:
        name = shelf.actor(record.id)
        if name and not name.path:
            seen = record.appearances[0]
            rows.append((name, article_path(seen.entry), seen.actor.rule))
    return rows
