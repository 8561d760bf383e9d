"""A sentence's capitalised runs → candidates: known names, names by pattern, and names still to be judged.

`Russian President Vladimir Putin` is one run: an adjective, a title, a name. `North Korea-Russia` is two known names. `Seoul-based` and
`pro-Moscow` are adjectives and give none. `Ministry of Foreign Affairs` goes on over its small words.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.actors.orgs import organisation_end, place_end
from generator.actors.phrases import Entry, Gazetteer, Hit
from generator.actors.titles import skip_title
from generator.actors.tokens import HYPHENS, INITIAL, LOWER, NAME_SHAPES, Line, Token
from generator.actors.words import Words

LONGEST_RUN = 40  # tokens: a longer run of capitals is a table or a title page; it is cut there
LONGEST_NAME = 6  # words of a person's or place's name
ADJECTIVES = frozenset(("adjective", "people"))
FIRM = frozenset(("country", "seat"))


class Candidate(NamedTuple):
    """Something that may be a name: tokens `first` to `last` (exclusive) of line number `line`.

    `shape`: `known` (its entry says what), `org` or `place` (by a word of its own), `name` (still to be judged).
    """

    line: int
    first: int
    last: int
    shape: str
    entry: Entry | None = None


class Runs:
    """Finds the candidates of sentences, with one set of lexicons."""

    __slots__ = ("known", "words")

    def __init__(self, known: Gazetteer, words: Words) -> None:
        self.known = known
        self.words = words

    def find(self, line: Line, number: int) -> Iterator[Candidate]:
        """The candidates of one sentence, left to right, not overlapping."""
        tokens, at = line.tokens, 0
        while at < len(tokens):
            if tokens[at].shape in NAME_SHAPES:
                last = self._run_end(tokens, at)
                for candidate in self._segments(tokens, at, last, number):
                    yield candidate
                    last = max(last, candidate.last)
                at = last
            elif tokens[at].shape == LOWER and (hit := self.known.find(tokens, at)):
                yield Candidate(number, hit.first, hit.last, "known", hit.entry)
                at = hit.last
            else:
                at += 1

    def _run_end(self, tokens: Sequence[Token], at: int) -> int:
        """Where the run of capitalised words that begins at a token ends."""
        last, stop = at + 1, min(len(tokens), at + LONGEST_RUN)
        while last < stop:
            step = self._step(tokens, at, last, stop)
            if not step:
                break
            last += step
        return last

    def _step(self, tokens: Sequence[Token], at: int, last: int, stop: int) -> int:
        """How many tokens the run goes on by: 1 for a capitalised word, more over small words inside a name, 0 at its end."""
        token = tokens[last]
        if token.shape in NAME_SHAPES:
            return 0 if token.first and not token.glued else 1
        following = tokens[last + 1] if last + 1 < stop else None
        if following is None:
            return 0
        if token.text in HYPHENS and token.glued and following.glued:
            return 2
        capital = following.shape in NAME_SHAPES
        if token.text == "&":
            return 2 if capital else 0
        if token.low in self.words.particles and capital and tokens[last - 1].shape != INITIAL and token.low not in ("e", "y", "al", "la"):
            return 2
        if token.low in ("of", "for", "and", "de") and self._links(tokens, at, last):
            if capital:
                return 2
            if following.low in ("the", "del", "la") and last + 2 < stop and tokens[last + 2].shape in NAME_SHAPES:
                return 3
        return 0

    def _links(self, tokens: Sequence[Token], at: int, last: int) -> bool:
        """Whether a small word may go on with the name: an organisation's word stands before it (`Ministry of`, `Bank of`)."""
        word = tokens[last].low
        if word == "of":
            return tokens[last - 1].low in self.words.org_first or tokens[last - 1].low in self.words.place_before
        linked = any(token.low in ("of", "for") for token in tokens[at:last])
        starts = any(token.low in self.words.org_first for token in tokens[at:last])
        if word == "for":
            return starts and tokens[last - 1].low in self.words.org_first | self.words.org_last
        return linked and starts and word == "and" and tokens[last + 1].low not in self.words.given

    def _segments(self, tokens: Sequence[Token], at: int, stop: int, number: int) -> Iterator[Candidate]:
        """A run cut into candidates; adjectives, titles and compounds such as `Seoul-based` give none."""
        if (
            at >= 2
            and tokens[at].glued
            and tokens[at - 1].text in HYPHENS
            and tokens[at - 1].glued
            and tokens[at - 2].low in self.words.hyphen_heads
        ):
            at += 1  # `pro-Moscow`
        while at < stop:
            if tokens[at].first and tokens[at].low in self.words.function and not self.known.find(tokens, at):
                at += 1  # `The`, `In`: a capital only because the sentence begins
                continue
            candidate, at = self._next(tokens, at, stop, number)
            if candidate and not self._compound(tokens, candidate.last):
                yield candidate

    def _compound(self, tokens: Sequence[Token], last: int) -> bool:
        """Whether the name is the first half of an adjective: `U.S.-led`, `Seoul-based`."""
        if last + 1 >= len(tokens) or tokens[last].text not in HYPHENS or not tokens[last].glued or not tokens[last + 1].glued:
            return False
        return tokens[last + 1].shape == LOWER or tokens[last + 1].low in self.words.hyphen_tails

    def _next(self, tokens: Sequence[Token], at: int, stop: int, number: int) -> tuple[Candidate | None, int]:
        """The candidate that begins at a token, if any, and where to go on."""
        if tokens[at].text in HYPHENS or tokens[at].low == "&":
            return None, at + 1
        if tokens[at].shape == LOWER:
            return None, at + 1
        hit = self.known.find(tokens, at)
        if last := organisation_end(tokens, at, stop, self.words, hit):
            return Candidate(number, at, last, "org", hit.entry if hit and hit.last == last else None), last
        if hit and hit.entry.role in ADJECTIVES:
            return None, hit.last
        if last := place_end(tokens, at, stop, self.words):
            return Candidate(number, at, last, "place"), last
        if hit and not self._rather_person(tokens, hit, stop):
            return Candidate(number, at, hit.last, "known", hit.entry), hit.last
        if last := skip_title(tokens, at, stop):
            return None, last
        last = self._name_end(tokens, at, stop)
        return Candidate(number, at, last, "name"), last

    def _rather_person(self, tokens: Sequence[Token], hit: Hit, stop: int) -> bool:
        """`Jordan Smith`, `Paris Hilton`: a given name that is a place's name too, before a name that is no known one."""
        if hit.last - hit.first > 1 or hit.last >= stop or (hit.entry.role in FIRM and tokens[hit.first].low not in self.words.given):
            return False
        token, following = tokens[hit.first], tokens[hit.last]
        if following.shape not in NAME_SHAPES or following.low not in self.words.surnames:
            return False
        known = self.known.find(tokens, hit.last)
        return token.low in self.words.given and (known is None or known.entry.role == "city")

    def _name_end(self, tokens: Sequence[Token], at: int, stop: int) -> int:
        """Where a name ends: before the next known name or title, or with the run."""
        last = at + 1
        while last < stop and last - at < 2 * LONGEST_NAME:
            token = tokens[last]
            if token.text in HYPHENS:
                if last + 1 < stop and tokens[last + 1].shape == LOWER and tokens[last + 1].low not in self.words.syllables:
                    break
                if last + 1 < stop and self._breaks(tokens, at, last + 1):
                    break
                last += 2
                continue
            if token.shape in NAME_SHAPES and self._breaks(tokens, at, last):
                break
            last += 1
        return min(last, stop)

    def _breaks(self, tokens: Sequence[Token], at: int, here: int) -> bool:
        """Whether a known name or a title begins inside a run: `Vladimir Putin Russia`, `Luzhkov Mayor`."""
        if skip_title(tokens, here, len(tokens)) and tokens[here].low not in self.words.surnames:
            return True
        hit = self.known.find(tokens, here)
        if hit is None or hit.entry.role == "people":
            return hit is not None
        begins = tokens[at].shape == INITIAL or tokens[at].low in self.words.given or tokens[at].low in self.words.family_first
        return not (begins and hit.last - hit.first == 1 and hit.entry.role not in ("adjective",) and here - at <= 3)
