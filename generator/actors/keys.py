"""One name, many forms: which forms in an article are the same name.

`Kim Jong Un`, `Kim Jong-un` and `Kim Jongun` have one key. `Putin` belongs to `Vladimir Putin`, `Kim` to the Kim named last before it,
`Commerzbank` to `Commerzbank AG`, `KCNA` to `Korean Central News Agency`, and an acronym in brackets to the body before it.
"""

from collections.abc import Iterable, Mapping, Sequence

from generator.actors.names import korean_name
from generator.actors.sight import Sight
from generator.actors.tokens import CAPITALS, NAME_SHAPES, Token
from generator.actors.towns import may_be_person
from generator.actors.words import Words

Key = tuple[str, ...]


def key_of(seen: Sight) -> Key:
    """The words of the name without generation marks and periods; the given name of an East Asian name as one word."""
    parts = tuple(part.rstrip(".") for part in seen.parts if part not in seen.words.generations) or seen.parts
    if korean_name(seen):
        return (parts[0], "".join(parts[1:]))
    return parts


def family_first(seen: Sight) -> bool:
    """Whether the family name is the first word."""
    return korean_name(seen)


class Links:
    """Short forms → full names. `at` are places in reading order: of several full names the one named last before counts."""

    __slots__ = ("_bracketed", "_family", "_initials", "_places", "_prefixes", "_surnames", "_words")

    def __init__(self, sights: Sequence[Sight], keys: Sequence[Key], words: Words) -> None:
        self._words = words
        self._places: dict[Key, list[int]] = {}
        self._surnames: dict[str, list[Key]] = {}
        self._prefixes: dict[Key, list[Key]] = {}
        self._family: dict[Key, str] = {}
        self._initials: dict[str, list[Key]] = {}
        self._bracketed = {keys[at]: keys[at - 1] for at in range(1, len(sights)) if acronym_of(sights[at], sights[at - 1])}
        for at, (seen, key) in enumerate(zip(sights, keys, strict=True)):
            self._places.setdefault(key, []).append(at)
            if len(self._places[key]) == 1 and len(key) > 1:
                self._add(seen, key)

    def _add(self, seen: Sight, key: Key) -> None:
        """Notes the short forms that a full name may have."""
        candidate = seen.candidate
        if candidate.shape == "name":
            last = key[0] if family_first(seen) else key[-1]
            self._surnames.setdefault(last, []).append(key)
            self._family[key] = last
            if not family_first(seen) and key[0] not in self._words.common:
                self._surnames.setdefault(key[0], []).append(key)
            if self._has_two_surnames(seen, key):
                self._prefixes.setdefault(key[1:], []).append(key)
                self._surnames.setdefault(key[1], []).append(key)
        particle = next((cut for cut, word in enumerate(key) if cut and word in self._words.particles), 0)
        if candidate.shape == "name" and particle:
            self._prefixes.setdefault(key[particle:], []).append(key)  # `Van Aalst`
        if candidate.shape == "org" or (candidate.entry and candidate.entry.role == "body") or candidate.shape == "name":
            self._initials.setdefault(initials(seen.tokens[candidate.first : candidate.last]), []).append(key)
        if candidate.shape == "org":
            for cut in range(1, len(key)):
                rest = key[cut:]
                if all(word in self._words.common or word in self._words.no_names for word in key[:cut]):
                    continue  # `European` is no short form of `European Union`
                if all(word in self._words.org_legal or word in self._words.org_last or word in ("&", "and") for word in rest):
                    self._prefixes.setdefault(key[:cut], []).append(key)

    def _has_two_surnames(self, seen: Sight, key: Key) -> bool:
        """`Rosa Quispe Mamani`, later `Quispe Mamani` or `Quispe`; not `Mary Ann Jones`, `John F. Kennedy`."""
        words = self._words
        if len(key) != 3 or family_first(seen) or min(map(len, key)) < 3 or not {key[0], key[1]}.isdisjoint(words.common):
            return False
        return not any(key[1] in known for known in (words.given, words.particles, words.capital_particles))

    def full(self, seen: Sight, key: Key, at: int) -> Key:
        """The full name that this occurrence stands for; its own key if it is none's short form."""
        entry = seen.candidate.entry
        if key in self._bracketed and seen.tokens[seen.candidate.first].shape == CAPITALS:
            return self._bracketed[key]
        if entry is not None and (entry.kind == "organisation" or not may_be_person(seen)):
            return key
        if entry is not None:
            earlier = [name for name in self._surnames.get(key[0], ()) if self._places[name][0] < at and key[0] == self._family[name]]
            return self._nearest(earlier, at) if earlier else key
        token = seen.tokens[seen.candidate.first]
        if len(key) == 1:
            if len(token.text) > 1 and token.shape == CAPITALS and (found := self._initials.get(key[0].replace(".", ""))):
                return self._nearest(found, at)
            if found := self._surnames.get(key[0]):
                return self._nearest(found, at)
        if found := self._prefixes.get(key):
            return self._nearest(found, at)
        return key

    def _nearest(self, keys: Iterable[Key], at: int) -> Key:
        """The name that was named last before a place; before the first of them, the one named first."""

        def distance(key: Key) -> tuple[int, int]:
            earlier = [place for place in self._places[key] if place <= at]
            return (0, at - earlier[-1]) if earlier else (1, self._places[key][0] - at)

        return min(keys, key=distance)


def acronym_of(seen: Sight, before: Sight) -> bool:
    """`Icelandic Meteorological Office (IMO)`: capitals in brackets right behind a body unknown to the lists."""
    tokens, at = seen.tokens, seen.candidate.first
    if tokens is not before.tokens or before.candidate.shape != "org" or before.candidate.entry or before.candidate.last != at - 1:
        return False
    alone = seen.candidate.last == at + 1 and tokens[at].shape == CAPITALS and len(tokens[at].text) > 1
    country = seen.candidate.entry is not None and seen.candidate.entry.role == "country"
    return alone and not country and tokens[at - 1].text == "(" and at + 1 < len(tokens) and tokens[at + 1].text == ")"


def initials(tokens: Sequence[Token]) -> str:
    """`Korean Central News Agency` → `kcna`; small words are left out."""
    return "".join(token.low[0] for token in tokens if token.shape in NAME_SHAPES)


def same_person(keys: Iterable[Key], counts: Mapping[Key, int]) -> dict[Key, Key]:
    """Full names that are one person's: `George W. Bush` and `George Bush`, `V. Putin` and `Vladimir Putin`. Key → chosen key."""
    chosen: dict[Key, Key] = {}
    by_last: dict[str, list[Key]] = {}
    for key in sorted((key for key in keys if len(key) > 1), key=lambda key: (-counts[key], len(key), key)):
        for other in by_last.get(key[-1], ()):
            if _agrees(key[0], other[0]):
                chosen[key] = other
                break
        else:
            by_last.setdefault(key[-1], []).append(key)
    return chosen


def _agrees(one: str, other: str) -> bool:
    """The same given name, or its initial."""
    return one == other or (min(len(one), len(other)) == 1 and one[0] == other[0])
