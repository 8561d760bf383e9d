"""Groups that grow by joining two at a time."""

from collections.abc import Callable, Sequence

May = Callable[[Sequence[int], Sequence[int]], bool]


class Groups:
    """`count` members, each a group of its own at first."""

    def __init__(self, count: int) -> None:
        self._group = [[index] for index in range(count)]

    def join(self, one: int, other: int, may: May | None = None) -> None:
        """Joins the groups of two members, if `may` lets these two groups be one."""
        first, second = self._group[one], self._group[other]
        if first is second or (may and not may(first, second)):
            return
        if len(first) < len(second):
            first, second = second, first
        first.extend(second)
        for index in second:
            self._group[index] = first

    def several(self) -> list[list[int]]:
        """The groups of two members or more, each sorted."""
        return sorted(sorted(group) for index, group in enumerate(self._group) if len(group) > 1 and group[0] == index)
