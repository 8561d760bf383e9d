"""Pairs of quotation marks: what stands between them, and how deep."""

import pytest

from generator.quotes.marks import regions
from generator.quotes.words import cut


def between(text: str, goes_on: bool = False) -> list[tuple[str, int]]:
    """The words between marks, with their depth, in the order of their opening."""
    words = cut(text, [(0, len(text))])
    found = regions(words, 0, len(words), goes_on)
    return [(text[words.starts[region.first] : words.ends[region.last - 1]], region.depth) for region in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said "yes".', [("yes", 0)]),
        ('"Yes," he said. "No."', [("Yes,", 0), ("No.", 0)]),
        ("“Yes,” he said.", [("Yes,", 0)]),
        ("„Ja“, he said.", [("Ja", 0)]),
        ("„Ja”, he said.", [("Ja", 0)]),
        ("«Oui», he said.", [("Oui", 0)]),
        ("''Yes,'' he said.", [("Yes,", 0)]),
        ("``Yes,'' he said.", [("Yes,", 0)]),
        ("'Yes,' he said.", [("Yes,", 0)]),
        ("‘Yes,’ he said.", [("Yes,", 0)]),
        ("‘The boys’ hats,’ he said.", [("The boys’ hats,", 0)]),
        ("“I said ‘no’ to it,” he said.", [("I said ‘no’ to it,", 0), ("no", 1)]),
        ("\"I said 'no' to it,\" he said.", [("I said 'no' to it,", 0), ("no", 1)]),
        ('He said, "Never', [("Never", 0)]),
        ('"Never', [("Never", 0)]),
        ('"A.\n"B."', [("A.", 0), ("B.", 0)]),
    ],
)
def test_pairs(text: str, expected: list[tuple[str, int]]) -> None:
    """Straight, curly, low and high, doubled single, one within another."""
    assert between(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The boys' hats",
        "It's the '90s",
        "Class of '08 rules",
        "Give 'em hell",
        'A 6" pipe and a 9" pipe',
        '"',
        '""',
        "''",
        "Smith's",
        'the end"',
        'a stray " mark here',
    ],
)
def test_no_pairs(text: str) -> None:
    """Apostrophes, inches and marks without a fellow open nothing."""
    assert between(text) == []


def test_a_quotation_left_open_goes_on_in_the_next_paragraph() -> None:
    """Only where that begins with a mark."""
    assert between('She nodded. "We know', goes_on=True) == [("We know", 0)]
    assert between('She nodded. "We know') == []
