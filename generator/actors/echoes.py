"""Names in headings whose capitals say nothing: what the article's other sentences have made known, and what lexicons know."""

from collections.abc import Iterator, Sequence

from generator.actors.phrases import Entry, Gazetteer, build, gazetteer
from generator.actors.sightings import Identity, Sighting, known, mention
from generator.actors.tokens import CAPITALS, LOWER, Line, Token
from generator.actors.words import Words

FIRM = frozenset(("country", "capital", "region", "city", "body", "seat"))
OWN, KNOWN = 0.8, 0.7  # how sure a name is in such a heading


def echoes(text: str, lines: Sequence[Line], found: Sequence[Sighting], words: Words) -> list[Sighting]:
    """The names in sentences set in capitals, or with a capital on each word."""
    headings = [line for line in lines if line.case != "plain"]
    if not headings:
        return []
    first: dict[Identity, Sighting] = {}
    for sighting in found:
        first.setdefault(sighting.identity, sighting)
    own = build(_own_names(found, list(first)))
    return [echo for line in headings for echo in _echo(text, line.tokens, own, list(first.values()), words)]


def _own_names(found: Sequence[Sighting], identities: list[Identity]) -> Iterator[tuple[str, Entry]]:
    """The names that the article's other sentences say, people also by their last word; the entry's id is a number of `identities`."""
    numbers = {identity: str(number) for number, identity in enumerate(identities)}
    for sighting in found:
        said, number = sighting.mention.text, numbers[sighting.identity]
        yield said, Entry(number, said, sighting.kind, "name", sighting.country)
        if sighting.kind == "person" and len(said.split()) > 1:
            yield said.split()[-1], Entry(number, said, sighting.kind, "short", sighting.country)


def _echo(text: str, tokens: Sequence[Token], own: Gazetteer, first: Sequence[Sighting], words: Words) -> Iterator[Sighting]:
    """The known names of one heading."""
    at = 0
    while at < len(tokens):
        hit = own.find(tokens, at) if tokens[at].shape != LOWER and not _placed(tokens, at, words) else None
        if hit:
            one = first[int(hit.entry.id)]
            said = mention(text, tokens[at : hit.last], "own-name", hit.entry.role, OWN)
            yield Sighting(identity=one.identity, kind=one.kind, mention=said, entry=one.entry, country=one.country)
        else:
            hit = gazetteer().find(tokens, at) if tokens[at].shape != LOWER else None
            if hit and hit.entry.role in FIRM and not _word(tokens, at, hit.last, words):
                yield known(hit.entry, mention(text, tokens[at : hit.last], "known-name", "name", KNOWN))
        at = hit.last if hit else at + 1


def _placed(tokens: Sequence[Token], at: int, words: Words) -> bool:
    """Whether a known place stands after `AT` or `IN`: there it is no team."""
    if not at or tokens[at - 1].low not in words.place_prepositions:
        return False
    hit = gazetteer().find(tokens, at)
    return hit is not None and hit.entry.kind == "place"


def _word(tokens: Sequence[Token], first: int, last: int, words: Words) -> bool:
    """Whether it may as well be an ordinary word: `US`, `WHO`, `Apple` in a heading."""
    short = tokens[first].shape == CAPITALS and len(tokens[first].text) < 3
    return last - first == 1 and (tokens[first].low in words.common or short)
