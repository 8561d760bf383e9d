"""A report in a list: the version that stands for it, with the earlier versions and the copies behind one click."""

from dataclasses import dataclass

from generator.corpus import Report, in_turn
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
    newer = (report.entry, *report.earlier)
    turns = [in_turn(old, new) for old, new in zip(report.earlier, newer, strict=False)]
    kind = "earlier" if all(turns) else "other"
    counted = (report.earlier, f"{kind} version", f"{kind} versions"), (report.copies, "copy", "copies")
    counts = [words.plural(len(some), one, many) for some, one, many in counted if some]
    earlier = [
        (words.words("versions", "earlier" if turn else "other"), article_row(entry))
        for turn, entry in zip(turns, report.earlier, strict=True)
    ]
    copies = [(words.words("versions", "copy"), article_row(entry)) for entry in report.copies]
    return ReportRow(
        article=article_row(report.entry),
        says=", ".join(counts),
        others=(*earlier, *copies),
        changes=changes_path(report.entry) if report.earlier else "",
    )
