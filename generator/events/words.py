"""A sentence as words with flags: what each may be in the grammar of a clause. `did n't` is one word, `Kim 's` is two."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from generator import lexicon
from generator.events import verbs

_WORD = re.compile(r"(?:[^\W\d_]\.){2,8}|[^\W\d_]+(?:[-'’](?!s\b)[^\W\d_]+)*|['’]s\b|\d+(?:[.,:]\d+)*\w*|--+|\S")
QUOTES = frozenset('"“”„«»')
BREAKS = frozenset({";", ":", "--", "—", "–", "---"})
MARK = 8  # words in which an interviewer's mark ends
NEGATIVE = ("n't", "n’t")


class Flag:
    """What a word may be: plain numbers, as enumerations are too slow for every word."""

    DET = 1
    PREP = 2
    SUB = 4
    REL = 8
    CONJ = 16
    ADV = 32
    NEG = 64
    FUTURE = 128
    MODAL = 256
    HAVE = 512
    HAD = 1024
    BE = 2048
    WAS = 4096
    DO = 8192
    AHEAD = 16384
    SUBJECT = 32768
    PAST = 65536
    PART = 131072
    ING = 262144
    THIRD = 524288
    BASE = 1048576
    BEEN = 2097152
    NAME = 4194304
    BREAK = 8388608
    POSSESSIVE = 16777216
    EVENT_NOUN = 33554432
    REPORT_NOUN = 67108864
    ANNIVERSARY = 134217728
    NUMBER = 268435456


# list of event_cues → the flag of its words
_LISTS = (
    ("determiners", Flag.DET),
    ("prepositions", Flag.PREP),
    ("subordinators", Flag.SUB),
    ("relatives", Flag.REL),
    ("conjunctions", Flag.CONJ),
    ("adverbs", Flag.ADV),
    ("negations", Flag.NEG),
    ("modals_future", Flag.FUTURE),
    ("modals_open", Flag.MODAL),
    ("have_present", Flag.HAVE),
    ("have_past", Flag.HAD),
    ("be_present", Flag.BE),
    ("be_past", Flag.WAS),
    ("do", Flag.DO),
    ("ahead", Flag.AHEAD),
    ("subject_pronouns", Flag.SUBJECT),
)
_NOUNS = (("nouns", Flag.EVENT_NOUN), ("reports", Flag.REPORT_NOUN), ("anniversaries", Flag.ANNIVERSARY))
_FORMS = {"past": Flag.PAST, "participle": Flag.PART, "third": Flag.THIRD, "base": Flag.BASE, "ing": Flag.ING}
# Contractions whose first part is spelled otherwise.
_CONTRACTED = {"won't": Flag.FUTURE, "won’t": Flag.FUTURE, "can't": Flag.MODAL, "can’t": Flag.MODAL, "shan't": Flag.FUTURE}


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a sentence: places in the article's text, small letters, flags (plain numbers), and which stand in quotation marks."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    lows: tuple[str, ...]
    flags: tuple[int, ...]
    quoted: tuple[bool, ...]

    def __len__(self) -> int:
        return len(self.lows)

    @property
    def asks(self) -> bool:
        """Whether it is a question, and none that is quoted."""
        return bool(self.lows) and self.lows[-1] == "?" and not self.quoted[-1]

    @property
    def mark(self) -> int:
        """How many words at its head mark who speaks: those of `((AB)) :`; 0 where there are none."""
        if self.lows[:2] != ("(", "("):
            return 0
        end = next((at for at in range(2, min(MARK, len(self) - 2)) if self.lows[at : at + 2] == (")", ")")), None)
        return 0 if end is None else end + 2


@cache
def cues(name: str) -> frozenset[str]:
    """A list of the lexicon as a set: `cues("media")`."""
    return frozenset(lexicon.load("event_cues")[name])


@cache
def agencies() -> frozenset[str]:
    """Names of news agencies that are one word, in small letters: `kcna`, `reuters`."""
    return frozenset(name.lower() for names in lexicon.load("agencies")["news"].values() for name in names if name.isalpha())


@cache
def _table() -> Mapping[str, int]:
    """Word → flags, for the words that lexicons list."""
    table: dict[str, int] = {}
    for source, rows in (("event_cues", _LISTS), ("event_nouns", _NOUNS)):
        for name, flag in rows:
            _mark(table, lexicon.load(source)[name], flag)
    for word, forms in verbs.forms().items():
        for form in forms:
            _mark(table, (word,), _FORMS[form])
    _mark(table, ("been", "being"), Flag.BEEN)
    _mark(table, BREAKS, Flag.BREAK)
    _mark(table, ("'s", "’s"), Flag.POSSESSIVE)
    contracted = {word + end: flags | Flag.NEG for word, flags in table.items() for end in NEGATIVE if flags & _AUXILIARY}
    return table | contracted | {word: flag | Flag.NEG for word, flag in _CONTRACTED.items()}


_AUXILIARY = Flag.HAVE | Flag.HAD | Flag.BE | Flag.WAS | Flag.DO | Flag.MODAL


def _mark(table: dict[str, int], words: Iterable[str], flag: int) -> None:
    for word in words:
        table[word] = table.get(word, 0) | flag


@lru_cache(maxsize=65536)
def _flags(word: str) -> int:
    """The flags of a word as written; of one that no lexicon lists, by its ending."""
    low = word.lower()
    flags = _table().get(low)
    if flags is None:
        flags = _by_ending(low)
    if word[0].isupper() or word[1:2].isupper():  # `Kim`, `iPhone`
        flags |= Flag.NAME
    return flags


def _by_ending(low: str) -> int:
    """`hoisted` past, `hoisting`, `quietly` adverb, `25` number."""
    if low[0].isdigit():
        return Flag.NUMBER
    if len(low) < 4 or low in cues("not_verbs"):
        return 0
    if low.endswith("ed"):
        prefix, hyphen, _ = low.rpartition("-")
        return 0 if hyphen and prefix not in cues("verb_prefixes") else Flag.PAST | Flag.PART
    if low.endswith("ing"):
        return Flag.ING
    return Flag.ADV if low.endswith("ly") else 0


def read(text: str, start: int, end: int, open_quote: bool = False) -> tuple[Words, bool]:
    """The words of `text[start:end]`, and whether a quotation is still open at its end. `open_quote`: one was open at its start."""
    found = list(_WORD.finditer(text, start, end))
    written = [match.group() for match in found]
    quoted, inside = _quoted(written, open_quote)
    return Words(
        starts=tuple(match.start() for match in found),
        ends=tuple(match.end() for match in found),
        lows=tuple(word.lower() for word in written),
        flags=tuple(_flags(word) for word in written),
        quoted=quoted,
    ), inside


def _quoted(written: list[str], inside: bool) -> tuple[tuple[bool, ...], bool]:
    """Which words stand in quotation marks, the marks among them."""
    if not inside and QUOTES.isdisjoint(written):
        return (False,) * len(written), False
    return tuple(_within(written, inside)), inside ^ (sum(word in QUOTES for word in written) % 2 == 1)


def _within(written: list[str], inside: bool) -> Iterator[bool]:
    for word in written:
        if word in QUOTES:
            inside = not inside
            yield True
        else:
            yield inside
