"""Cues: the verbs that report, each with its verb group (`has repeatedly said`)."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.quotes.discourse import Discourse, Unit
from generator.quotes.verbhood import is_verb
from generator.quotes.verbs import Verb, table
from generator.quotes.words import Words, group

GROUP_REACH = 8  # words that a verb group may have before its verb
SUBJECT_REACH = 4  # words between a quotation and a verb that is in no lexicon
UTTERED = frozenset({"quote", "left"})
KINDS = (("be", "be"), ("modal", "modals"), ("not", "negations"), ("perfect", "have"), ("aux", "auxiliaries"))


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting verb at word `head`; its words end before `last`, and its verb group begins at `group`.

    `kinds` are the kinds of its auxiliaries: be, modal, not, perfect, to, aux (any).
    """

    verb: Verb
    head: int
    last: int
    group: int
    kinds: frozenset[str]

    @property
    def passive(self) -> bool:
        """`was told`, `been asked`."""
        return "be" in self.kinds and self.verb.form in ("past", "participle")

    @property
    def participle(self) -> bool:
        """`, saying that`."""
        return self.verb.form == "ing" and "be" not in self.kinds

    def has(self, *frames: str) -> bool:
        """Whether one of these frames is the verb's."""
        return not self.verb.frames.isdisjoint(frames)


def cues(story: Discourse, unit: Unit) -> Iterator[Cue]:
    """The reporting verbs of a unit, outside its quotation marks."""
    known, words, done = table(), story.words, unit.first
    for index in range(unit.first, unit.last):
        if index < done or story.owner[index] >= 0:
            continue
        verbs = known.get(words.lows[index], ())
        if not verbs and not words.lows[index].endswith("ed"):
            continue
        cue = _cue(words, unit, index, (*_any_verb(story, unit, index, verbs), *verbs))
        if cue:
            done = cue.last
            yield cue


def _any_verb(story: Discourse, unit: Unit, index: int, known: tuple[Verb, ...]) -> tuple[Verb, ...]:
    """Any past form beside a quotation that ends in a comma reports it: `"Never," scoffed Roe`, `"Never," Roe fumed`."""
    low = story.words.lows[index]
    if not low.endswith("ed") or story.words.capital(index) or any(_reports_itself(verb) for verb in known):
        return ()
    for place in range(index - 1, max(unit.first, index - SUBJECT_REACH) - 1, -1):
        region = story.region(place)
        if region:
            return (Verb(low, "past", (), UTTERED),) if story.words.low(region.last - 1) in (",", "?", "!") else ()
    return ()


def _reports_itself(verb: Verb) -> bool:
    """Whether the lexicon says what the verb does beside a quotation: `said`, `was quoted as saying`."""
    return "left" in verb.frames or verb.lemma in group("citing")


def _cue(words: Words, unit: Unit, index: int, verbs: tuple[Verb, ...]) -> Cue | None:
    """The first of these verbs that stands here whole and as a verb."""
    for verb in verbs:
        end = index + 1 + len(verb.tail)
        if words.lows[index + 1 : end] == verb.tail:
            start, kinds = _verb_group(words, unit.first, index)
            if "be" in kinds if verb.form == "adjective" else is_verb(words, verb, index, start, unit.first, unit.titled):
                return Cue(verb, index, end, start, kinds)
    return None


def _verb_group(words: Words, first: int, head: int) -> tuple[int, frozenset[str]]:
    """Where the verb group begins, and the kinds of its auxiliaries."""
    kinds: set[str] = set()
    index = head
    while index > max(first, head - GROUP_REACH):
        low = words.lows[index - 1]
        if low == "to":
            kinds.add("to")
        elif low in group("auxiliaries", "negations"):
            kinds.update(kind for kind, name in KINDS if low in group(name))
        elif low not in group("adverbs") and not words.adverb(index - 1):
            kinds.update(_clitic(low, words.lows[head]))
            break
        index -= 1
    return index, frozenset(kinds)


def _clitic(low: str, verb: str) -> tuple[str, ...]:
    """The auxiliary in `he's saying`, `they've said`."""
    if low.partition("'")[0] not in group("subjects") or "'" not in low:
        return ()
    return ("be", "aux") if verb.endswith("ing") else ("perfect", "aux")
