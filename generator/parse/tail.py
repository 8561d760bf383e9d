"""Where the article ends and the page's own matter begins: headlines of other articles, share widgets, small print.

Three kinds of proof, strongest first: a mark of the wire (`(END)`), a label or e-mail with nothing but titles after it (`MOST POPULAR`), and, with
neither, a run of titles at the end of a text whose own lines all end in a period.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from generator.parse.pieces import Piece
from generator.parse.prose import is_ended, is_headline_like, is_prose, is_title
from generator.parse.shapes import BULLET, NUMBERED, Shape
from generator.parse.verbs import has_headline_verb

MOST_AFTER = 0.35  # of the prose before a label may follow it as teasers of other articles
STYLE = 0.8  # share of a body's lines that end in a period, from which a run of titles is foreign
LEAST_RUN = 2


@dataclass(frozen=True, slots=True)
class Tail:
    """Where it starts (index of the piece), by which rule, and how sure that is."""

    start: int
    rule: str
    why: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Counts:
    """Running totals up to each piece (exclusive), so that every question about what stands before or after costs the same."""

    prose: tuple[int, ...]
    prose_size: tuple[int, ...]
    titles: tuple[int, ...]


def find_tail(pieces: Sequence[Piece], shapes: Sequence[Shape | None], first: int) -> Tail:
    """The tail of an article whose body begins at piece `first`; it starts at len(pieces) where there is none."""
    counts = _counts(pieces, shapes)
    end = len(pieces)
    marked = next((t for i in range(first + 1, end) if (t := _marked(i, shapes, counts, first))), None)
    stop = marked.start if marked else end
    run = _run(pieces, shapes, counts, first, stop)
    return run or marked or Tail(end, "", "", 1.0)


def _counts(pieces: Sequence[Piece], shapes: Sequence[Shape | None]) -> Counts:
    prose = [int(shape is None and is_prose(piece.text)) for piece, shape in zip(pieces, shapes, strict=True)]
    size = [flag * len(piece.text) for flag, piece in zip(prose, pieces, strict=True)]
    titles = [
        int(shape is None and not flag and is_title(unmarked(piece.text))) for piece, shape, flag in zip(pieces, shapes, prose, strict=True)
    ]
    return Counts(*(tuple(accumulate(row, initial=0)) for row in (prose, size, titles)))


def _marked(i: int, shapes: Sequence[Shape | None], counts: Counts, first: int) -> Tail | None:
    """A tail that begins at piece i, if it is an end mark, a label, an e-mail or the like and what follows is no article."""
    shape = shapes[i]
    if shape is None or not shape.ends or counts.prose[i] - counts.prose[first] < 1:
        return None
    before, after = counts.prose_size[i] - counts.prose_size[first], counts.prose_size[-1] - counts.prose_size[i]
    paragraphs, titles = counts.prose[-1] - counts.prose[i], counts.titles[-1] - counts.titles[i]
    if shape.ends == 2 and after <= before:
        return Tail(i, f"tail-after-{shape.name}", f"after {shape.why}", 0.98)
    if paragraphs == 0 or (titles >= paragraphs and after <= MOST_AFTER * before):
        return Tail(i, f"tail-after-{shape.name}", f"after {shape.why}, with no article behind it", 0.9)
    return None


def _run(pieces: Sequence[Piece], shapes: Sequence[Shape | None], counts: Counts, first: int, stop: int) -> Tail | None:
    """A tail without a mark: titles, separators and stamps up to `stop`, after a body whose lines end in periods."""
    start = stop
    while start - 1 > first and _may_be_tail(pieces[start - 1], shapes[start - 1], counts, start - 1):
        start -= 1
    while start < stop and (shape := shapes[start]) is not None and shape.role != "boilerplate":
        start += 1
    titles = [unmarked(pieces[i].text) for i in range(start, stop) if shapes[i] is None]
    if not titles or pieces[start - 1].text.endswith(":") or _style(pieces, shapes, first, start) < STYLE:
        return None
    separated = any(shape is not None and shape.name == "separator" for shape in shapes[start:stop])
    like = sum(map(is_headline_like, titles))
    verbal = sum(map(has_headline_verb, titles))
    if like >= (1 if separated else LEAST_RUN) and like * 3 >= len(titles) * 2 and verbal * 2 >= len(titles):
        return Tail(start, "tail-run-of-titles", "titles of other articles after a body of full sentences", 0.85 if like > LEAST_RUN else 0.7)
    return None


def _may_be_tail(piece: Piece, shape: Shape | None, counts: Counts, i: int) -> bool:
    if shape is not None:
        return shape.role in ("boilerplate", "credit", "metadata")
    return counts.prose[i + 1] == counts.prose[i] and not piece.text.endswith(":")


def _style(pieces: Sequence[Piece], shapes: Sequence[Shape | None], first: int, start: int) -> float:
    """The share of the body's own lines that end as sentences do."""
    own = [is_ended(pieces[i].text) for i in range(first, start) if shapes[i] is None]
    return sum(own) / len(own) if own else 0.0


def unmarked(line: str) -> str:
    """A title without bullet or number: `▶ 3. Leaders meet` → `Leaders meet`."""
    return NUMBERED.sub("", BULLET.sub("", line)) or line
