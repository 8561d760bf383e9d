"""What a date's words say, before anything is known of the day on which they were written.

`find` gives `FoundDate`s, each with an expression; `resolve` counts the expression from an anchor. A publication solver can ask the
expressions what they are without resolving them:

    explicit day with its year    isinstance(e, Stated) and e.precision == "day" and e.year          `April 25, 2019`
    month and day, year open      isinstance(e, Stated) and e.precision == "day" and e.year is None  `Aug. 15`
    weekday                       isinstance(e, Stated) and e.precision == "weekday"; found.cues.direction: `past` or `future`
    last year, last month         isinstance(e, Relative) and (e.unit, e.offset) == ("year", -1)
    April of last year            isinstance(e, Within): e.inner, e.outer
    third Sunday in May           isinstance(e, Nth): e.nth, e.weekday, e.of
    a year alone                  isinstance(e, Stated) and e.precision == "year"
    Juche 109                     the same, with e.era == "juche"
    75th anniversary of X         isinstance(e, Anniversary): e.ordinal, e.origin_text
    34-year-old, aged 34          isinstance(e, Age): e.years
"""

from dataclasses import dataclass
from typing import Literal

from generator.model import Finding

Direction = Literal["past", "future", "this"]
Base = Literal["published", "passage", "narrative"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """Calendar parts as printed; what isn't printed is None.

    `Saturday, April 25, 2019`, `Aug. 15`, `Thursday` (weekday 4), `the third quarter` (quarter 3), `summer 2020` (season `SU`),
    `the 1980s` (decade 198), `the '80s` (decade 198), `the 20th century` (century 20), `the 15th` (day 15), `fiscal 2019` (fiscal).
    `unit`: the larger unit that holds what is printed, `the week of March 8` (week).
    `era`: `juche` where the year was printed as `Juche 109`, `ad` as `AD 79`.
    `choices`: both readings of `03/04/2019`, the preferred first.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    week: int | None = None
    quarter: int | None = None
    half: int | None = None
    season: str | None = None
    decade: int | None = None
    century: int | None = None
    weekend: bool = False
    fiscal: bool = False
    unit: str | None = None
    era: str | None = None
    choices: tuple[str, ...] = ()

    @property
    def precision(self) -> str:
        """The finest part that is printed: `day` for `Thursday, May 3`, `weekday` for `Thursday`, `month`, `quarter`, …, `unknown`."""
        if self.unit is not None:
            return self.unit
        if self.day is None and self.weekday is not None:
            return "weekday"
        if self.weekend:
            return "weekend"
        order = ("day", "month", "quarter", "half", "season", "week", "year", "decade", "century")
        return next((name for name in order if getattr(self, name) is not None), "unknown")

    @property
    def value(self) -> str:
        """The value with what is open as X: `2019-04-25`, `XXXX-08-15`, `XXXX-WXX-4`, `XXXX-Q3`, `198`."""
        if self.unit is not None:
            return "XXXX"
        year = "XXXX" if self.year is None else f"{self.year:04d}"
        values = {
            "day": lambda: f"{year}-{'XX' if self.month is None else f'{self.month:02d}'}-{self.day:02d}",
            "weekday": lambda: f"{year}-WXX-{self.weekday}",
            "weekend": lambda: f"{year}-WXX-WE",
            "month": lambda: f"{year}-{self.month:02d}",
            "quarter": lambda: f"{year}-Q{self.quarter}",
            "half": lambda: f"{year}-H{self.half}",
            "season": lambda: f"{year}-{self.season}",
            "week": lambda: f"{year}-W{self.week:02d}",
            "year": lambda: year,
            "decade": lambda: f"{self.decade:03d}",
            "century": lambda: f"{(self.century or 1) - 1:02d}",
        }
        return values.get(self.precision, lambda: "XXXX")()


@dataclass(frozen=True, slots=True, kw_only=True)
class Relative:
    """Units counted from a base: `last month` (month, -1), `today` (day, 0), `two weeks ago` (week, -2), `the next day` (day, 1, passage).

    `base`: the publication; the date that was named last in the passage; `narrative` is the latter where the verb is past (`the next month
    he left`), the former elsewhere (`over the next month`). `inherit`: the result takes the precision of the period that
    was named last (`a year earlier` beside a quarter is a quarter). `definite`: the one in question (`the quarter`, `the latest period`,
    `the weekend`).
    """

    unit: str
    offset: int
    base: Base = "published"
    inherit: bool = False
    definite: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Within:
    """A stated part of a larger date: `April of last year`, `Thursday of last week`, `the summer of 1969` is plain Stated."""

    inner: Stated
    outer: Relative


@dataclass(frozen=True, slots=True, kw_only=True)
class Nth:
    """A counted part of a larger date: `the third Sunday in May` (3, weekday 7), `the last day of 2019` (-1), `the first week of May`."""

    nth: int
    of: Stated | Relative
    weekday: int | None = None
    unit: str = "day"


@dataclass(frozen=True, slots=True, kw_only=True)
class Holiday:
    """A day known by name; `id` is its row in the lexicon. `New Year's Day 2020`, `last Christmas` (outer), `Easter week` (unit `week`).

    `country`: the code of that whose day it is, where several have one of that name (`Independence Day`); None where it stays open.
    """

    id: str
    year: int | None = None
    outer: Relative | None = None
    offset: int = 0
    unit: str = "day"
    country: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class At:
    """A time of day: `10:35 a.m.` (time `T10:35`), `Friday morning` (day Friday, time `TMO`). `day` None: of the passage's day."""

    time: str
    day: "Expression | None" = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A vague one: `PAST_REF`, `PRESENT_REF`, `FUTURE_REF`; and a year before Christ, which no calendar of ours counts: `BC0044`."""

    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Duration:
    """`three days` `P3D`, `several weeks` `PXW`, `the past two months` `P2M`."""

    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Recurring:
    """`every Thursday` value `XXXX-WXX-4`, quant `EVERY`; `twice a week` value `P1W`, freq `2X`."""

    value: str
    quant: str | None = None
    freq: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Age:
    """`34-year-old`, `aged 34`, `Kim, 34,`."""

    years: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Anniversary:
    """`the 75th anniversary of diplomatic ties`: `ordinal` 75, `origin_text` `diplomatic ties`.

    `origin` is the lexicon's date of it, where it has one.
    """

    ordinal: int
    origin_text: str = ""
    origin: str | None = None


Expression = Stated | Relative | Within | Nth | Holiday | At | Reference | Duration | Recurring | Age | Anniversary


@dataclass(frozen=True, slots=True, kw_only=True)
class Cues:
    """What the words around a date say.

    `direction`: of the words themselves (`last Friday`, `next Friday`, `this Friday`).
    `tense`: of the clause's verb. `verb`: the word that told, `reported`; `direct`: it stands right before (`fell in September`).
    `preposition`: the word before, `on`, `since`, `by`. `purpose`: an infinitive stands between the verb and the date (`ordered
    them to leave on Monday`). `refers`: the words before it name what was told of (`that summit, on April 25`).
    """

    direction: Direction | None = None
    tense: Literal["past", "future"] | None = None
    verb: str = ""
    direct: bool = False
    preposition: str = ""
    purpose: bool = False
    refers: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundDate(Finding):
    """A date's words and what they say. `type` is the TIMEX3 type; `mod` as TIMEX3 (`START`, `MID`, `END`, `APPROX`, `MORE_THAN`, …).

    `sentence` is its sentence's id, `role` its block's role, `block` that block's index, `quoted` whether it stands inside quotation marks.
    `shown` False: it is a clue (a plain age, an anniversary without a known origin), not a date of its own.
    """

    type: str
    expression: Expression
    sentence: str
    role: str
    block: int
    mod: str | None = None
    cues: Cues = Cues()
    quoted: bool = False
    shown: bool = True
