"""Withdrawn articles: gone before anything is gathered, whether their files are still there or not."""

from collections.abc import Iterable, Sequence

from generator.extract import Extracted
from generator.model import Unreadable
from generator.model.curation import Withdrawal
from generator.read.identity import article_id


def still_standing(outcomes: Sequence[Extracted | Unreadable], withdrawn: Iterable[Withdrawal]) -> list[Extracted | Unreadable]:
    """The outcomes without those that are withdrawn.

    Where several files have the id, it is the one that the entry names as its `file`; without that the one whose name gives the id, else
    the first by name: rather is another article held back than that one published. The others stay, and get ids of their own.
    """
    wanted = {one.id: one for one in withdrawn}
    claims: dict[str, list[str]] = {}
    for outcome in outcomes if wanted else ():
        if (identity := _id(outcome)) in wanted:
            claims.setdefault(identity, []).append(_name(outcome))
    gone = {_chosen(wanted[identity], names) for identity, names in claims.items()}
    return [outcome for outcome in outcomes if _name(outcome) not in gone]


def _chosen(one: Withdrawal, names: Iterable[str]) -> str:
    """The file of the withdrawn article."""
    return one.file or min(names, key=lambda name: (article_id(name) != one.id, name))


def _id(outcome: Extracted | Unreadable) -> str:
    return outcome.article.id if isinstance(outcome, Extracted) else article_id(outcome.name)


def _name(outcome: Extracted | Unreadable) -> str:
    return outcome.article.parsed.raw.name if isinstance(outcome, Extracted) else outcome.name
