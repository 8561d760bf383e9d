"""Who said what, and of whom: the quotations of the whole library by their speakers and by the actors that they name."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.corpus import Entry, Report
from generator.corpus.grouping.telling import words_of
from generator.model import Article
from generator.render.statements import Statement, statements


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """A quotation with its article."""

    entry: Entry
    statement: Statement


@dataclass(frozen=True, slots=True)
class Sayings:
    """Actor → its quotations, those of others that name it, and how many of its own are too doubtful to be shown."""

    by: dict[str, list[Saying]] = field(default_factory=lambda: defaultdict(list))
    about: dict[str, list[Saying]] = field(default_factory=lambda: defaultdict(list))
    hidden: dict[str, int] = field(default_factory=lambda: defaultdict(int))


def sayings(reports: Sequence[Report]) -> Sayings:
    """The quotations of these reports, direct ones first, in the order of the reports.

    A copy says nothing new, an earlier version what no newer one says.
    """
    found = Sayings()
    for report in reports:
        newer: dict[str, str] = defaultdict(str)
        for entry in (report.entry, *report.earlier):
            _add(found, entry, newer)
        for quote in statements(report.entry.article).hidden:
            if quote.speaker:
                found.hidden[quote.speaker] += 1
    for table in (found.by, found.about):
        for rows in table.values():
            rows.sort(key=lambda saying: not saying.statement.quote.direct)
    return found


def _add(found: Sayings, entry: Entry, newer: dict[str, str]) -> None:
    """The quotations of one article that no newer version has. `newer`: speaker → all that those quote of it; gets this article's, too."""
    told = statements(entry.article)
    own: dict[str, str] = defaultdict(str)
    places = sorted((mention.start, mention.end, actor.id) for actor in entry.article.actors for mention in actor.mentions)
    for statement in (*told.direct, *told.retold):
        saying = Saying(entry=entry, statement=statement)
        speaker, said = statement.quote.speaker, f" {' '.join(words_of(statement.quote.text))} "
        if speaker and said not in newer[speaker]:
            own[speaker] += f"{said}|"
            found.by[speaker].append(saying)
            for identity in _named(places, entry.article, statement):
                if identity != speaker:
                    found.about[identity].append(saying)
    for speaker, said in own.items():
        newer[speaker] += said


def _named(places: Sequence[tuple[int, int, str]], article: Article, statement: Statement) -> tuple[str, ...]:
    """The actors that a quotation names, each once."""
    start, end = statement.quote.start, min(statement.quote.end, len(article.text))
    inside = places[bisect_left(places, (start, 0, "")) : bisect_left(places, (end, 0, ""))]
    return tuple(dict.fromkeys(identity for _, last, identity in inside if last <= end))
