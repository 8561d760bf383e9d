"""One occurrence of a candidate, with what stands beside it."""

from collections.abc import Sequence
from typing import NamedTuple

from generator.actors.runs import Candidate
from generator.actors.tokens import HYPHENS, Line, Token
from generator.actors.words import Words


class Sight(NamedTuple):
    """One occurrence of a candidate with what stands beside it. `parts` are its words in lower case, without hyphens."""

    candidate: Candidate
    tokens: Sequence[Token]
    parts: tuple[str, ...]
    before: Token | None
    earlier: Token | None
    after: Token | None
    later: Token | None
    words: Words
    sport: bool

    @property
    def width(self) -> int:
        """How many words it has, a hyphenated word counted as one: 2 for `Kim Jong-un`, 1 for `Mercedes-Benz`."""
        hyphens = self.candidate.last - self.candidate.first - len(self.parts)
        return len(self.parts) - hyphens

    @property
    def span(self) -> tuple[int, int]:
        """Its characters in the article's text."""
        return self.tokens[self.candidate.first].start, self.tokens[self.candidate.last - 1].end

    @property
    def initial(self) -> bool:
        """Whether its capital may be due to its place only."""
        return self.tokens[self.candidate.first].first


def sight(candidate: Candidate, line: Line, words: Words, sport: bool) -> Sight:
    """The occurrence with its neighbours."""
    tokens = line.tokens
    parts = tuple(token.low for token in tokens[candidate.first : candidate.last] if token.text not in HYPHENS)
    near = [
        tokens[i] if 0 <= i < len(tokens) else None for i in (candidate.first - 1, candidate.first - 2, candidate.last, candidate.last + 1)
    ]
    return Sight(candidate, tokens, parts, near[0], near[1], near[2], near[3], words, sport)


def low(token: Token | None) -> str:
    """The token's word in lower case, empty for none."""
    return token.low if token else ""
