"""Groups of tellings, found in near-linear time: a telling is compared only with the groups that share one of its rarest traits."""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from math import sqrt
from operator import itemgetter

from generator.corpus.happenings.traits import Traits, Vector, probes

POSTINGS = 24  # groups that are looked at for one trait: more share it only where it says nothing


class Cluster:
    """Tellings of one event, while they are gathered. `number` is its place in the order of making."""

    __slots__ = ("_length", "_total", "articles", "members", "number")

    def __init__(self, number: int) -> None:
        self.number = number
        self.members: list[Traits] = []
        self.articles: set[str] = set()
        self._total: dict[str, float] = {}
        self._length = 0.0

    def add(self, traits: Traits) -> None:
        """Takes a telling in."""
        self.members.append(traits)
        self.articles.add(traits.article)
        for trait, value in traits.vector.items():
            before = self._total.get(trait, 0.0)
            self._total[trait] = before + value
            self._length += (before + value) ** 2 - before**2

    def like(self, vector: Vector) -> float:
        """How like the middle of the group a telling is: 0 to 1."""
        total, found = self._total, 0.0
        for trait, value in vector.items():
            if trait in total:
                found += value * total[trait]
        return found / sqrt(self._length) if self._length > 0 else 0.0

    def middle(self) -> Vector:
        """The middle of the group, of length 1."""
        length = sqrt(self._length) or 1.0
        return {trait: value / length for trait, value in self._total.items()}

    def probes(self) -> tuple[str, ...]:
        """Its weightiest traits."""
        return self.members[0].probes if len(self.members) == 1 else probes(self._total)

    def take(self, other: "Cluster") -> None:
        """Takes in all tellings of another group."""
        for member in other.members:
            self.add(member)

    @property
    def recalled(self) -> bool:
        """Whether somebody recalls it, and nobody reports it as new."""
        said = {member.moment.event.status for member in self.members}
        return "background" in said and "reported" not in said

    def actors(self) -> frozenset[str]:
        """Who takes part, by more than one telling in four."""
        named = Counter(actor for member in self.members for actor in member.actors)
        return frozenset(actor for actor, count in named.items() if 4 * count > len(self.members))

    @property
    def ahead(self) -> bool:
        """Whether it is only planned, or called off, and nobody says that it happened."""
        return all(member.moment.event.status in ("planned", "cancelled") for member in self.members)

    @property
    def lead(self) -> bool:
        """Whether an article begins with it."""
        return any(member.lead for member in self.members)

    @property
    def day(self) -> date | None:
        """The day that its first telling names; None where it names none."""
        return self.members[0].first if self.members[0].day else None


class Index:
    """Groups by trait, and in a trait by day, so that those of a span of days are found at once."""

    __slots__ = ("_sorted", "_traits")

    def __init__(self) -> None:
        self._traits: dict[str, list[tuple[date, int, Cluster]]] = defaultdict(list)
        self._sorted = True

    def put(self, cluster: Cluster, day: date) -> None:
        """Makes a group findable by its weightiest traits."""
        for trait in cluster.probes():
            self._traits[trait].append((day, cluster.number, cluster))
        self._sorted = False

    def near(self, traits: Iterable[str], first: date, last: date) -> Iterator[Cluster]:
        """The groups between two days that share one of these traits, each once."""
        if not self._sorted:
            for rows in self._traits.values():
                rows.sort(key=itemgetter(0, 1))
            self._sorted = True
        seen: set[int] = set()
        for trait in traits:
            rows = self._traits.get(trait, [])
            start = bisect_left(rows, first, key=itemgetter(0))
            stop = bisect_right(rows, last, lo=start, key=itemgetter(0))
            for _, number, cluster in rows[start : min(stop, start + POSTINGS)]:
                if number not in seen:
                    seen.add(number)
                    yield cluster


class Bucket:
    """The groups of one day, open to more tellings."""

    __slots__ = ("_traits", "clusters")

    def __init__(self) -> None:
        self.clusters: list[Cluster] = []
        self._traits: dict[str, list[Cluster]] = defaultdict(list)

    def best(self, traits: Traits) -> tuple[float, Cluster | None]:
        """The likest group, and how like it is."""
        best: tuple[float, int, Cluster | None] = (0.0, 0, None)
        seen: set[int] = set()
        for trait in traits.probes:
            for cluster in self._traits.get(trait, ())[:POSTINGS]:
                if cluster.number not in seen:
                    seen.add(cluster.number)
                    best = max(best, (cluster.like(traits.vector), -cluster.number, cluster), key=lambda row: row[:2])
        return best[0], best[2]

    def put(self, cluster: Cluster, traits: Traits) -> None:
        """Adds a telling to a group, a new one among them."""
        if not cluster.members:
            self.clusters.append(cluster)
        cluster.add(traits)
        for trait in traits.probes:
            rows = self._traits[trait]
            if cluster not in rows[-POSTINGS:]:
                rows.append(cluster)


def largest(clusters: Sequence[Cluster]) -> list[Cluster]:
    """The groups, those of most articles first."""
    return sorted(clusters, key=lambda cluster: (-len(cluster.articles), cluster.number))
