"""Notes of what people corrected, for the pages of what they corrected."""

from collections import defaultdict
from collections.abc import Mapping

from generator.corpus import Library
from generator.model.curation import Reference
from generator.render import words


def notes_of(library: Library) -> Mapping[Reference, tuple[str, ...]]:
    """An actor or an article → what was corrected of it, in words: `its name`, `tags`."""
    found: dict[Reference, dict[str, None]] = defaultdict(dict)
    for one in library.corrections:
        if one.applies and (note := words.said("corrected", one.said.key)):
            for about in (one.said.about, *one.said.names):
                found[about].setdefault(note)
    return {about: tuple(notes) for about, notes in found.items()}
