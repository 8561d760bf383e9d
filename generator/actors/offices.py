"""What stands for a country or for who leads it: `the North`, `the communist state`, `the North's leader`."""

from collections.abc import Iterator, Sequence

from generator import lexicon
from generator.actors.countries import by_iso
from generator.actors.sightings import Sighting, known, mention, overlaps
from generator.actors.titles import titles
from generator.actors.tokens import NAME_SHAPES, Line, Token
from generator.model import Mention

POSSESSIVE = frozenset(("'s", "’s"))
RIVALS = {"KR": "KP", "KP": "KR"}  # `the South` may be said where only the other one has been named
SURE = 0.85


def offices(text: str, lines: Sequence[Line], found: Sequence[Sighting]) -> list[Sighting]:
    """The sightings with these mentions added. None makes an actor that the article doesn't name."""
    said = [sighting.mention for sighting in found]
    named = {sighting.entry.country for sighting in found if sighting.entry and sighting.kind == "country"}
    table = lexicon.load("metonyms")
    more = [one for line in lines for one in _articles(text, line.tokens, found, named, table["short"])]
    more += _descriptions(text, lines, named, table["descriptions"])
    return [*found, *(one for one in more if not overlaps(one.mention, said))]


def _articles(
    text: str, tokens: Sequence[Token], found: Sequence[Sighting], named: set[str | None], short: dict[str, list[str]]
) -> Iterator[Sighting]:
    """`the North`, alone or in `the North's leader`."""
    for at in range(len(tokens) - 1):
        if tokens[at].low != "the" or tokens[at + 1].text not in short or _compass(tokens, at + 2):
            continue
        iso = next((code for code in short[tokens[at + 1].text] if code in named or RIVALS.get(code) in named), None)
        if iso is None:
            continue
        office = _office(tokens, at + 2)
        leader = _holder(found, iso, tokens[office].low) if office else None
        if leader:
            said = mention(text, tokens[at : office + 1], "office", "title", SURE)
            yield Sighting(identity=leader.identity, kind="person", mention=said)
        else:
            yield known(by_iso()[iso], mention(text, tokens[at : at + 2], "short-name", "alias", SURE))


def _compass(tokens: Sequence[Token], at: int) -> bool:
    """Whether more than the bare word follows: `the North Atlantic`, `the South of France`, `the North-South talks`."""
    return at < len(tokens) and (tokens[at].shape in NAME_SHAPES or tokens[at].low == "of" or (tokens[at].text == "-" and tokens[at].glued))


def _office(tokens: Sequence[Token], at: int) -> int:
    """The token with the office in `'s leader`, `'s top leader`; 0 if there is none, or a name follows it."""
    if at >= len(tokens) or tokens[at].low not in POSSESSIVE:
        return 0
    for here in range(at + 1, min(len(tokens), at + 4)):
        if tokens[here].low in titles().offices:
            following = tokens[here + 1] if here + 1 < len(tokens) else None
            return 0 if following and (following.shape in NAME_SHAPES or following.low in POSSESSIVE) else here
        if tokens[here].low not in titles().modifiers:
            return 0
    return 0


def _holder(found: Sequence[Sighting], iso: str, office: str) -> Sighting | None:
    """The person of that country whose title ends with this word; None if there are two."""
    held = {
        sighting.identity: sighting
        for sighting in found
        if sighting.kind == "person" and sighting.country == iso and any(title.text.lower().endswith(office) for title in sighting.titles)
    }
    return next(iter(held.values())) if len(held) == 1 else None


def _descriptions(text: str, lines: Sequence[Line], named: set[str | None], descriptions: dict[str, list[str]]) -> list[Sighting]:
    """`the communist state`, where the article names the country."""
    return [
        known(by_iso()[iso], Mention(start=at, end=at + len(phrase), text=phrase, rule="description", confidence=SURE, form="alias"))
        for iso, phrases in descriptions.items()
        if iso in named
        for small in phrases
        for phrase in (small, small[0].upper() + small[1:])
        for at in _occurrences(text, lines, phrase)
    ]


def _occurrences(text: str, lines: Sequence[Line], phrase: str) -> Iterator[int]:
    """Where a phrase stands in the sentences."""
    for line in lines:
        start, end = line.tokens[0].start, line.tokens[-1].end
        at = text.find(phrase, start, end)
        while at >= 0:
            yield at
            at = text.find(phrase, at + 1, end)
