"""withdrawn.yml: articles that are published no more, from files to library and export."""

from pathlib import Path

import pytest

from generator.build import Project, gather
from generator.corpus import Library
from generator.settings import Settings

NEWS = "Minister Lee Min opened the bridge at Norhaven on April 25, 2019, officials said.\n"
REPOSITORY = Path(__file__).resolve().parents[3]


def read(folder: Path) -> Library:
    """The library of a folder, without a cache."""
    project = Project(root=folder, seeds=folder, docs=folder, templates=folder, settings=Settings(jobs=1))
    return gather(project, lambda *_: None, cached=False)


def write(folder: Path, withdrawn: str, **files: str) -> Library:
    """The library of these articles."""
    (folder / "curation").mkdir()
    (folder / "curation" / "withdrawn.yml").write_text(withdrawn, encoding="utf-8")
    for name, text in files.items():
        (folder / name.replace("__", ".")).write_text(text, encoding="utf-8")
    return read(folder)


def test_a_withdrawn_article_is_in_nothing(tmp_path: Path) -> None:
    texts = {f"{name}__txt": f"Bridge opens {name}\n\n{NEWS}" for name in "abc"}
    found = write(tmp_path, "a: {on: 2024-05-01, reason: Asked for}", **texts)
    assert sorted(entry.id for entry in found.entries) == ["b", "c"]
    assert {moment.entry.id for event in found.happenings for moment in event.tellings} == {"b", "c"}
    appearances = {actor.id: sorted(seen.entry.id for seen in actor.appearances) for actor in found.actors}
    assert appearances["lee-min"] == ["b", "c"]
    assert {one for seen in appearances.values() for one in seen} == {"b", "c"}
    assert {(entry.id, link.other) for entry in found.entries for link in entry.place.why if link.kind == "copy"} == {("c", "b")}
    assert "a" not in {link.other for entry in found.entries for link in entry.place.why}
    assert [(one.id, one.on, one.reason) for one in found.curation.withdrawn] == [("a", "2024-05-01", "Asked for")]
    assert all(one.applies for one in found.corrections)
    assert not found.problems


def test_it_stays_withdrawn_when_the_file_is_gone(tmp_path: Path) -> None:
    found = write(tmp_path, "a: {on: 2024-05-01}", b__txt=NEWS)
    assert [entry.id for entry in found.entries] == ["b"]
    assert [one.id for one in found.curation.withdrawn] == ["a"]
    assert not found.problems


OTHER = f"---\ntitle: Other\nid: a\n---\n{NEWS}"
STILL = "b.txt is the article b, which is still there"


@pytest.mark.parametrize(
    ("entry", "files", "standing", "stones", "why"),
    [
        ("a:", "a.txt c.txt", {"c.txt": "a-2"}, ["a"], ""),  # the name gives the id to a.txt
        ("a:", "0.txt a.txt", {"0.txt": "a-2"}, ["a"], ""),  # and so it does beside a file that comes before it
        ("a: {file: a.txt}", "a.txt c.txt", {"c.txt": "a-2"}, ["a"], ""),
        ("a-2:", "a.md a.txt", {"a.md": "a"}, ["a-2"], ""),  # an id that came of a clash
        ("a-2: {file: a.txt}", "a.md a.txt", {"a.md": "a"}, ["a-2"], ""),
        ("a-2: {file: a.txt}", "a.txt", {}, ["a-2"], ""),  # it stays withdrawn where the other file is gone
        ("a:", "a.md a.txt", {"a.txt": "a-2"}, ["a"], ""),  # the other article keeps its address
        ("a:", "b.txt", {"b.txt": "b"}, ["a"], ""),
        ("a: {file: a.txt}", "b.txt", {"b.txt": "b"}, ["a"], ""),
        (
            "a: {file: a.txt}",
            "a.md a.txt",
            {"a.md": "a"},
            ["a-2"],
            "this address is that of a.md; a.txt, which is held back, has the address a-2",
        ),
        ("a: {file: no.txt}", "a.md a.txt", {}, ["a"], "there is no file no.txt; a.md, a.txt of this id is held back"),
        ("a: {file: b.txt}", "a.txt b.txt", {"b.txt": "b"}, ["a"], STILL),
        ("a: {file: b.txt}", "b.txt", {"b.txt": "b"}, ["a"], STILL),
    ],
)
def test_an_entry_means_the_page_that_has_the_address(
    entry: str, files: str, standing: dict[str, str], stones: list[str], why: str, tmp_path: Path
) -> None:
    """Nothing that may be meant is published, no address changes hands, and what is not as it was said is said."""
    texts = {name.replace(".", "__"): OTHER if name in ("0.txt", "c.txt") else NEWS for name in files.split()}
    found = write(tmp_path, entry, **texts)
    assert {one.article.parsed.raw.name: one.id for one in found.entries} == standing
    assert [one.id for one in found.curation.withdrawn] == stones
    (correction,) = found.corrections
    assert correction.why == why
    assert [problem.code for problem in found.problems] == (["correction-unused"] if why else [])
    codes = [problem.code for one in found.entries for problem in one.article.problems]
    assert codes == ["id-clash"] * sum(one.endswith("-2") for one in standing.values())


def test_an_id_that_no_file_has_is_noted(tmp_path: Path) -> None:
    found = write(tmp_path, "a:\nb:", a__txt=NEWS, c__txt=NEWS)
    assert [(one.said.about[1], one.applies, one.note) for one in found.corrections] == [
        ("a", True, ""),
        ("b", True, "no file has this id now"),
    ]
    assert not found.problems


def test_an_unreadable_file_can_be_withdrawn(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\x00\x01")
    found = write(tmp_path, "a: {on: 2024-05-01}", b__txt=NEWS)
    assert not found.unreadable


def test_other_corrections_do_not_reach_it(tmp_path: Path) -> None:
    (tmp_path / "stories.yml").write_text("join: [[a, b]]")
    (tmp_path / "curation").mkdir()
    (tmp_path / "stories.yml").rename(tmp_path / "curation" / "stories.yml")
    (tmp_path / "curation" / "withdrawn.yml").write_text("a:")
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text(NEWS)
    (correction,) = [one for one in read(tmp_path).corrections if not one.applies]
    assert correction.why == "there is no article a"


def test_the_reasons_of_stories_name_actors_as_they_are_corrected(tmp_path: Path) -> None:
    texts = {
        f"{name}__txt": f"{head}\n\nNORHAVEN, April 26, 2019 -- {NEWS}The bridge had been closed since floods in March. {more}\n"
        for name, head, more in (
            ("a", "Minister opens Norhaven bridge", "Lee Min thanked the welders."),
            ("b", "Bridge at Norhaven open", "Welders had waited."),
        )
    }
    found = write(tmp_path, "", **texts)
    assert "Lee Min" in str([link.says for entry in found.entries for link in entry.place.why])
    (tmp_path / "curation" / "actors.yml").write_text("lee-min: {name: Rhee Min}\nnorhaven: {ignore: true}")
    says = str([link.says for entry in read(tmp_path).entries for link in entry.place.why])
    assert "Rhee Min" in says
    assert "Lee Min" not in says
    assert "name Norhaven" not in says


def test_files_that_say_nothing_change_nothing(tmp_path: Path) -> None:
    texts = {f"{name}__txt": f"Bridge {name}\n\n{NEWS}" for name in "abc"}
    plain = write(tmp_path, "# Nothing yet.\n", **texts)
    (tmp_path / "curation" / "withdrawn.yml").unlink()
    (tmp_path / "curation").rmdir()
    assert read(tmp_path) == plain
