"""Who an actor is, as its page says it: names, titles with their dates, country, when it was seen, mentions by month."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from generator.actors.former import years_of
from generator.corpus import ActorRecord, Appearance, TitleSeen
from generator.render import words
from generator.render.chart import Chart, by_year, chart
from generator.render.names import known_names
from generator.render.rows import ArticleRow, article_row
from generator.render.shelf import Shelf, anchor_at, article_path

FORMS = 40  # names, at most so many, that stand in the search index for one actor
MONTHS = 150  # a longer record is drawn by year
WORTH_DRAWING = 3  # months with a mention: fewer say nothing that the list of articles doesn't
LABELS = 9  # years, at most, that are written below months


@dataclass(frozen=True, slots=True, kw_only=True)
class TitleRow:
    """A title as said, when it was seen, and the first place of it."""

    text: str
    seen: str
    count: int
    path: str
    anchor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mentions:
    """Mentions by the month, or the year, of their articles: the drawing, and the same as rows of a table.

    `months` are the table's columns, none for a drawing by year. `undated`: mentions in articles that have no month.
    """

    chart: Chart
    months: tuple[str, ...]
    rows: tuple[tuple[str, tuple[int, ...]], ...]
    undated: int


def known_as(record: ActorRecord) -> tuple[str, ...]:
    """The other names of an actor and the forms in which the articles name it, without pronouns; former ones with their years."""
    return tuple(_dated(name, record) for name in _named_here(record))


def _named_here(record: ActorRecord) -> tuple[str, ...]:
    forms = (mention.text for seen in record.appearances for mention in seen.actor.mentions if mention.form in ("name", "alias", "metonym"))
    known = dict.fromkeys((*record.aliases, *sorted(set(forms))))
    written = {name.casefold() for name in (record.name, *known) if not name.isupper()}
    return tuple(name for name in known if name != record.name and not (name.isupper() and name.casefold() in written))[:FORMS]


def _dated(name: str, record: ActorRecord) -> str:
    """A former name with the years in which it was borne: `Soviet Union (1922–1991)`."""
    years = years_of(name, record.name)
    return f"{name} ({years})" if years else name


def elsewhere(record: ActorRecord) -> tuple[str, ...]:
    """The names that only the lexicons have."""
    here = {record.name, *_named_here(record)}
    return tuple(_dated(name, record) for name in known_names(record) if name not in here)[:FORMS]


def title_row(shelf: Shelf, title: TitleSeen) -> TitleRow:
    """One title. `seen`: `2020 to 2023`, one date, or empty where no article that says it is dated."""
    entry, found = title.appearances[0]
    seen = words.date(title.first) if title.first else ""
    if title.last and title.last != title.first:
        seen = f"{seen} to {words.date(title.last)}"
    return TitleRow(
        text=title.text,
        seen=seen,
        count=shelf.belonging.count(one for one, _ in title.appearances),
        path=article_path(entry),
        anchor=anchor_at(entry.article, found.start),
    )


def first_and_last(record: ActorRecord) -> tuple[ArticleRow, ...]:
    """The dated articles that name it first and last: none, one or two."""
    dated = [seen for seen in record.appearances if _value(seen)[:4].isdigit()]
    ends = {seen.entry.id: seen.entry for seen in (dated[-1], dated[0])} if dated else {}
    return tuple(article_row(entry) for entry in ends.values())


def mentions(appearances: Sequence[Appearance]) -> Mentions | None:
    """An actor's mentions by month; by year where that would be more than `MONTHS` bars. None where too few months have any."""
    counts: Counter[tuple[int, int]] = Counter()
    for seen in appearances:
        value = _value(seen)
        if value[:4].isdigit() and value[5:7].isdigit():
            counts[int(value[:4]), int(value[5:7])] += len(seen.actor.mentions)
    if len(counts) < WORTH_DRAWING:
        return None
    undated = sum(len(seen.actor.mentions) for seen in appearances) - counts.total()
    first, last = min(counts)[0], max(counts)[0]
    if 12 * (last - first + 1) > MONTHS:
        years = Counter({year: sum(counts[year, month] for month in range(1, 13)) for year, _ in counts})
        return Mentions(
            chart=by_year(years, {}), months=(), rows=tuple((str(year), (years[year],)) for year in sorted(years)), undated=undated
        )
    years_shown = range(first, last + 1)
    slots = [(_label(year, month), counts[year, month], "") for year in years_shown for month in range(1, 13)]
    return Mentions(
        chart=chart("month", slots, {_label(year, 1) for year in years_shown if (year - first) % _step(len(years_shown)) == 0}),
        months=tuple(words.month(month)[:3] for month in range(1, 13)),
        rows=tuple((str(year), tuple(counts[year, month] for month in range(1, 13))) for year in years_shown if _any(counts, year)),
        undated=undated,
    )


def _value(seen: Appearance) -> str:
    """The publication date of an appearance, empty where there is none."""
    return seen.entry.article.published.value or ""


def _label(year: int, month: int) -> str:
    """`2019` for its January, `Feb 2019` for the rest."""
    return str(year) if month == 1 else f"{words.month(month)[:3]} {year}"


def _step(years: int) -> int:
    """Years between two labels."""
    return -(-years // LABELS)


def _any(counts: Counter[tuple[int, int]], year: int) -> bool:
    """Whether a year has a mention."""
    return any(counts[year, month] for month in range(1, 13))
