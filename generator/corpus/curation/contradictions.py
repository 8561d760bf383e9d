"""What contradicts what among corrections: each rule gives what it refuses, with the reason."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, pairwise

from generator.corpus.curation.chains import chain, in_ring
from generator.model.curation import ActorRuling, Curation, Reference, Statement, StoryRulings, TagRuling
from generator.tags import vocabulary

Mark = tuple[Reference, str, tuple[Reference, ...]]  # by which a statement is known: what it is about, its key, what it names
Refused = Iterator[tuple[Mark, str]]
STORIES: Reference = ("", "")


def mark_of(said: Statement) -> Mark:
    """What a statement is known by."""
    return said.about, said.key, said.names


def group_mark(key: str, articles: Iterable[str]) -> Mark:
    """What a list of `stories.yml` is known by."""
    return STORIES, key, tuple(("article", article) for article in articles)


def contradictions(curation: Curation) -> Refused:
    """All that contradict each other."""
    yield from _merges("actor", [(one.id, one.merge, one.ignore) for one in curation.actors])
    yield from _merges("tag", [(one.id, one.merge, one.ignore) for one in curation.tags])
    yield from _merges("event", [(one.id, one.merge, one.hide) for one in curation.events])
    yield from _kept_apart(curation.actors)
    yield from _splits(curation.actors)
    yield from _tagged(curation.tags)
    yield from _parents(curation.tags)
    yield from _groups(curation.stories)


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
            elif kind != "event" and in_ring(into, one):
                yield mark, f"the merges of {one} lead back to {one}"


def _kept_apart(actors: Sequence[ActorRuling]) -> Refused:
    """Actors that are to be different, and one: the merges that make them one are refused too."""
    into = {merged: one.id for one in actors for merged in one.merge}
    for actor in actors:
        ways = {one: (one, *chain(into, one)) for one in (actor.id, *actor.apart)}
        for one, other in combinations(sorted(ways), 2):
            shared = {*ways[one]} & {*ways[other]}
            for start in (one, other) if shared else ():
                until = next(at for at, step in enumerate(ways[start]) if step in shared)
                for merged, owner in pairwise(ways[start][: until + 1]):
                    yield (("actor", owner), "merge", (("actor", merged),)), f"{one} and {other} are to be kept apart"
            for named in {one, other} - {actor.id} if shared else ():
                yield (("actor", actor.id), "apart", (("actor", named),)), f"{one} and {other} are merged"
        if actor.id in actor.apart:
            yield (("actor", actor.id), "apart", (("actor", actor.id),)), f"{actor.id} cannot be kept apart from itself"


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


def _parents(tags: Sequence[TagRuling]) -> Refused:
    """A tag that is broader than itself, by way of what people say and of what the vocabulary has."""
    printed = {topic.id: topic.parent for topic in vocabulary().topics.values() if topic.parent}
    said = {tag.id: tag.parent for tag in tags if tag.parent}
    while rings := _rings({**printed, **said}, said):
        for one in rings:  # without them the vocabulary counts again, which may close another ring
            yield (("tag", one), "parent", (("tag", said.pop(one)),)), f"the broader tags of {one} lead back to {one}"


def _rings(leads: Mapping[str, str], ids: Iterable[str]) -> list[str]:
    return [one for one in ids if in_ring(leads, one)]


def _groups(stories: StoryRulings) -> Refused:
    """An article that is to leave its story twice, or to leave one and be joined to one."""
    join, part = sorted(set(stories.join)), sorted(set(stories.part))  # a group that is pasted twice is one
    joined = {article for group in join for article in group}
    parted = Counter(article for group in part for article in group)
    for key, groups in (("join", join), ("part", part)):
        for group in groups:
            disputed = [article for article in group if parted[article] > 1 or (parted[article] and article in joined)]
            if disputed:
                yield group_mark(key, group), f"{', '.join(disputed)} stands under another `part` or `join` too"
