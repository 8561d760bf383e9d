"""A second look, when all groups of days are known: at what is recalled by its month alone, and at plans without a date.

`went east in September to see the president` and `will visit in the coming days` share few words with the report of the day. What they do
share is who takes part; and of those few people, few days of a month are told by several articles.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from operator import itemgetter

from generator.corpus.happenings.clusters import Cluster
from generator.corpus.happenings.grounds import belongs
from generator.corpus.happenings.traits import Traits

# How like a telling has to be to the one event of its actors. Set on the demonstration corpus.
RECALLED_MONTH = 0.12
PLANNED = 0.35
SHARED = 2  # actors, at least, that both name
SEVERAL = 2  # articles, at least, that tell the day
APART = 0.08  # by which it has to be liker than the next
SOON = timedelta(days=120)  # in which what is planned without a date is looked for


class Told:
    """Groups of a day that several articles tell, by who takes part."""

    def __init__(self, clusters: Iterable[Cluster]) -> None:
        self._by_actor: dict[str, list[tuple[date, int, Cluster]]] = defaultdict(list)
        for cluster in clusters:
            if cluster.day and len(cluster.articles) >= SEVERAL and not cluster.ahead and not cluster.members[0].statement:
                for actor in cluster.actors():
                    self._by_actor[actor].append((cluster.day, cluster.number, cluster))
        for rows in self._by_actor.values():
            rows.sort(key=itemgetter(0, 1))

    def only(self, one: Traits, first: date, last: date, least: float) -> Cluster | None:
        """The group between two days that is clearly the likest among those with the same actors."""
        near = (cluster for cluster in self._near(one, first, last) if belongs(one, cluster.members))
        found = sorted(((cluster.like(one.vector), -cluster.number, cluster) for cluster in near), reverse=True)
        if not found or found[0][0] < least or (len(found) > 1 and found[0][0] - found[1][0] < APART):
            return None
        return found[0][2]

    def _near(self, one: Traits, first: date, last: date) -> Iterator[Cluster]:
        """The groups between two days that have `SHARED` actors with a telling."""
        shared: dict[int, int] = defaultdict(int)
        for actor in sorted(one.actors):
            rows = self._by_actor.get(actor, [])
            start, stop = bisect_left(rows, first, key=itemgetter(0)), bisect_right(rows, last, key=itemgetter(0))
            for _, number, cluster in rows[start:stop]:
                shared[number] += 1
                if shared[number] == SHARED:
                    yield cluster


def joined_late(clusters: Sequence[Cluster]) -> list[Cluster]:
    """The groups, those of single tellings joined that belong to what several articles tell of a day."""
    told = Told(clusters)
    kept = []
    for cluster in clusters:
        found = _belongs(cluster.members[0], told) if len(cluster.members) == 1 else None
        if found and found is not cluster:
            found.take(cluster)
        else:
            kept.append(cluster)
    return kept


def _belongs(one: Traits, told: Told) -> Cluster | None:
    """The day of a month that a telling recalls, or the later day of what it says is planned."""
    event = one.moment.event
    if one.first and one.last and not one.day and event.status == "background" and event.basis == "explicit" and not one.statement:
        return told.only(one, one.first, one.last, RECALLED_MONTH) if (one.last - one.first).days <= 31 else None
    published = one.published
    if event.status == "planned" and one.first is None and published:
        return told.only(one, published + timedelta(days=1), published + SOON, PLANNED)
    return None
