"""Whether words have a verb: what tells a headline from a name or a list, and a clause from a noun with its apposition."""

import re
from functools import cache

from generator.lexicon import load

WORD = re.compile(r"[A-Za-z]+(?:['’][a-z]+)?")
PARTICIPLE = re.compile(
    r",\s\w+ed\b|\b\w+ed\s(?=by\b)|(?:(?<=the )|(?<=an )|(?<=a ))\w+ed\b"
)  # `, formed in 1990`, `owned by`, `the armed`
QUESTION_OR_COLON = re.compile(r"\bto [a-z]{3,}|(?<=[\w'’]): [\w“\"‘']|\?[”\"’']?$")


def inflected(verb: str) -> tuple[str, ...]:
    """`accuse` → accuse, accuses, accused; `deny` → denies, denied; `ban` → bans, banned."""
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb, f"{verb[:-1]}ies", f"{verb[:-1]}ied"
    third = f"{verb}es" if verb.endswith(("s", "sh", "ch", "x", "z")) else f"{verb}s"
    past = f"{verb}d" if verb.endswith("e") else f"{verb}ed"
    return verb, third, past, f"{verb}{verb[-1]}ed"


@cache
def headline_verbs() -> frozenset[str]:
    """All forms in which headlines have their verbs."""
    table = load("headlines")
    return frozenset(form for verb in table["verbs"] for form in inflected(verb)) | frozenset(table["forms"])


@cache
def finite_verbs() -> frozenset[str]:
    """Forms that make a clause of a lead: the past and third person, and helping verbs."""
    table = load("headlines")
    regular = frozenset(form for verb in table["verbs"] for form in inflected(verb)[1:])
    return (regular | frozenset(table["forms"])) - frozenset(load("clauses")["no_verbs"])


def has_headline_verb(title: str) -> bool:
    """Whether a title has a verb, a colon or a question mark, as headlines do and lists of names do not."""
    return QUESTION_OR_COLON.search(title) is not None or not headline_verbs().isdisjoint(word.casefold() for word in WORD.findall(title))


def has_finite_verb(clause: str) -> bool:
    """Whether a clause says that something happens: `Leaders have pledged`; not `Kim, secretary of the party`."""
    words = [word.replace("’", "'") for word in WORD.findall(PARTICIPLE.sub("", clause))]
    return any(word in finite_verbs() or (word.endswith("ed") and len(word) > 4) for word in words[1:])
