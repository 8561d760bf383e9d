"""Numbers as news writes them: `24`, `1,200`, `5 1/2`, `twenty-four`, `a hundred and five`, `several`, `21st`, `nineteen ninety-six`."""

from collections.abc import Sequence
from fractions import Fraction

from generator.dates import words
from generator.dates.tokens import Token

UNKNOWN = "X"


def _word(token: Token, *kinds: str) -> int | None:
    """What a word means in one of these classes, or None."""
    for kind in kinds:
        value = words.data()[kind].get(token.lower)
        if value is not None:
            return int(value)
    return None


def amount(tokens: Sequence[Token]) -> Fraction | None:
    """The number that tokens say, None where they say that it is not known: `several`, `a few`.

    `5 1/2` → 11/2, `two and a half` → 5/2, `a couple of` → 2, `half a dozen` → 6.
    """
    total, run = Fraction(0), Fraction(0)
    for token in tokens:
        if token.lower == "half":
            return Fraction(6) if any(other.lower == "dozen" for other in tokens) else total + run + Fraction(1, 2)
        if (vague := words.data()["VAGUE"].get(token.lower)) is not None:
            return None if vague == UNKNOWN else Fraction(vague)
        if token.lower == "number":
            return None
        if (scale := _word(token, "SCALE")) is not None:
            total, run = total + max(run, Fraction(1)) * scale, Fraction(0)
        else:
            run += _single(token)
    return total + run


def _single(token: Token) -> Fraction:
    """One token's number, 0 for `and`, `a`, `-`."""
    if token.text[0].isdecimal():
        try:
            return Fraction(token.text.replace(",", ""))
        except (ValueError, ZeroDivisionError):
            return Fraction(0)
    return Fraction(_word(token, "NUM", "TENS") or 0)


def ordinal(tokens: Sequence[Token]) -> int:
    """`third` → 3, `21st` → 21, `twenty-first` → 21; 0 where they say no number."""
    total = 0
    for token in tokens:
        digits = "".join(char for char in token.text if char.isdecimal())
        total += int(digits) if digits else _word(token, "ORDWORD", "TENS") or 0
    return total


def spoken_year(tokens: Sequence[Token]) -> int:
    """`nineteen ninety-six` → 1996, `nineteen hundred` → 1900, `two thousand and five` → 2005, `twenty nineteen` → 2019."""
    said = [token for token in tokens if token.lower not in ("-", "and")]
    if said[1].lower in ("hundred", "thousand"):
        return int(amount(tokens) or 0)
    first = _word(said[0], "NUM", "TENS") or 0
    return first * 100 + sum(_word(token, "NUM", "TENS") or 0 for token in said[1:])


def iso_amount(number: Fraction | None, code: str, each: int) -> str:
    """A duration: 5/2 years → `P2Y6M`, 11/2 hours → `PT5H30M`, 2 decades → `P20Y`, None weeks → `PXW`."""
    time = "T" if code.startswith("T") else ""
    code = code.removeprefix("T")
    if number is None:
        return f"P{time}X{code}"
    number *= each
    whole, rest = divmod(number, 1)
    if not rest:
        return f"P{time}{whole}{code}"
    smaller = {"Y": ("M", 12), "H": ("M", 60), "M": ("S", 60)} if time else {"Y": ("M", 12), "W": ("D", 7), "D": ("TH", 24)}
    if code in smaller:
        unit, factor = smaller[code]
        part = f"{round(rest * factor)}{unit.removeprefix('T')}"
        return f"P{time}{f'{whole}{code}' if whole else ''}{'T' if unit.startswith('T') else ''}{part}"
    return f"P{time}{float(number):g}{code}"
