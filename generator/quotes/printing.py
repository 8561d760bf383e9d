"""From statements, which count words, to quotes, which count characters."""

from generator.model import Finding, Quote
from generator.quotes.chains import SOURCE, Attributed
from generator.quotes.discourse import Discourse
from generator.quotes.linking import bare
from generator.quotes.standing import standing
from generator.quotes.statements import Statement


def quote(story: Discourse, item: Attributed, part: tuple[int, int], direct: bool, name: str, within: str | None) -> Quote:
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
