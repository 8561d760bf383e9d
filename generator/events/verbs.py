"""The lexicon of verbs by their forms, and the classes that say what a verb does to the event: `announced` states, `scheduled` plans."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache

from generator import lexicon

VOWELS = "aeiou"


class Kind:
    """The classes of event_verbs.toml."""

    STATEMENT = 1
    TELLS = 2
    STATE = 4
    PLAN = 8
    CANCEL = 16
    ATTENDANCE = 32
    OCCURRENCE = 64


# list of event_verbs → its class
KINDS = (
    ("statement", Kind.STATEMENT),
    ("tells", Kind.TELLS),
    ("state", Kind.STATE),
    ("plan", Kind.PLAN),
    ("cancel", Kind.CANCEL),
    ("attendance", Kind.ATTENDANCE),
    ("occurrence", Kind.OCCURRENCE),
)


@cache
def forms() -> Mapping[str, frozenset[str]]:
    """Word → forms that it can be: `put` base, past, participle; `announces` third. Bases and forms in -s only of verbs in `present`."""
    found: dict[str, set[str]] = defaultdict(set)
    table = lexicon.load("event_verbs")
    for base in sorted({*table["present"], *table["statement"]}):
        for form, word in all_forms(base):
            found[word].add(form)
    for base, parts in table["irregular"].items():
        for form, word in (("past", parts[0]), ("participle", parts[-1])):
            if word != base or base in table["present"]:
                found[word].add(form)
    for word in lexicon.load("event_cues")["not_verbs"]:
        found.pop(word, None)
    return {word: frozenset(names) for word, names in found.items()}


@cache
def kinds() -> Mapping[str, int]:
    """Word in any form → the classes of its verb."""
    found: dict[str, int] = defaultdict(int)
    table = lexicon.load("event_verbs")
    for name, kind in KINDS:
        for base in table[name]:
            for _, word in all_forms(base):
                found[word] |= kind
    return dict(found)


@cache
def phrases() -> Mapping[str, frozenset[str]]:
    """First word in any form → the words that make a cancelling of it: `called` → {off}."""
    found: dict[str, set[str]] = defaultdict(set)
    for base, particle in lexicon.load("event_verbs")["cancel_phrases"]:
        for _, word in all_forms(base):
            found[word].add(particle)
    return {word: frozenset(particles) for word, particles in found.items()}


def all_forms(base: str) -> Iterator[tuple[str, str]]:
    """(form, word) of each form of a verb: sign → signs, signed, signed, signing; stop → stopped; deny → denies."""
    irregular = lexicon.load("event_verbs")["irregular"]
    stem = base[:-1] if base.endswith("e") else base
    y = base.endswith("y") and base[-2:-1] not in VOWELS
    doubled = base + base[-1] if _doubles(base) else stem
    past = base[:-1] + "ied" if y else doubled + "ed"
    parts = irregular.get(base, [past])
    yield "base", base
    yield "third", base[:-1] + "ies" if y else base + ("es" if base.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")
    yield "past", parts[0]
    yield "participle", parts[-1]
    yield "ing", (base if base.endswith("ee") else doubled) + "ing"
    if base[-1] == "l" and base[-2] in VOWELS and base[-3] not in VOWELS and doubled == base:  # `canceled` and `cancelled`
        yield from (("past", base + "led"), ("participle", base + "led"), ("ing", base + "ling"))


def _doubles(base: str) -> bool:
    """`stop` → stopp-: one vowel before one last consonant, in short words and those stressed at their end."""
    short = base.endswith(("mit", "fer", "cur", "pel", "bid", "bel")) or sum(letter in VOWELS for letter in base) == 1
    return short and len(base) > 2 and base[-1] not in VOWELS + "wxyhsk" and base[-2] in VOWELS and base[-3] not in VOWELS
