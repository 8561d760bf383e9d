"""The articles of a tag as its pages list them: by year of publication, each with the words that gave it the tag."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.corpus import Entry
from generator.model import Tag
from generator.render import words
from generator.render.crossings import Seen, year_of
from generator.render.rows import ArticleRow, article_row
from generator.render.shelf import anchor_at

SEEN = 5  # trigger words of one article


@dataclass(frozen=True, slots=True, kw_only=True)
class UseRow:
    """An article with the tag: its trigger words, each with its sentence; `others`: versions and copies of it that have the tag, too."""

    article: ArticleRow
    seen: tuple[tuple[str, str], ...]
    others: int


def by_years(uses: Sequence[Seen], pages: Mapping[str, str]) -> list[tuple[str, str, list[UseRow]]]:
    """The articles by year: (year, its page, rows)."""
    parts = groupby(uses, key=lambda use: year_of(use[0][0]))
    undated = words.words("undated", "published")
    return [(year or undated, pages.get(year, ""), [_use(entry, tag, others) for (entry, tag), others in part]) for year, part in parts]


def _use(entry: Entry, tag: Tag, others: int) -> UseRow:
    """One article of a tag."""
    seen = dict.fromkeys((found.text, anchor_at(entry.article, found.start)) for found in tag.evidence)
    return UseRow(article=article_row(entry), seen=tuple(seen)[:SEEN], others=others)
