"""Names of people compared across articles: spelling, middle initials and romanisation set aside."""

import unicodedata
from functools import cache

from generator import lexicon
from generator.actors.words import words


def folded(name: str) -> tuple[str, ...]:
    """The words of a name without diacritics, case and hyphens: `Kim Jong-un` → (`kim`, `jong`, `un`)."""
    plain = "".join(letter for letter in unicodedata.normalize("NFKD", name) if not unicodedata.combining(letter))
    return tuple(unicodedata.normalize("NFC", plain).casefold().replace("-", " ").replace("’", "'").split())


def person_key(name: str) -> tuple[str, ...]:
    """What makes two full names one: `Kim Jong-un` and `Kim Jongun`, `Vladimir V. Putin` and `Vladimir Putin`, `Sergei` and `Sergey`."""
    parts = tuple(part for part in folded(name) if part.rstrip(".") and part not in words().generations)
    if len(parts) > 1 and parts[0] in words().family_first and _eastern(parts[1:]):
        return parts[0], "".join(parts[1:])
    if "".join(parts).replace(".", "") in _distinct():
        return parts
    whole = tuple(part for part in parts if len(part.rstrip(".")) > 1) or parts
    if len(whole) > 2:
        whole = (whole[0], whole[-1])
    return tuple(_plain(part) for part in whole)


def _eastern(given: tuple[str, ...]) -> bool:
    """Whether these are the syllables of a given name of East Asia."""
    known = words().syllables | words().pinyin
    if len(given) > 2:
        return False
    return all(part in known or any(part[:cut] in known and part[cut:] in known for cut in range(2, len(part) - 1)) for part in given)


@cache
def _distinct() -> frozenset[str]:
    """Names whose middle initials tell two well-known people apart, as one word without periods."""
    return frozenset("".join(folded(name)).replace(".", "") for name in lexicon.load("fields")["namesakes"]["distinct"])


@cache
def _plain(word: str) -> str:
    """The word in one romanisation, for comparing only: `dmitriy`, `dmitry` → `dmitri`."""
    for written, other in lexicon.load("fields")["romanisation"]["pairs"]:
        word = word.replace(written, other)
    return word[:-1] + "i" if word.endswith("y") and len(word) > 3 else word


@cache
def _fields() -> dict[str, str]:
    """Head of a title → field of life."""
    table = lexicon.load("fields")["fields"]
    return {head: field for field, heads in table.items() for head in heads}


def fields_of(titles: tuple[str, ...]) -> frozenset[str]:
    """The fields that titles belong to: `Russian President` → politics."""
    known = _fields()
    ends = (title.casefold().rstrip(".").replace("-", " ").split()[-1:] for title in titles)
    return frozenset(known[word] for end in ends for word in end if word in known)
