"""Stories that people join and part, and the titles that they give them."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from generator import lexicon
from generator.corpus.curation.contradictions import STORIES, Mark
from generator.corpus.grouping import ALONE, Link, Place
from generator.corpus.grouping.groups import Groups
from generator.model import BY_HAND, Article
from generator.model.curation import StoryRulings

Rank = Callable[[str], tuple[str, str]]
WITHIN = frozenset({"copy", "update", "story"})  # links that hold within one story only


def rearranged(articles: Sequence[Article], places: Mapping[str, Place], rulings: StoryRulings) -> Mapping[str, Place]:
    """The places after people's rulings. What leaves a story leaves its copies and versions too.

    `join` makes whole stories one: whatever the machine has put with one of the articles comes along.
    """
    if not rulings.join and not rulings.part:
        return places
    days = {article.id: article.published.value or "" for article in articles}

    def rank(identity: str) -> tuple[str, str]:
        day = days[identity]
        return day if day[:4].isdigit() else "~", identity

    story = dict(_stories(sorted(days), places, rulings))
    firsts: dict[tuple[str | None, str], str] = {}  # what is copied, and a story → the first of its copies there
    for identity in sorted(days, key=rank):
        firsts.setdefault((places.get(identity, ALONE).duplicate_of, story[identity]), identity)
    found = {identity: _left(identity, places, firsts, story) for identity in days}
    before = _members((identity, place.story or "") for identity, place in places.items())
    for label, group in _members(story.items()).items():
        known = places.get(label, ALONE).story
        same = known is not None and before[known] == group
        named = [identity for identity in group if places.get(identity, ALONE).story == identity]  # a story keeps its name if it can
        name = known if same else min(named or group, key=rank) if len(group) > 1 else None
        ordered = sorted(group, key=lambda identity: (identity != name, rank(identity)))
        thread = next((place.thread for identity in ordered if (place := found[identity]).thread), None)
        for identity in () if same else group:
            found[identity] = replace(found[identity], story=name, thread=thread)
    for identity, link in _links(rulings, days, rank):
        found[identity] = replace(found[identity], why=(*found[identity].why, link))
    return found


def _members(labelled: Iterable[tuple[str, str]]) -> Mapping[str, set[str]]:
    """Label → what has it."""
    found: dict[str, set[str]] = defaultdict(set)
    for identity, label in labelled:
        found[label].add(identity)
    return found


def _stories(ids: Sequence[str], places: Mapping[str, Place], rulings: StoryRulings) -> Iterator[tuple[str, str]]:
    """Article → the least id of its story."""
    number = {identity: at for at, identity in enumerate(ids)}
    groups = Groups(len(ids))
    parted = {article for group in rulings.part for article in group}
    by_story: dict[str, list[str]] = defaultdict(list)
    for identity in ids:
        if identity not in parted:
            by_story[places.get(identity, ALONE).story or identity].append(identity)
    for group in (*by_story.values(), *rulings.join, *rulings.part):
        known = [number[identity] for identity in group if identity in number]
        for one in known[1:]:
            groups.join(known[0], one)
    label = {at: group[0] for group in groups.several() for at in group}
    return ((identity, ids[label.get(at, at)]) for at, identity in enumerate(ids))


def _left(identity: str, places: Mapping[str, Place], firsts: Mapping[tuple[str | None, str], str], story: Mapping[str, str]) -> Place:
    """A place without its ties to articles of other stories."""
    place = places.get(identity, ALONE)

    def here(other: str | None) -> bool:
        return other is None or story.get(other) == story[identity]

    why = tuple(link for link in place.why if link.kind not in WITHIN or here(link.other))
    update, copied = place.update_of, place.duplicate_of
    while update is not None and not here(update):
        update = places.get(update, ALONE).update_of
    if not here(copied):  # the copies that stay are copies of the first of them
        first = firsts[copied, story[identity]]
        copied = None if first == identity else first
    return replace(place, why=why, update_of=update, duplicate_of=copied)


def _links(rulings: StoryRulings, known: Iterable[str], rank: Rank) -> Iterator[tuple[str, Link]]:
    """The reason: each article of a group, the first excepted, with that one."""
    here = set(known)
    for key, groups in (("join", rulings.join), ("part", rulings.part)):
        for group in sorted(set(groups)):
            ordered = sorted((identity for identity in group if identity in here), key=rank)
            for identity in ordered[1:]:
                yield identity, Link(kind="story", other=ordered[0], rule=BY_HAND, says=lexicon.load("reasons")["by_hand"][key])


def titles_of(stories: StoryRulings, places: Mapping[str, Place]) -> tuple[dict[str, str], dict[Mark, str]]:
    """Story → its title by hand, and the titles that cannot be given. The id of any article of a story stands for the story."""
    titles: dict[str, str] = {}
    lost: dict[Mark, str] = {}
    given: dict[str, str] = {}
    for identity, title in sorted(stories.titles):
        story = places.get(identity, ALONE).story
        if story is not None and story in titles:
            lost[STORIES, "titles", (("story", identity),)] = f"the title that stands under {given[story]} is of the same story"
        elif story is not None:
            titles[story], given[story] = title, identity
    return titles, lost
