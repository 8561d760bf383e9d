"""Pieces → blocks: the head up to the lead, the body, the tail, each piece with a role and the rule that gave it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.model import Block
from generator.parse.bylines import is_name
from generator.parse.captions import LINE_BEGINS, LONGEST, caption_rule, credit_span
from generator.parse.pieces import Piece
from generator.parse.prose import FIRST, is_ended, is_prose, is_sentence, is_title, letters, sentence_breaks
from generator.parse.shapes import Shape, shape_of
from generator.parse.tail import Tail, find_tail

LONGEST_HEADLINE = 250
SHORT_SENTENCE = 110  # characters up to which a first line with a period may be the headline
LONGEST_SUBHEAD = 80
PAST = re.compile(r"\b(?:said|was|were|had|did|has|have)\b")  # what leads have and headlines hardly ever
MOST_WIDGET = 8  # pieces that a label in the middle of a body can take with it


@dataclass(frozen=True, slots=True)
class Named:
    """A role for one piece, with the rule's name, its words, and how sure it is."""

    role: str
    rule: str
    why: str
    confidence: float = 0.95


def name_blocks(pieces: Sequence[Piece]) -> tuple[Block, ...]:
    """A block for each piece."""
    lead = _lead(pieces)
    last = max((i for i, piece in enumerate(pieces) if is_prose(piece.text)), default=lead)
    shapes = [shape_of(piece, "head" if i < lead else "body" if i <= last else "end") for i, piece in enumerate(pieces)]
    tail = find_tail(pieces, shapes, lead)
    named = [*_head(pieces[:lead], shapes[:lead]), *_body(pieces, shapes, lead, tail), *_tail(shapes, tail, len(pieces))]
    return tuple(
        Block(start=p.start, end=p.end, text=p.text, role=n.role, rule=n.rule, why=n.why, confidence=n.confidence)
        for p, n in zip(pieces, named, strict=True)
    )


def _lead(pieces: Sequence[Piece]) -> int:
    """The first piece of the body: after the dateline, else the first running text that is neither caption nor headline."""
    dateline = next((i for i, piece in enumerate(pieces[:30]) if piece.hint == "dateline"), None)
    prose = [i for i, piece in enumerate(pieces) if is_prose(piece.text) and not _no_lead(piece)][:2]
    if dateline is not None and (not prose or dateline < prose[0] or (dateline - prose[0] <= 4 and _is_ended_headline(pieces[prose[0]]))):
        return min(dateline + 1, len(pieces) - 1)
    if not prose:
        return 1 if len(pieces) > 1 else 0
    if len(prose) > 1 and prose[0] == 0 and _heads_longer_text(pieces):
        return 1
    return prose[0]


def _no_lead(piece: Piece) -> bool:
    shape = shape_of(piece, "head")
    return shape is not None and shape.role != "dateline"


def _is_ended_headline(piece: Piece) -> bool:
    """A headline that ends in a period, as some archives print them."""
    return len(piece.text) <= LONGEST_HEADLINE and sentence_breaks(piece.text) == 0


def _heads_longer_text(pieces: Sequence[Piece]) -> bool:
    """Whether the first line, though it ends in a period, is short beside what follows."""
    first, second = pieces[0].text, pieces[1].text
    if len(first) > SHORT_SENTENCE or not is_ended(first) or sentence_breaks(first) or first.endswith(":"):
        return False
    return _in_title_case(first) or (len(second) > len(first) and PAST.search(first) is None)


def _in_title_case(line: str) -> bool:
    """Whether most of the longer words begin with a capital."""
    words = [word for word in line.split() if len(word) > 3]
    return len(words) > 2 and sum(word.strip("“‘\"'(")[:1].isupper() for word in words) > 0.8 * len(words)


def _head(pieces: Sequence[Piece], shapes: Sequence[Shape | None]) -> Iterator[Named]:
    """What stands before the lead: the first plain line is the headline, further ones stand under it."""
    headline = ""
    for i, (piece, shape) in enumerate(zip(pieces, shapes, strict=True)):
        if shape is not None:
            yield Named(shape.role, shape.name, shape.why, shape.confidence)
        elif _is_credited(piece):
            yield Named("caption", "caption-credited", "a line with a picture credit over the lead", 0.85)
        elif headline and is_name(piece.text) and any(p.hint == "dateline" for p in pieces[i + 1 : i + 3]):
            yield Named("byline", "name-over-dateline", "a name alone between headline and dateline", 0.85)
        elif not headline and len(piece.text) <= LONGEST_HEADLINE and (piece.text[0].isalnum() or piece.text[0] in FIRST):
            headline = letters(piece.text)
            yield Named("headline", "first-line", "the first line before the lead", 0.9 if is_title(piece.text) else 0.7)
        elif headline and letters(piece.text) == headline:
            yield Named("headline", "headline-again", "the headline once more")
        elif headline and len(piece.text) <= LONGEST_HEADLINE:
            yield Named("subhead", "under-headline", "a line between headline and lead", 0.8)
        else:
            yield Named("paragraph", "running-text", "running text", 0.7)


def _body(pieces: Sequence[Piece], shapes: Sequence[Shape | None], lead: int, tail: Tail) -> Iterator[Named]:
    """Lead to tail: paragraphs, captions, sub-headings, credits, and widgets between them."""
    last = max((i for i in range(lead, tail.start) if shapes[i] is None and is_sentence(pieces[i].text)), default=lead)
    widget = 0
    for i in range(lead, tail.start):
        shape, piece = shapes[i], pieces[i]
        widget = MOST_WIDGET if shape and shape.name == "label" else widget - 1
        if shape is not None:
            yield Named(shape.role, shape.name, shape.why, shape.confidence)
        elif widget > 0 and is_title(piece.text) and not is_prose(piece.text):
            yield Named("boilerplate", "under-label", "a title under a label for other articles", 0.8)
        else:
            widget = 0
            yield _plain(pieces, i, last)


def _plain(pieces: Sequence[Piece], i: int, last: int) -> Named:
    """A piece of the body that no shape names."""
    piece = pieces[i]
    if i < last and _is_credited(piece):
        return Named("caption", "caption-credited", "a paragraph with a picture credit, and the article goes on", 0.85)
    if (
        i == last
        and i
        and credit_span(piece.text)
        and credit_span(pieces[i - 1].text)
        and not caption_rule(pieces[i - 1].text)
        and sentence_breaks(piece.text) <= 2
    ):
        return Named("caption", "caption-after-signature", "a credited paragraph after the story was signed", 0.75)
    if _is_subhead(pieces, i):
        return Named("subhead", "subhead", "a short line without a period between paragraphs", 0.8)
    return Named("paragraph", "running-text", "running text")


def _is_credited(piece: Piece) -> bool:
    """A paragraph that ends in a picture credit; glued to the next one, any parenthesis at its end is one."""
    if len(piece.text) > LONGEST or LINE_BEGINS.match(piece.text) or piece.text[0] in "([":
        return False
    return (piece.hint == "credited" or credit_span(piece.text) is not None) and sentence_breaks(piece.text) <= 3


def _is_subhead(pieces: Sequence[Piece], i: int) -> bool:
    """A short title between two paragraphs of running text."""
    text = pieces[i].text
    if len(text) > LONGEST_SUBHEAD or is_ended(text) or text[-1] in ",;:-–—" or not text[0].isupper() or i == 0 or i + 1 >= len(pieces):
        return False
    return is_prose(pieces[i + 1].text) and is_ended(pieces[i - 1].text)


def _tail(shapes: Sequence[Shape | None], tail: Tail, end: int) -> Iterator[Named]:
    for i in range(tail.start, end):
        shape = shapes[i]
        if shape is not None and shape.role == "boilerplate":
            yield Named("boilerplate", shape.name, shape.why, max(shape.confidence, tail.confidence))
        else:
            yield Named("boilerplate", tail.rule, tail.why, tail.confidence)
