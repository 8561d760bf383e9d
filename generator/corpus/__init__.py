"""Articles → Library."""

from generator.corpus.collect import collect
from generator.corpus.library import ActorRecord, Appearance, Entry, Library, Moment, TagRecord, TitleSeen
from generator.corpus.neighbours import placed

__all__ = ["ActorRecord", "Appearance", "Entry", "Library", "Moment", "TagRecord", "TitleSeen", "collect", "placed"]
