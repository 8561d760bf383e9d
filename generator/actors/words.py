"""The lexicons of names as sets, loaded once a process."""

from dataclasses import dataclass
from functools import cache
from typing import Any

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
    paired: frozenset[str]
    seated: frozenset[str]
    lone_bodies: frozenset[str]
    nobodies: frozenset[str]
    club_tails: frozenset[str]
    club_heads: frozenset[str]
    function: frozenset[str]
    nouns_after: frozenset[str]
    nouns_before: frozenset[str]
    place_before: frozenset[str]
    place_before_of: frozenset[str]
    place_parts: frozenset[str]
    place_after: frozenset[str]
    place_heads: frozenset[str]
    buildings: frozenset[str]
    animals: frozenset[str]
    person_verbs: frozenset[str]
    place_prepositions: frozenset[str]
    compass: frozenset[str]
    sport: frozenset[str]
    team_verbs: frozenset[str]
    hyphen_tails: frozenset[str]
    hyphen_heads: frozenset[str]
    things: frozenset[str]
    event_tails: frozenset[str]


def in_syllables(word: str, words: Words) -> bool:
    """Two syllables of a Korean or a Chinese given name written as one word: `jongun`, `lihua`."""
    halves = [(word[:cut], word[cut:]) for cut in range(2, len(word) - 1)]
    return any({first, second} <= known for first, second in halves for known in (words.syllables, words.pinyin))


def lowered(values: list[str]) -> frozenset[str]:
    """The words in lower case."""
    return frozenset(value.lower() for value in values)


def _with_plurals(common: list[str]) -> frozenset[str]:
    """Ordinary words and their plurals in -s, family names such as `Banks` excepted."""
    surnames = lowered(lexicon.load("surnames")["words"].split())
    return frozenset(common) | (frozenset(f"{word}s" for word in common if len(word) > SHORT) - surnames)


# Field → lexicon file and the path of the list in it.
LISTS: dict[str, tuple[str, ...]] = {
    "syllables": ("name_parts", "korean_syllables"),
    "particles": ("name_parts", "particles"),
    "capital_particles": ("name_parts", "capital_particles"),
    "generations": ("name_parts", "generations"),
    "calendar": ("contexts", "calendar"),
    "no_names": ("contexts", "no_names"),
    "org_last": ("org_words", "last"),
    "org_legal": ("org_words", "legal"),
    "org_first": ("org_words", "first"),
    "org_links": ("org_words", "connectives"),
    "org_owners": ("org_words", "owners"),
    "state_bodies": ("org_words", "state_bodies"),
    "portfolios": ("org_words", "portfolios"),
    "paired": ("org_words", "paired"),
    "seated": ("org_words", "seated"),
    "lone_bodies": ("org_words", "lone_bodies"),
    "nobodies": ("org_words", "nobodies"),
    "club_tails": ("org_words", "club_tails"),
    "club_heads": ("org_words", "club_heads"),
    "nouns_after": ("org_words", "nouns_after"),
    "nouns_before": ("org_words", "nouns_before"),
    "place_before": ("places", "patterns", "before"),
    "place_before_of": ("places", "patterns", "before_of"),
    "place_parts": ("places", "patterns", "parts"),
    "place_after": ("places", "patterns", "after"),
    "buildings": ("places", "patterns", "buildings"),
    "animals": ("contexts", "animals"),
    "place_heads": ("places", "patterns", "heads"),
    "person_verbs": ("contexts", "person_verbs"),
    "place_prepositions": ("contexts", "place_prepositions"),
    "compass": ("contexts", "compass"),
    "sport": ("contexts", "sport"),
    "team_verbs": ("contexts", "team_verbs"),
    "hyphen_tails": ("contexts", "hyphen_tails"),
    "hyphen_heads": ("contexts", "hyphen_heads"),
    "things": ("contexts", "things"),
    "event_tails": ("contexts", "event_tails"),
}


@cache
def words(with_names: bool = True) -> Words:
    """The tables. `with_names=False` leaves out the lists of given and family names, to measure what they are worth."""
    parts, common = lexicon.load("name_parts"), lexicon.load("common_words")
    nothing: frozenset[str] = frozenset()
    return Words(
        given=lowered(lexicon.load("given_names")["words"].split()) if with_names else nothing,
        surnames=lowered(lexicon.load("surnames")["words"].split()) if with_names else nothing,
        family_first=lowered([*parts["korean"], *parts["chinese"], *parts["vietnamese"]]) if with_names else nothing,
        pinyin=frozenset(parts["pinyin"].split()),
        function=lowered(common["function"].split()),
        common=_with_plurals(common["words"].split()),
        **{field: lowered(_listed(path)) for field, path in LISTS.items()},
    )


def _listed(path: tuple[str, ...]) -> list[str]:
    """The list at a path: (`places`, `patterns`, `before`)."""
    found: Any = lexicon.load(path[0])
    for key in path[1:]:
        found = found[key]
    return list(found)
