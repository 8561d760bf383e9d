"""The day on which an article was published, with its proof: clues (`rules`), a solver over all days (`solver`), and what may be said (`choice`)."""

from generator.dates.publication.explain import explain
from generator.dates.publication.hints import Hint, Hints
from generator.dates.publication.publish import publish

__all__ = ["Hint", "Hints", "explain", "publish"]
