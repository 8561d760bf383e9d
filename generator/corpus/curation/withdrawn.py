"""Withdrawn articles: gone before anything is gathered, whether their files are still there or not.

Ids are given first, so that an entry means the page that has the address. An address never changes hands: whoever shared the id of what
was withdrawn keeps the number that it had. Where an entry and the files disagree, rather is an article held back than one published.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from generator.corpus.curation.contradictions import Mark
from generator.corpus.numbering import distinct
from generator.extract import Extracted
from generator.model import Unreadable
from generator.model.curation import Withdrawal
from generator.read.identity import article_id

Outcome = Extracted | Unreadable
GONE = "no file has this id now"


@dataclass(frozen=True, slots=True)
class Standing:
    """What is published, each article under the id of its page; the withdrawn, each with the address that is left of it.

    `lost`: the entries that name another file than they should, with the reason; `notes`: what is to be known of others.
    """

    outcomes: tuple[Outcome, ...]
    withdrawn: tuple[Withdrawal, ...] = ()
    lost: Mapping[Mark, str] = field(default_factory=dict)
    notes: Mapping[Mark, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _File:
    """A file: the id that it wants, and the one that it has; what cannot be read has no page."""

    name: str
    wanted: str
    id: str
    readable: bool

    def claims(self, identity: str) -> bool:
        """Whether an id may mean it: it has or wants it, or had it while another file wanted the same."""
        return identity in (self.id, self.wanted) or re.fullmatch(rf"{re.escape(self.wanted)}-\d+", identity) is not None


def still_standing(outcomes: Sequence[Outcome], withdrawn: Iterable[Withdrawal]) -> Standing:
    """The outcomes without those that are withdrawn."""
    wanted = {outcome.article.parsed.raw.path: outcome.article.id for outcome in outcomes if isinstance(outcome, Extracted)}
    numbered = _numbered(outcomes)
    files = [_file(outcome, wanted) for outcome in numbered]
    by_name = {file.name: file for file in files}
    by_id: dict[str, list[_File]] = {}
    for file in files:
        for identity in {file.id, file.wanted}:
            by_id.setdefault(identity, []).append(file)
    gone: set[str] = set()
    left: list[Withdrawal] = []
    lost: dict[Mark, str] = {}
    notes: dict[Mark, str] = {}
    for one in withdrawn:
        mark: Mark = (("article", one.id), "withdrawn", ())
        chosen, why = _chosen(one, by_id.get(one.id, ()), by_name.get(one.file))
        gone.update(file.name for file in chosen)
        if why:
            lost[mark] = why
        elif not chosen:
            notes[mark] = GONE
        taken = any(file.id == one.id and file.readable and file not in chosen for file in by_id.get(one.id, ()))
        left.append(replace(one, id=chosen[0].id) if taken and chosen else one)
    kept = tuple(outcome for outcome, file in zip(numbered, files, strict=True) if file.name not in gone)
    return Standing(kept, tuple(left), lost, notes)


def _chosen(one: Withdrawal, near: Sequence[_File], named: _File | None) -> tuple[list[_File], str]:
    """The files that an entry keeps back, and why they are not simply the one that it means. `near`: those that have or want its id."""
    holders = [file for file in near if file.id == one.id]
    if not one.file:
        return holders, ""
    if named is None:
        held = ", ".join(sorted(file.name for file in near))
        return list(near), f"there is no file {one.file}; {held} of this id is held back" if near else ""
    if not named.claims(one.id):
        return list(near), f"{one.file} is the article {named.id}, which is still there"
    other = next((file for file in holders if file.readable and file != named), None)
    return [named], f"this address is that of {other.name}; {one.file}, which is held back, has the address {named.id}" if other else ""


def _numbered(outcomes: Sequence[Outcome]) -> list[Outcome]:
    """The outcomes, each article with an id of its own."""
    given = {article.parsed.raw.path: article for article in distinct(one.article for one in outcomes if isinstance(one, Extracted))}
    return [replace(one, article=given[one.article.parsed.raw.path]) if isinstance(one, Extracted) else one for one in outcomes]


def _file(outcome: Outcome, wanted: Mapping[str, str]) -> _File:
    if isinstance(outcome, Unreadable):
        identity = article_id(outcome.name)
        return _File(outcome.name, identity, identity, readable=False)
    raw = outcome.article.parsed.raw
    return _File(raw.name, wanted[raw.path], raw.id, readable=True)
