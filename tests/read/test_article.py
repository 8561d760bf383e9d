"""Files: one article each, with its sidecar, its id, and what is not read."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.model import RawArticle, Unreadable
from generator.model.keys import FIELDS
from generator.read import is_article, read_article, seed_files
from generator.read.identity import article_id, slug

TEXT = "Leaders meet at port\n\nLeaders of two cities met at the old port of Orrin on Monday.\n"


def read(path: Path, name: str = "") -> RawArticle:
    found = read_article(path, shown=f"seeds/{path.name}", name=name or path.name)
    assert isinstance(found, RawArticle), found
    return found


def refused(path: Path) -> Unreadable:
    found = read_article(path, shown=path.name, name=path.name)
    assert isinstance(found, Unreadable), found
    return found


def test_a_plain_text(tmp_path: Path) -> None:
    path = tmp_path / "Port News 1.txt"
    path.write_text(TEXT, encoding="utf-8")
    found = read(path, "1950/Port News 1.txt")
    assert (found.path, found.name, found.id) == ("seeds/Port News 1.txt", "1950/Port News 1.txt", "1950-port-news-1")
    assert (found.text, found.encoding, found.body_start, found.metadata, found.problems) == (TEXT, "utf-8", 0, (), ())
    assert len(found.digest) == 64


def test_a_sidecar_stands_before_front_matter(tmp_path: Path) -> None:
    path = tmp_path / "one.md"
    path.write_text("---\ntitle: Old\nsource: Paper\n---\n" + TEXT, encoding="utf-8")
    before = read(path).digest
    path.with_suffix(".yml").write_text(
        "title: New\nid: The Port!\n"
        "blocks:\n- find: old port of\n  role: caption\n- {find: nowhere, role: caption}\n- {find: Monday, role: lead}\n",
        encoding="utf-8",
    )
    found = read(path)
    title, source = found.meta("title"), found.meta("source")
    assert title is not None
    assert source is not None
    assert (title.text, title.origin, title.start) == ("New", "one.yml", None)
    assert (source.text, source.origin) == ("Paper", "metadata")
    assert (found.id, found.digest != before) == ("the-port", True)
    assert [(o.find, o.role) for o in found.overrides] == [("old port of", "caption")]
    assert [(p.code, p.line) for p in found.problems] == [("override-not-found", 6), ("override-role", 7)]


def test_a_broken_sidecar_is_a_problem_of_its_file(tmp_path: Path) -> None:
    path = tmp_path / "one.txt"
    path.write_text(TEXT, encoding="utf-8")
    path.with_suffix(".yml").write_text("date: 2013-03-22\ntitle: a: b\n", encoding="utf-8")
    found = read(path)
    day = found.meta("date")
    assert day is not None
    assert day.text == "2013-03-22"
    assert [(p.code, p.path, p.line) for p in found.problems] == [("sidecar-broken", "seeds/one.yml", 2)]


@pytest.mark.parametrize(
    ("sidecar", "wanted"),
    [
        ("title: New\ntitlex: Newer\n", [(2, "one.yml does not know `titlex`. Did you mean `title`? It knows: title, published, ")]),
        ("# a note\n\npublishd: 2019\n", [(3, "Did you mean `published`?")]),
        ("block:\n- {find: Monday, role: caption}\n", [(1, "Did you mean `blocks`?")]),
        ("title: a: b\npublishd: 2019\n", [(2, "Did you mean `published`?")]),
        ("tags: [port]\n", [(1, "one.yml does not know `tags`.")]),
        ("zzz: 1\n", [(1, "does not know `zzz`. It knows: ")]),
        ("titlex:\n", [(1, "`title`")]),
        ("title: New\nDate: 2019\nauthor: Ida Quist\nlang: en\nlink: x\nretrieved: 2020\nsite: Paper\n", []),
        ("headline: New\npublished: 2019\nid: x\nagency: Wire\n", []),
    ],
)
def test_a_sidecar_knows_its_keys(tmp_path: Path, sidecar: str, wanted: list[tuple[int, str]]) -> None:
    path = tmp_path / "one.txt"
    path.write_text(TEXT, encoding="utf-8")
    path.with_suffix(".yml").write_text(sidecar, encoding="utf-8")
    said = [problem for problem in read(path).problems if problem.code == "sidecar-key"]
    assert [(problem.line, problem.path) for problem in said] == [(line, "seeds/one.yml") for line, _ in wanted]
    assert all(words in problem.message for problem, (_, words) in zip(said, wanted, strict=True))


def test_all_keys_are_documented(repository: Path) -> None:
    table = (repository / "seeds" / "README.md").read_text(encoding="utf-8").partition("### Sidecars")[2].partition("\nRoles:")[0]
    rows = [re.findall(r"`([^`]+)`", f"{row.split('|')[1]}{row.split('|')[3]}") for row in table.splitlines() if row.startswith("| `")]
    assert sorted(map(tuple, rows)) == sorted([*FIELDS, ("blocks",)])


def test_front_matter_of_crawlers_may_hold_anything(tmp_path: Path) -> None:
    path = tmp_path / "one.md"
    path.write_text("---\ntitle: Old\nshares: 12\n---\n" + TEXT, encoding="utf-8")
    assert read(path).problems == ()


@pytest.mark.parametrize(("size", "readable"), [(2 * 1024 * 1024, True), (2 * 1024 * 1024 + 1, False)])
def test_size(tmp_path: Path, size: int, readable: bool) -> None:
    path = tmp_path / "one.txt"
    path.write_bytes(b"a" * size)
    found = read_article(path, shown="one.txt", name="one.txt")
    assert isinstance(found, RawArticle) == readable
    if isinstance(found, Unreadable):
        assert found.problem.code == "too-large"


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n", b"\xef\xbb\xbf", "\u00a0\u200b\n".encode(), b"&nbsp;\n"])
def test_an_empty_file_is_no_article(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "one.txt"
    path.write_bytes(data)
    problem = refused(path).problem
    assert (problem.code, problem.message, problem.path) == ("empty", "The file is empty: there is nothing to publish.", "one.txt")


def test_what_is_no_file_is_not_opened(tmp_path: Path) -> None:
    (tmp_path / "real.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "link.txt").symlink_to(tmp_path / "real.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "folder.txt").mkdir()
    (tmp_path / "zeros.txt").write_bytes(b"a\x00b")
    codes = {name: refused(tmp_path / name).problem.code for name in ("link.txt", "pipe.txt", "folder.txt", "zeros.txt", "gone.txt")}
    assert codes == {
        "link.txt": "not-an-article",
        "pipe.txt": "not-an-article",
        "folder.txt": "not-an-article",
        "zeros.txt": "unreadable",
        "gone.txt": "unreadable",
    }


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("a.txt", True),
        ("1950/a.md", True),
        ("a.TEXT", True),
        ("b.markdown", True),
        ("README.md", False),
        ("readme.txt", False),
        ("x/README.txt", False),
        ("curation/actors.txt", False),
        ("x/curation/a.txt", False),
        (".hidden.txt", False),
        (".git/a.txt", False),
        ("a.yml", False),
        ("a.html", False),
        ("a", False),
        ("curation.txt", True),
    ],
)
def test_is_article(name: str, wanted: bool) -> None:
    assert is_article(name) == wanted


def test_a_folder(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.md", "a/z.yml", "README.md", "curation/x.txt", ".x.txt", "page.html", "lone.yml", "LICENSE"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(TEXT, encoding="utf-8")
    (tmp_path / "link.txt").symlink_to(tmp_path / "b.txt")
    found, problems = seed_files(tmp_path)
    assert [path.relative_to(tmp_path).as_posix() for path in found] == ["a/z.md", "b.txt"]
    assert [problem.message.split(" ")[0] for problem in problems] == ["LICENSE", "link.txt", "lone.yml", "page.html"]
    assert {problem.code for problem in problems} == {"not-an-article"}
    assert [problem.path for problem in seed_files(tmp_path, Path("seeds"))[1]][:2] == ["seeds/LICENSE", "seeds/link.txt"]


def test_a_folder_that_cannot_be_opened_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever runs the tests may be allowed to open any folder, so the refusal is played."""
    (tmp_path / "closed").mkdir()
    (tmp_path / "open.txt").write_text(TEXT, encoding="utf-8")
    iterdir = Path.iterdir

    def refusing(path: Path) -> Iterator[Path]:
        if path.name == "closed":
            raise PermissionError(13, "Permission denied")
        return iterdir(path)

    monkeypatch.setattr(Path, "iterdir", refusing)
    found, problems = seed_files(tmp_path)
    assert [path.name for path in found] == ["open.txt"]
    assert [problem.message for problem in problems] == ["closed was not read: the folder cannot be opened."]


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("a.txt", "a"),
        ("1950/KCNA-0625.txt", "1950-kcna-0625"),
        ("Kim & Lee – letter.md", "kim-lee-letter"),
        ("café.txt", "cafe"),
        ("v1.2.txt", "v1-2"),
        ("a_b.c.text", "a-b-c"),
    ],
)
def test_id(name: str, wanted: str) -> None:
    assert article_id(name) == wanted


def test_ids_that_lose_letters_stay_apart() -> None:
    ids = {
        article_id("북한.txt"),
        article_id("러시아.txt"),
        article_id("2020-북한.txt"),
        article_id("2020-러시아.txt"),
        article_id("!.txt"),
    }
    assert len(ids) == 5
    assert all(identity.isascii() and identity == identity.strip("-") and identity for identity in ids)
    assert len(slug("x" * 500)) <= 110
