"""The quotations of an article's page: each direct one once, apart from them the statements that are told in other words."""

from dataclasses import dataclass

from generator.model import Article
from generator.render import words
from generator.render.front_matter import one_line
from generator.render.shelf import Name, Shelf, anchor_at
from generator.render.statements import Statement, statements


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
    """The direct quotations of an article, the statements in other words, and how many are too doubtful to be shown."""

    direct: tuple[QuoteRow, ...]
    retold: tuple[QuoteRow, ...]
    hidden: int


def quotations(shelf: Shelf, article: Article) -> Quotations:
    """The rows of what `statements` chooses."""
    found = statements(article)
    return Quotations(
        direct=tuple(quote_row(shelf, article, one) for one in found.direct),
        retold=tuple(quote_row(shelf, article, one) for one in found.retold),
        hidden=len(found.hidden),
    )


def quote_row(shelf: Shelf, article: Article, statement: Statement, limit: int = 0) -> QuoteRow:
    """One quotation; the reporters from the innermost to the outermost. Over `limit` characters its text is cut."""
    quote = statement.quote
    day = article.published.value or ""
    speaker = shelf.actor(quote.speaker, day) if quote.speaker else None
    chain = quote.chain or ((quote.reported_by,) if quote.reported_by else ())
    return QuoteRow(
        id=quote.id,
        text=one_line(quote.text, limit) if limit else quote.text,
        context=one_line(statement.around.text) if statement.around else "",
        speaker=speaker,
        reporters=tuple(name for name in shelf.actors(chain, day) if name != speaker),
        status=words.said("quote_status", quote.status),
        anchor=anchor_at(article, quote.start),
    )
