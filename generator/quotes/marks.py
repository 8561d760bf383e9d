"""Quotation marks, paired: `"…"`, `“…”`, `„…“`, `«…»`, `''…''`, `'…'`, `‘…’`, one within another, and over several paragraphs.

A paragraph that begins with a mark while the one before it was left open goes on with that quotation. A mark without its fellow
opens nothing, but at the beginning of a paragraph or after `,` and `:`, where the closing one was forgotten.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.quotes.words import Words

FAMILY = dict.fromkeys(('"', "''", "``", "“", "”", "„", "‟", "＂"), "double") | dict.fromkeys("«»", "angle")
FAMILY |= dict.fromkeys(("'", "‘", "’", "‚", "‹", "›", "`"), "single")
OPENERS = frozenset({"“", "„", "‟", "``", "‘", "‚", "`"})
CLOSERS = frozenset({"”", "’"})
NEVER_OPENS = frozenset({"’"})
ELISIONS = frozenset({"tis", "twas", "em", "til", "cause", "n", "s", "t", "re", "ve", "d", "ll"})
REACH = 160  # words that a quotation in single marks may have: an apostrophe further off belongs to something else


@dataclass(frozen=True, slots=True)
class Region:
    """Words `first`..`last` between a pair of marks; the marks themselves are words `first - 1` and `last`.

    `depth` is 0 for the outermost. `open_end` says that the closing mark is missing.
    """

    first: int
    last: int
    depth: int = 0
    open_end: bool = False


def regions(words: Words, first: int, last: int, goes_on: bool = False) -> tuple[Region, ...]:
    """All quotations between marks among words `first`..`last`, which are one block, in the order of their opening.

    `goes_on`: the next block begins with a mark, so that a quotation left open here goes on there.
    """
    marks = [index for index in range(first, last) if words.texts[index] in FAMILY]
    if not marks:
        return ()
    pairs = sorted([*_outer(words, marks, last, goes_on), *_single(words, marks)])
    return tuple(_nested(pairs, last))


def opens(words: Words, index: int) -> bool:
    """Whether a double mark that may open a quotation stands here."""
    return FAMILY.get(words.texts[index] if index < len(words) else "") == "double" and words.texts[index] not in CLOSERS


def _outer(words: Words, marks: list[int], last: int, goes_on: bool) -> Iterator[tuple[int, int]]:
    """Pairs of double and angle marks: (opening mark, closing mark or the block's end)."""
    opened: dict[str, int] = {}
    for index in marks:
        family = FAMILY[words.texts[index]]
        if family == "single":
            continue
        start = opened.pop(family, None)
        if start is None:
            if not _only_closes(words, index):
                opened[family] = index
        elif _goes_on(words, start, index):
            yield start, index
            opened[family] = index
        elif _closes(words, start, index):
            yield start, index
        else:
            opened[family] = index
    for start in opened.values():
        if goes_on or _may_stay_open(words, start, marks[0], last):
            yield start, last


def _space_before(words: Words, index: int) -> bool:
    """Whether nothing, or a blank, or an opening bracket or dash stands before the mark."""
    at = words.starts[index]
    return at == 0 or not (words.text[at - 1].isalnum() or words.text[at - 1] in ".,!?;:)]%’'…")


def _word_after(words: Words, index: int) -> bool:
    """Whether something that is no blank follows the mark at once."""
    at = words.ends[index]
    return at < len(words.text) and not words.text[at].isspace()


def _only_closes(words: Words, index: int) -> bool:
    """`”` and a straight mark glued to the word before it open nothing."""
    mark = words.texts[index]
    if mark in OPENERS:
        return False
    return mark in CLOSERS or (not _space_before(words, index) and not (_word_after(words, index) and words.low(index - 1) in ",:;—–-"))


def _goes_on(words: Words, start: int, index: int) -> bool:
    """Whether this mark begins a new paragraph of the quotation opened at `start`."""
    return words.newline_before(index) and words.texts[index] not in CLOSERS and index > start + 1 and _word_after(words, index)


def _closes(words: Words, start: int, index: int) -> bool:
    """Whether this mark may close what `start` opened: `„…“` may, `“ … “` may not, `" … "x` only where no blank stands before it."""
    mark = words.texts[index]
    if mark in OPENERS:
        return mark == "“" and words.texts[start] == "„"
    return mark in CLOSERS or not (_space_before(words, index) and _word_after(words, index) and words.text[words.ends[index]].isalnum())


def _may_stay_open(words: Words, start: int, leading: int, last: int) -> bool:
    """`X said, "Never` at the end of a paragraph; a mark of inches or a stray one does not."""
    return ((start == leading and (start == 0 or words.newline_before(start))) or words.low(start - 1) in {",", ":"}) and last > start + 1


def _single(words: Words, marks: list[int]) -> Iterator[tuple[int, int]]:
    """Pairs of single marks; an apostrophe is none."""
    closed = -1
    for number, index in enumerate(marks):
        if index <= closed or FAMILY[words.texts[index]] != "single" or not _single_opens(words, index):
            continue
        end = _single_end(words, index, marks[number + 1 : number + REACH])
        if end is not None:
            closed = end
            yield index, end


def _single_opens(words: Words, index: int) -> bool:
    """`'Never` and `‘Never`, but not `'90s`, `'em`, `workers'`."""
    if words.texts[index] in NEVER_OPENS or not _space_before(words, index) or not _word_after(words, index):
        return False
    follower = words.low(index + 1)
    return bool(follower) and follower not in ELISIONS and not (follower[0].isdigit() and (follower.endswith("s") or len(follower) == 2))


def _single_end(words: Words, start: int, marks: list[int]) -> int | None:
    """The closing single mark: one after or before punctuation, else the first that is no plural's apostrophe, else the first."""
    candidates = [index for index in marks if start + 1 < index < start + REACH and _single_may_close(words, index)]
    for test in (_beside_punctuation, _no_plural, lambda words, index: True):
        for index in candidates:
            if test(words, index):
                return index
    return None


def _single_may_close(words: Words, index: int) -> bool:
    """A single mark glued to what precedes it and not to what follows."""
    if words.texts[index] not in {"'", "’", "›", "‘"}:
        return False
    before, after = words.starts[index], words.ends[index]
    glued = not words.text[before - 1].isspace()
    return glued and (after == len(words.text) or not words.text[after].isalnum())


def _beside_punctuation(words: Words, index: int) -> bool:
    return words.low(index - 1) in {",", ".", "?", "!", "…"} or words.low(index + 1) in {"", ",", ".", "?", "!", ";", ":", '"', "”", "''"}


def _no_plural(words: Words, index: int) -> bool:
    return not words.low(index - 1).endswith("s")


def _nested(pairs: list[tuple[int, int]], size: int) -> Iterator[Region]:
    """The pairs as regions with their depth; a pair that crosses another's end is dropped."""
    open_ends: list[int] = []
    for start, end in pairs:
        while open_ends and open_ends[-1] <= start:
            open_ends.pop()
        if (open_ends and end > open_ends[-1]) or end <= start + 1:
            continue
        yield Region(start + 1, end, depth=len(open_ends), open_end=end == size)
        open_ends.append(end)
