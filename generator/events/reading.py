"""Reads a sentence that is parted into clauses: what each tells, when, of whom, and whether it came to pass."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator import calendar
from generator.events import when
from generator.events.clauses import Clause
from generator.events.story import Story
from generator.events.verbs import Kind
from generator.events.when import Dated
from generator.events.who import Named, subject, taking_part
from generator.events.words import Flag, Words, agencies, cues
from generator.model import DateMention, Sentence

LONGEST = 600  # characters: an event is a clause
# How often the date of an event was right, by where it came from; measured on half of a set of 30 articles, see tests/quality.
CONFIDENCE = {"explicit": 0.85, "shared": 0.7, "context": 0.6, "publication": 0.5, "none": 0.5}


@dataclass(frozen=True, slots=True)
class Told:
    """An event before it is numbered."""

    sentence: Sentence
    start: int
    end: int
    rule: str
    value: str | None
    earliest: str | None
    latest: str | None
    basis: str
    status: str
    actors: tuple[str, ...]
    confidence: float


@dataclass(frozen=True, slots=True)
class When:
    """A date for a clause and where it comes from; `mention` is None where nothing is known or the publication day is meant."""

    basis: str
    mention: DateMention | None = None
    shared: bool = False
    unknown: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence with all that was found in it."""

    sentence: Sentence
    words: Words
    clauses: tuple[Clause, ...]
    dated: tuple[Dated, ...]
    named: tuple[Named, ...]
    story: Story

    def subjects(self) -> tuple[Named, ...]:
        """The subjects of its clauses, in order."""
        return tuple(found for clause in self.clauses if (found := subject(clause, self.named)))

def read_sentence(reading: Reading) -> Iterator[Told]:
    """The events of a sentence: of its clauses, then of the nouns that have dates of their own."""
    if not reading.clauses:
        yield from _bare(reading)
    for number, clause in enumerate(reading.clauses):
        rule = _rule(reading, number)
        own = when.dates_of(clause, reading.dated, reading.words)
        if rule and (own or rule in UNDATED_RULES):
            yield from _clause(reading, number, rule, own)
        _move_on(reading, clause, own)
    for dated in reading.dated:
        if dated.noun is not None and not dated.report:
            yield from _noun(reading, dated, dated.noun)


UNDATED_RULES = frozenset({"occurrence", "statement", "plan", "cancellation"})


def _rule(reading: Reading, number: int) -> str:
    """The name of the rule by which a clause tells of an event, the first of RULES that fits; empty where it tells of none."""
    return next((name for name, applies in RULES if applies(reading, number)), "")


def _report_only(reading: Reading, number: int) -> bool:
    """`KCNA reported Friday`, `officials said`, `it was reported`: who tells is no actor, or only passes on."""
    clause = reading.clauses[number]
    if not clause.group.kinds & Kind.STATEMENT:
        return False
    if clause.group.passive and clause.group.kinds & Kind.TELLS:
        return True
    if _by_media(reading, clause):
        return True
    return bool(clause.group.kinds & Kind.TELLS) and not taking_part(reading.clauses, number, reading.words, reading.named)


def _by_media(reading: Reading, clause: Clause) -> bool:
    """Whether an agency or a newspaper stands before the verb, or behind it (`, reported the news agency`)."""
    first, head = clause.first, clause.group.first
    before = reading.words.lows[max(first, head - 6) : head]
    return not (cues("media").isdisjoint(before) and agencies().isdisjoint(before))


def _never(reading: Reading, number: int) -> bool:
    """What is said of a condition, or asked, or could be: no event. `if he comes`, `would have met`."""
    clause = reading.clauses[number]
    if clause.marker in cues("conditions"):
        return True
    return clause.group.tense == "open" and not (clause.group.kinds & Kind.CANCEL)


def _cancelled(reading: Reading, number: int) -> bool:
    """`called off a trip`, `will not come`, `was never held`."""
    group = reading.clauses[number].group
    return bool(group.kinds & Kind.CANCEL) and not group.negated or group.negated and bool(group.kinds & Kind.ATTENDANCE) and not group.copula


def _negated(reading: Reading, number: int) -> bool:
    """What did not happen, or was done by nobody."""
    clause = reading.clauses[number]
    return clause.group.negated or not cues("nobody").isdisjoint(reading.words.lows[clause.first : min(clause.first + 2, clause.group.first)])


def _planned(reading: Reading, number: int) -> bool:
    """`will open`, `is to meet`, `is scheduled for Friday`."""
    group = reading.clauses[number].group
    return group.tense == "future" or group.ahead


def _state(reading: Reading, number: int) -> bool:
    """What is, has or costs: it happens only where a date says when."""
    group = reading.clauses[number].group
    return bool(group.kinds & Kind.STATE) or group.copula or group.tense == "present" and not group.kinds & Kind.STATEMENT and not _titled(reading)


def _titled(reading: Reading) -> bool:
    return reading.sentence.role in ("headline", "caption")


def _reduced(reading: Reading, number: int) -> bool:
    """`figures released by the firm`: only with a date."""
    return reading.clauses[number].group.reduced


def _statement(reading: Reading, number: int) -> bool:
    """`Kim said`: a named actor tells."""
    return bool(reading.clauses[number].group.kinds & Kind.STATEMENT)


def _anything(_reading: Reading, _number: int) -> bool:
    return True


# Name of the rule, when it applies; in this order. An empty name: no event.
RULES = (
    ("", _report_only),
    ("", _never),
    ("cancellation", _cancelled),
    ("", _negated),
    ("plan", _planned),
    ("statement", _statement),
    ("state", _state),
    ("participle", _reduced),
    ("occurrence", _anything),
)


def _clause(reading: Reading, number: int, rule: str, own: Sequence[Dated]) -> Iterator[Told]:
    """The event of a clause; one for each date that it names in one breath."""
    clause = reading.clauses[number]
    actors = taking_part(reading.clauses, number, reading.words, reading.named)
    start, end = _span(reading, number, rule)
    for found in _whens(reading, number, rule, own):
        yield _told(reading, start, end, rule, found, _status(reading, clause, rule, found), actors)


def _told(reading: Reading, start: int, end: int, rule: str, found: When, status: str, actors: tuple[str, ...]) -> Told:
    """The event of a span and a date."""
    mention = found.mention
    value = mention.value if mention else None if found.unknown else reading.story.published
    span = (mention.earliest, mention.latest) if mention else _bounds(value)
    sure = CONFIDENCE["none" if value is None else "shared" if found.shared else found.basis] * (mention.confidence if mention else 1.0)
    return Told(reading.sentence, start, end, rule, value, span[0], span[1], found.basis, status, actors, sure)


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
    for other in reading.clauses[number + 1 :]:
        if other.link not in ("told", "dependent", "relative", "reduced"):
            break
        last = max(last, other.last)
    if reading.clauses[number].link == "attribution":
        first = 0
    return first, last


def _trimmed(words: Words, first: int, last: int) -> tuple[int, int]:
    """Without the commas and conjunctions at both ends."""
    while first < last - 1 and (words.lows[first] == "," or words.flags[first] & (Flag.CONJ | Flag.BREAK)):
        first += 1
    while last - 1 > first and (words.lows[last - 1] in (",", ".") or words.flags[last - 1] & Flag.BREAK):
        last -= 1
    return first, last


def _whens(reading: Reading, number: int, rule: str, own: Sequence[Dated]) -> Iterator[When]:
    """The dates of a clause: its own, those that it shares, that of the passage, that of the publication; the first of these."""
    if own:
        for dated in own:
            yield _checked(reading, number, When("explicit", dated.date))
        return
    shared = _shared(reading, number)
    if shared:
        yield _checked(reading, number, When("explicit", shared.date, shared=True))
        return
    yield _undated(reading, number, rule)


def _checked(reading: Reading, number: int, found: When) -> When:
    """What has happened does not lie behind the publication: such a date was counted wrongly, and is not known."""
    tense = reading.clauses[number].group.tense
    if found.mention and tense in ("past", "perfect") and not reading.clauses[number].group.ahead and reading.story.is_ahead(found.mention):
        return When("explicit", unknown=True)
    return found


def _shared(reading: Reading, number: int) -> Dated | None:
    """The date of the clause that it goes with: `On Wednesday he came | and met Lee`; `where he announced it`; `when they met on Friday`."""
    clause = reading.clauses[number]
    if clause.on is not None and clause.link != "attribution" and not _apart(reading, clause):
        governor = reading.clauses[clause.on]
        if governor.group.tense == clause.group.tense:
            own = when.dates_of(governor, reading.dated, reading.words)
            return own[0] if own else _shared(reading, clause.on) if clause.link == "coordinate" else None
    return _from_next(reading, number)


def _apart(reading: Reading, clause: Clause) -> bool:
    """Whether it may lie at another time than what it hangs on: what is told, `after he met Lee`, `the war that ended in a truce`."""
    if clause.link in ("told", "attribution") or clause.marker in cues("apart"):
        return True
    return clause.link in ("relative", "reduced") and not (clause.marker == "where" or clause.first and reading.words.lows[clause.first - 1] == ",")


def _from_next(reading: Reading, number: int) -> Dated | None:
    """`Kim arrived | and met Lee on Tuesday`; `they talked | when they met on Friday`."""
    following = reading.clauses[number + 1] if number + 1 < len(reading.clauses) else None
    if following is None or following.on != number or following.group.tense != reading.clauses[number].group.tense:
        return None
    chained = following.link == "coordinate" and following.marker == "and" and following.first + 1 == following.group.first
    if not chained and not (following.link == "dependent" and following.marker in ("when", "while", "as")):
        return None
    own = when.dates_of(following, reading.dated, reading.words)
    return own[0] if own else None


def _undated(reading: Reading, number: int, rule: str) -> When:
    """What a clause without a date counts from, by its tense. In old times, and beside another clause's time, nothing is known."""
    clause = reading.clauses[number]
    tense, story = clause.group.tense, reading.story
    if rule == "plan" or tense in ("future", "pluperfect", "open"):
        return When("context", unknown=True)
    if tense == "past" and rule != "statement" and (story.recalls or clause.link != "told" and _apart(reading, clause)):
        return When("context", unknown=True)
    if tense == "past" and story.now is not None:
        return When("context", story.now)
    return When("publication")


def _status(reading: Reading, clause: Clause, rule: str, found: When) -> str:
    """reported, background, planned or cancelled."""
    old = found.mention is not None and reading.story.is_old(found.mention)
    if rule == "cancellation":
        return "cancelled"
    if rule == "plan" and not old:
        return "planned"
    if old or found.unknown and (clause.group.tense == "pluperfect" or reading.story.recalls):
        return "background"
    if found.mention and clause.group.tense in ("present", "future", "open") and reading.story.is_ahead(found.mention):
        return "planned"
    return "reported"


def _move_on(reading: Reading, clause: Clause, own: Sequence[Dated]) -> None:
    """The passage moves to the day of a main clause; what is said, or holds now, ends what is recalled."""
    if clause.link not in ("main", "coordinate", "told", "attribution") or _by_media(reading, clause):
        return
    if own and clause.group.tense in ("past", "perfect"):
        reading.story.tells_of(own[-1].date)
    elif clause.group.kinds & Kind.STATEMENT or clause.group.tense != "past" and clause.group.tense != "pluperfect":
        reading.story.recalls = False


def _noun(reading: Reading, dated: Dated, noun: int) -> Iterator[Told]:
    """`since its launch in 2003`, `the 1991 agreement`: a noun with a date of its own."""
    words = reading.words
    first, last = min(noun, dated.first), max(noun + 1, dated.last)
    while first > 0 and words.flags[first - 1] & (Flag.DET | Flag.NAME | Flag.POSSESSIVE):
        first -= 1
    actors = tuple(dict.fromkeys(one.actor for one in reading.named if first <= one.first < last))
    found = When("explicit", dated.date)
    status = "background" if reading.story.is_old(dated.date) else "planned" if reading.story.is_ahead(dated.date) else "reported"
    yield _told(reading, words.starts[first], words.ends[last - 1], "dated-noun", found, status, actors)


def _bare(reading: Reading) -> Iterator[Told]:
    """A caption or a heading without a verb that was seen: an event for each day that it prints."""
    words, seen = reading.words, set()
    actors = tuple(dict.fromkeys(one.actor for one in reading.named))
    for dated in reading.dated:
        if dated.date.value in seen or dated.report:
            continue
        seen.add(dated.date.value)
        first, last = _trimmed(words, 0, len(words))
        status = "background" if reading.story.is_old(dated.date) else "planned" if reading.story.is_ahead(dated.date) else "reported"
        end = min(words.ends[last - 1], words.starts[first] + LONGEST)
        yield _told(reading, words.starts[first], end, "dated-sentence", When("explicit", dated.date), status, actors)
