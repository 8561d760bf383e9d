"""The lexicons of names as sets, loaded once a process."""

from dataclasses import dataclass
from functools import cache

from generator import lexicon

SHORT = 3  # letters of a word too short to have its plural taken for granted


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Sets of words in lower case. `given`, `surnames`: people's names; `common`: ordinary English words; the rest by lexicon file."""

    given: frozenset[str]
    surnames: frozenset[str]
    family_first: frozenset[str]
    syllables: frozenset[str]
    pinyin: frozenset[str]
    particles: frozenset[str]
    capital_particles: frozenset[str]
    generations: frozenset[str]
    common: frozenset[str]
    calendar: frozenset[str]
    no_names: frozenset[str]
    org_last: frozenset[str]
    org_legal: frozenset[str]
    org_first: frozenset[str]
    org_links: frozenset[str]
    org_owners: frozenset[str]
    state_bodies: frozenset[str]
    portfolios: frozenset[str]
    club_tails: frozenset[str]
    club_heads: frozenset[str]
    function: frozenset[str]
    nouns_after: frozenset[str]
    place_before: frozenset[str]
    place_after: frozenset[str]
    place_heads: frozenset[str]
    person_verbs: frozenset[str]
    place_prepositions: frozenset[str]
    compass: frozenset[str]
    sport: frozenset[str]
    team_verbs: frozenset[str]
    hyphen_tails: frozenset[str]
    hyphen_heads: frozenset[str]
    things: frozenset[str]
    event_tails: frozenset[str]


def lowered(values: list[str]) -> frozenset[str]:
    """The words in lower case."""
    return frozenset(value.lower() for value in values)


def _with_plurals(common: list[str]) -> frozenset[str]:
    """Ordinary words and their plurals in -s, family names such as `Banks` excepted."""
    surnames = lowered(lexicon.load("surnames")["words"].split())
    return frozenset(common) | (frozenset(f"{word}s" for word in common if len(word) > SHORT) - surnames)


@cache
def words(with_names: bool = True) -> Words:
    """The tables. `with_names=False` leaves out the lists of given and family names, to measure what they are worth."""
    parts, bodies, near = lexicon.load("name_parts"), lexicon.load("org_words"), lexicon.load("contexts")
    places = lexicon.load("places")["patterns"]
    nothing: frozenset[str] = frozenset()
    return Words(
        given=lowered(lexicon.load("given_names")["words"].split()) if with_names else nothing,
        surnames=lowered(lexicon.load("surnames")["words"].split()) if with_names else nothing,
        family_first=lowered([*parts["korean"], *parts["chinese"], *parts["vietnamese"]]) if with_names else nothing,
        syllables=lowered(parts["korean_syllables"]),
        pinyin=frozenset(parts["pinyin"].split()),
        particles=lowered(parts["particles"]),
        capital_particles=lowered(parts["capital_particles"]),
        generations=lowered(parts["generations"]),
        common=_with_plurals(lexicon.load("common_words")["words"].split()),
        calendar=lowered(near["calendar"]),
        no_names=lowered(near["no_names"]),
        org_last=lowered(bodies["last"]),
        org_legal=lowered(bodies["legal"]),
        org_first=lowered(bodies["first"]),
        org_owners=lowered(bodies["owners"]),
        org_links=lowered(bodies["connectives"]),
        state_bodies=lowered(bodies["state_bodies"]),
        portfolios=lowered(bodies["portfolios"]),
        club_tails=lowered(bodies["club_tails"]),
        club_heads=lowered(bodies["club_heads"]),
        function=lowered(lexicon.load("common_words")["function"].split()),
        nouns_after=lowered(bodies["nouns_after"]),
        place_before=lowered(places["before"]),
        place_after=lowered(places["after"]),
        place_heads=lowered(places["heads"]),
        person_verbs=lowered(near["person_verbs"]),
        place_prepositions=lowered(near["place_prepositions"]),
        compass=lowered(near["compass"]),
        sport=lowered(near["sport"]),
        team_verbs=lowered(near["team_verbs"]),
        hyphen_tails=lowered(near["hyphen_tails"]),
        hyphen_heads=lowered(near["hyphen_heads"]),
        things=lowered(near["things"]),
        event_tails=lowered(near["event_tails"]),
    )
