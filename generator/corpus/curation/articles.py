"""Actors and tags of each article as people correct them; quotations and events follow."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.actors.identity import Doubt
from generator.corpus.curation.chains import final
from generator.corpus.identities import renamed
from generator.corpus.most import most
from generator.model import BY_HAND, Actor, Article, Event, Tag
from generator.model.curation import ActorRuling, Curation, Split, TagRuling
from generator.tags import label_of, vocabulary


def corrected(articles: Sequence[Article], curation: Curation) -> list[Article]:
    """The articles after people's rulings on actors and tags."""
    found = list(articles)
    if curation.actors:
        cast = _Cast(found, curation.actors)
        found = [cast.corrected(article) for article in found]
    if curation.tags:
        topics = _Topics(found, curation.tags)
        found = [topics.corrected(article) for article in found]
    return found


def undecided(doubts: Iterable[Doubt], rulings: Sequence[ActorRuling]) -> Iterator[Doubt]:
    """The doubtful merges that no ruling has decided. An id that is kept apart from all others of a doubt is decided."""
    into = {merged: one.id for one in rulings for merged in one.merge}
    ignored = {one.id for one in rulings if one.ignore}
    apart: dict[str, set[int]] = defaultdict(set)  # id → the entries that tell it from the others they name
    for number, ruling in enumerate(rulings):
        for identity in (ruling.id, *ruling.apart) if ruling.apart else ():
            apart[final(into, identity)].add(number)
    for doubt in doubts:
        ids = sorted({final(into, identity) for identity in doubt.ids} - ignored)
        unsure = tuple(one for one in ids if any(other != one and not apart[one] & apart[other] for other in ids))
        if len(unsure) > 1:
            yield doubt._replace(ids=unsure)


@dataclass(frozen=True, slots=True)
class _Face:
    """How an actor is shown. What is empty stays as each article gives it."""

    name: str = ""
    kind: str = ""
    country: str = ""
    status: str = ""
    aliases: tuple[str, ...] = ()


class _Cast:
    """The rulings on actors, ready to be applied article by article."""

    def __init__(self, articles: Iterable[Article], rulings: Sequence[ActorRuling]) -> None:
        self._split: dict[tuple[str, str], Split] = {
            (one.id, article): split for one in rulings for split in one.split for article in split.articles
        }
        self._into = {merged: one.id for one in rulings for merged in one.merge}
        self._ignored = {one.id for one in rulings if one.ignore}
        self._faces = _faces(articles, rulings)
        self._touched = {*self._into, *self._ignored, *self._faces, *(one.id for one in rulings if one.split)}

    def corrected(self, article: Article) -> Article:
        """One article."""
        if not any(actor.id in self._touched for actor in article.actors):
            return article
        parted = self._parted(article)
        joined = renamed(parted, self._name)
        return replace(joined, actors=tuple(self._shown(actor) for actor in joined.actors))

    def _parted(self, article: Article) -> Article:
        """The article in which some names mean somebody else."""
        splits = {actor.id: self._split[actor.id, article.id] for actor in article.actors if (actor.id, article.id) in self._split}
        if not splits:
            return article
        return renamed(article, lambda own: splits[own].id if own in splits else own)

    def _name(self, identity: str) -> str | None:
        known = final(self._into, identity)
        return None if known in self._ignored else known

    def _shown(self, actor: Actor) -> Actor:
        face = self._faces.get(actor.id)
        if face is None:
            return actor
        name = face.name or actor.name
        return replace(
            actor,
            name=name,
            kind=face.kind or actor.kind,
            country=face.country or actor.country,
            status=face.status or actor.status,
            aliases=tuple(sorted({*actor.aliases, *face.aliases, actor.name} - {name})),
        )


def _faces(articles: Iterable[Article], rulings: Sequence[ActorRuling]) -> Mapping[str, _Face]:
    """Each actor that is shown otherwise. One that takes in others keeps the name, kind and country that it had by itself."""
    fresh = {split.id: split.name for one in rulings for split in sorted(one.split, key=lambda split: split.name)}
    owners = {*fresh, *(one.id for one in rulings if one.merge)}
    seen: dict[str, list[Actor]] = defaultdict(list)
    for article in articles if owners else ():
        for actor in article.actors:
            if actor.id in owners:
                seen[actor.id].append(actor)
    ruled = {one.id: one for one in rulings}
    found = {}
    for identity in sorted({*ruled, *fresh}):
        one, own = ruled.get(identity) or ActorRuling(id=identity), seen.get(identity, [])
        face = _Face(
            name=one.name or most(actor.name for actor in own) or fresh.get(identity, ""),
            kind=one.kind or most(actor.kind for actor in own),
            country=one.country or most(actor.country or "" for actor in own),
            status=one.status,
            aliases=one.aliases,
        )
        if face != _Face():
            found[identity] = face
    return found


class _Topics:
    """The rulings on tags, ready to be applied article by article."""

    def __init__(self, articles: Iterable[Article], rulings: Sequence[TagRuling]) -> None:
        self._into = {merged: one.id for one in rulings for merged in one.merge}
        self._ignored = {one.id for one in rulings if one.ignore}
        self._removed = {(article, one.id) for one in rulings for article in one.remove}
        self._added: dict[str, set[str]] = defaultdict(set)
        for one in rulings:
            for article in one.add:
                self._added[article].add(final(self._into, one.id))
        self._labels = {topic.id: topic.label for topic in vocabulary().topics.values()}
        self._labels.update((tag.id, tag.label) for article in articles for tag in article.tags)
        self._labels.update((one.id, one.label) for one in rulings if one.label)

    def corrected(self, article: Article) -> Article:
        """One article."""
        tags: dict[str, Tag] = {}
        for tag in article.tags:
            if (identity := self._name(article.id, tag.id)) is not None:
                one = replace(tag, id=identity, label=self._label(identity))
                tags[identity] = _both(tags[identity], one) if identity in tags else one
        for identity in sorted(self._added.get(article.id, set()) - tags.keys() - self._ignored):
            tags[identity] = Tag(id=identity, label=self._label(identity), rule=BY_HAND)
        found = tuple(tags.values())
        if found == article.tags:
            return article
        return replace(article, tags=found, events=tuple(self._event(article.id, event) for event in article.events))

    def _name(self, article: str, identity: str) -> str | None:
        if (article, identity) in self._removed:
            return None
        known = final(self._into, identity)
        return None if known in self._ignored or (article, known) in self._removed else known

    def _label(self, identity: str) -> str:
        return self._labels.get(identity) or label_of(identity)

    def _event(self, article: str, event: Event) -> Event:
        named = (self._name(article, tag) for tag in event.tags)
        return replace(event, tags=tuple(dict.fromkeys(tag for tag in named if tag is not None)))


def _both(first: Tag, second: Tag) -> Tag:
    """One tag of two that mean the same, with the words of both."""
    evidence = tuple(sorted({*first.evidence, *second.evidence}, key=lambda word: (word.start, word.end)))
    return replace(first, evidence=evidence, confidence=max(first.confidence, second.confidence))
