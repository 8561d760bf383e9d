"""The newest of a line: `The new iPhone` is the `iPhone 4` that the article speaks of most."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from generator.actors.phrases import THING
from generator.actors.sightings import Identity, Sighting

NEW = frozenset(("new", "newest", "latest"))
REACH = 12  # characters before a name in which `newest` stands


def newest(text: str, found: Sequence[Sighting]) -> list[Sighting]:
    """The sightings; a line's name behind `new` stands for the model of it that was named most before."""
    seen: Counter[Identity] = Counter()
    models: dict[Identity, Sighting] = {}
    settled: list[Sighting] = []
    for one in sorted(found, key=lambda one: one.mention.start):
        meant = _model(text, one, models, seen) if one.entry and one.entry.role == THING else None
        if meant:
            mention = replace(one.mention, form="short", rule="newest-of-line")
            one = replace(meant, mention=mention)
        elif one.kind == "other" and any(letter.isdigit() for letter in one.mention.text):
            models.setdefault(one.identity, one)
        seen[one.identity] += 1
        settled.append(one)
    return settled


def _model(text: str, one: Sighting, models: dict[Identity, Sighting], seen: Counter[Identity]) -> Sighting | None:
    """The numbered model that this name of a line stands for, None where nothing before it says that it is the new one."""
    before = text[max(0, one.mention.start - REACH) : one.mention.start].lower().split()
    if not before or before[-1] not in NEW or any(letter.isdigit() for letter in one.mention.text):
        return None
    line = [model for model in models.values() if model.mention.text.startswith(f"{one.mention.text} ")]
    return max(line, key=lambda model: (seen[model.identity], model.mention.start), default=None)
