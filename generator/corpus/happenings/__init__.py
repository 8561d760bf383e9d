"""Events across the corpus: what happened once, with all its tellings."""

from generator.corpus.happenings.happening import OPEN, Account, Happening
from generator.corpus.happenings.joined import joined
from generator.corpus.happenings.merge import merge

__all__ = ["OPEN", "Account", "Happening", "joined", "merge"]
