"""The corrections of the demonstration corpus: each must still be one. What the program learns to do by itself is to be taken out."""

from functools import cache
from pathlib import Path

import yaml

from generator.build import Project, gather
from generator.corpus import Library
from generator.read.curation import read_curation
from tests.demo.expected import SEEDS

ROOT = SEEDS.parent
GUIDE = ROOT / "docs" / "corrections.md"


@cache
def demonstration() -> Library:
    return gather(Project.load(ROOT / "mkdocs.yml"), lambda *_: None)


def test_every_correction_of_the_demonstration_applies() -> None:
    found = demonstration().corrections
    assert len(found) >= 20
    failing = [f"{one.said.path}:{one.said.line}: {one.said.key}: {one.why}" for one in found if not one.applies]
    assert not failing, "\n".join(failing)


def test_the_demonstration_is_put_right() -> None:
    library = demonstration()
    actors = library.actors_by_id()
    assert actors["st-petersburg"].country == "RU"
    assert not {"stalin", "amnok-river", "russian-embassy", "far-east", "orlov-trotters", "seoul-moscow"} & set(actors)
    stories = {story.title: {entry.id for entry in story.entries} for story in library.stories}
    assert stories["Kim Jong Un's journey to Vostochny, September 2023"] == {"nk-ru-0041", "nk-ru-0042", "nk-ru-0043"}


def test_the_guide_shows_every_key_and_no_other(tmp_path: Path) -> None:
    """Its samples are read without a problem, and together have each key of the table."""
    text = GUIDE.read_text(encoding="utf-8")
    for name in ("actors", "tags", "stories", "events", "withdrawn"):
        sample = text.partition(f"## {name}.yml")[2].partition("```yaml\n")[2].partition("```")[0]
        assert yaml.safe_load(sample)
        (tmp_path / f"{name}.yml").write_text(sample, encoding="utf-8")
    found, problems = read_curation(tmp_path)
    assert not problems
    assert {said.key for said in found.statements} == {
        "name", "aliases", "merge", "kind", "country", "status", "intro", "split", "ignore", "label", "parent", "words", "add", "remove",
        "join", "part", "titles", "date", "hide", "withdrawn", "on", "reason", "file", "apart",
    }  # fmt: skip
