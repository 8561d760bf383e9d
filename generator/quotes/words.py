"""An article as words: cut once, kept in parallel tuples, so that rules can look left and right by number.

The cut keeps `Clinton's`, `don't`, `U.S` and `year-old` whole and takes each mark by itself, but `''`, `` `` ``, `--` and `...` as one.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from generator import lexicon

WORD = re.compile(r"[^\W_]+(?:[-.'’&/][^\W_]+)*|--+|\.{2,}|''|``|[^\w\s]|_+")


@dataclass(frozen=True, slots=True)
class Words:
    """Words of a text: where each starts and ends, how it is printed, and its lower-case form with straight apostrophes."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    texts: tuple[str, ...]
    lows: tuple[str, ...]

    def __len__(self) -> int:
        """How many words there are."""
        return len(self.lows)

    def low(self, index: int) -> str:
        """The lower-case word, or "" beyond either end."""
        return self.lows[index] if 0 <= index < len(self.lows) else ""

    def capital(self, index: int) -> bool:
        """Whether the word begins with a capital."""
        return 0 <= index < len(self.texts) and self.texts[index][0].isupper()

    def adverb(self, index: int) -> bool:
        """Whether the word looks like an adverb: `flatly`, `Privately`; not `Kelly`, `Italy`."""
        low = self.low(index)
        return low.endswith("ly") and (not self.capital(index) or low in _ordinary())

    def abbreviated(self, index: int) -> bool:
        """Whether a period after the word belongs to it: `U.N`, `U.S`."""
        return self.capital(index) and "." in self.low(index)

    def newline_before(self, index: int) -> bool:
        """Whether a line ends between this word and the one before it."""
        return index > 0 and "\n" in self.text[self.ends[index - 1] : self.starts[index]]

    def any(self, names: frozenset[str], first: int, last: int) -> bool:
        """Whether one of the words `first`..`last` is in a list."""
        return not names.isdisjoint(self.lows[first:last])


def cut(text: str, ranges: Iterable[tuple[int, int]]) -> Words:
    """The words of `text[start:end]` for each range, in one row."""
    found = [word for start, end in ranges for word in WORD.finditer(text, start, end)]
    texts = tuple(word.group() for word in found)
    return Words(
        text=text,
        starts=tuple(word.start() for word in found),
        ends=tuple(word.end() for word in found),
        texts=texts,
        lows=tuple(word.lower().replace("’", "'") for word in texts),
    )


@cache
def _ordinary() -> frozenset[str]:
    """Ordinary words in -ly that are hardly ever names."""
    return frozenset(word for word in lexicon.load("common_words")["words"].split() if word.endswith("ly")) - group("names_in_ly")


@cache
def group(*names: str) -> frozenset[str]:
    """The words of lists of the lexicon: `group("pronouns", "relatives")`."""
    table = lexicon.load("attribution")["words"]
    return frozenset(word for name in names for word in table[name])
