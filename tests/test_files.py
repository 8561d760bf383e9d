"""Writing pages: changed bytes only, strays go, a person's work stays."""

from pathlib import Path

import pytest

from generator.files import MARKER, write
from generator.model import Page
from generator.problems import DigestError

HOME = Page(path="index.md", text="---\ntitle: Home\ngenerator: Digest\n---\n")
ONE = Page(path="articles/one.md", text="one\n")
TWO = Page(path="articles/deep/two.md", text="two\n")


def files(docs: Path) -> set[str]:
    return {path.relative_to(docs).as_posix() for path in docs.rglob("*") if path.is_file()}


def test_pages_are_written_with_a_marker(tmp_path: Path) -> None:
    done = write(tmp_path, [HOME, ONE, TWO])
    assert files(tmp_path) == {"index.md", f"articles/{MARKER}", "articles/one.md", "articles/deep/two.md"}
    assert (done.pages, done.removed, done.problems) == (3, 0, ())


def test_a_second_run_writes_nothing(tmp_path: Path) -> None:
    write(tmp_path, [HOME, ONE])
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    assert write(tmp_path, [HOME, ONE]).changed == 0
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == before


def test_only_the_changed_page_is_written(tmp_path: Path) -> None:
    write(tmp_path, [HOME, ONE, TWO])
    assert write(tmp_path, [HOME, ONE, Page(path=TWO.path, text="new\n")]).changed == 1


def test_the_page_of_a_deleted_article_goes(tmp_path: Path) -> None:
    write(tmp_path, [HOME, ONE, TWO])
    assert write(tmp_path, [HOME, ONE]).removed == 1
    assert files(tmp_path) == {"index.md", f"articles/{MARKER}", "articles/one.md"}


def test_a_folder_that_has_no_page_left_goes(tmp_path: Path) -> None:
    write(tmp_path, [HOME, ONE])
    write(tmp_path, [HOME])
    assert files(tmp_path) == {"index.md"}
    assert not (tmp_path / "articles").exists()


def test_a_top_page_that_is_not_made_any_more_goes(tmp_path: Path) -> None:
    write(tmp_path, [HOME])
    write(tmp_path, [])
    assert files(tmp_path) == set()


def test_a_folder_of_somebody_else_is_neither_written_nor_deleted(tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "mine.md").write_text("mine")
    with pytest.raises(DigestError, match="did not make"):
        write(tmp_path, [ONE])
    write(tmp_path, [HOME])
    assert files(tmp_path) == {"index.md", "articles/mine.md"}


def test_an_empty_folder_is_taken(tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    write(tmp_path, [ONE])
    assert files(tmp_path) == {f"articles/{MARKER}", "articles/one.md"}


def test_a_linked_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "articles").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(DigestError, match="not a plain folder"):
        write(tmp_path / "docs", [ONE])


def test_a_link_within_a_generated_folder_leads_nowhere(tmp_path: Path) -> None:
    docs, elsewhere = tmp_path / "docs", tmp_path / "elsewhere"
    elsewhere.mkdir()
    write(docs, [ONE])
    (docs / "articles" / "deep").symlink_to(elsewhere)
    write(docs, [ONE, TWO])
    assert files(elsewhere) == set()
    assert (docs / TWO.path).read_text() == TWO.text


def test_a_file_in_the_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "docs").write_text("")
    with pytest.raises(DigestError, match="is a file"):
        write(tmp_path / "docs", [ONE])


def test_a_page_of_ones_own_is_kept_and_said(tmp_path: Path) -> None:
    (tmp_path / "index.md").write_text("# My own home\n")
    done = write(tmp_path, [HOME])
    assert (tmp_path / "index.md").read_text() == "# My own home\n"
    assert [problem.code for problem in done.problems] == ["page-kept"]
