"""Triggers found → the topics chosen.

A trigger counts by its weight, by where it stands (headline, lead, further down) and by how often it comes back. A topic needs more
than one hint: `ties` alone makes no article one on diplomacy. Rules, by the name that a tag bears:

`topic-triggers`  its triggers come to enough, and to a share of the best topic's. A broader topic (`military`) is not listed beside a
                  narrower one (`missile`) unless it has more to say for itself.
`broader-topic`   an article with fewer than three topics gets the broader ones of those it has, so that the lists of broad topics
                  hold it too: one on a football match is one on sport.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from generator.tags.topics import Vocabulary

ENOUGH = 2.0  # score from which a topic is the article's, …
SHARE = 0.4  # … a fourth and further one only if it has this share of the best topic's score as well
ALONE = 1.7  # times so much for a topic that one word alone speaks for: a play on words in a headline
SURE = 1.3  # weight of words that say it by themselves
BEHIND = 1.3  # times so much for a topic of which headline and lead say nothing
FEWEST, MOST = 3, 7  # tags an article
LONG = 250  # words from which a longer article needs proportionally (by the square root) more
FADING = 0.5  # what each further occurrence of the same trigger counts, as a power: 1, 0.5, 0.25


class Hit(NamedTuple):
    """A trigger at characters `start` to `end`: what it is worth, what its place is, and whether that is the headline or the lead."""

    topic: str
    trigger: str
    start: int
    end: int
    weight: float
    place: float
    ahead: bool

    @property
    def score(self) -> float:
        """What it counts there."""
        return self.weight * self.place


class Choice(NamedTuple):
    """A topic that the article has, by which rule, and the triggers that say so."""

    topic: str
    rule: str
    score: float
    hits: tuple[Hit, ...]


def choose(hits: Sequence[Hit], words: int, known: Vocabulary) -> list[Choice]:
    """The topics of an article of so many words, the strongest first."""
    by_topic: dict[str, list[Hit]] = {}
    for hit in hits:
        by_topic.setdefault(hit.topic, []).append(hit)
    found = {topic: apart(listed) for topic, listed in by_topic.items()}
    scores = {topic: _score(listed) for topic, listed in found.items()}
    chosen = [
        Choice(topic, "topic-triggers", scores[topic], tuple(found[topic])) for topic in _strong(_weighed(scores, found), words, known)
    ]
    return [*chosen, *_broader(chosen, found, known)]


def apart(hits: Sequence[Hit]) -> list[Hit]:
    """Of triggers that overlap the strongest: `U.N. Security Council` is one sign, not three."""
    kept: list[Hit] = []
    end = -1
    for hit in sorted(hits, key=lambda hit: (hit.start, -hit.score, hit.end)):
        if hit.start >= end:
            kept.append(hit)
        elif hit.score > kept[-1].score:
            kept[-1] = hit
        end = max(end, hit.end)
    return kept


def _score(hits: Sequence[Hit]) -> float:
    """What a topic's triggers come to: each further place of the same trigger counts half of the one before."""
    seen: dict[str, int] = {}
    total = 0.0
    for hit in sorted(hits, key=lambda hit: (-hit.score, hit.start)):
        total += hit.score * FADING ** seen.get(hit.trigger, 0)
        seen[hit.trigger] = seen.get(hit.trigger, 0) + 1
    return total


def _weighed(scores: Mapping[str, float], found: Mapping[str, Sequence[Hit]]) -> dict[str, float]:
    """The scores, less for topics of the background, and for those that one word alone speaks for."""
    behind = {topic: 1.0 if any(hit.ahead for hit in hits) else BEHIND for topic, hits in found.items()}
    return {topic: score / behind[topic] / (ALONE if _alone(found[topic]) else 1.0) for topic, score in scores.items()}


def _alone(hits: Sequence[Hit]) -> bool:
    """Whether one word speaks for the topic, however often, and does not say it by itself."""
    return hits[0].weight < SURE and all(hit.trigger == hits[0].trigger for hit in hits)


def _strong(scores: Mapping[str, float], words: int, known: Vocabulary) -> list[str]:
    """The topics that are strong enough, best first; a broader topic only if it says as much as its narrower ones."""
    least = ENOUGH * math.sqrt(max(1.0, words / LONG))
    strong = sorted((topic for topic, score in scores.items() if score >= least), key=lambda topic: (-scores[topic], topic))
    narrower: dict[str, float] = {}
    for topic in strong:
        for above in known.ancestors(topic):
            narrower[above] = max(scores[topic], narrower.get(above, 0.0))
    kept = [topic for topic in strong if scores[topic] >= narrower.get(topic, 0.0)][:MOST]
    return [topic for place, topic in enumerate(kept) if place < FEWEST or scores[topic] >= SHARE * scores[kept[0]]]


def _broader(chosen: Sequence[Choice], found: Mapping[str, Sequence[Hit]], known: Vocabulary) -> Iterator[Choice]:
    """The broader topics that bring an article to three, the nearest first; with the triggers of the narrower one and their own."""
    have = {choice.topic for choice in chosen}
    chains = [(choice, known.ancestors(choice.topic)) for choice in chosen]
    for height in range(max((len(above) for _, above in chains), default=0)):
        for choice, above in chains:
            if len(have) < FEWEST and height < len(above) and above[height] not in have:
                have.add(above[height])
                yield Choice(above[height], "broader-topic", choice.score, (*choice.hits, *found.get(above[height], ())))
