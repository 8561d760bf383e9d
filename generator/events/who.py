"""Who takes part: the actors that a clause names, by name, short form, title or pronoun, and its subject."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from generator.events import verbs
from generator.events.clauses import Clause
from generator.events.nouns import class_nouns, own_nouns
from generator.events.places import Places
from generator.events.verbs import Kind
from generator.events.words import Flag, Words, cues
from generator.model import Actor

BODIES = frozenset({"organisation", "country", "other"})
TAKEN_UP = frozenset({"organisation", "other"})  # what a noun may take up: `the ministry`, `the missile`
CHAIN = 5  # joined clauses that share a subject
KIN_REACH = 5  # words between `the father of` and the name
NAME_WORDS = 10
EARLY = 6  # words within which a sentence's subject is what it is about: `The newest phone, | Aurora 4, …`
HIDDEN_KINDS = frozenset({"place"})  # a place is where, not who: it takes part, but is nobody's subject


@dataclass(frozen=True, slots=True)
class Named:
    """An actor at a word of a sentence: `first` to `last` (behind the last).

    `owns`: it takes no part, being a possessive (`Kim's train`, `the father of Kim`) or a source (`according to Kim`).
    """

    actor: str
    kind: str
    first: int
    last: int
    owns: bool = False


class Cast:
    """The actors of an article by place, and who was spoken of last: what `he`, `it` and `the company` stand for."""

    __slots__ = ("_called", "_held", "_last", "_nouns", "_pair", "_places", "_surnames", "_things", "_topic")

    def __init__(self, actors: Sequence[Actor]) -> None:
        self._places = sorted(
            (m.start, m.end, actor.id, actor.kind)
            for actor in actors
            for m in actor.mentions
            if m.form != "pronoun" or m.text.lower() not in cues("possessives")
        )
        self._surnames = dict(_surnames(actors))
        self._nouns = {actor.id: (own_nouns(actor), class_nouns(actor)) for actor in actors if actor.kind in TAKEN_UP}
        self._called = frozenset(noun for own, of_class in self._nouns.values() for noun in own | of_class)
        self._held: dict[tuple[str, bool], Named] = {}  # (noun, whether it is of the name itself) → whom it stood for last
        self._last: dict[str, str] = {}
        self._pair: tuple[str, ...] = ()
        self._things: set[str] = set()
        self._topic: str | None = None  # the body or thing that the sentence before began with

    def named(self, text: str, words: Words) -> Places[Named]:
        """The actors of a sentence, in order, pronouns among them."""
        found = list(self._by_name(text, words))
        taken = {at for one in found for at in range(one.first, one.last)}
        found.extend(self._by_pronoun(words, found, taken))
        return Places(sorted(found, key=lambda one: one.first))

    def _by_name(self, text: str, words: Words) -> Iterator[Named]:
        if not words.starts:
            return
        place = bisect_left(self._places, (words.starts[0], 0, "", ""))
        while place < len(self._places) and self._places[place][0] < words.ends[-1]:
            start, end, actor, kind = self._places[place]
            first = bisect_left(words.ends, start + 1)
            last = max(first + 1, bisect_left(words.starts, end))
            quoted_as = words.lows[max(0, first - 2) : first] == ("according", "to")
            yield Named(actor, kind, first, last, owns=quoted_as or _owns(text, end) or _kin(words, first))
            place += 1

    def _by_pronoun(self, words: Words, found: Sequence[Named], taken: set[int]) -> Iterator[Named]:
        """`he`, `it`, `the company`: whom the sentences before were about, or the subject of this one."""
        subjects: dict[str, Named] = {}
        for one in reversed(found):
            if not one.owns:
                subjects[one.kind] = one
        for at, low in enumerate(words.lows):
            if at in taken or words.quoted[at]:
                continue
            if low in self._called and (held := self._by_noun(words, at)):
                yield held
            elif low in _taking_up() or low in self._surnames:
                yield from self._stands_for(words, at, found, subjects)

    def _by_noun(self, words: Words, at: int) -> Named | None:
        """`the store`, `the missile`, `the ministry`: the thing or body of such a name, or of that class, that was spoken of last.

        The noun of a class only at the head of a clause: `the phone has`, but not `held the phone`.
        """
        if not at or words.lows[at - 1] not in cues("the") or (at + 1 < len(words) and words.flags[at + 1] & Flag.NAME):
            return None
        opens = at == 1 or bool(words.flags[at - 2] & (Flag.SUB | Flag.CONJ)) or words.lows[at - 2] == ","
        held = self._held.get((words.lows[at], True)) or (self._held.get((words.lows[at], False)) if opens else None)
        if held is None:
            return None
        following = words.lows[at + 1] if at + 1 < len(words) else ""
        return Named(held.actor, held.kind, at, at + 1, owns=following in ("'s", "’s"))

    def _stands_for(self, words: Words, at: int, found: Sequence[Named], subjects: Mapping[str, Named]) -> Iterator[Named]:
        """Whom a word takes up, by the first row that fits."""
        low = words.lows[at]
        if low in self._surnames:
            if words.flags[at] & Flag.NAME:
                yield Named(self._surnames[low], "person", at, at + 1)
        elif low in cues("they") or low == "two":
            if low != "two" or (at + 1 < len(words) and words.lows[at + 1] in cues("pairs")):
                yield from (Named(actor, "person", at, at + 1) for actor in self._both(found, at))
        elif low == "it":
            if self._topic and at < 2 and _opens(words, at, undergoes=self._things <= {self._topic}):
                yield Named(self._topic, "other", at, at + 1)
        elif kind := _kind_of(low, words, at):
            first = subjects.get(kind)
            spoken_of = first.actor if first and first.last <= at else self._last.get(kind)
            if actor := self._other(found, at) if low in cues("objects") else spoken_of:
                yield Named(actor, kind, at, at + 1)

    def _other(self, found: Sequence[Named], at: int) -> str | None:
        """Whom `him` is: the person named last, but not who does it; where one does it, whoever was spoken of before."""
        people = list(dict.fromkeys(one.actor for one in found if one.kind == "person" and one.last <= at))
        if len(people) > 1:
            return people[-1]
        last = self._last.get("person")
        return last if people != [last] else None

    def _both(self, found: Sequence[Named], at: int) -> tuple[str, ...]:
        """The two people that `they`, `the two leaders` are: those of this sentence, else of the last that had just two."""
        before = _pair(one for one in found if one.last <= at)
        return before or self._pair

    def follow(self, subjects: Sequence[Named], named: Places[Named]) -> None:
        """Keeps who was spoken of: subjects before others."""
        for one in (*named, *reversed(subjects)):
            self._last[one.kind] = one.actor
            own, of_class = self._nouns.get(one.actor, (frozenset(), frozenset()))
            self._held.update({(noun, True): one for noun in own} | {(noun, False): one for noun in of_class})
        self._pair = _pair(named) or (() if any(one.kind == "person" for one in named) else self._pair)
        self._things = {one.actor for one in named if one.kind == "other" and subjects and one.first >= subjects[0].first}
        self._topic = subjects[0].actor if subjects and subjects[0].kind in BODIES and subjects[0].first < EARLY else None


@cache
def _taking_up() -> frozenset[str]:
    """The words that may take up somebody named before."""
    return frozenset({"it", "two"}).union(*(cues(name) for name in ("he", "she", "objects", "they", "bodies")))


def _pair(named: Iterable[Named]) -> tuple[str, ...]:
    """The people that are named, if they are two."""
    people = tuple(dict.fromkeys(one.actor for one in named if one.kind == "person" and not one.owns))
    return people if len(people) == 2 else ()


def _surnames(actors: Iterable[Actor]) -> Iterator[tuple[str, str]]:
    """Surnames that one person of the article has: a capital at the head of a sentence may hide that `Bell` is a name."""
    people = [(actor.name.split()[-1].lower(), actor.id) for actor in actors if actor.kind == "person" and " " in actor.name]
    held = Counter(name for name, _ in people)
    return ((name, actor) for name, actor in people if held[name] == 1 and len(name) > 2)


def _kind_of(low: str, words: Words, at: int) -> str:
    """The kind of actor that a word takes up; empty where it takes up none."""
    if low in cues("he") or low in cues("she") or low in cues("objects"):
        return "person"
    return "organisation" if low in cues("bodies") and at and words.lows[at - 1] == "the" else ""


def _opens(words: Words, at: int, undergoes: bool) -> bool:
    """Whether `it` is a subject that stands for something: at the head of a clause, before a verb that is no `is`.

    `undergoes`: nothing but the subject of the sentence before can have been `launched` or `sold`.
    """
    if at and not words.flags[at - 1] & (Flag.SUB | Flag.CONJ):
        return False
    follows = words.flags[at + 1] if at + 1 < len(words) else 0
    return not follows & (Flag.BE | Flag.WAS) or (undergoes and _done_to(words, at + 2))


def _done_to(words: Words, at: int) -> bool:
    """`it was | launched`, `it is slated for`; not `it was said that`, `it is hoped to`."""
    if at >= len(words) or not words.flags[at] & (Flag.PART | Flag.AHEAD) or verbs.kinds().get(words.lows[at], 0) & Kind.TELLS:
        return False
    return at + 1 >= len(words) or words.lows[at + 1] not in ("that", "to", "whether", "how")


def _kin(words: Words, first: int) -> bool:
    """`the father of | Kim`, `a son of the late king | Kim`: somebody else is meant."""
    for at in range(first - 1, max(0, first - KIN_REACH), -1):
        if words.lows[at] == "of":
            return words.lows[at - 1] in cues("kin")
        if words.lows[at] == "," or words.flags[at] & (Flag.PREP | Flag.CONJ | Flag.SUB):
            return False
    return False


def _owns(text: str, end: int) -> bool:
    """`Kim|'s train`, `Reyes|' resignation`."""
    mark = text[end : end + 1]
    return mark in ("'", "’") and bool(mark) and text[end + 1 : end + 2] in ("s", " ")


def subject(clause: Clause, named: Places[Named]) -> Named | None:
    """The first name before the verb, in the clause, that owns nothing and is no place; None where none stands there."""
    before = [one for one in named.within(clause.pieces, end=clause.group.first) if one.kind not in HIDDEN_KINDS and not one.owns]
    apposed = len(before) == 2 and before[1].first - before[0].last == 1 and before[1].last == clause.group.first
    if apposed and before[0].kind == before[1].kind == "other":
        return before[1]  # `The newest phone, | Aurora 4, was shown`
    return before[0] if before else None


def taking_part(clauses: Sequence[Clause], number: int, words: Words, named: Places[Named]) -> tuple[str, ...]:
    """The actors of a clause: those named in it, and the subject that it shares (`Kim came | and met Lee`) or that `who` stands for."""
    found = [one.actor for one in named.within(clauses[number].pieces) if not one.owns or _event_follows(words, one.last)]
    shared = _shared(clauses, number, named)
    if shared:
        found.insert(0, shared.actor)
    return tuple(dict.fromkeys(found))


def _event_follows(words: Words, at: int) -> bool:
    """`Kim's | surprise visit`: an event within three words."""
    return any(flags & Flag.EVENT_NOUN for flags in words.flags[at : at + 4])


def _shared(clauses: Sequence[Clause], number: int, named: Places[Named]) -> Named | None:
    """The subject of a clause that has none of its own: that of what it is joined to, or the name that `who` stands for."""
    if clauses[number].link == "opening" and number + 1 < len(clauses):
        return subject(clauses[number + 1], named)
    for _ in range(CHAIN):
        clause = clauses[number]
        if clause.on is None:
            return None
        if (clause.link == "relative" and clause.marker != "where") or clause.link == "reduced":
            before = [one for one in named.ending_near(clause.first, NAME_WORDS) if clause.first - one.last <= 2 and not one.owns]
            return before[-1] if before else None
        if clause.link != "coordinate" or clause.first + 1 < clause.group.first - 1 or subject(clause, named):
            return None
        number = clause.on
        if found := subject(clauses[number], named):
            return found
    return None
