"""Article → Telling: the words that grouping compares, without the labels, datelines, captions and tails that change between outlets."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from generator.calendar import precision
from generator.corpus.grouping.days import Days, days_of
from generator.corpus.grouping.labels import Version, version_of
from generator.lexicon import load
from generator.model import Article

WORD = re.compile(r"[^\W_]+(?:[.,'’&][^\W_]+)*")
STAMP = re.compile(r"(?:19|20)\d\d-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?")
BODY = frozenset({"paragraph"})
LEAST_CONTENT = 2  # letters of a word that can tell stories apart
LEAD = 2  # sentences with which a story begins
HEAD_WEIGHT = 2
LEAD_WORDS = 60  # the first words of the body count twice: a news story begins with what is new

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """An article as grouping sees it. `head` and `sentences` are folded words in text order, `terms` weighs them for likeness of theme.

    `capital` holds the stems that are capitalised inside a sentence: names. `named_days` are the days that the text speaks of.
    `head_terms` and `lead_terms` are the stems of the headline and of the first sentences, common words left out.
    `form` is the headline without figures and weekdays, `marks` the figures and weekdays of headline and first sentence: pieces of a series
    have one form and other marks. `weekdays` are those that headline and first sentences name. `stamp` is a time of day from metadata.
    """

    id: str
    head: Words
    sentences: tuple[Words, ...]
    terms: Counter[str]
    capital: frozenset[str]
    version: Version
    days: Days | None = None
    stamp: str = ""
    agency: str | None = None
    outlet: str | None = None
    actors: tuple[str, ...] = ()
    named_days: frozenset[str] = frozenset()
    head_terms: Words = ()
    lead_terms: tuple[Words, ...] = ()
    form: Words = ()
    marks: frozenset[str] = frozenset()
    weekdays: frozenset[str] = frozenset()

    @property
    def size(self) -> int:
        """The number of words of the body."""
        return sum(len(sentence) for sentence in self.sentences)


@cache
def _stop_words() -> frozenset[str]:
    """Words that every article has."""
    return frozenset(load("updates")["stop_words"].split())


def words_of(text: str) -> Words:
    """`North Korea's 3,000 troops` → `north korea 3,000 troops`: folded, without possessives and points."""
    return tuple(fold(match[0]) for match in WORD.finditer(text))


def fold(word: str) -> str:
    """`Korea's` → `korea`, `U.N.` → `un`."""
    return word.replace("’", "'").removesuffix("'s").replace(".", "").casefold()


def telling_of(article: Article) -> Telling:
    """The comparable side of an article; it needs a parsed article, and uses dates and actors where there are some."""
    parsed = article.parsed
    head = words_of(parsed.headline.text)
    texts = tuple(parsed.text[s.start : s.end] for s in parsed.sentences if s.role in BODY)
    sentences = tuple(words for text in texts if (words := words_of(text)) and words != head)
    return Telling(
        id=article.id,
        head=head,
        sentences=sentences,
        head_terms=tuple(content(head)),
        lead_terms=tuple(tuple(content(words)) for words in sentences[:LEAD]),
        form=tuple(word for word in head if not is_changing(word)),
        marks=frozenset(word for words in (head, *sentences[:1]) for word in words if is_changing(word)),
        weekdays=frozenset(word for words in (head, *sentences[:LEAD]) for word in words) & _weekdays(),
        terms=_terms(head, sentences),
        capital=_capital(texts),
        version=version_of(article),
        days=days_of(article.published.value, article.published.confidence),
        stamp=_stamp(article),
        agency=parsed.source.agency if parsed.source else None,
        outlet=parsed.source.name if parsed.source else None,
        actors=tuple(actor.name for actor in article.actors),
        named_days=frozenset(d.value for d in article.dates if d.type == "DATE" and d.value and precision(d.value) == "day"),
    )


@cache
def _series_words() -> frozenset[str]:
    """Weekdays and months."""
    return _weekdays() | frozenset(load("updates")["series"]["words"])


@cache
def _weekdays() -> frozenset[str]:
    """Weekdays, in full."""
    return frozenset(load("updates")["series"]["weekdays"])


@cache
def is_changing(word: str) -> bool:
    """What changes from piece to piece of a series: `12`, `24th`, a weekday, a month."""
    return word in _series_words() or any(letter.isdigit() for letter in word)


def _stamp(article: Article) -> str:
    """The earliest time of day that metadata give, such as `2024-06-19T10:35`."""
    found = (match[0].replace(" ", "T") for value in article.parsed.raw.metadata if (match := STAMP.search(value.text)))
    return min(found, default="")


def _capital(texts: tuple[str, ...]) -> frozenset[str]:
    """Stems of the words that begin with a capital in the middle of a sentence."""
    found: set[str] = set()
    for text in texts:
        if text.isupper():
            continue
        matches = iter(WORD.finditer(text))
        next(matches, None)
        found.update(stem(fold(match[0])) for match in matches if match[0][0].isupper())
    return frozenset(found)


def _terms(head: Words, sentences: tuple[Words, ...]) -> Counter[str]:
    """How often each word stem is said; those of the headline and of the lead count more."""
    found: Counter[str] = Counter()
    seen = 0
    for term in content(head):
        found[term] += HEAD_WEIGHT
    for sentence in sentences:
        weight = 2 if seen < LEAD_WORDS else 1
        seen += len(sentence)
        for term in content(sentence):
            found[term] += weight
    return found


def content(words: Words) -> Iterator[str]:
    """The stems of the words that say what a text is about."""
    stop = _stop_words()
    return (stem(word) for word in words if word not in stop and len(word) >= LEAST_CONTENT)


@cache
def stem(word: str) -> str:
    """`leaders` → `leader`, `talked` → `talk`: enough to join forms of one word; numbers and short words stay."""
    for ending, put, least in (("ies", "y", 5), ("ing", "", 6), ("ed", "", 5)):
        if word.endswith(ending) and len(word) >= least:
            return word[: -len(ending)] + put
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
