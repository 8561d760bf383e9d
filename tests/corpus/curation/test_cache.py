"""Corrections and the cache: they are applied to what was read before."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.build import Project, gather
from generator.corpus import Library
from generator.settings import Settings

NEWS = "Bridge opens\n\nNORHAVEN, April 26, 2019 -- Minister Ada Lund opened the bridge on April 25, 2019, officials said.\n"


def read(folder: Path, curation: Mapping[str, str]) -> tuple[Library, int]:
    """The library of a folder after these corrections, and how many articles were read for it."""
    (folder / "seeds" / "curation").mkdir(exist_ok=True)
    for name, text in curation.items():
        (folder / "seeds" / "curation" / f"{name}.yml").write_text(text, encoding="utf-8")
    left: list[int] = []

    def progress(stage: str, done: int, total: int) -> None:
        left.append(total - done if stage == "Reading articles" else 0)

    project = Project(root=folder, seeds=folder / "seeds", docs=folder, templates=folder, settings=Settings(jobs=1))
    found = gather(project, progress)
    return found, max(left)


@pytest.mark.parametrize(
    "curation",
    [
        {"actors": "ada-lund: {name: Ada Berg}"},
        {"withdrawn": "a:"},
        {"stories": "join: [[a, b]]", "events": "a-s3: {hide: true}", "tags": "long-read: {add: [a]}"},
    ],
)
def test_a_correction_reads_no_article_again(curation: Mapping[str, str], tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    for name in "ab":
        (tmp_path / "seeds" / f"{name}.txt").write_text(NEWS.replace("Bridge", f"Bridge {name}"), encoding="utf-8")
    plain, read_first = read(tmp_path, {})
    corrected, read_then = read(tmp_path, curation)
    assert (read_first, read_then) == (2, 0)
    assert corrected != plain
    assert all(one.applies for one in corrected.corrections), corrected.corrections
