"""Quotations that go on: over sentences and paragraphs, and those whose speaker stands in a sentence of its own."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.quotes import extents
from generator.quotes.clauses import Clause, clauses
from generator.quotes.discourse import Discourse, Unit
from generator.quotes.nouns import leading
from generator.quotes.statements import Statement
from generator.quotes.titles import is_title

SENTENCE = 3  # words that make a quoted sentence
NEAR = 12  # words between a statement and the quotation that goes on with it
ALONE = "quote-alone"


def joined(story: Discourse, told: Iterable[tuple[Unit, tuple[Statement, ...]]]) -> list[Statement]:
    """All statements in order, each wholly quoted unit joined to the statement that it continues.

    `"I know," she said. "I was there."` is one statement, also where the second half is a paragraph of its own.
    """
    found: list[Statement] = []
    open_at: int | None = None  # the statement that a quoted unit would go on with
    before: Unit | None = None
    for unit, said in told:
        open_at, before = open_at if before is None or _adjoin(before, unit) else None, unit
        if unit.quoted:
            if open_at is None:
                open_at = len(found)
                speaker = found[-1].speaker if found and _follows(story, found[-1], unit) else None
                found.append(Statement(*extents.trim(story, unit.first, unit.last), speaker, None, ALONE, 0.5))
            else:
                found[open_at] = _extended(found[open_at], unit)
            continue
        if open_at is not None and found[open_at].rule == ALONE and not said:
            found[open_at] = _claimed(story, unit, found[open_at])
        said = (*said, *_unreported(story, unit, said))
        open_at = _left_open(story, said, len(found))
        found.extend(said)
    return found


def _extended(statement: Statement, unit: Unit) -> Statement:
    """The statement with a quoted unit at its end; the narrator's words between are a gap."""
    gaps = (*statement.gaps, (statement.last, unit.first)) if statement.last < unit.first else statement.gaps
    return replace(statement, last=unit.last, gaps=gaps)


def _follows(story: Discourse, statement: Statement, unit: Unit) -> bool:
    """Whether a quotation stands in the sentence after a statement, in the same paragraph."""
    block = story.units[story.unit_at(statement.first)].block
    return block == unit.block and unit.first - statement.last < NEAR


def _adjoin(before: Unit, unit: Unit) -> bool:
    """Whether a quotation may reach from one unit into the next: not from a headline into the text, nor over what was cut."""
    return unit.role == before.role and unit.block - before.block <= 1


def _left_open(story: Discourse, said: tuple[Statement, ...], base: int) -> int | None:
    """The statement of a unit that the next quotation goes on with: the one that ends last in quotation marks."""
    ends = [
        (story.owner[statement.first] >= 0, statement.last, number)
        for number, statement in enumerate(said)
        if story.owner[statement.last - 1] >= 0
    ]
    return base + max(ends)[2] if ends else None


def _unreported(story: Discourse, unit: Unit, said: tuple[Statement, ...]) -> Iterator[Statement]:
    """A quoted sentence that no verb brings in: `He had one wish: "Let me go home."`, `As Roe put it, "It was over."`."""
    words = story.words
    for region in story.outer(unit.first, unit.last):
        covered = any(statement.first < region.last and region.first < statement.last for statement in said)
        sentence = words.capital(region.first) and words.low(region.last - 1) in (".", "?", "!", ",")
        title = is_title(story, (region.first, region.last - 1))
        if covered or title or not sentence or region.last - region.first < SENTENCE:
            continue
        phrase = leading(words, unit.first, region.first - 1)
        yield Statement(region.first - 1, min(region.last + 1, unit.last), phrase, None, "quote-in-sentence", 0.75)


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
