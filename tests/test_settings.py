"""extra.digest: what is taken, and how a wrong line is refused."""

from datetime import date
from pathlib import Path

import pytest

from generator.problems import DigestError
from generator.settings import KEYS, Settings, from_mapping, load


def test_an_empty_block_gives_the_standard_settings() -> None:
    assert from_mapping({}, "mkdocs.yml") == Settings()


def test_values_are_taken() -> None:
    given = {"seeds": "wire", "numeric_dates": "day-first", "collected": date(2024, 12, 31), "jobs": 2}
    assert from_mapping(given, "mkdocs.yml") == Settings(seeds="wire", numeric_dates="day-first", collected=date(2024, 12, 31), jobs=2)


def test_an_unknown_key_lists_the_known_ones() -> None:
    with pytest.raises(DigestError) as refused:
        from_mapping({"seed": "x"}, "mkdocs.yml")
    assert "does not know seed: did you mean seeds?" in str(refused.value)
    assert all(key in str(refused.value) for key in KEYS)


def test_all_that_is_wrong_is_said_at_once() -> None:
    with pytest.raises(DigestError) as refused:
        from_mapping({"xyzzy": 1, "sedes": "x", "jobs": -1, "grouping": "no"}, "mkdocs.yml")
    said = str(refused.value)
    assert all(words in said for words in ("know xyzzy.", "know sedes: did you mean seeds?", "jobs is -1;", "grouping is 'no';"))


def test_a_wrong_indentation_is_shown_at_one_place(tmp_path: Path) -> None:
    config = tmp_path / "mkdocs.yml"
    config.write_text("site_name: x\nextra:\n  digest:\n    jobs: 1\n   seeds: x\n", encoding="utf-8")
    with pytest.raises(DigestError) as refused:
        load(config)
    assert str(refused.value).count("line ") == 1
    assert "cannot be read: line 5: " in str(refused.value)


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"jobs": -1}, "a whole number from 0"),
        ({"jobs": True}, "a whole number from 0"),
        ({"entries_per_page": 0}, "a whole number from 10"),
        ({"numeric_dates": "european"}, "one of month-first, day-first"),
        ({"collected": "yesterday"}, "a day such as 2024-12-31"),
        ({"seeds": ""}, "the name of a folder"),
        ({"language_model": True}, "the name of an installed spaCy pipeline"),
        (["seeds"], "must be a list of settings"),
    ],
)
def test_a_wrong_value_says_what_would_be_right(given: object, words: str) -> None:
    with pytest.raises(DigestError, match=words):
        from_mapping(given, "mkdocs.yml")


def test_tags_of_the_site_engine_are_passed_over(tmp_path: Path) -> None:
    config = tmp_path / "mkdocs.yml"
    config.write_text("site_name: !ENV [NAME, x]\nx: !!python/name:a.b\nextra:\n  digest:\n    jobs: 1\n", encoding="utf-8")
    assert load(config)[0].jobs == 1


@pytest.mark.parametrize(
    ("text", "words"), [(None, "There is no "), ("a: [", "cannot be read"), ("- a\n", "holds no settings"), ("", "holds no settings")]
)
def test_a_file_that_is_none_is_refused(tmp_path: Path, text: str | None, words: str) -> None:
    config = tmp_path / "mkdocs.yml"
    if text is not None:
        config.write_text(text, encoding="utf-8")
    with pytest.raises(DigestError, match=words):
        load(config)
