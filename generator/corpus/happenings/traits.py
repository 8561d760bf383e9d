"""What tellings are compared by: the days they name, who took part, where, what kind of event, and the words."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from itertools import islice
from math import log, sqrt

from generator import calendar, lexicon
from generator.corpus.grouping.telling import WORD, content, stem, words_of
from generator.corpus.moment import Moment

# How much a shared trait says, before it is weighed by how rare it is in the corpus. Set by hand on the demonstration corpus.
WEIGHTS = {"person": 1.6, "organisation": 1.2, "country": 0.8, "other": 1.2, "place": 0.9, "theme": 1.5, "word": 1.0}
SENTENCE = 0.35  # of a word that stands in the sentence, but outside of the clause
LEAD = 2  # sentences
PROBES = 8  # traits by which a telling looks for its group, the weightiest first
PLACES = frozenset({"place", "country"})  # whom many unrelated things share
COMMON = 0.15  # the least that a trait counts which all tellings have

_CLOSING = "\"'”’) "

Vector = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Traits:
    """A telling as it is compared. `vector`: trait → weight (`a:kim-jong-un`, `t:meet`, `w:train`), of length 1.

    `probes`: the weightiest traits. `first`, `last`: its days. `lead`: an article begins with it. `actors`: who takes part; `doers`: those
    that are no places. `kinds`: the kinds of event that its clause names; `act`: those that it names first, mostly with its verb.
    `wording`: the stems of its clause; `beside`: those that are no actor's name; `words`: those in small letters.
    """

    moment: Moment
    vector: Vector
    probes: tuple[str, ...]
    first: date | None
    last: date | None
    lead: bool
    actors: frozenset[str]
    kinds: frozenset[str]
    doers: frozenset[str]
    act: frozenset[str]
    wording: frozenset[str]
    beside: frozenset[str]
    words: frozenset[str]

    @property
    def day(self) -> bool:
        """Whether it names one day."""
        return self.first is not None and self.first == self.last

    @property
    def article(self) -> str:
        """The id of its article."""
        return self.moment.entry.id

    def beside_actors(self) -> Vector:
        """Its traits without who takes part and where."""
        return {trait: value for trait, value in self.vector.items() if trait[0] != "a"}

    @property
    def ranges(self) -> bool:
        """Whether it goes on from one time to another: `from 2006 to 2017` is longer than the year that is its value."""
        return not self.day and calendar.bounds(self.moment.event.value) not in (None, (self.first, self.last))

    @property
    def published(self) -> date | None:
        """The day on which its article was published, where that is known."""
        value = self.moment.entry.article.published.value
        span = calendar.bounds(value)
        return span[0] if span and span[0] == span[1] else None

    @property
    def asks(self) -> bool:
        """Whether it is a question."""
        return self.moment.event.text.rstrip(_CLOSING).endswith("?")

    @property
    def recalls_day(self) -> bool:
        """Whether it recalls a day that it names itself."""
        return self.day and self.moment.event.status == "background" and self.moment.event.basis == "explicit"

    @property
    def happened(self) -> bool:
        """Whether it is told as something that came to pass."""
        return self.moment.event.status in ("reported", "background")

    @property
    def statement(self) -> bool:
        """Whether it is what somebody says now. A declaration of the past is an event like others."""
        return self.moment.event.rule == "statement" and self.moment.event.status != "background"


@cache
def _themes() -> Mapping[str, tuple[str, ...]]:
    """Stem → the kinds of event that it names."""
    found: dict[str, list[str]] = {}
    for theme, stems in lexicon.load("event_themes")["themes"].items():
        for word in stems:
            found.setdefault(stem(word), []).append(theme)
    return {word: tuple(themes) for word, themes in found.items()}


def traits_of(moments: Sequence[Moment]) -> list[Traits]:
    """The moments as they are compared, each trait weighed by how rare it is among them."""
    kinds = {(moment.entry.id, actor.id): actor.kind for moment in moments for actor in moment.entry.article.actors}
    raw = [_raw(moment, kinds) for moment in moments]
    seen = Counter(trait for weights in raw for trait in weights)
    rarity = {trait: max(COMMON, log((1 + len(raw)) / (0.5 + count))) for trait, count in seen.items()}
    return [_traits(moment, weights, rarity, kinds) for moment, weights in zip(moments, raw, strict=True)]


@lru_cache(maxsize=65536)
def _meaning(word: str) -> tuple[str, tuple[str, ...]]:
    """A word as printed → its stem and the kinds of event that it names; an empty stem where it says nothing."""
    found = next(content(words_of(word)), "")
    return ("", ()) if not found or found[0].isdigit() else (found, _themes().get(found, ()))


def _raw(moment: Moment, kinds: Mapping[tuple[str, str], str]) -> dict[str, float]:
    """Trait → weight, before its rarity."""
    event, text = moment.event, moment.entry.article.text
    weights = {f"a:{actor}": WEIGHTS.get(kinds.get((moment.entry.id, actor), "other"), 1.0) for actor in event.actors}
    for words, share in ((_around(moment, text), SENTENCE), (event.text, 1.0)):
        for word in WORD.findall(words):
            meant, themes = _meaning(word)
            for theme in themes:
                weights[f"t:{theme}"] = WEIGHTS["theme"] * share
            if meant:
                weights[f"w:{meant}"] = WEIGHTS["word"] * share
    return weights


def _around(moment: Moment, text: str) -> str:
    """The sentence without the clause."""
    number = int(moment.event.sentence[1:]) if moment.event.sentence[1:].isdigit() else 0
    sentences = moment.entry.article.parsed.sentences
    sentence = sentences[number - 1] if 0 < number <= len(sentences) else None
    if sentence is None or not sentence.start <= moment.event.start <= moment.event.end <= sentence.end:
        return ""
    return f"{text[sentence.start : moment.event.start]} {text[moment.event.end : sentence.end]}"


def _traits(moment: Moment, weights: Mapping[str, float], rarity: Mapping[str, float], kinds: Mapping[tuple[str, str], str]) -> Traits:
    weighed = {trait: weight * rarity[trait] for trait, weight in weights.items()}
    length = sqrt(sum(value * value for value in weighed.values())) or 1.0
    vector = {trait: value / length for trait, value in weighed.items()}
    span = _days(moment)
    actors = moment.event.actors
    printed = WORD.findall(moment.event.text)
    named = {stem(part) for actor in actors for part in actor.split("-")}
    meant = [(word, themes) for word, themes in map(_meaning, printed) if word not in named]
    return Traits(
        moment=moment,
        vector=vector,
        probes=probes(vector),
        first=span[0],
        last=span[1],
        lead=_leads(moment),
        actors=frozenset(actors),
        kinds=frozenset(theme for _, themes in meant for theme in themes),
        doers=frozenset(actor for actor in actors if kinds.get((moment.entry.id, actor), "other") not in PLACES),
        act=frozenset(next((themes for _, themes in meant if themes), ())),
        wording=frozenset(word for word, _ in map(_meaning, printed) if word),
        beside=frozenset(word for word, _ in meant if word),
        words=frozenset(_meaning(word)[0] for word in printed[:1] + [word for word in printed[1:] if word.islower()]) - named - {""},
    )


def probes(vector: Vector) -> tuple[str, ...]:
    """The weightiest traits of a telling."""
    return tuple(sorted(vector, key=lambda trait: (-vector[trait], trait))[:PROBES])


def _leads(moment: Moment) -> bool:
    """Whether it is told in the first sentences of an article."""
    told = (sentence.id for sentence in moment.entry.article.parsed.sentences if sentence.role == "paragraph")
    return moment.event.sentence in islice(told, LEAD)


def _days(moment: Moment) -> tuple[date | None, date | None]:
    event = moment.event
    if event.earliest and event.latest:
        return date.fromisoformat(event.earliest), date.fromisoformat(event.latest)
    span = calendar.bounds(event.value)
    return span if span else (None, None)


def likeness(one: Vector, other: Vector) -> float:
    """The cosine of two vectors of length 1."""
    if len(one) > len(other):
        one, other = other, one
    return sum(value * other.get(trait, 0.0) for trait, value in one.items())


def mean(vectors: Iterable[Vector]) -> Vector:
    """The middle of vectors, of length 1."""
    total: dict[str, float] = {}
    for vector in vectors:
        for trait, value in vector.items():
            total[trait] = total.get(trait, 0.0) + value
    length = sqrt(sum(value * value for value in total.values())) or 1.0
    return {trait: value / length for trait, value in total.items()}
