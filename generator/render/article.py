"""The page of an article: its text with everything that was found in it, how it was dated, what was cut, where it comes from."""

from collections.abc import Iterator, Sequence

from generator import __version__
from generator.corpus import Entry
from generator.model import Article
from generator.render import words
from generator.render.beside import backlink_rows, step_rows, version_rows
from generator.render.by_hand import told_beside
from generator.render.draft import Draft
from generator.render.findings import (
    ActorRow,
    TagRow,
    actor_rows,
    candidates,
    cut_rows,
    date_row,
    phrase_rows,
    related_rows,
    tag_rows,
)
from generator.render.front_matter import Value, one_line, printed_raw
from generator.render.markdown import Markdown, spoken
from generator.render.marks import marks, sentence_mark
from generator.render.passage import Mark, Passage, Text, passages
from generator.render.quotations import quotations
from generator.render.rows import article_row
from generator.render.shelf import Shelf, anchor_at, article_path, shown_headline, source_name

SUMMARY = 220  # characters of the first paragraph that stand for the article in a search result or a shared link


def article_pages(shelf: Shelf) -> Iterator[Draft]:
    """A page for each article."""
    return (_page(shelf, entry) for entry in shelf.library.entries)


def _page(shelf: Shelf, entry: Entry) -> Draft:
    """One article's page."""
    article = entry.article
    here = article_path(entry)
    body = tuple(_body(shelf, article, here))
    groups, places = actor_rows(shelf, article)
    people = [row for _, rows in groups for row in rows]
    tags = tuple(tag_rows(shelf, article))
    return Draft(
        path=here,
        title=shown_headline(article),
        description=_summary(article, body),
        meta=_meta(article, people, places, tags),
        context={
            "article": article,
            "row": article_row(entry),
            **_corrected(shelf, entry),
            "title": _title(article),
            "body": body,
            "lead": next((number for number, passage in enumerate(body) if passage.role == "paragraph"), 0),
            "full_text": shelf.full_text,
            "proof": _proof(article),
            "sure": words.sure_of(article.published.value, article.published.confidence),
            "candidates": candidates(article.published),
            "groups": groups,
            "places": places,
            "dates": [date_row(article, number, date) for number, date in enumerate(article.dates, 1)],
            "quotes": quotations(shelf, article),
            "tags": tags,
            "phrases": phrase_rows(shelf, article),
            "cut": tuple(cut_rows(article)),
            "related": related_rows(shelf, entry),
            "versions": tuple(version_rows(shelf, entry)),
            "steps": tuple(step_rows(shelf, entry)),
            "backlinks": backlink_rows(shelf, entry),
            "anchor_at": lambda start: anchor_at(article, start),
            "reporter": source_name(article),
            "version": __version__,
        },
    )


def _corrected(shelf: Shelf, entry: Entry) -> dict[str, tuple[str, ...]]:
    """What people corrected, and what the file beside the article says of it."""
    return {"corrected": shelf.corrected.get(("article", entry.id), ()), "told_beside": told_beside(entry)}


def _meta(article: Article, people: Sequence[ActorRow], places: Sequence[ActorRow], tags: Sequence[TagRow]) -> dict[str, Value]:
    """What the front matter says besides title and description."""
    return {
        "date": _known(article),
        "source": printed_raw(source_name(article)),
        "actors": [printed_raw(row.name) for row in people],
        "places": [printed_raw(row.name) for row in places],
        "tags": [printed_raw(row.label) for row in tags],
        "evidence": [printed_raw(f"{step.rule}: {step.says}") for step in article.published.evidence],
        "source_file": printed_raw(article.parsed.raw.name),
        "sha256": article.parsed.raw.digest,
    }


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
        return spoken(one_line(shown_headline(article)) or "Untitled")
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
