"""Many files → extracted articles: from the cache where they are in it, else on all cores. The order in is the order out."""

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from generator import actors, store
from generator.dates.publication import Hints
from generator.extract import Extracted, extract_file
from generator.model import Unreadable
from generator.read.sidecar import sidecar_of
from generator.tags import Topic

WORTH_PROCESSES = 24  # articles; below that, starting processes costs more than it saves (measured: about 0.4 s)
CHUNK = 8  # articles handed to a process at a time

Tick = Callable[[int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One file: the path to read, the path to print, the name inside its folder, and what is known of its date from outside.

    `model` is the language model that helps with names, one that can be loaded; each process loads it once.
    `topics` are an editor's own.
    """

    path: Path
    shown: str
    name: str
    hints: Hints
    day_first: bool = False
    model: str = ""
    topics: tuple[Topic, ...] = ()


Outcome = Extracted | Unreadable


def extract_one(task: Task) -> Outcome:
    """One file; a function of the module, so that a process can be handed it."""
    return extract_file(task.path, task.shown, task.name, task.hints, task.day_first, task.model, task.topics)


def extract_all(tasks: Sequence[Task], jobs: int, tick: Tick, cache: Path | None = None) -> list[Outcome]:
    """All files, in their order. `tick(done, total)` is called as articles are done; `jobs` 0 means all cores."""
    if cache is None:
        return _compute(tasks, jobs, tick, done=0, total=len(tasks))
    with store.opened(cache) as kept:
        keys = [_key(task) for task in tasks]
        outcomes: list[Outcome | None] = [kept.get(key) for key in keys]
        missing = [i for i, outcome in enumerate(outcomes) if outcome is None]
        fresh = _compute([tasks[i] for i in missing], jobs, tick, done=len(tasks) - len(missing), total=len(tasks))
        kept.put((keys[i], outcome) for i, outcome in zip(missing, fresh, strict=True))
        kept.prune()
    for i, outcome in zip(missing, fresh, strict=True):
        outcomes[i] = outcome
    return [outcome for outcome in outcomes if outcome is not None]


def _compute(tasks: Sequence[Task], jobs: int, tick: Tick, done: int, total: int) -> list[Outcome]:
    """The outcomes of tasks that are not in the cache."""
    workers = min(jobs or os.cpu_count() or 1, len(tasks))
    outcomes: list[Outcome] = []
    tick(done, total)
    if workers < 2 or len(tasks) < WORTH_PROCESSES:
        for task in tasks:
            outcomes.append(extract_one(task))
            tick(done + len(outcomes), total)
        return outcomes
    with ProcessPoolExecutor(workers) as pool:
        for outcome in pool.map(extract_one, tasks, chunksize=CHUNK):
            outcomes.append(outcome)
            tick(done + len(outcomes), total)
    return outcomes


def _key(task: Task) -> bytes:
    """The cache key: all bytes and words that the outcome depends on."""
    model = actors.load(task.model).identity if task.model else ""
    known = repr((task.shown, task.name, task.hints, task.day_first, model, task.topics)).encode()
    return store.key(known, _bytes(task.path), _bytes(sidecar_of(task.path)))


def _bytes(path: Path | None) -> bytes:
    """The file's bytes; none where it is not there or may not be read (reading it will say so)."""
    try:
        return path.read_bytes() if path and path.is_file() and not path.is_symlink() else b""
    except OSError:
        return b""
