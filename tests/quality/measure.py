"""Measures how often findings are right, prints the table, and keeps it for the method page.

    python tests/quality/measure.py            # the table, and whether the floors hold
    python tests/quality/measure.py --write    # … and generator/measured.json, which the method page shows
    python tests/quality/measure.py --raise    # … and the floors, where a figure has become better

The texts lie in ../shared, beside the repository; without them there is nothing to measure.
"""

import argparse
import json
import math
import sys
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.quality import articles, names
from tests.quality.scoring import FLOORS, ROOT, SETS, Figure, Measured, failures, floors, score

MEASURED = ROOT / "generator" / "measured.json"
CALIBRATION = ROOT / "tests" / "quality" / "calibration.json"  # written by calibration.py --write
DIGITS = 1000  # floors are kept to three digits, rounded to the safe side


def main() -> int:
    """Measures all sets, or those named; exit status 1 where a floor does not hold."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="*", help="only these sets")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--raise", action="store_true", dest="higher")
    given = parser.parse_args()
    shared = ROOT.parent / "shared"
    if not (shared / "data").is_dir():
        print("Nothing to measure: the measuring texts (../shared) are not here.")
        return 0
    chosen = [measured for measured in SETS if not given.sets or measured.folder in given.sets]
    found = {measured.folder: _shown(measured, score(shared, measured)) for measured in chosen}
    if given.write:
        kept = json.loads(MEASURED.read_text(encoding="utf-8")) if MEASURED.is_file() else {}
        shown = _for_readers(chosen, found) | {"names": names.ways(shared, kept.get("names", []))}
        MEASURED.write_text(json.dumps(shown, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    if given.higher:
        _raise(chosen, found)
    below = [line for measured in chosen for line in failures(measured, found[measured.folder])]
    print("\n".join(below) or "All floors hold.")
    return 1 if below else 0


def _shown(measured: Measured, figures: dict[str, float]) -> dict[str, float]:
    """Prints a set's figures as soon as they are there."""
    for figure in measured.figures:
        print(f"{measured.folder:15} {figures[figure.name]:7.4f}  {figure.says}", flush=True)
    return figures


def _for_readers(chosen: Sequence[Measured], found: dict[str, dict[str, float]]) -> dict[str, object]:
    """What the method page shows: the figures, and the reliability of the publication dates that calibration.py wrote."""
    figures = [
        {"about": measured.about, "says": figure.says, "value": round(found[measured.folder][figure.name], 3)}
        for measured in chosen
        for figure in measured.figures
    ]
    return {"figures": figures, "reliability": json.loads(CALIBRATION.read_text(encoding="utf-8"))["all"]["reliability"]}


def _raise(chosen: Sequence[Measured], found: dict[str, dict[str, float]]) -> None:
    """Moves each floor to the figure where that is better; never the other way."""
    held = floors()
    for measured in chosen:
        for figure in measured.figures:
            row = held.setdefault(measured.folder, {})
            row[figure.name] = _better(figure, row.get(figure.name), found[measured.folder][figure.name])
    row = held.setdefault("articles", {})
    for name, count in articles.counts().items():
        row[name] = _better(Figure(name, (), name), row.get(name), count.share)
    FLOORS.write_text(json.dumps(held, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def _better(figure: Figure, held: float | None, value: float) -> float:
    """The stricter of the floor and the figure."""
    if figure.least:
        return max(held or 0.0, math.floor(value * DIGITS) / DIGITS)
    return min(1.0 if held is None else held, math.ceil(value * DIGITS) / DIGITS)


if __name__ == "__main__":
    sys.exit(main())
