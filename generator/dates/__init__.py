"""The temporal tagger: finds what dates say, and counts them from the day an article was published.

found = find(parsed)                         # dear; independent of the publication date
dates = resolve(parsed, found, "2020-08-15") # cheap; may be run again
problems(parsed, found)                      # dates that cannot be
"""

from generator.dates.find import find
from generator.dates.plausible import problems
from generator.dates.resolve import resolve

__all__ = ["find", "problems", "resolve"]
