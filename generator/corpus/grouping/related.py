"""Articles that are alike without being of one event: what a reader of one may want to read next. A few for each, the nearest."""

from collections import defaultdict
from collections.abc import Mapping

from generator.corpus.grouping.likeness import Pair
from generator.corpus.grouping.place import Link
from generator.corpus.grouping.reasons import reason
from generator.corpus.grouping.stories import Corpus, Grouped

LEAST = 0.08  # likeness above what any two articles of the folder have in common
WORDS = 2  # rare words that both have, at the least: the same people alone are no reason
MOST = 3  # that an article names; it is named by others too


def related(corpus: Corpus, stands: Mapping[int, int], grouped: Grouped) -> dict[int, list[Link]]:
    """Article → links to the likest others that belong to no story or chain of its own. A pair is named once, by the newer article.

    `stands`: article → the newest version of its chain; only those take part.
    """
    near: dict[int, list[tuple[float, int]]] = defaultdict(list)
    for (one, other), value in corpus.pairs.items():
        if value >= LEAST and stands[one] == one and stands[other] == other and not _together(corpus, grouped, one, other):
            near[one].append((-value, other))
            near[other].append((-value, one))
    chosen: dict[Pair, float] = {}
    for index, others in near.items():
        for value, other in sorted(others)[:MOST]:
            newer, older = (index, other) if corpus.rank[index] > corpus.rank[other] else (other, index)
            chosen[newer, older] = -value
    found: dict[int, list[Link]] = defaultdict(list)
    for (newer, older), value in sorted(chosen.items(), key=lambda row: (row[0][0], -row[1], row[0][1])):
        link = reason("related", corpus, newer, older, value)
        if len(link.words) >= WORDS:
            found[newer].append(link)
    return found


def _together(corpus: Corpus, grouped: Grouped, one: int, other: int) -> bool:
    """Whether they are of one story, or linked already."""
    if one in grouped.story and grouped.story[one] == grouped.story.get(other):
        return True
    linked = {(index, link.other) for index in (one, other) for link in grouped.links.get(index, ())}
    return (one, corpus.tellings[other].id) in linked or (other, corpus.tellings[one].id) in linked
