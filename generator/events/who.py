"""Who takes part: the actors that a clause names, by name, short form, title or pronoun, and its subject."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from generator.events.clauses import Clause
from generator.events.words import Flag, Words, cues
from generator.model import Actor

BODIES = frozenset({"organisation", "country", "other"})
HIDDEN_KINDS = frozenset({"place"})  # a place is where, not who: it takes part, but is nobody's subject


@dataclass(frozen=True, slots=True)
class Named:
    """An actor at a word of a sentence: `first` to `last` (behind the last). `owns`: a possessive (`Kim's train`)."""

    actor: str
    kind: str
    first: int
    last: int
    owns: bool = False


@dataclass(slots=True)
class Cast:
    """The actors of an article by place, and who was spoken of last: what `he`, `it` and `the company` stand for."""

    actors: Sequence[Actor]
    _places: list[tuple[int, int, str, str]] = field(default_factory=list)
    _last: dict[str, str] = field(default_factory=dict)
    _topic: str | None = None  # the body or thing that the sentence before began with

    def __post_init__(self) -> None:
        self._places = sorted((m.start, m.end, actor.id, actor.kind) for actor in self.actors for m in actor.mentions)

    def named(self, text: str, words: Words) -> tuple[Named, ...]:
        """The actors of a sentence, in order, pronouns among them."""
        found = list(self._by_name(text, words))
        taken = {at for one in found for at in range(one.first, one.last)}
        found.extend(self._by_pronoun(words, found, taken))
        return tuple(sorted(found, key=lambda one: (one.first, one.actor)))

    def _by_name(self, text: str, words: Words) -> Iterator[Named]:
        if not words.starts:
            return
        place = bisect_left(self._places, (words.starts[0], 0, "", ""))
        while place < len(self._places) and self._places[place][0] < words.ends[-1]:
            start, end, actor, kind = self._places[place]
            first = bisect_left(words.ends, start + 1)
            last = max(first + 1, bisect_left(words.starts, end))
            yield Named(actor, kind, first, last, owns=_owns(text, end, words, last))
            place += 1

    def _by_pronoun(self, words: Words, found: Sequence[Named], taken: set[int]) -> Iterator[Named]:
        """`he`, `it`, `the company`: whom the sentences before were about, or the subject of this one."""
        for at, low in enumerate(words.lows):
            if at in taken or words.quoted[at]:
                continue
            if low == "it":
                if self._topic and at < 2 and _opens(words, at):
                    yield Named(self._topic, "other", at, at + 1)
                continue
            kind = _kind_of(low, words, at)
            earlier = [one.actor for one in found if one.last <= at and one.kind == kind and not one.owns]
            actor = earlier[0] if earlier else self._last.get(kind)
            if actor:
                yield Named(actor, kind, at, at + 1)

    def follow(self, subjects: Sequence[Named], named: Iterable[Named]) -> None:
        """Keeps who was spoken of: subjects before others."""
        for one in (*named, *reversed(subjects)):
            self._last[one.kind] = one.actor
        self._topic = subjects[0].actor if subjects and subjects[0].kind in BODIES and subjects[0].first < 4 else None


def _kind_of(low: str, words: Words, at: int) -> str:
    """The kind of actor that a word takes up; empty where it takes up none."""
    if low in cues("he") or low in cues("she"):
        return "person"
    return "organisation" if low in cues("bodies") and at and words.lows[at - 1] == "the" else ""


def _opens(words: Words, at: int) -> bool:
    """Whether `it` is a subject that stands for something: at the head of a clause, before a verb that is no `is`."""
    follows = words.flags[at + 1] if at + 1 < len(words) else 0
    return not follows & (Flag.BE | Flag.WAS) and (at == 0 or bool(words.flags[at - 1] & (Flag.SUB | Flag.CONJ)))


def _owns(text: str, end: int, words: Words, last: int) -> bool:
    """`Kim|'s train`, `Jobs|' resignation`."""
    mark = text[end : end + 1]
    if mark not in ("'", "’") or not mark:
        return False
    return text[end + 1 : end + 2] in ("s", " ")


def subject(clause: Clause, named: Sequence[Named]) -> Named | None:
    """The last name before the verb, in the clause, that owns nothing; none where a place stands there."""
    before = [one for one in named if clause.holds(one.first) and one.first < clause.group.first and not one.owns]
    return next((one for one in before if one.kind not in HIDDEN_KINDS), None)


def taking_part(clauses: Sequence[Clause], number: int, words: Words, named: Sequence[Named]) -> tuple[str, ...]:
    """The actors of a clause: those named in it, and the subject that it shares (`Kim came | and met Lee`) or that `who` stands for."""
    clause = clauses[number]
    inside = [one for one in named if clause.holds(one.first)]
    found = [one.actor for one in inside if not one.owns or _event_follows(words, one.last)]
    shared = _shared(clauses, number, named)
    if shared:
        found.insert(0, shared.actor)
    return tuple(dict.fromkeys(found))


def _event_follows(words: Words, at: int) -> bool:
    """`Kim's | surprise visit`: an event within three words."""
    return any(flags & Flag.EVENT_NOUN for flags in words.flags[at : at + 4])


def _shared(clauses: Sequence[Clause], number: int, named: Sequence[Named]) -> Named | None:
    """The subject of a clause that has none of its own."""
    clause = clauses[number]
    if clause.on is None:
        return None
    if clause.link == "relative" and clause.marker != "where" or clause.link == "reduced":
        before = [one for one in named if one.last <= clause.first and clause.first - one.last <= 2 and not one.owns]
        return before[-1] if before else None
    if clause.link == "coordinate" and clause.first + 1 >= clause.group.first - 1 and subject(clause, named) is None:
        on = clauses[clause.on]
        return subject(on, named) or _shared(clauses, clause.on, named)
    return None

