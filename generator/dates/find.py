"""Finds the dates of an article: what the words say, before anything is known of the day they were written.

A sentence is cut into tokens; each rule of the table is tried on it; of rules that fit the same words the longest wins, then the first
in the table. Words that belong to a date (`early`, `the end of`, `at least`) join it; the words around it are its cues.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.dates import cues, grammar
from generator.dates.expression import FoundDate, Stated
from generator.dates.plausible import is_plausible
from generator.dates.rule import Match, Part, Row
from generator.dates.rules import prefixes, table
from generator.dates.tokens import Token, tokens
from generator.model import ParsedArticle, Sentence

ROLES = frozenset({"headline", "dateline", "caption", "subhead", "paragraph"})
CONTEXT = 14  # tokens beside a match that a builder may look at
LONGEST_SENTENCE = 20_000  # characters: what is longer is no sentence and is read in pieces


@dataclass(frozen=True, slots=True)
class _Piece:
    """A date at `tokens[first:last]` of its sentence."""

    first: int
    last: int
    part: Part
    row: Row


def find(parsed: ParsedArticle, day_first: bool = False) -> tuple[FoundDate, ...]:
    """All dates in an article's headline, dateline, captions, sub-headings and paragraphs, in their order.

    `day_first`: `03/04/2019` is April 3 (the setting `numeric_dates`).
    """
    found: list[FoundDate] = []
    quoted = _Quotes(parsed.text)
    for sentence in parsed.sentences:
        if sentence.role in ROLES:
            for start in range(sentence.start, sentence.end, LONGEST_SENTENCE):
                end = min(start + LONGEST_SENTENCE, sentence.end)
                found.extend(_in_sentence(parsed.text, sentence, start, end, day_first, quoted))
    return tuple(found)


class _Quotes:
    """Which places of a text are inside quotation marks. A mark that isn't closed in its paragraph ends with it."""

    def __init__(self, text: str) -> None:
        self._spans = [match.span() for match in re.finditer(r"[\"“„][^\"”\n]{0,3000}[\"”]|``[^'\n]{0,3000}''", text)]
        self._next = 0

    def hold(self, start: int) -> bool:
        """Whether a place is inside quotation marks. Places must be asked in their order."""
        while self._next < len(self._spans) and self._spans[self._next][1] <= start:
            self._next += 1
        return self._next < len(self._spans) and self._spans[self._next][0] < start


def _in_sentence(text: str, sentence: Sentence, start: int, end: int, day_first: bool, quotes: _Quotes) -> Iterator[FoundDate]:
    """The dates of a sentence or of a piece of one."""
    rules = table.table()
    if not rules.trigger.search(text, start, end):
        return
    line = tokens(text, start, end, rules.known)
    kinds = "".join(token.kind for token in line)
    floor = 0
    for piece in _chosen(line, kinds, rules, day_first):
        first, last, mod = _extended(piece, line, kinds, rules, floor)
        floor = last
        place = line[first].start, line[last - 1].end
        yield FoundDate(
            start=place[0], end=place[1], text=text[place[0] : place[1]], rule=piece.row.name, confidence=piece.row.confidence,
            type=piece.part.type, expression=piece.part.expression, mod=mod or piece.part.mod, shown=piece.part.shown and (not isinstance(piece.part.expression, Stated) or is_plausible(piece.part.expression)),
            sentence=sentence.id, role=sentence.role, block=sentence.block,
            cues=cues.cues(line, first, last), quoted=quotes.hold(place[0]),
        )  # fmt: skip


def _chosen(line: Sequence[Token], kinds: str, rules: table.Table, day_first: bool) -> list[_Piece]:
    """The pieces of the rules that win, in their order in the sentence."""
    candidates = [
        (match.start() - match.end(), order, match, row)
        for order, (row, regex) in enumerate(rules.rows)
        for match in regex.finditer(kinds)
    ]  # fmt: skip
    candidates.sort(key=lambda candidate: candidate[:2])
    taken = [False] * len(line)
    chosen: list[_Piece] = []
    for _, _, match, row in candidates:
        if any(taken[match.start() : match.end()]):
            continue
        pieces = _built(line, match, row, day_first)
        if pieces is None:
            continue
        if not pieces:  # a false friend
            taken[match.start() : match.end()] = [True] * (match.end() - match.start())
        for piece in pieces:
            taken[piece.first : piece.last] = [True] * (piece.last - piece.first)
        chosen += pieces
    return sorted(chosen, key=lambda piece: piece.first)


def _built(line: Sequence[Token], match: re.Match[str], row: Row, day_first: bool) -> list[_Piece] | None:
    """The pieces that a row's builder makes of a match; None where it refuses, none where it says that the words are no date."""
    spans = {grammar.group_name(name): match.span(name) for name in match.re.groupindex if match.start(name) < match.end(name)}
    built = row.build(
        Match(
            tokens=tuple(line[match.start() : match.end()]),
            groups={name: tuple(line[slice(*span)]) for name, span in spans.items()},
            before=tuple(line[max(0, match.start() - CONTEXT) : match.start()]),
            after=tuple(line[match.end() : match.end() + CONTEXT]),
            day_first=day_first,
        )
    )
    if built is None:
        return None
    parts = built if isinstance(built, tuple) else (built,)
    return [_Piece(*(spans[part.group] if part.group else match.span()), part, row) for part in parts]


def _extended(piece: _Piece, line: Sequence[Token], kinds: str, rules: table.Table, floor: int) -> tuple[int, int, str | None]:
    """A piece's place with the words that belong to it, and the mod they give; `floor`: where the date before it ends."""
    first, last, mod = piece.first, piece.last, None
    for _ in range(2):  # `at least the past two years`, `by early next year or so`
        for row, regex in rules.before:
            if prefixes.may_join(row, piece.part.expression, line[first].lower) and (
                match := regex.search(kinds, max(floor, first - 4), first)
            ):
                words = [token.lower for token in line[match.start() : first]]
                first, mod = match.start(), mod or row.mod or next((prefixes.MODS[word] for word in words if word in prefixes.MODS), None)
                break
    for after, regex in rules.after:
        if prefixes.may_join(after, piece.part.expression, line[first].lower) and (match := regex.match(kinds, last)):
            last, mod = match.end(), mod or after.mod
            break
    return first, last, mod
