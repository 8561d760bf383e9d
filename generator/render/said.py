"""What is quoted in a story, each quotation once with all articles that have it, by speaker."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from generator.corpus import Entry, Story
from generator.corpus.grouping.telling import words_of
from generator.model import Quote
from generator.render.rows import ArticleRow, article_row
from generator.render.shelf import Name, Shelf, anchor_at

LEAST_WORDS = 4  # of a quotation that is shown
MOST = 24  # quotations of a story's page: those that most articles have, then the longest


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidRow:
    """A quotation in its longest form, with its places: article and anchor."""

    text: str
    places: tuple[tuple[ArticleRow, str], ...]


def said_in(shelf: Shelf, story: Story) -> list[tuple[Name, list[SaidRow]]]:
    """The direct quotations of a story's reports by speaker, who is quoted most first."""
    rows: dict[Name, list[SaidRow]] = defaultdict(list)
    for speaker, row in _most(shelf, story):
        rows[speaker].append(row)
    return sorted(rows.items(), key=lambda found: (-len(found[1]), found[0].name))


def _most(shelf: Shelf, story: Story) -> list[tuple[Name, SaidRow]]:
    """The quotations that most articles have."""
    by_speaker: dict[str, list[tuple[Entry, Quote]]] = defaultdict(list)
    for report in story.reports:
        for quote in report.entry.article.quotes:
            if quote.direct and quote.speaker and len(words_of(quote.text)) >= LEAST_WORDS:
                by_speaker[quote.speaker].append((report.entry, quote))
    known = ((shelf.actor(identity), found) for identity, found in sorted(by_speaker.items()))
    rows = [(name, row) for name, found in known if name for row in _joined(found)]
    return sorted(rows, key=lambda one: (-len(one[1].places), -len(one[1].text), one[1].text))[:MOST]


def _joined(found: list[tuple[Entry, Quote]]) -> Iterator[SaidRow]:
    """One speaker's quotations, those whose words stand in a longer one together with it."""
    longest = sorted(found, key=lambda one: (-len(one[1].text), one[0].id, one[1].start))
    kept: list[tuple[str, str, list[tuple[Entry, Quote]]]] = []
    for entry, quote in longest:
        said = f" {' '.join(words_of(quote.text))} "
        same = next((one for one in kept if said in one[0]), None)
        if same is None:
            kept.append((said, quote.text, [(entry, quote)]))
        elif all(entry.id != other.id for other, _ in same[2]):
            same[2].append((entry, quote))
    for _, text, places in kept:
        yield SaidRow(text=text, places=tuple((article_row(entry), anchor_at(entry.article, quote.start)) for entry, quote in places))
