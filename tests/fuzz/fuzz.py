"""Feeds the pipeline with what nobody would write: `python tests/fuzz/fuzz.py --count 10000`.

Every input goes from bytes through reading, parsing, finding and resolving to the JSON of `inspect`, whose promises are then checked. With
`--time 100000`, texts of one scrap over and over are timed against ones of twice their length.
"""

import argparse
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from generator import contract, dates, events, quotes, tags
from generator.actors import find as find_actors
from generator.dates.publication import Hints
from generator.extract import extract_article
from generator.model import ParsedArticle, RawArticle, Unreadable
from generator.parse import parse
from generator.read import read_article
from tests.fuzz.hostile import files, long_texts
from tests.promises import broken

MOST_TIMES = 3.0  # what doubling a text may cost
FASTEST = 0.15  # seconds below which a measurement is noise


def failures(count: int, seed: int, folder: Path) -> Iterator[tuple[int, str]]:
    """The number of each input that fails, and how."""
    path = folder / "one.txt"
    for number, data in enumerate(files(count, seed)):
        path.write_bytes(data)
        try:
            said = inspected(path)
        except Exception:  # noqa: BLE001 - any failure whatever is what this looks for
            said = traceback.format_exc(limit=-2)
        if said:
            yield number, said


def inspected(path: Path) -> str:
    """The promises that the file's JSON breaks."""
    raw = read_article(path, shown=path.name, name=path.name)
    if isinstance(raw, Unreadable):
        return "; ".join(broken(contract.unreadable(raw)))
    return "; ".join(broken(contract.of_article(extract_article(raw, Hints()).article)))


def of_text(text: str) -> RawArticle:
    """An article as it comes from reading."""
    return RawArticle(path="one.txt", name="one.txt", id="one", text=text, digest="", encoding="utf-8")


def seconds(task: Callable[[], object], rounds: int = 2) -> float:
    """The shortest of a few runs."""
    best = float("inf")
    for _ in range(rounds):
        start = time.process_time()
        task()
        best = min(best, time.process_time() - start)
    return best


def parts(parsed: ParsedArticle) -> dict[str, Callable[[], object]]:
    """The parts of the pipeline, each to be timed by itself."""
    actors = find_actors(parsed)
    found = dates.find(parsed)
    dated = dates.resolve(parsed, found, "2019-04-25")
    return {
        "parse": lambda: parse(parsed.raw),
        "dates": lambda: dates.resolve(parsed, dates.find(parsed), "2019-04-25"),
        "actors": lambda: find_actors(parsed),
        "quotes": lambda: quotes.find(parsed, actors),
        "tags": lambda: tags.find(parsed, actors),
        "events": lambda: events.find(parsed, dated, actors, ()),
    }


def slow(size: int, only: frozenset[str] = frozenset()) -> Iterator[str]:
    """The scraps for which a text of twice the length takes more than three times as long."""
    for scrap, text, twice in long_texts(size):
        small, large = (parse_parts(one, only) for one in (text, twice))
        for name, task in large.items():
            after = seconds(task, 1)
            if after > FASTEST and after > MOST_TIMES * (before := seconds(small[name])):
                yield f"{scrap!r}: {name} {before:.2f} s for {len(text):,} characters, {after:.2f} s for {len(twice):,}"


def parse_parts(text: str, only: frozenset[str]) -> dict[str, Callable[[], object]]:
    """The parts wanted; with parsing alone the others are not even prepared."""
    raw = of_text(text)
    if only == {"parse"}:
        return {"parse": lambda: parse(raw)}
    return {name: task for name, task in parts(parse(raw)).items() if not only or name in only}


def main() -> int:
    """Exit status 1 where something fails."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=10_000, help="how many inputs")
    parser.add_argument("--seed", type=int, default=0, help="other inputs for another number")
    parser.add_argument("--time", type=int, default=0, metavar="SIZE", help="time hostile texts of SIZE characters against twice that")
    parser.add_argument("--part", action="append", default=[], help="time only this part (parse, dates, actors, quotes, tags, events)")
    given = parser.parse_args()
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        for number, said in failures(given.count, given.seed, Path(folder)):
            wrong += 1
            sys.stdout.write(f"input {number}: {said}\n")
    sys.stdout.write(f"{given.count:,} inputs, {wrong} wrong\n")
    for said in slow(given.time, frozenset(given.part)) if given.time else ():
        wrong += 1
        sys.stdout.write(f"{said}\n")
        sys.stdout.flush()
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
