"""Average linkage on a sparse graph: two groups are as alike as their articles are on average.

The mean cosine of all pairs between two groups is the product of the sums of their vectors over the product of their sizes, so no pair
has to be known beforehand but for the edges along which groups may meet. Near linear in the number of edges.
"""

from collections.abc import Callable, Iterable, Sequence
from heapq import heapify, heappop, heappush

from generator.corpus.grouping.likeness import Pair, Vector, cosine

MOST = 1.5
Check = Callable[[Sequence[int], Sequence[int]], float]


def clusters(vectors: Sequence[Vector], usual: Sequence[float], edges: Iterable[Pair], least: float, check: Check) -> list[list[int]]:
    """Joins the two most alike groups while they are alike enough; each group sorted, single articles too.

    `usual` is what each article has in common with just any other: of the mean cosine only what is above it counts. `check` gives the
    factor by which that is multiplied (0: the groups must not meet; at most MOST).
    """
    linking = _Linking(vectors, usual, least, check)
    linking.start(edges)
    while linking.heap:
        linking.step()
    return sorted(sorted(group) for group in linking.groups if group)


class _Linking:
    """The groups as they grow. A heap entry is stale once one of its groups has grown."""

    def __init__(self, vectors: Sequence[Vector], usual: Sequence[float], least: float, check: Check) -> None:
        self.groups = [[index] for index in range(len(vectors))]
        self.sums: list[dict[str, float] | Vector] = list(vectors)
        self.usual = list(usual)
        self.near: list[set[int]] = [set() for _ in vectors]
        self.heap: list[tuple[float, int, int, int, int]] = []
        self.least, self.check = least, check

    def start(self, edges: Iterable[Pair]) -> None:
        """Puts the edges between single articles into the heap."""
        for one, other in edges:
            self.near[one].add(other)
            self.near[other].add(one)
            if entry := self._entry(one, other):
                self.heap.append(entry)
        heapify(self.heap)

    def _entry(self, one: int, other: int) -> tuple[float, int, int, int, int] | None:
        """The heap's entry for two groups; None where they aren't alike enough."""
        first, second = (one, other) if one < other else (other, one)
        sizes = len(self.groups[first]), len(self.groups[second])
        mean = cosine(self.sums[first], self.sums[second]) / (sizes[0] * sizes[1])
        mean -= self.usual[first] / sizes[0] + self.usual[second] / sizes[1]
        if mean * MOST < self.least or (value := mean * self.check(self.groups[first], self.groups[second])) < self.least:
            return None
        return -value, first, second, *sizes

    def step(self) -> None:
        """Joins the groups of the best entry, unless it is stale."""
        _, one, other, size, other_size = heappop(self.heap)
        if len(self.groups[one]) != size or len(self.groups[other]) != other_size:
            return
        total = dict(self.sums[one])
        for term, weight in self.sums[other].items():
            total[term] = total.get(term, 0.0) + weight
        self.sums[one], self.sums[other] = total, {}
        self.usual[one] += self.usual[other]
        self.groups[one] += self.groups[other]
        self.groups[other] = []
        self._reconnect(one, other)

    def _reconnect(self, one: int, other: int) -> None:
        """Gives the joined group the neighbours of both."""
        near = (self.near[one] | self.near[other]) - {one, other}
        self.near[other] = set()
        self.near[one] = near
        for third in sorted(near):
            self.near[third].discard(other)
            self.near[third].add(one)
            if entry := self._entry(one, third):
                heappush(self.heap, entry)
