"""Which articles belong together: copies, versions of one story, stories of one event, threads over the years. Each link says why."""

from generator.corpus.grouping.group import group
from generator.corpus.grouping.place import ALONE, Link, Place

__all__ = ["ALONE", "Link", "Place", "group"]
