"""The tags of all articles, each once: its articles, its place in the hierarchy, the tags it is found with, whether it has a page."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from generator.corpus.library import RelatedTag, TagRecord
from generator.corpus.moment import Entry
from generator.model import Tag
from generator.model.curation import TagRuling
from generator.tags import Vocabulary, own_topics, vocabulary

SMALL = 20  # articles: in a smaller folder a tag used once has its page, or a newcomer would see none
RELATED = 8  # tags that are named as found with another
TOGETHER = 2  # articles that must have both, …
LIFT = 1.2  # … and so many times as many as by chance

Pairs = Mapping[str, Mapping[str, int]]


def tag_records(entries: Sequence[Entry], least_articles: int, rulings: Sequence[TagRuling]) -> tuple[TagRecord, ...]:
    """The tags by label. One that fewer articles have than `least_articles` waits for review, unless a person wrote its introduction."""
    known = vocabulary(own_topics(rulings))
    gone = {one.id for one in rulings if one.ignore} | {other for one in rulings for other in one.merge}
    intros = {one.id: one.intro for one in rulings}
    least = least_articles if len(entries) >= SMALL else 1
    uses: dict[str, list[tuple[Entry, Tag]]] = defaultdict(list)
    for entry in entries:
        for tag in entry.article.tags:
            uses[tag.id].append((entry, tag))
    pairs, counts = _pairs(entries), {identity: len(found) for identity, found in uses.items()}
    records = (
        TagRecord(
            id=identity,
            label=found[0][1].label,
            uses=tuple(found),
            intro=intros.get(identity, ""),
            status="published" if len(found) >= least or intros.get(identity) else "review",
            above=tuple(_above(identity, known, gone)),
            related=tuple(_related(identity, counts, pairs, len(entries), known)),
        )
        for identity, found in uses.items()
    )
    return tuple(sorted(records, key=lambda tag: (tag.label.casefold(), tag.id)))


def _above(identity: str, known: Vocabulary, gone: set[str]) -> Iterator[tuple[str, str]]:
    """The broader tags, the nearest first: (id, label). A tag that people made has none, unless they say so."""
    if identity in known.topics:
        yield from ((one, known.topics[one].label) for one in known.ancestors(identity) if one not in gone)


def _pairs(entries: Sequence[Entry]) -> Pairs:
    """Tag → tag → articles that have both."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for entry in entries:
        for one, other in combinations(sorted({tag.id for tag in entry.article.tags}), 2):
            found[one][other] += 1
            found[other][one] += 1
    return found


def _related(identity: str, counts: Mapping[str, int], pairs: Pairs, total: int, known: Vocabulary) -> Iterator[RelatedTag]:
    """The tags found with one more often than by chance; those above and below it stand elsewhere."""
    rows = []
    for other, together in pairs.get(identity, {}).items():
        lift = together * total / (counts[identity] * counts[other])
        if together >= TOGETHER and lift >= LIFT and not _akin(identity, other, known):
            rows.append((together * math.log(lift), RelatedTag(id=other, articles=together, lift=round(lift, 1))))
    for _, row in sorted(rows, key=lambda pair: (-pair[0], pair[1].id))[:RELATED]:
        yield row


def _akin(one: str, other: str, known: Vocabulary) -> bool:
    """Whether one tag is above the other."""
    if one not in known.topics or other not in known.topics:
        return False
    return one in known.ancestors(other) or other in known.ancestors(one)
