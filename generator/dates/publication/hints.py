"""What is known of an article's day from outside its text: the caller's word, the day of collection, neighbours in the corpus."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Hint:
    """What a neighbour tells: a `value` such as `2020-08-15` or `2020`, and what it `says` in words for the proof.

    `rule` is `copy`, `same-event` (another version), `same-story` or `series`. `doubt`: how likely the neighbour's own day is wrong.
    """

    value: str
    rule: str
    says: str
    doubt: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Hints:
    """`given`: the caller's date, which wins. `collected`: no article is newer than this day. `neighbours`: of the corpus stage.

    `disputed`: a copy or version whose own words make it the same day of another year, so neither year is to be believed.
    `day_first`: a stated 03/04/2019 is rather April 3.
    """

    given: date | None = None
    collected: date | None = None
    neighbours: tuple[Hint, ...] = ()
    disputed: Hint | None = None
    day_first: bool = False
