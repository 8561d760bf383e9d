"""The same actor in many articles: one id for each, homonyms kept apart, doubtful merges listed instead of made.

Pure and independent of the order of the articles. People are one if their names are (see same_name.py) and nothing speaks against it:
two different countries, fields of life or lifetimes keep them apart. A family name alone is joined to a full name only by a title that both
have. An acronym is joined to the one organisation that an article gives it to.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from generator.actors.keys import initials
from generator.actors.lifetimes import Life, common_surnames, known_lives, labels
from generator.actors.phrases import slug
from generator.actors.same_name import fields_of, folded, person_key
from generator.actors.tokens import tokenise
from generator.actors.words import words
from generator.model import Actor

Place = tuple[str, str]  # the id of an article, and the id of an actor in it
Key = tuple[str, ...]
NO_LIVES: Mapping[Place, Life] = MappingProxyType({})
KIND_ORDER = ("country", "place", "person", "organisation", "other")


class Doubt(NamedTuple):
    """A merge that was not made: these ids may be one actor. `reason` says why they were kept apart, in words for an editor."""

    name: str
    ids: tuple[str, ...]
    reason: str


class Identities(NamedTuple):
    """`ids`: (article, actor's id there) → id in the corpus; `doubts`: what an editor may want to join."""

    ids: Mapping[Place, str]
    doubts: tuple[Doubt, ...]


class _Seen(NamedTuple):
    """One actor of one article."""

    place: Place
    actor: Actor
    life: Life

    @property
    def titles(self) -> tuple[str, ...]:
        return tuple(title.text for title in self.actor.titles)


def identify(articles: Mapping[str, Sequence[Actor]], lives: Mapping[Place, Life] = NO_LIVES) -> Identities:
    """The identities of all actors. `articles` maps an article's id to its actors; `lives` has what articles show of when people lived."""
    seen = [
        _Seen((article, actor.id), actor, lives.get((article, actor.id), Life()))
        for article in sorted(articles)
        for actor in articles[article]
    ]
    groups: dict[Key, list[_Seen]] = {}
    for one in seen:
        groups.setdefault(_key(one.actor), []).append(one)
    _join_short(groups)
    split: list[list[_Seen]] = []
    reasons: list[tuple[list[list[_Seen]], str]] = []
    for key in sorted(groups):
        parts, reason = _apart(groups[key])
        split += parts
        if reason:
            reasons.append((parts, reason))
    names = _named(split)
    ids = {one.place: names[number] for number, group in enumerate(split) for one in group}
    return Identities(ids, tuple(_doubt(parts, reason, ids) for parts, reason in reasons))


def _key(actor: Actor) -> Key:
    """What makes two actors one, before titles and countries are looked at."""
    if actor.kind == "person":
        key = person_key(actor.name)
        return ("person", *key) if len(key) > 1 else ("person", *key, "", _title(actor))
    if actor.kind == "organisation":
        parts = tuple(part for part in folded(actor.name) if part != "the")
        bare = tuple(part for part in parts if part not in words().org_legal)
        return ("organisation", *(bare or parts))
    return (actor.kind, slug(actor.name))


def _title(actor: Actor) -> str:
    """What a person known by family name alone is told apart by."""
    return slug(actor.titles[0].text) if actor.titles else ""


def _join_short(groups: dict[Key, list[_Seen]]) -> None:
    """Joins family names to full names, and acronyms to what they stand for, where there is one candidate only."""
    families, acronyms, bearers = _families(groups), _acronyms(groups), _bearers(groups)
    for key in sorted(groups):
        found: set[Key] = set()
        if _family_only(key):
            alone = bearers.get(key[1], set())
            found = families.get((key[1], key[-1]), set()) if key[-1] else {one for one in alone if len(alone) == 1 and _well_known(one)}
        elif key[0] == "organisation" and len(key) == 2 and all(one.actor.name.isupper() for one in groups[key]):
            found = acronyms.get(key[1], set())
        if len(found) == 1:
            groups[min(found)] = groups[min(found)] + groups.pop(key)


def _family_only(key: Key) -> bool:
    """Whether a person is known by the family name alone."""
    return key[0] == "person" and "" in key


def _families(groups: Mapping[Key, Iterable[_Seen]]) -> dict[tuple[str, str], set[Key]]:
    """(family name, title) → the full names that go with them."""
    found: dict[tuple[str, str], set[Key]] = {}
    for key, group in groups.items():
        if key[0] == "person" and not _family_only(key):
            for title in {slug(title) for one in group for title in one.titles}:
                for name in {key[1], key[-1]}:
                    found.setdefault((name, title), set()).add(key)
    return found


def _bearers(groups: Mapping[Key, Iterable[_Seen]]) -> dict[str, set[Key]]:
    """Family name → the full names that have it."""
    found: dict[str, set[Key]] = {}
    for key in groups:
        if key[0] == "person" and not _family_only(key):
            found.setdefault(key[1] if key[1] in words().family_first else key[-1], set()).add(key)
    return found


def _well_known(key: Key) -> bool:
    """Whether lists know the bearer of this full name, and the family name is not a common one: `Stalin` is `Joseph Stalin`."""
    return key[1:] in known_lives() and not {key[1], key[-1]} & common_surnames()


def _acronyms(groups: Mapping[Key, Iterable[_Seen]]) -> dict[str, set[Key]]:
    """Acronym → the organisations that some article calls so, if the letters are those of their names."""
    found: dict[str, set[Key]] = {}
    for key, group in groups.items():
        for one in group if key[0] == "organisation" and len(key) > 2 else ():
            for alias in one.actor.aliases:
                if alias.isupper() and _stands_for(alias.casefold(), one.actor.name):
                    found.setdefault(alias.casefold(), set()).add(key)
    return found


def _stands_for(acronym: str, name: str) -> bool:
    """Whether the letters are those of the name's words."""
    return initials(tokenise(name)) == acronym


def _apart(group: list[_Seen]) -> tuple[list[list[_Seen]], str]:
    """A group of one name, parted where countries or fields conflict; and why."""
    if group[0].actor.kind != "person":
        return [group], ""
    for how, reason in ((_country, "different countries"), (_field, "different fields")):
        told = {how(one) for one in group} - {""}
        if len(told) > 1:
            return _parted(group, how), f"One name with {reason}: {', '.join(sorted(told))}."
    named = dict(zip((one.place for one in group), labels(group[0].actor.name, [one.life for one in group]), strict=True))
    if len(told := set(named.values()) - {""}) > 1:
        return _parted(group, lambda one: named[one.place]), f"One name with different lifetimes: {', '.join(sorted(told))}."
    return [group], ""


def _country(one: _Seen) -> str:
    return one.actor.country or ""


def _field(one: _Seen) -> str:
    found = sorted(fields_of(one.titles))
    return found[0] if len(found) == 1 else ""


def _parted(group: list[_Seen], how: Callable[[_Seen], str]) -> list[list[_Seen]]:
    """One list for each value; whoever has none goes with the most frequent one."""
    counted = Counter(how(one) for one in group if how(one))
    most = min(counted, key=lambda value: (-counted[value], value))
    parts: dict[str, list[_Seen]] = {}
    for one in group:
        parts.setdefault(how(one) or most, []).append(one)
    return [parts[value] for value in sorted(parts, key=lambda value: (-counted[value], value))]


def _named(groups: Sequence[list[_Seen]]) -> dict[int, str]:
    """Group → id: the slug of its most frequent name; of several groups with one slug the weightiest has it, the others get a number."""
    wanted = {number: _slug(group) for number, group in enumerate(groups)}

    def weight(number: int) -> tuple[str, int, int, Place]:
        group = groups[number]
        return wanted[number], KIND_ORDER.index(group[0].actor.kind), -len(group), group[0].place

    taken: Counter[str] = Counter()
    named = {}
    for number in sorted(wanted, key=weight):
        base = wanted[number]
        taken[base] += 1
        named[number] = base if taken[base] == 1 else f"{base}-{taken[base]}"
    return named


def _slug(group: Iterable[_Seen]) -> str:
    """The id that most articles give, without the number of a homonym within an article; for a family name alone with the title."""
    counted = Counter(_own_slug(one.actor) for one in group)
    return min(counted, key=lambda value: (-counted[value], value))


def _own_slug(actor: Actor) -> str:
    base = slug(actor.name)
    if actor.id.startswith(f"{base}-") and actor.id[len(base) + 1 :].isdigit():
        return base
    return actor.id


def _doubt(parts: Sequence[Sequence[_Seen]], reason: str, ids: Mapping[Place, str]) -> Doubt:
    return Doubt(parts[0][0].actor.name, tuple(sorted({ids[one.place] for part in parts for one in part})), reason)
