"""What is quoted in a story, each quotation once with all articles that have it, by speaker."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.corpus import Entry, Story
from generator.corpus.grouping.telling import words_of
from generator.model import Quote
from generator.render.rows import ArticleRow, article_row
from generator.render.shelf import Name, Shelf, anchor_at

LEAST_WORDS = 4  # of a quotation that is shown
MOST = 24  # quotations of a story's page: those that most articles have, then the longest

Quoted = tuple[Entry, Quote]


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidRow:
    """A quotation in its longest form, with its places: article and anchor."""

    text: str
    places: tuple[tuple[ArticleRow, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What is quoted in a story: its speakers with their quotations, who is quoted most first; `more` quotations are not shown."""

    speakers: tuple[tuple[Name, tuple[SaidRow, ...]], ...]
    more: int


def said_in(shelf: Shelf, story: Story) -> Said:
    """The direct quotations of a story's reports by speaker, those that most articles have."""
    ranked = sorted(_rows(shelf, story), key=lambda one: (-len(one[1].places), -len(one[1].text), one[1].text, one[0]))
    rows: dict[str, list[SaidRow]] = defaultdict(list)
    for speaker, row in ranked[:MOST]:
        rows[speaker].append(row)
    named = [(name, identity, tuple(found)) for identity, found in rows.items() if (name := shelf.actor(identity))]
    ordered = sorted(named, key=lambda one: (-len(one[2]), one[0].name, one[1]))
    return Said(speakers=tuple((name, found) for name, _, found in ordered), more=max(0, len(ranked) - MOST))


def _rows(shelf: Shelf, story: Story) -> Iterator[tuple[str, SaidRow]]:
    """All quotations, each with its speaker's id."""
    by_speaker: dict[str, list[Quoted]] = defaultdict(list)
    for report in story.reports:
        for quote in report.entry.article.quotes:
            if quote.direct and quote.speaker and quote.speaker in shelf.records and len(words_of(quote.text)) >= LEAST_WORDS:
                by_speaker[quote.speaker].append((report.entry, quote))
    return ((identity, row) for identity, found in by_speaker.items() for row in _joined(found))


def _joined(found: Sequence[Quoted]) -> Iterator[SaidRow]:
    """One speaker's quotations, those whose words stand in a longer one together with it: only those with its rarest word are compared."""
    kept: list[tuple[str, str, dict[str, Quoted]]] = []
    having: dict[str, list[int]] = defaultdict(list)
    for entry, quote in sorted(found, key=lambda one: (-len(one[1].text), one[0].id, one[1].start)):
        spoken = words_of(quote.text)
        said = f" {' '.join(spoken)} "
        rarest = min((having[word] for word in spoken), key=len)
        same = next((number for number in rarest if said in kept[number][0]), None)
        if same is None:
            for word in set(spoken):
                having[word].append(len(kept))
            kept.append((said, quote.text, {}))
        kept[len(kept) - 1 if same is None else same][2].setdefault(entry.id, (entry, quote))
    for _, text, places in kept:
        yield SaidRow(
            text=text, places=tuple((article_row(entry), anchor_at(entry.article, quote.start)) for entry, quote in places.values())
        )
