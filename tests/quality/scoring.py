"""Runs the scorer that lies beside the measuring texts, one set at a time, and picks the figures that are held by floors."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
FLOORS = ROOT / "tests" / "quality" / "floors.json"


@dataclass(frozen=True)
class Figure:
    """One figure of one set: where it stands in the scorer's last line, what it says, and whether more is better.

    `share` is a second place: the figure is that share of the first, so that more found cannot pass for worse dated.
    """

    name: str
    path: tuple[str, ...]
    says: str
    least: bool = True
    share: tuple[str, ...] = ()


@dataclass(frozen=True)
class Measured:
    """A set of the measuring texts: the command that is scored on it, a description for readers, and its figures."""

    folder: str
    command: str
    about: str
    figures: tuple[Figure, ...]


def _dating(folder: str, about: str, *more: Figure) -> Measured:
    wrong = Figure("confidently_wrong", ("dating", "confidently_wrong"), "said with confidence 0.9 or more, and wrong", least=False)
    exact = Figure("exact", ("dating", "exact"), "publication day exact, or rightly left open")
    return Measured(folder, "inspect", about, (exact, wrong, *more))


HEADLINE = Figure("headline", ("dating", "headline", "normalised"), "headline found")

SETS = (
    _dating("dating_bbc", "40 magazine pieces without any date", HEADLINE),
    _dating("dating_kcna", "300 agency reports that print day and month only"),
    _dating("dating_wikinews", "150 reports of a citizens' wire, two in three with their date"),
    _dating("dating_yonhap", "60 reports as a crawler saved them", HEADLINE),
    Measured(
        "timex",
        "inspect",
        "1,822 dates in 256 newswire texts, publication date given",
        (
            Figure("value", ("timex", "value", "f1"), "date found and rightly resolved (F1)"),
            Figure("strict", ("timex", "strict", "f1"), "date found with its exact words (F1)"),
        ),
    ),
    Measured(
        "timex_meantime",
        "inspect",
        "111 dates in 30 reports on business, publication date given",
        (Figure("value", ("timex", "value", "f1"), "date found and rightly resolved (F1)"),),
    ),
    Measured(
        "timenorm",
        "inspect",
        "1,243 time expressions by themselves",
        (Figure("value", ("phrases", "value"), "rightly resolved"),),
    ),
    Measured(
        "ner_conll",
        "inspect",
        "5,942 names in 216 agency reports of 1996",
        (
            Figure("all", ("ner", "all", "f1"), "name found with its kind (F1)"),
            Figure("person", ("ner", "person", "f1"), "person found (F1)"),
        ),
    ),
    Measured(
        "ner_meantime",
        "export",
        "331 names in 30 reports on business",
        (
            Figure("all", ("ner", "all", "f1"), "name found with its kind (F1)"),
            Figure("identity", ("ner", "identity", "f1"), "the same actor in other reports (F1 over pairs)"),
        ),
    ),
    Measured(
        "quotes",
        "inspect",
        "4,712 quotations and reported statements in 200 political reports",
        (
            Figure("content", ("quotes", "content", "f1"), "quotation or statement found (F1)"),
            Figure("direct", ("quotes", "recall_direct"), "direct quotation found"),
            Figure("speaker", ("quotes", "speaker_accuracy"), "its speaker right"),
        ),
    ),
    Measured(
        "stories",
        "export",
        "220 reports of 35 events",
        (Figure("b_cubed", ("stories", "b_cubed", "f1"), "reports of one event put together (B-cubed F1)"),),
    ),
    Measured(
        "timelines_apple",
        "inspect",
        "143 dated events of six companies and people in 30 reports, publication date given",
        (
            Figure("events", ("timelines", "events", "f1"), "event found and rightly dated (F1)"),
            Figure("found", ("timelines", "found"), "event found"),
            Figure("dated", ("timelines", "found"), "event found with its date right", share=("timelines", "date_accuracy")),
        ),
    ),
)


def score(shared: Path, measured: Measured) -> dict[str, float]:
    """The figures of one set, by name. Raises RuntimeError with the scorer's own words where it fails."""
    with tempfile.NamedTemporaryFile(suffix=".json") as dates, tempfile.NamedTemporaryFile(suffix=".jsonl") as kept:
        command = [sys.executable, str(shared / "eval" / "score.py"), str(shared / "data" / measured.folder)]
        command += ["--run", f"{sys.executable} -m generator {measured.command}", "--dct-file", dates.name, "--save", kept.name]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
        failed = [row for row in map(json.loads, Path(kept.name).read_text(encoding="utf-8").splitlines()) if "error" in row]
    if done.returncode or "warning" in done.stderr or failed:
        raise RuntimeError(f"{measured.folder}: {done.stderr[-2000:]} {failed[:3]}")
    line = json.loads(done.stdout.strip().splitlines()[-1])
    return {figure.name: _at(line, figure.path) * (_at(line, figure.share) if figure.share else 1) for figure in measured.figures}


def _at(line: Mapping[str, Any], path: tuple[str, ...]) -> float:
    """The number at a path of keys."""
    value: Any = line
    for key in path:
        value = value[key]
    return float(value)


def floors() -> dict[str, dict[str, float]]:
    """The figures that no change may fall below (above, where less is better), by set and name."""
    loaded: dict[str, dict[str, float]] = json.loads(FLOORS.read_text(encoding="utf-8"))
    return loaded


def failures(measured: Measured, figures: Mapping[str, float]) -> list[str]:
    """A sentence for each figure that is worse than its floor."""
    held = floors().get(measured.folder, {})
    return [
        f"{measured.folder}, {figure.says}: {figures[figure.name]:.4f}, but the floor is {held[figure.name]}"
        for figure in measured.figures
        if figure.name in held and (figures[figure.name] < held[figure.name]) == figure.least and figures[figure.name] != held[figure.name]
    ]
