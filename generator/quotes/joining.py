"""Quotations that go on: over sentences and paragraphs, and those whose speaker stands in a sentence of its own."""

from collections.abc import Iterable
from dataclasses import replace

from generator.quotes import extents
from generator.quotes.clauses import Clause, clauses
from generator.quotes.discourse import Discourse, Unit
from generator.quotes.statements import Statement

NEAR = 12  # words between a statement and the quotation that goes on with it
ALONE = "quote-alone"


def joined(story: Discourse, told: Iterable[tuple[Unit, tuple[Statement, ...]]]) -> list[Statement]:
    """All statements in order, each wholly quoted unit joined to the statement that it continues.

    `"I know," she said. "I was there."` is one statement, also where the second half is a paragraph of its own.
    """
    found: list[Statement] = []
    open_at: int | None = None  # the statement that a quoted unit would go on with
    for unit, said in told:
        if unit.quoted:
            if open_at is None:
                open_at = len(found)
                speaker = found[-1].speaker if found and _follows(story, found[-1], unit) else None
                found.append(Statement(*extents.trim(story, unit.first, unit.last), speaker, None, ALONE, 0.6))
            else:
                found[open_at] = _extended(found[open_at], unit)
            continue
        if open_at is not None and found[open_at].rule == ALONE and not said:
            found[open_at] = _claimed(story, unit, found[open_at])
        open_at = _left_open(story, said, len(found))
        found.extend(said)
    return found


def _extended(statement: Statement, unit: Unit) -> Statement:
    """The statement with a quoted unit at its end; the narrator's words between are a gap."""
    gaps = (*statement.gaps, (statement.last, unit.first)) if statement.last < unit.first else statement.gaps
    return replace(statement, last=unit.last, gaps=gaps)


def _follows(story: Discourse, statement: Statement, unit: Unit) -> bool:
    """Whether a quotation stands in the sentence after a statement, in the same paragraph."""
    between = story.words.text[story.words.starts[statement.first] : story.words.starts[unit.first]]
    return "\n" not in between and unit.first - statement.last < NEAR


def _left_open(story: Discourse, said: tuple[Statement, ...], base: int) -> int | None:
    """The statement of a unit that the next quotation goes on with: the one that ends last in quotation marks."""
    ends = [(statement.last, number) for number, statement in enumerate(said) if story.owner[statement.last - 1] >= 0]
    return base + max(ends)[1] if ends else None


def _claimed(story: Discourse, unit: Unit, statement: Statement) -> Statement:
    """A quotation whose speaker comes in the next sentence: `"Why?" | Kim asked.`."""
    clause = next(iter(clauses(story, unit)), None)
    if clause is None or clause.speaker is None or not _only_reports(unit, clause):
        return statement
    return replace(statement, speaker=clause.speaker, cue=(clause.cue.head, clause.cue.last), rule="quote-then-name-said", confidence=0.9)


def _only_reports(unit: Unit, clause: Clause) -> bool:
    """Whether a unit is nothing but `Kim asked.` or `asked Kim.`."""
    return (
        clause.cue.has("quote") and min(clause.begin, clause.cue.group) == unit.first and clause.follows.shape in ("end", "comma", "plain")
    )
