"""Names that say themselves that they are an organisation or a place: `Daewoo Corp.`, `Ministry of Defence`, `Lake Baikal`."""

from collections.abc import Sequence

from generator.actors.extent import POSSESSIVE, pairs
from generator.actors.phrases import Hit
from generator.actors.titles import titles
from generator.actors.tokens import HYPHENS, NAME_SHAPES, Token
from generator.actors.words import Words

LONGEST = 12  # tokens of an organisation's name
GENERIC = frozenset(("adjective", "people"))


def organisation_end(tokens: Sequence[Token], at: int, stop: int, words: Words, hit: Hit | None) -> int:
    """Where the organisation that begins at a token ends, 0 if none does.

    A leading adjective of a state's body is left outside (`Russian | Defence Ministry`), one of another body belongs to its name
    (`Korean Central News Agency`). One such word alone (`Council said`) is no name.
    """
    if hit and hit.entry.role == "body" and not _goes_on(tokens, hit.last, stop, words):
        return with_legal_form(tokens, hit.last, stop, words)
    if tokens[at].low in words.org_legal:
        return 0  # `Co. Ltd.`
    if tokens[at].low in words.lone_bodies and (at + 1 >= stop or tokens[at + 1].shape not in NAME_SHAPES):
        return at + 1
    last = _last_word(tokens, at, stop, words)
    if last - at == 2 and tokens[last - 1].low in words.portfolios and tokens[at].low in titles().modifiers:
        return 0  # `Deputy Finance | Minister`, `Natural Resources and Ecology`
    if hit and hit.entry.role in GENERIC and last < stop and tokens[last].low == "minister":
        return 0  # `North Korean | Railways Minister`
    if last - at < 2:
        return _club(tokens, at, stop, words)
    if hit and hit.entry.role in GENERIC and tokens[last - 1].low in words.state_bodies and last - hit.last > 1:
        return 0
    return last


def with_legal_form(tokens: Sequence[Token], at: int, stop: int, words: Words) -> int:
    """The end of a name with the legal form, `Co.` or `Ltd`, after it."""
    return at + 1 if at < stop and tokens[at].low in words.org_legal else at


def _goes_on(tokens: Sequence[Token], at: int, stop: int, words: Words) -> bool:
    """Whether the known name is only the beginning: `Samsung | Life Insurance Co`."""
    return at < stop and tokens[at].shape in NAME_SHAPES and _last_word(tokens, at, stop, words) > at


def _last_word(tokens: Sequence[Token], at: int, stop: int, words: Words) -> int:
    """The end of the last organisation's word within reach; over `of` and its like where one began the name. `at` if there is none."""
    found, first, linked = at, tokens[at].low in words.org_first, False
    for here in range(at, min(stop, at + LONGEST)):
        token = tokens[here]
        if token.low in words.hyphen_tails and tokens[here - 1].text in HYPHENS:
            return at  # `Minneapolis-based First Bank`
        if token.low in words.org_legal and here > at:
            return here + 1
        if token.shape in NAME_SHAPES:
            if token.low in words.org_last or (first and here > at and (_linked(tokens, here) or (linked and found == here))):
                found = here + 1
        elif token.low in words.org_links and (first or found > at):
            first = linked = True
        elif not _inside(tokens, here, words):
            break
    return found


def _inside(tokens: Sequence[Token], here: int, words: Words) -> bool:
    """Whether a token that has no capital may stand inside a name: a hyphen and what it joins, a particle, `&`, the mark in `Workers'`."""
    token = tokens[here]
    if token.text in HYPHENS or token.text == "&" or token.low in words.particles:
        return True
    if pairs(tokens, here, words):
        return True
    return tokens[here - 1].text in HYPHENS or (token.low in POSSESSIVE and tokens[here - 1].low in words.org_owners)


def _linked(tokens: Sequence[Token], here: int) -> bool:
    """Whether a small word stands right before: `Bank of | Korea`."""
    return tokens[here - 1].low in ("of", "for", "and", "the", "&")


def _club(tokens: Sequence[Token], at: int, stop: int, words: Words) -> int:
    """A club: `Manchester United`, `FC Zenit`, `Real Madrid`; 0 if it is none."""
    if at + 1 >= stop or tokens[at].shape not in NAME_SHAPES or tokens[at + 1].shape not in NAME_SHAPES:
        return 0
    if tokens[at + 1].low in words.club_tails and tokens[at].low not in words.given:
        return at + 2
    if tokens[at].low in words.club_heads and tokens[at + 1].low not in words.surnames:
        return at + 2
    return 0


def place_end(tokens: Sequence[Token], at: int, stop: int, words: Words) -> int:
    """Where a place named by its own word ends: `Lake Baikal`, `Gulf of Aden`, `Ryanggang Province`; 0 if it is none."""
    linked = tokens[at].low in words.place_before_of and at + 1 < stop and tokens[at + 1].low == "of"
    if (linked or tokens[at].low in words.place_before) and at + 1 < stop:
        here = at + 1
        while linked and here < stop and tokens[here].low in ("of", "the"):
            here += 1
        if here < stop and tokens[here].shape in NAME_SHAPES and tokens[here].low not in words.given:
            return here + 1
    if tokens[at].low in titles().ends:
        return 0  # `President | Park`
    for here in range(at + 1, min(stop, at + 7)):
        inner = tokens[here].low in words.particles or tokens[here].text in HYPHENS or tokens[here - 1].text in HYPHENS
        if tokens[here].shape not in NAME_SHAPES and not inner:
            break
        if tokens[here].low in titles().heads:
            return 0  # `Acme Chief Park`
        if tokens[here].low in words.place_after and tokens[here].shape in NAME_SHAPES:
            person = here == at + 1 and tokens[at].low in words.given and tokens[here].low in words.surnames
            return 0 if person else here + 1
    return 0
