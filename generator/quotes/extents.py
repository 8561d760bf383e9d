"""Where the content of a statement begins and ends."""

from generator.quotes.clauses import Clause
from generator.quotes.discourse import Discourse, Unit
from generator.quotes.nouns import Phrase
from generator.quotes.verbs import table
from generator.quotes.words import group

EDGES = frozenset({",", ".", ";", ":", "--", "—", "–"})
PAUSES = frozenset({",", ";", "--", "—", "–"})
CLOSES = frozenset({",", "?", "!", ".", "…", "...", "--", "—", "–", "-"})  # what a quotation has at its end before `she said`
SHORT = 4  # words that, without a verb, are hardly a statement
Span = tuple[int, int]


def trim(story: Discourse, first: int, last: int) -> Span:
    """Without the punctuation and the connectives of the narrator at its edges: `But | the deal is off | .`."""
    words = story.words
    while last > first and words.lows[last - 1] in EDGES and story.owner[last - 1] < 0:
        last -= 1
    while first < last and story.owner[first] < 0 and (words.lows[first] in group("connectives") or words.lows[first] in EDGES):
        first += 1
    return first, last


def left(story: Discourse, unit: Unit, found: tuple[Clause, ...], number: int) -> Span | None:
    """The content before a clause that closes a statement: `The deal is off, | he said`; None where nothing leads up to it."""
    clause, words = found[number], story.words
    end = clause.begin - (words.low(clause.begin - 1) == "as")
    if end <= unit.first or not (words.lows[end - 1] in PAUSES or story.owner[end - 1] >= 0):
        return None
    start, end = trim(story, max(_resume(story, unit, end), _after_cue(story, found[:number], end)), end)
    return (start, end) if start < end else None


def _after_cue(story: Discourse, earlier: tuple[Clause, ...], end: int) -> int:
    """Where the quotation before `end` begins, if a verb before it brings it in too: `Asked about it, Ng said | "No," | he told us`."""
    quoted = (clause for clause in earlier if clause.follows.shape in ("quote", "colon") and clause.follows.start < end)
    return max((clause.follows.start for clause in quoted), default=0) if story.owner[end - 1] >= 0 else 0


def _resume(story: Discourse, unit: Unit, end: int) -> int:
    """Where the content may begin: after an opening bracket, else at the unit's beginning."""
    for index in range(end - 1, unit.first - 1, -1):
        if story.words.lows[index] == "(" and story.owner[index] < 0 and ")" not in story.words.lows[index:end]:
            return index + 1
    return unit.first


def quote_ends(story: Discourse, index: int) -> bool:
    """Whether a quotation that a clause may report ends here: `…," | he said`; not `the "Lights" | festival said`."""
    region = story.region(index)
    return region is not None and (story.words.low(region.last - 1) in CLOSES or story.words.low(region.last + 1) in CLOSES)


def introduces(story: Discourse, first: int, last: int) -> bool:
    """Whether words before a clause only lead in: `In Ohio,` `After the vote,` `Speaking on Monday,`."""
    words = story.words
    if any(story.owner[index] >= 0 for index in range(first, last)):
        return False
    low = words.lows[first]
    leads = (
        low in group("prepositions", "introducers", "days")
        or low.endswith(("ed", "ly"))
        or (low.endswith("ing") and low not in group("no_gerunds"))
    )
    if leads:
        comma = next((index for index in range(last - 1, first, -1) if words.lows[index] == ","), None)
        return comma is None or not _has_verb(story, comma, last)
    return last - first < SHORT and not _has_verb(story, first, last) and not any(low.endswith("s") for low in words.lows[first:last])


def _has_verb(story: Discourse, first: int, last: int) -> bool:
    """Whether a word that is a verb more often than not stands among these."""
    words = story.words
    return any(words.lows[at] in group("finite") or (words.lows[at].endswith("ed") and not words.capital(at)) for at in range(first, last))


def right(story: Discourse, unit: Unit, found: tuple[Clause, ...], number: int, start: int, narrow: bool = False) -> Span:
    """The content that begins at `start`: to the unit's end, or to where another clause or the source takes over.

    `narrow`: what was said is no clause (`praised the deal`, `vowed to fight`), so that an adverbial clause after it is the narrator's.
    """
    relative = found[number].speaker if found[number].link == "relative" else None
    spoken = not narrow and found[number].cue.has("bare", "that")
    stop = min(_taken_over(story, unit, found[number + 1 :], start, spoken, relative), _own_end(story, unit, found[number], start))
    for index in range(start, stop):
        if index > start and story.owner[index] < 0 and _breaks(story, start, index, narrow):
            stop = index
            break
    return trim(story, start, stop)


def _own_end(story: Discourse, unit: Unit, clause: Clause, start: int) -> int:
    """Where a quotation that ends a sentence of its own ends, and where a clause that leads in does: `Noting that he won, | Ng left`."""
    words, region = story.words, story.region(start)
    if region is not None and region.first - 1 == start and words.low(region.last - 1) in (",", ".", "?", "!"):
        follows = next((index for index in range(region.last + 1, min(region.last + 4, unit.last)) if story.owner[index] >= 0), None)
        return unit.last if follows else min(region.last + 1, unit.last)
    if clause.link == "relative" and words.low(clause.begin - 1) == ",":
        commas = (at for at in range(start, unit.last) if words.lows[at] == "," and story.owner[at] < 0)
        return next((at for at in commas if _verb_follows(story, at + 1)), unit.last)
    if leads_in(story, unit, clause.begin):
        return next((at for at in range(start, unit.last) if words.lows[at] == "," and story.owner[at] < 0), unit.last)
    return unit.last


def _verb_follows(story: Discourse, index: int) -> bool:
    """Whether the main clause goes on here: `the waiter, who said it was hot, | left`."""
    low = story.words.low(index)
    return (
        low in group("finite")
        or low in table()
        or (low.endswith(("ed", "s")) and not story.words.capital(index) and low not in group("determiners"))
    )


def leads_in(story: Discourse, unit: Unit, begin: int) -> bool:
    """Whether a clause is part of what leads in to the unit's own: `While | many expect him to stay, …`, `After | Ng said that, …`."""
    words, first = story.words, unit.first
    while first < begin and words.lows[first] in group("connectives"):
        first += 1
    if words.lows[begin - 1] in group("leads") and begin > first:
        return not words.any(group("finite"), first, begin) and "," not in words.lows[first:begin]
    opening = words.lows[first] in group("introducers", "prepositions") or (words.lows[first].endswith("ing") and first == begin)
    return opening and "," not in words.lows[first:begin]


def _taken_over(story: Discourse, unit: Unit, later: tuple[Clause, ...], start: int, spoken: bool, relative: Phrase | None) -> int:
    """Where a later clause takes over: `…, adding`, `… and said`, `…, but Lee said`, `…, Lee said`."""
    words = story.words
    for clause in later:
        before = words.low(clause.begin - 1)
        if clause.link == "main" and relative is not None and clause.speaker is not None and clause.speaker.first == relative.first:
            return clause.cue.group
        if clause.begin <= start:
            continue
        if _joins_on(story, clause, spoken):
            return clause.begin - (before in group("conjunctions") or before in PAUSES)
        if clause.link != "main":
            continue
        if before in group("joins") and words.low(clause.begin - 2) in PAUSES:
            return clause.begin - 2
        pause = before in PAUSES or quote_ends(story, clause.begin - 1)
        if pause and clause.follows.shape in ("end", "comma") and clause.cue.has("left"):
            return clause.begin - 1
    return unit.last


def _joins_on(story: Discourse, clause: Clause, spoken: bool) -> bool:
    """Whether a clause without a subject goes on with the speaker: `…, adding`, `… and said`; after a clause not `… and thought`."""
    if clause.link == "participle":
        before = story.words.low(clause.begin - 1)
        return before in PAUSES or before in ("while", "and") or story.owner[clause.begin - 1] >= 0
    if clause.link == "coordinate":
        return clause.cue.has("quote") or not clause.cue.has("bare") or not spoken
    return clause.link == "inverted"


def _breaks(story: Discourse, start: int, index: int, narrow: bool) -> bool:
    """`; …`, `according to`; for what is no clause also `when …`, `, which …`."""
    words, low = story.words, story.words.lows[index]
    if low == ";" or (low == "according" and words.low(index + 1) == "to"):
        return True
    if low == ")" and "(" not in words.lows[max(0, index - 30) : index]:
        return True
    if low == "as" and words.low(index + 1) in group("subjects"):
        return True
    if not narrow:
        return False
    if low == ",":
        after = words.low(index + 1)
        listed = after in ("and", "or") and any(words.lows[at] == "," and not words.low(at + 1).isdigit() for at in range(start, index))
        return not listed and (after in group("asides") or after.endswith("ing"))
    return low in group("dashes") or low in group("adverbials")
