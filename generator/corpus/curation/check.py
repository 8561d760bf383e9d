"""Which corrections apply, and why the others don't: nothing that a person wrote is dropped without a word."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.corpus.curation.chains import chain
from generator.corpus.curation.contradictions import Mark, mark_of
from generator.corpus.curation.settle import Settled
from generator.model import Article
from generator.model.curation import ActorRuling, Curation, Reference, Statement, TagRuling
from generator.problems import Problem
from generator.tags import vocabulary

UNCOUNTED = ("on", "reason", "file")  # lines of an entry of withdrawn.yml, which is one correction
# What still counts of an entry whose actor, tag or event isn't to be there, or is another one.
BESIDE = {
    "ignored": ("ignore", "hide", "split", "merge"),
    "merged": ("merge", "apart", "split", "words", "add", "remove"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """A correction. `why` it doesn't apply; empty where it does. `refused`: it contradicts another one."""

    said: Statement
    why: str = ""
    refused: bool = False
    note: str = ""  # what is to be known of it, also where it applies

    @property
    def applies(self) -> bool:
        """Whether it counts."""
        return not self.why


def checked(
    settled: Settled, articles: Sequence[Article], events: Collection[str], stories: Collection[str], lost: Mapping[Mark, str]
) -> tuple[Correction, ...]:
    """Each correction in the order of files and lines.

    `articles` are those before they were corrected, with their ids; `events` the ids of all tellings; `stories` the articles that stand
    in one; `lost` what could not be done, with the reason.
    """
    if not settled.given.statements:
        return ()
    known = _known(settled.curation, articles, events, stories)
    without_effect = {**_misplaced(settled.curation, articles), **settled.lost, **lost}
    beside = dict(_beside(settled.curation))
    found = []
    for said in settled.given.statements:
        if said.key in UNCOUNTED and said.about[0] == "article":
            continue
        mark = mark_of(said)
        why = settled.refused.get(mark) or _missing(said, known) or without_effect.get(mark) or _idle(said, beside)
        found.append(Correction(said=said, why=why or "", refused=mark in settled.refused, note=settled.notes.get(mark, "")))
    return tuple(found)


def _known(
    curation: Curation, articles: Sequence[Article], events: Collection[str], stories: Collection[str]
) -> Mapping[str, Collection[str]]:
    """The ids that there are, by what they are of. An actor may come of a split, a tag be made by hand, either of a merge."""
    actors = {actor.id for article in articles for actor in article.actors} | {s.id for one in curation.actors for s in one.split}
    tags = {tag.id for article in articles for tag in article.tags} | set(vocabulary().topics)
    tags |= {one.id for one in curation.tags if one.words or one.add}
    return {
        "article": {article.id for article in articles},
        "actor": _with_merged(actors, curation.actors),
        "tag": _with_merged(tags, curation.tags),
        "event": events,
        "story": stories,
    }


def _with_merged(known: Collection[str], rulings: Iterable[ActorRuling | TagRuling]) -> Collection[str]:
    """The ids, and what they are merged into: that may be new."""
    into = {merged: one.id for one in rulings for merged in one.merge}
    return {*known, *(above for one in known if one in into for above in chain(into, one))}


def _missing(said: Statement, known: Mapping[str, Collection[str]]) -> str:
    """What a statement names that there isn't. An article may be withdrawn after its file is gone."""
    names = said.names if said.key == "withdrawn" or not said.about[0] else (said.about, *said.names)
    missing = [(kind, one) for kind, one in names if one not in known[kind]]
    return f"there is no {missing[0][0]} {', '.join(one for kind, one in missing if kind == missing[0][0])}" if missing else ""


def _misplaced(curation: Curation, articles: Iterable[Article]) -> Mapping[Mark, str]:
    """Splits of actors that are not in the article, removals of tags that it hasn't, articles that are still there."""
    wanted = {article for one in curation.actors for split in one.split for article in split.articles}
    wanted |= {article for one in curation.tags for article in one.remove} | {one.id for one in curation.withdrawn}
    here = {article.id: article for article in articles if article.id in wanted}
    found: dict[Mark, str] = {
        (("article", one.id), "withdrawn", ()): "an article of this id is still there" for one in curation.withdrawn if one.id in here
    }
    for actor in curation.actors:
        for split in actor.split:
            absent = [one for one in split.articles if one in here and all(seen.id != actor.id for seen in here[one].actors)]
            if absent:
                names = tuple(("article", one) for one in split.articles)
                found[("actor", actor.id), "split", names] = f"{actor.id} is not in {', '.join(absent)}"
    for tag in curation.tags:
        same = {tag.id, *tag.merge}
        for one in tag.remove:
            if one in here and not any(seen.id in same for seen in here[one].tags):
                found[("tag", tag.id), "remove", (("article", one),)] = f"{one} does not have the tag"
    return found


def _beside(curation: Curation) -> Iterator[tuple[Reference, tuple[str, str]]]:
    """What isn't to be there, or is another one: (`ignored` or `merged`, the reason)."""
    for kind, entries in (("actor", curation.actors), ("tag", curation.tags)):
        for one in entries:
            for merged in one.merge:
                yield (kind, merged), ("merged", f"{merged} is merged into {one.id}")
    for kind, gone in (
        ("actor", [one.id for one in curation.actors if one.ignore]),
        ("tag", [one.id for one in curation.tags if one.ignore]),
        ("event", [one.id for one in curation.events if one.hide]),
    ):
        for identity in gone:
            yield (kind, identity), ("ignored", f"{identity} is not to be there at all")


def _idle(said: Statement, beside: Mapping[Reference, tuple[str, str]]) -> str:
    """Why a line of an entry says nothing any more."""
    how, why = beside.get(said.about, ("", ""))
    return why if how and said.key not in BESIDE[how] else ""


def problems(corrections: Iterable[Correction]) -> Iterator[Problem]:
    """A Problem for each correction that doesn't apply; one for all lines of an entry that say so for one reason."""
    seen: set[tuple[str, Reference, str]] = set()
    for one in corrections:
        key = one.said.path, one.said.about, one.why
        if one.why and (not one.said.about[0] or key not in seen):
            seen.add(key)
            yield Problem(
                code="correction-conflict" if one.refused else "correction-unused",
                message=f"{_named(one.said)} does not apply: {one.why}.",
                hint="Decide for one of the two." if one.refused else "Mend the line, or take it out.",
                path=one.said.path,
                line=one.said.line,
            )


def _named(said: Statement) -> str:
    """`kim-jong-un, merge kim-jongun`."""
    return ", ".join(filter(None, (said.about[1], f"{said.key} {said.value}".rstrip())))
