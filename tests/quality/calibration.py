"""How far a confidence can be trusted: of the dates said at 0.8, are eight in ten right?

    python tests/quality/calibration.py            # reliability, coverage against error, the rules; all sets, development and held-out half
    python tests/quality/calibration.py --write    # … and tests/quality/calibration.json, which the method page shows
    python tests/quality/calibration.py --fit      # … and the numbers of generator/dates/publication/calibration.py, fitted anew

A value that is right as far as it goes counts as right: `2020`, `XXXX-08-15`. The texts lie in ../shared, beside the repository.
Halves are taken by a hash of the file's name; numbers are fitted on the development half alone.
"""

import argparse
import hashlib
import json
import math
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from generator.dates import find
from generator.dates.publication.calibration import FITTED, confidence, prior
from generator.dates.publication.case import Case, case_of
from generator.dates.publication.choice import Chosen, choose
from generator.dates.publication.clue import Clue
from generator.dates.publication.hints import Hints
from generator.dates.publication.publish import naming
from generator.dates.publication.rules import read
from generator.dates.publication.solver import solve
from generator.model import RawArticle
from generator.parse import parse
from generator.read.article import read_article

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT.parent / "shared" / "data"
WRITTEN = ROOT / "tests" / "quality" / "calibration.json"
DATING = ("dating_bbc", "dating_kcna", "dating_wikinews", "dating_yonhap")
OTHERS = ("stories", "timex", "timelines_apple", "timex_meantime")  # other years and publishers: they steady the fit
BINS = 10
SURE = 0.9
WELL = 0.1  # a day fits a clue well where the fit is at least this
SHRINK = 5.0  # how strongly the fit is drawn to "the share is the confidence"


@dataclass(frozen=True)
class Row:
    """One article: its set and half, what is said of it, whether that fits, and its clues."""

    folder: str
    development: bool
    chosen: Chosen
    sure: float
    right: bool
    clues: tuple[Clue, ...]
    day: date | None


def rows(folders: Iterable[str]) -> Iterator[Row]:
    """All articles of these sets. The file's name is hidden: it would give some days away."""
    for folder in folders:
        for line in (DATA / folder / "gold.jsonl").read_text(encoding="utf-8").splitlines():
            gold = json.loads(line)
            path = DATA / folder / "texts" / gold["file"]
            raw = read_article(path, shown="text.txt", name="text.txt")
            if isinstance(raw, RawArticle):
                parsed = parse(raw)
                yield _row(folder, gold, case_of(parsed, find(parsed), Hints()))


def _row(folder: str, gold: dict[str, Any], case: Case) -> Row:
    clues = read(case)
    chosen = choose(solve(clues, prior()))
    sure = confidence(chosen.share, chosen.precision, naming(clues, chosen)) if chosen.value else 0.0
    day = date.fromisoformat(gold["published"]) if gold["published"] else None
    half = hashlib.sha256(gold["file"].encode()).digest()[0] % 2 == 0
    return Row(folder, half, chosen, sure, fits(chosen.value, gold), clues, day)


def fits(value: str | None, gold: dict[str, Any]) -> bool:
    """Whether a value is right as far as it goes."""
    wanted: str | None = gold["published"]
    if value is None or wanted is None:
        return value is None or (len(value) <= len("2020-08") and value[:4] in set(gold.get("allowed_years", ())))
    if len(value) == len(wanted) and not value.startswith("X"):
        return abs((date.fromisoformat(value) - date.fromisoformat(wanted)).days) <= int(gold.get("tolerance_days", 0))
    return len(value) <= len(wanted) and all(said in ("X", true) for said, true in zip(value, wanted, strict=False))


def reliability(found: Sequence[Row]) -> list[dict[str, float]]:
    """For each tenth of confidence in which something was said: how many, how sure on average, how many right."""
    table = []
    for number in range(BINS):
        part = [row for row in found if row.chosen.value and min(BINS - 1, int(row.sure * BINS)) == number]
        if part:
            said, right = _mean(row.sure for row in part), _mean(float(row.right) for row in part)
            table.append({"from": number / BINS, "to": (number + 1) / BINS, "n": len(part), "confidence": said, "right": right})
    return table


def error(table: Sequence[dict[str, float]]) -> float:
    """The expected calibration error: how far confidence and truth lie apart, over all bins."""
    total = sum(row["n"] for row in table)
    return sum(row["n"] * abs(row["confidence"] - row["right"]) for row in table) / total if total else 0.0


def curve(found: Sequence[Row]) -> list[dict[str, float]]:
    """Coverage against error: for each least confidence, how many articles have a value, a year, a day, and how many values are wrong."""
    table = []
    for least in (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95):
        said = [row for row in found if row.chosen.value and row.sure >= least]
        days = [row for row in said if row.chosen.precision == "day"]
        dated = [row for row in said if row.chosen.precision in ("day", "month", "year")]
        wrong = sum(not row.right for row in said) / len(said) if said else 0.0
        shares = {name: len(part) / len(found) for name, part in (("value", said), ("year", dated), ("day", days))}
        table.append({"least": least, **shares, "wrong": wrong})
    return table


def by_rule(found: Sequence[Row]) -> list[dict[str, Any]]:
    """How often each rule speaks, and how often the true day fits well what it says."""
    counts: dict[str, list[bool]] = {}
    for row in found:
        if row.day:
            for clue in row.clues:
                counts.setdefault(clue.rule, []).append(clue.shape.fit(row.day.toordinal()) >= WELL)
    return [{"rule": rule, "n": len(said), "fits": sum(said) / len(said)} for rule, said in sorted(counts.items())]


def fit(found: Sequence[Row], precision: str) -> tuple[float, float]:
    """The logistic curve from shares to truth, drawn to the identity: Newton's method on two numbers."""
    points = [(_odds(row.chosen.share), row.right) for row in found if row.chosen.precision == precision]
    a, b = 0.0, 1.0
    for _ in range(50):
        likely = [1 / (1 + math.exp(-(a + b * x))) for x, _ in points]
        down_a = SHRINK * a + sum(p - right for p, (_, right) in zip(likely, points, strict=True))
        down_b = SHRINK * (b - 1) + sum((p - right) * x for p, (x, right) in zip(likely, points, strict=True))
        aa = SHRINK + sum(p * (1 - p) for p in likely)
        ab = sum(p * (1 - p) * x for p, (x, _) in zip(likely, points, strict=True))
        bb = SHRINK + sum(p * (1 - p) * x * x for p, (x, _) in zip(likely, points, strict=True))
        whole = aa * bb - ab * ab
        a, b = a - (bb * down_a - ab * down_b) / whole, b - (aa * down_b - ab * down_a) / whole
    return round(a, 2), round(b, 2)


def _odds(share: float) -> float:
    bounded = min(max(share, 1e-4), 1 - 1e-4)
    return math.log(bounded / (1 - bounded))


def _mean(values: Iterable[float]) -> float:
    held = list(values)
    return sum(held) / len(held)


def _show(title: str, found: Sequence[Row]) -> None:
    table = reliability(found)
    sure = [row for row in found if row.chosen.value and row.sure >= SURE]
    wrong = sum(not row.right for row in sure)
    print(f"\n{title}: {len(found)} articles; calibration error {error(table):.3f}; wrong at {SURE} or more: {wrong} of {len(found)}")
    print("  confidence        n   said  right")
    for row in table:
        print(f"  {row['from']:.1f} to {row['to']:.1f}  {row['n']:7.0f}  {row['confidence']:.3f}  {row['right']:.3f}")
    print("  least confidence   value   year    day  wrong of the values")
    for row in curve(found):
        print(f"  {row['least']:16.2f}  {row['value']:6.3f} {row['year']:6.3f} {row['day']:6.3f}  {row['wrong']:.3f}")


def main() -> int:
    """Prints the tables; exit status 0."""
    parser = argparse.ArgumentParser(formatter_class=argparse.RawDescriptionHelpFormatter, description=__doc__)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--fit", action="store_true", dest="anew")
    given = parser.parse_args()
    if not DATA.is_dir():
        print("Nothing to measure: the measuring texts (../shared) are not here.")
        return 0
    dating, others = list(rows(DATING)), list(rows(OTHERS))
    halves: tuple[tuple[str, Callable[[Row], bool]], ...] = (
        ("dating sets", lambda row: True),
        ("development half", lambda row: row.development),
        ("held-out half", lambda row: not row.development),
    )
    for title, chosen in halves:
        _show(title, [row for row in dating if chosen(row)])
    for folder in DATING:
        _show(folder, [row for row in dating if row.folder == folder])
    _show("sets of other years (days of some are those of the crawl)", others)
    print("\n  rule                    n  the true day fits well")
    for line in by_rule([*dating, *others]):
        print(f"  {line['rule']:18} {line['n']:6}  {line['fits']:.3f}")
    if given.anew:
        seen = [row for row in (*dating, *others) if row.development]
        print("\nfitted on the development half (now, anew):")
        for precision, held in FITTED.items():
            print(f"  {precision:12} {held}  {fit(seen, precision)}")
    if given.write:
        _write(dating)
    return 0


def _write(dating: Sequence[Row]) -> None:
    """The reliability table and the curve of the dating sets, and of their held-out half."""
    held_out = [row for row in dating if not row.development]
    kept = {
        name: {
            "articles": len(part),
            "error": round(error(reliability(part)), 4),
            "reliability": _rounded(reliability(part)),
            "curve": _rounded(curve(part)),
        }
        for name, part in (("all", dating), ("held_out", held_out))
    }
    WRITTEN.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")


def _rounded(table: Sequence[dict[str, float]]) -> list[dict[str, float]]:
    return [{key: round(value, 3) for key, value in row.items()} for row in table]


if __name__ == "__main__":
    sys.exit(main())
