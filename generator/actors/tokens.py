"""Text → tokens: words, initials, abbreviations, hyphens and signs, each with its place and its shape.

`Kim Jong-un's` gives `Kim`, `Jong`, `-`, `un`, `'s`; `U.S.`, `Gen.`, `AT&T` and `O'Brien` are one token each.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from generator import lexicon
from generator.model import ParsedArticle

CAPITAL, CAPITALS, INITIAL, LOWER, NUMBER, SIGN = "C", "A", "I", "l", "n", "p"  # shapes
NAME_SHAPES = frozenset((CAPITAL, CAPITALS, INITIAL))
HYPHENS = frozenset("-‐‑")
IDEOGRAPHS = "\u1100-\u11ff\u3040-\u30ff\u3130-\u318f\u4e00-\u9fff\uac00-\ud7af"  # hangul, kana, hanja: no capitals, no spaces to rely on
LETTER = rf"[^\W\d_{IDEOGRAPHS}]"
LATIN = "[A-Za-z]"  # most letters, and the quickest to look for
OPENING = frozenset("\"“‘'«(")
# A sentence with this share of capital letters is set in capitals: its capitals say nothing.
ALL_CAPITALS = 0.8
# In a headline or sub-heading with this share of capitalised long words each word has a capital, as in "Leaders Meet for Talks".
TITLE_CASE = 0.75
COMMON = 32_768  # words of which is remembered what they are
HEADING_ROLES = frozenset(("headline", "subhead"))


class Token(NamedTuple):
    """One word or sign. `low` is its text in lower case, `first` whether a sentence or quotation begins with it."""

    start: int
    end: int
    text: str
    low: str
    shape: str
    glued: bool
    first: bool


class Line(NamedTuple):
    """The tokens of one sentence. `case`: `plain`, `capitals` (set in capitals) or `title` (each word has a capital)."""

    tokens: Sequence[Token]
    role: str
    case: str
    block: int


@cache
def pattern() -> re.Pattern[str]:
    """What a token is; the abbreviations that keep their period come from the lexicons of titles and organisations."""
    titles, bodies = lexicon.load("titles"), lexicon.load("org_words")
    dotted = {part for title in (*titles["abbreviated"], *titles["civil"]) for part in title.split() if part.endswith(".")}
    dotted |= {form.lower() for form in bodies["legal"] if form.endswith(".")} | {"jr.", "sr.", "mt.", "ft."}
    dotted |= {
        state.lower()
        for names in lexicon.load("places")["regions"].values()
        for state in names
        if state.endswith(".") and state.count(".") == 1
    }
    short = "|".join(sorted((re.escape(word[:-1]) for word in dotted if word.count(".") == 1), key=lambda word: (-len(word), word)))
    return re.compile(
        rf"(?:[^\W\d_]\.){{2,6}}"
        rf"|(?={LATIN}+\.)(?i:\b(?:{short}))\.(?=\s|,|$)"  # looking for the period first spares most words the list
        rf"|\b[^\W\d_]\.(?=\s?[^\W\d_])"
        rf"|[{IDEOGRAPHS}]+"
        rf"|(?:{LATIN}+{LETTER}*|{LETTER}+)(?:[&'’](?![sS]\b){LETTER}+)*"
        rf"|\d+(?:[.,:]\d+)*"
        rf"|['’][sS]\b"
        rf"|\S"
    )


def tokenise(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of `text[start:end]`, their places counted in `text`."""
    tokens: list[Token] = []
    last, fresh = -1, True
    for match in pattern().finditer(text, start, len(text) if end is None else end):
        at, word = match.start(), match.group()
        letter = word[0]
        if letter.isalpha():
            low, shape = _known(word)
            tokens.append(Token(at, match.end(), word, low, shape, at == last, fresh))
            fresh = False
        else:
            tokens.append(Token(at, match.end(), word, word.lower(), NUMBER if letter.isdigit() else SIGN, at == last, False))
            fresh = fresh or letter == ":" or (letter in '"“‘-–—•*' and at != last)
        last = match.end()
    return tokens


@lru_cache(COMMON)
def _known(word: str) -> tuple[str, str]:
    """A word in lower case, and its shape."""
    return word.lower().replace("’", "'"), _shape(word)


def _shape(word: str) -> str:
    """`Kim` C, `KCNA` and `U.S.` A, `J.` I, `the` l."""
    if not word[0].isupper() or word in ("A", "I"):
        return LOWER
    if len(word) == 1 or (len(word) == 2 and word[1] == "."):
        return INITIAL
    return CAPITALS if word.isupper() else CAPITAL


def lines(parsed: ParsedArticle) -> Iterator[Line]:
    """The article's sentences as tokens."""
    for sentence in parsed.sentences:
        tokens = tokenise(parsed.text, sentence.start, sentence.end)
        if tokens:
            yield Line(tokens, sentence.role, case_of(tokens, sentence.role), sentence.block)


def case_of(tokens: Sequence[Token], role: str) -> str:
    """Whether capitals mark names in this sentence."""
    words = [token for token in tokens if token.shape in "CAIl" and len(token.text) > 1]
    letters = sum(len(token.text) for token in words)
    if sum(len(token.text) for token in words if token.shape == CAPITALS) > ALL_CAPITALS * letters and len(words) > 1:
        return "capitals"
    longer = [token for token in words if len(token.text) > 3]
    if role in HEADING_ROLES and len(longer) > 3 and sum(token.shape != LOWER for token in longer) > TITLE_CASE * len(longer):
        return "title"
    return "plain"
