"""Findings in a reader's words: `2019-04` → `April 2019`, 0.93 → `nearly certain`. The words are in lexicons/en/site.toml."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from generator import lexicon
from generator.calendar import bounds, precision


class _Part(str):
    """A number of a value: `{1:d}` prints 04 as 4, `{1:month}` as April, `{0:weekday}` 4 as Thursday, `{0:count year}` 3 as 3 years."""

    __slots__ = ()

    def __format__(self, how: str) -> str:
        if how in ("month", "weekday"):
            return _names(how).get(int(self), f"{how} {self}")
        if how.startswith("count "):
            return f"{int(self)} {how.removeprefix('count ')}{'' if int(self) == 1 else 's'}"
        return str(int(self)) if how == "d" else str(self)


@cache
def _names(what: str) -> Mapping[int, str]:
    """Number → name of a month or a weekday (Monday is 1)."""
    return {number: name.capitalize() for name, number in lexicon.load(f"{what}s")["names"].items()}


@cache
def _shapes() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Shapes of values with the words for each, in the order of the lexicon."""
    return tuple((re.compile(shape, re.ASCII), words) for shape, words in lexicon.load("site")["dates"].items())


def words(table: str, key: str) -> str:
    """The words for a key of a table in site.toml: `("kinds", "person")` → `People`; the key itself where there are none."""
    return str(lexicon.load("site")[table].get(key, key))


def said(table: str, key: str) -> str:
    """As `words`, but empty where the table has none: what goes without saying."""
    return str(lexicon.load("site")[table].get(key, ""))


def month(number: int) -> str:
    """4 → `April`."""
    return _names("month")[number]


def weekday(number: int) -> str:
    """4 → `Thursday`."""
    return _names("weekday")[number]


def plural(number: int, one: str, many: str = "") -> str:
    """`1 article`, `1,204 articles`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def sources(number: int) -> str:
    """`2 independent sources`; `sources not named` where there is none that is known."""
    return plural(number, "independent source") if number else words("sources", "none")


@lru_cache(maxsize=16384)  # each article's date stands on many pages
def date(value: str | None) -> str:
    """A TIMEX3 or EDTF value in words: `25 April 2019`, `April 2019`, `15 August, year unknown`; a value of no known shape as it is."""
    if value is None:
        return "undated"
    day, _, time = value.partition("T") if value[:1].isdigit() or value.startswith("XXXX") else (value, "", "")
    for shape, said_so in _shapes():
        if match := shape.fullmatch(day):
            hour = f", {words('times', time)}" if time else ""
            return said_so.format(*map(_Part, match.groups())) + hour
    return value


def span(value: str | None, earliest: str | None, latest: str | None) -> str:
    """A date of the timeline: its value in words, or what it spans where that is more: `2006 to 2017`, `25 to 27 July 1994`."""
    days = bounds(value)
    if not (earliest and latest) or (days and (days[0].isoformat(), days[1].isoformat()) == (earliest, latest)):
        return date(value)
    if earliest == latest:
        return date(value) if days else date(earliest)
    fine = {"year": 4, "month": 7}.get(precision(value), 10)
    return between(earliest[:fine], latest[:fine])


def between(first: str | None, last: str | None) -> str:
    """`17 to 19 June 2024`, `30 May 2024 to 2 June 2024`, one date where both are the same, `undated` without one."""
    if first is None or last is None or first == last:
        return date(first or last)
    same_month = len(first) == len(last) == len("2024-06-17") and first[:7] == last[:7]
    return f"{int(first[8:]) if same_month else date(first)} to {date(last)}"


def sure(confidence: float) -> str:
    """`certain`, `nearly certain`, `likely`, `more likely than not`, `doubtful`."""
    steps: Mapping[str, float] = lexicon.load("site")["confidence"]
    return next(word for word, least in steps.items() if confidence >= least)


def sure_of(value: str | None, confidence: float) -> str:
    """How sure a date is; where its year is open only the day is meant, and never called certain: `the day nearly certain`."""
    steps: Mapping[str, float] = lexicon.load("site")["confidence"]
    if value is None or not value.startswith("XXXX"):
        return sure(confidence)
    return f"the day {sure(min(confidence, sorted(steps.values())[-2]))}"


def confidence(share: float) -> str:
    """0.973 → `97 %`, 0.996 → `>99 %`: no rounding makes a finding certain."""
    return ">99 %" if share >= 0.995 else f"{share:.0%}".replace("%", " %")


# What the `datetime` attribute may hold: HTML's own grammar of dates, months, years, weeks, yearless days, durations.
MACHINE = re.compile(
    r"\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d)?)?)?)?|\d{4}-W\d\d|P\d+[DW]|PT\d+[HMS]",
    re.ASCII,
)
YEARLESS = re.compile(r"XXXX(-\d\d-\d\d)", re.ASCII)


def machine(value: str | None) -> str:
    """The value for `<time datetime>`, or an empty string where HTML has no such date: `XXXX-08-15` → `--08-15`, `2019-Q2` → ``."""
    if match := YEARLESS.fullmatch(value or ""):
        return f"-{match.group(1)}"
    return value if value and MACHINE.fullmatch(value) else ""
