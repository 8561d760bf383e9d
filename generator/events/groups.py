"""Verb groups: the finite verbs of a sentence with their tense. `has been sold` perfect, `will not come` future, `released` past."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from generator.events import verbs
from generator.events.verbs import Kind
from generator.events.words import Flag, Words, cues

Tense = Literal["past", "present", "perfect", "pluperfect", "future", "open"]
# What stands before a noun, so that a word after it is none of a finite verb.
NOMINAL = Flag.DET | Flag.PREP | Flag.POSSESSIVE | Flag.NUMBER | Flag.AHEAD
FINITE = Flag.FUTURE | Flag.MODAL | Flag.HAVE | Flag.HAD | Flag.BE | Flag.WAS | Flag.DO | Flag.PAST | Flag.PART | Flag.THIRD | Flag.BASE
AUXILIARY = Flag.FUTURE | Flag.MODAL | Flag.HAVE | Flag.HAD | Flag.BE | Flag.WAS | Flag.DO
SKIPPED = Flag.ADV | Flag.NEG
PAST_OR_PART = Flag.PAST | Flag.PART
BEFORE_VERB = Flag.NAME | Flag.SUBJECT | Flag.REL
OPENS_OBJECT = Flag.DET | Flag.NAME | Flag.SUBJECT | Flag.PREP


@dataclass(frozen=True, slots=True)
class Group:
    """A finite verb: its first word, its head (the verb that carries the meaning), its tense.

    `ahead`: what it says is yet to come (`is to meet`, `is scheduled to open`, `plans to visit`). `reduced`: a participle behind its noun
    (`a map drawn by the surveyor`). `copula`: `was the oldest of the bridges`.
    """

    first: int
    head: int
    tense: Tense
    kinds: int = 0
    negated: bool = False
    passive: bool = False
    ahead: bool = False
    reduced: bool = False
    copula: bool = False


def groups(words: Words, titled: bool = False, vivid: bool = False) -> tuple[Group, ...]:
    """The verb groups of a sentence, quotations left out.

    `titled`: a headline, where verbs may have capitals; `vivid`: a headline or caption, which tells in the present.
    """
    return tuple(_groups(words, titled, vivid or titled))


def _groups(words: Words, titled: bool, vivid: bool) -> Iterator[Group]:
    at, flags, found = 0, words.flags, False
    while at < len(flags):
        if flags[at] & FINITE and not words.quoted[at]:
            group = _group(words, at, titled, vivid)
            if group and (found or not _after_conjunction(words, group)):
                yield group
                found, at = True, group.head
        at += 1


def _after_conjunction(words: Words, group: Group) -> bool:
    """`his son and | designated | heir`: with no verb before, what a conjunction joins is no verb."""
    return group.first == group.head and group.first > 0 and _conjoins(words, group.first - 1) and words.lows[0] != "but"


def _conjoins(words: Words, at: int) -> bool:
    """Whether a word is a conjunction; in `Kim | then | left` it is none."""
    return bool(words.flags[at] & Flag.CONJ) and not (words.lows[at] == "then" and at and words.flags[at - 1] & BEFORE_VERB)


def _group(words: Words, at: int, titled: bool, vivid: bool) -> Group | None:
    """The verb group that begins at a word, by the first row of SHAPES that fits; None where it is no verb."""
    flags = words.flags[at]
    if flags & Flag.NAME and at and not titled:
        return None
    before = _before(words, at)
    if words.lows[at] in cues("coins") and (before < 0 or words.lows[before] in cues("numerals") or words.flags[before] & Flag.NUMBER):
        return None
    if before >= 0 and (_nominal(words, before, flags) or words.lows[before] in cues("bare")):
        return None
    for flag, shape in SHAPES:
        if flags & flag:
            return shape(words, at, vivid)
    return None


def _nominal(words: Words, before: int, flags: int) -> bool:
    """Whether a word makes a noun of the one after it: `the | visit`, `two | talks`; not the number in `Apollo 11 | was`."""
    if words.flags[before] & Flag.NUMBER and before and words.flags[before - 1] & Flag.NAME and flags & (AUXILIARY | Flag.PAST):
        return False
    return bool(words.flags[before] & NOMINAL) and not words.flags[before] & Flag.SUBJECT


def _before(words: Words, at: int) -> int:
    """The place of the last word before that is no adverb and no `(L)`; -1 where there is none."""
    at -= 1
    while at >= 0:
        if words.lows[at] == ")" and at >= 2 and words.lows[at - 2] == "(":
            at -= 3
        elif words.flags[at] & Flag.ADV and not words.flags[at] & Flag.SUBJECT:
            at -= 1
        else:
            break
    return at


def _skip(words: Words, at: int) -> tuple[int, bool]:
    """The next word that is no adverb, and whether a negation was passed."""
    negated = False
    while at < len(words) and words.flags[at] & SKIPPED:
        negated |= bool(words.flags[at] & Flag.NEG)
        at += 1
    return at, negated


def _flag(words: Words, at: int) -> int:
    return words.flags[at] if at < len(words) else 0


def _make(words: Words, first: int, head: int, tense: Tense, **more: bool) -> Group:
    """A group, with the classes of its verb; `plans to visit`: the head is the verb that is planned."""
    kinds = verbs.kinds().get(words.lows[head], 0)
    after, _ = _skip(words, head + 1)
    if kinds & Kind.PLAN and _infinitive(words, after):
        return _to(words, first, after + 1, tense, negated=more.get("negated", False), ahead=True)
    if after < len(words) and words.lows[after] in verbs.phrases().get(words.lows[head], ()):
        kinds = Kind.CANCEL
    return Group(first=first, head=head, tense=tense, kinds=kinds, **more)


def _infinitive(words: Words, at: int) -> bool:
    return at + 1 < len(words) and words.lows[at] == "to" and not words.flags[at + 1] & (Flag.DET | Flag.NAME | Flag.NUMBER | Flag.SUBJECT)


def _to(words: Words, first: int, head: int, tense: Tense, negated: bool, ahead: bool) -> Group:
    """What follows `to`: `to meet`, `to be held`."""
    if words.lows[head] == "be":
        return replace(_be(words, first, head, tense, negated), ahead=ahead)
    return Group(first=first, head=head, tense=tense, kinds=verbs.kinds().get(words.lows[head], 0), negated=negated, ahead=ahead)


def _modal(words: Words, at: int, _vivid: bool) -> Group | None:
    """`will meet`, `would have been sold`, `may not come`."""
    tense: Tense = "future" if words.flags[at] & Flag.FUTURE else "open"
    head, negated = _skip(words, at + 1)
    negated |= bool(words.flags[at] & Flag.NEG)
    if head >= len(words) or words.flags[head] & (Flag.DET | Flag.PREP | Flag.NUMBER):
        return None
    if words.lows[head] == "have":
        head, more = _skip(words, head + 1)
        negated |= more
        head += _infinitive(words, head)
    if words.lows[min(head, len(words) - 1)] in ("be", "been"):
        return _be(words, at, head, tense, negated)
    return _make(words, at, head, tense, negated=negated) if head < len(words) else None


def _have(words: Words, at: int, _vivid: bool) -> Group | None:
    """`has released`, `had been told`, `have a plan`, `had to leave`."""
    late: Tense = "pluperfect" if words.flags[at] & Flag.HAD else "perfect"
    owned: Tense = "past" if words.flags[at] & Flag.HAD else "present"
    head, negated = _skip(words, at + 1)
    negated |= bool(words.flags[at] & Flag.NEG)
    if _flag(words, head) & Flag.BEEN:
        return _be(words, at, head, late, negated)
    if _flag(words, head) & PAST_OR_PART and not _flag(words, head) & Flag.NAME:
        return _make(words, at, head, late, negated=negated)
    if _infinitive(words, head):
        return _to(words, at, head + 1, owned, negated, ahead=False)
    return Group(first=at, head=at, tense=owned, kinds=Kind.STATE, negated=negated, copula=True)


def _finite_be(words: Words, at: int, _vivid: bool) -> Group | None:
    """`was signed`, `is facing`, `is to meet`, `was the third`."""
    tense: Tense = "past" if words.flags[at] & Flag.WAS else "present"
    return _be(words, at, at, tense, bool(words.flags[at] & Flag.NEG))


def _be(words: Words, first: int, be: int, tense: Tense, negated: bool) -> Group:
    """What follows a form of `be`: a participle, `to`, `due to`, or what the subject is."""
    head, more = _skip(words, be + 1)
    negated |= more
    if _flag(words, head) & Flag.BEEN:
        head, _ = _skip(words, head + 1)
    flags = _flag(words, head)
    if _infinitive(words, head):
        return _to(words, first, head + 1, tense, negated, ahead=True)
    if flags & Flag.AHEAD and _infinitive(words, head + 1):
        return _to(words, first, head + 2, tense, negated, ahead=True)
    if flags & Flag.PART and not flags & Flag.NAME:
        return _make(words, first, head, tense, negated=negated, passive=True, ahead=awaited(words, head))
    if flags & Flag.ING:
        return _make(words, first, head, tense, negated=negated)
    return Group(first=first, head=be, tense=tense, kinds=Kind.STATE, negated=negated, copula=True, ahead=awaited(words, head))


def awaited(words: Words, at: int) -> bool:
    """`expected at`, `scheduled for`, `due on`: what is ahead. `set up` is not."""
    return bool(_flag(words, at) & Flag.AHEAD) and (
        words.lows[at] not in ("set", "bound", "ready", "sure") or words.lows[min(at + 1, len(words) - 1)] == "for"
    )


def _do(words: Words, at: int, _vivid: bool) -> Group | None:
    """`did not attend`."""
    head, negated = _skip(words, at + 1)
    negated |= bool(words.flags[at] & Flag.NEG)
    if head >= len(words) or (head == at + 1 and not negated) or words.flags[head] & (Flag.DET | Flag.PREP):
        return None
    return _make(words, at, head, "past" if words.lows[at].startswith("did") else "present", negated=negated)


def _past(words: Words, at: int, _vivid: bool) -> Group | None:
    """`Kim signed`; `Founded in 1990, it`; a participle alone stands behind its noun: `a map drawn by the surveyor`."""
    flags = words.flags[at]
    if not at:
        return _make(words, at, at, "past", reduced=True, passive=True) if flags & Flag.PART else None
    if words.flags[at - 1] & Flag.SUB and not words.flags[at - 1] & Flag.REL:
        return None  # `as planned`, `if asked`
    by = at + 1 < len(words) and words.lows[at + 1] == "by" and not _by_doing(words, at)
    reduced = not flags & Flag.PAST or (by and bool(flags & Flag.PART))
    if reduced and words.flags[at - 1] & Flag.CONJ:
        return None
    return _make(words, at, at, "past", reduced=reduced, passive=reduced, ahead=reduced and awaited(words, at))


def _by_doing(words: Words, at: int) -> bool:
    """`began by | thanking them`: how somebody did it, not who did it."""
    return words.lows[at] in cues("by_doing") and bool(_flag(words, at + 2) & Flag.ING)


def _present(words: Words, at: int, vivid: bool) -> Group | None:
    """`Norway ratifies`; nouns in -s look alike: `six-party talks`."""
    before = _before(words, at)
    if before < 0 or (words.flags[before] & Flag.CONJ and not vivid):
        return None
    flags = words.flags[before]
    third = bool(words.flags[at] & Flag.THIRD)
    follows = _flag(words, at + 1)
    after, _ = _skip(words, at + 1)
    if _flag(words, after) & FINITE & ~(Flag.THIRD | Flag.BASE):
        return None  # `forces crossed`: a noun, as a finite verb follows
    named = flags & BEFORE_VERB and (before > 0 or bool(follows & (Flag.DET | Flag.NAME | Flag.SUBJECT)))
    plural = words.lows[before] in ("they", "we", "i", "you", "who") or (words.lows[before].endswith("s") and bool(follows & OPENS_OBJECT))
    if third and (named or vivid or (flags == 0 and follows & (Flag.DET | Flag.NAME | Flag.SUBJECT))):
        return _make(words, at, at, "present")
    if not third and ((vivid and flags & Flag.NAME) or (plural and not flags & (Flag.ADV | Flag.NAME | Flag.THIRD))):
        return _make(words, at, at, "present")
    return None


# The flag of the first word → how the group is read, in this order.
SHAPES = (
    (Flag.FUTURE | Flag.MODAL, _modal),
    (Flag.HAVE | Flag.HAD, _have),
    (Flag.BE | Flag.WAS, _finite_be),
    (Flag.DO, _do),
    (Flag.PAST | Flag.PART, _past),
    (Flag.THIRD | Flag.BASE, _present),
)
