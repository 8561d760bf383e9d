"""Times the corpus stage alone, in one process, at two sizes, and prints what one article costs and how much memory was used.

    python tests/bench/corpus_stage.py [--sizes 1000 10000]

The made articles are read, parsed and extracted first, on all cores; that is not counted. Then grouping, neighbours, identities, events
and the index of the library are timed in processor time, each size in a process of its own, so that one's memory is not the other's.
"""

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from generator import build  # noqa: E402 - the path has to be set first
from generator.batch import Outcome  # noqa: E402
from generator.settings import Settings  # noqa: E402
from tests.bench import corpus  # noqa: E402


def extracted(articles: int) -> Sequence[Outcome]:
    """So many made articles, each by itself."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "seeds"
        corpus.write(folder, articles)
        project = build.Project(root=Path(name), seeds=folder, docs=folder, templates=folder, settings=Settings())
        tasks = [project.task(path, path.name) for path in sorted(folder.iterdir())]
        return build.run(tasks, project, lambda *_: None, cached=False)


def one(articles: int) -> None:
    """Prints seconds of processor time, the megabytes that the stage added, and the most that the process held."""
    outcomes = extracted(articles)
    before, held = time.process_time(), _megabytes()
    library = build.library_of(outcomes, Settings())
    print(len(library.entries), time.process_time() - before, _megabytes() - held, _megabytes())


def _megabytes() -> float:
    """The most memory that this process has held so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> int:
    """Each size in turn, in a process of its own."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000, 10000])
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.one:
        one(given.one)
        return 0
    costs = {}
    for size in given.sizes:
        done = subprocess.run([sys.executable, __file__, "--one", str(size)], capture_output=True, text=True, check=True)
        count, seconds, added, most = (float(value) for value in done.stdout.split())
        costs[size] = seconds / count
        print(f"{size:>7,} articles: {seconds:6.1f} s, {1000 * costs[size]:.2f} ms each, {added:,.0f} MB added, {most:,.0f} MB at most")
    least, most_articles = min(costs), max(costs)
    print(f"cost per article at {most_articles:,} is {costs[most_articles] / costs[least]:.2f} times that at {least:,}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
