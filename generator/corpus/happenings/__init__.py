"""Events across the corpus: what happened once, with all its tellings."""

from generator.corpus.happenings.happening import Account, Happening
from generator.corpus.happenings.joined import joined
from generator.corpus.happenings.merge import merge

__all__ = ["Account", "Happening", "joined", "merge"]
