"""Pronouns that stand for a person beyond doubt: mentions of the form `pronoun`, each with its rule.

`Lee, who came late`; `"I am glad," Lee said`; `he said`, where the quotation's speaker is known; `he`, where one person only was named.
What is not sure stays out: `Kim met Lee. He smiled.` gives none.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from generator import lexicon
from generator.model import Actor, Mention, ParsedArticle, Quote, Sentence

SURE = {"relative": 0.95, "first-person": 0.9, "speaker": 0.9, "only-person": 0.8}  # set by hand: how the rules rank
REACH = 40  # characters from a cue to the pronoun of its speaker
TITLE_REACH = 12  # characters before a name in which a word shows he or she
TOLD_ROLES = frozenset(("paragraph", "caption"))

Place = tuple[int, int, str]  # start, end, the actor's id


def with_pronouns(parsed: ParsedArticle, actors: tuple[Actor, ...], quotes: Sequence[Quote]) -> tuple[Actor, ...]:
    """The actors with the pronouns that surely stand for them."""
    people = {actor.id: actor for actor in actors if actor.kind == "person"}
    if not people:
        return actors
    found: dict[int, tuple[str, Mention]] = {}
    for actor, mention in (*_relative(parsed.text, people), *_in_quotes(parsed.text, people, quotes), *_speakers(parsed, people, quotes)):
        found.setdefault(mention.start, (actor, mention))
    for actor, mention in _only_person(parsed, people, quotes, found):
        found.setdefault(mention.start, (actor, mention))
    more: dict[str, list[Mention]] = {}
    for identity, mention in found.values():
        more.setdefault(identity, []).append(mention)
    return tuple(_with(actor, more.get(actor.id, ())) for actor in actors)


def _with(actor: Actor, more: Sequence[Mention]) -> Actor:
    return replace(actor, mentions=tuple(sorted((*actor.mentions, *more), key=lambda one: (one.start, one.end)))) if more else actor


@cache
def _words(*groups: str) -> frozenset[str]:
    """The pronouns of these lists."""
    return frozenset(word for group in groups for word in lexicon.load("pronouns")[group])


@cache
def _pattern(*groups: str) -> re.Pattern[str]:
    """One of these pronouns as a word of its own."""
    return re.compile(rf"\b(?:{'|'.join(sorted(_words(*groups)))})\b", re.IGNORECASE)


@cache
def _who() -> re.Pattern[str]:
    """A relative pronoun right behind a name: `, who`."""
    return re.compile(rf",? (?P<word>{'|'.join(sorted(_words('relative')))})\b")


def _mention(text: str, start: int, end: int, rule: str) -> Mention:
    return Mention(start=start, end=end, text=text[start:end], rule=rule, confidence=SURE[rule], form="pronoun")


def _relative(text: str, people: Mapping[str, Actor]) -> Iterator[tuple[str, Mention]]:
    """`Lee, | who | came late`."""
    for actor in people.values():
        for said in actor.mentions:
            if match := _who().match(text, said.end):
                yield actor.id, _mention(text, *match.span("word"), "relative")


def _in_quotes(text: str, people: Mapping[str, Actor], quotes: Iterable[Quote]) -> Iterator[tuple[str, Mention]]:
    """`"| I | am glad," Lee said`: of quotations within each other the innermost counts."""
    speaks: dict[int, tuple[str | None, tuple[int, int]]] = {}
    for quote in sorted((quote for quote in quotes if quote.direct), key=lambda quote: quote.start - quote.end):
        for match in _pattern("first").finditer(text, quote.start, quote.end):
            if match.group() != "i":
                speaks[match.start()] = (quote.speaker, match.span())
    for speaker, span in speaks.values():
        if speaker is not None and speaker in people:
            yield speaker, _mention(text, *span, "first-person")


def _speakers(parsed: ParsedArticle, people: Mapping[str, Actor], quotes: Iterable[Quote]) -> Iterator[tuple[str, Mention]]:
    """`| he | said`, where a quotation's speaker is known by a pronoun, and the sentence names nobody else before it."""
    text, named = parsed.text, _named(people)
    begins = [sentence.start for sentence in parsed.sentences]
    for quote in quotes:
        said, cue, speaker = (quote.speaker_text or "").lower(), quote.cue, quote.speaker
        if cue is None or speaker is None or speaker not in people or said not in ("he", "she"):
            continue
        start, end = max(0, cue.start - REACH), cue.end + REACH
        places = [match.span() for match in _pattern("he", "she").finditer(text, start, end) if match.group().lower() == said]
        if places:
            nearest = min(places, key=lambda span: (min(abs(span[1] - cue.start), abs(span[0] - cue.end)), span))
            since = begins[max(0, bisect_right(begins, nearest[0]) - 1)]
            if {actor for start, _, actor in named if since <= start < nearest[0]} <= {speaker}:
                yield speaker, _mention(text, *nearest, "speaker")


def _named(people: Mapping[str, Actor]) -> list[Place]:
    """Where people are named, in the order of the text."""
    return sorted((said.start, said.end, actor.id) for actor in people.values() for said in actor.mentions)


def _only_person(
    parsed: ParsedArticle, people: Mapping[str, Actor], quotes: Iterable[Quote], known: Mapping[int, tuple[str, Mention]]
) -> Iterator[tuple[str, Mention]]:
    """`He` where this sentence and the one before name one person only, himself or by a pronoun that is sure."""
    spoken = sorted((quote.start, quote.end) for quote in quotes if quote.direct)
    named = sorted([*_named(people), *((said.start, said.end, actor) for actor, said in known.values() if said.rule != "first-person")])
    signs = {actor.id: set(_signs(parsed.text, actor)) for actor in people.values()}
    before: set[str] = set()
    block = -1
    for sentence in parsed.sentences:
        if sentence.role not in TOLD_ROLES:
            continue
        before = before if sentence.block in (block, block + 1) else set()
        block = sentence.block
        here = [place for place in named if sentence.start <= place[0] < sentence.end]
        sure = list(_in_sentence(parsed.text, sentence, here, before, signs, spoken))
        yield from sure
        before = {actor for _, _, actor in here} | {actor for actor, _ in sure}


def _in_sentence(
    text: str,
    sentence: Sentence,
    here: Sequence[Place],
    before: set[str],
    signs: Mapping[str, set[str]],
    spoken: Sequence[tuple[int, int]],
) -> Iterator[tuple[str, Mention]]:
    """The pronouns of one sentence that can mean one person only. `signs` learns from them: after `she` the same is no `he`."""
    for match in _pattern("he", "she").finditer(text, sentence.start, sentence.end):
        start, end = match.span()
        if _within(start, spoken) or any(place[0] == start for place in here):
            continue
        near = before | {actor for first, _, actor in here if first < start}
        sex = "he" if match.group().lower() in _words("he") else "she"
        other = {"he": "she", "she": "he"}[sex]
        if len(near) == 1 and other not in signs[only := next(iter(near))]:
            signs[only].add(sex)
            yield only, _mention(text, start, end, "only-person")


def _within(at: int, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether a place lies in one of the spans, which are in order."""
    number = bisect_right(spans, (at, len(spans) and spans[-1][1])) - 1
    return any(start <= at < end for start, end in spans[max(0, number - 3) : number + 1])


def _signs(text: str, actor: Actor) -> frozenset[str]:
    """`he` or `she`, where a word before the name shows it: `Ms. | Roe`."""
    words = {word.lower() for said in actor.mentions for word in text[max(0, said.start - TITLE_REACH) : said.start].split()[-1:]}
    return frozenset(sign for sign, group in (("he", "male"), ("she", "female")) if words & _words(group))
