"""What has a capital and is no actor: the first word of a sentence, dates, amounts, events, storms, callings."""

from collections.abc import Sequence

from generator.actors.phrases import Gazetteer, Hit
from generator.actors.tokens import CAPITAL, HYPHENS, LOWER, NUMBER, Token
from generator.actors.words import Words

LONGEST_EVENT = 6  # words
CALLINGS = ("ist", "er", "or", "man", "woman", "ian")  # endings of words that say what someone does, …
LONG_CALLING = 6  # … if they have more letters than this


def only_first(tokens: Sequence[Token], at: int, stop: int, words: Words, known: Gazetteer, inside: frozenset[str]) -> bool:
    """Whether a word has its capital only because the sentence begins: `The`, `In`, `Whistleblower | Edward Snowden`.

    `inside` are the words that have a capital inside a sentence of the article: those may be names.
    """
    token, low = tokens[at], tokens[at].low
    if low in words.function and token.shape == CAPITAL:
        named = low in words.family_first and at + 2 < stop and tokens[at + 2].text in HYPHENS
        return not named and known.find(tokens, at) is None
    if not token.first or low not in words.common or at + 1 >= stop or low in inside or _personal(low, words):
        return False
    following = tokens[at + 1]
    return following.shape == CAPITAL and following.low in words.given and known.find(tokens, at) is None


def no_name(tokens: Sequence[Token], at: int, stop: int, words: Words) -> int:
    """How many tokens to pass over because no name begins here, 0 if one may."""
    token, low = tokens[at], tokens[at].low
    if token.shape == LOWER or token.text in HYPHENS or low == "&" or _date(tokens, at, stop, words) or _amount(tokens, at):
        return 1
    if low in words.hyphen_heads and at + 2 < stop and tokens[at + 1].text in HYPHENS:
        return 3  # `Ex-President`
    return 0


def event_end(tokens: Sequence[Token], at: int, stop: int, words: Words, hit: Hit | None) -> int:
    """Where an event that is called after a name ends: `Hong Kong Open`, `Gulf War`, `Fed Cup`; 0 if it is none."""
    if hit and hit.entry.role == "body" and hit.last - hit.first > 1:
        return 0
    for here in range(at + 1, min(stop, at + LONGEST_EVENT)):
        if tokens[here].shape != CAPITAL:
            break
        if tokens[here].low in words.event_tails and (here + 1 >= stop or tokens[here + 1].low not in words.org_last):
            return here + 1
    return 0


def describes(tokens: Sequence[Token], at: int, stop: int, words: Words) -> bool:
    """A word that says what the person after it is: `Republican | Ann Sample`, `Ecologist | Tom Sample`."""
    low = tokens[at].low
    if at + 1 >= stop or tokens[at + 1].shape != CAPITAL or tokens[at + 1].low not in words.given:
        return False
    calling = at + 2 < stop and low.endswith(CALLINGS) and len(low) > LONG_CALLING
    return low in words.no_names or (calling and not _personal(low, words))


def ends_before_date(tokens: Sequence[Token], at: int, here: int, words: Words) -> bool:
    """`Sample Friday`; not `Theresa May` or `Kang Sun-nam`."""
    if tokens[here].low not in words.calendar or tokens[at].low in words.family_first or _hyphened(tokens, here):
        return False
    return not (here == at + 1 and tokens[at].low in words.given)


def _personal(low: str, words: Words) -> bool:
    """Whether a list of people's names has the word."""
    return low in words.given or low in words.surnames or low in words.family_first


def _date(tokens: Sequence[Token], at: int, stop: int, words: Words) -> bool:
    """A month or weekday, unless it begins a name: `April Smith`."""
    low = tokens[at].low
    if low not in words.calendar or _hyphened(tokens, at):
        return False
    return not (low in words.given and at + 1 < stop and tokens[at + 1].shape == CAPITAL and tokens[at + 1].low not in words.calendar)


def _hyphened(tokens: Sequence[Token], at: int) -> bool:
    """Whether a hyphen is glued to a word: the syllable in `Kang Sun-nam` is no Sunday."""
    return at + 2 < len(tokens) and tokens[at + 1].text in HYPHENS and tokens[at + 1].glued and tokens[at + 2].glued


def _amount(tokens: Sequence[Token], at: int) -> bool:
    """A unit or currency: `60GB`, `US$399`."""
    if at + 1 < len(tokens) and tokens[at + 1].text == "$":
        return True
    return bool(at and tokens[at].glued and tokens[at - 1].shape == NUMBER)
