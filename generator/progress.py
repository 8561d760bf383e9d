"""How far a run is: a bar on a terminal when work lasts over a second, plain lines otherwise. Always on stderr."""

import time
from types import TracebackType

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeRemainingColumn

PATIENCE = 1.0  # seconds of work before a bar appears


class Meter:
    """Call it with a stage's name, how many are done, and how many there are (0: not known)."""

    def __init__(self, quiet: bool = False) -> None:
        self._console = Console(stderr=True, quiet=quiet, highlight=False)
        self._started = time.monotonic()
        self._bar: Progress | None = None
        self._tasks: dict[str, TaskID] = {}

    def __enter__(self) -> "Meter":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._bar is not None:
            self._bar.stop()

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Shows the state: on a terminal as a bar, else one line a stage."""
        if not self._console.is_terminal:
            self._line(stage, total)
        elif self._bar is not None or time.monotonic() - self._started > PATIENCE:
            self._draw(stage, done, total)

    def _line(self, stage: str, total: int) -> None:
        if stage not in self._tasks:
            self._tasks[stage] = TaskID(0)
            self._console.print(f"{stage}: {total:,}" if total else f"{stage} …", soft_wrap=True)

    def _draw(self, stage: str, done: int, total: int) -> None:
        if self._bar is None:
            columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
            self._bar = Progress(*columns, console=self._console, transient=True)
            self._bar.start()
        if stage not in self._tasks:
            self._tasks[stage] = self._bar.add_task(stage, total=total or None)
        self._bar.update(self._tasks[stage], completed=done, total=total or None)
