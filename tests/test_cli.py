"""The commands as a user types them: what stands on stdout, what on stderr, and the exit status."""

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator import records
from generator.build import Project, gather
from generator.cli import COMMANDS, main
from generator.dates.publication import explain as proof

STORY = "Ministers meet\n\nVIENNA, March 4, 2020 (Test Wire) -- Foreign Minister Anna Holm met Ivan Dorin on Wednesday.\n"
KEYS = (
    "contract path id text language headline source byline dateline published wire rights blocks captions sentences dates actors quotes "
    "events tags problems"
)


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a mkdocs.yml and two articles, which is the current one."""
    (tmp_path / "mkdocs.yml").write_text("site_name: Test\nextra:\n  digest:\n    jobs: 1\n", encoding="utf-8")
    (tmp_path / "templates").symlink_to(Path(__file__).parents[1] / "templates")
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "one.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "seeds" / "two.txt").write_text(STORY.replace("Holm", "Lindt"), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def objects(printed: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in printed.splitlines()]


@pytest.mark.usefixtures("site")
def test_inspect_prints_one_object_a_file_in_the_order_given(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["inspect", "seeds/two.txt", "missing.txt", "seeds/one.txt"]) == 0
    found = objects(capsys.readouterr().out)
    assert [row["path"] for row in found] == ["seeds/two.txt", "missing.txt", "seeds/one.txt"]
    assert " ".join(found[0]) == KEYS
    assert set(found[1]) == {"contract", "path", "error"}


def test_inspect_takes_a_publication_date_for_all_or_for_each(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site / "map.json").write_text('{"one.txt": "2021-05-06"}', encoding="utf-8")
    main(["inspect", "--published", "2022-01-02", "seeds/one.txt"])
    main(["inspect", "--published-from", "map.json", "seeds/one.txt", "seeds/two.txt"])
    values = [row["published"]["value"] for row in objects(capsys.readouterr().out)]  # type: ignore[index]
    assert values == ["2022-01-02", "2021-05-06", "2020-03-04"]


@pytest.mark.usefixtures("site")
def test_export_adds_the_place_in_the_corpus(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "seeds"]) == 0
    assert [" ".join(row) for row in objects(capsys.readouterr().out)] == [
        f"{KEYS} story duplicate_of update_of thread related phrases"
    ] * 2


@pytest.mark.usefixtures("site")
@pytest.mark.parametrize("kind", records.KINDS)
def test_export_prints_the_records_of_the_corpus(kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "seeds", "--records", kind]) == 0
    found = objects(capsys.readouterr().out)
    assert {(row["contract"], row["record"]) for row in found} <= {(1, records.KINDS[kind][0])}
    assert found or kind not in ("actors", "events")


def test_export_works_in_a_folder_without_a_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "one.txt").write_text(STORY, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(["export", "."]) == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["one.txt"]


def test_build_writes_pages_and_says_what_it_did(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build"]) == 0
    said = capsys.readouterr()
    assert said.out == ""
    assert "Articles: 2 read, 2 dated to the day, 0 not, 0 files skipped." in said.err
    assert (site / "docs" / "articles" / "one.md").is_file()


def test_build_takes_other_folders(site: Path) -> None:
    (site / "seeds").rename(site / "wire")
    assert main(["build", "--seeds", "wire", "--docs", "pages"]) == 0
    assert (site / "pages" / "articles" / "two.md").is_file()


@pytest.mark.usefixtures("site")
def test_a_second_build_writes_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    main(["build"])
    main(["build"])
    assert " 0 files written, 0 removed" in capsys.readouterr().err


def test_check_lists_problems_and_strict_turns_them_into_a_status(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--strict"]) == 0
    (site / "seeds" / "broken.txt").write_bytes(b"\0\1\2")
    assert main(["check"]) == 0
    assert main(["check", "--strict"]) == 1
    assert "broken.txt: " in capsys.readouterr().out


def test_each_problem_says_in_which_file(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site / "seeds" / "guess.txt").write_bytes(STORY.replace("met", "met the \xe9lite,").encode("cp1252"))
    (site / "seeds" / "front.md").write_text("---\ntitle: a: b\ndate: 2020-03-04\n---\n" + STORY, encoding="utf-8")
    (site / "seeds" / "two.yml").write_text("titlex: Talks\n", encoding="utf-8")
    (site / "seeds" / "french.md").write_text(f"---\ntitle: Paix\nlang: fr\n---\n{STORY}", encoding="utf-8")
    (site / "seeds" / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    main(["check", "--config", str(site / "mkdocs.yml")])
    said = capsys.readouterr().out.splitlines()
    assert sorted(line.split(": ")[0] for line in said) == list(FILES)


FILES = ("seeds/french.md", "seeds/front.md:2", "seeds/guess.txt", "seeds/photo.jpg", "seeds/two.yml:1")


def test_pages_name_no_folder_of_this_machine(site: Path) -> None:
    (site / "seeds" / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    (site / "seeds" / "blank.txt").write_text("\n", encoding="utf-8")
    (site / "seeds").rename(site / "wire")
    for seeds in (site / "wire", Path("wire")):
        assert main(["build", "--config", str(site / "mkdocs.yml"), "--seeds", str(seeds)]) == 0
        report = (site / "docs" / "report" / "index.md").read_text(encoding="utf-8")
        assert str(site) not in report
        assert "photo.jpg" in report


@pytest.mark.usefixtures("site")
def test_articles_outside_the_project_are_named_by_their_folder(tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("outside")
    project = Project.load(Path("mkdocs.yml"), outside)
    assert project.shown == Path(outside.name)


def test_what_was_not_read_counts_as_skipped(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site / "seeds" / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    (site / "seeds" / "blank.txt").write_text(" \n\n", encoding="utf-8")
    (site / "seeds" / "broken.txt").write_bytes(b"\0\1\2")
    main(["build"])
    assert "Articles: 2 read, 2 dated to the day, 0 not, 3 files skipped." in capsys.readouterr().err


@pytest.mark.usefixtures("site")
def test_inspect_says_what_to_do_with_a_folder(capsys: pytest.CaptureFixture[str]) -> None:
    main(["inspect", "seeds"])
    assert "For a whole folder there is `digest export seeds`." in str(objects(capsys.readouterr().out)[0]["error"])


@pytest.mark.parametrize("more", [[], ["--records", "links"], ["--records", "events"], ["--records", "actors"]])
def test_a_withdrawn_article_is_not_exported(more: list[str], site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "seeds", *more]) == 0
    assert '"two"' in capsys.readouterr().out
    (site / "seeds" / "curation").mkdir()
    (site / "seeds" / "curation" / "withdrawn.yml").write_text("two: {on: 2024-05-01}", encoding="utf-8")
    assert main(["export", "seeds", *more]) == 0
    out = capsys.readouterr().out
    assert '"two"' not in out
    assert "Lindt" not in out


@pytest.mark.usefixtures("site")
def test_explain_gives_the_proof_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "seeds/one.txt"]) == 0
    assert "4 March 2020" in capsys.readouterr().out


def test_explain_says_what_the_page_says(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Two versions whose own words give the same day of other years: on the page the year is open, and so it is here."""
    text = "{}Ferry line opens\nALMA, June 19 -- Minister Ada Lund opened the ferry line between Alma and Orlan on {}.\n{}\n"
    rest = "Lund said that the line would carry two thousand passengers a day. The ferry was built in Orlan by the yard of Tomas Ridder.\n"
    years = (("", "Wednesday", rest + "It was founded in 2013."), ("(LEAD) ", "Wednesday", rest + "It was founded in 2019."))
    for number, parts in enumerate(years):
        (site / "seeds" / f"ferry{number}.txt").write_text(text.format(*parts), encoding="utf-8")
    library = gather(Project.load(Path("mkdocs.yml")), lambda *_: None)
    for number in range(2):
        main(["explain", f"seeds/ferry{number}.txt"])
        said = capsys.readouterr().out
        shown = next(entry.article for entry in library.entries if entry.id == f"ferry{number}")
        assert all(line in said for line in proof(shown.published, shown.parsed))
        assert "by itself" not in said


def test_explain_says_that_a_file_outside_the_project_is_seen_alone(site: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = tmp_path / "elsewhere.txt"
    other.write_text((site / "seeds" / "one.txt").read_text(encoding="utf-8"), encoding="utf-8")
    assert main(["explain", str(other)]) == 0
    assert "Seen by itself, without its neighbours." in capsys.readouterr().out


@pytest.mark.usefixtures("site")
def test_explain_fails_where_there_is_no_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "seeds/none.txt"]) == 2
    assert "cannot be opened" in capsys.readouterr().out


@pytest.mark.usefixtures("site")
def test_epoch_is_the_newest_day(capsys: pytest.CaptureFixture[str]) -> None:
    main(["epoch"])
    assert capsys.readouterr().out == "1583280000\n"  # 2020-03-04, midnight UTC


def test_the_epoch_of_old_articles_is_one_that_a_build_can_use(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for path in (site / "seeds").iterdir():
        path.write_text(path.read_text(encoding="utf-8").replace("2020", "1950"), encoding="utf-8")
    assert main(["epoch"]) == 0
    assert capsys.readouterr().out == "0\n"


def test_new_removes_the_demonstration_and_keeps_what_was_changed(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site / "seeds" / "curation").mkdir()
    (site / "seeds" / "curation" / "actors.yml").write_bytes((site / "seeds" / "one.txt").read_bytes())
    digest = hashlib.sha256((site / "seeds" / "one.txt").read_bytes()).hexdigest()
    listed = "".join(f"{digest}  {name}\n" for name in ("one.txt", "two.txt", "curation/actors.yml"))
    (site / "seeds" / ".demonstration").write_text(listed, encoding="utf-8")
    assert main(["new"]) == 0
    assert [path.name for path in (site / "seeds").iterdir()] == ["two.txt"]
    assert "two.txt was changed and is kept." in capsys.readouterr().err
    assert main(["new"]) == 0


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["build", "--seeds", "nowhere"], "There is no folder nowhere"),
        (["build", "--config", "nowhere.yml"], "There is no nowhere.yml"),
        (["inspect", "--published", "soon", "seeds/one.txt"], "'soon' is not a day such as 2024-06-19"),
        (["inspect", "--published-from", "nowhere.json", "seeds/one.txt"], "cannot be read"),
        (["export", "nowhere"], "There is no folder nowhere"),
        (["export", "seeds/one.txt"], "For single files there is `digest inspect seeds/one.txt`"),
        (["build", "--jobs", "-1"], "--jobs is -1"),
    ],
)
@pytest.mark.usefixtures("site")
def test_a_wrong_set_up_is_a_sentence_and_status_2(capsys: pytest.CaptureFixture[str], arguments: list[str], words: str) -> None:
    assert main(arguments) == 2
    said = capsys.readouterr()
    assert words in said.err
    assert said.out == ""


def test_each_command_shows_an_example(capsys: pytest.CaptureFixture[str]) -> None:
    for name in COMMANDS:
        with pytest.raises(SystemExit):
            main([name, "--help"])
        assert "example:\n  " in capsys.readouterr().out


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_the_output_does_not_depend_on_jobs_zone_locale_or_hash_seed(site: Path, repository: Path, jobs: str) -> None:
    for number in range(30):
        (site / "seeds" / f"more-{number}.txt").write_text(STORY.replace("Holm", f"Holm{chr(97 + number % 26)}"), encoding="utf-8")
    world = {"TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "PYTHONHASHSEED": jobs, "PYTHONPATH": str(repository)}
    command = [sys.executable, "-m", "generator", "export", "seeds", "--jobs"]
    plain = subprocess.run([*command, "1"], env={**os.environ, "PYTHONPATH": str(repository)}, capture_output=True, check=True)
    other = subprocess.run([*command, jobs], env={**os.environ, **world}, capture_output=True, check=True)
    assert plain.stdout == other.stdout
