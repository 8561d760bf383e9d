"""Articles on one event within days (stories), and stories that come back to one theme over the years (threads)."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from generator.corpus.grouping.clock import CLASH, SPAN, Clock, Nearness, clock_of
from generator.corpus.grouping.compare import alike
from generator.corpus.grouping.days import gap
from generator.corpus.grouping.likeness import Pair, cosine, middle, usual
from generator.corpus.grouping.linkage import clusters
from generator.corpus.grouping.place import Link
from generator.corpus.grouping.reasons import Known, reason
from generator.corpus.grouping.telling import Telling

# Mean cosine, above what any two articles have in common, at which articles tell of one event. Tuned on the half of the news-cluster set
# whose events have an even MD5, checked on the other half and with five other sets mixed in: from 0.05 to 0.08 B-cubed F1 is 0.95 or more.
STORY = 0.06
EDGE = 0.04  # likeness of two articles along which stories may grow
THREAD = 0.13  # likeness of the stories of one thread
SAME_FORM = 0.4  # likeness of the first sentences of a series
APART = Nearness(0.0)
ANY_TIME = Nearness(1.0, 0.5)
WEEK = 6  # days after which a weekly series may name the same weekday
LEAST_FORM = 3  # words of a headline by which a series is known
MEET = 10  # others that a group may grow by, looked at first
SAMPLE = 4  # members of a group whose days are looked at
LOOK_BACK = 20  # articles before, among which the likest one is named as the reason


@dataclass(frozen=True, slots=True)
class Grouped:
    """Article → index of the earliest article of its story and of its thread; only where there is more than one. With the reasons."""

    story: dict[int, int] = field(default_factory=dict)
    thread: dict[int, int] = field(default_factory=dict)
    links: dict[int, list[Link]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpus(Known):
    """What stories are made from. `rank` is an article's place in time, `usual` what it has in common with any other.

    `pairs` has the likeness above the mean of what both have in common with any other, for articles that share rare words.
    """

    usual: Sequence[float]
    rank: Sequence[int]
    pairs: Mapping[Pair, float]

    def alike(self, one: int, other: int) -> float:
        """The cosine of two articles."""
        return cosine(self.vectors[one], self.vectors[other])


def stories(corpus: Corpus, stands: Mapping[int, int]) -> Grouped:
    """Stories of the units, and threads of the stories. `stands`: article → the newest version of its chain, which is the unit."""
    found = Grouped()
    units = sorted(set(stands.values()), key=corpus.rank.__getitem__)
    place = {index: place for place, index in enumerate(units)}
    group_of = {index: place[unit] for index, unit in stands.items()}
    tellings = [corpus.tellings[index] for index in units]
    clock = clock_of([telling.days for telling in tellings])
    given, usual = [corpus.vectors[index] for index in units], [corpus.usual[index] for index in units]
    groups = clusters(given, usual, _edges(corpus, group_of, EDGE), STORY, partial(_counts, tellings, clock))
    members = defaultdict(list)
    for index, unit in stands.items():
        members[unit].append(index)
    whole = [sorted((index for at in group for index in members[units[at]]), key=corpus.rank.__getitem__) for group in groups]
    for articles in whole:
        _mark(corpus, articles, found)
    _threads(corpus, [[units[at] for at in group] for group in groups], whole, found)
    return found


def _edges(corpus: Corpus, group_of: Mapping[int, int], least: float) -> list[Pair]:
    """The groups that hold articles alike enough to begin with; of many, the MEET likeliest of each."""
    best: dict[Pair, float] = {}
    for (one, other), value in corpus.pairs.items():
        pair = _pair(group_of[one], group_of[other])
        if value >= least and pair[0] != pair[1] and value > best.get(pair, 0.0):
            best[pair] = value
    near: dict[int, list[tuple[float, Pair]]] = defaultdict(list)
    for pair, value in best.items():
        for index in pair:
            near[index].append((-value, pair))
    return sorted({pair for found in near.values() for _, pair in sorted(found)[:MEET]})


def _pair(one: int, other: int) -> Pair:
    return (one, other) if one < other else (other, one)


def _counts(tellings: Sequence[Telling], clock: Clock, one: Sequence[int], other: Sequence[int]) -> Nearness:
    """How much the likeness of two groups counts: the mean over their pairs, a sample of large ones.

    Nothing if the whole would last too long or would hold pieces of a series.
    """
    known = [days.first for place in (*one, *other) if (days := tellings[place].days) and days.exact]
    if known and max(known) - min(known) > SPAN:
        return APART
    pairs = [(tellings[a], tellings[b]) for a in _sample(one) for b in _sample(other)]
    if any(_series(a, b) for a, b in pairs):
        return APART
    found = [nearness(clock, a, b) for a, b in pairs]
    return Nearness(sum(near.factor for near in found) / len(found), sum(near.usual for near in found) / len(found))


def nearness(clock: Clock, one: Telling, other: Telling) -> Nearness:
    """What the days between two articles say; where they aren't known, other weekdays in the openings speak against one event."""
    near = clock.nearness(one.days, other.days)
    clash = near is clock.unknown and one.weekdays and other.weekdays and not one.weekdays & other.weekdays
    return Nearness(near.factor * CLASH, near.usual) if clash else near


def _series(one: Telling, other: Telling) -> bool:
    """Whether two articles are pieces of a series: one form of headline and lead on other days, with other figures, or weeks later."""
    if len(one.form) < LEAST_FORM or one.form != other.form:
        return False
    apart = gap(one.days, other.days)
    if not apart or (apart < WEEK and not (one.marks - other.marks and other.marks - one.marks)):
        return False
    return max((alike(a, b) for a in one.lead_terms for b in other.lead_terms), default=0.0) >= SAME_FORM


def _sample(group: Sequence[int]) -> Sequence[int]:
    """At most SAMPLE members, evenly spread."""
    return group[:: -(-len(group) // SAMPLE)]


def _threads(corpus: Corpus, groups: Sequence[Sequence[int]], whole: Sequence[Sequence[int]], found: Grouped) -> None:
    """Joins stories whose articles are alike on the whole, whatever lies between them in time."""
    middles = [middle([corpus.vectors[unit] for unit in group]) for group in groups]
    edges = _edges(corpus, {index: place for place, articles in enumerate(whole) for index in articles}, THREAD)
    for joined in clusters(middles, usual(middles), edges, THREAD, lambda one, other: ANY_TIME):
        if len(joined) > 1:
            articles = sorted((index for group in joined for index in whole[group]), key=corpus.rank.__getitem__)
            for index in articles:
                found.thread[index] = articles[0]
            _link_stories(corpus, [groups[group] for group in joined], found)


def _link_stories(corpus: Corpus, joined: Sequence[Sequence[int]], found: Grouped) -> None:
    """Links each story of a thread but the first to one before it: the two articles of both that are most alike."""
    ordered = sorted((sorted(units, key=corpus.rank.__getitem__) for units in joined), key=lambda units: corpus.rank[units[0]])
    before = list(ordered[0])
    for units in ordered[1:]:
        pairs = [(corpus.alike(one, other), one, other) for one in _sample(units) for other in before[-LOOK_BACK:]]
        value, one, other = max(pairs, key=lambda pair: (pair[0], -corpus.rank[pair[1]], -corpus.rank[pair[2]]))
        found.links.setdefault(one, []).append(reason("thread", corpus, one, other, value))
        before += units


def _mark(corpus: Corpus, articles: Sequence[int], found: Grouped) -> None:
    """Gives the articles of a story, in order of time, the first one's index, and each but the first a link to the likest one before it."""
    if len(articles) < 2:
        return
    for place, index in enumerate(articles):
        found.story[index] = articles[0]
        before = articles[max(0, place - LOOK_BACK) : place]
        if before:
            values = [corpus.alike(index, other) for other in before]
            best = max(range(len(before)), key=lambda at: (values[at], -at))
            found.links.setdefault(index, []).append(reason("story", corpus, index, before[best], values[best]))
