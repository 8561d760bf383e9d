"""The day that an article tells of: what its undated clauses count from, and what is old beside it."""

from datetime import date, timedelta

from generator import calendar
from generator.model import DateMention

NEAR = timedelta(days=10)  # a wire story tells of the days before it
AHEAD = timedelta(days=1)  # and of the day that has begun elsewhere
LONG_AGO = timedelta(days=730)
OLD = timedelta(days=7)  # what lies longer behind is background


class Story:
    """`published` is the article's day, in any precision or None, and `sure` how sure it is; `now` the day that the passage tells of.

    `recalls`: the passage tells of old times.
    """

    __slots__ = ("now", "published", "recalls", "sure")

    def __init__(self, published: str | None, sure: float = 1.0) -> None:
        self.published = published
        self.sure = sure
        self.now: DateMention | None = None
        self.recalls = False

    def tells_of(self, mention: DateMention) -> None:
        """Moves to a day that the passage names, where it is of the story's own days: what is recalled moves nothing."""
        self.recalls = self.is_old(mention)
        if calendar.precision(mention.value) not in ("day", "time"):
            return
        span, own = calendar.bounds(mention.value), self._own()
        if span is None or (own and not own - NEAR <= span[0] <= own + AHEAD):
            return
        if own is None and (has_year(mention) or calendar.bounds(self.published) is None):
            return  # what has its year in an article without one has it from a passage of history
        self.now = mention

    def is_old(self, mention: DateMention) -> bool:
        """Whether what happened then is background. Without a publication date: whether a year is printed, as for other years only."""
        span, own = calendar.bounds(mention.value), calendar.bounds(self.published)
        if span is None:
            return False
        if own is None:
            return has_year(mention)
        return span[1] < own[0] - OLD

    def is_long_ago(self, mention: DateMention) -> bool:
        """Whether it is of other times than the article's: of years ago."""
        span, own = calendar.bounds(mention.value), calendar.bounds(self.published)
        return self.is_old(mention) and (span is None or own is None or own[0] - span[1] > LONG_AGO)

    def is_ahead(self, mention: DateMention) -> bool:
        """Whether it lies behind the publication."""
        span, own = calendar.bounds(mention.value), calendar.bounds(self.published)
        return bool(span and own and span[0] > own[1])

    def _own(self) -> date | None:
        if calendar.precision(self.published) != "day":
            return None
        span = calendar.bounds(self.published)
        return span[0] if span else None


def has_year(mention: DateMention) -> bool:
    """Whether the words of a date print a year: `April 25, 2019`."""
    digits = "".join(letter if letter.isdigit() else " " for letter in mention.text)
    return any(len(run) == 4 for run in digits.split())
