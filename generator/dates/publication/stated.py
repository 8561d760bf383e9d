"""The day where someone wrote it down: the caller, a sidecar, metadata, a line of its own, an address, the file's name (trusted least)."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from generator.dates.publication.case import Case, in_words, seen, whole_day
from generator.dates.publication.clue import Clue, Steps, between, ramp
from generator.dates.publication.lines import Line
from generator.dates.publication.written import Written, partial, written
from generator.model import Evidence, Finding, MetaValue
from generator.model.keys import ADDRESS, CHANGED, LATER, PUBLISHED

# How long after its publication an article is changed: days from the change, likelihood per day.
SINCE_CHANGE = ((-20_000, -401, 0.000001), (-400, -31, 0.0005), (-30, -3, 0.002), (-2, -1, 0.02), (0, 0, 1.0))
PLACEHOLDERS = (date(1970, 1, 1), date(1900, 1, 1), date(2000, 1, 1))  # what broken systems write for "no date"

ADDRESS_DATE = re.compile(r"(?<!\d)((?:19|20)\d\d)[/-](\d{1,2}|[a-z]{3})[/-](\d{1,2})(?!\d)", re.IGNORECASE)

DOUBT = {  # likelihood of a date that is off, as a share of one day among all
    "sidecar": 1e-13, "metadata": 1e-9, "published-line": 1e-9, "date-line": 1e-9, "dateline-date": 1e-9,
    "address": 3e-9, "file-name": 1e-6,
}  # fmt: skip


def metadata(case: Case) -> Iterator[Clue]:
    """Front matter `date: 2019-04-25`, sidecar `published: 2020-08`: the surest key that holds a date. Also later days, as bounds."""
    for key in PUBLISHED:
        value = case.parsed.raw.meta(key)
        clue = value and _from_metadata(value, case.hints.day_first)
        if clue:
            yield clue
            break
    yield from _bounds(case)


def _bounds(case: Case) -> Iterator[Clue]:
    """`modified: 2019-04-26`, `retrieved: 2023-01-05`: the article is not newer, and changes mostly come soon."""
    for key in (*CHANGED, *LATER):
        value = case.parsed.raw.meta(key)
        days = written(value.text, day_first=case.hints.day_first) if value else ()
        if value and days:
            changed = key in CHANGED
            says = f"`{value.key}` names {in_words(days[0].day)}, so the article was published on or before that day"
            shape = ramp(days[0].day.toordinal(), SINCE_CHANGE) if changed else between(None, days[0].day)
            evidence = _meta_evidence("changed" if changed else "later-day", value, says)
            yield Clue(evidence=evidence, shape=shape, doubt=1e-8 if changed else 1e-5)


def _from_metadata(value: MetaValue, day_first: bool) -> Clue | None:
    rule = "sidecar" if value.origin.endswith((".yml", ".yaml")) else "metadata"
    where = f"The sidecar {value.origin} says" if rule == "sidecar" else f"The front matter's `{value.key}` says"
    days = written(value.text, compact=True, day_first=day_first)
    if days and days[0].day not in PLACEHOLDERS:
        return Clue(evidence=_meta_evidence(rule, value, f"{where} {_read(days[0])}"), shape=on(days[0]), doubt=DOUBT[rule])
    part = partial(value.text)
    if not part or days:
        return None
    year, month = part
    first = date(year, month or 1, 1)
    last = date(year + (month in (None, 12)), (month or 12) % 12 + 1, 1) - timedelta(days=1)
    return Clue(evidence=_meta_evidence(rule, value, f"{where} {value.text.strip()}"), shape=between(first, last), doubt=DOUBT[rule])


def _meta_evidence(rule: str, value: MetaValue, says: str) -> Evidence:
    return Evidence(rule=rule, origin="metadata", says=f"{says}.", text=value.text, start=value.start, end=value.end)


def on(date_: Written) -> Steps:
    """One day, or the two readings of `03/04/2019`, the one that the settings prefer first."""
    if date_.other is None:
        return between(date_.day, date_.day)
    fits = sorted(((date_.day.toordinal(), 1.0), (date_.other.toordinal(), 0.5)))
    return Steps(tuple((day, day, fit) for day, fit in fits))


def _read(written_: Written) -> str:
    """`12 November 2020`; of `12/11/2020` both readings."""
    if written_.other is None:
        return in_words(written_.day)
    return f"{in_words(written_.day)} (or {in_words(written_.other)}: it can be read in two ways)"


def labelled(case: Case) -> Iterator[Clue]:
    """`Published: March 5, 2019`, `Updated: 2016-05-30 09:53 (Agencies)` (the earliest such day), `Posted on 5 May 2011`."""
    changed = min((line.date.day for line in case.lines if line.later), default=None)
    for line in case.lines:
        if line.label and (not line.later or line.date.day == changed):
            yield _labelled(case, line)


def _labelled(case: Case, line: Line) -> Clue:
    if line.later:
        says = f"A line says “{line.label}” {in_words(line.date.day)}, so the article was published on or before that day."
        shape = ramp(line.date.day.toordinal(), SINCE_CHANGE)
        return Clue(evidence=seen(case, "updated-line", line.start, line.end, says), shape=shape, doubt=1e-8)
    says = f"A line states the day: “{line.label}” {_read(line.date)}."
    return Clue(evidence=seen(case, "published-line", line.start, line.end, says), shape=on(line.date), doubt=DOUBT["published-line"])


def date_line(case: Case) -> Iterator[Clue]:
    """A line that holds nothing but a date, near the top or the end: `Thursday, September 12, 2019`, `June 9, 2009`, `2016-05-30 09:53`."""
    for line in case.lines:
        if not line.label:
            says = f"A line of its own holds the date {_read(line.date)}."
            yield Clue(evidence=seen(case, "date-line", line.start, line.end, says), shape=on(line.date), doubt=DOUBT["date-line"])


def dateline_date(case: Case) -> Iterator[Clue]:
    """A dateline with its year: `BERLIN, 4 March 2019 (Reuters) —`, `PYONGYANG, October 7, Juche 103 (KCNA) --`."""
    printed = case.parsed.dateline and case.parsed.dateline.date
    days = written(printed.text, day_first=case.hints.day_first) or _counted_otherwise(case, printed) if printed else ()
    if printed and days:
        says = f"The dateline gives {_read(days[0])}."
        yield Clue(evidence=seen(case, "dateline-date", printed.start, printed.end, says), shape=on(days[0]), doubt=DOUBT["dateline-date"])


def _counted_otherwise(case: Case, printed: Finding) -> tuple[Written, ...]:
    """A whole day whose year is of another count: `October 7, Juche 103`."""
    inside = (stated for found, stated in case.stated() if printed.start <= found.start < printed.end)
    return tuple(Written(0, 0, day) for stated in inside if stated.era and (day := whole_day(stated)))


def address(case: Case) -> Iterator[Clue]:
    """A day in the article's address: `/2019/04/25/`, `/2019/apr/25/`, `AEN20200815001100`; in the text only the address of its source."""
    value = case.parsed.raw.meta(*ADDRESS)
    places: Iterable[tuple[str, int | None]] = ((value.text, value.start),) if value else ()
    for text, start in places:
        day = _in_address(text)
        if day:
            says = f"The article's address holds the day {in_words(day)}."
            evidence = Evidence(
                rule="address", origin="metadata", says=says, text=text, start=start, end=None if value is None else value.end
            )
            yield Clue(evidence=evidence, shape=between(day, day), doubt=DOUBT["address"])


def _in_address(text: str) -> date | None:
    """The day that an address holds, with the month as a number or as three letters."""
    spaced = ADDRESS_DATE.sub(lambda m: f" {m[3]} {m[2]} {m[1]} " if m[2].isalpha() else f" {m[1]}-{m[2]}-{m[3]} ", text)
    days = [each.day for each in written(spaced, compact=True) if each.day.year >= 1980]
    return days[0] if days else None


def file_name(case: Case) -> Iterator[Clue]:
    """`2019-04-25-summit.txt`, `20190425_0012.txt`: often the day of the crawl, so trusted least."""
    name = case.parsed.raw.name.rsplit("/", 1)[-1]
    days = [each.day for each in written(name, compact=True) if each.day.year >= 1980]
    if days:
        evidence = Evidence(rule="file-name", origin="file_name", says=f"The file's name holds the day {in_words(days[0])}.", text=name)
        yield Clue(evidence=evidence, shape=between(days[0], days[0]), doubt=DOUBT["file-name"])
