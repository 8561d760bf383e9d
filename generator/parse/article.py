"""RawArticle → ParsedArticle. Pure: what it says follows from the text and what was read with it."""

from collections.abc import Sequence

from generator.model import Block, Caption, Dateline, Finding, ParsedArticle, RawArticle, Sentence, keys
from generator.parse.anatomy import name_blocks
from generator.parse.bylines import names_in
from generator.parse.captions import credit_span, read_caption
from generator.parse.dateline_shapes import date_line
from generator.parse.datelines import read_dateline
from generator.parse.glue import unglue
from generator.parse.headline import find_headline, find_wire
from generator.parse.language import find_language
from generator.parse.overrides import overrule
from generator.parse.pieces import cut_lines
from generator.parse.rights import find_rights
from generator.parse.sentences import split_sentences
from generator.parse.source import find_source
from generator.problems import Problem

MOST_SIGNATURES = 3  # parentheses under one picture: rights, agency, photographer
BEFORE_SIGNATURE = " \u00a0\n\t([|/—–-"
WITH_SENTENCES = ("headline", "dateline", "caption", "subhead", "paragraph")


def parse(raw: RawArticle) -> ParsedArticle:
    """The anatomy of an article: `text[start:end]` of every part is its proof."""
    pieces = unglue(cut_lines(raw.text, raw.body_start), raw.text)
    blocks, problems = overrule(_front_matter(raw) + name_blocks(pieces), raw)
    dateline = _dateline(raw.text, blocks)
    stated = raw.meta(*keys.LANGUAGE)
    language = find_language(raw.text[raw.body_start :], stated.text if stated else "")
    return ParsedArticle(
        raw=raw,
        language=language,
        headline=find_headline(raw, blocks),
        blocks=blocks,
        sentences=_sentences(raw.text, blocks),
        source=find_source(raw, blocks, dateline),
        byline=_byline(raw, blocks),
        dateline=dateline,
        wire=find_wire(raw.text, blocks),
        rights=find_rights(raw.text, blocks),
        captions=_captions(raw.text, blocks),
        problems=(*raw.problems, *problems, *_language_problem(language)),
    )


def _front_matter(raw: RawArticle) -> tuple[Block, ...]:
    """Front matter is one block."""
    words = raw.text[: raw.body_start].strip()
    if not words:
        return ()
    start = raw.text.index(words)
    return (
        Block(
            start=start, end=start + len(words), text=words, role="metadata", rule="front-matter", why="front matter between `---` lines"
        ),
    )


def _dateline(text: str, blocks: Sequence[Block]) -> Dateline | None:
    """The first dateline with a place or an agency; else a date alone on its line, which has neither."""
    lines = [block for block in blocks if block.role == "dateline"]
    return next(filter(None, (_printed(text, block) for block in lines)), None) or next(
        filter(None, (_date_only(text, block) for block in lines)), None
    )


def _printed(text: str, block: Block) -> Dateline | None:
    """The dateline that a block is; what follows it in the text may be needed to see that it is one."""
    ends = (min(len(text), block.end + 300), block.end)
    found = (read_dateline(text, block.start, end) for end in ends)
    return next((dateline for dateline in found if dateline and dateline.end == block.end), None)


def _date_only(text: str, block: Block) -> Dateline | None:
    match = date_line().match(text, block.start, block.end)
    if match is None:
        return None
    date = Finding(start=match.start("date"), end=match.end("date"), text=match["date"], rule="date-line", confidence=block.confidence)
    return Dateline(start=block.start, end=block.end, text=block.text, rule="date-line", confidence=block.confidence, date=date)


def _byline(raw: RawArticle, blocks: Sequence[Block]) -> tuple[str, ...]:
    printed = tuple(name for block in blocks if block.role == "byline" for name in names_in(block.text))
    stated = raw.meta(*keys.BYLINE)
    return tuple(dict.fromkeys(stated.values if stated else printed))


def _captions(text: str, blocks: Sequence[Block]) -> tuple[Caption, ...]:
    return tuple(read_caption(text, b.start, b.end, b.rule, b.confidence) for b in blocks if b.role == "caption")


def _sentences(text: str, blocks: Sequence[Block]) -> tuple[Sentence, ...]:
    """Every sentence of what can be read as text, numbered in text order; the credit under a story or picture belongs to none."""
    spans = [
        (start, end, block.role, number)
        for number, block in enumerate(blocks)
        if block.role in WITH_SENTENCES
        for start, end in split_sentences(text, block.start, _unsigned(block))
    ]
    return tuple(Sentence(id=f"s{n}", start=s, end=e, role=role, block=number) for n, (s, e, role, number) in enumerate(spans, 1))


def _unsigned(block: Block) -> int:
    """Where a block's sentences end: before `(No Redistribution) (Yonhap)`, before `REUTERS/Jane Doe`."""
    words = block.text
    for _ in range(MOST_SIGNATURES if block.role in ("caption", "paragraph") else 0):
        span = credit_span(words)
        if span is None or span[0] <= 1:
            break
        words = words[: span[0]].rstrip(BEFORE_SIGNATURE)
    return block.start + len(words)


def _language_problem(language: str | None) -> tuple[Problem, ...]:
    if language in (None, "en"):
        return ()
    return (
        Problem(
            code="language-not-supported",
            message=f"The text seems to be in another language than English ({language}); nothing was extracted from it.",
            hint="If it is English, write `language: en` into its sidecar.",
        ),
    )
