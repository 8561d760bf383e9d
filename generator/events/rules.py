"""Which clauses tell of an event, and by which rule: a table of named rules."""

from generator.events.reading import Reading, by_media, of_picture
from generator.events.verbs import Kind
from generator.events.when import dates_of
from generator.events.who import taking_part
from generator.events.words import cues

UNDATED_RULES = frozenset({"occurrence", "statement", "plan", "cancellation"})  # told of also where no date is named


def rule_of(reading: Reading, number: int) -> str:
    """The name of the rule by which a clause tells of an event, the first of RULES that fits; empty where it tells of none."""
    return next((name for name, applies in RULES if applies(reading, number)), "")


def _report_only(reading: Reading, number: int) -> bool:
    """`KCNA reported Friday`, `officials said`, `it was reported`: who tells is no actor, or only passes on."""
    clause = reading.clauses[number]
    if not clause.group.kinds & Kind.STATEMENT:
        return False
    if clause.group.passive and clause.group.kinds & Kind.TELLS:
        return True
    if by_media(reading, clause):
        return True
    return bool(clause.group.kinds & Kind.TELLS) and not taking_part(reading.clauses, number, reading.words, reading.named)


def _passed_on(reading: Reading, number: int) -> bool:
    """`This photo, | released by the palace on Friday, | shows`: the day on which a picture was handed out is not what it shows."""
    clause = reading.clauses[number]
    return clause.group.reduced and of_picture(reading) and reading.words.lows[clause.group.head] in cues("handed_out")


def _never(reading: Reading, number: int) -> bool:
    """What is said of a condition, or asked, or could be: no event. `if he comes`, `would have met`."""
    clause = reading.clauses[number]
    if clause.marker in cues("conditions"):
        return True
    return clause.group.tense == "open" and not _cancelled(reading, number) and not _foretold(reading, number)


def _foretold(reading: Reading, number: int) -> bool:
    """`said that the two | would meet on Thursday`: what is told of a day to come."""
    clause = reading.clauses[number]
    if clause.group.negated or clause.link != "told" or reading.words.lows[clause.group.first] not in cues("foretelling"):
        return False
    own = dates_of(clause, reading.dated, reading.words)
    return bool(own) and not reading.story.is_old(own[0].date)


def _cancelled(reading: Reading, number: int) -> bool:
    """`called off a trip`, `will not come`, `was never held`."""
    group = reading.clauses[number].group
    if not group.negated:
        return bool(group.kinds & Kind.CANCEL)
    if group.tense in ("future", "open"):
        return bool(group.kinds & Kind.ATTENDANCE)
    follows = reading.words.lows[group.head + 1 : group.head + 2]
    return (
        group.tense == "past"
        and bool(group.kinds & Kind.OCCURRENCE)
        and (group.passive or follows == ("place",) or group.head == group.first)
    )


def _negated(reading: Reading, number: int) -> bool:
    """What did not happen, or was done by nobody, or to nothing: `no officials came`, `gave no reason`."""
    clause, lows = reading.clauses[number], reading.words.lows
    around = (*lows[clause.first : min(clause.first + 2, clause.group.first)], *lows[clause.group.head + 1 : clause.group.head + 2])
    return clause.group.negated or not cues("nobody").isdisjoint(around)


def _planned(reading: Reading, number: int) -> bool:
    """`will open`, `is to meet`, `is scheduled for Friday`."""
    group = reading.clauses[number].group
    return group.tense == "future" or group.ahead or (group.tense == "open" and _foretold(reading, number))


def _state(reading: Reading, number: int) -> bool:
    """What is, has or costs: it happens only where a date says when."""
    group = reading.clauses[number].group
    return (
        bool(group.kinds & Kind.STATE)
        or group.copula
        or (group.tense == "present" and not group.kinds & Kind.STATEMENT and not _titled(reading))
    )


def _titled(reading: Reading) -> bool:
    return reading.sentence.role in ("headline", "caption")


def _reduced(reading: Reading, number: int) -> bool:
    """`a map drawn by the surveyor`: only with a date."""
    return reading.clauses[number].group.reduced


def _statement(reading: Reading, number: int) -> bool:
    """`Kim said`: a named actor tells."""
    return bool(reading.clauses[number].group.kinds & Kind.STATEMENT)


def _anything(_reading: Reading, _number: int) -> bool:
    return True


# Name of the rule, when it applies; in this order. An empty name: no event.
RULES = (
    ("", _report_only),
    ("", _passed_on),
    ("", _never),
    ("cancellation", _cancelled),
    ("", _negated),
    ("plan", _planned),
    ("statement", _statement),
    ("state", _state),
    ("participle", _reduced),
    ("occurrence", _anything),
)
