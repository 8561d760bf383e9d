"""Tellings → how alike their themes are: TF-IDF vectors and their cosine, computed for pairs that share rare words only.

Every article is compared with at most KEPT others, found through its KEYS heaviest words. A word's articles stand in order of time, and
each is paired with its next NEIGHBOURS among them: the work grows with the number of articles, not with its square.
"""

import sys
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import repeat
from math import log, sqrt
from operator import mul

from generator.corpus.grouping.telling import Telling, stem
from generator.lexicon import load

Vector = Mapping[str, float]
Pair = tuple[int, int]

LENGTH = 250  # terms of a vector; the rest weigh next to nothing
HEAD_MARK = "^"
HEAD_SHARE = 0.15  # of likeness that hangs on the headlines
NAME = 1.5  # how much more a name weighs than another word of its rarity
KEYS = 30  # terms through which an article finds others
NEIGHBOURS = 30  # articles of one term that each is paired with
KEPT = 25  # others that an article is compared with in full
# A small folder says little of how rare a word is: it is counted as if BACKGROUND more articles were there, a share of which has the word.
BACKGROUND = 300
FEW, BEAT = 20, 0.05
COMMON, RARE = 0.02, 0.002


@cache
def _common() -> frozenset[str]:
    """Stems of ordinary English words."""
    return frozenset(stem(word) for word in load("common_words")["words"].split())


def rarity(tellings: Sequence[Telling]) -> dict[str, float]:
    """The weight of each term: the logarithm of how many articles there are to each one that has it."""
    found = Counter(term for telling in tellings for term in telling.terms)
    whole = len(tellings) + BACKGROUND
    common = _common()
    return {term: log(whole / (count + BACKGROUND * (COMMON if term in common else RARE))) for term, count in found.items()}


def vectors(tellings: Sequence[Telling], weights: Mapping[str, float]) -> list[Vector]:
    """Each article's terms, the heaviest first, with length 1. Terms of the headline stand there once more, marked with `HEAD_MARK`."""
    return [_vector(telling, weights) for telling in tellings]


def _vector(telling: Telling, weights: Mapping[str, float]) -> Vector:
    names = telling.capital
    body = ((term, (1 + log(count)) * weights[term] * (NAME if term in names else 1)) for term, count in telling.terms.items())
    head = ((HEAD_MARK + term, weights[term]) for term in set(telling.head_terms))
    both = [*_scaled(body, 1 - HEAD_SHARE), *_scaled(head, HEAD_SHARE)]
    return dict(sorted(both, key=lambda pair: (-pair[1], pair[0])))


def _scaled(weighed: Iterable[tuple[str, float]], share: float) -> list[tuple[str, float]]:
    """The LENGTH heaviest terms, so that the sum of their squares is `share`."""
    heaviest = sorted((pair for pair in weighed if pair[1] > 0), key=lambda pair: (-pair[1], pair[0]))[:LENGTH]
    length = sqrt(sum(weight * weight for _, weight in heaviest) / share) or 1.0
    return [(sys.intern(term), weight / length) for term, weight in heaviest]


def cosine(one: Vector, other: Vector) -> float:
    """The scalar product: for two articles 1 where the words and their proportions are the same, 0 where none is in common."""
    if len(other) < len(one):
        one, other = other, one
    found: float = sum(map(mul, one.values(), map(other.get, one, repeat(0.0))))
    return found


def usual(given: Sequence[Vector]) -> list[float]:
    """The mean cosine of each article with the others: in a folder on one beat all have much in common.

    A small folder says little of it: FEW more articles are thought of, as alike as those of a beat may well be.
    """
    total: dict[str, float] = defaultdict(float)
    for vector in given:
        for term, weight in vector.items():
            total[term] += weight
    return [(cosine(vector, total) - 1 + FEW * BEAT) / (len(given) - 1 + FEW) if vector else 0.0 for vector in given]


def middle(given: Sequence[Vector]) -> Vector:
    """The mean of vectors, its heaviest terms first, with length 1."""
    if len(given) == 1:
        return given[0]
    total: dict[str, float] = defaultdict(float)
    for vector in given:
        for term, weight in vector.items():
            total[term] += weight
    heaviest = sorted(total.items(), key=lambda pair: (-pair[1], pair[0]))[: 2 * LENGTH]
    length = sqrt(sum(weight * weight for _, weight in heaviest)) or 1.0
    return {term: weight / length for term, weight in heaviest}


def shared(one: Vector, other: Vector, most: int, common: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """The terms that make two articles alike, the weightiest first, without those that are common."""
    both: dict[str, float] = defaultdict(float)
    for term, weight in one.items():
        if term in other and (plain := term.removeprefix(HEAD_MARK)) not in common:
            both[plain] += weight * other[term]
    return tuple(sorted(both, key=lambda term: (-both[term], term))[:most])


def alike(given: Sequence[Vector], order: Sequence[int], least: float) -> dict[Pair, float]:
    """The pairs (i < j) whose cosine is `least` or more, among those that share key terms. `order`: the articles by time."""
    rank = {index: place for place, index in enumerate(order)}
    keys = [tuple(vector)[:KEYS] for vector in given]
    postings: dict[str, list[int]] = defaultdict(list)
    for index in order:
        for term in keys[index]:
            postings[term].append(rank[index])
    found: dict[Pair, float] = {}
    for index in order:
        for other in _candidates(index, given, keys[index], postings, rank, order):
            pair = (index, other) if index < other else (other, index)
            if pair not in found:
                found[pair] = cosine(given[index], given[other])
    return {pair: value for pair, value in found.items() if value >= least}


def _candidates(
    index: int,
    given: Sequence[Vector],
    keys: Sequence[str],
    postings: Mapping[str, list[int]],
    rank: Mapping[int, int],
    order: Sequence[int],
) -> list[int]:
    """The articles after this one that share most weight of key terms with it."""
    score: dict[int, float] = defaultdict(float)
    place, vector = rank[index], given[index]
    for term in keys:
        others = postings[term]
        weight = vector[term] ** 2
        start = bisect_right(others, place)
        for other in others[start : start + NEIGHBOURS]:
            score[other] += weight
    best = sorted(score.items(), key=lambda pair: (-pair[1], pair[0]))[:KEPT]
    return [order[other] for other, _ in best]
