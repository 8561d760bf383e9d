"""Cuts pieces where a crawler lost the line breaks.

port-wagesDockers go back to work ORRIN, May 3 (AP) -- The… slug, headline, dateline, lead
… back to workBy Jane Roe ORRIN, May 3 (AP) --              byline before the dateline
… on May 3. (Yonhap)The plan of building …                 caption and paragraph
… in early spring.Both dockers and …                  two paragraphs
… forty and older. roe@example.org(END)                e-mail and end mark
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise

from generator.lexicon import load
from generator.parse.bylines import GLUED
from generator.parse.captions import caption_rule
from generator.parse.datelines import find_glued, read_dateline
from generator.parse.labels import is_label
from generator.parse.pieces import Piece
from generator.parse.sentences import ends_sentence
from generator.parse.slugs import slug_end
from generator.parse.words import alternatives, word_set

MAIL = r"[\w.+-]{1,40}@[\w-]{1,40}(?:\.[\w-]{1,20}){1,4}"
LAST_MAILS = (  # a word of its own; or, without a blank, what stands behind the last sentence's end
    re.compile(rf"(?<!\S){MAIL}$"),
    re.compile(r"(?<=[.!?”\"'’)])[\w+-]{1,40}@[\w-]{1,40}(?:\.[\w-]{1,20}){1,4}$"),
)
JOINT = re.compile(r"(?:(?<=[a-z0-9%)\]”’\"'])[.!?][”’\"']{0,2}|(?<=[a-z])\.?[”]|\([^()\n]{1,60}\))(?=[“‘\"(]?[A-Z][\w'’-]{0,20}[ ,.])")
WORD_BEFORE = re.compile(r"[\w'’.&@/-]{1,24}$")
SURE = 0.9  # confidence of a dateline from which it may also stand inside the body
LONG = 200  # characters from which a piece without a dateline is taken for the lead


def unglue(pieces: Iterable[Piece], text: str) -> tuple[Piece, ...]:
    """The pieces, cut at every joint."""
    found: list[Piece] = []
    head = True
    for piece in pieces:
        for part in _at_end_marks(piece):
            cut = tuple(_at_dateline(part, text, head))
            head = head and not any(p.hint == "dateline" for p in cut) and (len(part.text) < LONG or caption_rule(part.text) is not None)
            for p in cut:
                found.extend(_at_joints(p) if not p.hint else (p,))
    return tuple(found)


def split(piece: Piece, *cuts: int, hints: tuple[str, ...] = ()) -> Iterator[Piece]:
    """The piece cut at these offsets of the text, blank parts left out; `hints` name the parts in order."""
    edges = (piece.start, *cuts, piece.end)
    for number, (start, end) in enumerate(pairwise(edges)):
        raw = piece.text[start - piece.start : end - piece.start]
        words = raw.strip()
        if words:
            at = start + len(raw) - len(raw.lstrip())
            hint = hints[number] if number < len(hints) else piece.hint
            yield Piece(at, at + len(words), words, piece.gap and start == piece.start, start > piece.start, hint)


@cache
def _end_mark() -> re.Pattern[str]:
    marks = load("boilerplate")["end_marks"]
    return re.compile(rf"{alternatives(m for m in marks if m[0] == '(')}|(?:(?<=[\s.!?”\"')])|^)(?:{alternatives(marks)})$")


def _at_end_marks(piece: Piece) -> Iterator[Piece]:
    """`….(END)` and a lone e-mail address at the end become pieces of their own; what follows an end mark too."""
    match = _end_mark().search(piece.text)
    if match is None:
        yield from _at_last_mail(piece)
        return
    before, mark = piece.start + match.start(), piece.start + match.end()
    for part in split(piece, before, mark, hints=("", "end-mark", "")):
        yield from _at_last_mail(part) if part.end <= before else (part,)


def _at_last_mail(piece: Piece) -> Iterator[Piece]:
    """An e-mail address at the end, behind a sentence: `… aged 90. ahn@example.org`, `… at Pier No. 4.ahn@example.org`."""
    tail = piece.text[-120:]
    for match in filter(None, (pattern.search(tail) for pattern in LAST_MAILS)) if "@" in tail else ():
        before = piece.text[: len(piece.text) - len(tail) + match.start()].rstrip()
        if not before or (ends_sentence(before) and not _abbreviates(before)):
            yield from split(piece, piece.end - len(tail) + match.start(), hints=("", "e-mail") if before else ("e-mail",))
            return
    yield piece


def _abbreviates(words: str) -> bool:
    """Whether the last word is an abbreviation before a number or name, as in `Pier No.`: it is no sentence's end."""
    last = words[-12:].split()[-1].removesuffix(".").casefold()
    return last in word_set("abbreviations", "before_number") or last in word_set("abbreviations", "never_final")


def _at_dateline(piece: Piece, text: str, head: bool) -> Iterator[Piece]:
    """A dateline at the start of a piece is cut off; in the head also one behind slug, headline and byline."""
    dateline = read_dateline(text, piece.start, piece.end)
    if dateline is not None and (head or dateline.confidence >= SURE):
        yield from split(piece, dateline.end, hints=("dateline", ""))
        return
    glued = find_glued(text, piece.start, piece.end) if head else None
    if glued is None:
        yield piece
        return
    yield from _header(next(split(piece, glued.start)), text)
    yield from list(split(piece, glued.start, glued.end, hints=("", "dateline", "")))[1:]


def _header(piece: Piece, text: str) -> Iterator[Piece]:
    """`port-wagesDockers go back to workBy Jane Roe` → slug, headline, byline."""
    cuts, hints = [], []
    slug = slug_end(piece.text)
    if slug:
        cuts.append(piece.start + slug)
        hints.append("slug")
    byline = GLUED.search(text, piece.start, piece.end)
    hints.append("")
    if byline and byline.start() > piece.start:
        cuts.append(byline.start())
        hints.append("byline")
    yield from split(piece, *cuts, hints=tuple(hints))


def _at_joints(piece: Piece) -> Iterator[Piece]:
    """Cut where a sentence's end and the next capital touch, as no typesetter would have it; a parenthesis there credits a picture."""
    joints = list(_joints(piece.text))
    cuts = [piece.start + match.end() for match in joints]
    hints = tuple("credited" if match[0][0] == "(" else "" for match in joints)
    yield from split(piece, *cuts, hints=hints) if cuts else (piece,)


def _joints(line: str) -> Iterator[re.Match[str]]:
    """The places to cut; a straight quotation mark that opens there (an odd one so far) belongs to what follows."""
    marks = at = 0
    for match in JOINT.finditer(line):
        marks += line.count('"', at, match.end())
        at = match.end()
        if _is_joint(match) and not (match[0].endswith('"') and marks % 2):
            yield match


def _is_joint(match: re.Match[str]) -> bool:
    line, mark = match.string, match[0]
    if mark[0] == "(":
        return match.start() > 0 or not is_label(mark)
    before = WORD_BEFORE.search(line, max(0, match.start() - 24), match.start())
    word = before[0] if before else ""
    if any(c in word for c in "@/") or word.startswith("www.") or (word[-1:].isalpha() and not word[-2:].isalpha()):
        return False  # an address, or initials such as S.p.A.
    return word.casefold() not in word_set("abbreviations", "never_final") | word_set("abbreviations", "may_end")
