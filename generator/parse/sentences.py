"""Sentences of a block, with the abbreviations of wire copy.

He met Gen. Kim on Oct. 12 in the U.S. capital. “We agreed.” Then they left at 3 p.m. The talks …
"""

import re
from collections.abc import Iterator
from functools import cache

from generator.lexicon import load

CLOSERS = "”’\"')]»"
CLOSE = rf"['’]{{2}}|[{re.escape(CLOSERS)}]{{0,3}}"
END = re.compile(rf"(?P<mark>[.!?…]+(?:[ ][.]){{0,3}}|[。！？])(?P<close>{CLOSE})(?=(?P<gap>\s+)(?P<next>\S)|$)")
LAST = re.compile(rf"(?:[.!?…。！？]|[.!?]['’]{{2}})[{re.escape(CLOSERS)}]{{0,3}}$")
TOKEN = re.compile(r"[^\s(\[“‘\"]{1,30}$")
NEXT_WORD = re.compile(r"[(\[“‘\"'`«]*([\w’'.-]+)")
NUMBER = re.compile(r"\d|[IVXLC]+\b")
INITIAL = re.compile(r"(?:[A-Z]\.)*[A-Z]")
LIST_MARK = re.compile(r"(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,4})")
NAME_THEN_SPEECH = r"\s*(?:[A-Z][\w.'’-]*\s+){{0,4}}(?:{verbs})\b"


def ends_sentence(text: str) -> bool:
    """Whether the last sign ends a sentence: `agreed.”`, `left?`; not `Corp` or `talks`."""
    return LAST.search(text[-8:]) is not None


def split_sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentences of text[start:end], trimmed, in order; between them they cover every word of it."""
    words = text[start:end]
    at = 0
    for match in END.finditer(words):
        cut = match.end()
        if cut < len(words) and not _breaks(words, match, at):
            continue
        yield from _trimmed(words, at, cut, start)
        at = cut
    yield from _trimmed(words, at, len(words), start)


def _trimmed(words: str, at: int, cut: int, start: int) -> Iterator[tuple[int, int]]:
    piece = words[at:cut]
    if piece.strip():
        left = at + len(piece) - len(piece.lstrip())
        yield start + left, start + at + len(piece.rstrip())


def _breaks(words: str, match: re.Match[str], at: int) -> bool:
    """Whether a sentence ends at this mark."""
    if match["gap"] is None:
        return False
    following = NEXT_WORD.match(words, match.end("gap"))
    next_word = following[1] if following else ""
    if _goes_on(next_word, match["next"]):
        return False
    if "?" in match["mark"] or "!" in match["mark"]:
        return not (match["close"] and _speech().match(words, match.end(), match.end() + 80))
    if match["mark"] != "." or (match["close"] and match["close"][0] in "”\"’'"):
        return True
    return _period_breaks(words, match, at, next_word)


def _goes_on(next_word: str, next_sign: str) -> bool:
    """A word in lower case (`… he said`; not `iPods`) or a dash or comma after the mark shows that the sentence goes on."""
    if next_word:
        return next_word[0].islower() and not next_word[1:2].isupper()
    return next_sign in ",;:)-–—&/"


def _period_breaks(words: str, match: re.Match[str], at: int, next_word: str) -> bool:
    """A single period: an abbreviation, an initial or a list number before it ends no sentence."""
    token_match = TOKEN.search(words, max(at, match.start() - 30), match.start())
    token = token_match[0] if token_match else ""
    if not token:
        return True
    if token in _set("never_final") or (token in _set("before_number") and NUMBER.match(next_word)):
        return False
    if token_match and token_match.start() == at + len(words[at:]) - len(words[at:].lstrip()) and LIST_MARK.fullmatch(token):
        return False
    if token in _set("may_end"):
        return _starts(next_word, words, match)
    if INITIAL.fullmatch(token):
        return _starts(next_word, words, match)
    return True


def _starts(next_word: str, words: str, match: re.Match[str]) -> bool:
    """Whether the next word begins a sentence and is no name: `the U.S. The` but not `the U.S. President`, `Oct. 12`."""
    quoted = words[match.end("gap") : match.end("gap") + 1] in ("“", '"', "(")
    return next_word in _set("starters") or (quoted and next_word[:1].isupper())


@cache
def _set(key: str) -> frozenset[str]:
    return frozenset(load("abbreviations")[key])


@cache
def _speech() -> re.Pattern[str]:
    return re.compile(NAME_THEN_SPEECH.format(verbs="|".join(load("abbreviations")["speech"])))
