"""Events across the corpus: what happened once, with all its tellings."""

from generator.corpus.happenings.happening import Account, Happening

__all__ = ["Account", "Happening"]
