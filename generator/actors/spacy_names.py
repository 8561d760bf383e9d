"""Any spaCy pipeline as a source of names. spaCy is an optional extra: the program works without it, by its rules alone."""

from collections.abc import Iterator, Sequence
from functools import cache
from hashlib import sha256
from importlib import import_module
from pathlib import Path
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
    """A loaded pipeline; `identity` tells it from every other one.

    `Russia's` and `the Kremlin` come without possessive and article, as the rules give them.
    """

    __slots__ = ("_pipeline", "identity")

    def __init__(self, pipeline: Any, identity: str = "") -> None:
        self._pipeline = pipeline
        self.identity = identity

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

    Raises DigestError where spaCy or the pipeline is not installed, or the pipeline cannot be loaded or finds no names.
    """
    try:
        spacy = import_module("spacy")
    except ImportError:
        raise DigestError("spaCy, which it runs on, is not installed.") from None
    try:
        pipeline = spacy.load(name)
    except OSError:
        raise DigestError("There is no installed spaCy pipeline of that name, and no folder that holds one.") from None
    except (ValueError, ImportError) as error:  # made for another spaCy, or a part of it is missing
        raise DigestError(f"It cannot be loaded: {' '.join(str(error).replace(name, 'it').split())[:200]}") from None
    if "ner" not in pipeline.pipe_names:
        raise DigestError("It has no part that finds names (`ner`).")
    pipeline.select_pipes(enable=[part for part in pipeline.pipe_names if part in NEEDED])
    return SpacyNames(pipeline, _identity(pipeline, spacy.__version__))


def _identity(pipeline: Any, version: str) -> str:
    """What tells one pipeline from another: `en_core_web_sm 3.8.0, spaCy 3.8.18, 9f86d0…`, by the bytes of its files; no path is in it."""
    digest = sha256()
    for path in sorted(path for path in Path(pipeline.path).rglob("*") if path.is_file()):
        digest.update(path.relative_to(pipeline.path).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return f"{pipeline.meta['lang']}_{pipeline.meta['name']} {pipeline.meta['version']}, spaCy {version}, {digest.hexdigest()}"
