"""Counts false stories: articles in one story that were published more than a fortnight apart.

    python tests/quality/false_stories.py

The folders are those of ../shared, alone and mixed with others; without them there is nothing to count. Texts of the news-cluster set are
of one event where it says so, whatever their days.
"""

import json
import sys
from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from generator.build import Project, run
from generator.corpus import placed
from generator.dates.publication import Hints
from generator.extract import Extracted
from tests.quality.scoring import ROOT

APART = 14  # days
SETS = ROOT.parent / "shared" / "data"
Gold = dict[str, tuple[date | None, str | None]]  # file → day, event
FOLDERS = (
    ("dating_wikinews",),
    ("dating_kcna",),
    ("dating_yonhap",),
    ("stories",),
    ("dating_wikinews", "stories:100"),
    ("dating_wikinews", "stories"),
)


@dataclass(frozen=True, slots=True)
class Counted:
    """Stories, those with a false pair, pairs whose days are known, false ones."""

    stories: int
    false_stories: int
    pairs: int
    false_pairs: int

    @property
    def share(self) -> float:
        """The share of stories that hold a false pair."""
        return self.false_stories / max(1, self.stories)


def read(name: str) -> tuple[list[Extracted], Gold]:
    """The extracted articles of `stories`, or the first hundred of them: `stories:100`; and what is known of them."""
    folder, _, most = name.partition(":")
    project = Project.bare(SETS / "mkdocs.yml")
    files = sorted((SETS / folder / "texts").iterdir())[: int(most) if most else None]
    outcomes = run([project.task(path, path.name) for path in files], project, lambda *_: None, cached=False)
    rows = map(json.loads, (SETS / folder / "gold.jsonl").read_text(encoding="utf-8").splitlines())
    gold = {row["file"]: (_day(row.get("published")), row.get("event")) for row in rows}
    return [outcome for outcome in outcomes if isinstance(outcome, Extracted)], gold


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value and len(value) == len("2019-04-25") else None


def count(names: tuple[str, ...]) -> Counted:
    """The figures of one folder, which may be mixed from several sets."""
    found = [read(name) for name in names]
    gold = {file: row for _, rows in found for file, row in rows.items()}
    articles, places = placed([outcome for extracted, _ in found for outcome in extracted], Hints())
    groups = defaultdict(list)
    for article in articles:
        if story := places[article.id].story:
            groups[story].append(gold.get(article.parsed.raw.name, (None, None)))
    pairs = [[_false(one, other) for one, other in combinations(group, 2) if one[0] and other[0]] for group in groups.values()]
    return Counted(len(pairs), sum(map(any, pairs)), sum(map(len, pairs)), sum(map(sum, pairs)))


def _false(one: tuple[date | None, str | None], other: tuple[date | None, str | None]) -> bool:
    """Whether two articles cannot be of one event."""
    if one[1] and one[1] == other[1]:
        return False
    return bool(one[0] and other[0] and abs((one[0] - other[0]).days) > APART)


def main() -> None:
    """Prints a line for each folder."""
    for names in FOLDERS if SETS.is_dir() else ():
        found = count(names)
        print(
            f"{' + '.join(names):34} {found.stories:4} stories, {found.false_stories:3} of them false ({found.share:4.0%});"
            f" {found.pairs:5} pairs, {found.false_pairs:4} false",
            flush=True,
        )


if __name__ == "__main__":
    main()
