"""Clauses: each finite verb with the words that belong to it, and how it hangs on the others.

Kim, who met Lee on Monday, | said | the mill had been sold  main (in two pieces) with a relative clause inside, and what is told
Shoigu arrived on Tuesday | and the two toured an exhibition       main, coordinate
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.events import verbs
from generator.events.groups import Group, awaited
from generator.events.places import Piece
from generator.events.verbs import Kind
from generator.events.words import Flag, Words, cues

DEPENDENT = 9  # words within which a clause at a sentence's head has its verb
NAME_LIKE = Flag.NAME | Flag.SUBJECT | Flag.DET


@dataclass(frozen=True, slots=True)
class Clause:
    """A verb with its words: `pieces` are ranges of words, two where a relative clause stands inside.

    `link`: main, coordinate, told (what the verb before tells), dependent, relative, reduced,
    opening (`Founded in 1990, …`). `marker`: the word that joins it (`after`,
    `who`, `and`). `on`: the number of the clause that it hangs on, None for a main clause.
    """

    group: Group
    pieces: tuple[Piece, ...]
    link: str = "main"
    marker: str = ""
    on: int | None = None

    @property
    def first(self) -> int:
        """Its first word."""
        return self.pieces[0][0]

    @property
    def last(self) -> int:
        """The word behind its last."""
        return self.pieces[-1][1]


@dataclass(frozen=True, slots=True)
class Cut:
    """Where a clause begins and how it is joined; `comma`: by a comma and a conjunction, with no subject of its own."""

    at: int
    link: str
    marker: str = ""
    comma: bool = False


def split(words: Words, groups: Sequence[Group]) -> tuple[Clause, ...]:
    """The clauses of a sentence, in the order of their verbs."""
    groups = tuple(groups)
    cuts = _cuts(words, groups)
    if _interrupted(words, groups, cuts):
        return tuple(_around(words, groups, cuts))
    clauses: list[Clause] = []
    for number, group in enumerate(groups):
        first = cuts[number].at if number else 0
        clauses.append(_clause(group, replace(cuts[number], at=first), _end(words, cuts, number), clauses))
    return tuple(clauses)


def _end(words: Words, cuts: Sequence[Cut], number: int) -> int:
    return cuts[number + 1].at if number + 1 < len(cuts) else len(words)


def _interrupted(words: Words, groups: Sequence[Group], cuts: Sequence[Cut]) -> bool:
    """Whether the main clause begins before the first verb's clause and goes on behind it."""
    if len(groups) < 2 or cuts[1].link not in ("resumed", "reduced"):
        return False
    if cuts[0].link in ("relative", "dependent"):
        return cuts[0].at > 0
    if cuts[1].link == "reduced":
        return _participle_first(words, groups)
    return cuts[1].link == "resumed" and words.lows[groups[0].first - 1] == "," and not cuts[0].at


def _participle_first(words: Words, groups: Sequence[Group]) -> bool:
    """`The summit | planned for Friday | was cancelled`: a participle, and behind it a verb that can be nothing but finite."""
    one, other = groups[0], groups[1]
    if one.first != one.head or not words.flags[one.head] & Flag.PART or not one.first:
        return False
    return other.first != other.head or not words.flags[other.head] & Flag.PART


def _around(words: Words, groups: Sequence[Group], cuts: Sequence[Cut]) -> Iterator[Clause]:
    """`Kim, who met Lee, said`, `The firm, founded in 1990, sold`: the inner clause first, then the main one in two pieces."""
    inner, start = groups[0], cuts[0].at or groups[0].first - (words.lows[groups[0].first - 1] == ",")
    if not cuts[0].at:
        inner = replace(inner, reduced=True, passive=True, ahead=awaited(words, inner.head))
    resumed = cuts[1].at
    link, marker = (cuts[0].link, cuts[0].marker) if cuts[0].at else ("reduced", ",")
    clauses = [Clause(inner, ((start, resumed),), link, marker, 1), Clause(groups[1], ((0, start), (resumed, _end(words, cuts, 1))))]
    for number in range(2, len(groups)):
        clauses.append(_clause(groups[number], cuts[number], _end(words, cuts, number), clauses))
    yield from clauses


def _clause(group: Group, cut: Cut, end: int, before: Sequence[Clause]) -> Clause:
    """A clause, hung on the one before; a coordinate one on that of the same rank."""
    link = "coordinate" if cut.link == "resumed" else cut.link
    if (link == "reduced" or (cut.link == "resumed" and before and before[-1].group.tense != "past")) and group.first == group.head:
        group, link = replace(group, reduced=True, passive=True), "reduced"  # `an apology issued in May`, `a screen, dubbed Aurora`
    if len(before) == 1 and before[0].link in ("dependent", "opening") and link in ("coordinate", "attribution", "reduced"):
        link = "main"
    on = len(before) - 1 if before and link != "main" else None
    if on and cut.comma and link == "coordinate" and before[on].link == "told":
        on = before[on].on  # `said that prices fell, | but warned of more`
    return Clause(group, ((cut.at, end),), link, cut.marker, on)


def _cuts(words: Words, groups: Sequence[Group]) -> list[Cut]:
    """One for each verb group."""
    found: list[Cut] = []
    for number, group in enumerate(groups):
        before = groups[number - 1] if number else None
        found.append(_cut(words, before, group, before.head + 1 if before else 0))
    return found


def _cut(words: Words, before: Group | None, group: Group, floor: int) -> Cut:
    """Where the clause of a group begins, between the verb before and the group, by the first row of MARKS that fits."""
    for mark in MARKS if before else FIRST_MARKS:
        cut = mark(words, floor, group, before)
        if cut:
            return cut
    if before is None:
        return Cut(0, "opening" if group.reduced and not group.first else "main")
    if words.flags[group.first - 1] & Flag.SUBJECT:
        return Cut(group.first - 1, "coordinate")
    if words.flags[group.first - 1] & Flag.NAME and words.flags[0] & Flag.SUB and before.first < DEPENDENT:
        return Cut(_name_begins(words, floor, group.first), "coordinate")  # `After the case closed | Kim left`
    return Cut(group.first, "reduced")


def _name_begins(words: Words, floor: int, at: int) -> int:
    """The first of the capitalised words right before a verb."""
    while at > floor + 1 and words.flags[at - 1] & Flag.NAME:
        at -= 1
    return at


def _reversed_gap(words: Words, floor: int, end: int) -> Iterator[int]:
    """The words between, from the last to the first, quotations left out."""
    return (at for at in range(end - 1, floor - 1, -1) if not words.quoted[at])


def _adverbs_only(words: Words, first: int, last: int) -> bool:
    return all(words.flags[at] & (Flag.ADV | Flag.NEG) for at in range(first, last))


def _subordinate(words: Words, floor: int, group: Group, before: Group | None) -> Cut | None:
    """`…, who met`, `after he left`, `said that Kim`. A comma between parts an adverbial off: `after the war, he left`."""
    for at in _reversed_gap(words, floor, group.first):
        low = words.lows[at]
        if low == ",":
            return None
        if low == "than" and words.flags[at + 1] & Flag.NUMBER:
            continue  # `sold more | than 21 million`
        if words.flags[at] & Flag.SUB and not (low in ("that", "as", "so") and at + 1 == group.first and low != "that"):
            if words.flags[at] & Flag.REL and (
                at == 0 or _adverbs_only(words, at + 1, group.first) or low in ("whose", "where", "whom", "which")
            ):
                told = low == "that" and before is not None and before.kinds & Kind.TELLS
                return Cut(at - (at > floor and bool(words.flags[at - 1] & Flag.PREP)), "told" if told else "relative", low)
            if low == "that" and before is None:
                return None
            if low == "that" and not before_tells(before):
                return Cut(at, "dependent", low)
            return Cut(at, "told" if low in ("that", "how", "why", "whether") and before else "dependent", low)
    return None


def before_tells(before: Group | None) -> bool:
    """Whether the verb before is one that tells what follows."""
    return before is not None and bool(before.kinds & Kind.TELLS)


def _resumed(words: Words, floor: int, group: Group, _before: Group | None) -> Cut | None:
    """`Kim, who met Lee, | said`: a comma right before the verb."""
    at = group.first - 1
    while at >= floor and words.flags[at] & Flag.ADV:
        at -= 1
    if at < floor or (words.lows[at] != "," and not words.flags[at] & Flag.BREAK):
        return None
    joined = _apposition_inside(words, floor, at)
    return Cut(joined, "dependent", words.lows[joined]) if joined else Cut(_appositive(words, floor, at), "resumed")


def _apposition_inside(words: Words, floor: int, comma: int) -> int:
    """`| when his father, the king, | died`: where the dependent clause begins; 0 where there is none."""
    commas = [at for at in range(floor, comma) if words.lows[at] == "," and not words.quoted[at]]
    if len(commas) != 1:
        return 0
    return next((at for at in range(commas[0] - 1, floor - 1, -1) if words.flags[at] & Flag.SUB and words.lows[at] != "that"), 0)


def _appositive(words: Words, floor: int, comma: int) -> int:
    """`…, Kim, the leader, | said`: where the subject before an apposition begins; else the comma itself."""
    commas = [at for at in range(floor, comma) if words.lows[at] == "," and not words.quoted[at]]
    if len(commas) >= 2:
        return commas[-2]
    return comma


def _coordinate(words: Words, floor: int, group: Group, _before: Group | None) -> Cut | None:
    """`met Lee | and said`."""
    at = group.first - 1
    while at >= floor and words.flags[at] & Flag.ADV and not words.flags[at] & Flag.CONJ:
        at -= 1
    if at >= floor and words.flags[at] & Flag.CONJ:
        return Cut(at, "coordinate", words.lows[at], comma=at > floor and words.lows[at - 1] == ",")
    return None


def _break(words: Words, floor: int, group: Group, _before: Group | None) -> Cut | None:
    """A semicolon, a colon, a dash."""
    at = next((at for at in _reversed_gap(words, floor, group.first) if words.flags[at] & Flag.BREAK), None)
    return None if at is None else Cut(at + 1, "coordinate", words.lows[at])


def _comma(words: Words, floor: int, group: Group, _before: Group | None) -> Cut | None:
    """`…, and the two toured`, `…, KCNA said`: the last comma, or the conjunction behind it."""
    at = next((at for at in _reversed_gap(words, floor, group.first) if words.lows[at] == ","), None)
    if at is None:
        return None
    follows = words.lows[at + 1]
    if words.flags[at + 1] & Flag.CONJ:
        return Cut(at + 1, "coordinate", follows)
    if words.flags[at + 1] & Flag.ING and verbs.kinds().get(follows, 0) & Kind.TELLS:
        return Cut(at + 2, "told", follows)
    return Cut(at + 1, "attribution" if group.kinds & Kind.TELLS else "coordinate", ",")


def _told(words: Words, floor: int, _group: Group, before: Group | None) -> Cut | None:
    """`said | the mill has forty looms`: right behind the verb that tells, a date left to it (`said Friday the deal …`)."""
    if not before_tells(before):
        return None
    for at in range(floor, min(floor + 6, _group.first)):
        if words.flags[at] & (Flag.NAME | Flag.DET | Flag.SUBJECT) and words.lows[at] not in cues("days"):
            return Cut(at, "told")
    return Cut(floor, "told")


def _joined(words: Words, floor: int, group: Group, _before: Group | None) -> Cut | None:
    """`Lee left the hall and Kim stayed`: a conjunction with a subject behind it."""
    for at in _reversed_gap(words, floor, group.first):
        if words.flags[at] & Flag.CONJ and at + 1 < group.first and words.flags[at + 1] & NAME_LIKE:
            return Cut(at, "coordinate", words.lows[at])
    return None


def _opening(words: Words, _floor: int, group: Group, _before: Group | None) -> Cut | None:
    """`After he met Lee, …`; `Kim, | who met Lee, …`; `The firm | that made it …`."""
    cut = _subordinate(words, 0, group, None)
    if cut is None:
        return None
    if cut.at > 0 and cut.link == "dependent" and cut.marker in ("as", "since", "than", "so", "before", "after", "until"):
        return None  # a preposition: `Just after the summit Kim left`
    return cut


FIRST_MARKS = (_opening,)
MARKS = (_coordinate, _subordinate, _resumed, _break, _comma, _told, _joined)
