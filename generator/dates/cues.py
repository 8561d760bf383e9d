"""What the words around a date say of its direction: `will meet Thursday`, `met Thursday`, `on Thursday`, `last Thursday`."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Literal

from generator import lexicon
from generator.dates import words
from generator.dates.expression import Cues, Direction
from generator.dates.tokens import Token

Tense = Literal["past", "future"]
NOMINAL = (
    "the",
    "a",
    "an",
    "this",
    "that",
    "these",
    "those",
    "its",
    "their",
    "his",
    "her",
    "all",
    "no",
    "such",
)  # behind `to`: no infinitive
NOUN = 3  # words of a name for what was told of: `that second summit`
REACH = 24  # tokens on each side: a clause of news is shorter
AHEAD = ("until", "till", "effective", "starting", "beginning")  # what is awaited lies ahead
AWAITED = ("for", "until", "till")  # behind `planned`, `set`, `put off`: a day to come
OVER = ("was", "were", "had")
ARTICLES = ("a", "an", "the", "its", "their", "his", "her", "still", "newly")  # before an adjective
PHOTOGRAPHED = "photographed"  # the verb of a caption: a picture is of what was
NOT_PAST_AFTER = ("be", "being", "is", "are", "will", "to", "would", "may", "could", "can")  # `will be paid`, `is heard`, `will shut`
POSSESSIVE = ("'s", "'")  # `Wednesday's ruling` has been made

DIRECTIONS: Mapping[str, Direction] = {"last": "past", "past": "past", "next": "future", "coming": "future", "this": "this"}


@cache
def _lexicon() -> Mapping[str, frozenset[str]]:
    """The word lists as sets."""
    return {name: frozenset(found) for name, found in lexicon.load("tense_cues").items()}


def cues(tokens: Sequence[Token], first: int, last: int, role: str = "paragraph", quoted: frozenset[int] = frozenset()) -> Cues:
    """The cues for the date at `tokens[first:last]`; in a headline `to meet` is a future, a caption tells of what was.

    `quoted`: tokens of a quotation in which the date does not stand; their verbs tell nothing of it.
    """
    before = tokens[first - 1].lower if first else ""
    tense, verb = _tense(tokens, first, last, quoted)
    if role == "caption" and tense != "future":
        tense, verb = "past", PHOTOGRAPHED
    if role == "headline" and tense is None and any(token.lower == "to" for token in tokens[:first]):
        tense, verb = "future", "to"
    return Cues(
        direction=_direction(tokens[first:last]),
        tense=tense,
        verb=verb,
        direct=first >= 2 and before in ("in", "on") and bool(verb) and tokens[first - 2].lower == verb,
        preposition=before if before in words.data()["PREP"] else "",
        purpose=tense == "past" and _has_purpose(tokens, first, verb, quoted),
        refers=_refers(tokens, first),
    )


def _direction(inside: Sequence[Token]) -> Direction | None:
    """`last Friday` past, `this coming Sunday` future, `this Friday` this."""
    found = [DIRECTIONS[token.lower] for token in inside[:3] if token.lower in DIRECTIONS]
    return found[-1] if found else None


def _has_purpose(tokens: Sequence[Token], first: int, verb: str, quoted: frozenset[int]) -> bool:
    """Whether an infinitive stands between the verb and the date: `ordered the envoy | to leave | on Monday`; not `flew to the port`."""
    found = False
    for place in range(first - 1, max(-1, first - REACH - 1), -1):
        word, follows = tokens[place].lower, tokens[place + 1]
        if place in quoted:
            continue
        if word == verb:
            return found or word in _lexicon()["intended"]
        if word in _lexicon()["breaks"]:
            return False
        found |= word == "to" and place + 1 < first and follows.text.islower() and follows.lower not in NOMINAL and follows.text.isalpha()
    return False


def _refers(tokens: Sequence[Token], first: int) -> bool:
    """Whether the words before name what was told of: `That summit, on | April 25`, `at that meeting on | May 3`; not `said that`."""
    at = first - 1
    while at >= 0 and (tokens[at].lower == "," or tokens[at].lower in words.data()["PREP"]):
        at -= 1
    for noun in range(at, max(0, at - NOUN), -1):
        if not tokens[noun].text.isalpha():
            return False
        if tokens[noun - 1].lower == "that":
            return noun == 1 or tokens[noun - 2].lower in words.data()["PREP"]
    return False


def _tense(tokens: Sequence[Token], first: int, last: int, quoted: frozenset[int]) -> tuple[Tense | None, str]:
    """The tense of the nearest verb before the date in its clause, else of the nearest after it; the word that told."""
    before, after = range(first - 1, max(-1, first - REACH - 1), -1), range(last, min(len(tokens), last + REACH))
    if first and tokens[first - 1].lower in AHEAD:
        told = any(tokens[place].lower == "had" for place in after)  # `until Thursday, they had not met`
        return "past" if told else "future", tokens[first - 1].lower
    over = last < len(tokens) and tokens[last].lower in OVER  # `a service planned there for Saturday | was cancelled`: it may be over
    if first and not over and tokens[first - 1].lower in AWAITED and _awaits(tokens, before, quoted):
        return "future", tokens[first - 1].lower
    if first and tokens[first - 1].lower == "since":
        return "past", "since"
    if last < len(tokens) and tokens[last].lower in POSSESSIVE and not any(tokens[place].lower == "will" for place in after):
        return "past", "'s"
    found = _first_tense(tokens, before, quoted) or _first_tense(tokens, after, quoted) or (None, "")
    if first and found[1] in _lexicon()["moved_to"] and tokens[first - 1].lower in ("from", "to"):
        return ("future", found[1]) if tokens[first - 1].lower == "to" else (None, "")  # `moved the vote from May 4 to June 2`
    return found


def _awaits(tokens: Sequence[Token], places: Iterable[int], quoted: frozenset[int]) -> bool:
    """`invited Kim to Moscow | for May`: whether the nearest verb says what for; `had invited him for May` is told of later."""
    for place in places:
        word = tokens[place].lower
        if place in quoted:
            continue
        if word in _lexicon()["breaks"]:
            return False
        if word in _lexicon()["planned_for"] or word in _lexicon()["called_for"]:
            return not any(other.lower in _lexicon()["over"] for other in tokens[max(0, place - 2) : place])
        if is_past_verb(word):
            return False
    return False


def _first_tense(tokens: Sequence[Token], places: Iterable[int], quoted: frozenset[int]) -> tuple[Tense, str] | None:
    """The first word in these places that tells a tense, before the clause ends."""
    for place in places:
        if place in quoted:
            continue
        if tokens[place].lower in _lexicon()["breaks"]:
            return None
        if tense := _of_word(tokens, place):
            return tense, tokens[place].lower
    return None


def _of_word(tokens: Sequence[Token], place: int) -> Tense | None:
    """The tense that a word tells: `will`, `scheduled`, `planned for`, `plans to` future; `said`, `resigned` past."""
    table, token = _lexicon(), tokens[place]
    word = token.lower
    if word in table["planned"] and any(other.lower in table["over"] for other in tokens[max(0, place - 2) : place]):
        return "past"
    if word in table["planned_for"] and any(other.lower in AWAITED for other in tokens[place + 1 : place + 2]):
        return "past" if any(other.lower in table["over"] for other in tokens[max(0, place - 2) : place]) else "future"
    infinitive = place > 0 and tokens[place - 1].lower == "to"
    if word in table["future"] or (word in table["planned"] and token.text != "May" and not infinitive):
        return "future"
    if word in table["planned_to"] and place + 1 < len(tokens) and tokens[place + 1].lower == "to":
        return "past" if any(other.lower == "have" for other in tokens[place + 2 : place + 3]) else "future"
    if place and tokens[place - 1].lower in NOT_PAST_AFTER:
        return None
    return "past" if word in table["past"] or _is_ed(tokens, place) else None


def is_past_verb(word: str) -> bool:
    """Whether a word in small letters may be a verb that tells of the past: `became`, `released`."""
    table = _lexicon()
    return word in table["past"] or (word.endswith("ed") and len(word) >= 4 and word not in table["not_past"])


def _is_ed(tokens: Sequence[Token], place: int) -> bool:
    """Whether a word is a verb in -ed; in `an unspecified date` it is none."""
    word = tokens[place].lower
    if not word.endswith("ed") or not is_past_verb(word) or not tokens[place].text.islower():
        return False
    return not place or tokens[place - 1].lower not in ARTICLES
