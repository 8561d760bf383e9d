"""This tagger and others on the same texts in one run, by the scorer beside the texts. The others are used where they are installed.

    make compare
    make compare ARGS=timex

The others give days only; what they find is taken as a DATE of that day, or a TIME where they say that they found one.
"""

import importlib
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date, datetime
from datetime import time as clock
from importlib.util import find_spec
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from generator.dates import find, resolve  # noqa: E402
from generator.model import RawArticle  # noqa: E402
from generator.parse import parse  # noqa: E402

SHARED = ROOT.parent / "shared"
Found = tuple[int, int, str, str]  # start, end, type, value
FIELDS = ("start", "end", "type", "value")
Tagger = Callable[[str, date], Iterator[Found]]


def digest(text: str, published: date) -> Iterator[Found]:
    """This program: parse, find, resolve."""
    parsed = parse(RawArticle(path="a.txt", name="a.txt", id="a", text=text, digest="", encoding="utf-8"))
    for mention in resolve(parsed, find(parsed), published.isoformat()):
        yield mention.start, mention.end, mention.type, mention.value or ""


def dateparser(text: str, published: date) -> Iterator[Found]:
    """`dateparser.search`, dates from the past preferred, counted from the publication."""
    search = importlib.import_module("dateparser.search")
    settings = {"RELATIVE_BASE": datetime.combine(published, clock()), "PREFER_DATES_FROM": "past"}
    at = 0
    for words, when in search.search_dates(text, languages=["en"], settings=settings) or ():
        start = text.find(words, at)
        if start >= 0:
            at = start + len(words)
            yield start, at, "DATE", when.date().isoformat()


def datefinder(text: str, published: date) -> Iterator[Found]:
    """`datefinder`: absolute dates."""
    finder = importlib.import_module("datefinder")
    base = datetime.combine(published, clock())
    for when, (start, end) in finder.find_dates(text, index=True, base_date=base):
        yield start, end, "DATE", when.date().isoformat()


def parsedatetime(text: str, published: date) -> Iterator[Found]:
    """`parsedatetime`: its `nlp`, which looks for dates in prose."""
    calendar: Any = importlib.import_module("parsedatetime").Calendar()
    for when, kind, start, end, _ in calendar.nlp(text, sourceTime=datetime.combine(published, clock())) or ():
        yield start, end, "TIME" if kind == 2 else "DATE", when.date().isoformat()


TAGGERS: dict[str, Tagger] = {"digest": digest, "dateparser": dateparser, "datefinder": datefinder, "parsedatetime": parsedatetime}


def main(sets: list[str]) -> int:
    """Prints a table: a row a tagger and set; a sentence where there are no texts."""
    if not (SHARED / "data").is_dir():
        print("Nothing to compare on: the measuring texts (../shared) are not here.")
        return 0
    print(f"{'set':16}{'tagger':16}{'strict F1':>10}{'value F1':>10}{'characters/s':>14}")
    for folder in sets or ["timex_meantime", "timex"]:
        for name, tagger in TAGGERS.items():
            if name == "digest" or find_spec(name):
                _row(folder, name, tagger)
    return 0


def _row(folder: str, name: str, tagger: Tagger) -> None:
    """Tags a set, scores it, prints the figures."""
    rows, size, began = [], 0, time.process_time()
    for line in (SHARED / "data" / folder / "gold.jsonl").read_text(encoding="utf-8").splitlines():
        gold = json.loads(line)
        text = (SHARED / "data" / folder / "texts" / gold["file"]).read_bytes().decode("utf-8")
        size += len(text)
        found = [
            dict(zip(("start", "end", "type", "value"), one, strict=True)) for one in tagger(text, date.fromisoformat(gold["published"]))
        ]
        rows.append({"path": gold["file"], "dates": found})
    spent = time.process_time() - began
    figures = _scored(folder, rows)
    print(f"{folder:16}{name:16}{figures['strict']['f1']:10.3f}{figures['value']['f1']:10.3f}{size / spent:14,.0f}", flush=True)


def _scored(folder: str, rows: list[dict[str, Any]]) -> dict[str, Any]:
    """The scorer's figures for ready output."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as ready:
        ready.writelines(json.dumps(row) + "\n" for row in rows)
        ready.flush()
        command = [sys.executable, str(SHARED / "eval" / "score.py"), str(SHARED / "data" / folder), "--output", ready.name]
        lines = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    return dict(json.loads(lines[-1])["timex"])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
