"""Whom an actor is seen with: the actors that sentences name together, counted over the library in time linear to its sentences."""

from collections import Counter, defaultdict
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from generator.corpus import Entry, Report
from generator.model import Article, Sentence
from generator.render.shelf import sentence_at

IN_SENTENCE = 12  # a sentence with more actors is a list of names: of those only so many count
KEPT = 3  # sentences that are kept of a pair; all are counted
COMPANIONS = 12  # that are kept of an actor

Place = tuple[Entry, Sentence]


@dataclass(frozen=True, slots=True, kw_only=True)
class Companion:
    """An actor seen with another: how many sentences name both, and the newest of them."""

    id: str
    count: int
    places: tuple[Place, ...]


def company(reports: Sequence[Report], known: Container[str]) -> Mapping[str, tuple[Companion, ...]]:
    """Each `known` actor → those seen with it most. A copy shows nobody anew, an earlier version those whom no newer one shows together."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    places: dict[tuple[str, str], list[Place]] = defaultdict(list)
    for report in reports:
        newer: set[tuple[str, str]] = set()
        for entry in (report.entry, *report.earlier):
            found = [(pair, sentence) for sentence, names in _together(entry.article, known) for pair in combinations(sorted(names), 2)]
            for (one, other), sentence in found:
                if (one, other) in newer:
                    continue
                counts[one][other] += 1
                counts[other][one] += 1
                if len(kept := places[one, other]) < KEPT:
                    kept.append((entry, sentence))
            newer.update(pair for pair, _ in found)
    return {identity: tuple(_most(identity, found, places)) for identity, found in counts.items()}


def _together(article: Article, known: Container[str]) -> list[tuple[Sentence, tuple[str, ...]]]:
    """The sentences of an article that name at least two known actors, in their order."""
    found: dict[str, tuple[Sentence, dict[str, None]]] = {}
    for actor in article.actors:
        if actor.id in known:
            for mention in actor.mentions:
                if sentence := sentence_at(article, mention.start):
                    found.setdefault(sentence.id, (sentence, {}))[1][actor.id] = None
    several = [(sentence, tuple(names)[:IN_SENTENCE]) for sentence, names in found.values() if len(names) > 1]
    return sorted(several, key=lambda row: row[0].start)


def _most(identity: str, found: Counter[str], places: Mapping[tuple[str, str], Sequence[Place]]) -> list[Companion]:
    """The companions of one actor, those of most sentences first."""
    ordered = sorted(found.items(), key=lambda item: (-item[1], item[0]))[:COMPANIONS]
    return [Companion(id=other, count=count, places=tuple(places[min(identity, other), max(identity, other)])) for other, count in ordered]
