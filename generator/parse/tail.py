"""Where the article ends and the page's own matter begins: headlines of other articles, share widgets, small print.

Three kinds of proof, strongest first: a mark of the wire (`(END)`); a label, an e-mail or the like (`MOST POPULAR`) with titles rather than
paragraphs after it; and, with neither, a run of titles at the end of a text whose own paragraphs all end in a period.

Every piece weighs for or against a tail. The weights are no probabilities: they were tuned on articles with tails of nineteen
made-up kinds, until of a hundred letters of bodies less than one was lost.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from generator.parse.pieces import Piece
from generator.parse.prose import WORD, is_ended, is_headline_like, is_title, sentence_breaks
from generator.parse.shapes import BULLET, NUMBERED, Shape
from generator.parse.verbs import has_headline_verb

HEADLINE, NOUNS, TITLE, QUESTION, SCRAP, MARK = 1.0, 0.6, 0.3, 0.4, 0.1, 0.3  # for a tail
SENTENCE, TEASER, UNFINISHED = -0.9, -0.3, -1.0  # against it: one sentence, the same under a title, a line that goes on
FIRST_SENTENCE, SECOND_SENTENCE = -1.2, -2.0  # any other sentence there
RESUMES = -2.2  # a stretch of this weight after a label is the article going on
FIGURES = -0.5  # against it: a row of a table, a line that carries on
MOST_DIGITS = 0.2  # share of a line's characters
LONGEST_TEASER = 200  # characters of a single sentence
PARAGRAPH = 100  # characters that weigh 1 against a tail, besides 1 for being a paragraph
HEAVIEST = 4.0
LEAST, SURE = 1.5, 2.5
STYLE, LOOSE_STYLE = 0.8, 0.6  # share of a body's longer lines that end in a period, from which a (long) run of titles is foreign
LEAST_RUN = 2
VERBAL_ITEMS, VERBAL_LINES = 0.5, 0.3  # shares of the titles
LABELS = ("label", "e-mail", "e-mail-line", "separator")  # they may stand over one sentence; a link or a prompt stands for itself
DIGIT = re.compile(r"\d")
STYLE_WORDS = 8


@dataclass(frozen=True, slots=True)
class Tail:
    """Where it starts (index of the piece), by which rule, and how sure that is."""

    start: int
    rule: str
    why: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Weights:
    """What each piece weighs by itself, how many characters stand before it, and the heaviest stretch of text from it to the end.

    `resumes` is that stretch's weight where pieces stand under a label: far below zero, the article goes on there. `next_plain` is the
    weight of the next piece that no shape names.
    """

    plain: tuple[float, ...]
    resumes: tuple[float, ...]
    next_plain: tuple[float, ...]
    size: tuple[int, ...]


def find_tail(pieces: Sequence[Piece], shapes: Sequence[Shape | None], first: int) -> Tail:
    """The tail of an article whose body begins at piece `first`; it starts at len(pieces) where there is none."""
    weights = _weigh(pieces, shapes)
    end = len(pieces)
    marked = next((t for i in range(first + 1, end) if (t := _marked(i, pieces, shapes, weights, first))), None)
    return _run(pieces, shapes, weights, first, marked.start if marked else end) or marked or Tail(end, "", "", 1.0)


def _weigh(pieces: Sequence[Piece], shapes: Sequence[Shape | None]) -> Weights:
    plain = [_weight(piece, shape) for piece, shape in zip(pieces, shapes, strict=True)]
    size = accumulate((len(piece.text) for piece in pieces), initial=0)
    return Weights(tuple(plain), _stretches(_labelled(pieces, shapes, plain)), _next_plain(shapes, plain), tuple(size))


def _labelled(pieces: Sequence[Piece], shapes: Sequence[Shape | None], plain: Sequence[float]) -> list[float]:
    """The weights under a label, where a sentence after a title is its teaser; any other one is text, and surely a second one."""
    found: list[float] = []
    titled = False
    for i, (piece, shape, weight) in enumerate(zip(pieces, shapes, plain, strict=True)):
        if weight <= SENTENCE:
            text = SECOND_SENTENCE if i and plain[i - 1] <= SENTENCE else FIRST_SENTENCE
            found.append(TEASER if titled and len(piece.text) <= LONGEST_TEASER else min(weight, text))
            titled = False
        else:
            found.append(max(weight, TEASER))
            titled = weight > 0 if shape is None else titled and not shape.ends
    return found


def _next_plain(shapes: Sequence[Shape | None], plain: Sequence[float]) -> tuple[float, ...]:
    found = [0.0]
    for shape, weight in zip(reversed(shapes), reversed(plain), strict=True):
        found.append(weight if shape is None else found[-1])
    return tuple(reversed(found))


def _stretches(weights: Sequence[float]) -> tuple[float, ...]:
    """For each piece the least sum of a stretch between it and the end; one more, 0, for the end itself."""
    least, running, found = 0.0, 0.0, [0.0]
    for weight in reversed(weights):
        running = weight + min(0.0, running)
        least = min(least, running)
        found.append(least)
    return tuple(reversed(found))


def _weight(piece: Piece, shape: Shape | None) -> float:
    """What a piece weighs for a tail, or against it."""
    if shape is not None:
        weight = {"boilerplate": MARK + shape.ends, "credit": 0.0, "metadata": MARK}.get(shape.role, SENTENCE)
        return min(weight, HEADLINE)
    text = unmarked(piece.text)
    if text[0].islower() or (len(text) <= LONGEST_TEASER and len(DIGIT.findall(text)) > MOST_DIGITS * len(text)):
        return FIGURES
    if is_title(text):
        return (HEADLINE if has_headline_verb(text) else NOUNS) if is_headline_like(text) else TITLE
    if len(text) > LONGEST_TEASER or sentence_breaks(text):
        return -min(HEAVIEST, 1 + len(text) / PARAGRAPH)
    if text[-1] in ",;:":
        return UNFINISHED
    if text[-1] in "?!’'":
        return QUESTION
    return SENTENCE if is_ended(text) else SCRAP


def _marked(i: int, pieces: Sequence[Piece], shapes: Sequence[Shape | None], weights: Weights, first: int) -> Tail | None:
    """A tail that begins at piece i, if it is an end mark, a label, an e-mail or the like and what follows is no article."""
    shape = shapes[i]
    if shape is None or shape.where == "head" or not (shape.ends or _alternates(i, pieces, shapes, weights)):
        return None
    before, after = weights.size[i] - weights.size[first], weights.size[-1] - weights.size[i]
    if shape.ends == 2 and after <= 2 * before:
        return Tail(i, f"tail-after-{shape.name}", f"after {shape.why}", 0.98)
    if weights.resumes[i + 1] > RESUMES and (shape.name in LABELS or weights.next_plain[i + 1] > SENTENCE):
        return Tail(i, f"tail-after-{shape.name}", f"after {shape.why}, with no article behind it", 0.9)
    return None


def _alternates(i: int, pieces: Sequence[Piece], shapes: Sequence[Shape | None], weights: Weights) -> bool:
    """Whether a separator, a title and the same separator follow one another, as in lists that lost their markup."""
    if i + 1 >= len(pieces) or pieces[i].text[0] in ":.…" or shapes[i + 1] is not None or weights.plain[i + 1] < NOUNS:
        return False
    return all(shape is not None and shape.name == "separator" for shape in shapes[i : i + 3 : 2]) and (
        len({piece.text for piece in pieces[i : i + 3 : 2]}) == 1
    )


def _run(pieces: Sequence[Piece], shapes: Sequence[Shape | None], weights: Weights, first: int, stop: int) -> Tail | None:
    """A tail without a mark: titles, separators and stamps up to `stop`, after a body whose paragraphs end in periods."""
    start, weight = _heaviest_end(shapes, weights.plain, first, stop)
    titles = [pieces[i].text for i in range(start, stop) if shapes[i] is None and is_title(unmarked(pieces[i].text))]
    style = STYLE if weight < SURE else LOOSE_STYLE
    if weight < LEAST or pieces[start - 1].text.endswith(":") or _style(pieces, shapes, first, start) < style:
        return None
    separated = any(shape is not None and shape.name == "separator" for shape in shapes[start:stop])
    like = sum(is_headline_like(unmarked(title)) for title in titles)
    if like >= (1 if separated else LEAST_RUN) and sum(map(has_headline_verb, titles)) >= _verbs_wanted(titles):
        return Tail(
            start, "tail-run-of-titles", "titles of other articles after a body of full sentences", 0.85 if like > LEAST_RUN else 0.7
        )
    return None


def _verbs_wanted(titles: Sequence[str]) -> float:
    """How many of the titles must have a verb: more where they are items of a list, as articles have lists too."""
    items = sum(BULLET.match(title) is not None or NUMBERED.match(title) is not None for title in titles)
    return (VERBAL_ITEMS if 2 * items > len(titles) else VERBAL_LINES) * len(titles)


def _heaviest_end(shapes: Sequence[Shape | None], plain: Sequence[float], first: int, stop: int) -> tuple[int, float]:
    """From which piece to `stop` the weights sum up to most; no credit or caption opens a tail."""
    best, start, total = 0.0, stop, 0.0
    for i in range(stop - 1, first, -1):
        total += plain[i]
        shape = shapes[i]
        if total < best - 2 * HEAVIEST:
            break
        if total > best and plain[i] > 0 and (shape is None or shape.role == "boilerplate"):
            best, start = total, i
    return start, best


def _style(pieces: Sequence[Piece], shapes: Sequence[Shape | None], first: int, start: int) -> float:
    """The share of the body's own longer lines that end as sentences do."""
    own = [
        is_ended(p.text)
        for p, s in zip(pieces[first:start], shapes[first:start], strict=True)
        if s is None and len(WORD.findall(p.text)) >= STYLE_WORDS
    ]
    return sum(own) / len(own) if own else 0.0


def unmarked(line: str) -> str:
    """A title without bullet or number: `▶ 3. Leaders meet` → `Leaders meet`."""
    return NUMBERED.sub("", BULLET.sub("", line)) or line
