"""Leaders who meet: `President Adams met Prime Minister Brown on Monday` is on a summit, whether or not it says the word.

A headline or a sentence of the lead that names two persons who bear a leader's title, and says that they met.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from generator import lexicon
from generator.model import Actor, ParsedArticle
from generator.tags.choose import Hit
from generator.tags.topics import WORD

LEADERS = 2  # that make a meeting


class Words(NamedTuple):
    """The titles of leaders, words that make them others', the words for meeting, the topic and what it is worth."""

    titles: frozenset[str]
    others: frozenset[str]
    words: frozenset[str]
    topic: str
    weight: float


@cache
def _words() -> Words:
    row = lexicon.load("topics")["meetings"]
    return Words(frozenset(row["titles"]), frozenset(row["others"]), frozenset(row["words"]), row["topic"], float(row["weight"]))


def meetings(parsed: ParsedArticle, actors: Sequence[Actor], ahead: dict[str, float]) -> Iterator[Hit]:
    """The words for meeting in the sentences of `ahead` (by id, with what a place is worth) that name two leaders."""
    listed = _words()
    leaders = [one for one in actors if one.kind == "person" and any(_leads(title.text) for title in one.titles)]
    if len(leaders) < LEADERS:
        return
    for sentence in parsed.sentences:
        if sentence.id in ahead:
            there = sum(any(sentence.start <= mention.start < sentence.end for mention in one.mentions) for one in leaders)
            said = [word for word in WORD.finditer(parsed.text, sentence.start, sentence.end) if word.group().lower() in listed.words]
            if there >= LEADERS and said:
                yield Hit(listed.topic, "meetings", said[0].start(), said[0].end(), listed.weight, ahead[sentence.id], True)


def _leads(title: str) -> bool:
    """Whether a title is a leader's: `President`, `North Korean leader`; not `former president`, `deputy prime minister`."""
    words = title.lower().split()
    return any(" ".join(words[-length:]) in _words().titles for length in (1, 2)) and not _words().others & set(words)
