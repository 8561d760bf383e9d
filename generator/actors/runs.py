"""A sentence's capitalised runs → candidates: known names, names by pattern, and names still to be judged.

`Russian President Vladimir Putin` is one run: an adjective, a title, a name. `North Korea-Russia` is two known names. `Seoul-based` and
`pro-Moscow` are adjectives and give none. `Ministry of Foreign Affairs` goes on over its small words.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.actors.orgs import organisation_end, place_end
from generator.actors.phrases import Entry, Gazetteer, Hit
from generator.actors.titles import skip_title
from generator.actors.tokens import CAPITAL, HYPHENS, INITIAL, LOWER, NAME_SHAPES, NUMBER, Line, Token
from generator.actors.words import Words

LONGEST_RUN = 40  # tokens: a longer run of capitals is a table or a title page; it is cut there
LONGEST_NAME = 6  # words of a person's or place's name
ADJECTIVES = frozenset(("adjective", "people"))
CALLINGS = ("ist", "er", "or", "man", "woman", "ian")  # endings of words that say what someone does
PLACES = frozenset(("country", "capital", "region", "city"))


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

    __slots__ = ("inside", "known", "words")

    def __init__(self, known: Gazetteer, words: Words, inside: frozenset[str]) -> None:
        self.known = known
        self.words = words
        self.inside = inside  # words that have a capital inside a sentence of this article

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
        if token.low in self.words.particles and tokens[last - 1].shape in NAME_SHAPES and (width := self._particles(tokens, last, stop)):
            return width
        if token.low in ("of", "for", "and", "de") and self._links(tokens, at, last):
            if capital:
                return 2
            if following.low in ("the", "del", "la") and last + 2 < stop and tokens[last + 2].shape in NAME_SHAPES:
                return 3
        return 0

    def _particles(self, tokens: Sequence[Token], last: int, stop: int) -> int:
        """How many tokens particles and the name after them take: `van der Westhuizen` 3, `al-Saadani` 3, `bin Laden` 2; 0 if none."""
        here = last
        while here < stop and tokens[here].low in self.words.particles and tokens[here].shape == LOWER and here - last < 3:
            here += 1
            if here < stop and tokens[here].text in HYPHENS and tokens[here].glued:
                here += 1
        if here >= stop or tokens[here].shape != CAPITAL:
            return 0
        plain = tokens[last].low in ("e", "y", "al", "el", "la") and tokens[last + 1].text not in HYPHENS
        return 0 if plain else here + 1 - last

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
            if self._only_first(tokens, at, stop):
                at += 1
                continue
            candidate, at = self._next(tokens, at, stop, number)
            if candidate and not self._compound(tokens, candidate.last):
                yield candidate

    def _only_first(self, tokens: Sequence[Token], at: int, stop: int) -> bool:
        """Whether a word has its capital only because the sentence begins: `The`, `In`, `Whistleblower | Julian Assange`."""
        token, low = tokens[at], tokens[at].low
        if low in self.words.function and token.shape == CAPITAL:
            named = low in self.words.family_first and at + 2 < stop and tokens[at + 2].text in HYPHENS
            return not named and self.known.find(tokens, at) is None
        if not token.first or low not in self.words.common or at + 1 >= stop or low in self.inside:
            return False
        name = low in self.words.given or low in self.words.surnames or low in self.words.family_first
        following = tokens[at + 1]
        return not name and following.shape == CAPITAL and following.low in self.words.given and self.known.find(tokens, at) is None

    def _compound(self, tokens: Sequence[Token], last: int) -> bool:
        """Whether the name is the first half of an adjective: `U.S.-led`, `Seoul-based`."""
        if last + 1 >= len(tokens) or tokens[last].text not in HYPHENS or not tokens[last].glued or not tokens[last + 1].glued:
            return False
        return tokens[last + 1].low in self.words.hyphen_tails or (tokens[last + 1].shape == LOWER and not self._joins(tokens[last + 1]))

    def _next(self, tokens: Sequence[Token], at: int, stop: int, number: int) -> tuple[Candidate | None, int]:
        """The candidate that begins at a token, if any, and where to go on."""
        low = tokens[at].low
        if (
            tokens[at].shape == LOWER
            or tokens[at].text in HYPHENS
            or low == "&"
            or self._date(tokens, at, stop)
            or self._amount(tokens, at)
        ):
            return None, at + 1
        if low in self.words.hyphen_heads and at + 2 < stop and tokens[at + 1].text in HYPHENS:
            return None, at + 3  # `Ex-President`
        hit = self.known.find(tokens, at)
        if last := self._event_end(tokens, at, stop, hit):
            return None, last
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
        if self._describes(tokens, at, stop):
            return None, at + 1
        if low in self.words.things:
            return None, stop  # `Hurricane Andrew`
        last = self._name_end(tokens, at, stop)
        return Candidate(number, at, last, "name"), last

    def _event_end(self, tokens: Sequence[Token], at: int, stop: int, hit: Hit | None) -> int:
        """Where an event that is called after a name ends: `Hong Kong Open`, `Gulf War`, `Fed Cup`; 0 if it is none."""
        if hit and hit.entry.role == "body" and hit.last - hit.first > 1:
            return 0
        for here in range(at + 1, min(stop, at + LONGEST_NAME)):
            token = tokens[here]
            if token.shape != CAPITAL:
                break
            if token.low in self.words.event_tails and (here + 1 >= stop or tokens[here + 1].low not in self.words.org_last):
                return here + 1
        return 0

    def _amount(self, tokens: Sequence[Token], at: int) -> bool:
        """A unit or currency: `60GB`, `US$399`."""
        if at + 1 < len(tokens) and tokens[at + 1].text == "$":
            return True
        return bool(at and tokens[at].glued and tokens[at - 1].shape == NUMBER)

    def _describes(self, tokens: Sequence[Token], at: int, stop: int) -> bool:
        """A word that says what the person after it is: `Republican | Cory Gardner`, `Ecologist | Ryan Norris`."""
        low, words = tokens[at].low, self.words
        if at + 1 >= stop or tokens[at + 1].shape != CAPITAL or tokens[at + 1].low not in words.given:
            return False
        name = low in words.given or low in words.surnames or low in words.family_first
        return low in words.no_names or (not name and at + 2 < stop and low.endswith(CALLINGS) and len(low) > LONGEST_NAME)

    def _date(self, tokens: Sequence[Token], at: int, stop: int) -> bool:
        """A month or weekday, unless it begins a name: `April Smith`."""
        low = tokens[at].low
        if low not in self.words.calendar:
            return False
        return not (low in self.words.given and at + 1 < stop and tokens[at + 1].low in self.words.surnames)

    def _rather_person(self, tokens: Sequence[Token], hit: Hit, stop: int) -> bool:
        """`Jordan Smith`, `Chad Ogea`, `Torrance Zellner`: a place's name before a name that no list of places or words knows."""
        if hit.last - hit.first > 1 or hit.last >= stop or hit.entry.role not in PLACES:
            return False
        token, following = tokens[hit.first], tokens[hit.last]
        if following.shape != CAPITAL or following.low in self.words.common or following.low in self.words.no_names:
            return False
        if hit.first and tokens[hit.first - 1].low in self.words.place_prepositions:
            return False
        known = self.known.find(tokens, hit.last)
        if known is not None and known.entry.role not in ("city", "team"):
            return False
        given, surname = token.low in self.words.given, following.low in self.words.surnames
        return given or (surname and hit.entry.role == "city" and following.low not in self.words.org_last)

    def _name_end(self, tokens: Sequence[Token], at: int, stop: int) -> int:
        """Where a name ends: before the next known name or title, or with the run."""
        last = at + 1
        while last < stop and last - at < 2 * LONGEST_NAME:
            token = tokens[last]
            if token.text in HYPHENS:
                if last + 1 < stop and not self._joins(tokens[last + 1]):
                    break
                if last + 1 < stop and self._breaks(tokens, at, last + 1):
                    break
                last += 2
                continue
            if token.shape in NAME_SHAPES and (self._breaks(tokens, at, last) or self._ends_before_date(tokens, at, last)):
                break
            last += 1
        return min(last, stop)

    def _joins(self, token: Token) -> bool:
        """Whether what follows a hyphen may belong to the name: `Jong-un`, `Chun-yeh`, but not `Seoul-based`."""
        if token.shape != LOWER or token.low in self.words.syllables:
            return True
        if not token.text[0].isascii() and not token.text[0].islower():
            return False  # hangul: `K-드라마`
        if token.low in self.words.particles:
            return True
        return token.low not in self.words.hyphen_tails and token.low not in self.words.common

    def _ends_before_date(self, tokens: Sequence[Token], at: int, here: int) -> bool:
        """`Mitchell Friday`; not `Theresa May`."""
        return tokens[here].low in self.words.calendar and not (here == at + 1 and tokens[at].low in self.words.given)

    def _breaks(self, tokens: Sequence[Token], at: int, here: int) -> bool:
        """Whether a known name or a title begins inside a run: `Vladimir Putin Russia`, `Luzhkov Mayor`."""
        if skip_title(tokens, here, len(tokens)) and tokens[here].low not in self.words.surnames:
            return True
        hit = self.known.find(tokens, here)
        if hit is None or hit.entry.role == "people":
            return hit is not None
        begins = tokens[at].shape == INITIAL or tokens[at].low in self.words.given or tokens[at].low in self.words.family_first
        unknown = here == at + 1 and tokens[at].shape == CAPITAL and tokens[at].low not in self.words.common
        begins = begins or (unknown and tokens[here].low in self.words.surnames and hit.entry.role in PLACES)
        if hit.entry.role == "country" and tokens[at].low in self.words.family_first:
            return True
        if hit.entry.role == "adjective" and not (
            (here == at + 1 and here + 1 == len(tokens)) or tokens[min(here + 1, len(tokens) - 1)].shape not in NAME_SHAPES
        ):
            return True
        return not (begins and hit.last - hit.first == 1 and here - at <= 3)
