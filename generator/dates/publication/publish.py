"""The whole way from an article to its Published."""

from collections.abc import Iterator, Sequence

from generator.dates.expression import FoundDate
from generator.dates.publication.calibration import BY_HAND, confidence, prior
from generator.dates.publication.case import case_of, in_words
from generator.dates.publication.choice import Chosen, choose, rejected, telling, yearless
from generator.dates.publication.clue import Clue, Days, Week
from generator.dates.publication.hints import Hints
from generator.dates.publication.open_years import open_years
from generator.dates.publication.rules import read
from generator.dates.publication.solver import solve
from generator.model import Evidence, ParsedArticle, Published

BY_HAND_RULES = ("sidecar",)
BOUNDS = ("collected", "later-day", "changed", "updated-line")  # always shown: they bound any day


def publish(parsed: ParsedArticle, found: tuple[FoundDate, ...], hints: Hints) -> Published:
    """When the article was published: a day, `XXXX-08-15`, a month, a year, or None; with the evidence and the candidates that lost."""
    if hints.given:
        says = f"The caller gave {in_words(hints.given)}."
        evidence = Evidence(rule="caller", origin="caller", says=says)
        return Published(value=hints.given.isoformat(), precision="day", confidence=1.0, evidence=(evidence,))
    clues = read(case_of(parsed, found, hints))
    posterior = solve(clues, prior())
    chosen = yearless(choose(posterior), posterior) if hints.disputed else choose(posterior)
    if chosen.value is None:
        return Published(evidence=tuple(clue.evidence for clue in clues))
    sure = confidence(chosen.share, chosen.precision, naming(clues, chosen))
    if any(clue.rule in BY_HAND_RULES and chosen.day and clue.shape.fit(chosen.day) for clue in clues):
        sure = max(sure, BY_HAND)
    return Published(
        value=chosen.value,
        precision=chosen.precision,
        confidence=sure,
        evidence=(*_in_order(clues, chosen.day), *_dispute(hints)),
        rejected=rejected(chosen, clues) or (() if hints.disputed else open_years(chosen, clues, posterior)),
    )


def _dispute(hints: Hints) -> Iterator[Evidence]:
    """Why the year is left open."""
    if hints.disputed:
        yield Evidence(rule=hints.disputed.rule, origin="neighbour", says=hints.disputed.says)


def naming(clues: tuple[Clue, ...], chosen: Chosen) -> frozenset[str]:
    """The rules whose clues give the chosen day and hardly another: a confidence cannot be better than the surest of them."""
    return frozenset(clue.rule for clue in clues if chosen.day is not None and _names(clue, chosen.day))


def _names(clue: Clue, day: int) -> bool:
    if isinstance(clue.shape, Week) or clue.shape.fit(day) < 1.0:
        return False
    return isinstance(clue.shape, Days) or any(first == last == day for first, last, _ in clue.shape.pieces)


def _in_order(clues: tuple[Clue, ...], day: int | None) -> tuple[Evidence, ...]:
    """The clues that the value fits and that tell something, by rule; then those that speak against it, which a reader must see too."""
    if day is None:
        return tuple(clue.evidence for clue in clues)
    fitting = [clue for clue in clues if clue.shape.fit(day) > clue.doubt]
    against = [clue.evidence for clue in clues if clue.shape.fit(day) <= clue.doubt]
    kept = [clue.evidence for clue in fitting if not _repeats(clue, fitting, day) and (clue.rule in BOUNDS or telling(clue, day, clues))]
    return (*(kept or [clue.evidence for clue in fitting[:1]]), *against)


def _repeats(clue: Clue, clues: Sequence[Clue], day: int) -> bool:
    """Whether an earlier clue reads the day off the same words, as a dateline with its year is also the newest date in the text."""
    seen = clue.evidence
    for other in clues:
        if other is clue:
            return False
        words = other.evidence
        if None not in (seen.start, words.start) and _names(other, day) and (words.start, words.end) == (seen.start, seen.end):
            return True
    return False
