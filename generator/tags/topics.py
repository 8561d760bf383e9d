"""The topics and what triggers them: the lexicon's, with an editor's own on top, compiled once."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache

from generator import lexicon
from generator.model.curation import TagRuling
from generator.problems import DigestError

WORD = re.compile(r"(?:[^\W\d_]\.){2,6}|[^\W_]+(?:[-'’&][^\W_]+)*")
STEM = 4  # letters by which a trigger with an open end is looked up


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """One topic. `parent` is the id of a broader one or None; `bodies` are actors that trigger it.

    `words` are its triggers with what each is worth; one ends in `*` where its last word may go on.
    """

    id: str
    label: str
    parent: str | None = None
    words: tuple[tuple[str, float], ...] = ()
    bodies: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """A word or phrase that speaks for a topic, in lower case. `open`: its last word may go on (`commemorat*`)."""

    topic: str
    words: tuple[str, ...]
    weight: float
    open: bool

    @property
    def text(self) -> str:
        """The trigger as one string: `arms deal`."""
        return " ".join(self.words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """All topics, with the triggers by their first word (`plain`) or by its first letters (`stems`), and the topics of a body."""

    topics: Mapping[str, Topic]
    plain: Mapping[str, tuple[Trigger, ...]]
    stems: Mapping[str, tuple[Trigger, ...]]
    bodies: Mapping[str, tuple[str, ...]]

    def ancestors(self, topic: str) -> tuple[str, ...]:
        """The broader topics, the nearest first: `nuclear` → (`military`,)."""
        found: list[str] = []
        above = self.topics[topic].parent
        while above is not None and above not in (topic, *found):
            found.append(above)
            above = self.topics[above].parent
        return tuple(found)

    def triggers(self, text: str, topics: Collection[str]) -> bool:
        """Whether a phrase in lower case is, as a whole, a trigger of one of these topics."""
        words = tuple(text.split())
        return any(trigger.words == words and trigger.topic in topics for trigger in self.plain.get(words[0], ()))


def own_topics(rulings: Iterable[TagRuling]) -> tuple[Topic, ...]:
    """What `seeds/curation/tags.yml` adds to the vocabulary: the topics of the entries that say words, a label or a parent."""
    told = (ruling for ruling in rulings if ruling.words or ruling.label or ruling.parent)
    return tuple(Topic(id=one.id, label=one.label, parent=one.parent or None, words=one.words) for one in told)


def label_of(identity: str) -> str:
    """The label of a tag to which nobody gave one: `long-read` → `Long read`."""
    return identity.replace("-", " ").capitalize()


@cache
def vocabulary(own: tuple[Topic, ...] = ()) -> Vocabulary:
    """The English topics, and an editor's own: new ones, or more words, another label or parent for those there are.

    Raises DigestError where a parent of the lexicon is no topic. One that the editor gives is left out where it is none: the
    correction is reported, and stops nothing.
    """
    topics = {topic.id: topic for topic in _printed()}
    for topic in topics.values():
        if topic.parent is not None and topic.parent not in topics:
            raise DigestError(f"The lexicon en/topics.toml: {topic.id} has the parent {topic.parent!r}, which is no topic.")
    known = {*topics, *(topic.id for topic in own)}
    for topic in own:
        topics[topic.id] = _joined(topics.get(topic.id), topic, known)
    return _compiled(topics)


def _printed() -> Iterable[Topic]:
    """The topics of the lexicon file."""
    for identity, row in lexicon.load("topics")["topics"].items():
        words = tuple((word, float(weight)) for weight, listed in row["words"].items() for word in listed)
        yield Topic(id=identity, label=row["label"], parent=row.get("parent"), words=words, bodies=frozenset(row.get("bodies", ())))


def _joined(printed: Topic | None, own: Topic, known: Collection[str]) -> Topic:
    """The lexicon's topic with the editor's words on top; where both have a word, it is worth what the editor says."""
    parent = own.parent if own.parent in known and own.parent != own.id else None
    if printed is None:
        return replace(own, label=own.label or label_of(own.id), parent=parent)
    words = tuple({**dict(printed.words), **dict(own.words)}.items())
    return replace(printed, label=own.label or printed.label, parent=parent or printed.parent, words=words)


def _compiled(topics: Mapping[str, Topic]) -> Vocabulary:
    """The topics with their tables."""
    plain: dict[str, list[Trigger]] = {}
    stems: dict[str, list[Trigger]] = {}
    bodies: dict[str, list[str]] = {}
    for topic in topics.values():
        for body in sorted(topic.bodies):
            bodies.setdefault(body, []).append(topic.id)
        for text, weight in topic.words:
            for trigger in _triggers(topic.id, text, weight):
                table, key = (stems, trigger.words[0][:STEM]) if trigger.open and len(trigger.words) == 1 else (plain, trigger.words[0])
                table.setdefault(key, []).append(trigger)
    named = {body: tuple(found) for body, found in bodies.items()}
    return Vocabulary(topics=topics, plain=_longest_first(plain), stems=_longest_first(stems), bodies=named)


def _triggers(topic: str, text: str, weight: float) -> tuple[Trigger, ...]:
    """The trigger and its plurals; `commemorat*` has none. A text without a word has no trigger."""
    words = tuple(WORD.findall(text.rstrip("*").lower().replace("’", "'")))
    if not words:
        return ()
    one = Trigger(topic=topic, words=words, weight=weight, open=text.endswith("*"))
    if one.open or words[-1].endswith("s"):
        return (one,)
    return one, *(replace(one, words=(*words[:-1], plural)) for plural in _plurals(words[-1]))


def _plurals(word: str) -> tuple[str, ...]:
    """`ship` → `ships`, `city` → `cities`, `crash` → `crashes`."""
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return (f"{word[:-1]}ies",)
    return (f"{word}es",) if word.endswith(("sh", "ch", "x", "z")) else (f"{word}s",)


def _longest_first(table: Mapping[str, list[Trigger]]) -> dict[str, tuple[Trigger, ...]]:
    return {
        key: tuple(sorted(rows, key=lambda trigger: (-len(trigger.words), trigger.words, trigger.weight > 0, trigger.topic)))
        for key, rows in table.items()
    }
