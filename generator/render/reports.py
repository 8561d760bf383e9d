"""A report in a list: the version that stands for it, with the earlier versions and the copies behind one click."""

from dataclasses import dataclass

from generator.corpus import Report
from generator.render import words
from generator.render.belonging import changes_path
from generator.render.rows import ArticleRow, article_row


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRow:
    """A report. `others`: its earlier versions, the newest first, and its copies: (what it is, the article); `says` counts them.

    `changes` leads to what changed last; empty where there is one version.
    """

    article: ArticleRow
    says: str
    others: tuple[tuple[str, ArticleRow], ...]
    changes: str


def report_row(report: Report) -> ReportRow:
    """One report."""
    counts = (words.plural(len(some), one, many) for some, one, many in _kinds(report) if some)
    earlier = [(words.words("versions", "earlier"), article_row(entry)) for entry in report.earlier]
    copies = [(words.words("versions", "copy"), article_row(entry)) for entry in report.copies]
    return ReportRow(
        article=article_row(report.entry),
        says=", ".join(counts),
        others=(*earlier, *copies),
        changes=changes_path(report.entry) if report.earlier else "",
    )


def _kinds(report: Report) -> tuple[tuple[tuple[object, ...], str, str], ...]:
    return (report.earlier, "earlier version", "earlier versions"), (report.copies, "copy", "copies")
