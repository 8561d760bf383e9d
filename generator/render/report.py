"""The report page: problems by their codes, what people corrected, what is undated, was read, was cut, and how much waits for review."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from generator.corpus import Entry
from generator.dates.publication import reason
from generator.model import Block
from generator.problems import Problem
from generator.render import links
from generator.render.corrections import log_of
from generator.render.draft import Draft
from generator.render.front_matter import one_line
from generator.render.passage import CUT
from generator.render.review import sections
from generator.render.rows import ArticleRow, article_row
from generator.render.shelf import Shelf, article_path, shown_headline

SURE = 0.9
FINEST = ("day", "day-of-year", "month", "year", "unknown")


@dataclass(frozen=True, slots=True, kw_only=True)
class UndatedRow:
    """An article without a certain day: what is known, how sure, and the line that an editor can put into its sidecar."""

    article: ArticleRow
    known: str
    sure: str
    sidecar: str
    line: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProblemRow:
    """A problem, with the file and, if it became one, the article that has it."""

    file: str
    title: str
    path: str
    problem: Problem


def report(shelf: Shelf) -> Iterator[Draft]:
    """What was read, what is undated, what was cut, every problem by its code, and how much waits for review."""
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
            "undated": [_undated(entry) for entry in sorted((*undated, *_doubtful(library.entries)), key=_to_mend)],
            "encodings": sorted(Counter(entry.article.parsed.raw.encoding for entry in library.entries).items()),
            "cut": _cut(library.entries),
            "corrections": log_of(shelf),
            "problems": sorted(problems.items(), key=lambda item: (-len(item[1]), item[0])),
            "review": [(one.key, one.total) for one in sections(shelf)],
            "at_most": shelf.settings.entries_per_page,
        },
    )


def _undated(entry: Entry) -> UndatedRow:
    """One article without a day; an open year or month shows as YYYY, MM, DD in the line to be filled in."""
    published = entry.article.published
    known = published.value or ""
    pattern = known.replace("XXXX", "YYYY") + "YYYY-MM-DD"[len(known) :] if known else "YYYY-MM-DD"
    name = entry.article.parsed.raw.name
    row = article_row(entry)
    sidecar = name.rpartition(".")[0] + ".yml"
    return UndatedRow(article=row, known=known, sure=row.sure, sidecar=sidecar, line=f"published: {pattern}", why=reason(published))


def _doubtful(entries: Sequence[Entry]) -> Iterator[Entry]:
    """The articles with a day that is less than nearly certain."""
    return (entry for entry in entries if entry.article.published.precision == "day" and entry.article.published.confidence < SURE)


def _to_mend(entry: Entry) -> tuple[int, float, str]:
    """Those come first of which most is known, then the surest: they take a person the least time."""
    published = entry.article.published
    return FINEST.index(published.precision), -published.confidence, article_path(entry)


def _problems(shelf: Shelf) -> dict[str, list[ProblemRow]]:
    """Code → where it happened: in the set-up, in files that could not be read, in articles."""
    found: dict[str, list[ProblemRow]] = defaultdict(list)
    for problem in shelf.library.problems:
        found[problem.code].append(ProblemRow(file=_inside(problem.path, shelf.settings.seeds), title="", path="", problem=problem))
    for file in shelf.library.unreadable:
        found[file.problem.code].append(ProblemRow(file=file.name, title="", path="", problem=file.problem))
    for entry in shelf.library.entries:
        for problem in entry.article.problems:
            name = PurePath(entry.article.parsed.raw.name)
            beside = name.with_name(PurePath(problem.path).name) if problem.path else name
            row = ProblemRow(file=beside.as_posix(), title=shown_headline(entry.article), path=article_path(entry), problem=problem)
            found[problem.code].append(row)
    return found


def _inside(path: str, seeds: str) -> str:
    """A file's path within the project: what of an absolute path lies below the folder of articles, else its name alone."""
    found = PurePath(path)
    if not found.is_absolute():
        return path
    parts, folder = found.parts, PurePath(seeds).name
    return "/".join(parts[parts.index(folder) + 1 :]) if folder in parts[:-1] else found.name


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
