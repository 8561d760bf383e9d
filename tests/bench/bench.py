"""Times the main job at two sizes and prints what one article costs, as a table.

    python tests/bench/bench.py [--sizes 500 2000] [--runs 3]

Each run makes a fresh site in a temporary folder: the generator without its cache, then again with it, then `mkdocs build --strict` (which
runs it once more). Medians of the time are printed, and the ratio of the cost per article at the largest size to that at the smallest. The
cost is processor time, which a busy machine changes less than it changes the clock.
"""

import argparse
import gzip
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[2]
ROW = "{:>9} {:>11} {:>8} {:>9} {:>11} {:>8} {:>9} {:>8}  {}"
sys.path.insert(0, str(ROOT))

from tests.bench import corpus  # noqa: E402 - the path has to be set first


@dataclass(frozen=True)
class Run:
    """One site: seconds of each step, and bytes."""

    generate: float
    again: float
    build: float
    cost: float  # seconds of processor time of the first generation and the build
    site: int
    index: int
    packed: int


def project(folder: Path, articles: int) -> None:
    """A copy of the project whose seeds are `articles` made ones."""
    shutil.copy(ROOT / "mkdocs.yml", folder)
    for name in ("docs", "templates"):
        shutil.copytree(ROOT / name, folder / name, ignore=_generated)
    (folder / "generator").symlink_to(ROOT / "generator")
    corpus.write(folder / "seeds", articles)


def _generated(folder: str, names: list[str]) -> set[str]:
    """Leaves out the pages that a build of the project itself has put there."""
    found = {name for name in names if (Path(folder) / name / ".made-by-digest").exists()}
    pages = (name for name in names if name.endswith(".md"))
    return found | {name for name in pages if "\ngenerator: Digest" in (Path(folder) / name).read_text(encoding="utf-8")}


def timed(command: Sequence[str], folder: Path) -> tuple[float, float]:
    """The seconds that a command takes, by the clock and of processor time; its output is shown where it fails."""
    started, before = time.monotonic(), _processor()
    done = subprocess.run(command, cwd=folder, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"}, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{' '.join(command)} failed:\n{done.stdout}{done.stderr}")
    return time.monotonic() - started, _processor() - before


def _processor() -> float:
    """Seconds of processor time of all commands that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def run(articles: int) -> Run:
    """One fresh site of so many articles."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        project(folder, articles)
        generate = [sys.executable, "-m", "generator", "build", "--quiet"]
        (first, cost), (again, _) = timed(generate, folder), timed(generate, folder)
        build, more = timed([sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"], folder)
        index = folder / "site" / "search" / "search_index.json"
        size = sum(path.stat().st_size for path in (folder / "site").rglob("*") if path.is_file())
        return Run(
            generate=first,
            again=again,
            build=build,
            cost=cost + more,
            site=size,
            index=index.stat().st_size,
            packed=len(gzip.compress(index.read_bytes())),
        )


def main() -> int:
    """Runs the sizes in turn, so that a slow minute of the machine touches all of them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[500, 2000])
    parser.add_argument("--runs", type=int, default=3)
    given = parser.parse_args()
    runs: dict[int, list[Run]] = {size: [] for size in given.sizes}
    for _ in range(given.runs):
        for size in given.sizes:
            runs[size].append(run(size))
    print(ROW.format("articles", "generate s", "again s", "mkdocs s", "cpu ms/art", "site KB", "index KB", "gzip KB", "(KB an article)"))
    costs = {}
    for size, found in runs.items():
        costs[size] = median(one.cost for one in found) / size * 1000
        times = [f"{median(getattr(one, name) for one in found):.1f}" for name in ("generate", "again", "build")]
        sizes = [f"{value / size / 1000:.2f}" for value in (found[0].site, found[0].index, found[0].packed)]
        print(ROW.format(f"{size:,}", *times, f"{costs[size]:.2f}", *sizes, ""))
    least, most = min(costs), max(costs)
    print(f"cost per article at {most:,} is {costs[most] / costs[least]:.2f} times that at {least:,} (median of {given.runs})")
    return 0


if __name__ == "__main__":
    sys.exit(main())
