"""Judged occurrences → actors: one for each name, with its mentions, titles, aliases, country and status."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from generator.actors.phrases import Entry, slug
from generator.model import Actor, Finding, Mention

NAMING = frozenset(("name", "alias"))  # forms that are names of the actor
OPEN_KINDS = frozenset(("person", "organisation", "other"))
SURE = 0.75  # confidence from which a name seen once gets a page


@dataclass(slots=True)
class Draft:
    """An actor in the making."""

    kind: str
    rule: str
    confidence: float
    entry: Entry | None = None
    country: str | None = None
    mentions: list[Mention] = field(default_factory=list)
    titles: list[Finding] = field(default_factory=list)
    supported: bool = False


def finish(drafts: Iterable[Draft]) -> tuple[Actor, ...]:
    """The actors in the order of their first mention, ids unique."""
    actors, taken = [], Counter[str]()
    for draft in sorted((draft for draft in drafts if draft.mentions), key=lambda draft: min(m.start for m in draft.mentions)):
        mentions = tuple(sorted(draft.mentions, key=lambda mention: mention.start))
        name = _name(draft, mentions)
        base = draft.entry.id if draft.entry else slug(name)
        taken[base] += 1
        actors.append(
            Actor(
                id=base if taken[base] == 1 else f"{base}-{taken[base]}",
                name=name,
                kind=draft.kind,
                rule=draft.rule,
                confidence=round(draft.confidence, 2),
                country=draft.country,
                aliases=_aliases(name, mentions),
                titles=_titles(draft.titles),
                mentions=mentions,
                status=_status(draft, mentions),
            )
        )
    return tuple(actors)


def _name(draft: Draft, mentions: Sequence[Mention]) -> str:
    """The lexicon's name; else the fullest form, one that is not set in capitals first."""
    if draft.entry:
        return draft.entry.name
    forms = [mention.text for mention in mentions if mention.form in NAMING] or [mention.text for mention in mentions]
    return " ".join(min(forms, key=lambda form: (form.isupper() and len(form) > 5, -len(form.split()), -len(form), form)).split())


def _aliases(name: str, mentions: Sequence[Mention]) -> tuple[str, ...]:
    """Other names, in the order in which they come."""
    forms = (" ".join(mention.text.split()) for mention in mentions if mention.form in NAMING)
    return tuple(dict.fromkeys(form for form in forms if form != name and form.casefold() != name.casefold()))


def _titles(titles: Sequence[Finding]) -> tuple[Finding, ...]:
    """Each title once, where it is said first."""
    first: dict[str, Finding] = {}
    for title in sorted(titles, key=lambda title: title.start):
        first.setdefault(title.text.casefold(), title)
    return tuple(first.values())


def _status(draft: Draft, mentions: Sequence[Mention]) -> str:
    """`review` for a name seen once without support, and for a place that is only where the report was written."""
    if all(mention.rule == "dateline" for mention in mentions):
        return "review"
    if draft.entry or draft.supported or draft.titles or draft.confidence >= SURE:
        return "published"
    return "published" if len(mentions) > 1 and draft.kind in OPEN_KINDS and draft.confidence >= SURE / 1.2 else "review"
