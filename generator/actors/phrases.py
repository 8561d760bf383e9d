"""Known names: countries with their adjectives and capitals, cities, regions, organisations, seats of governments.

A phrase is found token by token, the longest first. Case counts: `WHO` is found only in capitals, `Apple` only with a capital.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from generator import lexicon
from generator.actors import former
from generator.actors.tokens import LOWER, Token, tokenise

THING = "thing"
SHORT_SIGN = 5  # agencies' signatures up to this length (`AA`, `PA`, `SANA`) are too ambiguous to stand for the agency inside a text


class Entry(NamedTuple):
    """What a known phrase stands for. `role`: country, adjective, people, capital, seat, body, team, region, city or thing."""

    id: str
    name: str
    kind: str
    role: str
    country: str | None


class Phrase(NamedTuple):
    """The words of a phrase, and whether each must have a capital; `exact`: only as it is written."""

    words: tuple[str, ...]
    texts: tuple[str, ...]
    exact: bool
    entry: Entry


class Hit(NamedTuple):
    """A known phrase at tokens `first` to `last` (exclusive)."""

    first: int
    last: int
    entry: Entry


def slug(name: str) -> str:
    """`Kim Jong-un` → `kim-jong-un`, `Médecins Sans Frontières` → `medecins-sans-frontieres`; letters of other scripts stay."""
    plain = "".join(letter for letter in unicodedata.normalize("NFKD", name) if not unicodedata.combining(letter))
    return re.sub(r"[\W_]+", "-", unicodedata.normalize("NFC", plain).replace("'", "").replace("’", "").casefold()).strip("-") or "x"


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Known phrases by their first word, the longest first."""

    by_first: Mapping[str, tuple[Phrase, ...]]

    def find(self, tokens: Sequence[Token], at: int) -> Hit | None:
        """The longest known phrase that begins at a token."""
        for phrase in self.by_first.get(tokens[at].low, ()):
            last = at + len(phrase.words)
            if last > len(tokens) or (last > at + 1 and not _same(phrase.words[1], tokens[at + 1])):
                continue  # what most phrases differ by, before all else
            if _fits(phrase, tokens, at):
                return Hit(at, last, phrase.entry)
        return None


def _same(word: str, token: Token) -> bool:
    return token.low == word or (word == "'" and token.low == "’")


def _fits(phrase: Phrase, tokens: Sequence[Token], at: int) -> bool:
    """Whether the tokens from `at` are this phrase, with its capitals."""
    for offset, (word, text) in enumerate(zip(phrase.words, phrase.texts, strict=True)):
        token = tokens[at + offset]
        if not _same(word, token) or (phrase.exact and token.text != text):
            return False
        if text[0].isupper() and token.shape == LOWER and not (offset and tokens[at + offset - 1].low in "-'"):
            return False
    return True


def build(rows: Iterable[tuple[str, Entry]]) -> Gazetteer:
    """The gazetteer of these names; of two entries under one name the first stays."""
    table: dict[str, dict[tuple[str, ...], Phrase]] = {}
    for name, entry in rows:
        tokens = tokenise(name)
        key = tuple(token.low for token in tokens)
        exact = name.isupper() and len(key) == 1 and len(name) <= SHORT_SIGN and "." not in name
        table.setdefault(key[0], {}).setdefault(key, Phrase(key, tuple(token.text for token in tokens), exact, entry))
    return Gazetteer(
        {first: tuple(sorted(phrases.values(), key=lambda phrase: (-len(phrase.words), phrase.words))) for first, phrases in table.items()}
    )


@cache
def gazetteer() -> Gazetteer:
    """All known names of the English lexicons, the surer kind before the other."""
    return build((*_former(), *_countries(), *_bodies(), *_agencies(), *_teams(), *_places(), *_things()))


def _former() -> Iterator[tuple[str, Entry]]:
    """Former names, each with the actor that stands for it today."""
    today = {entry.name: entry for _, entry in (*_countries(), *_bodies()) if entry.role in ("country", "body")}
    return ((name, today[actor]) for name, actor in former.names())


def _countries() -> Iterator[tuple[str, Entry]]:
    """Names, adjectives, peoples, capitals."""
    table = lexicon.load("countries")
    rows: list[Mapping[str, Any]] = [*table["countries"], *table["parts"]]
    for row in rows:
        iso = row["iso"] or None
        for role, names in (("country", (row["name"], *row["also"])), ("adjective", row["adjectives"]), ("people", row["people"])):
            for name in names:
                yield name, Entry(slug(row["name"]), row["name"], "country", role, iso)
        for capital in row["capitals"]:
            yield capital, Entry(slug(capital), capital, "place", "capital", iso)


def _bodies() -> Iterator[tuple[str, Entry]]:
    """Organisations and seats."""
    for row in lexicon.load("bodies")["bodies"]:
        for name in (row["name"], *row.get("also", ())):
            yield name, Entry(slug(row["name"]), row["name"], "organisation", "body", row.get("iso"))
    for name, iso in lexicon.load("metonyms")["seats"].items():
        yield name, Entry(slug(name), name, "organisation", "seat", iso)


def _agencies() -> Iterator[tuple[str, Entry]]:
    """News agencies that a story quotes."""
    for name, signs in lexicon.load("agencies")["news"].items():
        for sign in (name, *signs):
            if len(sign) > SHORT_SIGN:
                yield sign, Entry(slug(name), name, "organisation", "body", None)


def _teams() -> Iterator[tuple[str, Entry]]:
    """Teams by their full name, and by their own name, which only sports copy may use alone (`town-team`)."""
    table = lexicon.load("teams")
    for club in table["clubs"]:
        yield club, Entry(slug(club), club, "organisation", "team", None)
    pairs = [row.split("|") for row in table["leagues"]]
    for town, own in pairs:
        yield f"{town} {own}", Entry(slug(f"{town} {own}"), f"{town} {own}", "organisation", "body", None)
    for town, own in pairs:
        yield own, Entry(slug(f"{town} {own}"), f"{town} {own}", "organisation", "team", None)


def _places() -> Iterator[tuple[str, Entry]]:
    """Regions, then cities."""
    tables = ((lexicon.load("places")["regions"], "region"), (lexicon.load("cities")["cities"], "city"))
    for table, role in tables:
        for iso, names in table.items():
            for shown, *others in (name.split("|") for name in names):
                for name in (shown, *others):
                    yield name, Entry(slug(shown), shown, "place", role, None if iso == "XX" else iso)


def _things() -> Iterator[tuple[str, Entry]]:
    """Products, weapons, craft, treaties, prizes, events; those of one word also in the plural."""
    for row in lexicon.load("things")["classes"].values():
        for names in (line.split("|") for line in row["names"]):
            entry = Entry(slug(names[0]), names[0], "other", THING, None)
            for name in sorted(names, key=_capitals):  # `iTunes store` is also `iTunes Store`, not the other way
                yield name, entry
                if name.isalpha() and name[-1] not in "sS":
                    yield f"{name}s", entry


def _capitals(name: str) -> int:
    return sum(letter.isupper() for letter in name)
