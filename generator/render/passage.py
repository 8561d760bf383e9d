"""Article text → marked-up passages: each sentence a span with its id, dates as `<time>`, actors as links. Nothing is left out.

    SEOUL, Aug. 15 (Yonhap) -- The ministry said Thursday …
    <span class="dg-dateline">SEOUL, <time datetime="2020-08-15">Aug. 15</time> (Yonhap) --</span> <span id="s2">The ministry …</span>

Marks are half-open spans that nest; one that crosses a sentence's border or an earlier mark's end is left out (its row further down the
page still leads to the sentence). The cost is linear in the text and its marks.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.model import Block, ParsedArticle
from generator.render.markdown import Markdown, spoken

INLINE = ("dateline", "paragraph", "credit")  # roles that share a line of the page where they share a line of the text
CUT = ("boilerplate", "metadata")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A span of the text with what stands before and after it.

    `link`: it is a link, which can't hold another. `whole`: it is never left out (a sentence); what crosses it is.
    """

    start: int
    end: int
    before: Markdown
    after: Markdown
    link: bool = False
    whole: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A paragraph of the page: `role` as in the blocks (`paragraph`, `caption`, …)."""

    role: str
    html: Markdown


class Text:
    """An article's text with its marks, ready to be printed in parts."""

    def __init__(self, text: str, marks: Sequence[Mark]) -> None:
        self.text = text
        borders = sorted(place for mark in marks if mark.whole for place in (mark.start, mark.end))
        fitting = (mark for mark in marks if mark.whole or bisect_right(borders, mark.start) == bisect_left(borders, mark.end))
        self.marks = sorted(fitting, key=lambda mark: (mark.start, not mark.whole, -mark.end))
        self.starts = [mark.start for mark in self.marks]

    def part(self, start: int, end: int) -> Markdown:
        """The text of a span with the marks that lie in it."""
        out: list[Markdown] = []
        open_marks: list[Mark] = []
        place = start
        for mark in self._within(start, end):
            place = self._close(out, open_marks, place, mark.start)
            if (open_marks and mark.end > open_marks[-1].end) or (mark.link and any(one.link for one in open_marks)):
                continue
            out += [spoken(self.text[place : mark.start]), mark.before]
            open_marks.append(mark)
            place = mark.start
        place = self._close(out, open_marks, place, end)
        return Markdown("").join([*out, spoken(self.text[place:end])])

    def _within(self, start: int, end: int) -> Iterator[Mark]:
        """The marks inside a span, in order."""
        for mark in self.marks[bisect_left(self.starts, start) : bisect_left(self.starts, end)]:
            if mark.end <= end:
                yield mark

    def _close(self, out: list[Markdown], open_marks: list[Mark], place: int, until: int) -> int:
        """Prints up to the end of each mark that ends before `until`, and the ends; says where printing stands."""
        while open_marks and open_marks[-1].end <= until:
            mark = open_marks.pop()
            out += [spoken(self.text[place : mark.end]), mark.after]
            place = mark.end
        return place


def passages(parsed: ParsedArticle, text: Text, title: tuple[int, int] | None) -> Iterator[Passage]:
    """The article's blocks in their order as paragraphs of the page, without what was cut and without the title's own words.

    A dateline, the paragraph behind it and the credit at its end are one paragraph where the text has them on one line.
    """
    line: list[Block] = []
    for block in parsed.blocks:
        if block.role in CUT:
            continue
        if line and (block.role not in INLINE or _parted(parsed.text, line[-1], block)):
            yield from _paragraphs(parsed, text, line)
            line = []
        if block.role in INLINE:
            line.append(block)
        else:
            yield from _alone(text, block, title)
    yield from _paragraphs(parsed, text, line)


def _parted(text: str, block: Block, following: Block) -> bool:
    """Whether a line end stands between the last word of a block and the first of the next."""
    return "\n" in text[block.start + len(block.text.rstrip()) : following.end - len(following.text.lstrip())]


def _alone(text: Text, block: Block, title: tuple[int, int] | None) -> Iterator[Passage]:
    """A block of its own; of the headline's block what stands around the title, such as a wire label (`(LEAD)`)."""
    spans = [(block.start, block.end)]
    if title and block.start <= title[0] < block.end:
        spans = [(block.start, title[0]), (title[1], block.end)]
    role = "label" if len(spans) > 1 else block.role
    for start, end in spans:
        if text.text[start:end].strip():
            yield Passage(role=role, html=text.part(start, end))


def _paragraphs(parsed: ParsedArticle, text: Text, line: Sequence[Block]) -> Iterator[Passage]:
    """The blocks of one line; a block that holds several paragraphs, one a line, gives them one by one."""
    parts: list[Markdown] = []
    for block in line:
        for number, (start, end) in enumerate(_lines(parsed, block)):
            if number and parts:
                yield Passage(role="paragraph", html=Markdown(" ").join(parts))
                parts = []
            parts.append(_inline(text, block.role, start, end))
    if parts:
        yield Passage(role="paragraph", html=Markdown(" ").join(parts))


def _inline(text: Text, role: str, start: int, end: int) -> Markdown:
    """A part of a paragraph; a dateline and a credit are told from the rest."""
    html = text.part(start, end)
    return html if role == "paragraph" else Markdown('<span class="dg-{}">{}</span>').format(role, html)


def _lines(parsed: ParsedArticle, block: Block) -> Iterator[tuple[int, int]]:
    """The paragraphs of a block: it is parted at line ends between sentences, unless its lines are broken within sentences too."""
    inside = [one for one in parsed.sentences if block.start <= one.start < block.end] if "\n" in block.text else []
    if not inside or any("\n" in parsed.text[one.start : one.end].strip() for one in inside):
        yield block.start, block.end
        return
    start = block.start
    for one, following in pairwise(inside):
        if "\n" in parsed.text[one.end : following.start]:
            yield start, one.end
            start = following.start
    yield start, block.end
