"""Which articles share so much wording that they may be copies or versions: MinHash signatures in locality-sensitive buckets.

A signature's slots are cut into bands; articles that agree in a whole band meet in a bucket. Two articles that share the share j of their
word triples meet with the chance 1 - (1 - j ** ROWS) ** BANDS: 0.29 at 0.2, 0.68 at 0.3, 0.94 at 0.4, 0.9999 at 0.6.
"""

from array import array
from collections import defaultdict
from collections.abc import Mapping, Sequence

from rensa import RMinHash  # type: ignore[import-untyped]

from generator.corpus.grouping.likeness import Pair
from generator.corpus.grouping.telling import Telling

SHINGLE = 3  # words
ROWS, BANDS = 3, 42
SEED = 20190425  # any number does; it only has to stay
LEAST_SHINGLES = 4
# In a bucket of any size each article meets its next few in time: copies and versions lie close together, and templated texts, which fill
# buckets with hundreds, cost no more than others.
NEXT = 3
KEPT = 10  # the likeliest others of each article
LEAST = 0.2  # share of word triples in common, as estimated


def shingles(telling: Telling) -> list[str]:
    """The word triples of each sentence; a sentence of fewer words is one."""
    found = []
    for words in telling.sentences:
        if len(words) < SHINGLE:
            found.append(" ".join(words))
        found.extend(map(" ".join, zip(words, words[1:], words[2:], strict=False)))
    return found


def near(tellings: Sequence[Telling], order: Sequence[int]) -> dict[Pair, float]:
    """The pairs (i < j) that may be copies or versions, with the estimated share of wording in common. `order`: the articles by time."""
    signatures: dict[int, RMinHash] = {}
    for index in order:
        words = shingles(tellings[index])
        if len(words) >= LEAST_SHINGLES:
            signatures[index] = RMinHash(num_perm=ROWS * BANDS, seed=SEED)
            signatures[index].update(words)
    met = sorted(_met({index: array("I", signature.digest()).tobytes() for index, signature in signatures.items()}))
    shares = {pair: float(signatures[pair[0]].jaccard(signatures[pair[1]])) for pair in met}
    return _best({pair: share for pair, share in shares.items() if share >= LEAST})


def _met(slots: Mapping[int, bytes]) -> set[Pair]:
    """The pairs that meet in a bucket of any band; `slots` in order of time."""
    met: set[Pair] = set()
    width = len(next(iter(slots.values()), b"")) // BANDS
    for band in range(BANDS):
        buckets: dict[bytes, list[int]] = defaultdict(list)
        for one, signature in slots.items():
            bucket = buckets[signature[band * width : (band + 1) * width]]
            met.update((other, one) if other < one else (one, other) for other in bucket[-NEXT:])
            bucket.append(one)
    return met


def _best(found: Mapping[Pair, float]) -> dict[Pair, float]:
    """The pairs that are among the KEPT likeliest of either article."""
    by_article: dict[int, list[tuple[float, Pair]]] = defaultdict(list)
    for pair, value in found.items():
        for index in pair:
            by_article[index].append((-value, pair))
    kept = {pair for pairs in by_article.values() for _, pair in sorted(pairs)[:KEPT]}
    return {pair: found[pair] for pair in sorted(kept)}
