"""Events across the corpus: what happened once, with all its tellings."""

from generator.corpus.happenings.happening import BY_HAND, Account, Happening
from generator.corpus.happenings.merge import merge

__all__ = ["BY_HAND", "Account", "Happening", "merge"]
