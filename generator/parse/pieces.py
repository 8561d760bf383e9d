"""Text → pieces: its lines, trimmed, with hard-wrapped lines put together again.

A piece is the least part that can have a role. Pieces cover every non-blank character, so the blocks made of them tile the text.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

LINE = re.compile(r"[^\n\v\f\x85\u2028\u2029]+")
WRAPPED = range(45, 101)  # characters a line, where old newswires broke theirs
LEAST_WRAPPED = 0.85  # share of line ends that must be where the next word no longer fitted
MOST_ENDED = 0.4  # share of them after a period, from which each line is a paragraph
LEAST_PAIRS = 3
FEW_LONGER = 20  # one line in so many may be longer than the rest: an address, a table


@dataclass(frozen=True, slots=True)
class Piece:
    """A trimmed part of the text. `gap`: a blank line (or indent, in wrapped text) before it; `glued`: it was cut out of a longer line.

    `hint` is what the cut tells of it: `dateline`, `byline`, `slug`, `credited`, `e-mail`, `end-mark`, or nothing.
    """

    start: int
    end: int
    text: str
    gap: bool = True
    glued: bool = False
    hint: str = ""


def cut_lines(text: str, body_start: int = 0) -> tuple[Piece, ...]:
    """The lines of a text from `body_start`, wrapped ones joined into one piece."""
    lines: list[Piece] = []
    indents: list[int] = []
    last = body_start
    for match in LINE.finditer(text, body_start):
        line = match[0]
        stripped = line.strip()
        if stripped:
            indent = len(line) - len(line.lstrip())
            start = match.start() + indent
            lines.append(Piece(start, start + len(stripped), stripped, _blank_line(text, last, start) or not lines))
            indents.append(indent)
            last = start + len(stripped)
    return _joined(text, lines, indents)


def _blank_line(text: str, end: int, start: int) -> bool:
    """Whether more than one line break lies between the end of one line and the start of the next."""
    between = text[end:start]
    return sum(between.count(mark) for mark in "\n\v\f\x85\u2028\u2029") > 1


def _joined(text: str, lines: Sequence[Piece], indents: Sequence[int]) -> tuple[Piece, ...]:
    base = min(indents, default=0)
    width = _width(lines, [line.gap or indent > base + 1 for line, indent in zip(lines, indents, strict=True)])
    if width is None:
        return tuple(lines)
    joined: list[Piece] = []
    for before, line, indent in zip([None, *lines], lines, indents, strict=False):
        opens = line.gap or indent > base + 1
        if joined and before and not opens and _full(before, line, width):
            start = joined[-1].start
            joined[-1] = Piece(start, line.end, text[start : line.end], joined[-1].gap)
        else:
            joined.append(Piece(line.start, line.end, line.text, opens))
    return tuple(joined)


def _width(lines: Sequence[Piece], opening: Sequence[bool]) -> int | None:
    """The column at which the text was wrapped, or None where its lines are paragraphs. `opening`: which lines begin one anyway."""
    if len(lines) <= LEAST_PAIRS:
        return None
    width = sorted(len(line.text) for line in lines)[-1 - len(lines) // FEW_LONGER]
    if width not in WRAPPED:
        return None
    pairs = [(a, b) for (a, b), opens in zip(pairwise(lines), opening[1:], strict=True) if not opens and len(a.text) > width // 2]
    full = sum(_full(a, b, width) for a, b in pairs)
    ended = sum(a.text.endswith((".", "?", "!")) for a, _ in pairs)
    wrapped = full >= LEAST_WRAPPED * len(pairs) and ended <= MOST_ENDED * len(pairs)
    return width if len(pairs) >= LEAST_PAIRS and wrapped else None


def _full(line: Piece, after: Piece, width: int) -> bool:
    """Whether the next line's first word would not have fitted any more (with some slack for ragged wires)."""
    word = after.text.split(None, 1)[0]
    return len(line.text) + 1 + len(word) > width - 4
