"""Numbers as news writes them."""

from fractions import Fraction

import pytest

from generator.dates import numerals
from generator.dates.rules import table
from generator.dates.tokens import Token, tokens


def read(text: str) -> list[Token]:
    return tokens(text, 0, len(text), table.table().known)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("24", 24),
        ("1,200", 1200),
        ("2.5", Fraction(5, 2)),
        ("5 1/2", Fraction(11, 2)),
        ("twenty-four", 24),
        ("twenty four", 24),
        ("a hundred", 100),
        ("a hundred and five", 105),
        ("three hundred", 300),
        ("two thousand", 2000),
        ("two and a half", Fraction(5, 2)),
        ("a couple of", 2),
        ("half a dozen", 6),
        ("a dozen", 12),
        ("several", None),
        ("a few", None),
        ("a number of", None),
    ],
)
def test_amount(text: str, number: Fraction | int | None) -> None:
    assert numerals.amount(read(text)) == number


@pytest.mark.parametrize(("text", "number"), [("third", 3), ("21st", 21), ("twenty-first", 21), ("31st", 31), ("first", 1), ("words", 0)])
def test_ordinal(text: str, number: int) -> None:
    assert numerals.ordinal(read(text)) == number


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("nineteen ninety-six", 1996),
        ("nineteen eighty", 1980),
        ("nineteen hundred", 1900),
        ("two thousand and five", 2005),
        ("twenty nineteen", 2019),
        ("twenty twenty-four", 2024),
    ],
)
def test_spoken_year(text: str, year: int) -> None:
    assert numerals.spoken_year(read(text)) == year


@pytest.mark.parametrize(
    ("number", "code", "each", "value"),
    [
        (Fraction(3), "D", 1, "P3D"),
        (Fraction(5, 2), "Y", 1, "P2Y6M"),
        (Fraction(1, 2), "Y", 1, "P6M"),
        (Fraction(11, 2), "TH", 1, "PT5H30M"),
        (Fraction(2), "Y", 10, "P20Y"),
        (Fraction(3, 2), "W", 1, "P1W4D"),
        (Fraction(3, 2), "D", 1, "P1DT12H"),
        (None, "W", 1, "PXW"),
        (None, "TM", 1, "PTXM"),
    ],
)
def test_iso_amount(number: Fraction | None, code: str, each: int, value: str) -> None:
    assert numerals.iso_amount(number, code, each) == value
