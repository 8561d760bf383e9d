"""Finds many phrases in one pass: words are looked up by their first word, so the cost does not grow with the lexicon."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

WORD = re.compile(r"[^\W_][\w’'.-]*")
HEAD = re.compile(r"[^’'.-]*")


@dataclass(frozen=True, slots=True)
class Phrases:
    """Phrases by their first word; they match as printed, capitals included, and end at a word's end."""

    by_word: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def finditer(self, text: str) -> Iterator[tuple[int, int, str]]:
        """(start, end, phrase) of each phrase in the text, the longest at each place."""
        for match in WORD.finditer(text):
            for phrase in self.by_word.get(_head(match[0]), ()):
                end = match.start() + len(phrase)
                if text.startswith(phrase, match.start()) and not text[end : end + 1].isalnum():
                    yield match.start(), end, phrase
                    break


def phrases(all_of_them: Iterable[str]) -> Phrases:
    """The table of these phrases."""
    table: dict[str, list[str]] = {}
    for phrase in sorted(set(all_of_them), key=lambda each: (-len(each), each)):
        first = WORD.match(phrase)
        table.setdefault(_head(first[0] if first else phrase), []).append(phrase)
    return Phrases({word: tuple(found) for word, found in table.items()})


def _head(word: str) -> str:
    """A word's first letters and digits: `Biden` of `Biden's`, `COVID` of `COVID-19`."""
    found = HEAD.match(word)
    return found[0] if found else ""
