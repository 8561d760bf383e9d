"""Finds the dates of an article: what the words say, before anything is known of the day they were written.

A sentence is cut into tokens; each rule of the table is tried on it; of rules that fit the same words the longest wins, then the first
in the table. The words around a date are its cues.
"""

import re
from collections.abc import Iterator

from generator.dates import cues, whose
from generator.dates.expression import FoundDate, Stated
from generator.dates.pieces import Line, Piece, pieces
from generator.dates.plausible import is_plausible
from generator.dates.rules import table
from generator.dates.tokens import tokens
from generator.model import ParsedArticle, Sentence

ROLES = frozenset({"headline", "dateline", "caption", "subhead", "paragraph"})
TITLE_CASE = frozenset({"headline", "subhead"})  # where capitals don't tell
LONGEST_SENTENCE = 20_000  # characters: what is longer is no sentence and is read in pieces
_QUOTED = re.compile(r"[\"“„][^\"”\n]{0,3000}[\"”]|``[^'\n]{0,3000}''")


def find(parsed: ParsedArticle, day_first: bool = False) -> tuple[FoundDate, ...]:
    """All dates in an article's headline, dateline, captions, sub-headings and paragraphs, in their order.

    `day_first`: `03/04/2019` is April 3 (the setting `numeric_dates`).
    """
    found: list[FoundDate] = []
    for sentence in parsed.sentences:
        if sentence.role in ROLES:
            for start in range(sentence.start, sentence.end, LONGEST_SENTENCE):
                found.extend(_in_sentence(parsed, sentence, start, min(start + LONGEST_SENTENCE, sentence.end), day_first))
    return tuple(found)


def _in_sentence(parsed: ParsedArticle, sentence: Sentence, start: int, end: int, day_first: bool) -> Iterator[FoundDate]:
    """The dates of a sentence or of a part of one."""
    rules, text = table.table(), parsed.text
    if not rules.trigger.search(text[start:end].lower()):
        return
    found = tokens(text, start, end, rules.known)
    line = Line(found, "".join(token.kind for token in found), sentence.role in TITLE_CASE, day_first)
    quotes = [match.span() for match in _QUOTED.finditer(text, start, end)]
    inside = _inside(line, quotes) if quotes else frozenset()
    for piece in pieces(line, rules):
        yield _date(parsed, sentence, line, piece, inside)


def _date(parsed: ParsedArticle, sentence: Sentence, line: Line, piece: Piece, inside: frozenset[int]) -> FoundDate:
    """A piece as a finding; `inside`: the tokens that stand inside quotation marks."""
    start, end = line.tokens[piece.first].start, line.tokens[piece.last - 1].end
    expression = whose.owned(piece.part.expression, parsed, sentence, start, end)
    quoted = piece.first in inside
    return FoundDate(
        start=start,
        end=end,
        text=parsed.text[start:end],
        rule=piece.row.name,
        confidence=piece.row.confidence,
        type=piece.part.type,
        expression=expression,
        mod=piece.mod,
        shown=piece.part.shown and not (isinstance(expression, Stated) and not is_plausible(expression)),
        sentence=sentence.id,
        role=sentence.role,
        block=sentence.block,
        cues=cues.cues(line.tokens, piece.first, piece.last, sentence.role, frozenset() if quoted else inside),
        quoted=quoted,
    )


def _inside(line: Line, quotes: list[tuple[int, int]]) -> frozenset[int]:
    """The tokens that stand inside quotation marks."""
    return frozenset(at for at, token in enumerate(line.tokens) if any(opens < token.start < closes for opens, closes in quotes))
