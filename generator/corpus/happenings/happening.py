"""The type of an event across the corpus: what happened once, with all its tellings."""

from dataclasses import dataclass

from generator.corpus.moment import Moment
from generator.model import BY_HAND

STATED = ("explicit", BY_HAND)
OPEN = ("planned", "cancelled")  # standings that are never taken for something that happened


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A day that tellings name for an event. `basis` is the best of theirs; `articles` are the ids of those that say so."""

    value: str
    earliest: str
    latest: str
    basis: str
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """One event, however many articles tell it. `id` is that of its first telling.

    `value`, `earliest`, `latest`, `precision` and `basis` are those of the account that most sources give; where the articles differ,
    `accounts` has each day, the best first: one where they agree, none where no day is known. `status`: `reported`, `background` (only
    recalled), `planned`, `cancelled`. `rule` is that of the representative telling: a `statement` is what somebody said. `actors` are ids,
    the most named first. `telling` is the sentence that stands for the event, `tellings` are all, in the order of publication. `articles`
    counts the articles and `sources` the sources that are named, 0 where none is: an agency counts once.
    """

    id: str
    value: str | None
    earliest: str | None
    latest: str | None
    precision: str
    basis: str
    status: str
    rule: str
    confidence: float
    telling: Moment
    tellings: tuple[Moment, ...]
    accounts: tuple[Account, ...] = ()
    actors: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    articles: int = 1
    sources: int = 1

    @property
    def implied(self) -> bool:
        """Whether no telling states its date, and no person gave it one."""
        return self.basis not in STATED

    @property
    def disputed(self) -> bool:
        """Whether two accounts give different days."""
        return len(self.accounts) > 1
