"""A name in its own letters behind a name: `Kim Jong-un (김정은)`, `Vladimir Putin (Russian: Владимир Путин)`, `Pyongyang (平壤; 평양)`."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.actors.sightings import Sighting
from generator.model import Mention, ParsedArticle

LETTERS = "\u0400-\u04ff\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3"  # Cyrillic, kana, Han, Hangul
LABEL = r"(?:[A-Z][a-z]{2,12}: ?)?"  # `Korean: `, `Hanja: `
NAME = rf"[{LETTERS}](?:[{LETTERS}·‧. -]{{0,38}}[{LETTERS}])?"
BRACKET = re.compile(r" ?\(([^()\n]{2,120})\)")
PART = re.compile(rf" ?{LABEL}({NAME})(?=[,;/]|$)")
GLOSSED = frozenset(("name", "alias", "short"))  # forms of a mention that a gloss writes in other letters
SURE = 0.9


def with_glosses(parsed: ParsedArticle, found: Sequence[Sighting]) -> list[Sighting]:
    """The sightings with those of the glosses; what was taken for a name of its own in there gives way."""
    ends = [sentence.end for sentence in parsed.sentences]
    glosses = [gloss for one in found if one.mention.form in GLOSSED for gloss in _glosses(parsed.text, one, ends)]
    taken = {at for gloss in glosses for at in range(gloss.mention.start, gloss.mention.end)}
    return [*(one for one in found if taken.isdisjoint(range(one.mention.start, one.mention.end))), *glosses]


def _glosses(text: str, one: Sighting, ends: Sequence[int]) -> Iterator[Sighting]:
    """The glosses in the brackets right behind a mention, in its sentence."""
    bracket = BRACKET.match(text, one.mention.end)
    place = bisect_right(ends, one.mention.start)
    if bracket is None or place >= len(ends) or bracket.end() > ends[place]:
        return
    at = bracket.start(1)
    while at < bracket.end(1) and (part := PART.match(text, at, bracket.end(1))):
        start, end = part.span(1)
        mention = Mention(start=start, end=end, text=part[1], rule="gloss", confidence=SURE, form="alias")
        yield replace(one, mention=mention, titles=())
        at = end + 1
