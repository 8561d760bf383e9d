"""Judged occurrences → sightings: the lexicon's actor or a new one, the form of the mention, the titles beside it."""

from collections.abc import Iterable, Sequence

from generator.actors.ballot import Judged
from generator.actors.countries import by_iso
from generator.actors.metonyms import GOVERNMENT, decide
from generator.actors.phrases import Entry, gazetteer
from generator.actors.sight import Sight
from generator.actors.sightings import Sighting, identity_of, mention
from generator.actors.state_bodies import is_embassy, is_seated, region, settled, state_body
from generator.actors.titles import BEFORE_COUNTRY, adjective_before, title_after, title_apposed, title_before, titles
from generator.actors.tokens import HYPHENS, LOWER, Token
from generator.model import Finding

TOWN_AS_TEAM = "town-as-team"


def sightings(text: str, judged: Sequence[Judged]) -> list[Sighting]:
    """One sighting for each occurrence."""
    governments = _governments(judged)
    return settled([_sighting(text, one, governments) for one in judged])


def _sighting(text: str, one: Judged, governments: set[int]) -> Sighting:
    """The actor that an occurrence stands for, as far as it tells by itself."""
    tokens, candidate, verdict, first = one.seen.tokens, one.seen.candidate, one.verdict, _with_particles(one)
    entry, form = _entry(one, governments)
    entry = (region(one.seen) or entry) if entry else state_body(one.seen, text[one.seen.span[0] : one.seen.span[1]])
    kind = entry.kind if entry else verdict.kind
    said = mention(text, tokens[first : candidate.last], verdict.rule, form, verdict.confidence, last=_ends(tokens, candidate.last))
    if kind != "person":
        identity = identity_of(entry) if entry else (*one.key, kind)
        country = entry.country if entry else None
        known, doubtful = entry is not None, not verdict.firm or is_seated(one.seen) or is_embassy(one.seen)  # whose ministry, nobody says
        return Sighting(identity=identity, kind=kind, mention=said, entry=entry, country=country, supported=known, doubtful=doubtful)
    found = tuple(_titles(text, tokens, first, candidate.last))
    begin = title_before(tokens, first)
    return Sighting(
        identity=(*one.key, kind),
        kind=kind,
        mention=said,
        country=_country(tokens, begin) if found or tokens[first - 1].low in titles().plural else None,
        titles=found,
        supported=bool(found) or begin < first,
        doubtful=not verdict.firm,
    )


def _with_particles(one: Judged) -> int:
    """Where a short name begins with the particles that its full name has: `al-Masri` of `Omar al-Masri`, `van der Berg`."""
    tokens, first = one.seen.tokens, one.seen.candidate.first
    while one.short and first and one.verdict.kind == "person":
        back = first - 2 if first > 1 and tokens[first - 1].text in HYPHENS and tokens[first - 1].glued else first - 1
        if tokens[back].shape != LOWER or tokens[back].low not in one.seen.words.particles or tokens[back].low not in one.key:
            break
        first = back
    return first


def _ends(tokens: Sequence[Token], at: int) -> bool:
    """Whether the sentence ends before a token, but for a closing mark."""
    return at >= len(tokens) or (at + 1 == len(tokens) and tokens[at].text in "\"”'’)")


def _entry(one: Judged, governments: set[int]) -> tuple[Entry | None, str]:
    """The lexicon's entry that the occurrence stands for, and the form of the mention."""
    entry = one.seen.candidate.entry
    thing = one.verdict.kind == "other" and entry is not None and entry.kind == "place"  # `the warship, the Cheonan`: no town
    if entry is None or one.short or thing or one.verdict.kind == "person" or one.verdict.rule == TOWN_AS_TEAM:
        return None, "short" if one.short else "name"
    tokens = one.seen.tokens[one.seen.candidate.first : one.seen.candidate.last]
    if entry.role == "capital" and tokens[0].start in governments:
        return by_iso().get(entry.country or "", entry), "metonym"
    said = " ".join(token.text for token in tokens)
    return entry, "name" if said.casefold() == entry.name.casefold() else "alias"


def _governments(judged: Iterable[Judged]) -> set[int]:
    """The occurrences of capitals, by the place of their first letter, that stand for a government."""
    by_line: dict[int, list[Sight]] = {}
    for one in judged:
        entry = one.seen.candidate.entry
        if entry and entry.role == "capital" and one.verdict.rule != TOWN_AS_TEAM:
            by_line.setdefault(one.seen.candidate.line, []).append(one.seen)
    found: set[int] = set()
    for capitals in by_line.values():
        for seen, told in zip(capitals, decide(capitals), strict=True):
            if told == GOVERNMENT:
                found.add(seen.tokens[seen.candidate.first].start)
    return found


def _titles(text: str, tokens: Sequence[Token], first: int, last: int) -> Iterable[Finding]:
    """The titles right before and after a name; `Mr` and `wife` are none."""
    begin = title_before(tokens, first)
    while begin < first and tokens[begin].low in titles().civil:
        begin += 1
    if begin < first and tokens[first - 1].low not in titles().relations | titles().plural:  # of `Presidents Roe and Doe` each is one
        yield _finding(text, tokens[begin].start, tokens[first - 1].end, "title-before")
    if apposed := title_apposed(tokens, first, last):
        yield _finding(text, tokens[apposed[0]].start, tokens[apposed[1] - 1].end, "title-apposed")
    if after := title_after(tokens, last):
        yield _finding(text, tokens[after[0]].start, tokens[after[1] - 1].end, "title-after")


def _finding(text: str, start: int, end: int, rule: str) -> Finding:
    return Finding(start=start, end=end, text=text[start:end], rule=rule, confidence=0.9)


def _country(tokens: Sequence[Token], first: int) -> str | None:
    """The country whose adjective begins a title: `Russian President` → RU."""
    first += tokens[first].low in BEFORE_COUNTRY  # `Deputy | U.S. Ambassador`
    width = adjective_before(tokens, first + 2) or adjective_before(tokens, first + 1)
    hit = gazetteer().find(tokens, first) if width else None
    return hit.entry.country if hit else None
