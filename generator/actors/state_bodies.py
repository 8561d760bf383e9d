"""Bodies that each state has: the `Foreign Ministry` of Russia and that of South Korea are two actors.

The country is said by an adjective (`Russian Foreign Ministry`) or a possessive (`Seoul's Unification Ministry`). Where it isn't said, the
body is the one that the article names with its country, if there is one only.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from generator import lexicon
from generator.actors.phrases import Entry, gazetteer, slug
from generator.actors.sight import Sight
from generator.actors.sightings import Sighting, identity_of
from generator.actors.titles import adjective_before
from generator.actors.tokens import Token, tokenise

POSSESSIVE = frozenset(("'s", "’s"))
LONGEST_COUNTRY = 3  # words
LONGEST_BODY = 5  # words that a state's body has fewer than
OWNERS = frozenset(("country", "capital"))
EMBASSY = "embassy"
SETTLED = frozenset(("state-body", "region"))  # roles of what is named without its country once it is known


def state_body(seen: Sight, name: str) -> Entry | None:
    """The body with its country, None where it is no state's body or the country isn't said."""
    if not is_state_body(seen):
        return None
    if is_embassy(seen):
        return _embassy(seen, name)
    iso = _owner(seen.tokens, seen.candidate.first) or _seat(seen)
    return _entry(name, iso) if iso else None


def is_embassy(seen: Sight) -> bool:
    """`Russian Embassy`: a country has one in each capital."""
    return seen.parts[-1] == EMBASSY and adjective_before(seen.tokens, seen.candidate.last - 1) > 0


def _embassy(seen: Sight, name: str) -> Entry | None:
    """`Russian Embassy in | Pyongyang`: the one in the capital or country that follows."""
    if seen.after is None or seen.after.low != "in":
        return None
    hit, home = gazetteer().find(seen.tokens, seen.candidate.last + 1), gazetteer().find(seen.tokens, seen.candidate.first)
    if hit is None or home is None or hit.entry.role not in OWNERS:
        return None
    whole = f"{name} in {hit.entry.name}"
    return Entry(slug(whole), whole, "organisation", "state-body", home.entry.country)


def region(seen: Sight) -> Entry | None:
    """`Russia's | Far East`: the Russian Far East, where lists know it; None for any other place."""
    entry = seen.candidate.entry
    iso = _owner(seen.tokens, seen.candidate.first) if entry and entry.role == "region" else None
    if entry is None or iso is None or not (adjective := _adjectives().get(iso)):
        return None
    hit = gazetteer().find(whole := tokenise(f"{adjective} {entry.name}"), 0)
    return hit.entry if hit and hit.last == len(whole) and hit.entry.role == "region" else None


def is_state_body(seen: Sight) -> bool:
    """Whether its last word is one of a state's body: `Foreign | Ministry`."""
    lone = len(seen.parts) == 1 and seen.parts[0] in seen.words.lone_bodies
    if seen.candidate.entry is not None or not (seen.candidate.shape == "org" or lone):
        return False
    return seen.parts[-1] in seen.words.state_bodies and len(seen.parts) < LONGEST_BODY


def _owner(tokens: Sequence[Token], first: int) -> str | None:
    """The country said right before a token."""
    if width := adjective_before(tokens, first):
        hit = gazetteer().find(tokens, first - width)
        return hit.entry.country if hit else None
    if first < 2 or tokens[first - 1].low not in POSSESSIVE:
        return None
    for width in range(min(LONGEST_COUNTRY, first - 1), 0, -1):
        hit = gazetteer().find(tokens, first - 1 - width)
        if hit and hit.last == first - 1 and hit.entry.role in OWNERS:
            return hit.entry.country
    return None


def _seat(seen: Sight) -> str | None:
    """The country whose capital follows: `the Foreign Ministry | in Moscow`; not where the name itself says one (`Polish Ministry`)."""
    if not is_seated(seen) or seen.after is None or seen.after.low != "in":
        return None
    hit = gazetteer().find(seen.tokens, seen.candidate.last + 1)
    return hit.entry.country if hit and hit.entry.role == "capital" else None


def is_seated(seen: Sight) -> bool:
    """Whether each government has such a body, and its name doesn't say whose: `Foreign Ministry`."""
    return is_state_body(seen) and seen.parts[-1] in seen.words.seated and gazetteer().find(seen.tokens, seen.candidate.first) is None


def _entry(name: str, iso: str) -> Entry | None:
    """`Foreign Ministry`, RU → the Russian Foreign Ministry."""
    adjective = _adjectives().get(iso)
    whole = f"{adjective} {name}"
    return Entry(slug(whole), whole, "organisation", "state-body", iso) if adjective else None


@cache
def _adjectives() -> dict[str, str]:
    """Country → its adjective."""
    return {row["iso"]: row["adjectives"][0] for row in lexicon.load("countries")["countries"] if row["adjectives"]}


def settled(found: Sequence[Sighting]) -> list[Sighting]:
    """Bodies named without their country become the one that the article names with it."""
    known: dict[str, set[Entry]] = {}
    for one in found:
        if one.entry and one.entry.role in SETTLED:
            for said in (one.mention.text.casefold(), _bare(one.entry)):
                known.setdefault(said, set()).add(one.entry)
    return [_settle(one, known.get(one.mention.text.casefold(), set()) - {one.entry}) for one in found]


def _bare(entry: Entry) -> str:
    """A region's name without its country's adjective: `Russian Far East` → `far east`."""
    adjective = _adjectives().get(entry.country or "", "")
    return entry.name.removeprefix(f"{adjective} ").casefold()


def _settle(one: Sighting, entries: set[Entry]) -> Sighting:
    """The sighting with its country, if only one body of this name is known."""
    if len(entries) != 1 or (one.entry and one.entry.role != "region"):
        return one
    entry = next(iter(entries))
    if entry.kind != one.kind or (one.entry and not entry.name.endswith(f" {one.entry.name}")):
        return one
    return replace(one, identity=identity_of(entry), entry=entry, country=entry.country, supported=True)
