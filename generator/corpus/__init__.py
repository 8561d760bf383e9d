"""Articles → Library."""

from generator.corpus.collect import collect
from generator.corpus.happenings import OPEN, Account, Happening
from generator.corpus.library import ActorRecord, Appearance, Library, TagRecord, TitleSeen
from generator.corpus.moment import Entry, Moment
from generator.corpus.neighbours import placed
from generator.corpus.reports import Report, in_turn
from generator.corpus.stories import Story, Thread

__all__ = [
    "OPEN",
    "Account",
    "ActorRecord",
    "Appearance",
    "Entry",
    "Happening",
    "Library",
    "Moment",
    "Report",
    "Story",
    "TagRecord",
    "Thread",
    "TitleSeen",
    "collect",
    "in_turn",
    "placed",
]
