"""Retellings over years and agencies become one event each, in a few passes from the surest to the least sure.

1. Of one day: what names the same day and shares actors, kind or words. A day that is only recalled has few events, and needs little.
2. Of a larger unit: `in September`, `in 1948` joins the day in it that it is like, else its own kind.
3. Without a date: what is only dated by the publication joins a day shortly before it; what is called off joins what was planned.
4. Of days near each other: two accounts of one event that differ, or a plan and what came of it on another day.
5. What is recalled by its month alone, and plans without a date, join the one event that several articles tell of the same actors.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from generator.corpus.grouping.groups import Groups
from generator.corpus.happenings.clusters import Bucket, Cluster, Index, largest
from generator.corpus.happenings.grounds import FOUNDERS, belongs
from generator.corpus.happenings.happening import Happening
from generator.corpus.happenings.joined import by_time
from generator.corpus.happenings.late import joined_late
from generator.corpus.happenings.summary import happening_of
from generator.corpus.happenings.traits import Traits, likeness, traits_of
from generator.corpus.moment import Moment

# How like two tellings have to be. Set on the demonstration corpus.
RECALLED = 0.06  # both name the same day of the past
WORDS_ALIKE = 0.08  # of the likeness of two reports, what is due to other things than who takes part
SAME_DAY = 0.30
SAME_ARTICLE = 0.45  # an article tells one thing once, mostly
STATEMENT = 0.55  # what people say in one day is much alike
NEVER = 2.0
OTHER_KIND = 0.15  # more is needed of two clauses that name different kinds of event
COARSE = 0.30
UNDATED = 0.38
CALLED_OFF = 0.30
CAME_TO_PASS = 0.50  # what happened in a month, and what was planned for a day of it
ALIKE = 0.40  # the middles of two groups of one day
OTHER_DAY = 0.55
OTHER_DAY_RECALLED = 0.30
OTHER_DAY_PLANNED = 0.40
MAIN_NEWS = 0.06  # what an article begins with is recalled more often than its side shows
SHARED_ACTOR = 0.05
MOST_MORE = MAIN_NEWS + 2 * SHARED_ACTOR
COMPARED = 40  # groups of one day that others are compared with
NEAR = timedelta(days=3)
BEFORE_PUBLICATION = timedelta(days=3)
AHEAD = timedelta(days=400)


def merge(moments: Sequence[Moment], together: Sequence[Sequence[str]] = ()) -> tuple[Happening, ...]:
    """The events of the corpus in the order of time, those without a date last. Each moment is a telling of exactly one of them.

    `together`: ids of tellings whose events a person says to be one.
    """
    clusters = _Passes(sorted(traits_of(moments), key=_order)).run()
    if together:
        clusters = _by_hand(clusters, together)
    return tuple(sorted((happening_of(cluster.members) for cluster in clusters), key=by_time))


def _by_hand(clusters: Sequence[Cluster], together: Iterable[Sequence[str]]) -> list[Cluster]:
    """The groups, some of them joined as a person says."""
    of = {member.moment.id: number for number, cluster in enumerate(clusters) for member in cluster.members}
    groups = Groups(len(clusters))
    for ids in together:
        known = [of[one] for one in ids if one in of]
        for number in known[1:]:
            groups.join(known[0], number)
    taken: set[int] = set()
    for first, *others in groups.several():
        for number in others:
            clusters[first].take(clusters[number])
            taken.add(number)
    return [cluster for number, cluster in enumerate(clusters) if number not in taken]


def _order(traits: Traits) -> tuple[int, bool, bool, str, int, str]:
    """The surest tellings first, so that groups form around them; then what was news, and what was the news of its article."""
    event = traits.moment.event
    return BASES.index(event.basis), event.status == "background", not traits.lead, traits.article, event.start, event.id


BASES = ("explicit", "context", "publication")


class _Passes:
    """The passes, over all tellings."""

    def __init__(self, tellings: Sequence[Traits]) -> None:
        self._tellings = tellings
        self._made = 0
        self._days: dict[tuple[date, bool], Bucket] = defaultdict(Bucket)
        self._plans: dict[str, list[tuple[Traits, Cluster]]] = defaultdict(list)
        self._units: dict[tuple[str, str, bool], Bucket] = defaultdict(Bucket)

    def run(self) -> list[Cluster]:
        """All groups."""
        soft = [one for one in self._tellings if one.first and one.moment.event.basis == "publication" and one.day]
        for one in self._tellings:
            if one.day and one.first and one.moment.event.basis != "publication":
                self._of_day(one, one.first)
        for bucket in self._days.values():
            bucket.clusters = _joined(bucket.clusters)
        index = self._index()
        self._note_plans()
        coarse = [one for one in self._tellings if one.first and not one.day]
        for one in coarse:
            self._of_unit(one, index)
        for one in soft:
            self._without_date(one, index)
        for bucket in self._days.values():
            bucket.clusters = _joined(bucket.clusters)
        clusters = self._other_days([cluster for bucket in self._days.values() for cluster in bucket.clusters])
        clusters.extend(cluster for bucket in self._units.values() for cluster in bucket.clusters)
        clusters.extend(self._single(one) for one in self._tellings if one.first is None)
        return joined_late(clusters)

    def _new(self) -> Cluster:
        self._made += 1
        return Cluster(self._made)

    def _single(self, one: Traits) -> Cluster:
        cluster = self._new()
        cluster.add(one)
        return cluster

    def _of_day(self, one: Traits, day: date) -> None:
        """Pass 1."""
        bucket = self._days[day, one.statement]
        like, cluster = bucket.best(one)
        if cluster is None or like < _needed(one, cluster):
            cluster = self._new()
        bucket.put(cluster, one)

    def _index(self) -> Index:
        """The groups of pass 1, by trait and day."""
        index = Index()
        for (day, said), bucket in sorted(self._days.items()):
            for cluster in bucket.clusters if not said else ():
                index.put(cluster, day)
        return index

    def _of_unit(self, one: Traits, index: Index) -> None:
        """Pass 2."""
        if one.first is None or one.last is None:
            return
        found = None if one.statement or one.ranges else _best(one, index, one.first, one.last, COARSE)
        if found:
            found.add(one)
            return
        event = one.moment.event
        bucket = self._units[event.earliest or "", event.latest or "", one.statement]
        like, cluster = bucket.best(one)
        if cluster is None or like < _needed(one, cluster):
            cluster = self._new()
        bucket.put(cluster, one)

    def _without_date(self, one: Traits, index: Index) -> None:
        """Pass 3."""
        if one.first is None:
            return
        found = None
        if one.moment.event.status == "cancelled":
            found = _best(one, index, one.first, one.first + AHEAD, CALLED_OFF, planned=True)
            found = found or self._own_plan(one)
        elif not one.statement:
            found = _best(one, index, one.first - BEFORE_PUBLICATION, one.first, UNDATED)
            like, beside = self._days[one.first, False].best(one)
            if found and beside and like > found.like(one.vector):
                found = None
        if found:
            found.add(one)
        else:
            self._of_day(one, one.first)

    def _note_plans(self) -> None:
        """Keeps the plans of each article, with their groups."""
        for bucket in self._days.values():
            for cluster in bucket.clusters:
                for member in cluster.members:
                    if member.moment.event.status == "planned":
                        self._plans[member.article].append((member, cluster))

    def _own_plan(self, one: Traits) -> Cluster | None:
        """What an article says to be off is the one plan of that article that the same actors have."""
        plans = [
            cluster
            for plan, cluster in self._plans[one.article]
            if one.first and plan.first and one.first < plan.first <= one.first + AHEAD and plan.actors & one.actors
        ]
        return plans[0] if len(plans) == 1 else None

    def _other_days(self, clusters: Sequence[Cluster]) -> list[Cluster]:
        """Pass 4: the groups of most articles take in those of days near by that are like them."""
        index = Index()
        open_ones = [cluster for cluster in clusters if not cluster.members[0].statement and cluster.day]
        for cluster in open_ones:
            if cluster.day:
                index.put(cluster, cluster.day)
        gone: set[int] = set()
        for cluster in largest(open_ones):
            if cluster.number in gone or cluster.day is None:
                continue
            for other in list(index.near(cluster.probes(), cluster.day - NEAR, cluster.day + NEAR)):
                if other.number in gone or other is cluster or not _one_event(cluster, other):
                    continue
                gone.add(other.number)
                cluster.take(other)
        return [cluster for cluster in clusters if cluster.number not in gone]


def _needed(one: Traits, cluster: Cluster) -> float:
    """How like a telling has to be to a group of its day."""
    if not belongs(one, cluster.members):
        return NEVER
    if one.statement:
        return STATEMENT
    recalled = one.moment.event.status == "background" and one.moment.event.basis == "explicit"
    if recalled:
        return RECALLED
    if cluster.like(one.beside_actors()) < WORDS_ALIKE:
        return NEVER
    if one.article in cluster.articles:
        return SAME_ARTICLE
    return SAME_DAY + (OTHER_KIND if one.kinds and cluster.members[0].kinds and one.kinds.isdisjoint(cluster.members[0].kinds) else 0.0)


def _best(one: Traits, index: Index, first: date, last: date, least: float, planned: bool = False) -> Cluster | None:
    """The likest group between two days, if it is like enough."""
    best: tuple[float, int, Cluster | None] = (least, 0, None)
    for cluster in index.near(one.probes, first, last):
        if planned and not any(member.moment.event.status == "planned" for member in cluster.members):
            continue
        like = cluster.like(one.vector)
        if like + MOST_MORE < least or not belongs(one, cluster.members):
            continue
        if not planned and cluster.ahead and one.happened and like < CAME_TO_PASS:
            continue
        if one.moment.event.basis == "explicit":
            like += MAIN_NEWS * cluster.lead + SHARED_ACTOR * _persons(one, cluster)
        best = max(best, (like, -cluster.number, cluster), key=lambda row: row[:2])
    return best[2] if planned or best[2] is None or one.article not in best[2].articles or best[0] >= SAME_ARTICLE else None


def _persons(one: Traits, cluster: Cluster) -> int:
    """How many actors, two at most, a telling and the first telling of a group have in common."""
    return min(2, len(one.actors & cluster.members[0].actors))


def _needed_to_join(one: Cluster, other: Cluster) -> float:
    """How like two groups of a day have to be."""
    if not any(belongs(member, other.members) for member in one.members[:FOUNDERS]):
        return NEVER
    if one.recalled or other.recalled:
        return RECALLED
    return ALIKE


def _joined(clusters: Sequence[Cluster]) -> list[Cluster]:
    """The groups of a day: those that are only recalled, or alike, are one; each is compared with the largest only."""
    kept: list[Cluster] = []
    for cluster in largest(clusters):
        middle = cluster.middle()
        like, best = max(((other.like(middle), other) for other in kept[:COMPARED]), key=lambda row: row[0], default=(0.0, None))
        if best is None or cluster.members[0].statement or like < _needed_to_join(cluster, best):
            kept.append(cluster)
        else:
            best.take(cluster)
    return kept


def _one_event(one: Cluster, other: Cluster) -> bool:
    """Whether two groups of different days tell of one event: alike, of one kind, with an actor in common, and never told apart."""
    if one.day == other.day or not one.articles.isdisjoint(other.articles):
        return False
    kinds, others = one.members[0].kinds, other.members[0].kinds
    if not kinds or 2 * len(kinds & others) < len(kinds | others) or one.members[0].act.isdisjoint(other.members[0].act):
        return False
    middle, beside = one.middle(), other.middle()
    if not any(trait[0] == "a" for trait in middle.keys() & beside.keys()):
        return False
    ahead = one.ahead or other.ahead
    least = OTHER_DAY_PLANNED if ahead else OTHER_DAY_RECALLED if one.recalled and other.recalled else OTHER_DAY
    return likeness(middle, beside) >= least
