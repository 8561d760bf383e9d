"""Cues as clauses: who speaks, where the clause begins, and how it hangs on what precedes it."""

from dataclasses import dataclass, replace

from generator.quotes import speakers
from generator.quotes.complements import Complement, complement
from generator.quotes.cues import Cue, cues
from generator.quotes.discourse import Discourse, Unit
from generator.quotes.nouns import Phrase, leading, trimmed
from generator.quotes.words import group


@dataclass(frozen=True, slots=True)
class Clause:
    """A cue with its speaker. `begin` is the clause's first word, `follows` its complement.

    `link`: main `Kim said`, inverted `said Kim`, coordinate `… and said`, participle `…, saying`, relative `who said`.
    """

    cue: Cue
    speaker: Phrase | None
    begin: int
    link: str
    follows: Complement
    nested: bool = False
    reporter: Phrase | None = None


def clauses(story: Discourse, unit: Unit) -> tuple[Clause, ...]:
    """The reporting clauses of a unit, in order."""
    found: list[Clause] = []
    for cue in cues(story, unit):
        if found and cue.head < found[-1].cue.last:
            continue
        clause = _clause(story, unit, cue, found)
        if clause:
            found.append(clause)
    return tuple(found)


def _clause(story: Discourse, unit: Unit, cue: Cue, found: list[Clause]) -> Clause | None:
    """The clause of a cue, by the first row of LINKS that fits; None where the cue reports nothing of anyone."""
    if cue.passive:
        return _passive(story, unit, cue, found)
    fits = ((link, applies(story, unit, cue, found)) for link, applies in LINKS)
    link, phrase = next(((link, phrase) for link, phrase in fits if phrase is not None), ("", None))
    if phrase is None:
        return None
    follows = complement(story, cue, unit.last)
    if link == "participle" and follows.shape not in FULL and _hangs_on_preposition(story, unit, cue):
        return None
    begin = phrase.clause if link in ("main", "relative") else cue.group
    nested = link == "main" and any(_holds(story, other, begin) for other in found)
    nested = nested or (link == "coordinate" and cue.has("bare") and not cue.has("quote") and bool(found) and found[-1].cue.has("quote"))
    speaker = phrase if phrase.first < phrase.last else None
    if link == "main" and speaker and story.words.low(begin) in ("who", "which", "that"):
        link = "relative"
    return Clause(cue, speaker, begin, link, follows, nested)


def _someone(story: Discourse, index: int) -> bool:
    """Whether a name or a pronoun stands here: `remembered | Roe | claiming that`."""
    return story.words.capital(index) or story.words.low(index) in group("subjects", "objects")


def _quoted_as_saying(story: Discourse, unit: Unit, cue: Cue, found: list[Clause]) -> Clause | None:
    """`Kim was quoted by the agency as saying that …`; `…, Kim was quoted as saying by the agency.`."""
    words = story.words
    place = next((at for at in range(cue.last, min(unit.last - 1, cue.last + AS_REACH)) if words.lows[at] == "as"), None)
    says = next(cues(story, replace(unit, first=place + 1)), None) if place is not None else None
    if place is None or says is None or says.group != place + 1 or says.verb.form != "ing":
        return None
    speaker = speakers.before(words, found[-1].cue.last if found else unit.first, cue.group)
    reporter = speakers.after(words, cue.last + 1, place) if words.low(cue.last) == "by" else None
    follows = complement(story, says, unit.last)
    if reporter is None and words.low(says.last) == "by":
        reporter, follows = speakers.after(words, says.last + 1, unit.last), Complement("end", unit.last)
    whole = replace(cue, verb=says.verb, last=says.last)
    return Clause(whole, speaker, speaker.clause, "main", follows, False, reporter) if speaker else None


def _passive(story: Discourse, unit: Unit, cue: Cue, found: list[Clause]) -> Clause | None:
    """`The plan was rejected by the senate`: the content is the subject."""
    if cue.verb.lemma in group("citing"):
        return _quoted_as_saying(story, unit, cue, found)
    words = story.words
    if words.low(cue.last) != "by" or not cue.has("that"):
        return None
    speaker = speakers.after(words, cue.last + 1, unit.last)
    floor = found[-1].cue.last if found else unit.first
    subject = speakers.before(words, max(floor, unit.first), cue.group)
    if speaker is None or subject is None:
        return None
    return Clause(cue, speaker, cue.group, "passive", Complement("subject", subject.first))


def _holds(story: Discourse, other: Clause, begin: int) -> bool:
    """Whether a clause that begins here is part of what another reports: `Kim said | he believes`."""
    before = story.words.low(begin - 1)
    return other.cue.last <= begin and before not in PAUSES and not (before in group("joins") and before != "as")


def _hangs_on_preposition(story: Discourse, unit: Unit, cue: Cue) -> bool:
    """`by saying`, `after hearing`."""
    before = story.words.low(cue.group - 1)
    return cue.group > unit.first and before in group("prepositions") and before != "as"


def _participle(story: Discourse, unit: Unit, cue: Cue, found: list[Clause]) -> Phrase | None:
    """`…, saying that`: the speaker is the subject of what it hangs on; `Noting that …, Kim left`: of what follows."""
    if not cue.participle or cue.verb.lemma in group("no_participles"):
        return None
    words = story.words
    if cue.group == unit.first:
        comma = next((i for i in range(cue.last, min(unit.last, cue.last + 40)) if words.lows[i] == "," and story.owner[i] < 0), None)
        after = leading(words, comma + 1, unit.last) if comma else None
        return after or NOBODY
    if words.low(cue.group - 1) in (",", "--", "—", "while", "and") or story.owner[cue.group - 1] >= 0:
        return _inherited(story, unit, found)
    if words.low(cue.group - 1) == "as":
        return _cited(story, cue, found)
    hangs = words.low(cue.group - 1) in group("prepositions") - {"without"}
    return _inherited(story, unit, found) if hangs else None


def _cited(story: Discourse, cue: Cue, found: list[Clause]) -> Phrase | None:
    """`The agency quoted | Kim | as saying`."""
    citing = next((clause.cue for clause in reversed(found) if clause.cue.verb.lemma in group("citing")), None)
    return trimmed(story.words, citing.last, cue.group - 1) if citing else None


def _infinitive(story: Discourse, unit: Unit, cue: Cue, found: list[Clause]) -> Phrase | None:
    """`went on to say`."""
    if "to" in cue.kinds and story.words.low(cue.group - 1) in group("leads_to"):
        return _inherited(story, unit, found)
    return None


def _inverted(story: Discourse, unit: Unit, cue: Cue, _found: list[Clause]) -> Phrase | None:
    """`"…," said Kim`; `…, said the bank in a note`; `Said Dorothy Roe: "…"`."""
    if not cue.has("left") or cue.verb.form not in ("past", "s") or cue.group != cue.head:
        return None
    before, words = cue.head - 1, story.words
    if before < unit.first or story.owner[before] >= 0 or (words.lows[before] == "," and story.quoted(before - 1)):
        return speakers.after(words, cue.last, unit.last)
    if words.lows[before] not in (",", "--", "—") or speakers.before(words, unit.first, cue.head):
        return None
    phrase = speakers.after(words, cue.last, unit.last)
    return phrase if phrase and speakers.plain_end(words, phrase, unit.last) else None


def _coordinate(story: Discourse, unit: Unit, cue: Cue, found: list[Clause]) -> Phrase | None:
    """`Kim met Lee and said that`."""
    if cue.participle or "to" in cue.kinds:
        return None
    if cue.group == unit.first or story.words.low(cue.group - 1) not in group("ands"):
        return None
    return _nearest(story, unit, cue, found) or _inherited(story, unit, found)


def _nearest(story: Discourse, unit: Unit, cue: Cue, found: list[Clause]) -> Phrase | None:
    """The subject of the clause that a coordinate goes on with: `When asked about it, | Ms. Roe | smiled and said`."""
    floor = found[-1].cue.last if found else unit.first
    comma = next((index for index in range(cue.group - 2, floor, -1) if story.words.lows[index] == ","), None)
    return leading(story.words, comma + 1, cue.group) if comma else None


def _main(story: Discourse, unit: Unit, cue: Cue, found: list[Clause]) -> Phrase | None:
    """`Kim said`, `Kim, who met Lee, said`."""
    if "to" in cue.kinds or (cue.participle and not (found and _someone(story, cue.group - 1))):
        return None
    if found and found[-1].link == "relative" and _encloses(story, found[-1], cue):
        whole = found[-1].speaker or NOBODY
        return Phrase(whole.first, whole.last, whole.first)
    if found and found[-1].link == "relative" and not PAUSES & set(story.words.lows[found[-1].cue.last : cue.group]):
        whole = found[-1].speaker or NOBODY
        return Phrase(whole.first, whole.last, whole.first)
    floor = max(unit.first, found[-1].cue.last if found else unit.first)
    quoted = next((index for index in range(cue.group - 1, floor - 1, -1) if story.owner[index] >= 0), None)
    return speakers.before(story.words, floor if quoted is None else quoted + 1, cue.group)


FULL = frozenset({"that", "quote", "wh"})
PAUSES = frozenset({",", ";", "--", "—", "–"})
AS_REACH = 12  # words from `quoted` to `as saying`
NOBODY = Phrase(0, 0, 0)
LINKS = (("participle", _participle), ("infinitive", _infinitive), ("inverted", _inverted), ("coordinate", _coordinate), ("main", _main))


def _encloses(story: Discourse, relative: Clause, cue: Cue) -> bool:
    """Whether a relative clause between commas parts a verb from its subject: `the station, which cited the report, | said`."""
    return story.words.low(relative.begin - 1) == "," and story.words.low(cue.group - 1) == ","


def _inherited(story: Discourse, unit: Unit, found: list[Clause]) -> Phrase:
    """The subject of the clause before, else the first phrase of the unit, else nobody."""
    for clause in reversed(found):
        if clause.speaker and not clause.nested and clause.link != "relative":
            return clause.speaker
    return leading(story.words, unit.first, unit.last) or NOBODY
