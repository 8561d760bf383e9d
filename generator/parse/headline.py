"""The headline: from the text, else from metadata, else made from the lead, else the file's name. And the wire label before it."""

import re
from collections.abc import Sequence
from pathlib import PurePosixPath

from generator.model import Block, Headline, RawArticle, Wire, keys
from generator.parse.clauses import headline_clause
from generator.parse.labels import alone, genres, takes
from generator.parse.prose import letters

ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5}
MARKUP = re.compile(r"#{1,6}\s+|\*\*|__")


def find_headline(raw: RawArticle, blocks: Sequence[Block]) -> Headline:
    """The article's headline. Its span leaves out a label such as `(LEAD)`, which is `Wire`."""
    title = raw.meta(*keys.TITLE)
    printed = next((b for b in blocks if b.role == "headline"), None)
    if title is not None and (printed is None or letters(_words(raw.text, printed)) != letters(title.text)):
        return Headline(text=title.text, origin="metadata", rule="stated-title", start=title.start, end=title.end)
    if printed is not None:
        start, end = _span(raw.text, printed)
        return Headline(text=raw.text[start:end], origin="text", rule=printed.rule, confidence=printed.confidence, start=start, end=end)
    lead = next((b for b in blocks if b.role == "paragraph"), None)
    if lead is not None:
        start, end = headline_clause(raw.text, lead.start, lead.end)
        return Headline(text=raw.text[start:end], origin="lead", rule="clause-of-lead", confidence=0.5, start=start, end=end)
    return Headline(text=_from_name(raw.name), origin="file", rule="file-name", confidence=0.1)


def _words(text: str, block: Block) -> str:
    start, end = _span(text, block)
    return text[start:end]


def _span(text: str, block: Block) -> tuple[int, int]:
    """A headline's words: without a label of its version, without Markdown's `#`."""
    start, end = block.start, block.end
    markup = MARKUP.match(text, start, end)
    if markup and markup.end() < end:
        start = markup.end()
    label = takes().match(text, start, end)
    if label and label.end() < end:
        start = label.end()
    return start, end


def _from_name(name: str) -> str:
    """`1950/kcna_june-25.txt` → `kcna june 25`."""
    return " ".join(re.split(r"[\W_]+", PurePosixPath(name).stem)).strip() or name


def find_wire(text: str, blocks: Sequence[Block]) -> Wire | None:
    """The label of the headline or of a line of its own in the head, without parentheses."""
    for block in blocks:
        if block.role in ("headline", "metadata", "subhead"):
            match = takes().match(text, block.start, block.end) or genres().match(text, block.start, block.end)
            match = alone().fullmatch(text, block.start, block.end) if block.rule == "label-line" and not match else match
            if match:
                return _wire(match, block.role)
        elif block.role in ("paragraph", "boilerplate"):
            return None
    return None


def _wire(match: re.Match[str], role: str) -> Wire:
    group = next(name for name in ("in", "dash", "colon") if match.groupdict().get(name))
    label = match[group]
    return Wire(
        start=match.start(group),
        end=match.end(group),
        text=label,
        rule=f"wire-label-in-{role}",
        confidence=0.95,
        label=label,
        take=_take(label),
    )


def _take(label: str) -> int | None:
    """`LEAD` 1, `2nd LD` 2, `UPDATE 3` 3; none for `News Focus` or `URGENT`."""
    number = re.search(r"\d+", label)
    if number and re.search(r"L(?:EA)?D|UPDATE|WRAPUP|Lead|Ld|Update", label):
        return int(number[0])
    word = label.split(" ")[0].lower()
    if word in ORDINALS:
        return ORDINALS[word]
    return 1 if label.casefold() in ("lead", "ld", "update") else None
