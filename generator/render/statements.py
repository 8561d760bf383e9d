"""Which quotations of an article its pages show: each statement once, and none that is more likely wrong than right."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model import Article, Quote
from generator.render.front_matter import one_line
from generator.render.shelf import anchor_at

CONTEXT = 180  # characters, at most, of a statement that is shown around its quoted words
LEAST = 0.5  # a quotation that is less sure stays off the pages; their number is told


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A quotation to show; `around` is the statement in other words of which a short quotation is a part."""

    quote: Quote
    around: Quote | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Statements:
    """The direct quotations, the statements in other words, and those that are too doubtful to be shown."""

    direct: tuple[Statement, ...]
    retold: tuple[Statement, ...]
    hidden: tuple[Quote, ...]


def statements(article: Article) -> Statements:
    """Each statement once: words inside a longer quotation of the same speaker stand there, a frame gives way to what it frames."""
    sure = [quote for quote in article.quotes if quote.confidence >= LEAST]
    direct = _outer([quote for quote in sure if quote.direct])
    around = {quote.id: quote for quote in sure if not quote.direct and len(one_line(quote.text)) <= CONTEXT}
    wholes = {quote.within for quote in direct if quote.within in around}
    told = [quote for quote in sure if not quote.direct and quote.speaker and quote.id not in wholes]
    return Statements(
        direct=tuple(Statement(quote=quote, around=around.get(quote.within or "")) for quote in direct),
        retold=tuple(Statement(quote=quote) for quote in _inner(article, told)),
        hidden=tuple(quote for quote in article.quotes if quote.confidence < LEAST and (quote.direct or quote.speaker)),
    )


def _outer(quotes: Sequence[Quote]) -> list[Quote]:
    """Without those inside another one; the words of another speaker in a quotation are a quotation of their own."""
    ordered = sorted(quotes, key=lambda quote: (quote.start, -quote.end))
    kept: list[Quote] = []
    for quote in ordered:
        last = kept[-1] if kept else None
        if last and quote.end <= last.end and quote.speaker in (None, last.speaker):
            continue
        kept.append(quote)
    return kept


def _inner(article: Article, quotes: Sequence[Quote]) -> list[Quote]:
    """Without those that hold another one of the same sentence, and each span once."""
    ordered = sorted(quotes, key=lambda quote: (quote.start, -quote.end))
    kept: list[Quote] = []
    for quote in ordered:
        while kept and kept[-1].end >= quote.end and anchor_at(article, kept[-1].start) == anchor_at(article, quote.start):
            kept.pop()
        kept.append(quote)
    return kept
