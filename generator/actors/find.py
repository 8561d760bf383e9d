"""ParsedArticle → actors: candidates, what each is, whose short form it is, and what stands for a country."""

from collections.abc import Iterator, Sequence

from generator.actors.assemble import Draft, finish
from generator.actors.ballot import Judged, judge
from generator.actors.countries import by_iso
from generator.actors.echoes import echo
from generator.actors.metonyms import GOVERNMENT, decide
from generator.actors.offices import offices
from generator.actors.phrases import Entry, gazetteer
from generator.actors.places import known_places
from generator.actors.recogniser import NameSource, model_spans
from generator.actors.runs import Runs
from generator.actors.sight import Sight, sight
from generator.actors.signatures import signs_only
from generator.actors.titles import adjective_before, title_after, title_before, titles
from generator.actors.tokens import Line, lines
from generator.actors.words import Words, words
from generator.model import Actor, Finding, Mention, ParsedArticle

SPORT_WORDS = 4  # words of sport from which an article is on sport …
SPORT_SHARE = 0.012  # … if they are this share of its words


def find(parsed: ParsedArticle, names: NameSource | None = None, *, with_names: bool = True) -> tuple[Actor, ...]:
    """All actors that an article names, each with every mention, in the order of the first one.

    `names` is a language model that helps; without it the rules work alone. `with_names=False` leaves out the lists of given and family
    names, to measure them. Headlines and captions count; bylines, credits, datelines' agencies and boilerplate name no actor.
    """
    table = words(with_names)
    text = [line for line in lines(parsed) if line.role != "dateline"]
    sport = _on_sport(text, table)
    sights = [seen for seen in _sights(text, table, sport) if not signs_only(seen, parsed)]
    judged = judge(sights, text, table, model_spans(parsed, names))
    drafts = _drafts(parsed.text, judged)
    echo(parsed.text, text, drafts, table)
    offices(parsed.text, text, drafts)
    _dateline(parsed, drafts)
    return finish(drafts.values())


def _on_sport(text: Sequence[Line], table: Words) -> bool:
    """Whether the article is on sport, where a town's name is a team's."""
    found = sum(token.low in table.sport for line in text for token in line.tokens)
    return found >= max(SPORT_WORDS, SPORT_SHARE * sum(len(line.tokens) for line in text))


def _sights(text: Sequence[Line], table: Words, sport: bool) -> Iterator[Sight]:
    """The candidates of all sentences whose capitals mark names."""
    runs = Runs(gazetteer(), table)
    for number, line in enumerate(text):
        if line.case == "plain":
            for candidate in runs.find(line, number):
                yield sight(candidate, line, table, sport)


def _drafts(text: str, judged: Sequence[Judged]) -> dict[tuple[str, ...], Draft]:
    """Actors by identity, with their mentions and titles."""
    governments = _governments(judged)
    drafts: dict[tuple[str, ...], Draft] = {}
    for one in judged:
        entry, form = _entry(one, governments)
        kind = entry.kind if entry and one.verdict.rule != "town-as-team" else one.verdict.kind
        identity = ("known", entry.id, kind) if entry else (*one.key, kind)
        draft = drafts.get(identity)
        if draft is None:
            draft = drafts[identity] = Draft(kind, one.verdict.rule, one.verdict.confidence, entry, entry.country if entry else None)
        draft.confidence = max(draft.confidence, one.verdict.confidence)
        _add(text, draft, one, form)
    return drafts


def _add(text: str, draft: Draft, one: Judged, form: str) -> None:
    """One mention, and the title beside it."""
    tokens, candidate = one.seen.tokens, one.seen.candidate
    start, end = tokens[candidate.first].start, tokens[candidate.last - 1].end
    if text[end - 1] == "." and candidate.last == len(tokens) and draft.kind == "person":
        end -= 1
    draft.mentions.append(
        Mention(start=start, end=end, text=text[start:end], rule=one.verdict.rule, confidence=one.verdict.confidence, form=form)
    )
    if draft.kind != "person":
        return
    first = title_before(tokens, candidate.first)
    while first < candidate.first and tokens[first].low in titles().civil:
        first += 1
    if first < candidate.first:
        draft.supported = True
        if tokens[candidate.first - 1].low not in titles().relations:
            _title(text, draft, tokens[first].start, tokens[candidate.first - 1].end, "title-before")
            width = adjective_before(tokens, first + 2) or adjective_before(tokens, first + 1)
            hit = gazetteer().find(tokens, first) if width else None
            draft.country = draft.country or (hit.entry.country if hit else None)
    if after := title_after(tokens, candidate.last):
        draft.supported = True
        _title(text, draft, tokens[after[0]].start, tokens[after[1] - 1].end, "title-after")


def _title(text: str, draft: Draft, start: int, end: int, rule: str) -> None:
    draft.titles.append(Finding(start=start, end=end, text=text[start:end], rule=rule, confidence=0.9))


def _governments(judged: Sequence[Judged]) -> set[int]:
    """The occurrences of capitals, by the place of their first letter, that stand for a government."""
    found: set[int] = set()
    by_line: dict[int, list[Sight]] = {}
    for one in judged:
        if one.seen.candidate.entry and one.seen.candidate.entry.role == "capital" and one.verdict.rule != "town-as-team":
            by_line.setdefault(one.seen.candidate.line, []).append(one.seen)
    for capitals in by_line.values():
        for seen, told in zip(capitals, decide(capitals), strict=True):
            if told == GOVERNMENT:
                found.add(seen.tokens[seen.candidate.first].start)
    return found


def _entry(one: Judged, governments: set[int]) -> tuple[Entry | None, str]:
    """The lexicon's entry that the occurrence stands for, and the form of the mention."""
    candidate = one.seen.candidate
    entry = candidate.entry
    if entry is None or (one.verdict.kind == "person") or one.verdict.rule == "town-as-team":
        return None, "short" if one.short else "name"
    if entry.role == "capital" and one.seen.tokens[candidate.first].start in governments:
        return by_iso().get(entry.country or ""), "metonym"
    if entry.role == "seat":
        return entry, "name"
    said = " ".join(token.text for token in one.seen.tokens[candidate.first : candidate.last])
    return entry, "name" if said.casefold() == entry.name.casefold() else "alias"


def _dateline(parsed: ParsedArticle, drafts: dict[tuple[str, ...], Draft]) -> None:
    """The place where the report was written: `SEOUL, Aug. 15 (Yonhap) --`."""
    place = parsed.dateline.place if parsed.dateline else None
    if place is None:
        return
    for hit in known_places(place.text):
        entry, start, end = hit
        draft = drafts.setdefault(("known", entry.id, entry.kind), Draft(entry.kind, "dateline", 0.9, entry, entry.country))
        at = place.start + start
        draft.mentions.append(
            Mention(start=at, end=place.start + end, text=place.text[start:end], rule="dateline", confidence=0.9, form="name")
        )
