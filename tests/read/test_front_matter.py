"""Front matter as crawlers write it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.read.front_matter import read_front_matter

BODY = "\nORRIN, Aug. 15 (Test Wire) -- Leaders met.\n"


def values(text: str) -> dict[str, tuple[str, ...]]:
    return {value.key: value.values for value in read_front_matter(text).values}


def test_sound_yaml_stays_strings() -> None:
    text = "---\ntitle: 'Leaders meet: a first'\ndate: 2023-10-12\ndraft: no\nid: 007\ntags: [port, fish]\nempty:\n---" + BODY
    found = read_front_matter(text)
    assert values(text) == {
        "title": ("Leaders meet: a first",),
        "date": ("2023-10-12",),
        "draft": ("no",),
        "id": ("007",),
        "tags": ("port", "fish"),
    }
    assert text[found.body_start :] == BODY
    assert found.problems == ()


def test_every_place_is_the_value() -> None:
    text = '---\ntitle: "Leaders meet"\ndate: 2023-10-12\nsource: Test Wire\ntags: [port]\n---' + BODY
    placed = [value for value in read_front_matter(text).values if value.start is not None]
    assert [text[value.start : value.end] for value in placed] == ["Leaders meet", "2023-10-12", "Test Wire"]
    assert all(value.text == text[value.start : value.end] for value in placed)


@pytest.mark.parametrize(
    ("yaml", "wanted"),
    [
        ("title: Leaders meet: a first\ndate: 2023-10-12", {"title": ("Leaders meet: a first",), "date": ("2023-10-12",)}),
        (
            "title: Leaders meet: a first\n  after the storm\ndate: 2023-10-12",
            {"title": ("Leaders meet: a first after the storm",), "date": ("2023-10-12",)},
        ),
        (
            "title: Leaders meet: a first\nafter the storm\ndate: 2023-10-12",
            {"title": ("Leaders meet: a first after the storm",), "date": ("2023-10-12",)},
        ),
        ("title: x\ndate: 2023-10-12\n\tauthor: Ida Quist", {"title": ("x",), "date": ("2023-10-12",), "author": ("Ida Quist",)}),
        ('title: "Leaders meet\ndate: 2023-10-12', {"title": ("Leaders meet",), "date": ("2023-10-12",)}),
        ("title: @leaders\ntags:\n- port\n- fish: fresh", {"title": ("@leaders",), "tags": ("port", "fish: fresh")}),
        ("title: 'It's late'\ndate: 2023-10-12", {"title": ("It's late",), "date": ("2023-10-12",)}),
        ("title: {{ x\ndate: 2023-10-12", {"title": ("{{ x",), "date": ("2023-10-12",)}),
    ],
)
def test_broken_yaml_keeps_what_is_sound(yaml: str, wanted: dict[str, tuple[str, ...]]) -> None:
    text = f"---\n{yaml}\n---{BODY}"
    found = read_front_matter(text)
    assert {key: value for key, value in values(text).items() if key in wanted} == wanted
    assert [problem.code for problem in found.problems] == ["front-matter-broken"]
    assert all(problem.line and problem.hint for problem in found.problems)


def test_a_key_given_twice_is_a_problem() -> None:
    found = read_front_matter("---\ntitle: one\ntitle: two\n---" + BODY)
    assert [value.text for value in found.values] == ["one"]
    assert [(problem.code, problem.line) for problem in found.problems] == [("front-matter-broken", 3)]


def test_front_matter_that_is_not_closed_ends_at_the_blank_line() -> None:
    text = "---\ntitle: Leaders meet\ndate: 2023-10-12\n" + BODY
    found = read_front_matter(text)
    assert text[found.body_start :] == BODY
    assert [problem.code for problem in found.problems] == ["front-matter-broken"]


@pytest.mark.parametrize(
    "text",
    [
        "---\nORRIN, Aug. 15 (Test Wire) -- Leaders met.\n---\nThey spoke.\n",
        "---\nBREAKING: Leaders meet\nThey spoke for an hour.\n---\n",
        "---\n\nLeaders met: nobody knows why\n\n---\n",
        "--- Leaders meet ---\ntitle: x\n",
        "Leaders meet\n---\ntitle: x\n---\n",
        "---\n",
        "---",
        "",
        "---\n---\n",
        "\n---\ntitle: x\n---\n",
        "---\nKim: We will not go.\nLee: We must.\n---\n",
    ],
)
def test_an_article_that_begins_with_dashes_is_left_alone(text: str) -> None:
    found = read_front_matter(text)
    assert (found.body_start, found.values, found.problems) == (0, (), ())


@given(st.text(alphabet="ab:-\n \t'\"[]{}#&*!|>%@`,title", max_size=80))
def test_anything_between_dashes_is_survived(text: str) -> None:
    whole = f"---\ntitle: x\n{text}\n---\nBody"
    found = read_front_matter(whole)
    assert 0 <= found.body_start <= len(whole)
    assert all(value.start is None or whole[value.start : value.end] == value.text for value in found.values)


def test_deep_nesting_is_refused() -> None:
    found = read_front_matter("---\ntitle: x\ntags: " + "[" * 5_000 + "\n---" + BODY)
    assert [value.text for value in found.values][:1] == ["x"]
    assert [problem.code for problem in found.problems] == ["front-matter-broken"]
