"""What a rule of the tagger is: a row with a name, a pattern and a builder; and what a builder sees of a match."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from generator.dates import words
from generator.dates.expression import Expression
from generator.dates.tokens import Token


@dataclass(frozen=True, slots=True)
class Match:
    """What a pattern matched: its tokens and those of each named group, the tokens beside it, and how `03/04/2019` is to be read."""

    tokens: tuple[Token, ...]
    groups: Mapping[str, tuple[Token, ...]]
    before: tuple[Token, ...] = ()
    after: tuple[Token, ...] = ()
    day_first: bool = False

    def has(self, name: str) -> bool:
        """Whether a named group took part."""
        return name in self.groups

    def word(self, name: str) -> str:
        """A group in small letters, `` where it took no part: `year end`."""
        return " ".join(token.lower for token in self.groups.get(name, ()))

    def datum(self, name: str, *kinds: str) -> Any:
        """What a group's first token means in the first of these classes that it is in. Raises KeyError where it is in none."""
        lower = self.groups[name][0].lower
        for kind in kinds:
            if lower in words.data()[kind]:
                return words.data()[kind][lower]
        raise KeyError(lower)

    def previous(self, count: int = 1) -> str:
        """The word `count` before the match, in small letters."""
        return self.before[-count].lower if len(self.before) >= count else ""

    def following(self, count: int = 1) -> str:
        """The word `count` after the match, in small letters."""
        return self.after[count - 1].lower if len(self.after) >= count else ""


@dataclass(frozen=True, slots=True)
class Part:
    """One date that a builder makes: what it says, its TIMEX3 type and mod.

    `group` names its span where it isn't the whole match. `shown` False makes it a clue, no date of its own.
    """

    expression: Expression
    type: str = "DATE"
    mod: str | None = None
    group: str | None = None
    shown: bool = True


Built = Part | tuple[Part, ...] | None
Builder = Callable[[Match], Built]


@dataclass(frozen=True, slots=True)
class Row:
    """A rule. `confidence`: how often its value is right, measured on the development half of the measuring sets."""

    name: str
    pattern: str
    build: Builder
    confidence: float
