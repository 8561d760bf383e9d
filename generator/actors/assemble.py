"""Sightings → actors: one for each identity, with its mentions, titles, aliases, country and status."""

from collections import Counter
from collections.abc import Iterable, Sequence

from generator.actors.phrases import slug
from generator.actors.sightings import Identity, Sighting
from generator.model import Actor, Finding, Mention

NAMING = frozenset(("name", "alias"))  # forms that are names of the actor
SURE = 0.75  # confidence from which a name seen once gets a page
REPEATED = 0.62  # … and one that comes back


def finish(sightings: Iterable[Sighting]) -> tuple[Actor, ...]:
    """The actors in the order of their first mention, ids unique."""
    groups: dict[Identity, list[Sighting]] = {}
    for sighting in sorted(sightings, key=lambda sighting: sighting.mention.start):
        groups.setdefault(sighting.identity, []).append(sighting)
    taken: Counter[str] = Counter()
    return tuple(_actor(group, taken) for group in groups.values())


def _actor(group: Sequence[Sighting], taken: Counter[str]) -> Actor:
    """One actor; `taken` counts the ids that are given."""
    mentions = tuple(sighting.mention for sighting in group)
    best = max(mentions, key=lambda mention: mention.confidence)
    entry = group[0].entry
    name = entry.name if entry else _name(mentions)
    base = entry.id if entry else slug(name)
    taken[base] += 1
    return Actor(
        id=base if taken[base] == 1 else f"{base}-{taken[base]}",
        name=name,
        kind=group[0].kind,
        rule=best.rule,
        confidence=round(best.confidence, 2),
        country=next((sighting.country for sighting in group if sighting.country), None),
        aliases=_aliases(name, mentions),
        titles=_titles(title for sighting in group for title in sighting.titles),
        mentions=mentions,
        status=_status(group, best.confidence),
    )


def _name(mentions: Sequence[Mention]) -> str:
    """The fullest form, one that is not set in capitals first."""
    named = [mention for mention in mentions if mention.form in NAMING and mention.rule != "gloss"]
    forms = [mention.text for mention in named or mentions]
    return " ".join(min(forms, key=lambda form: (form.isupper() and len(form) > 5, -len(form.replace("-", " ").split()))).split())


def _aliases(name: str, mentions: Sequence[Mention]) -> tuple[str, ...]:
    """Other names, in the order in which they come."""
    forms = (" ".join(mention.text.split()) for mention in mentions if mention.form in NAMING)
    return tuple(dict.fromkeys(form for form in forms if form.casefold() != name.casefold()))


def _titles(titles: Iterable[Finding]) -> tuple[Finding, ...]:
    """Each title once, where it is said first."""
    first: dict[str, Finding] = {}
    for title in sorted(titles, key=lambda title: title.start):
        first.setdefault(title.text.casefold(), title)
    return tuple(first.values())


def _status(group: Sequence[Sighting], confidence: float) -> str:
    """`review` for a name seen once without support, and for a place that is only where the report was written."""
    if all(sighting.mention.rule == "dateline" for sighting in group):
        return "review"
    if any(sighting.supported for sighting in group):
        return "published"
    if all(sighting.doubtful for sighting in group):
        return "review"
    if confidence >= SURE:
        return "published"
    return "published" if len(group) > 1 and confidence >= REPEATED else "review"
