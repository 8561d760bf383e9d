"""What people corrected, as pages show it: the log on the report page, and a stone for what was withdrawn."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import PurePath

from generator.corpus import Entry
from generator.corpus.curation import Correction
from generator.model.curation import Reference
from generator.render import links, words
from generator.render.by_hand import FRONT_MATTER, beside
from generator.render.draft import Draft
from generator.render.front_matter import one_line
from generator.render.shelf import Shelf, article_path

SHOWN = 160  # characters of a value
REFUSED = ("curation-file", "curation-broken", "curation-key", "curation-value")  # the problems of what was not understood


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionRow:
    """A correction: its line, the entry that it belongs to with that one's page (empty where there is none), what it says, why it fails."""

    line: int
    about: str
    path: str
    says: str
    why: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Log:
    """All corrections: how many apply, how many were not understood, those that don't apply, and by file those that do.

    `articles`: how many have a file beside them.
    `beside` has what the files of the first of these say: (file and line, row).
    """

    applying: int
    failed: int
    refused: int
    failing: tuple[tuple[str, tuple[CorrectionRow, ...]], ...]
    files: tuple[tuple[str, tuple[CorrectionRow, ...]], ...]
    articles: int
    beside: tuple[tuple[str, tuple[CorrectionRow, ...]], ...]


def log_of(shelf: Shelf) -> Log:
    """The log of all corrections."""
    corrections = shelf.library.corrections
    sidecars = sorted((entry for entry in shelf.library.entries if any(beside(entry))), key=lambda entry: entry.article.parsed.raw.name)
    return Log(
        applying=sum(one.applies for one in corrections),
        failed=sum(not one.applies for one in corrections),
        refused=sum(one.code in REFUSED for one in shelf.library.problems),
        failing=_by_file(shelf, (one for one in corrections if not one.applies)),
        files=_by_file(shelf, (one for one in corrections if one.applies)),
        articles=len(sidecars),
        beside=tuple(map(_beside, sidecars[: shelf.settings.entries_per_page])),
    )


def _beside(entry: Entry) -> tuple[str, tuple[CorrectionRow, ...]]:
    """The file beside an article, and what it says."""
    raw = entry.article.parsed.raw
    origins = [block.origin for block in raw.overrides] + [value.origin for value in raw.metadata if value.origin != FRONT_MATTER]
    return PurePath(raw.name).with_name(origins[0]).as_posix(), tuple(
        CorrectionRow(line=line or 0, about=entry.id, path=article_path(entry), says=one_line(f"{key}: {value}", SHOWN), why="")
        for key, value, line in beside(entry)
    )


def _by_file(shelf: Shelf, corrections: Iterable[Correction]) -> tuple[tuple[str, tuple[CorrectionRow, ...]], ...]:
    """`actors.yml` → its corrections."""
    named = groupby(corrections, key=lambda one: PurePath(one.said.path).name)
    return tuple((name, tuple(_row(shelf, one) for one in found)) for name, found in named)


def _row(shelf: Shelf, one: Correction) -> CorrectionRow:
    said = one.said
    key = words.words("corrections", said.key)
    says = f"{key}: {said.value}" if said.value else key
    return CorrectionRow(line=said.line, about=said.about[1], path=_page(shelf, said.about), says=says, why=one.why, note=one.note)


def _page(shelf: Shelf, about: Reference) -> str:
    """The page of what an entry is about; empty where it has none."""
    kind, identity = about
    if kind == "actor":
        name = shelf.actor(identity)
        return name.path if name else ""
    if kind == "tag":
        return shelf.tag_page(identity)
    return links.of("articles", identity) if kind == "article" else ""


def tombstones(shelf: Shelf) -> Iterator[Draft]:
    """A page at the address of each withdrawn article, which says so and nothing of it."""
    for one in (one for one in shelf.library.curation.withdrawn if one.id not in shelf.entries):
        yield Draft(
            path=links.of("articles", one.id),
            title="Withdrawn",
            description="The article at this address was withdrawn",
            meta={"search": {"exclude": True}, "robots": "noindex"},
            context={"day": words.date(one.on) if one.on else "", "machine": words.machine(one.on), "reason": one.reason},
        )
