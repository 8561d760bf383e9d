"""Named things: products, weapons, craft, treaties, laws, prizes and great events, found by a table of rules.

`iPhone 4`, `Hwasong-18`, `Boeing 737`, `the ferry Sewol`, `USS Carl Vinson`, `Operation Desert Storm`, `Treaty of Rome`, `Clean Air Act`.
They are actors of the kind `other`: things are launched, sold, signed and sunk, and have articles of their own.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from generator import lexicon
from generator.actors.extent import apposed_noun
from generator.actors.phrases import THING, Hit, gazetteer
from generator.actors.titles import titles
from generator.actors.tokens import CAPITAL, CAPITALS, HYPHENS, LOWER, NAME_SHAPES, NUMBER, Token
from generator.actors.words import Words, lowered

INNER_CAPITAL = re.compile(r"[a-z]{1,2}[A-Z][^\W\d_]+")  # `iPhone`, `eReader`
LONGEST = 7  # words of a law's or treaty's name
SHIP_WORDS = 3
MODEL_LETTERS = 3  # letters glued to a model's number: `iPhone 3|GS`, `Airbus |A|320`
MODEL_DIGITS = 4
ROMAN = frozenset(("i", "ii", "iii", "iv", "one", "two"))
CLOSING = frozenset(",.;)–—")
CODES = frozenset(("in", "at", "from", "to", "near"))  # after these a word with a number is a street or a district: `in London | E14`


@dataclass(frozen=True, slots=True)
class Shapes:
    """The words by which things are known, in lower case; `marks` as they are written."""

    editions: frozenset[str]
    makers: frozenset[str]
    unnumbered: frozenset[str]
    before: frozenset[str]
    after: frozenset[str]
    called: frozenset[str]
    ends: frozenset[str]
    begins: frozenset[str]
    counted: frozenset[str]
    marks: frozenset[str]


@cache
def shapes() -> Shapes:
    """The lexicon of things."""
    table: Mapping[str, list[str]] = lexicon.load("things")["shapes"]
    low = {name: lowered(values) for name, values in table.items()}
    return Shapes(
        editions=low["editions"],
        makers=low["makers"],
        unnumbered=low["unnumbered"],
        before=low["class_before"],
        after=low["class_after"],
        called=low["called"],
        ends=low["ends"],
        begins=low["begins"],
        counted=low["counted"],
        marks=frozenset(table["ship_marks"]),
    )


class Spot(NamedTuple):
    """Where a name may begin: at a token, with the known name that begins there; a run of capitals reaches to `stop`."""

    tokens: Sequence[Token]
    at: int
    stop: int
    words: Words
    hit: Hit | None

    def token(self, offset: int) -> Token | None:
        """The token so far from here, None beyond the sentence."""
        place = self.at + offset
        return self.tokens[place] if 0 <= place < len(self.tokens) else None


def thing(spot: Spot) -> tuple[str, int] | None:
    """The rule by which a thing's name begins here and where it ends, by the first row that fits; None if none begins."""
    for name, find, _ in ROWS:
        if last := find(spot):
            return name, last
    return None


def _known(spot: Spot) -> int:
    """A thing of the lexicon, with edition and number: `iPhone`, `iPod nano`, `Soyuz-2`; not `Mac | Jones`."""
    if spot.hit is None or spot.hit.entry.role != THING:
        return 0
    last = _model(spot.tokens, spot.hit.last)
    following = spot.tokens[last] if last < min(len(spot.tokens), spot.stop) else None
    if following is None or following.shape != CAPITAL or following.first:
        return last
    if last - spot.at > 1 or INNER_CAPITAL.fullmatch(spot.tokens[spot.at].text):
        return last + (gazetteer().find(spot.tokens, last) is None and following.low not in titles().ends)  # `OS X | Leopard`
    return last if following.low in spot.words.common and following.low not in spot.words.surnames else 0


def _inner_capital(spot: Spot) -> int:
    """`iTunes`, `eReader 2`: small letters before a capital, in no list of bodies."""
    if spot.hit is not None or not INNER_CAPITAL.fullmatch(spot.tokens[spot.at].text):
        return 0
    last = spot.at + 1
    while last < min(spot.stop, spot.at + SHIP_WORDS) and spot.tokens[last].shape == CAPITAL and not spot.tokens[last].first:
        last += 1
    return _model(spot.tokens, last)


def _numbered(spot: Spot) -> int:
    """`Hwasong-18`, `Su-35`, `F-16`, `MH-17`: a hyphen and a number glued to a capitalised word."""
    head, hyphen, number = spot.tokens[spot.at], spot.token(1), spot.token(2)
    if head.shape not in NAME_SHAPES and head.text != "A":
        return 0
    if hyphen is None or number is None or hyphen.text not in HYPHENS or not hyphen.glued or not _is_model(number):
        return 0
    low = head.low
    if low in shapes().unnumbered or low in spot.words.calendar or low in spot.words.given or (low in spot.words.common and len(low) > 1):
        return 0
    if spot.hit is not None and spot.hit.last > spot.at + 1:
        return 0  # `G-20`
    return _letters(spot.tokens, spot.at + 3)


def _of_maker(spot: Spot) -> int:
    """`Boeing 737`, `Airbus A320`, `Galaxy S4`: a maker's number, or letters with a number glued to them."""
    head, here = spot.tokens[spot.at], spot.at + 1
    if head.shape != CAPITAL or (head.first and head.low in spot.words.common):
        return 0
    if here < len(spot.tokens) and spot.tokens[here].shape == NUMBER:
        return _model(spot.tokens, here) if head.low in shapes().makers and _is_model(spot.tokens[here], glued=False) else 0
    if head.low in shapes().makers and (last := _numbered(spot._replace(at=here, hit=None)) if here < len(spot.tokens) else 0):
        return last  # `Tupolev | Tu-154`
    if spot.hit is not None and spot.hit.entry.kind in ("country", "place"):
        return 0
    letters, number = spot.token(1), spot.token(2)
    if letters is None or number is None or not number.glued or not _is_model(number) or letters.glued:
        return 0
    before = spot.token(-1)
    coded = letters.text.isupper() and len(letters.text) < MODEL_LETTERS and not (before and before.low in CODES)
    return _letters(spot.tokens, spot.at + 3) if coded else 0


def _ship(spot: Spot) -> int:
    """`USS Carl Vinson`, `HMS Belfast`."""
    last = spot.at + 1
    if spot.tokens[spot.at].text not in shapes().marks:
        return 0
    while last < min(spot.stop, spot.at + 1 + SHIP_WORDS) and spot.tokens[last].shape in NAME_SHAPES and spot.tokens[last].text != "(":
        last += 1
    return last if last > spot.at + 1 else 0


def _after_class(spot: Spot) -> int:
    """`the ferry | Sewol`, `the spy ship Pueblo` is left to lists: the word before says what it is."""
    before, head = spot.token(-1), spot.tokens[spot.at]
    if before is None or before.shape != LOWER or before.low not in shapes().before or head.shape != CAPITAL or head.first:
        return 0
    if head.low in spot.words.calendar or (spot.hit is not None and spot.hit.entry.kind != "place"):
        return 0
    last = spot.at + 1
    while last < min(spot.stop, spot.at + SHIP_WORDS) and spot.tokens[last].shape == CAPITAL and not spot.tokens[last].first:
        last += 1
    return _model(spot.tokens, last)


def _apposed(spot: Spot) -> int:
    """`a warship, the | Cheonan|, went down`, `ships called the | Aurora|.`: the thing's class stands before a comma or `called`."""
    before, head = spot.token(-1), spot.tokens[spot.at]
    if before is None or before.low != "the" or head.shape != CAPITAL or head.low in spot.words.calendar:
        return 0
    if spot.hit is not None and spot.hit.entry.kind != "place":
        return 0
    noun = apposed_noun(spot.tokens, spot.at - 1)
    last = spot.stop
    closed = last == len(spot.tokens) or spot.tokens[last].text in CLOSING
    return last if noun.removesuffix("s") in shapes().before and closed and last - spot.at <= SHIP_WORDS else 0


def _before_class(spot: Spot) -> int:
    """`the Kwangmyongsong | satellite`, `Tomahawk missiles`: one word that no list knows before a thing."""
    head, following = spot.tokens[spot.at], spot.token(1)
    if following is None or following.shape != LOWER or following.low not in shapes().after or head.shape != CAPITAL or spot.hit:
        return 0
    low, before, words = head.low, spot.token(-1), spot.words
    if before is not None and before.shape in NAME_SHAPES and before.low not in words.function:
        return 0
    ordinary = low in words.common or low in words.no_names or low in words.given or low in words.surnames or low in words.function
    return 0 if ordinary else spot.at + 1


def called(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word stands here that makes a name of what follows: `Hurricane`, also where the sentence begins."""
    return tokens[at].low in shapes().called and tokens[at].shape == CAPITAL


def _called(spot: Spot) -> int:
    """`Hurricane Andrew`, `Operation Desert Storm`."""
    if not called(spot.tokens, spot.at):
        return 0
    last = spot.at + 1
    while last < min(spot.stop, spot.at + 1 + SHIP_WORDS) and spot.tokens[last].shape in NAME_SHAPES and not spot.tokens[last].first:
        last += 1
    return last if last > spot.at + 1 else 0


def _begun(spot: Spot) -> int:
    """`Treaty of Rome`, `Battle of Hastings`, `Treaty on Comprehensive Strategic Partnership`."""
    head, link = spot.tokens[spot.at], spot.token(1)
    if head.low not in shapes().begins or head.shape != CAPITAL or link is None or link.low not in ("of", "on"):
        return 0
    here = last = spot.at + 2
    while here < min(len(spot.tokens), spot.at + LONGEST + 2):
        token = spot.tokens[here]
        if token.shape in NAME_SHAPES and token.low not in spot.words.calendar:
            last = here + 1
        elif token.low not in ("of", "and", "the") and token.text not in HYPHENS and not _lists(spot, here):
            break
        here += 1
    return last if last > spot.at + 2 else 0


def _lists(spot: Spot, at: int) -> bool:
    """Whether a comma stands inside a list that is one name: `Friendship|, Cooperation and Mutual Assistance`."""
    behind = spot.tokens[at + 1 : at + 4]
    if spot.tokens[at].text != "," or len(behind) < 3 or behind[1].low != "and" or not behind[0].shape == behind[2].shape == CAPITAL:
        return False
    return behind[0].low in spot.words.common and gazetteer().find(spot.tokens, at + 1) is None


def _ended(spot: Spot) -> int:
    """`Clean Air Act`, `Hong Kong Open`, `Gulf War`: capitalised words, the last of which says what it is."""
    if spot.hit is not None and spot.hit.entry.role == "body" and spot.hit.last - spot.hit.first > 1:
        return 0
    for here in range(spot.at + 1, min(spot.stop, spot.at + LONGEST)):
        if spot.tokens[here].shape not in (CAPITAL, CAPITALS) and spot.tokens[here].text not in HYPHENS:
            return 0
        if spot.tokens[here].low in shapes().ends and (here + 1 >= spot.stop or spot.tokens[here + 1].low not in spot.words.org_last):
            return _numeral(spot.tokens, here + 1) if _own_name(spot, here) else 0
    return 0


def _own_name(spot: Spot, last: int) -> bool:
    """Whether the words before the last are a name: two of them, or one that is no ordinary word. `Peace Treaty` is none."""
    before = spot.tokens[spot.at : last]
    if any(token.low in spot.words.function for token in before[:1]):
        return False
    return len(before) > 1 or before[0].low not in spot.words.common


def _numeral(tokens: Sequence[Token], at: int) -> int:
    """The end with a number behind it: `World War | II`."""
    return at + 1 if at < len(tokens) and tokens[at].low in ROMAN and tokens[at].shape in NAME_SHAPES else at


def _model(tokens: Sequence[Token], at: int) -> int:
    """The end of a product's name with its edition and number: `nano`, `4`, `3GS`, `-2`, `2.1`."""
    while at < len(tokens) and tokens[at].low in shapes().editions and _edition(tokens, at):
        at += 1
    number = at + 1 if at + 1 < len(tokens) and tokens[at].text in HYPHENS and tokens[at].glued else at
    if number >= len(tokens) or not _is_model(tokens[number], glued=number > at):
        return at
    last = _letters(tokens, number + 1)
    return at if last < len(tokens) and tokens[last].low in shapes().counted else last


def _edition(tokens: Sequence[Token], at: int) -> bool:
    """Whether an edition's word belongs to the name before it: with a capital, or small behind a word such as `iPod`."""
    if tokens[at].shape in NAME_SHAPES:
        return not tokens[at].first
    return len(tokens[at].text) > 1 and INNER_CAPITAL.fullmatch(tokens[at - 1].text) is not None


def _is_model(token: Token, *, glued: bool = True) -> bool:
    """Whether a number may be a model's."""
    return token.shape == NUMBER and (token.glued or not glued) and len(token.text) <= MODEL_DIGITS and not {",", ":"} & set(token.text)


def _letters(tokens: Sequence[Token], at: int) -> int:
    """The end with the letters glued to a number: `3|GS`."""
    glued = at < len(tokens) and tokens[at].glued and tokens[at].text.isalpha() and len(tokens[at].text) <= MODEL_LETTERS
    return at + 1 if glued else at


# Rule, where the name ends, and how much the rule says for a thing (see evidence.py); in this order.
ROWS: tuple[tuple[str, Callable[[Spot], int], float], ...] = (
    ("known-thing", _known, 5.0),
    ("model-number", _numbered, 3.0),
    ("maker-model", _of_maker, 1.6),
    ("inner-capital", _inner_capital, 1.6),
    ("ship-mark", _ship, 4.0),
    ("class-before", _after_class, 1.6),
    ("class-apposed", _apposed, 6.0),
    ("class-after", _before_class, 1.6),
    ("called", _called, 3.0),
    ("thing-of", _begun, 4.0),
    ("thing-word", _ended, 2.5),
)
