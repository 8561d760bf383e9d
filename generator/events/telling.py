"""Reads a sentence that is parted into clauses: the events that it tells, each with its span, date, status and actors."""

from collections.abc import Iterator, Sequence, Set

from generator import calendar
from generator.events import when
from generator.events.clauses import Clause
from generator.events.dating import move_on, status, whens
from generator.events.reading import Reading, Told, When, apart, of_picture
from generator.events.rules import UNDATED_RULES, rule_of
from generator.events.when import Dated
from generator.events.who import taking_part
from generator.events.words import Flag, Words

PHRASE = 14  # words of a noun phrase behind its head
SCRAP = 2  # words that are no event
TOLD = 8  # clauses that a statement takes with it
LONGEST = 600  # characters: an event is a clause
# How often the date of an event was right, by where it came from: rounded from 91 events of 30 articles. That of the
# date itself counts too.
CONFIDENCE = {"explicit": 0.9, "shared": 0.75, "context": 0.85, "publication": 0.4, "none": 0.3}
# Of these rules the date is less often that of the event.
DOUBTFUL = {"participle": 0.7, "dated-sentence": 0.7, "state": 0.8, "gapped": 0.8}


def read_sentence(reading: Reading) -> Iterator[Told]:
    """The events of a sentence: of its clauses, then of the nouns that have dates of their own."""
    if not reading.clauses:
        yield from _bare(reading)
    for number, clause in enumerate(reading.clauses):
        rule = rule_of(reading, number)
        own = when.dates_of(clause, reading.dated, reading.words)
        if rule and (_dates(reading, clause, rule, own) if own else rule in UNDATED_RULES and not _defining(reading, clause)):
            gapped = tuple(_gapped(reading, number, rule, own))
            yield from _clause(reading, number, rule, own, frozenset(actor for one in gapped for actor in one.actors))
            yield from gapped
        move_on(reading, clause, own)
    for dated in reading.dated:
        if dated.noun is not None and not dated.report:
            yield from _noun(reading, dated, dated.noun)


def _defining(reading: Reading, clause: Clause) -> bool:
    """`experts | who report on sanctions`, without a comma: says which, not what happened."""
    return clause.link == "relative" and apart(reading, clause)


def _dates(reading: Reading, clause: Clause, rule: str, own: Sequence[Dated]) -> bool:
    """Whether its dates say when something was so. `used for Friday's launch`: the launch is the event; `Sunday is near`: a day is none."""
    if rule not in ("state", "participle"):
        return True
    first = max(clause.first, reading.words.mark)
    subject = [at for at in range(first, clause.group.first) if not reading.words.flags[at] & (Flag.DET | Flag.BREAK)]
    return any(one.noun is None and not (subject and set(subject) <= set(range(one.first, one.last))) for one in own)


def _clause(reading: Reading, number: int, rule: str, own: Sequence[Dated], elsewhere: Set[str]) -> Iterator[Told]:
    """The event of a clause; one for each date that it names in one breath. `elsewhere`: who has a day of his own behind it."""
    clause = reading.clauses[number]
    here = {one.actor for one in reading.named.within(((0, own[-1].last),))} if own else set()
    actors = taking_part(reading.clauses, number, reading.words, reading.named)
    actors = tuple(actor for actor in actors if actor in here or actor not in elsewhere)
    start, end = _span(reading, number, rule)
    for found in whens(reading, number, rule, own):
        if found.basis == "publication" and (_scrap(reading, clause, actors) or _other_day(reading)):
            continue
        yield _told(reading, start, end, rule, found, status(reading, clause, rule, found), actors)


def _scrap(reading: Reading, clause: Clause, actors: Sequence[str]) -> bool:
    """`They found`: a pronoun and a verb say nothing, where nobody is meant."""
    words = reading.words
    first, last = _trimmed(words, clause.first, clause.last)
    return not actors and last - first <= SCRAP and bool(words.flags[first] & Flag.SUBJECT)


def _other_day(reading: Reading) -> bool:
    """Whether it is a caption that names a day: it tells of nothing else."""
    return of_picture(reading) and any(not one.report for one in reading.dated)


def _gapped(reading: Reading, number: int, rule: str, own: Sequence[Dated]) -> Iterator[Told]:
    """`The Duma approved it on Oct. 24 | and the council on Nov. 6`: a second subject and day for one verb."""
    clause, words = reading.clauses[number], reading.words
    if not own:
        return
    for one in reading.dated.within(((own[-1].last, clause.last),)):
        first = own[-1].last + (words.lows[own[-1].last] == ",")
        if one.noun is not None or one.loose or not words.flags[first] & Flag.CONJ or not words.flags[first + 1] & (Flag.NAME | Flag.DET):
            return
        actors = tuple(dict.fromkeys(other.actor for other in reading.named.within(((first, one.last),))))
        found = When("explicit", one.date)
        yield _told(
            reading, words.starts[first + 1], words.ends[one.last - 1], "gapped", found, status(reading, clause, rule, found), actors
        )
        return


def _told(reading: Reading, start: int, end: int, rule: str, found: When, status: str, actors: tuple[str, ...]) -> Told:
    """The event of a span and a date."""
    mention = found.mention
    value = mention.value if mention else None if found.unknown else reading.story.published
    span = (mention.earliest, mention.latest) if mention else _bounds(value)
    sure = CONFIDENCE["none" if value is None else "shared" if found.shared else found.basis] * (
        mention.confidence if mention else reading.story.sure
    )
    sure *= DOUBTFUL.get(rule, 1.0)
    return Told(reading.sentence, start, end, rule, value, span[0], found.until or span[1], found.basis, status, actors, sure)


def _bounds(value: str | None) -> tuple[str | None, str | None]:
    span = calendar.bounds(value)
    return (span[0].isoformat(), span[1].isoformat()) if span else (None, None)


def _span(reading: Reading, number: int, rule: str) -> tuple[int, int]:
    """The characters of a clause. A statement takes with it what is said, before or behind."""
    words, clause = reading.words, reading.clauses[number]
    first, last = clause.first, clause.last
    if rule == "statement":
        first, last = _with_told(reading, number, first, last)
    first, last = _trimmed(words, first, last)
    start, end = words.starts[first], words.ends[last - 1]
    if end - start > LONGEST:
        start, end = words.starts[clause.first], min(words.ends[clause.last - 1], words.starts[clause.first] + LONGEST)
    return start, end


def _with_told(reading: Reading, number: int, first: int, last: int) -> tuple[int, int]:
    """The words of a statement with the clauses that it tells."""
    for other in reading.clauses[number + 1 : number + 1 + TOLD]:
        if other.link not in ("told", "dependent", "relative", "reduced"):
            break
        last = max(last, other.last)
    if reading.clauses[number].link == "attribution":
        first = 0
    return first, last


def _trimmed(words: Words, first: int, last: int) -> tuple[int, int]:
    """Without the commas and conjunctions at both ends, and without the mark of who speaks."""
    first = max(first, min(words.mark, last - 1))
    while first < last - 1 and (words.lows[first] == "," or words.flags[first] & (Flag.CONJ | Flag.BREAK)):
        first += 1
    while last - 1 > first and (words.lows[last - 1] in (",", ".") or words.flags[last - 1] & Flag.BREAK):
        last -= 1
    return first, last


def _noun(reading: Reading, dated: Dated, noun: int) -> Iterator[Told]:
    """`since its opening in 1998`, `the 1975 treaty`: a noun with a date of its own; `the 60th anniversary of the liberation`."""
    words = reading.words
    first, last = min(noun, dated.first), max(noun + 1, dated.last)
    while first > 0 and words.flags[first - 1] & (Flag.DET | Flag.NAME | Flag.POSSESSIVE):
        first -= 1
    if dated.recalled:
        last = _end_of_phrase(reading, last)
    actors = tuple(dict.fromkeys(one.actor for one in reading.named.within(((first, last),))))
    rule, found = "anniversary" if dated.recalled else "dated-noun", When("explicit", dated.date)
    yield _told(reading, words.starts[first], words.ends[last - 1], rule, found, _status_of_day(reading, dated), actors)


def _end_of_phrase(reading: Reading, at: int) -> int:
    """The end of `… of the peninsula's liberation from Japan`: before the next date, verb, comma or joining word."""
    words, stop = reading.words, at + PHRASE
    stop = min([stop, len(words), *(one.first for one in reading.dated.within(((at, stop),)))])
    stop = min([stop, *(clause.group.first for clause in reading.clauses if at <= clause.group.first)])
    while at < stop and words.lows[at] not in (",", ".") and not words.flags[at] & (Flag.SUB | Flag.BREAK):
        if words.flags[at] & Flag.CONJ and not (words.flags[at - 1] & Flag.NAME and at + 1 < stop and words.flags[at + 1] & Flag.NAME):
            break  # but `between Moscow and Seoul`
        at += 1
    while words.flags[at - 1] & Flag.PREP:
        at -= 1
    return at


def _status_of_day(reading: Reading, dated: Dated) -> str:
    """The status of what only a day is known of."""
    if reading.story.is_old(dated.date):
        return "background"
    return "planned" if reading.story.is_ahead(dated.date) else "reported"


def _bare(reading: Reading) -> Iterator[Told]:
    """A caption or a heading without a verb that was seen: an event for each day that it prints."""
    words, seen = reading.words, set()
    actors = tuple(dict.fromkeys(one.actor for one in reading.named))
    for dated in reading.dated:
        if dated.date.value in seen or dated.report:
            continue
        seen.add(dated.date.value)
        first, last = _trimmed(words, 0, len(words))
        end = min(words.ends[last - 1], words.starts[first] + LONGEST)
        yield _told(
            reading, words.starts[first], end, "dated-sentence", When("explicit", dated.date), _status_of_day(reading, dated), actors
        )
