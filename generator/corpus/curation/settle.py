"""Corrections that contradict each other: none of them is applied, whichever stands first, until somebody decides."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from generator.corpus.curation.contradictions import Mark, contradictions, group_mark
from generator.model.curation import NO_CURATION, ActorRuling, Curation, EventRuling, Reference, TagRuling


@dataclass(frozen=True, slots=True)
class Settled:
    """`given`: all corrections; `curation`: those that don't contradict each other; `refused`: of those that do the reason.

    `lost`: what could not be done as it was said; `notes`: what is to be known of corrections that apply.
    """

    given: Curation = NO_CURATION
    curation: Curation = NO_CURATION
    refused: Mapping[Mark, str] = field(default_factory=dict)
    lost: Mapping[Mark, str] = field(default_factory=dict)
    notes: Mapping[Mark, str] = field(default_factory=dict)


NOTHING = Settled()


def settle(curation: Curation) -> Settled:
    """The corrections without those that contradict each other."""
    refused = dict(contradictions(curation))
    return Settled(curation, _without(curation, refused) if refused else curation, refused)


def _without(curation: Curation, refused: Mapping[Mark, str]) -> Curation:
    """The corrections without those that are refused."""

    def kept(about: Reference, key: str, kind: str, ids: Iterable[str]) -> tuple[str, ...]:
        return tuple(one for one in ids if (about, key, ((kind, one),)) not in refused)

    def actor(one: ActorRuling) -> ActorRuling:
        about = ("actor", one.id)
        split = tuple(s for s in one.split if (about, "split", tuple(("article", article) for article in s.articles)) not in refused)
        merge, apart = (kept(about, key, "actor", ids) for key, ids in (("merge", one.merge), ("apart", one.apart)))
        return replace(one, merge=merge, apart=apart, split=split)

    def tag(one: TagRuling) -> TagRuling:
        about = ("tag", one.id)
        add, remove = (kept(about, key, "article", ids) for key, ids in (("add", one.add), ("remove", one.remove)))
        parent = "".join(kept(about, "parent", "tag", [one.parent]))
        return replace(one, parent=parent, merge=kept(about, "merge", "tag", one.merge), add=add, remove=remove)

    def event(one: EventRuling) -> EventRuling:
        return replace(one, merge=kept(("event", one.id), "merge", "event", one.merge))

    stories = replace(
        curation.stories,
        join=tuple(group for group in curation.stories.join if group_mark("join", group) not in refused),
        part=tuple(group for group in curation.stories.part if group_mark("part", group) not in refused),
    )
    return replace(
        curation,
        actors=tuple(map(actor, curation.actors)),
        tags=tuple(map(tag, curation.tags)),
        events=tuple(map(event, curation.events)),
        stories=stories,
    )
