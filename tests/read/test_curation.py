"""Reading seeds/curation/: every case of tests/cases/curation.yaml, and what no file may do."""

import tempfile
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.model.curation import Curation, Statement
from generator.read.curation import read_curation

FILE = Path(__file__).resolve().parents[1] / "cases" / "curation.yaml"
CASES: dict[str, dict[str, Any]] = {
    f"curation-{number}: {case['file']}": case for number, case in enumerate(yaml.safe_load(FILE.read_text(encoding="utf-8")), 1)
}


def plain(found: Any) -> Any:
    """Lists in place of tuples, and what a file doesn't say left out."""
    if isinstance(found, dict):
        return {key: plain(value) for key, value in found.items() if value}
    return [plain(one) for one in found] if isinstance(found, list | tuple) else found


def written(said: Statement) -> str:
    """`2 merge b → actor b`."""
    named = ", ".join(" ".join(name) for name in said.names)
    return " ".join(filter(None, (str(said.line), said.key, said.value, f"→ {named}" if named else "")))


@pytest.mark.parametrize("name", CASES)
def test_case(name: str, tmp_path: Path) -> None:
    """What is read, what it names, and what is wrong, each with its line."""
    case = CASES[name]
    (tmp_path / case["file"]).write_text(case["text"], encoding="utf-8")
    found, problems = read_curation(tmp_path, Path("seeds/curation"))
    about = case["file"].partition(".")[0]
    assert plain(asdict(found).get(about, ())) == plain(case.get("found", ())), asdict(found)
    assert [written(said) for said in found.statements] == case.get("says", [])
    assert sorted(f"{problem.line} {problem.code}" for problem in problems) == sorted(case.get("problems", [])), problems
    assert {problem.path for problem in problems} <= {f"seeds/curation/{case['file']}"}


def test_the_cases_name_every_file_of_the_table() -> None:
    assert {"actors.yml", "tags.yml", "stories.yml", "events.yml", "withdrawn.yml"} <= {case["file"] for case in CASES.values()}


def test_no_folder_is_no_curation(tmp_path: Path) -> None:
    assert read_curation(tmp_path / "curation") == (Curation(), ())


def test_two_files_of_one_name_are_not_mixed(tmp_path: Path) -> None:
    (tmp_path / "actors.yaml").write_text("a: {name: A}")
    (tmp_path / "actors.yml").write_text("b: {name: B}")
    found, (problem,) = read_curation(tmp_path)
    assert [one.id for one in found.actors] == ["a"]
    assert problem.code == "curation-file"
    assert problem.path == str(tmp_path / "actors.yml")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("kim: {kind: persn}", "`kind`: it takes one of person, organisation, country, place, other; seen “persn” in the entry kim."),
        ("kim: {merge: [a b]}", "“a b” is no id (such as kim-jong-un, the last part of a page's address) in the entry kim."),
        ("kim: {knd: person}", " Did you mean `kind`? The keys are "),
        ("kim: {name: A}\nlee: {name: B}\nkim: {name: C}", "`name` is given twice in the entry kim; the first one counts."),
    ],
)
def test_a_message_names_the_entry_and_what_stands_there(text: str, said: str, tmp_path: Path) -> None:
    (tmp_path / "actors.yml").write_text(text, encoding="utf-8")
    _, (problem,) = read_curation(tmp_path)
    assert said in problem.message


def test_links_and_folders_are_not_opened(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("a: {name: A}")
    folder = tmp_path / "curation"
    (folder / "tags.yml").mkdir(parents=True)
    (folder / "actors.yml").symlink_to(tmp_path / "secret")
    found, problems = read_curation(folder)
    assert found == Curation()
    assert [problem.code for problem in problems] == ["curation-file", "curation-file"]


def test_the_order_of_the_entries_says_nothing(tmp_path: Path) -> None:
    entries = ["b: {name: B}\n", "a: {name: A}\n", "c: {ignore: true}\n"]
    orders = (entries, entries[::-1])
    found = []
    for order in orders:
        (tmp_path / "actors.yml").write_text("".join(order))
        found.append(read_curation(tmp_path)[0].actors)
    assert found[0] == found[1]


HOSTILE = (
    "a: &a [*a]\nb: {merge: *a}",
    "a: &a {split: *a}",
    "a: {merge: [[[[[[[[x]]]]]]]]}",
    "&a a: &b\n  merge: &c [*b, *c]",
    "a: !!python/object/apply:os.system [x]",
    "? [a, b]\n: {name: x}",
    "? {a: b}\n: {name: x}",
    "<<: {name: x}",
    "a: {name: \x00}",
    "%TAG ! x",
    "a: {name: |\n",
    "\ufeffa: {name: A}",
    "---\na: {name: A}\n---\nb: {name: B}\n...",
    "a: {name: !!binary aGk=}",
    "a:\n\tname: tab",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_yaml_stops_nothing(text: str, tmp_path: Path) -> None:
    for name in ("actors", "tags", "stories", "events", "withdrawn"):
        (tmp_path / f"{name}.yml").write_text(text, encoding="utf-8")
    found, _ = read_curation(tmp_path)
    assert isinstance(found, Curation)


@given(st.text(alphabet="ab:-[]{}&*!|>'\"# \n\t,?%@", max_size=60))
def test_any_text_is_read(text: str) -> None:
    """No file raises; each line that is named is a line of the file."""
    from_lines = text.count("\n") + 1
    for said in read_texts({"actors.yml": text, "stories.yml": text}):
        assert said is None or 1 <= said <= from_lines + 1


def read_texts(files: dict[str, str]) -> list[int | None]:
    """The lines of all statements and problems of these files."""
    with tempfile.TemporaryDirectory() as folder:
        for name, text in files.items():
            (Path(folder) / name).write_text(text, encoding="utf-8")
        found, problems = read_curation(Path(folder))
    return [*(said.line for said in found.statements), *(problem.line for problem in problems)]
