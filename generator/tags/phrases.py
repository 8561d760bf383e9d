"""ParsedArticle → the phrases of its own matter: runs of one to three words that stand where nouns stand.

`An armored train carrying the guests crossed the border` → `armored train`. What is a name, a topic's trigger or a date is none, nor is
anything from boilerplate. These are candidates: which of them mark the article off is for the corpus to say.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from typing import NamedTuple

from generator import lexicon
from generator.model import Actor, ParsedArticle, Phrase, Sentence, Tag
from generator.tags.topics import WORD, Vocabulary

PLACES = {"headline": 2.0, "paragraph": 1.0}
LEAD = 1.5
TWICE = 2.0  # what a single word must come to
LONGEST = 3  # words
SHORTEST = 3  # letters of a word
MOST = 40  # candidates an article
COMMON = 32_768  # words of which is remembered what they may be
RULE = "noun-run"

Token = tuple[str, int, int]  # a word of the text, and where


class Words(NamedTuple):
    """The lists of phrases.toml, with what other lexicons know of small words and verbs. `apart` are the words that part phrases."""

    openers: frozenset[str]
    apart: frozenset[str]
    empty: frozenset[str]
    verbs: frozenset[str]
    present: frozenset[str]
    endings: tuple[str, ...]
    participles: tuple[str, ...]
    nouns: frozenset[str]


@cache
def _words() -> Words:
    rows, told = lexicon.load("phrases"), lexicon.load("event_verbs")
    past = {form for base, forms in told["irregular"].items() for form in forms if form != base}
    openers = frozenset(rows["openers"].split())
    verbs = frozenset({*rows["verbs"].split(), *past})
    return Words(
        openers=openers,
        apart=frozenset(lexicon.load("updates")["stop_words"].split()) | openers | verbs,
        empty=frozenset(rows["empty"].split()),
        verbs=verbs,
        present=frozenset(told["present"]),
        endings=tuple(rows["endings"]),
        participles=tuple(rows["participles"]),
        nouns=frozenset(rows["nouns"]),
    )


def candidates(parsed: ParsedArticle, actors: Sequence[Actor], tags: Sequence[Tag], known: Vocabulary) -> tuple[Phrase, ...]:
    """The phrases with their first place and what they count in the article, the weightiest first."""
    taken = {at for one in actors for mention in one.mentions for at in range(mention.start, mention.end)}
    said = [(found.start, found.end) for tag in tags for found in tag.evidence]
    names = {word.group().lower() for one in actors for name in (one.name, *one.aliases) for word in WORD.finditer(name)}
    topics = {tag.id for tag in tags}
    seen: dict[str, Phrase] = {}
    for sentence, weight in _telling(parsed):
        for start, end in _runs(parsed.text, sentence, taken):
            text = parsed.text[start:end]
            if text not in names and not known.triggers(text, topics) and not any(first <= start and end <= last for first, last in said):
                place = seen.get(text, Phrase(start=start, end=end, text=text, rule=RULE, weight=0.0))
                seen[text] = replace(place, weight=place.weight + weight)
    return tuple(sorted(filter(_worth, seen.values()), key=lambda found: (-found.weight, found.start, found.end))[:MOST])


def _telling(parsed: ParsedArticle) -> Iterator[tuple[Sentence, float]]:
    """The sentences of headline and paragraphs, with what a phrase counts there."""
    lead = next((sentence.block for sentence in parsed.sentences if sentence.role == "paragraph"), -1)
    for sentence in parsed.sentences:
        if sentence.role in PLACES:
            yield sentence, LEAD if sentence.block == lead else PLACES[sentence.role]


def _worth(phrase: Phrase) -> bool:
    """Whether it says enough: a single word must come back, or stand in the headline."""
    return phrase.weight >= TWICE or len(phrase.text.split()) > 1


def _runs(text: str, sentence: Sentence, taken: set[int]) -> Iterator[tuple[int, int]]:
    """Where phrases stand: the whole of each run behind an opener, and shorter ends of it."""
    run: list[Token] = []
    before = opened = False
    end = sentence.start
    for match in WORD.finditer(text, sentence.start, sentence.end):
        word, start = match.group(), match.start()
        parted = start - end > 1 or (start > end and text[end] != " ")
        matters = _matter(word) and start not in taken
        if run and (parted or not matters):
            yield from _ends(run) if opened else ()
            run = []
        if matters:
            opened = opened if run else before and not parted
            run.append((word, start, match.end()))
        before = _opens(word)
        end = match.end()
    if run and opened:
        yield from _ends(run)


@lru_cache(COMMON)
def _opens(word: str) -> bool:
    """Whether nouns may follow a word: `an`, `of`, `Moscow's`, `signed`."""
    listed, word = _words(), word.lower()
    return word in listed.openers or word in listed.verbs or word.endswith(("'s", "’s", *listed.participles))


@lru_cache(COMMON)
def _matter(word: str) -> bool:
    """Whether a word may be part of a phrase: no name, no number, no small word, no verb."""
    listed = _words()
    plain = word.islower() and len(word) >= SHORTEST and word.replace("-", "").isalpha()
    return plain and word not in listed.apart


def _ends(run: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """The phrases in a run: cut at what is likely a verb, then its last words, one to three of them; none of words that say little."""
    kept = [*run[: next((at for at in range(1, len(run)) if _verb(run[at - 1][0], run[at][0])), len(run))]]
    while kept and not _noun(kept[-1][0]):
        kept.pop()
    said = False
    for length in range(1, min(LONGEST, len(kept)) + 1):
        word, start, _ = kept[-length]
        said = said or (word not in _words().empty and _noun(word))
        if said:
            yield start, kept[-1][2]


def _verb(before: str, word: str) -> bool:
    """Whether a word behind another is likely its verb: `guests arriving`, `mandate ends`, `dolphins perform`."""
    if not _noun(word):
        return word.endswith(_words().participles)
    several = before.endswith("s") and not before.endswith("ss")
    return (word if several else word.removesuffix("s")) in _words().present and (several or word.endswith("s"))


@lru_cache(COMMON)
def _noun(word: str) -> bool:
    """Whether a word may be a noun, by its ending."""
    return word in _words().nouns or not word.endswith(_words().endings)
