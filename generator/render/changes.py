"""What changed from one version of a report to the next, sentence by sentence; runs of unchanged sentences are folded."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.corpus import Entry, Report, in_turn
from generator.corpus.grouping.diff import Change, Piece, changes
from generator.model import Article, Sentence
from generator.render import words
from generator.render.belonging import changes_path
from generator.render.draft import Draft
from generator.render.front_matter import one_line
from generator.render.rows import article_row
from generator.render.shelf import Shelf, shown_headline

KINDS = ("added", "removed", "changed", "moved")


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeRow:
    """A sentence: `kind` as in the difference, `says` the word for it, its text or its `pieces`, its anchors in both versions."""

    kind: str
    says: str
    text: str
    pieces: tuple[Piece, ...]
    old: str
    new: str


def change_pages(shelf: Shelf) -> Iterator[Draft]:
    """A page for each version that follows another."""
    for report in shelf.library.reports:
        for old, new in versions(report):
            yield _page(old, new)


def versions(report: Report) -> list[tuple[Entry, Entry]]:
    """The pairs of a report's versions, the newest pair first."""
    line = (report.entry, *report.earlier)
    return list(zip(line[1:], line, strict=False))


def _page(old: Entry, new: Entry) -> Draft:
    """One difference."""
    found = changes(old.article, new.article)
    count = Counter(change.kind for change in found)
    headline = shown_headline(new.article)
    link = next((link for link in new.place.why if link.kind == "update" and link.other == old.id), None)
    return Draft(
        path=changes_path(new),
        title=f"What changed: {headline}",
        description=f"What changed between two versions of: {headline}",
        meta={"search": {"exclude": True}},
        context={
            "old": article_row(old),
            "new": article_row(new),
            "labels": [entry.article.parsed.wire.label if entry.article.parsed.wire else "" for entry in (old, new)],
            "because": link.says if link else "",
            "turn": in_turn(old, new),
            "counts": [(kind, count[kind]) for kind in KINDS if count[kind]],
            "kept": count["kept"],
            "runs": [
                (kept, list(rows)) for kept, rows in groupby(_rows(old.article, new.article, found), key=lambda row: row.kind == "kept")
            ],
        },
    )


def _rows(old: Article, new: Article, found: Sequence[Change]) -> Iterator[ChangeRow]:
    """The sentences, in the order of the newer version."""
    for change in found:
        yield ChangeRow(
            kind=change.kind,
            says=words.words("changes", change.kind),
            text=_text(new, change.new) if change.new else _text(old, change.old),
            pieces=change.pieces,
            old=change.old.id if change.old else "",
            new=change.new.id if change.new else "",
        )


def _text(article: Article, sentence: Sentence | None) -> str:
    return one_line(article.text[sentence.start : sentence.end]) if sentence else ""
