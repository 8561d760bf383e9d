"""How far a run of capitalised words reaches: over hyphens, particles, and the small words inside an organisation's name."""

from collections.abc import Sequence

from generator.actors.tokens import CAPITAL, HYPHENS, LOWER, NAME_SHAPES, Token
from generator.actors.words import Words

LONGEST_RUN = 40  # tokens: a longer run of capitals is a table or a title page; it is cut there
MOST_PARTICLES = 3
NAMED = frozenset(("called", "named", "christened", "dubbed"))
POSSESSIVE = frozenset(("'s", "’s", "'", "’"))
DOUBTFUL_PARTICLES = frozenset(("e", "y", "al", "el", "la"))  # particles only before a hyphen: words of other languages as well


def run_end(tokens: Sequence[Token], at: int, words: Words) -> int:
    """Where the run of capitalised words that begins at a token ends."""
    last, stop = at + 1, min(len(tokens), at + LONGEST_RUN)
    while last < stop and (step := _step(tokens, at, last, stop, words)):
        last += step
    return last


def _step(tokens: Sequence[Token], at: int, last: int, stop: int, words: Words) -> int:
    """How many tokens the run goes on by: 1 for a capitalised word, more over small words inside a name, 0 at its end."""
    token = tokens[last]
    if token.shape in NAME_SHAPES:
        return 0 if token.first and not token.glued else 1
    if last + 1 >= stop:
        return 0
    following = tokens[last + 1]
    if token.text in HYPHENS and token.glued and following.glued:
        return 2
    if token.text == "&":
        return 2 if following.shape in NAME_SHAPES else 0
    if token.low in POSSESSIVE and tokens[last - 1].low in words.org_owners:
        return 2 if following.shape in NAME_SHAPES else 0  # `Workers' | Party`, `People's | Committee`
    if token.low in words.particles and tokens[last - 1].shape in NAME_SHAPES and (width := _particles(tokens, last, stop, words)):
        return width
    return _link(tokens, at, last, stop, words)


def _particles(tokens: Sequence[Token], last: int, stop: int, words: Words) -> int:
    """How many tokens particles and the name after them take: `van der Berg` 3, `al-Masri` 3, `bin Laden` 2; 0 if none."""
    if tokens[last].low in DOUBTFUL_PARTICLES and tokens[last + 1].text not in HYPHENS:
        return 0
    here = last
    while here < stop and tokens[here].low in words.particles and tokens[here].shape == LOWER and here - last < MOST_PARTICLES:
        here += 1
        if here < stop and tokens[here].text in HYPHENS and tokens[here].glued:
            here += 1
    return here + 1 - last if here < stop and tokens[here].shape == CAPITAL else 0


def _link(tokens: Sequence[Token], at: int, last: int, stop: int, words: Words) -> int:
    """The same for the small words of an organisation's name: `Ministry | of Defence`, `Bank | of the Republic`."""
    if pairs(tokens, last, words):
        return 2
    if tokens[last].low not in ("of", "for", "and", "de") or not _links(tokens, at, last, words):
        return 0
    if tokens[last + 1].shape in NAME_SHAPES:
        return 2
    article = tokens[last + 1].low in ("the", "del", "la")
    return 3 if article and last + 2 < stop and tokens[last + 2].shape in NAME_SHAPES else 0


def pairs(tokens: Sequence[Token], at: int, words: Words) -> bool:
    """Whether a word joins two fields of one body: `National Security | and | Defense Council`."""
    if tokens[at].low not in ("and", "&") or not 0 < at < len(tokens) - 2 or tokens[at + 2].low not in words.org_last:
        return False
    inside = all(tokens[here].shape in NAME_SHAPES for here in (at - 1, at + 1, at + 2))
    return inside and tokens[at - 1].low in words.paired and tokens[at + 1].low in words.paired


def _links(tokens: Sequence[Token], at: int, last: int, words: Words) -> bool:
    """Whether an organisation's word before it lets a small word go on with the name."""
    word, before = tokens[last].low, tokens[last - 1].low
    if word == "of":
        return before in words.org_first or before in words.place_before_of
    starts = any(token.low in words.org_first for token in tokens[at:last])
    if word == "for":
        return starts and (before in words.org_first or before in words.org_last)
    linked = any(token.low in ("of", "for") for token in tokens[at:last])
    return linked and starts and word == "and" and tokens[last + 1].low not in words.given


def joins(token: Token, words: Words) -> bool:
    """Whether what follows a hyphen may belong to the name: `Jong-un`, `Mei-ling`, but not `Seoul-based` or `K-드라마`."""
    if token.shape != LOWER or token.low in words.syllables or token.low in words.particles:
        return True
    cased = token.text[0].isascii() or token.text[0].islower()
    return cased and token.low not in words.hyphen_tails and token.low not in words.common


def first_half(tokens: Sequence[Token], last: int, words: Words) -> bool:
    """Whether a name that ends before a token is the first half of an adjective: `U.S.-led`, `Seoul-based`."""
    if last + 1 >= len(tokens) or tokens[last].text not in HYPHENS or not tokens[last].glued or not tokens[last + 1].glued:
        return False
    following = tokens[last + 1]
    return following.low in words.hyphen_tails or (following.shape == LOWER and not joins(following, words))


def second_half(tokens: Sequence[Token], at: int, words: Words) -> bool:
    """Whether a run begins with the second half of an adjective: `pro-Moscow`, `anti-American`."""
    if at < 2 or tokens[at - 1].text not in HYPHENS:
        return False
    return tokens[at].glued and tokens[at - 1].glued and tokens[at - 2].low in words.hyphen_heads


def apposed_noun(tokens: Sequence[Token], at: int) -> str:
    """The noun that what begins at a token is in apposition to: `warship|, the Aurora`, `house|, called the Kunsthalle`; "" for none."""
    here = at - 1
    while here > 0 and (tokens[here].text == "," or tokens[here].low in NAMED):
        here -= 1
    return tokens[here].low if 0 <= here < at - 1 and tokens[here].shape == LOWER else ""
