"""The quotations of an article's page: each direct one once, apart from them the statements that are told in other words."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model import Article, Quote
from generator.render import words
from generator.render.front_matter import one_line
from generator.render.shelf import Name, Shelf, anchor_at

CONTEXT = 180  # characters, at most, of a statement that is shown around its quoted words


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteRow:
    """A quotation or reported statement; `context` is the whole statement of which a short quotation is a part."""

    id: str
    text: str
    context: str
    speaker: Name | None
    reporters: tuple[Name, ...]
    status: str
    anchor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotations:
    """The direct quotations of an article and the statements in other words."""

    direct: tuple[QuoteRow, ...]
    retold: tuple[QuoteRow, ...]


def quotations(shelf: Shelf, article: Article) -> Quotations:
    """Each statement once: words inside a longer quotation of the same speaker stand there, a frame gives way to what it frames."""
    direct = _outer([quote for quote in article.quotes if quote.direct])
    around = {quote.id: quote for quote in article.quotes if not quote.direct and len(one_line(quote.text)) <= CONTEXT}
    wholes = {quote.within for quote in direct if quote.within in around}
    told = [quote for quote in article.quotes if not quote.direct and quote.speaker and quote.id not in wholes]
    return Quotations(
        direct=tuple(_row(shelf, article, quote, around.get(quote.within or "")) for quote in direct),
        retold=tuple(_row(shelf, article, quote) for quote in _inner(article, told)),
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


def _row(shelf: Shelf, article: Article, quote: Quote, around: Quote | None = None) -> QuoteRow:
    """One quotation; the reporters from the innermost to the outermost."""
    speaker = shelf.actor(quote.speaker) if quote.speaker else None
    chain = quote.chain or ((quote.reported_by,) if quote.reported_by else ())
    return QuoteRow(
        id=quote.id,
        text=quote.text,
        context=one_line(around.text) if around else "",
        speaker=speaker,
        reporters=tuple(name for name in shelf.actors(chain) if name != speaker),
        status=words.said("quote_status", quote.status),
        anchor=anchor_at(article, quote.start),
    )
