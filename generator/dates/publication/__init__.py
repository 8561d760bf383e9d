"""The day on which an article was published, with its proof.

Clues (`rules`) go to a solver over all days (`solver`), and of its shares as much is said as is likely enough (`choice`).
"""

from generator.dates.publication.explain import explain, next_step, reason
from generator.dates.publication.hints import Hint, Hints
from generator.dates.publication.publish import publish

__all__ = ["Hint", "Hints", "explain", "next_step", "publish", "reason"]
