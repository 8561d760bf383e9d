"""Leaders who meet: `President Adams met Prime Minister Brown on Monday` is on a summit, whether or not it says the word.

A headline or a sentence of the lead that names two persons who bear a leader's title, and says that they met.
"""

from collections.abc import Iterator, Sequence
from functools import cache

from generator import lexicon
from generator.model import Actor, ParsedArticle
from generator.tags.choose import Hit
from generator.tags.topics import WORD

LEADERS = 2  # that make a meeting


@cache
def _words() -> tuple[frozenset[str], frozenset[str], str, float]:
    """The titles of leaders, the words for meeting, the topic and what it is worth."""
    row = lexicon.load("topics")["meetings"]
    return frozenset(row["titles"]), frozenset(row["words"]), row["topic"], float(row["weight"])


def meetings(parsed: ParsedArticle, actors: Sequence[Actor], ahead: dict[str, float]) -> Iterator[Hit]:
    """The words for meeting in the sentences of `ahead` (by id, with what a place is worth) that name two leaders."""
    titles, verbs, topic, weight = _words()
    leaders = [one for one in actors if one.kind == "person" and any(_leads(title.text, titles) for title in one.titles)]
    if len(leaders) < LEADERS:
        return
    for sentence in parsed.sentences:
        if sentence.id in ahead:
            there = sum(any(sentence.start <= mention.start < sentence.end for mention in one.mentions) for one in leaders)
            said = [word for word in WORD.finditer(parsed.text, sentence.start, sentence.end) if word.group().lower() in verbs]
            if there >= LEADERS and said:
                yield Hit(topic, "meetings", said[0].start(), said[0].end(), weight, ahead[sentence.id], True)


def _leads(title: str, titles: frozenset[str]) -> bool:
    """Whether a title is a leader's: `President`, `North Korean leader`; not `former president`, `deputy prime minister`."""
    words = title.lower().split()
    return any(" ".join(words[-length:]) in titles for length in (1, 2)) and not {"former", "deputy", "vice", "ex"} & set(words)
