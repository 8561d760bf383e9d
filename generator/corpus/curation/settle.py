"""Corrections that contradict each other: none of them is applied, whichever stands first, until somebody decides."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from generator.model.curation import (
    NO_CURATION,
    ActorRuling,
    Curation,
    EventRuling,
    Reference,
    Statement,
    StoryRulings,
    TagRuling,
)

Mark = tuple[Reference, str, tuple[Reference, ...]]  # by which a statement is known: what it is about, its key, what it names
Refused = Iterator[tuple[Mark, str]]
STORIES: Reference = ("", "")


@dataclass(frozen=True, slots=True)
class Settled:
    """`given`: all corrections; `curation`: those that don't contradict each other; `refused`: of those that do the reason."""

    given: Curation = NO_CURATION
    curation: Curation = NO_CURATION
    refused: Mapping[Mark, str] = field(default_factory=dict)


NOTHING = Settled()


def mark_of(said: Statement) -> Mark:
    """What a statement is known by."""
    return said.about, said.key, said.names


def settle(curation: Curation) -> Settled:
    """The corrections without those that contradict each other."""
    refused: dict[Mark, str] = {}
    refused.update(_merges("actor", [(one.id, one.merge, one.ignore) for one in curation.actors]))
    refused.update(_merges("tag", [(one.id, one.merge, one.ignore) for one in curation.tags]))
    refused.update(_merges("event", [(one.id, one.merge, one.hide) for one in curation.events]))
    refused.update(_splits(curation.actors))
    refused.update(_tagged(curation.tags))
    refused.update(_groups(curation.stories))
    return Settled(curation, _without(curation, refused) if refused else curation, refused)


def _merges(kind: str, entries: Sequence[tuple[str, tuple[str, ...], bool]]) -> Refused:
    """Merges of one thing into two, into itself (also by a ring of merges), and with something that isn't to be there at all."""
    gone = {identity for identity, _, ignored in entries if ignored}
    claims: dict[str, set[str]] = defaultdict(set)
    for identity, merged, _ in entries:
        for one in merged:
            claims[one].add(identity)
    into = {one: min(owners) for one, owners in claims.items() if len(owners) == 1}
    for one, owners in sorted(claims.items()):
        for owner in sorted(owners):
            mark: Mark = ((kind, owner), "merge", ((kind, one),))
            if {one, owner} & gone:
                yield mark, f"{min({one, owner} & gone)} is not to be there at all"
            elif len(owners) > 1 and kind != "event":  # of events each merge joins, whichever way round it is said
                yield mark, f"{one} is also merged into {', '.join(sorted(owners - {owner}))}"
            elif kind != "event" and _ring(one, into):
                yield mark, f"the merges of {one} lead back to {one}"


def _ring(start: str, into: Mapping[str, str]) -> bool:
    """Whether one comes back to where one started, merge by merge."""
    seen: set[str] = set()
    at: str | None = into.get(start)
    while at is not None and at != start and at not in seen:
        seen.add(at)
        at = into.get(at)
    return at == start


def _splits(actors: Iterable[ActorRuling]) -> Refused:
    """One actor that is to be two others in one article."""
    for actor in actors:
        named = Counter(article for split in actor.split for article in set(split.articles))
        for split in actor.split:
            if twice := sorted(article for article in split.articles if named[article] > 1):
                names = tuple(("article", article) for article in split.articles)
                yield (("actor", actor.id), "split", names), f"{', '.join(twice)} is also given to another one"


def _tagged(tags: Iterable[TagRuling]) -> Refused:
    """A tag that an article is to have and not to have."""
    for tag in tags:
        for article in sorted({*tag.add} & {*tag.remove}):
            for key in ("add", "remove"):
                yield (("tag", tag.id), key, (("article", article),)), f"{article} is to have the tag and not to have it"


def _groups(stories: StoryRulings) -> Refused:
    """An article that is to leave its story twice, or to leave one and be joined to one."""
    joined = Counter(article for group in stories.join for article in group)
    parted = Counter(article for group in stories.part for article in group)
    for key, groups in (("join", stories.join), ("part", stories.part)):
        for group in groups:
            disputed = [article for article in group if parted[article] > 1 or (parted[article] and joined[article])]
            if disputed:
                yield _group(key, group), f"{', '.join(disputed)} stands under another `part` or `join` too"


def _group(key: str, articles: Iterable[str]) -> Mark:
    return STORIES, key, tuple(("article", article) for article in articles)


def _without(curation: Curation, refused: Mapping[Mark, str]) -> Curation:
    """The corrections without those that are refused."""

    def kept(about: Reference, key: str, kind: str, ids: Iterable[str]) -> tuple[str, ...]:
        return tuple(one for one in ids if (about, key, ((kind, one),)) not in refused)

    def actor(one: ActorRuling) -> ActorRuling:
        about = ("actor", one.id)
        split = tuple(s for s in one.split if (about, "split", tuple(("article", article) for article in s.articles)) not in refused)
        return replace(one, merge=kept(about, "merge", "actor", one.merge), split=split)

    def tag(one: TagRuling) -> TagRuling:
        about = ("tag", one.id)
        add, remove = (kept(about, key, "article", ids) for key, ids in (("add", one.add), ("remove", one.remove)))
        return replace(one, merge=kept(about, "merge", "tag", one.merge), add=add, remove=remove)

    def event(one: EventRuling) -> EventRuling:
        return replace(one, merge=kept(("event", one.id), "merge", "event", one.merge))

    stories = replace(
        curation.stories,
        join=tuple(group for group in curation.stories.join if _group("join", group) not in refused),
        part=tuple(group for group in curation.stories.part if _group("part", group) not in refused),
    )
    return replace(
        curation,
        actors=tuple(map(actor, curation.actors)),
        tags=tuple(map(tag, curation.tags)),
        events=tuple(map(event, curation.events)),
        stories=stories,
    )
