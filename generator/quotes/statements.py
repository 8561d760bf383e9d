"""Statements: who said which words, as the rules read them off the reporting clauses of a unit."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.quotes import extents
from generator.quotes.clauses import Clause, clauses
from generator.quotes.discourse import Discourse, Unit
from generator.quotes.extents import Span
from generator.quotes.nouns import Phrase
from generator.quotes.rules import RULES, Rule, Setting
from generator.quotes.words import group


@dataclass(frozen=True, slots=True)
class Statement:
    """Words `first`..`last` are what `speaker` said; `cue` are the words that report it.

    `gaps` are the words of the narrator within: `"I know," | she said. | "I was there."`.
    """

    first: int
    last: int
    speaker: Phrase | None
    cue: Span | None
    rule: str
    confidence: float
    status: str = "said"
    gaps: tuple[Span, ...] = ()
    background: bool = False
    reporter: Phrase | None = None


def statements(story: Discourse, unit: Unit) -> Iterator[Statement]:
    """The statements of one unit that a verb reports."""
    found = clauses(story, unit)
    for number, clause in enumerate(found):
        setting = Setting(story, unit, found, number, _left(story, unit, found, number))
        for rule in RULES:
            content = None if _is_mute(story, clause) else rule.content(setting)
            if content is not None and content[0] < content[1]:
                yield _statement(story, clause, rule, content)
                break


def _is_mute(story: Discourse, clause: Clause) -> bool:
    """`Pictures | showed`."""
    return clause.speaker is not None and story.words.lows[clause.speaker.last - 1] in group("mute")


def _left(story: Discourse, unit: Unit, found: tuple[Clause, ...], number: int) -> Span | None:
    """The words that a clause may close, if its verb can."""
    clause = found[number]
    return extents.left(story, unit, found, number) if clause.cue.has("left") and clause.link in ("main", "inverted") else None


def _statement(story: Discourse, clause: Clause, rule: Rule, content: Span) -> Statement:
    """The statement that a rule read off a clause."""
    cue = clause.cue
    background = not cue.kinds.isdisjoint({"perfect", "be", "modal"})  # told by the narrator, and by no reporter
    return Statement(
        *content,
        clause.speaker,
        (cue.head, cue.last),
        rule.name,
        rule.confidence,
        cue.verb.status,
        _gap(story, clause, content),
        background,
        clause.reporter,
    )


def _gap(story: Discourse, clause: Clause, content: Span) -> tuple[Span, ...]:
    """The narrator's words within a statement: `"I know," | said Roe, 59, of Leeds, | "but I can't tell."`."""
    if not content[0] < clause.begin < content[1]:
        return ()
    end = clause.speaker.last if clause.link == "inverted" and clause.speaker else clause.cue.last
    if story.owner[content[0]] >= 0:
        end = next((index for index in range(end, content[1]) if story.owner[index] >= 0), end)
    return ((clause.begin, end),)
