"""Articles → Library."""

from generator.corpus.collect import collect
from generator.corpus.library import ActorRecord, Appearance, Entry, Library, Moment, TagRecord, TitleSeen

__all__ = ["ActorRecord", "Appearance", "Entry", "Library", "Moment", "TagRecord", "TitleSeen", "collect"]
