"""The value that most give."""

from collections import Counter
from collections.abc import Iterable


def most(values: Iterable[str]) -> str:
    """The most frequent value, the first in the alphabet among equals; an empty string where there is none."""
    counted = Counter(filter(None, values))
    return min(counted, key=lambda value: (-counted[value], value), default="")
