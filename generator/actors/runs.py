"""A sentence's capitalised runs → candidates: known names, names by pattern, and names still to be judged.

`Russian President Vladimir Putin` is one run: an adjective, a title, a name. `North Korea-Russia` is two known names. `Seoul-based` and
`pro-Moscow` are adjectives and give none. `Ministry of Foreign Affairs` goes on over its small words.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.actors.extent import apposed_noun, first_half, joins, run_end, second_half
from generator.actors.orgs import organisation_end, place_end, with_legal_form
from generator.actors.phrases import THING, Entry, Gazetteer, Hit
from generator.actors.refusals import describes, ends_before_date, event_end, no_name, only_first
from generator.actors.things import Spot, called, thing
from generator.actors.titles import skip_title
from generator.actors.tokens import CAPITAL, HYPHENS, INITIAL, LOWER, NAME_SHAPES, Line, Token
from generator.actors.words import Words, in_syllables

LONGEST_NAME = 12  # tokens of a person's or place's name, hyphens counted
ADJECTIVES = frozenset(("adjective", "people"))
PLACES = frozenset(("country", "capital", "region", "city"))


class Candidate(NamedTuple):
    """Something that may be a name: tokens `first` to `last` (exclusive) of line number `line`.

    `shape`: `known` (its entry says what), `org` or `place` (by a word of its own), `name` (still to be judged), or the rule by which
    it is a thing's name (see things.py).
    """

    line: int
    first: int
    last: int
    shape: str
    entry: Entry | None = None


class Runs:
    """Finds the candidates of one article's sentences. `inside`: its words that have a capital inside a sentence."""

    __slots__ = ("inside", "known", "words")

    def __init__(self, known: Gazetteer, words: Words, inside: frozenset[str]) -> None:
        self.known = known
        self.words = words
        self.inside = inside

    def find(self, line: Line, number: int) -> Iterator[Candidate]:
        """The candidates of one sentence, left to right, not overlapping."""
        tokens, at = line.tokens, 0
        while at < len(tokens):
            last = at + 1
            if tokens[at].shape in NAME_SHAPES:
                last = run_end(tokens, at, self.words)
                for candidate in self._segments(tokens, at, last, number):
                    yield candidate
                    last = max(last, candidate.last)
            elif tokens[at].shape == LOWER and (small := self._small(tokens, at, number)):
                yield small
                last = small.last
            at = last

    def _small(self, tokens: Sequence[Token], at: int, number: int) -> Candidate | None:
        """A name that begins with a small letter: `eBay`, `iPhone 4`."""
        hit = self.known.find(tokens, at)
        marked = (hit and hit.entry.role == THING) or tokens[at].text != tokens[at].low
        named = self._thing(tokens, at, run_end(tokens, at, self.words), number, hit) if marked else None
        return named or (Candidate(number, hit.first, hit.last, "known", hit.entry) if hit else None)

    def _thing(self, tokens: Sequence[Token], at: int, stop: int, number: int, hit: Hit | None) -> Candidate | None:
        """The named thing that begins at a token, if any: `Hwasong-18`, `Treaty of Rome`."""
        found = thing(Spot(tokens, at, stop, self.words, hit))
        if found is None:
            return None
        rule, last = found
        return Candidate(number, at, last, rule, hit.entry if hit and hit.last == last and hit.entry.role == THING else None)

    def _segments(self, tokens: Sequence[Token], at: int, stop: int, number: int) -> Iterator[Candidate]:
        """A run cut into candidates; adjectives, titles and compounds such as `Seoul-based` give none."""
        if second_half(tokens, at, self.words):
            at += 1
        while at < stop:
            if only_first(tokens, at, stop, self.words, self.known, self.inside) and not called(tokens, at):
                at += 1
                continue
            candidate, at = self._next(tokens, at, stop, number)
            if candidate and not first_half(tokens, candidate.last, self.words):
                yield candidate

    def _next(self, tokens: Sequence[Token], at: int, stop: int, number: int) -> tuple[Candidate | None, int]:
        """The candidate that begins at a token, if any, and where to go on."""
        hit = self.known.find(tokens, at)
        width = no_name(tokens, at, stop, self.words)
        if width and not (hit and hit.entry.role == THING and hit.last > at + width):
            return None, at + width
        if named := self._thing(tokens, at, stop, number, hit):
            return named, named.last
        if last := event_end(tokens, at, stop, self.words, hit):
            return None, last
        if last := organisation_end(tokens, at, stop, self.words, hit):
            return self._body(tokens, at, last, number, hit), last
        if hit and hit.entry.role in ADJECTIVES:
            return None, hit.last
        if last := place_end(tokens, at, stop, self.words):
            return Candidate(number, at, last, "place", hit.entry if hit and hit.last == last else None), last
        if part := self._part(tokens, at, stop):
            return Candidate(number, at, part, "place"), part
        if hit and hit.entry.role != THING and not self._rather_person(tokens, hit, stop):
            return Candidate(number, at, hit.last, "known", hit.entry), hit.last
        return self._unknown(tokens, at, stop, number)

    def _body(self, tokens: Sequence[Token], at: int, last: int, number: int, hit: Hit | None) -> Candidate | None:
        """The organisation between two tokens; none in `the other Contracting Party`, a place in `a house, called the House of Song`."""
        if " ".join(token.low for token in tokens[at:last]) in self.words.nobodies:
            return None
        if at and apposed_noun(tokens, at - (tokens[at - 1].low == "the")) in self.words.buildings:
            return Candidate(number, at, last, "place")
        whole = hit and last in (hit.last, with_legal_form(tokens, hit.last, last, self.words))
        return Candidate(number, at, last, "org", hit.entry if hit and whole else None)

    def _part(self, tokens: Sequence[Token], at: int, stop: int) -> int:
        """Where a part of a known place that has a name of its own ends: `Central Sulawesi`, `East London`; 0 if none is here."""
        if tokens[at].low not in self.words.place_parts or tokens[at].first or at + 1 >= stop or tokens[at].shape != CAPITAL:
            return 0
        hit = self.known.find(tokens, at + 1)
        return hit.last if hit and hit.entry.role in ("region", "city", "capital") and hit.last <= stop else 0

    def _unknown(self, tokens: Sequence[Token], at: int, stop: int, number: int) -> tuple[Candidate | None, int]:
        """The name that begins at a token, where no list and no pattern knows one."""
        if last := skip_title(tokens, at, stop):
            return None, last
        if tokens[at].low in self.words.capital_particles and at + 1 < stop and tokens[at + 1].shape == CAPITAL:
            return Candidate(number, at, at + 2, "name"), at + 2  # `Van Aalst`
        if tokens[at].low in self.words.things:
            return None, stop  # `Flight 12 Maryland`
        if describes(tokens, at, stop, self.words) or _breed(tokens, at, stop, self.words):
            return None, at + 1
        last = self._name_end(tokens, at, stop)
        return Candidate(number, at, last, "name"), last

    def _rather_person(self, tokens: Sequence[Token], hit: Hit, stop: int) -> bool:
        """`Jordan Smith`, `Torrance Blake`, `Gao Lihua`: a place's name before a name that no list of places or words knows."""
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
        if token.low in self.words.family_first and in_syllables(following.low, self.words):
            return True  # `Gao Lihua`
        given, surname = token.low in self.words.given, following.low in self.words.surnames
        return given or (surname and hit.entry.role == "city" and following.low not in self.words.org_last)

    def _name_end(self, tokens: Sequence[Token], at: int, stop: int) -> int:
        """Where a name ends: before the next known name or title, or with the run."""
        last = at + 1
        while last < min(stop, at + LONGEST_NAME):
            hyphen = tokens[last].text in HYPHENS and last + 1 < stop
            here = last + 1 if hyphen else last
            if hyphen and not joins(tokens[here], self.words):
                break
            if tokens[here].shape in NAME_SHAPES and (self._breaks(tokens, at, here) or ends_before_date(tokens, at, here, self.words)):
                break
            last = here + 1
        return min(last, stop)

    def _breaks(self, tokens: Sequence[Token], at: int, here: int) -> bool:
        """Whether a known name or a title begins inside a run: `Vladimir Putin Russia`, `Sobyanin Mayor`, not `Dan Moldovan`."""
        if skip_title(tokens, here, len(tokens)) and tokens[here].low not in self.words.surnames:
            return True
        hit = self.known.find(tokens, here)
        if hit is None or hit.entry.role == "people":
            return hit is not None
        if hit.last - hit.first > 1 or here - at > 3 or (hit.entry.role == "country" and tokens[at].low in self.words.family_first):
            return True
        if hit.entry.role == "adjective" and here + 1 < len(tokens) and tokens[here + 1].shape in NAME_SHAPES:
            return True
        return not self._begins_person(tokens, at, here, hit)

    def _begins_person(self, tokens: Sequence[Token], at: int, here: int, hit: Hit) -> bool:
        """Whether what stands before makes a family name of a place's name: `Michael Jordan`, `Denzel Washington`."""
        first = tokens[at]
        if first.shape == INITIAL or first.low in self.words.given or first.low in self.words.family_first:
            return True
        unknown = here == at + 1 and first.shape == CAPITAL and first.low not in self.words.common
        return unknown and tokens[here].low in self.words.surnames and hit.entry.role in PLACES


def _breed(tokens: Sequence[Token], at: int, stop: int, words: Words) -> bool:
    """One word that says what animals they are: `a pair of | Pungsan dogs`."""
    return at + 1 == stop and stop < len(tokens) and tokens[stop].shape == LOWER and tokens[stop].low in words.animals
