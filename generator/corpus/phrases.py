"""Articles → the few phrases that mark each off from the others: frequent in it, rare in the corpus (TF-IDF over its candidates).

Versions and copies of one report count once. A phrase is left out that shares a word with a better one, or that is an actor's name.
"""

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from generator.corpus.moment import Entry
from generator.corpus.reports import Report
from generator.model import Phrase

MOST = 5  # phrases an article
LEAST = 0.3  # share of the best phrase's worth that another needs
LONGER = 1.25  # times so much for each further word: `armored train` says more than `train`
COMMON = 0.1  # share of the reports in which a phrase marks none of them off, …
FEW = 3  # … if these are more than so many


def phrases_of(reports: Sequence[Report]) -> Mapping[str, tuple[Phrase, ...]]:
    """Article → its phrases, the best first."""
    found = Counter(text for report in reports for text in {_key(one) for entry in report.entries for one in entry.article.phrases})
    return {entry.id: tuple(_chosen(entry, found, len(reports))) for report in reports for entry in report.entries}


def _key(phrase: Phrase) -> str:
    """`Armored trains` → `armored train`."""
    return " ".join(_stem(word) for word in phrase.text.lower().split())


def _stem(word: str) -> str:
    """`cities` → `city`, `breaches` → `breach`, `trains` → `train`."""
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if word.endswith(("ches", "shes", "xes", "sses")):
        return word[:-2]
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def _chosen(entry: Entry, found: Mapping[str, int], total: int) -> Iterator[Phrase]:
    """The best candidates of an article that share no word."""
    most = max(FEW, COMMON * total)
    rare = [(one, _worth(one, found[_key(one)], total)) for one in entry.article.phrases if found[_key(one)] <= most]
    ordered = sorted(rare, key=lambda pair: (-pair[1], pair[0].start, -pair[0].end))
    taken: set[str] = set()
    kept = 0
    for one, worth in ordered:
        words = set(_key(one).split())
        if kept < MOST and worth >= LEAST * ordered[0][1] and not words & taken:
            taken |= words
            kept += 1
            yield replace(one, confidence=round(worth / (worth + 1), 2))


def _worth(phrase: Phrase, articles: int, total: int) -> float:
    """What a phrase is worth that so many of all reports have."""
    rare = math.log((total + 1) / articles)
    return (1 + math.log(phrase.weight)) * rare * LONGER ** len(phrase.text.split())
