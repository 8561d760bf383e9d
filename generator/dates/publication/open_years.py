"""The years of a day whose year stays open: which fit, and which a clue rules out. `Saturday, Aug. 15` was in 2009, 2015 and 2020."""

from collections.abc import Sequence
from datetime import date

from generator.dates.publication.case import WEEKDAYS, in_words
from generator.dates.publication.choice import Chosen, lost, other_years
from generator.dates.publication.clue import Clue, Week
from generator.dates.publication.solver import Posterior
from generator.model import NOT_RULED_OUT, Rejected

MOST = 8  # a list of more years says no more than that any year fits
FITS = 0.2  # a year fits whose day is at least so likely beside the likeliest: as likely as the day after the weekday of `on Saturday`


def open_years(chosen: Chosen, clues: Sequence[Clue], posterior: Posterior) -> tuple[Rejected, ...]:
    """The years that fit, then those that a clue rules out; nothing where hardly a year is ruled out."""
    if chosen.precision != "day-of-year" or chosen.value is None:
        return ()
    month, day = int(chosen.value[5:7]), int(chosen.value[8:10])
    shares = {number: share for number, share in posterior.days.items() if _is(number, month, day)}
    best = max(sorted(shares), key=lambda number: shares[number])
    fitting = [number for number, share in sorted(shares.items()) if share >= FITS * shares[best]]
    if len(fitting) > MOST:
        return ()
    weekly = any(isinstance(clue.shape, Week) for clue in clues)
    others = [number for number in other_years(best, weekly) if number not in fitting]
    kept = tuple(_kept(number, weekly) for number in fitting)
    return kept + lost(((date.fromordinal(number).isoformat(), number) for number in others), best, clues)


def _is(number: int, month: int, day: int) -> bool:
    when = date.fromordinal(number)
    return (when.month, when.day) == (month, day)


def _kept(number: int, weekly: bool) -> Rejected:
    """A year that fits: `15 August 2009 was a Saturday; nothing rules it out.`."""
    when = date.fromordinal(number)
    fits = f"{in_words(when)} was a {WEEKDAYS[when.weekday()]}; nothing rules it out." if weekly else f"Nothing rules out {in_words(when)}."
    return Rejected(value=when.isoformat(), rule=NOT_RULED_OUT, says=fits)
