"""ParsedArticle → tags: the few topics that the article is about, each with the words that say so.

A trigger counts by its weight, by where it stands (headline, lead, further down) and by how often it comes back. A topic needs more
than one hint: `ties` alone makes no article one on diplomacy.
"""

import math
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.model import Actor, Finding, ParsedArticle, Sentence, Tag
from generator.tags.topics import STEM, WORD, Trigger, ancestors, vocabulary

# Where a trigger stands and what it counts there. The lead is the first paragraph that tells.
PLACES = {"headline": 2.5, "lead": 1.6, "subhead": 1.2, "caption": 0.8, "paragraph": 1.0}
ENOUGH = 2.3  # score from which a topic is the article's, …
SHARE = 0.3  # … if it has this share of the best topic's score as well
MOST = 7  # tags an article
LONG = 250  # words from which a longer article needs proportionally (by the square root) more
EVIDENCE = 8  # places shown for a tag
FADING = 0.5  # what each further occurrence of the same trigger counts, as a power: 1, 0.5, 0.25


class Hit(NamedTuple):
    """A trigger at characters `start` to `end`, and what it counts there."""

    topic: str
    trigger: str
    start: int
    end: int
    score: float


def find(parsed: ParsedArticle, actors: tuple[Actor, ...]) -> tuple[Tag, ...]:
    """The article's topics, the strongest first, at most seven; each with its trigger words as evidence.

    A broader topic (`military`) is not listed beside a narrower one (`missile`) unless it has triggers of its own.
    """
    hits = [*_hits(parsed), *_bodies(actors)]
    by_topic: dict[str, list[Hit]] = {}
    for hit in hits:
        by_topic.setdefault(hit.topic, []).append(hit)
    by_topic = {topic: _apart(found) for topic, found in by_topic.items()}
    scores = {topic: _score(found) for topic, found in by_topic.items()}
    chosen = _chosen(scores, sum(1 for _ in WORD.finditer(parsed.text)))
    return tuple(_tag(parsed.text, topic, scores[topic], by_topic[topic]) for topic in chosen)


def _hits(parsed: ParsedArticle) -> Iterator[Hit]:
    """All triggers in the sentences that tell, the longest of those that begin at one word."""
    lead = next((sentence.block for sentence in parsed.sentences if sentence.role == "paragraph"), -1)
    for sentence in parsed.sentences:
        place = "lead" if sentence.block == lead else sentence.role
        if place in PLACES:
            yield from _in_sentence(parsed.text, sentence, PLACES[place])


def _in_sentence(text: str, sentence: Sentence, place: float) -> Iterator[Hit]:
    """The triggers of one sentence."""
    known = vocabulary()
    found = list(WORD.finditer(text, sentence.start, sentence.end))
    words = [match.group().lower().replace("’", "'") for match in found]
    skip: dict[str, int] = {}
    for at, word in enumerate(words):
        for trigger in (*known.plain.get(word, ()), *known.stems.get(word[:STEM], ())):
            if at >= skip.get(trigger.topic, 0) and _fits(trigger, words, at):
                last = at + len(trigger.words)
                skip[trigger.topic] = last
                yield Hit(trigger.topic, trigger.text, found[at].start(), found[last - 1].end(), trigger.weight * place)


def _fits(trigger: Trigger, words: Sequence[str], at: int) -> bool:
    """Whether the words from `at` are the trigger's."""
    last = at + len(trigger.words)
    if last > len(words):
        return False
    if trigger.open:
        return tuple(words[at : last - 1]) == trigger.words[:-1] and words[last - 1].startswith(trigger.words[-1])
    return tuple(words[at:last]) == trigger.words


def _bodies(actors: Sequence[Actor]) -> Iterator[Hit]:
    """Actors that trigger a topic: the Security Council, the United Nations."""
    for topic in vocabulary().topics.values():
        for actor in actors:
            if actor.id in topic.bodies:
                for mention in actor.mentions:
                    yield Hit(topic.id, actor.id, mention.start, mention.end, 1.0)


def _apart(hits: Sequence[Hit]) -> list[Hit]:
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


def _chosen(scores: dict[str, float], words: int) -> list[str]:
    """The topics that are strong enough, best first; a broader topic only if it says as much as its narrower ones."""
    least = max(ENOUGH * math.sqrt(max(1.0, words / LONG)), SHARE * max(scores.values(), default=0.0))
    strong = sorted((topic for topic, score in scores.items() if score >= least), key=lambda topic: (-scores[topic], topic))
    narrower: dict[str, float] = {}
    for topic in strong:
        for above in ancestors(topic):
            narrower[above] = max(scores[topic], narrower.get(above, 0.0))
    return [topic for topic in strong if scores[topic] >= narrower.get(topic, 0.0)][:MOST]


def _tag(text: str, topic: str, score: float, hits: Sequence[Hit]) -> Tag:
    """The tag, with its strongest triggers in the order of the text."""
    places = {(hit.start, hit.end): hit for hit in sorted(hits, key=lambda hit: (hit.score, -hit.start))}
    best = sorted(sorted(places.values(), key=lambda hit: (-hit.score, hit.start))[:EVIDENCE], key=lambda hit: hit.start)
    confidence = round(min(0.99, score / (score + ENOUGH)), 2)
    evidence = tuple(_finding(text, hit, confidence) for hit in best)
    return Tag(id=topic, label=vocabulary().topics[topic].label, rule="topic-triggers", confidence=confidence, evidence=evidence)


def _finding(text: str, hit: Hit, confidence: float) -> Finding:
    return Finding(start=hit.start, end=hit.end, text=text[hit.start : hit.end], rule="trigger", confidence=confidence)
