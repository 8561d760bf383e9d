"""Notes of what people corrected, for the pages of what they corrected."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import PurePath

from generator.corpus import Entry, Library
from generator.model.curation import Reference
from generator.model.keys import FIELDS
from generator.render import words

FRONT_MATTER = "metadata"  # the origin of what an article says of itself
BLOCKS = "blocks"  # only a person says what the parts of a text are
FIELD_OF = {key: field[0] for field in FIELDS for key in field}


def beside(entry: Entry) -> Iterator[tuple[str, str, int | None]]:
    """What the file beside an article says of it: (`published`, `2019-04-25`, the line), whatever the key is called there.

    A line that was not understood says nothing: it is a Problem.
    """
    raw = entry.article.parsed.raw
    refused = {(PurePath(problem.path).name, problem.line) for problem in entry.article.problems if problem.line}
    for value in raw.metadata:
        if value.origin != FRONT_MATTER and (value.origin, value.line) not in refused:
            yield FIELD_OF.get(value.key, value.key), value.text, value.line
    for block in raw.overrides:
        yield BLOCKS, f"“{block.find}” is {block.role}", None


def told_beside(entry: Entry) -> tuple[str, ...]:
    """What the file beside an article tells, in words: `its date`. A person may have written that file, or the program that fetched it."""
    notes = (words.said("corrected", key) for key, _, _ in beside(entry) if key != BLOCKS)
    return tuple(dict.fromkeys(note for note in notes if note))


def notes_of(library: Library) -> Mapping[Reference, tuple[str, ...]]:
    """An actor or an article → what people corrected of it, in words: `its name`, `tags`, `what its parts are`."""
    found: dict[Reference, dict[str, None]] = defaultdict(dict)
    for entry in library.entries:
        if entry.article.parsed.raw.overrides:
            found["article", entry.id].setdefault(words.said("corrected", BLOCKS))
    for one in library.corrections:
        if one.applies and (note := words.said("corrected", one.said.key)):
            for about in (one.said.about, *one.said.names):
                found[about].setdefault(note)
    return {about: tuple(notes) for about, notes in found.items()}
