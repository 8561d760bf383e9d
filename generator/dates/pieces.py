"""The dates of one sentence as pieces of its tokens: which rules fit, which of them win, and which words join a date."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.dates import grammar, words
from generator.dates.expression import At, Duration, Recurring, Reference, Relative
from generator.dates.rule import Match, Part, Row
from generator.dates.rules import prefixes
from generator.dates.rules.table import Table
from generator.dates.tokens import Token

CONTEXT = 14  # tokens beside a match that a builder may look at
LOOK_BACK = 4  # tokens before a date that may join it: `the very beginning of`


@dataclass(frozen=True, slots=True)
class Piece:
    """A date at `tokens[first:last]` of its sentence. `mod` is that of the words that joined it."""

    first: int
    last: int
    part: Part
    row: Row
    mod: str | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence's tokens, and their kinds as a string. `titles`: capitals don't tell, as in a headline."""

    tokens: Sequence[Token]
    kinds: str
    titles: bool = False
    day_first: bool = False


def pieces(line: Line, rules: Table) -> Iterator[Piece]:
    """The dates of a sentence, in their order, with the words that belong to them."""
    end = 0
    for piece in _chosen(line, rules):
        if line.titles or not _is_title(line.tokens, piece):
            extended = _extended(piece, line, rules, end)
            end = extended.last
            yield extended


def _chosen(line: Line, rules: Table) -> list[Piece]:
    """The pieces of the rules that win: the longest first, of equally long ones the first in the table."""
    kinds = set(line.kinds)
    found = [
        (match.start() - match.end(), order, match, row)
        for order, (row, regex, needed) in enumerate(rules.rows)
        if not needed or not needed.isdisjoint(kinds)
        for match in regex.finditer(line.kinds)
    ]
    taken = [False] * len(line.tokens)
    chosen: list[Piece] = []
    for _, _, match, row in sorted(found, key=lambda one: one[:2]):
        if any(taken[match.start() : match.end()]):
            continue
        built = _built(line, match, row)
        if built is None:
            continue
        for first, last in [(piece.first, piece.last) for piece in built] or [
            match.span()
        ]:  # a false friend takes its words and gives nothing
            taken[first:last] = [True] * (last - first)
        chosen += built
    return sorted(chosen, key=lambda piece: piece.first)


def _built(line: Line, match: re.Match[str], row: Row) -> list[Piece] | None:
    """The pieces that a row's builder makes of a match; None where it refuses, none where it says that the words are no date."""
    start, end = match.span()
    spans = {grammar.group_name(name): match.span(name) for name in match.re.groupindex if match.start(name) < match.end(name)}
    built = row.build(
        Match(
            tokens=tuple(line.tokens[start:end]),
            groups={name: tuple(line.tokens[slice(*span)]) for name, span in spans.items()},
            before=tuple(line.tokens[max(0, start - CONTEXT) : start]),
            after=tuple(line.tokens[end : end + CONTEXT]),
            day_first=line.day_first,
        )
    )
    if built is None:
        return None
    parts = built if isinstance(built, tuple) else (built,)
    return [Piece(*(spans[part.group] if part.group else (start, end)), part, row) for part in parts]


def _extended(piece: Piece, line: Line, rules: Table, floor: int) -> Piece:
    """A piece with the words that join it: `early`, `the end of`, `at least`, `or so`; `floor` is where the date before it ends."""
    first, last, mod = piece.first, piece.last, piece.part.mod
    for _ in range(2):  # `at least the past two years`
        for row, regex in rules.before:
            if prefixes.may_join(row, piece.part.expression, line.tokens[first].lower) and (
                match := regex.search(line.kinds, max(floor, first - LOOK_BACK), first)
            ):
                mod = mod or row.mod or prefixes.mod_of(line.tokens[match.start() : first])
                first = match.start()
                break
    for after, regex in rules.after:
        if isinstance(piece.part.expression, after.kinds) and (match := regex.match(line.kinds, last)):
            last, mod = match.end(), mod or after.mod
            break
    return Piece(first, last, piece.part, piece.row, mod or None)


def _is_title(tokens: Sequence[Token], piece: Piece) -> bool:
    """Whether capitals make it a name: `ABC's "This Week"`, `VOA Today`, `High Noon`. The first word after a stop may have one."""
    expression = piece.part.expression
    if not isinstance(expression, Relative | Reference | Duration | Recurring) and not (
        isinstance(expression, At) and expression.day is None
    ):
        return False
    for place in range(piece.first, piece.last):
        opens = place == 0 or (not tokens[place - 1].text[-1].isalnum() and tokens[place - 1].lower not in (",", "-"))
        text = tokens[place].text
        if text.istitle() and len(text) > 1 and not opens and not words.CAPITALISED & words.classes().get(text.lower(), frozenset()):
            return True
    return False
