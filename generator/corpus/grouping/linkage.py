"""Average linkage on a sparse graph: two groups are as alike as their articles are on average.

The mean cosine of all pairs between two groups is the product of the sums of their vectors over the product of their sizes, so no pair
has to be known beforehand but for the edges along which groups may meet. Near linear in the number of edges.
"""

from collections.abc import Callable, Iterable, Sequence
from heapq import heapify, heappop, heappush

from generator.corpus.grouping.clock import Nearness
from generator.corpus.grouping.likeness import Pair, Vector, cosine

MOST = 1.5
Entry = tuple[float, int, int, int, int]  # likeness with its sign turned, two groups, their sizes
Check = Callable[[Sequence[int], Sequence[int]], Nearness]


def clusters(vectors: Sequence[Vector], usual: Sequence[float], edges: Iterable[Pair], least: float, check: Check) -> list[list[int]]:
    """Joins the two most alike groups while they are alike enough; each group sorted, single articles too.

    `usual` is what each article has in common with just any other: of the mean cosine only what is above it counts. `check` says by what
    factor that is multiplied (0: the groups must not meet; at most MOST), and how much of the usual is taken off.
    """
    linking = _Linking(vectors, usual, least, check)
    linking.start(edges)
    while linking.heap:
        linking.step()
    return sorted(sorted(group) for group in linking.groups if group)


class _Linking:
    """The groups as they grow. `near` holds the products of the sums of neighbours. An entry is stale once one of its groups has grown."""

    def __init__(self, vectors: Sequence[Vector], usual: Sequence[float], least: float, check: Check) -> None:
        self.groups = [[index] for index in range(len(vectors))]
        self.sums: list[Vector] = list(vectors)
        self.usual = list(usual)
        self.near: list[dict[int, float]] = [{} for _ in vectors]
        self.heap: list[Entry] = []
        self.least, self.check = least, check

    def start(self, edges: Iterable[Pair]) -> None:
        """Puts the edges between single articles into the heap."""
        for one, other in edges:
            self.near[one][other] = self.near[other][one] = cosine(self.sums[one], self.sums[other])
            if entry := self._entry(one, other):
                self.heap.append(entry)
        heapify(self.heap)

    def _entry(self, one: int, other: int) -> Entry | None:
        """The heap's entry for two groups; None where they aren't alike enough."""
        first, second = (one, other) if one < other else (other, one)
        sizes = len(self.groups[first]), len(self.groups[second])
        mean = self.near[one][other] / (sizes[0] * sizes[1])
        if mean * MOST < self.least:
            return None
        near = self.check(self.groups[first], self.groups[second])
        value = near.factor * (mean - near.usual * (self.usual[first] / sizes[0] + self.usual[second] / sizes[1]))
        return (-value, first, second, *sizes) if value >= self.least else None

    def step(self) -> None:
        """Joins the groups of the best entry, unless it is stale."""
        _, one, other, size, other_size = heappop(self.heap)
        if len(self.groups[one]) != size or len(self.groups[other]) != other_size:
            return
        products = self._products(one, other)
        total = dict(self.sums[one])
        for term, weight in self.sums[other].items():
            total[term] = total.get(term, 0.0) + weight
        self.sums[one], self.sums[other] = total, {}
        self.usual[one] += self.usual[other]
        self.groups[one] += self.groups[other]
        self.groups[other] = []
        self._reconnect(one, other, products)

    def _products(self, one: int, other: int) -> dict[int, float]:
        """What the neighbours of either have in common with both: a sum, so only the part that isn't known yet has to be worked out."""
        first, second = self.near[one], self.near[other]
        products = {}
        for third in sorted((first.keys() | second.keys()) - {one, other}):
            known = first.get(third)
            more = second.get(third)
            products[third] = (cosine(self.sums[one], self.sums[third]) if known is None else known) + (
                cosine(self.sums[other], self.sums[third]) if more is None else more
            )
        return products

    def _reconnect(self, one: int, other: int, products: dict[int, float]) -> None:
        """Gives the joined group the neighbours of both."""
        self.near[one], self.near[other] = products, {}
        for third, product in products.items():
            self.near[third].pop(other, None)
            self.near[third][one] = product
            if entry := self._entry(one, third):
                heappush(self.heap, entry)
