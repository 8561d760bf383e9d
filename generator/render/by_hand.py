"""Notes of what people corrected, for the pages of what they corrected."""

from collections import defaultdict
from collections.abc import Mapping

from generator.corpus import Library
from generator.model.curation import Reference
from generator.render import words


def notes_of(library: Library) -> Mapping[Reference, tuple[str, ...]]:
    """An actor, a tag or an article → what was corrected of it, in words: `name`, `joined with others`."""
    found: dict[Reference, dict[str, None]] = defaultdict(dict)
    for one in library.corrections:
        if one.applies:
            for about in (one.said.about, *one.said.names):
                found[about].setdefault(words.words("corrections", one.said.key))
    return {about: tuple(notes) for about, notes in found.items()}
