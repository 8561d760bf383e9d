"""The rules, by name: each reads clues of one kind off an article. No rule knows of another; the solver weighs them all."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from generator.dates.publication import ages, anniversaries, editions, hinted, offices, printed, stated, terms, told, years
from generator.dates.publication.case import Case
from generator.dates.publication.clue import Clue, Shape


@dataclass(frozen=True, slots=True)
class Rule:
    """`shows`: a shape that it reads, for the method page. `family`: clues of one family are not independent of each other."""

    name: str
    family: str
    shows: str
    read: Callable[[Case], Iterable[Clue]]


RULES = (
    Rule("metadata", "stated", "front matter `date: 2019-04-25`, a sidecar's `published:`", stated.metadata),
    Rule("published-line", "stated", "`Published: March 5, 2019`", stated.labelled),
    Rule("date-line", "stated", "a line with nothing but `Thursday, September 12, 2019`", stated.date_line),
    Rule("dateline-date", "stated", "`BERLIN, 4 March 2019 (Reuters) —`", stated.dateline_date),
    Rule("address", "stated", "an address with `/2019/04/25/`", stated.address),
    Rule("file-name", "stated", "a file named `2019-04-25-summit.txt`", stated.file_name),
    Rule("dateline-day", "day", "`SEOUL, Aug. 15 (Yonhap) --`", printed.dateline_day),
    Rule("edition-day", "day", "`(EDITORIAL from the Herald on Dec. 30)`", printed.edition_day),
    Rule("report-weekday", "weekday", "`state media reported Thursday`", printed.report_weekday),
    Rule("day-with-weekday", "weekday", "`Wednesday, Dec. 17`", printed.day_with_weekday),
    Rule("told-days", "day", "`opened on March 3`, `closes on March 20`", told.told_days),
    Rule("last-month", "month", "`last month`, and `in September` of the same thing", printed.last_month),
    Rule("anniversary", "arithmetic", "`the 75th anniversary of Korea's liberation`", anniversaries.anniversaries),
    Rule("last-year", "arithmetic", "`April of last year`, and `in 2019` of the same thing", years.last_year),
    Rule("counted-years", "arithmetic", "`five years after the 2015 deal`", years.counted_years),
    Rule("age", "arithmetic", "`Margaret Thatcher, 75,`", ages.ages),
    Rule("edition", "arithmetic", "`the 79th session of the UN General Assembly`", editions.editions),
    Rule("printed-year", "year", "the newest year in the text", years.printed_year),
    Rule("new-year", "year", "`New Year 2014`", years.new_year),
    Rule("year-ahead", "year", "`will be held in 2026`", years.year_ahead),
    Rule("office", "world", "`President Barack Obama said`", offices.offices),
    Rule("name-since", "world", "`COVID-19`", terms.terms),
    Rule("collected", "bound", "the day on which the folder was collected", hinted.collected),
    Rule("neighbour", "neighbour", "a copy of the article that has its date", hinted.neighbours),
)


def read(case: Case) -> tuple[Clue, ...]:
    """All clues of an article, in the order of the rules; what is said twice counts once."""
    clues: dict[tuple[str, Shape], Clue] = {}
    for rule in RULES:
        for clue in rule.read(case):
            clues.setdefault((clue.rule, clue.shape), clue)
    return tuple(clues.values())
