"""The one small interface behind which a language model stands: paragraphs in, spans with kinds out."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol

from generator.model import ParsedArticle

TELLING = frozenset(("headline", "caption", "paragraph", "subhead"))


class NamedSpan(NamedTuple):
    """A name that a model saw: characters `start` to `end` of paragraph number `paragraph`; kind person, organisation or place."""

    paragraph: int
    start: int
    end: int
    kind: str


class NameSource(Protocol):
    """Anything that recognises names. It sees paragraphs, as models refuse very long texts, and says nothing of pronouns or titles."""

    def recognise(self, paragraphs: Sequence[str]) -> Iterable[NamedSpan]:
        """The names in these paragraphs, spans not overlapping."""
        ...


def model_spans(parsed: ParsedArticle, names: NameSource | None) -> dict[tuple[int, int], str]:
    """Characters of the article → kind, for each name that a model sees in it; nothing without a model."""
    if names is None:
        return {}
    blocks = [block for block in parsed.blocks if block.role in TELLING]
    spans = names.recognise([block.text for block in blocks])
    return {(blocks[span.paragraph].start + span.start, blocks[span.paragraph].start + span.end): span.kind for span in spans}
