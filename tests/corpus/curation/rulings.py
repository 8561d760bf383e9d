"""Corrections written as in their files, applied to small articles."""

import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from generator.corpus import Library, collect
from generator.corpus.curation import Correction, rearranged, settle
from generator.corpus.grouping import Place
from generator.model import Article
from generator.model.curation import Curation
from generator.read.curation import read_curation
from generator.settings import Settings


def written(**files: str) -> Curation:
    """The corrections in these files, which are sound: `written(actors="kim: {name: Kim}")`."""
    with tempfile.TemporaryDirectory() as folder:
        for name, text in files.items():
            (Path(folder) / f"{name}.yml").write_text(text, encoding="utf-8")
        found, problems = read_curation(Path(folder), Path("curation"))
    assert not problems, problems
    return found


def library(articles: Sequence[Article], places: Mapping[str, Place] | None = None, **files: str) -> Library:
    """The library of these articles after the corrections."""
    settled = settle(written(**files))
    return collect(articles, Settings(), rearranged(articles, places or {}, settled.curation.stories), settled=settled)


def failing(found: Library) -> list[tuple[int, str]]:
    """Line and reason of each correction that doesn't apply; each has its Problem."""
    failed = [one for one in found.corrections if not one.applies]
    told = {(problem.line, problem.code) for problem in found.problems}
    assert told == {first_line(one, failed) for one in failed}
    return [(one.said.line, one.why) for one in failed]


def first_line(one: Correction, failed: Sequence[Correction]) -> tuple[int, str]:
    """Where the Problem of a correction stands: at the first line of its entry that fails for its reason."""
    alike = (other for other in failed if (other.said.about, other.why) == (one.said.about, one.why))
    first = one if not one.said.about[0] else next(alike)
    return first.said.line, "correction-conflict" if one.refused else "correction-unused"
