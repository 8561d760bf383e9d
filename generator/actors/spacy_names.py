"""Any spaCy pipeline as a source of names. spaCy is an optional extra: the program works without it, by its rules alone."""

from collections.abc import Iterator, Sequence
from functools import cache
from importlib import import_module
from typing import Any

from generator.actors.recogniser import NamedSpan
from generator.problems import DigestError

# Labels of the OntoNotes scheme, which English pipelines use, and of the CoNLL scheme, which many others use.
KINDS = {
    "PERSON": "person",
    "PER": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
}
NEEDED = ("tok2vec", "transformer", "ner")  # the parts of a pipeline that find names; the others only cost time
LONGEST = 20_000  # characters of a paragraph that the model sees; the parser caps paragraphs at this length as well
LEADING = ("the ", "The ", "THE ")
TRAILING = ("'s", "’s", "'", "’", ".")


class SpacyNames:
    """A loaded pipeline. `Russia's` and `the Kremlin` come without possessive and article, as the rules give them."""

    __slots__ = ("_pipeline",)

    def __init__(self, pipeline: Any) -> None:
        self._pipeline = pipeline

    def recognise(self, paragraphs: Sequence[str]) -> Iterator[NamedSpan]:
        """The people, organisations and places that the model sees, paragraph by paragraph."""
        for number, document in enumerate(self._pipeline.pipe([text[:LONGEST] for text in paragraphs])):
            for entity in document.ents:
                kind = KINDS.get(entity.label_)
                if kind:
                    start, end = trimmed(entity.text, entity.start_char)
                    if start < end:
                        yield NamedSpan(number, start, end, kind)


def trimmed(text: str, start: int) -> tuple[int, int]:
    """The characters of a name without article, possessive and closing period."""
    end = start + len(text)
    for article in LEADING:
        if text.startswith(article):
            start, text = start + len(article), text[len(article) :]
            break
    for mark in TRAILING:
        if text.endswith(mark) and not (mark == "." and "." in text[:-1]):
            return start, end - len(mark)
    return start, end


@cache
def load(name: str) -> SpacyNames:
    """The pipeline of this name or folder, loaded once a process. Nothing is ever downloaded.

    Raises DigestError where spaCy or the pipeline is not installed, or the pipeline finds no names.
    """
    try:
        spacy = import_module("spacy")
    except ImportError:
        raise DigestError(f"The language model {name!r} needs spaCy: install the extra `model`, or take the setting out.") from None
    try:
        pipeline = spacy.load(name)
    except OSError:
        raise DigestError(f"The language model {name!r} is not installed. Install it with pip, or take the setting out.") from None
    if "ner" not in pipeline.pipe_names:
        raise DigestError(f"The language model {name!r} has no part that finds names (`ner`). Choose another one.")
    pipeline.select_pipes(enable=[part for part in pipeline.pipe_names if part in NEEDED])
    return SpacyNames(pipeline)
