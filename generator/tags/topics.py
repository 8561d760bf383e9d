"""The topics and what triggers them, from the lexicon, compiled once."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from generator import lexicon
from generator.problems import DigestError

WORD = re.compile(r"(?:[^\W\d_]\.){2,6}|[^\W_]+(?:[-'’&][^\W_]+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """One topic. `parent` is the id of a broader one or None; `bodies` are actors that trigger it."""

    id: str
    label: str
    parent: str | None
    bodies: frozenset[str]


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
    """All topics, and the triggers by their first word (`plain`) or by the first letters of it (`stems`)."""

    topics: Mapping[str, Topic]
    plain: Mapping[str, tuple[Trigger, ...]]
    stems: Mapping[str, tuple[Trigger, ...]]


STEM = 4  # letters by which a trigger with an open end is looked up


@cache
def vocabulary() -> Vocabulary:
    """The English topics. Raises DigestError where a parent is no topic."""
    topics: dict[str, Topic] = {}
    plain: dict[str, list[Trigger]] = {}
    stems: dict[str, list[Trigger]] = {}
    for identity, row in lexicon.load("topics")["topics"].items():
        topics[identity] = Topic(id=identity, label=row["label"], parent=row.get("parent"), bodies=frozenset(row.get("bodies", ())))
        for text, weight in row["words"].items():
            for trigger in _triggers(identity, text, float(weight)):
                table, key = (stems, trigger.words[0][:STEM]) if trigger.open and len(trigger.words) == 1 else (plain, trigger.words[0])
                table.setdefault(key, []).append(trigger)
    for topic in topics.values():
        if topic.parent is not None and topic.parent not in topics:
            raise DigestError(f"The lexicon en/topics.toml: {topic.id} has the parent {topic.parent!r}, which is no topic.")
    return Vocabulary(topics=topics, plain=_longest_first(plain), stems=_longest_first(stems))


def _triggers(topic: str, text: str, weight: float) -> tuple[Trigger, ...]:
    """The trigger and its plural; `commemorat*` has none."""
    words = tuple(WORD.findall(text.rstrip("*").lower()))
    one = Trigger(topic=topic, words=words, weight=weight, open=text.endswith("*"))
    if one.open or words[-1].endswith("s"):
        return (one,)
    return one, Trigger(topic=topic, words=(*words[:-1], words[-1] + "s"), weight=weight, open=False)


def _longest_first(table: Mapping[str, list[Trigger]]) -> dict[str, tuple[Trigger, ...]]:
    return {
        key: tuple(sorted(rows, key=lambda trigger: (-len(trigger.words), trigger.words, trigger.topic))) for key, rows in table.items()
    }


def ancestors(topic: str) -> tuple[str, ...]:
    """The broader topics, the nearest first: `nuclear` → (`military`,)."""
    found: list[str] = []
    above = vocabulary().topics[topic].parent
    while above is not None and above not in found:
        found.append(above)
        above = vocabulary().topics[above].parent
    return tuple(found)
