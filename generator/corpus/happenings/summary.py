"""Tellings of one event → Happening: its day, its status, who took part, and the sentence that stands for it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cache

from generator import calendar, lexicon
from generator.corpus.grouping.sources import independent, named
from generator.corpus.happenings.happening import Account, Happening
from generator.corpus.happenings.traits import Traits, likeness, mean
from generator.corpus.moment import Entry, Moment

BASES = ("explicit", "context", "publication")
FINEST = ("day", "time", "weekend", "week", "month", "season", "quarter", "half", "year", "decade", "century", "unknown")
SHORTEST, LONGEST = 40, 220  # characters of a clause that can stand for an event
SOON, AT_THE_TIME = 7, 0.3  # days after it in which an event is news, and what a telling of these days is worth
ACTORS = 12
LESSER = ("dated-noun", "anniversary", "statement")  # rules of tellings that stand for an event where no better one does


def happening_of(tellings: Sequence[Traits]) -> Happening:
    """The event of these tellings; they are one or more."""
    moments = tuple(sorted((one.moment for one in tellings), key=by_publication))
    accounts = accounts_of(moments)
    event = _representative(tellings, accounts)
    entries = {moment.entry.id: moment.entry for moment in moments}
    first = accounts[0] if accounts else None
    return Happening(
        id=moments[0].id,
        value=first.value if first else event.event.value,
        earliest=first.earliest if first else None,
        latest=first.latest if first else None,
        precision=calendar.precision(first.value if first else event.event.value),
        basis=first.basis if first else event.event.basis,
        status=status_of(moments),
        rule=event.event.rule,
        confidence=max(moment.event.confidence for moment in moments if first is None or moment.event.value == event.event.value),
        telling=event,
        tellings=moments,
        accounts=accounts,
        actors=_taking_part(moments, event)[:ACTORS],
        tags=_frequent(tag for moment in moments for tag in moment.event.tags),
        articles=len(entries),
        sources=sources_of(tuple(entries.values())),
    )


def by_publication(moment: Moment) -> tuple[str, str, int, str]:
    """Sort key: oldest publication first, undated last."""
    return moment.entry.article.published.value or "~", moment.entry.id, moment.event.start, moment.event.id


def _frequent(names: Iterable[str]) -> tuple[str, ...]:
    counted = Counter(names)
    return tuple(sorted(counted, key=lambda name: (-counted[name], name)))


def _taking_part(moments: Sequence[Moment], standing: Moment) -> tuple[str, ...]:
    """Who took part: those whom the telling that stands for the event names, or most tellings; one of them may be mistaken."""
    named = Counter(actor for moment in moments for actor in moment.event.actors)
    own = set(standing.event.actors)
    return _frequent(actor for moment in moments for actor in moment.event.actors if actor in own or 2 * named[actor] > len(moments))


def day_of(value: str) -> str:
    """The day of a value with a time: `2019-04-26TAF` is `2019-04-26`."""
    return value.partition("T")[0] if value[:1].isdigit() else value


def accounts_of(moments: Sequence[Moment]) -> tuple[Account, ...]:
    """The days that tellings give, the surest first: a day before a month, what came to pass before what was planned, then by sources."""
    said: dict[str, list[Moment]] = defaultdict(list)
    for moment in moments:
        if moment.event.value and moment.event.earliest and moment.event.latest:
            said[day_of(moment.event.value)].append(moment)
    found = sorted((_account(value, tellings) for value, tellings in said.items()), key=lambda row: row[0])
    if not found:
        return ()
    best = found[0][1]
    others = (account for _, account in found[1:] if _differs(account, best))
    return (best, *others)


def _account(value: str, tellings: Sequence[Moment]) -> tuple[tuple[bool, int, bool, int, int, int, str], Account]:
    """An account with its sort key."""
    basis = min((moment.event.basis for moment in tellings), key=BASES.index)
    entries = {moment.entry.id: moment.entry for moment in tellings}
    account = Account(
        value=value,
        earliest=tellings[0].event.earliest or "",
        latest=max(moment.event.latest or "" for moment in tellings),
        basis=basis,
        articles=tuple(sorted(entries)),
    )
    happened = any(moment.event.status in ("reported", "background") for moment in tellings)
    key = (
        basis == "publication",
        FINEST.index(_unit(value)),
        not happened,
        BASES.index(basis),
        -_accounts_of(tuple(entries.values())),
        -len(entries),
        value,
    )
    return key, account


def _unit(value: str) -> str:
    unit = calendar.precision(value)
    return unit if unit in FINEST else "unknown"


def _differs(account: Account, best: Account) -> bool:
    """Whether an account contradicts the best one. What is dated by its publication only contradicts nothing."""
    if account.basis == "publication":
        return False
    return account.latest < best.earliest or best.latest < account.earliest


def status_of(moments: Sequence[Moment]) -> str:
    """What came of it: what was reported or is recalled has happened; else the latest word, called off or planned, counts.

    What was called off happened only where a later telling names its day: `invited for that May` is no proof of a visit.
    """
    said = [moment.event.status for moment in moments]
    if "cancelled" in said:
        last = max(place for place, status in enumerate(said) if status == "cancelled")
        if not any(moment.event.status in ("reported", "background") and _names_day(moment) for moment in moments[last + 1 :]):
            return "cancelled"
    for status in ("reported", "background"):
        if status in said:
            return status
    return said[-1]


def _names_day(moment: Moment) -> bool:
    """Whether a telling has a day, from its sentence or its passage."""
    return moment.event.basis != "publication" and moment.event.earliest == moment.event.latest


def sources_of(entries: Sequence[Entry]) -> int:
    """How many sources are named: an agency counts once, and so do the copies and versions of an article."""
    articles = [entry.article for entry in entries]
    known = {entry.id: entry.article for entry in entries}
    return len(named(articles, known, {entry.id: entry.place for entry in entries}))


def _accounts_of(entries: Sequence[Entry]) -> int:
    """How many sources do not copy each other: an agency counts once, and so do the copies and versions of an article."""
    articles = [entry.article for entry in entries]
    known = {entry.id: entry.article for entry in entries}
    return len(independent(articles, known, {entry.id: entry.place for entry in entries}))


@cache
def _pronouns() -> frozenset[str]:
    """What leaves open who is meant: `he`, `it`, `both`."""
    return frozenset(lexicon.load("event_cues")["subject_pronouns"])


def _reported_soon(one: Traits) -> bool:
    """Whether an article of the days after it reports it: whoever recalls it later may mistake it."""
    published = one.published
    return bool(one.moment.event.status == "reported" and published and one.last and 0 <= (published - one.last).days <= SOON)


def _representative(tellings: Sequence[Traits], accounts: Sequence[Account]) -> Moment:
    """The telling that is likest to all, names the day itself and who took part, and is neither a plan, nor a scrap, nor a paragraph."""
    middle = mean(one.vector for one in tellings)
    best = accounts[0].value if accounts else None
    came_to_pass = status_of([one.moment for one in tellings]) in ("reported", "background")

    def merit(one: Traits) -> tuple[float, str, str]:
        event = one.moment.event
        good = likeness(one.vector, middle)
        good += 0.5 * (event.value is not None and day_of(event.value) == best) + 0.3 * (event.basis == "explicit")
        good += 0.2 * (SHORTEST <= event.end - event.start <= LONGEST) + 0.05 * min(3, len(event.actors)) - 0.3 * (event.rule in LESSER)
        good -= 0.3 * (event.text.partition(" ")[0].casefold() in _pronouns()) + 0.6 * (came_to_pass and not one.happened)
        good += AT_THE_TIME * _reported_soon(one)
        return -good, one.article, event.id

    return min(tellings, key=merit).moment
