"""A report and its versions: what lists show once. The newest version stands for the chain, the others stay reachable."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.corpus.moment import Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One report: its newest version, the earlier ones (newest first), and the copies of any of them. Most have but one version."""

    entry: Entry
    earlier: tuple[Entry, ...] = ()
    copies: tuple[Entry, ...] = ()

    @property
    def id(self) -> str:
        """The id of the article that stands for it."""
        return self.entry.id

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All its articles, the one that stands for it first."""
        return (self.entry, *self.earlier, *self.copies)


def in_turn(old: Entry, new: Entry) -> bool:
    """Whether something tells which of two versions is the newer: a label of either, or two days. Else only their wording was compared."""
    days = [entry.article.published.value or "" for entry in (old, new)]
    labelled = any(entry.article.parsed.wire for entry in (old, new))
    return labelled or (days[0] != days[1] and all(len(day) == len("2019-04-25") for day in days))


def reports_of(entries: Sequence[Entry]) -> tuple[Report, ...]:
    """The reports, each at the place of the entry that stands for it. Every entry is in exactly one."""
    known = {entry.id: entry for entry in entries}
    after = {entry.place.update_of: entry.id for entry in entries if entry.place.update_of in known}
    stands = {entry.id: _newest(_original(entry, known), after) for entry in entries}
    of: dict[str, list[Entry]] = {}
    for entry in entries:
        of.setdefault(stands[entry.id], []).append(entry)
    return tuple(_report(entry, of[entry.id], known) for entry in entries if entry.id in of)


def _original(entry: Entry, known: Mapping[str, Entry]) -> str:
    """What an article copies, or itself."""
    other = entry.place.duplicate_of
    return other if other is not None and other in known else entry.id


def _newest(identity: str, after: Mapping[str, str]) -> str:
    """The end of the chain of versions; a ring, which only a mistake could make, ends at the least id."""
    line = [identity]
    while (following := after.get(line[-1])) is not None:
        if following in line:
            return min(line[line.index(following) :])
        line.append(following)
    return line[-1]


def _report(standing: Entry, entries: Iterable[Entry], known: Mapping[str, Entry]) -> Report:
    """One report of these articles."""
    earlier: list[Entry] = []
    before = known.get(standing.place.update_of or "")
    while before is not None and before not in (standing, *earlier):
        earlier.append(before)
        before = known.get(before.place.update_of or "")
    versions = {standing.id, *(entry.id for entry in earlier)}
    return Report(entry=standing, earlier=tuple(earlier), copies=tuple(entry for entry in entries if entry.id not in versions))
