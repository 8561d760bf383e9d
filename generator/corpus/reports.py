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
    newest = _newest([entry.id for entry in entries], after)
    stands = {entry.id: newest[_original(entry, known)] for entry in entries}
    of: dict[str, list[Entry]] = {}
    for entry in entries:
        of.setdefault(stands[entry.id], []).append(entry)
    return tuple(_report(entry, of[entry.id]) for entry in entries if entry.id in of)


def _original(entry: Entry, known: Mapping[str, Entry]) -> str:
    """What an article copies, or itself."""
    other = entry.place.duplicate_of
    return other if other is not None and other in known else entry.id


def _newest(identities: Iterable[str], after: Mapping[str, str]) -> dict[str, str]:
    """Version → the end of its chain, each chain walked once; a ring, which only a mistake could make, ends at the least id."""
    ends: dict[str, str] = {}
    for identity in identities:
        line: dict[str, int] = {}
        at: str | None = identity
        while at is not None and at not in ends and at not in line:
            line[at] = len(line)
            last, at = at, after.get(at)
        if line:
            end = last if at is None else ends.get(at) or min(one for one, place in line.items() if place >= line[at])
            ends.update(dict.fromkeys(line, end))
    return ends


def _report(standing: Entry, entries: Iterable[Entry]) -> Report:
    """One report of these articles."""
    left = {entry.id: entry for entry in entries}
    del left[standing.id]
    earlier: list[Entry] = []
    before = left.pop(standing.place.update_of or "", None)
    while before is not None:
        earlier.append(before)
        before = left.pop(before.place.update_of or "", None)
    return Report(entry=standing, earlier=tuple(earlier), copies=tuple(left.values()))
