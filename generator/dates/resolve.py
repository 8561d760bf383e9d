"""Counts what dates say from what they are counted from: the publication, the date named last in the passage, a caption's own date.

Each mention says which anchor it was counted from. What can't be resolved stays with what is known of it (`XXXX-09-14`), or has the
value None.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from generator import calendar
from generator.dates.count import Count, Resolved
from generator.dates.expression import FoundDate
from generator.model import Anchor, DateMention, ParsedArticle


@dataclass(slots=True)
class _Passage:
    """What has been named so far in a run of text: the dates that later ones may be counted from."""

    kind: str
    last: list[tuple[str, FoundDate]] = field(default_factory=list)

    def named(self, found: FoundDate, value: str) -> None:
        """Keeps a date that was named."""
        self.last.append((value, found))


def resolve(parsed: ParsedArticle, found: Sequence[FoundDate], published: str | None) -> tuple[DateMention, ...]:
    """The mentions of an article with their values. `published`: `2020-08-15`, `2020-08`, `2020`, `XXXX-08-15` or None."""
    return tuple(_mentions(parsed, found, published))


def _mentions(parsed: ParsedArticle, found: Sequence[FoundDate], published: str | None) -> Iterator[DateMention]:
    """One mention after the other; captions are passages of their own."""
    passages = {"caption": _Passage("caption")}
    body = _Passage("passage")
    block = -1
    for date in found:
        if date.role == "caption" and date.block != block:
            passages["caption"] = _Passage("caption")
        block = date.block
        passage = passages["caption"] if date.role == "caption" else body
        resolved = Count(published, passage.last).of(date)
        if date.shown:
            yield _mention(date, resolved)
        if resolved.value is not None and date.type in ("DATE", "TIME") and calendar.bounds(resolved.value):
            passage.named(date, resolved.value)


def _mention(date: FoundDate, resolved: Resolved) -> DateMention:
    """A mention with its bounds."""
    span = calendar.bounds(resolved.value)
    return DateMention(
        start=date.start, end=date.end, text=date.text, rule=date.rule, confidence=resolved.confidence,
        type=date.type, value=resolved.value, mod=date.mod, quant=resolved.quant, freq=resolved.freq,
        earliest=span[0].isoformat() if span else None, latest=span[1].isoformat() if span else None,
        anchor=resolved.anchor,
    )  # fmt: skip


__all__ = ["Anchor", "resolve"]
