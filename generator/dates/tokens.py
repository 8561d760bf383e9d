"""A sentence as tokens, each with one character for its kind, so that rules can be regular expressions over kinds.

    Aug. 15, 2020      ▶ MONTHABBR `.` INT·DAY·HOUR `,` INT·YEAR

A kind is a set of classes. Each kind has one character of the private use area; a class of a pattern becomes the set of the
characters of all kinds that are in it: `MONTH` ▶ `[…]`. So a rule costs what a short regular expression costs on a string that is as
long as the sentence has words.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from generator.dates import words

FIRST_CHARACTER = 0xE000
_DAY, _MONTH = r"(?:0?[1-9]|[12]\d|3[01])", r"(?:0?[1-9]|1[0-2])"

# Shapes of numbers, the longest first: class → pattern.
_SHAPES: tuple[tuple[str, str], ...] = (
    ("ISOTIME", rf"[12]\d{{3}}-{_MONTH}-{_DAY}[T ][0-2]\d:?[0-5]\d(?::?[0-5]\d(?:[.,]\d{{1,9}})?)?(?:Z|[+-][01]\d:?\d\d)?"),
    ("ISODAY", rf"[12]\d{{3}}(?P<s1>[-/.]){_MONTH}(?P=s1){_DAY}"),
    ("NUMDAY", rf"{_DAY}(?P<s2>[-/.]){_DAY}(?P=s2)(?:[12]\d)?\d\d"),
    ("NUMMONTH", rf"{_MONTH}/[12]\d{{3}}"),
    ("ISOMONTH", r"[12]\d{3}-(?:0[1-9]|1[0-2])"),
    ("CLOCK", r"[0-2]?\d:[0-5]\d(?::[0-5]\d)?"),
    ("DECADE", r"[12]\d\d0['’]?s"),
    ("DECADE2", r"['’‘`]?[1-9]0['’]?s"),
    ("ORDNUM", r"\d{1,3}(?:,\d{3})?(?:st|nd|rd|th|ST|ND|RD|TH)"),
    ("YEAR2", r"['’‘`]\d\d"),
    ("FRACTION", r"\d/\d{1,2}"),
    ("PERIODTAG", r"[1-4][QH](?:\d{4}|\d\d)?"),
    ("BIGNUM", r"\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,9})?|\d{1,9}\.\d{1,9}"),
    ("INT", r"\d{1,9}"),
)
_TOKEN = re.compile(
    "|".join(f"(?P<{name}>(?:{shape})(?!\\w|[./:-]\\d))" for name, shape in _SHAPES[:-1])
    + r"|(?P<INT>\d{1,9}(?!\w|[.,:]\d))"
    + r"|(?P<MERIDIEM>(?i:[ap]\.\s?m\b\.?))"
    + r"|(?P<NUMBERS>\d[\w.,:/]{0,40})"
    + r"|(?P<POSSESSIVE>['’]s(?!\w))"
    + r"|(?P<DASHES>--+|—+)"
    + r"|(?P<WORD>[^\W\d_]+)"
    + r"|(?P<MARK>\S)"
)
SHAPE_KINDS: Mapping[str, frozenset[str]] = {name: frozenset({name}) for name, _ in _SHAPES} | {
    "MERIDIEM": frozenset({"MERIDIEM"}),
    "NUMBERS": frozenset({"NUMBERS"}),
    "DASHES": frozenset({"DASHES"}),
}
_INTEGERS: tuple[tuple[int, frozenset[str]], ...] = (  # up to this number → classes
    (0, frozenset({"INT", "HOUR"})),
    (12, frozenset({"INT", "DAY", "HOUR", "HOUR12"})),
    (24, frozenset({"INT", "DAY", "HOUR"})),
    (31, frozenset({"INT", "DAY"})),
    (99, frozenset({"INT", "TWODIGITS"})),
    (999, frozenset({"INT"})),
    (2199, frozenset({"INT", "YEAR"})),
    (10**9, frozenset({"INT", "LONGINT"})),
)
_ORDINALS: tuple[tuple[int, frozenset[str]], ...] = (
    (31, frozenset({"ORDNUM", "ORDDAY"})),
    (10**6, frozenset({"ORDNUM"})),
)


class Token(NamedTuple):
    """A word, number or mark: its place in the article's text, its words, the same in small letters, and its kind's character."""

    start: int
    end: int
    text: str
    lower: str
    kind: str


_OTHER, _CAPITAL = frozenset({"OTHER"}), frozenset({"CAPITAL"})


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Kinds and their characters. `small` and `capital`: the kind of a word by how it is written; `others`: of the rest by shape."""

    small: Mapping[str, str]
    capital: Mapping[str, str]
    kinds: Mapping[frozenset[str], str]

    def members(self, name: str) -> str:
        """A class, or a word of a pattern, as a set for a regular expression. Raises KeyError for one that nothing belongs to."""
        found = "".join(char for kind, char in self.kinds.items() if name in kind)
        if not found:
            raise KeyError(name)
        return f"[{found}]"


def vocabulary(literals: Iterable[str]) -> Vocabulary:
    """The vocabulary of the lexicons and of the words that patterns name literally (in small letters: `of`, `-`)."""
    table = {word: set(kinds) for word, kinds in words.classes().items()}
    for word in sorted(set(literals)):
        table.setdefault(word, set()).add(word)
    small = {word: frozenset(kinds - words.CAPITALISED) or _OTHER for word, kinds in table.items()}
    capital = {word: frozenset(kinds | {"CAPITAL"}) if word.isalpha() else frozenset(kinds) for word, kinds in table.items()}
    rest = [*SHAPE_KINDS.values(), *(kind for _, kind in _INTEGERS + _ORDINALS), _OTHER, _CAPITAL]
    kinds: dict[frozenset[str], str] = {}
    for kind in sorted({*small.values(), *capital.values(), *rest}, key=sorted):
        kinds[kind] = chr(FIRST_CHARACTER + len(kinds))
    return Vocabulary({word: kinds[kind] for word, kind in small.items()}, {word: kinds[kind] for word, kind in capital.items()}, kinds)


def tokens(text: str, start: int, end: int, known: Vocabulary) -> list[Token]:
    """The tokens of `text[start:end]`."""
    return [_token(match, known) for match in _TOKEN.finditer(text, start, end)]


def _token(match: re.Match[str], known: Vocabulary) -> Token:
    """One token: words by the vocabulary, numbers by their shape and size."""
    text, name = match[0], match.lastgroup or ""
    lower = text.lower()
    if not lower.isascii():
        lower = lower.replace("’", "'").replace("–", "-").replace("‑", "-")
    if name in ("WORD", "MARK", "POSSESSIVE"):
        table, unknown = (known.capital, _CAPITAL) if text[0].isupper() else (known.small, _OTHER)
        kind = table.get(lower) or known.kinds[unknown]
    else:
        kind = known.kinds[_number_kind(name, text)]
    return Token(match.start(), match.end(), text, lower, kind)


def _number_kind(name: str, text: str) -> frozenset[str]:
    """The classes of a number: `15` may be a DAY and an HOUR, `1989` a YEAR, `3rd` an ORDDAY."""
    sizes = {"INT": _INTEGERS, "ORDNUM": _ORDINALS}.get(name)
    if sizes is None:
        return SHAPE_KINDS[name]
    number = int("".join(char for char in text if char.isdecimal()))
    if name == "INT" and number > 999 and len(text) != 4:
        return _INTEGERS[-1][1]
    return next(kind for limit, kind in sizes if number <= limit)
