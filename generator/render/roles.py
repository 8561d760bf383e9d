"""The part that each actor plays in a story: who acts or speaks, who is addressed, who reports; each with the place that shows it.

`Putin met | Kim`: Putin acts, Kim is addressed. `Peskov said, according to TASS`: Peskov speaks, TASS reports. Who was invited doesn't act.
What no rule shows is left open: an actor without a part is only named.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from generator import lexicon
from generator.actors.signatures import agencies
from generator.model import Actor, Article, Event, Mention
from generator.quotes.accounts import is_medium
from generator.render.shelf import sentence_at
from generator.render.statements import LEAST

ORDER = ("acts", "speaks", "addressed", "reports")
WORD = re.compile(r"[\w.-]+(?:['’]\w+)?")
NEAR = 8  # words before a name that are looked at
POSSESSIVE = re.compile(r"['’]s?\b|['’](?=\s)")
PLACE = "place"
OPENING = 3  # words in which the verb of a clause begins: `he | was received`, one less behind a name: `Kim | has been received`


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """A part that an actor plays; `start` is the place in the text that shows it first."""

    kind: str
    start: int


@dataclass(frozen=True, slots=True)
class _Named:
    """A mention of an actor: `start` is that of its title where one stands before it."""

    actor: Actor
    mention: Mention
    start: int


def roles(article: Article) -> Mapping[str, tuple[Role, ...]]:
    """Actor → its parts, the weightiest first."""
    first: dict[tuple[str, str], int] = {}
    for identity, kind, start in (*_deeds(article), *_words(article)):
        first[identity, kind] = min(start, first.get((identity, kind), start))
    found: dict[str, list[Role]] = {}
    for (identity, kind), start in sorted(first.items(), key=lambda item: (ORDER.index(item[0][1]), item[1])):
        found.setdefault(identity, []).append(Role(kind=kind, start=start))
    return {identity: tuple(parts) for identity, parts in found.items()}


def _words(article: Article) -> Iterator[tuple[str, str, int]]:
    """Who speaks and who reports, as the quotations say; a medium that speaks reports."""
    media = {actor.id for actor in article.actors if is_medium(actor) or actor.name.lower() in agencies()}
    for quote in article.quotes:
        if quote.confidence >= LEAST:
            if quote.speaker:
                yield quote.speaker, "reports" if quote.speaker in media else "speaks", quote.start
            for reporter in (*quote.chain, *((quote.reported_by,) if quote.reported_by else ())):
                if reporter != quote.speaker:
                    yield reporter, "reports", quote.start


def _deeds(article: Article) -> Iterator[tuple[str, str, int]]:
    """Who acts in an event, and who is addressed."""
    named = sorted(
        (_Named(actor, mention, _with_title(article.text, actor, mention)) for actor in article.actors for mention in actor.mentions),
        key=lambda one: one.mention.start,
    )
    before: tuple[int, bool] = (0, False)
    for one in (one for one in named if one.actor.kind != PLACE):
        joined = before[1] and article.text[before[0] : one.start].strip() == "and"
        addressed = joined or _addressed(article, one)
        before = (one.mention.end, addressed)
        if addressed:
            yield one.actor.id, "addressed", one.mention.start
    for event in article.events:
        if event.rule != "statement" and (doer := _doer(article, event, named)):
            yield doer, "acts", event.start


def _with_title(text: str, actor: Actor, mention: Mention) -> int:
    """Where a name begins with the title before it."""
    return next(
        (one.start for one in actor.titles if one.end <= mention.start and not text[one.end : mention.start].strip()), mention.start
    )


def _doer(article: Article, event: Event, named: Sequence[_Named]) -> str | None:
    """Who does what an event tells: its first actor that is named there as a subject, or that it shares with the clause before."""
    kinds = {actor.id: actor.kind for actor in article.actors}
    taking_part = [identity for identity in event.actors if kinds.get(identity, PLACE) != PLACE]
    inside = [one for one in named if event.start <= one.mention.start < event.end and one.actor.id in taking_part]
    if not taking_part or not inside:
        return None
    if all(one.actor.id != taking_part[0] for one in inside):
        return None if _passive(event.text, OPENING) else taking_part[0]
    first = inside[0]
    return first.actor.id if _is_subject(article, first) else None


def _is_subject(article: Article, one: _Named) -> bool:
    """Whether a name stands where a subject does: after no preposition, owning nothing, before no `was invited`."""
    rows = _table()
    word = _word_before(article, one)
    if word and (word[-1] in rows["prepositions"] or any(word[-1] in row["words"] for row in rows["addressed"])):
        return False
    after = article.text[one.mention.end : one.mention.end + 60]
    return not (POSSESSIVE.match(after) or _passive(after, OPENING - 1))


def _passive(text: str, within: int) -> bool:
    """Whether one of the first words is the `was` of `was invited`, `had been gravely hurt`."""
    rows = _table()
    words = [found.lower() for found in WORD.findall(text[:80])]
    return any(
        words[at] in rows["passive_auxiliaries"]
        and any(found.endswith("ed") or found in rows["passive_irregular"] for found in words[at + 1 : at + 3])
        for at in range(min(within, len(words)))
    )


def _addressed(article: Article, one: _Named) -> bool:
    """Whether the word before a name makes it the one who is addressed; what only owns is not."""
    word = _word_before(article, one)
    if not word or POSSESSIVE.match(article.text[one.mention.end : one.mention.end + 3]):
        return False
    return any(
        word[-1] in row["words"] and one.actor.kind in row["kinds"] and not (len(word) > 1 and word[-2] in row["not_after"])
        for row in _table()["addressed"]
    )


def _word_before(article: Article, one: _Named) -> list[str]:
    """The words of the sentence before a name and its title, the last of them the one that says its part."""
    sentence = sentence_at(article, one.start)
    if sentence is None:
        return []
    passed = _table()["passed_over"]
    words = WORD.findall(article.text[sentence.start : one.start])[-NEAR:]
    while words and (words[-1].lower() in passed or words[-1][:1].isupper()):
        words.pop()
    return [word.lower() for word in words]


@cache
def _table() -> Mapping[str, Any]:
    """The cues: sets of words, and the rows of those who are addressed."""
    found = lexicon.load("roles")
    rows = [{key: frozenset(row[key]) for key in ("words", "not_after", "kinds")} for row in found["addressed"]]
    return {name: frozenset(found[name]) for name in ("passed_over", "prepositions", "passive_auxiliaries", "passive_irregular")} | {
        "addressed": rows
    }
