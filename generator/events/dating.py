"""When what a clause tells took place: by its own date, one that it shares, that of the passage, that of the publication."""

from collections.abc import Iterator, Sequence

from generator.events import when
from generator.events.clauses import Clause
from generator.events.reading import Reading, When, apart, by_media
from generator.events.verbs import Kind
from generator.events.when import Dated
from generator.events.words import Flag

CHAIN = 5  # joined clauses that share a date


def whens(reading: Reading, number: int, rule: str, own: Sequence[Dated]) -> Iterator[When]:
    """The dates of a clause: its own, those that it shares, that of the passage, that of the publication; the first of these."""
    if own:
        for dated in own:
            yield _checked(reading, number, rule, When("explicit", dated.date, until=dated.until))
        return
    shared = _of_plan(reading, number) if rule == "cancellation" else _shared(reading, number)
    if shared:
        yield _checked(reading, number, rule, When("explicit", shared.date, shared=True))
        return
    yield _undated(reading, number, rule)


def _of_plan(reading: Reading, number: int) -> Dated | None:
    """`The summit | planned for Friday | was cancelled`: what is off has the day for which it was planned."""
    inner = reading.clauses[number - 1] if number else None
    if inner is None or inner.on != number or not inner.group.ahead:
        return None
    return next(iter(when.dates_of(inner, reading.dated, reading.words)), None)


def _checked(reading: Reading, number: int, rule: str, found: When) -> When:
    """What has happened does not lie behind the publication: such a date was counted wrongly, and is not known."""
    tense = reading.clauses[number].group.tense
    if found.mention and not when.is_placed(found.mention):
        return When("explicit", unknown=True)  # nor is it of the publication's day: the sentence says when
    if (
        rule != "cancellation"
        and found.mention
        and tense in ("past", "perfect")
        and not reading.clauses[number].group.ahead
        and reading.story.is_ahead(found.mention)
    ):
        return When("explicit", unknown=True)
    return found


def _shared(reading: Reading, number: int) -> Dated | None:
    """The date of the clause that it goes with: `On Wednesday he came | and met Lee`; `they talked | when they met on Friday`."""
    at = number
    for _ in range(CHAIN):
        clause = reading.clauses[at]
        if (
            clause.on is None
            or _told_anew(reading, clause)
            or apart(reading, clause)
            or reading.clauses[clause.on].group.tense != clause.group.tense
        ):
            break
        own = when.dates_of(reading.clauses[clause.on], reading.dated, reading.words)
        if own:
            return own[0]
        if clause.link != "coordinate":
            return None
        at = clause.on
    return _from_next(reading, number)


def _told_anew(reading: Reading, clause: Clause) -> bool:
    """`said that the two met in 1990, | and that ties were good`: a second `that` has no part in the date of the first."""
    return clause.marker == "that" and clause.first > 0 and bool(reading.words.flags[clause.first - 1] & Flag.CONJ)


def _from_next(reading: Reading, number: int) -> Dated | None:
    """`Kim arrived | and met Lee on Tuesday`; `they talked | when they met on Friday`."""
    following = reading.clauses[number + 1] if number + 1 < len(reading.clauses) else None
    if following is None or following.on != number or following.group.tense != reading.clauses[number].group.tense:
        return None
    if any(True for _ in reading.dated.within(reading.clauses[number].pieces)):
        return None  # `held it after the defeat in 1945 | and left on Oct. 12`: it has a time of its own
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
    if tense == "past" and rule != "statement" and (story.recalls or (clause.link != "told" and apart(reading, clause))):
        return When("context", unknown=True)
    if tense == "past" and any(_is_beside_history(reading, dated) for dated in reading.dated.within(clause.pieces)):
        return When("context", unknown=True)
    if tense == "past" and story.now is not None:
        return When("context", story.now)
    return When("publication")


def _is_beside_history(reading: Reading, dated: Dated) -> bool:
    """Whether a date of old is that of a noun which its clause counts from: `held the valley | after the defeat in 1945`."""
    governed = dated.noun is not None and not dated.report and not dated.recalled and not dated.loose
    return governed and reading.story.is_long_ago(dated.date)


def status(reading: Reading, clause: Clause, rule: str, found: When) -> str:
    """reported, background, planned or cancelled."""
    old = found.mention is not None and reading.story.is_old(found.mention)
    if rule == "cancellation":
        return "cancelled"
    if rule == "plan" and not old:
        return "planned"
    if old or (found.unknown and (clause.group.tense == "pluperfect" or reading.story.recalls)):
        return "background"
    if found.mention and clause.group.tense in ("present", "future", "open") and reading.story.is_ahead(found.mention):
        return "planned"
    return "reported"


def move_on(reading: Reading, clause: Clause, own: Sequence[Dated]) -> None:
    """The passage moves to the day of a main clause; what is said, or holds now, ends what is recalled."""
    if clause.link not in ("main", "coordinate", "told", "attribution") or by_media(reading, clause):
        return
    if own and clause.group.tense in ("past", "perfect"):
        if not reading.story.is_ahead(own[-1].date):
            reading.story.tells_of(own[-1].date)
    elif (clause.group.kinds & Kind.STATEMENT and clause.group.tense != "pluperfect") or (
        clause.group.tense != "past" and clause.group.tense != "pluperfect"
    ):
        reading.story.recalls = False
