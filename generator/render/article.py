"""The page of an article: its text with everything that was found in it, how it was dated, what was cut, where it comes from."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator import __version__
from generator.corpus import Entry
from generator.model import Actor, Anchor, Article, DateMention, Quote
from generator.render import words
from generator.render.draft import Draft
from generator.render.front_matter import one_line, printed_raw
from generator.render.markdown import Markdown, spoken
from generator.render.marks import marks, sentence_mark
from generator.render.passage import CUT, Mark, Passage, Text, passages
from generator.render.rows import ArticleRow, article_row
from generator.render.shelf import Name, Shelf, anchor_at, article_path, source_name, tag_path

SUMMARY = 220  # characters of the first paragraph that stand for the article in a search result or a shared link


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """Words of the text and the sentence they stand in."""

    text: str
    anchor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorRow:
    """An actor of this article."""

    name: str
    path: str
    kind: str
    titles: tuple[str, ...]
    others: tuple[str, ...]
    mentions: int
    anchor: str
    review: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DateRow:
    """A date of this article: the words, what they mean, and how that is known."""

    id: str
    text: str
    means: str
    value: str
    rule: str
    counted_from: str
    sure: str
    anchor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteRow:
    """A quotation or reported statement of this article."""

    id: str
    text: str
    direct: bool
    speaker: Name | None
    reporters: tuple[Name, ...]
    status: str
    anchor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TagRow:
    """A tag of this article with the words that triggered it."""

    label: str
    path: str
    seen: tuple[Seen, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CutRow:
    """A block that is not part of the article's body."""

    role: str
    why: str
    lines: tuple[str, ...]


def article_pages(shelf: Shelf) -> Iterator[Draft]:
    """A page for each article."""
    return (_page(shelf, entry) for entry in shelf.library.entries)


def _page(shelf: Shelf, entry: Entry) -> Draft:
    """One article's page."""
    article = entry.article
    here = article_path(entry)
    body = tuple(_body(shelf, article, here))
    people, places = _actors(shelf, article)
    tags = tuple(_tags(article))
    return Draft(
        path=here,
        title=article.parsed.headline.text,
        description=_summary(article, body),
        meta={
            "date": _known(article),
            "source": printed_raw(source_name(article)),
            "actors": [printed_raw(row.name) for row in people],
            "places": [printed_raw(row.name) for row in places],
            "tags": [printed_raw(row.label) for row in tags],
            "evidence": [printed_raw(f"{step.rule}: {step.says}") for step in article.published.evidence],
            "source_file": printed_raw(article.parsed.raw.name),
            "sha256": article.parsed.raw.digest,
        },
        context={
            "article": article,
            "row": article_row(entry),
            "title": _title(article),
            "body": body,
            "byline_shown": any(passage.role == "byline" for passage in body),
            "lead": next((number for number, passage in enumerate(body) if passage.role == "paragraph"), 0),
            "full_text": shelf.full_text,
            "proof": _proof(article),
            "sure": words.sure(article.published.confidence),
            "people": people,
            "places": places,
            "dates": [_date(article, number, date) for number, date in enumerate(article.dates, 1)],
            "quotes": [_quote(shelf, article, quote) for quote in article.quotes],
            "tags": tags,
            "cut": tuple(_cut(article)),
            "related": _related(shelf, entry),
            "anchor_at": lambda start: anchor_at(article, start),
            "version": __version__,
        },
    )


def _title_span(article: Article) -> tuple[int, int] | None:
    """Where the headline stands in the text; None where it was made or comes from elsewhere."""
    head = article.parsed.headline
    known = head.origin == "text" and head.start is not None and head.end is not None
    inside = known and any(one.role == "headline" and one.start <= (head.start or 0) < one.end for one in article.parsed.blocks)
    return (head.start or 0, head.end or 0) if inside else None


def _title(article: Article) -> Markdown:
    """The headline; where it stands in the text with its sentences, so that they can be linked to."""
    start, end = _title_span(article) or (0, 0)
    if not one_line(article.text[start:end]):
        return spoken(one_line(article.parsed.headline.text) or "Untitled")
    inside = [sentence_mark(one) for one in article.parsed.sentences if one.start < end and start < one.end]
    cut = [Mark(start=max(one.start, start), end=min(one.end, end), before=one.before, after=one.after, whole=True) for one in inside]
    return Text(article.text, cut).part(start, end)


def _body(shelf: Shelf, article: Article, here: str) -> Iterator[Passage]:
    """The article's paragraphs, captions and sub-headings."""
    return passages(article.parsed, Text(article.text, tuple(marks(shelf, article, here))), _title_span(article))


def _summary(article: Article, body: Sequence[Passage]) -> str:
    """The beginning of the first paragraph behind its dateline, or of whatever the article begins with."""
    parsed = article.parsed
    first = next((one for one in parsed.sentences if one.role == "paragraph"), None)
    if first:
        return one_line(parsed.text[first.start : min(first.start + 2 * SUMMARY, parsed.blocks[first.block].end)], SUMMARY)
    return one_line(str(body[0].html.striptags())[: 2 * SUMMARY], SUMMARY) if body else ""


def _known(article: Article) -> str:
    """The publication date for front matter where at least the year is known."""
    value = article.published.value or ""
    return value if value[:4].isdigit() else ""


def _proof(article: Article) -> list[tuple[str, str, str, str]]:
    """The steps of the proof: (what was seen, its sentence's anchor, what it says, where it stands if not in the text)."""
    return [
        (step.text, anchor_at(article, step.start), step.says, "" if step.start is not None else words.words("origins", step.origin))
        for step in article.published.evidence
    ]


def _actors(shelf: Shelf, article: Article) -> tuple[tuple[ActorRow, ...], tuple[ActorRow, ...]]:
    """The actors of the article, the most mentioned first, and apart from them the places."""
    rows = [_actor(shelf, article, actor) for actor in sorted(article.actors, key=lambda one: -len(one.mentions))]
    places = {words.words("kind", "place")}
    return tuple(row for row in rows if row.kind not in places), tuple(row for row in rows if row.kind in places)


def _actor(shelf: Shelf, article: Article, actor: Actor) -> ActorRow:
    """One actor, by the name that the whole library gives it, with the other forms used here."""
    known = shelf.actor(actor.id)
    name = known.name if known else actor.name
    forms = dict.fromkeys(mention.text for mention in actor.mentions if mention.form != "pronoun" and mention.text != name)
    return ActorRow(
        name=name,
        path=known.path if known else "",
        kind=words.words("kind", known.kind if known else actor.kind),
        titles=tuple(dict.fromkeys(title.text for title in actor.titles)),
        others=tuple(forms),
        mentions=len(actor.mentions),
        anchor=anchor_at(article, actor.mentions[0].start) if actor.mentions else "",
        review=not (known and known.path),
    )


def _date(article: Article, number: int, date: DateMention) -> DateRow:
    """One date."""
    return DateRow(
        id=f"d{number}",
        text=date.text,
        means=words.date(date.value) if date.value else "not resolved",
        value=date.value if date.value and date.value != words.date(date.value) else "",
        rule=date.rule,
        counted_from=_counted_from(date.anchor),
        sure=words.sure(date.confidence),
        anchor=anchor_at(article, date.start),
    )


def _counted_from(anchor: Anchor | None) -> str:
    """`the dateline, 15 August 2020`; empty for a date that says everything itself."""
    if anchor is None:
        return ""
    kind = words.words("anchors", anchor.kind)
    return f"{kind}, {words.date(anchor.value)}" if anchor.value else kind


def _quote(shelf: Shelf, article: Article, quote: Quote) -> QuoteRow:
    """One quotation; the reporters from the innermost to the outermost."""
    chain = quote.chain or ((quote.reported_by,) if quote.reported_by else ())
    return QuoteRow(
        id=quote.id,
        text=quote.text,
        direct=quote.direct,
        speaker=shelf.actor(quote.speaker) if quote.speaker else None,
        reporters=tuple(name for name in shelf.actors(chain) if not quote.speaker or name != shelf.actor(quote.speaker)),
        status=words.said("quote_status", quote.status),
        anchor=anchor_at(article, quote.start),
    )


def _tags(article: Article) -> Iterator[TagRow]:
    """The tags, each with its trigger words, a word once a sentence."""
    for tag in article.tags:
        seen = dict.fromkeys((found.text, anchor_at(article, found.start)) for found in tag.evidence)
        yield TagRow(label=tag.label, path=tag_path(tag.id), seen=tuple(Seen(text=text, anchor=anchor) for text, anchor in seen))


def _cut(article: Article) -> Iterator[CutRow]:
    """What is not part of the body, with its text: boilerplate, agency slugs, front matter."""
    for block in article.parsed.blocks:
        if block.role in CUT:
            lines = tuple(line for line in (one_line(line) for line in block.text.split("\n")) if line)
            yield CutRow(role=words.words("roles", block.role), why=block.why, lines=lines)


def _related(shelf: Shelf, entry: Entry) -> list[tuple[str, ArticleRow]]:
    """The articles that this one repeats or updates."""
    others = (("A copy of", entry.place.duplicate_of), ("An update of", entry.place.update_of))
    return [(says, article_row(shelf.entries[other])) for says, other in others if other in shelf.entries]
