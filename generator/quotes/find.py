"""Quotations and reported statements of one article."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.model import Actor, Finding, ParsedArticle, Quote
from generator.quotes.cast import cast
from generator.quotes.chains import SOURCE, Attributed, attributed
from generator.quotes.discourse import Discourse, Unit, discourse
from generator.quotes.fragments import Extent, extent
from generator.quotes.joining import joined
from generator.quotes.linking import bare
from generator.quotes.sources import sources
from generator.quotes.standing import standing
from generator.quotes.statements import Statement, statements


def find(parsed: ParsedArticle, actors: tuple[Actor, ...]) -> tuple[Quote, ...]:
    """The quotations and reported statements of an article, in the order of the text.

    `Kim said he was "very satisfied" with the talks, the KCNA said.` gives the whole of what Kim said (indirect), the quoted words as a
    fragment `within` it, and the KCNA as the one who reports both.
    """
    story = discourse(parsed)
    told = joined(story, ((unit, _of_unit(story, unit)) for unit in story.units))
    found = attributed(story, cast(actors), _distinct(told))
    return tuple(_numbered(story, found))


def _of_unit(story: Discourse, unit: Unit) -> tuple[Statement, ...]:
    """The statements of a unit that is not wholly quoted."""
    return () if unit.quoted else (*statements(story, unit), *sources(story, unit))


def _distinct(told: Iterable[Statement]) -> list[Statement]:
    """Without a second statement over the same words."""
    seen: dict[tuple[int, int], Statement] = {}
    for statement in told:
        seen.setdefault((statement.first, statement.last), statement)
    return list(seen.values())


def _numbered(story: Discourse, found: Iterable[Attributed]) -> Iterator[Quote]:
    """The quotes with ids q1, q2, …, each whole before its fragments."""
    number = 0
    placed = sorted(((extent(story, item.statement), item) for item in found), key=lambda pair: (pair[0].first, -pair[0].last))
    placed = [(_own(span, [other for other, _ in placed]), item) for span, item in placed]
    for span, item in placed:
        if item.statement.rule in CARRIERS or span.first >= span.last:
            continue
        number += 1
        whole = f"q{number}"
        yield _quote(story, item, (span.first, span.last), span.direct, whole, None)
        for fragment in span.fragments:
            if fragment[0] < fragment[1]:
                number += 1
                yield _quote(story, item, fragment, True, f"q{number}", whole)


def _own(span: Extent, others: list[Extent]) -> Extent:
    """Without the fragments that belong to a narrower statement within this one."""
    narrower = [
        other
        for other in others
        if span.first <= other.first and other.last <= span.last and other.last - other.first < span.last - span.first
    ]
    own = (part for part in span.fragments if not any(other.first <= part[0] and part[1] <= other.last for other in narrower))
    return replace(span, fragments=tuple(own))


CARRIERS = frozenset({"cited-as-saying"})  # statements that only say who reports the one within them


def _quote(story: Discourse, item: Attributed, part: tuple[int, int], direct: bool, name: str, within: str | None) -> Quote:
    """A statement, or a fragment of one, as a finding."""
    statement = item.statement
    start, end = _characters(story, *part)
    reporters = tuple(actor.id for actor in item.reporters)
    return Quote(
        start=start,
        end=end,
        text=story.words.text[start:end],
        rule=statement.rule,
        confidence=statement.confidence,
        id=name,
        direct=direct,
        within=within,
        speaker=item.speaker.id if item.speaker else None,
        speaker_text=_speaker_text(story, statement),
        cue=_cue(story, statement),
        reported_by=reporters[0] if reporters else None,
        chain=(*reporters, SOURCE),
        status=standing(story, statement),
    )


def _characters(story: Discourse, first: int, last: int) -> tuple[int, int]:
    """Words as offsets into the text."""
    return story.words.starts[first], story.words.ends[last - 1]


def _speaker_text(story: Discourse, statement: Statement) -> str | None:
    """The words for the speaker as printed, on one line; `he` for `he's`."""
    if statement.speaker is None:
        return None
    start, end = _characters(story, statement.speaker.first, statement.speaker.last)
    text = " ".join(story.words.text[start:end].split())
    return text[: len(bare(text.lower().replace("’", "'")))]


def _cue(story: Discourse, statement: Statement) -> Finding | None:
    """The words that report, as a finding."""
    if statement.cue is None:
        return None
    start, end = _characters(story, *statement.cue)
    return Finding(start=start, end=end, text=story.words.text[start:end], rule=statement.rule, confidence=statement.confidence)
