"""The lexicon of reporting verbs, by their forms: `said`, `saying`, `called for`."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from generator import lexicon

VOWELS = "aeiou"


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb in one of its forms. `tail` are the words that follow the first (`("for",)` in `called for`).

    `form`: base, s, past, participle (where it differs from the past), ing, or adjective (`is confident`).
    `frames`: what may follow; see the lexicon.
    """

    lemma: str
    form: str
    tail: tuple[str, ...]
    frames: frozenset[str]
    status: str = "said"


@cache
def table() -> Mapping[str, tuple[Verb, ...]]:
    """First word of a form → verbs, the longest tail first."""
    source = lexicon.load("speech_verbs")
    frames = _frames(source["classes"])
    status = {lemma: name for name, lemmas in source["status"].items() for lemma in lemmas}
    found: dict[str, list[Verb]] = {}
    for lemma, shapes in _frames(source["adjective"]).items():
        first, *tail = lemma.split()
        found.setdefault(first, []).append(Verb(lemma, "adjective", tuple(tail), frozenset(shapes)))
    for lemma, shapes in frames.items():
        first, *tail = lemma.split()
        for form, word in _forms(first, source["irregular"]):
            found.setdefault(word, []).append(Verb(lemma, form, tuple(tail), frozenset(shapes), status.get(lemma, "said")))
    return {word: tuple(sorted(verbs, key=lambda verb: (-len(verb.tail), verb.lemma, verb.form))) for word, verbs in found.items()}


def _frames(classes: Mapping[str, Any]) -> dict[str, set[str]]:
    """Lemma → the frames of all classes that list it."""
    frames: dict[str, set[str]] = {}
    for row in classes.values():
        for lemma in row["verbs"]:
            frames.setdefault(lemma, set()).update(row["frames"])
    return frames


def _forms(base: str, irregular: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """(form, word) of each form of a verb."""
    third, past, participle, ing = irregular.get(base) or _regular(base)
    yield "base", base
    yield "s", third
    yield "past", past
    if participle != past:
        yield "participle", participle
    yield "ing", ing


def _regular(base: str) -> tuple[str, str, str, str]:
    """The forms of argue: argues, argued, argued, arguing; deny → denies, denied; stress → stresses."""
    if base.endswith("y") and base[-2] not in VOWELS:
        return base[:-1] + "ies", base[:-1] + "ied", base[:-1] + "ied", base + "ing"
    third = base + ("es" if base.endswith(("s", "sh", "ch", "x", "z")) else "s")
    if base.endswith("ee"):
        return third, base + "d", base + "d", base + "ing"
    stem = base[:-1] if base.endswith("e") else base
    return third, stem + "ed", stem + "ed", stem + "ing"
