"""What each command does. Nothing is printed here: a command says things through `Say`."""

import argparse
import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

from generator import build as stages
from generator import calendar, contract, records, settings
from generator.batch import Outcome
from generator.build import Progress, Project, Summary
from generator.corpus import Library
from generator.dates.publication import explain as proof
from generator.model import Article, Unreadable
from generator.problems import DigestError, Problem
from generator.read.folder import CURATION

LATEST_EPOCH = 2**32 - 1  # what gzip, in which the site map is packed, can hold; it can hold no day before 1970 either
DEMONSTRATION = ".demonstration"  # in the seeds folder: `<SHA-256>  <name>` of each file of the demonstration corpus


@dataclass(frozen=True, slots=True, kw_only=True)
class Say:
    """How a command speaks: `out` for its result, `note` for people, `progress`, and the seconds since it began."""

    out: Callable[[str], None]
    note: Callable[[str], None]
    progress: Progress
    seconds: Callable[[], float]


def build(given: argparse.Namespace, say: Say) -> int:
    """`digest build`: write the pages."""
    project = _ready(_project(given), say)
    told(stages.build(project, say.progress), project, say)
    return 0


def told(done: Summary, project: Project, say: Say) -> None:
    """The summary at the end of a build."""
    written = done.written
    say.note(f"Articles: {done.read:,} read, {done.dated:,} dated to the day, {done.undated:,} not, {done.skipped:,} files skipped.")
    if done.problems:
        say.note("Problems: " + ", ".join(f"{count:,} {code}" for code, count in done.problems.items()) + ". The report page lists them.")
    did = f"{written.changed:,} {'file' if written.changed == 1 else 'files'} written, {written.removed:,} removed"
    say.note(f"Pages: {written.pages:,} in {project.docs}, {did}, in {say.seconds():.1f} s.")


def inspect(given: argparse.Namespace, say: Say) -> int:
    """`digest inspect`: one JSON object a file, in the order given."""
    dates = _dates_of(given.published_from) if given.published_from else {}
    fixed = _day(given.published, "--published") if given.published else None
    project = _ready(_jobs(Project.bare(given.config), given), say)
    tasks = [project.task(path, path.name, fixed or dates.get(path.name)) for path in given.files]
    for outcome in stages.run(tasks, project, say.progress, cached=False):
        say.out(contract.line(_object(outcome)))
    return 0


def _object(outcome: Outcome) -> contract.Json:
    if isinstance(outcome, Unreadable):
        return contract.unreadable(outcome)
    return contract.of_article(outcome.article)


def export(given: argparse.Namespace, say: Say) -> int:
    """`digest export`: a whole folder, in the order of the files' names; or what the corpus says, with `--records`."""
    if not given.folder.is_dir():
        hint = f" For single files there is `digest inspect {given.folder}`." if given.folder.is_file() else ""
        raise DigestError(f"There is no folder {given.folder}.{hint}")
    project = _ready(_jobs(replace(Project.bare(given.config), seeds=given.folder), given), say)
    library = stages.gather(project, say.progress, cached=False)
    for record in _articles(library) if given.records == "articles" else records.of(given.records, library):
        say.out(contract.line(record))
    return 0


def _articles(library: Library) -> Iterable[contract.Json]:
    """The articles with their place in the corpus, then the files that gave none."""
    told = contract.told(library)
    yield from (
        contract.of_entry(entry, told, library.phrases.get(entry.id, ()))
        for entry in sorted(library.entries, key=lambda entry: entry.article.parsed.raw.name)
    )
    yield from map(contract.unreadable, library.unreadable)


def explain(given: argparse.Namespace, say: Say) -> int:
    """`digest explain`: the proof of each publication date, in plain words; 2 where a file cannot be read.

    An article of the project is dated as on its page, with its neighbours' help; any other one by itself.
    """
    project = _ready(Project.bare(given.config), say)
    tasks = [project.task(path, path.name) for path in given.files]
    alone = stages.run(tasks, project, say.progress, cached=False)
    together = _in_project(given, say)
    for path, outcome in zip(given.files, alone, strict=True):
        for line in _explained(outcome, together.get(path.resolve())):
            say.out(line)
    return 2 if any(isinstance(outcome, Unreadable) for outcome in alone) else 0


def _in_project(given: argparse.Namespace, say: Say) -> Mapping[Path, Article]:
    """The project's articles, as its pages show them, by file; none where no file asked for is one of them."""
    if not given.config.is_file():
        return {}
    seeds = given.config.parent / settings.load(given.config)[0].seeds
    if not any(path.resolve().is_relative_to(seeds.resolve()) and path.is_file() for path in given.files):
        return {}
    library = stages.gather(Project.load(given.config).ready(), say.progress)
    return {(seeds / entry.article.parsed.raw.name).resolve(): entry.article for entry in library.entries}


def _explained(outcome: Outcome, together: Article | None) -> Iterable[str]:
    if isinstance(outcome, Unreadable):
        return (f"{outcome.path}", f"  {outcome.problem.message}")
    article = together or outcome.article
    seen = () if together else ("  Seen by itself, without its neighbours.",)
    return (outcome.article.parsed.raw.path, *(f"  {line}" for line in proof(article.published, article.parsed)), *seen)


def check(given: argparse.Namespace, say: Say) -> int:
    """`digest check`: every problem on a line of its own."""
    library = stages.gather(_ready(_project(given), say), say.progress)
    problems = stages.all_problems(library)
    for problem in problems:
        say.out(_problem_line(problem))
    say.note(f"{len(problems):,} {'problem' if len(problems) == 1 else 'problems'}." if problems else "No problems.")
    undated = sum(entry.article.published.precision != "day" for entry in library.entries)
    if undated:
        what = "article is" if undated == 1 else "articles are"
        say.note(f"{undated:,} {what} not dated to the day: the report page lists what is undated, the review page what is doubtful.")
    return 1 if problems and given.strict else 0


def _problem_line(problem: Problem) -> str:
    where = problem.path + (f":{problem.line}" if problem.line else "")
    return f"{where}: {problem.code}: {problem.message} {problem.hint}".rstrip()


def epoch(given: argparse.Namespace, say: Say) -> int:
    """`digest epoch`: 0 where no article is dated, or none after 1970. The build that it goes before says what is missing."""
    library = stages.gather(_project(given).ready(), say.progress)
    latest = (calendar.bounds(value) for entry in library.entries if (value := entry.article.published.value))
    newest = max((span[1] for span in latest if span), default=date(1970, 1, 1))
    seconds = int(datetime(newest.year, newest.month, newest.day, tzinfo=UTC).timestamp())
    say.out(str(min(max(seconds, 0), LATEST_EPOCH)))
    return 0


def new(given: argparse.Namespace, say: Say) -> int:
    """`digest new`: removes the files of the demonstration corpus that nobody changed."""
    seeds = _project(given).seeds
    listed = seeds / DEMONSTRATION
    if not listed.is_file():
        say.note(f"{seeds} holds no demonstration corpus; nothing was removed.")
        return 0
    for row in listed.read_text(encoding="utf-8").splitlines():
        digest, _, name = row.partition("  ")
        path = seeds / name
        if path.is_file() and hashlib.sha256(path.read_bytes()).hexdigest() == digest:
            path.unlink()
        elif path.exists():
            say.note(f"{path} was changed and is kept.")
    listed.unlink()
    curation = seeds / CURATION
    if curation.is_dir() and not any(curation.iterdir()):
        curation.rmdir()
    say.note(f"The demonstration corpus is gone from {seeds}. Put your articles there and run `make serve`.")
    return 0


def _project(given: argparse.Namespace) -> Project:
    """The project that the command line names."""
    project = Project.load(given.config, getattr(given, "seeds", None), getattr(given, "docs", None))
    return _jobs(project, given)


def _ready(project: Project, say: Say) -> Project:
    """The project with all that reading needs; what is missing is said at once, as `export` and `inspect` have no report page."""
    ready = project.ready()
    for problem in ready.problems:
        say.note(f"Note: {problem.message} {problem.hint}")
    return ready


def _jobs(project: Project, given: argparse.Namespace) -> Project:
    """The project with `--jobs` in place of its setting."""
    jobs = getattr(given, "jobs", None)
    if jobs is None:
        return project
    if jobs < 0:
        raise DigestError(f"--jobs is {jobs}; it must be a whole number from 0 (all cores).")
    return replace(project, settings=replace(project.settings, jobs=jobs))


def _dates_of(path: Path) -> Mapping[str, date]:
    """The map of --published-from, checked."""
    try:
        dates = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise DigestError(f"--published-from {path} cannot be read: {error}.") from None
    if not isinstance(dates, dict):
        raise DigestError(f'--published-from {path} must hold an object such as {{"a.txt": "2024-06-19"}}.')
    return {str(name): _day(str(value), f"{path}, {name!r}") for name, value in dates.items()}


def _day(value: str, where: str) -> date:
    """An ISO day, checked."""
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise DigestError(f"{where}: {value!r} is not a day such as 2024-06-19.") from None
