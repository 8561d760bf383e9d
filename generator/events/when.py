"""When: which date of a sentence belongs to which of its clauses and nouns."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace

from generator import calendar
from generator.events.clauses import Clause
from generator.events.places import Places
from generator.events.words import Flag, Words, cues
from generator.model import DateMention, ParsedArticle

EVENT_TYPES = frozenset({"DATE", "TIME"})
SOURCE_REACH = 8
NOUN_REACH = 14  # words between an event noun and its date


@dataclass(frozen=True, slots=True)
class Dated:
    """A date at its words: `first` to `last`. `noun`: the event noun that it belongs to; `loose`: the clause may have it too."""

    date: DateMention
    first: int
    last: int
    noun: int | None = None
    report: bool = False
    loose: bool = False
    recalled: bool = False  # `the 60th anniversary`: the day of what it recalls
    until: str | None = None  # the last day of a span: `July 25-27`, `Aug. 4 or 5`


class Calendar:
    """The dates of an article that name days, by place; also those of which the year or the day is open."""

    def __init__(self, parsed: ParsedArticle, dates: Sequence[DateMention]) -> None:
        self._text = parsed.text
        self._dates = sorted(
            (date for date in dates if date.type in EVENT_TYPES and (date.earliest or _is_open(date))),
            key=lambda date: (date.start, -date.end),
        )
        self._starts = [date.start for date in self._dates]

    def of(self, words: Words, verbs: Set[int]) -> Places[Dated]:
        """The dates of a sentence; `verbs`: the heads of its verb groups."""
        return Places(self._of(words, verbs))

    def _of(self, words: Words, verbs: Set[int]) -> Iterator[Dated]:
        if not words.starts:
            return
        end = -1
        for place in range(bisect_left(self._starts, words.starts[0]), bisect_left(self._starts, words.ends[-1])):
            date = self._dates[place]
            if date.start < end:
                continue  # inside of the one before
            end = date.end
            first = bisect_left(words.ends, date.start + 1)
            if words.quoted[min(first, len(words) - 1)]:
                continue  # what is quoted dates nothing outside of the quotation
            yield _placed(words, Dated(date, first, max(first + 1, bisect_left(words.starts, date.end))), verbs)


def _is_open(date: DateMention) -> bool:
    """Whether only a part of a day is known: `Friday`, `Nov. 1` of an article that is not dated; not `recently`."""
    return date.value is None or date.value.startswith("XXXX-")


def _placed(words: Words, dated: Dated, verbs: Set[int]) -> Dated:
    """The date with the noun that it belongs to, if it does to one."""
    recalling = next((at for at in range(dated.first, dated.last) if words.flags[at] & Flag.ANNIVERSARY), None)
    if recalling is not None:
        return replace(dated, noun=recalling, recalled=True)
    if _of_origin(words, dated, verbs):
        return replace(dated, noun=dated.first, report=True)
    behind = _noun_behind(words, dated, verbs)
    if behind is not None:
        report = not words.flags[behind] & Flag.EVENT_NOUN
        return Dated(dated.date, dated.first, dated.last, noun=behind, report=report, loose=not report)
    before = _noun_before(words, dated, verbs)
    if before is None:
        return replace(dated, loose=_attributive(words, dated))
    return replace(dated, noun=before, report=not words.flags[before] & Flag.EVENT_NOUN)


def _of_origin(words: Words, dated: Dated, verbs: Set[int]) -> bool:
    """`the 75th anniversary of the victory in 1945`, `in memory of the flood of 1950`, `the 60th year since 1961`: a year of the past."""
    if not dated.date.text.isdigit() or dated.first < 2 or words.lows[dated.first - 1] not in cues("origins"):
        return False
    if words.lows[dated.first - 2] in cues("years"):
        return True
    for at in range(dated.first - 2, max(-1, dated.first - NOUN_REACH), -1):
        if at in verbs or words.lows[at] == "," or words.flags[at] & (Flag.BREAK | Flag.REL):
            return False
        if words.flags[at] & Flag.ANNIVERSARY or words.lows[at] in cues("memorials"):
            return words.lows[at + 1] == "of"
    return False


def _attributive(words: Words, dated: Dated) -> bool:
    """`this year's | games`, `the 2010 | census`: tells which, not when."""
    if dated.last < len(words) and words.flags[dated.last] & Flag.POSSESSIVE:
        return True
    before, after = dated.first - 1, words.flags[dated.last] if dated.last < len(words) else Flag.PREP
    return (
        before >= 0
        and words.lows[before] in ("the", "a", "an", "its", "his", "their")
        and dated.date.text.isdigit()
        and not after & Flag.PREP
    )


def _noun_behind(words: Words, dated: Dated, verbs: Set[int]) -> int | None:
    """`the 1975 | border treaty`, `Friday's | parade`: an event noun right behind."""
    at = dated.last
    if at < len(words) and words.flags[at] & Flag.POSSESSIVE:
        at += 1
    elif dated.first == 0 or words.lows[dated.first - 1] in ("on", "in", "last", "next") or not words.flags[dated.first - 1] & Flag.DET:
        return None
    for place in range(at, min(at + 3, len(words))):
        if place in verbs or words.flags[place] & (Flag.DET | Flag.PREP | Flag.CONJ | Flag.SUB) or words.lows[place] == ",":
            return None
        if words.flags[place] & (Flag.EVENT_NOUN | Flag.REPORT_NOUN):
            return place
    return None


def _noun_before(words: Words, dated: Dated, verbs: Set[int]) -> int | None:
    """`since its opening in 1998`: an event noun before, under a preposition that sets it apart from the verb; `the treaty of 2000`."""
    if dated.first >= 2 and words.lows[dated.first - 1] == "of" and words.flags[dated.first - 2] & Flag.EVENT_NOUN:
        return dated.first - 2
    if "according" in words.lows[max(0, dated.first - SOURCE_REACH) : dated.first]:
        return next((at for at in range(dated.first - 1, max(-1, dated.first - 3), -1) if words.flags[at] & Flag.REPORT_NOUN), None)
    noun = None
    for at in range(dated.first - 1, max(-1, dated.first - NOUN_REACH), -1):
        if at in verbs or words.flags[at] & (Flag.ANNIVERSARY | Flag.BREAK | Flag.REL):
            return None
        if noun is not None and words.lows[at] in cues("governs"):
            return noun
        if words.flags[at] & Flag.EVENT_NOUN and not words.flags[at + 1] & Flag.NUMBER:  # `from March 3 to | 25`: a month
            noun = at
    return None


def dates_of(clause: Clause, dated: Places[Dated], words: Words) -> tuple[Dated, ...]:
    """The dates of a clause: the nearest to its verb, with those that are named in one breath with it (`in March and June`).

    None where that is open: the clause has its own day, and takes no other (`unveiled on Friday a plaque to his arrival in 1949`).
    """
    inside = [one for one in dated.within(clause.pieces) if (one.noun is None or one.loose) and not bounding(words, one)]
    free = [one for one in inside if not one.loose] or [one for one in inside if one.noun is not None]
    if not free:
        return ()
    free = [one for one in free if _is_day(one)] or free
    nearest = min(free, key=lambda one: (_distance(one, clause.group.head), one.first))
    place = free.index(nearest)
    chain = [nearest]
    for one in free[place + 1 :]:
        if _spans(words, chain[-1], one):
            chain[-1] = replace(chain[-1], last=one.last, until=one.date.latest)
        elif _in_one_breath(words, chain[-1], one):
            chain.append(one)
        else:
            break
    for one in reversed(free[:place]):
        if _spans(words, one, chain[0]):
            chain[0] = replace(one, last=chain[0].last, until=chain[0].until or chain[0].date.latest)
        elif _in_one_breath(words, one, chain[0]):
            chain.insert(0, one)
        else:
            break
    return tuple(one for one in _distinct(chain) if one.date.earliest or "T" not in (one.date.value or ""))


def is_placed(date: DateMention) -> bool:
    """Whether a date has a place in time or in its year: `XXXX-11-01`, `XXXX-06`; not `on Friday`, `last year` of a year that is open."""
    return date.earliest is not None or calendar.precision(date.value) in ("day-of-year", "month-of-year")


def _is_day(dated: Dated) -> bool:
    """Whether a date names a day: `Yesterday, at this year's games` is of yesterday; `on Friday` be it unknown of which week."""
    return dated.date.earliest == dated.date.latest and calendar.precision(dated.date.value) != "month-of-year"


def _distance(dated: Dated, head: int) -> int:
    """Words between a date and a verb; one behind the verb counts as nearer."""
    return dated.first - head if dated.first > head else head - dated.last + 3


def _in_one_breath(words: Words, one: Dated, other: Dated) -> bool:
    """`March | and | June`."""
    between = words.lows[one.last : other.first]
    return (
        0 < len(between) <= 3
        and set(between) <= {"and", "or", ",", "in", "on", "again", "of"}
        and not set(between).isdisjoint({"and", "or", ","})
    )


def _spans(words: Words, one: Dated, other: Dated) -> bool:
    """`July 25 | - | 27`, `from March 3 | to | 5`, `Aug. 4 | or | 5`, `between 2010 | and | 2019`: one event between two days."""
    between = words.lows[one.last : other.first]
    first, last = one.date.earliest or one.date.value or "", other.date.latest or other.date.value or ""
    if len(between) != 1 or first >= last:
        return False
    return between[0] in cues("spans") or (between[0] == "and" and one.first > 0 and words.lows[one.first - 1] in cues("pairs_of_days"))


def _distinct(chain: Sequence[Dated]) -> tuple[Dated, ...]:
    """Each day once: `Saturday, Aug. 15` are two mentions of one day."""
    days: dict[tuple[str | None, ...], Dated] = {}
    for one in chain:
        days.setdefault((one.date.earliest, one.date.latest) if one.date.earliest else (one.date.value,), one)
    return tuple(days.values())


def bounding(words: Words, dated: Dated) -> bool:
    """`until Friday`, `before 2010`: a bound, no date. `the first meeting since 2002`: of another one."""
    at = dated.first - 1
    if at > 0 and words.lows[at] == "since":
        return not cues("firsts").isdisjoint(words.lows[max(0, at - NOUN_REACH) : at])
    if dated.date.value and "T" in dated.date.value:
        return False  # `before dawn on Friday` is on Friday
    if at > 0 and words.lows[at] in cues("softeners"):
        at -= 1
    return at >= 0 and words.lows[at] in cues("bounding")
