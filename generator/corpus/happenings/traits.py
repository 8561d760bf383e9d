"""What tellings are compared by: the days they name, who took part, where, what kind of event, and the words."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from math import log, sqrt

from generator import calendar, lexicon
from generator.corpus.grouping.telling import content, stem, words_of
from generator.corpus.moment import Moment

# How much a shared trait says, before it is weighed by how rare it is in the corpus. Set by hand on the demonstration corpus.
WEIGHTS = {"person": 1.6, "organisation": 1.2, "country": 0.8, "other": 1.2, "place": 0.9, "theme": 1.5, "word": 1.0}
SENTENCE = 0.35  # of a word that stands in the sentence, but outside of the clause
COMMON = 0.15  # the least that a trait counts which all tellings have

Vector = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Traits:
    """A telling as it is compared. `vector`: trait → weight (`a:kim-jong-un`, `t:meet`, `w:train`), of length 1; `first`/`last`: its days."""

    moment: Moment
    vector: Vector
    first: date | None
    last: date | None

    @property
    def day(self) -> bool:
        """Whether it names one day."""
        return self.first is not None and self.first == self.last

    @property
    def article(self) -> str:
        """The id of its article."""
        return self.moment.entry.id

    @property
    def actors(self) -> tuple[str, ...]:
        """Its actors as traits."""
        return tuple(trait for trait in self.vector if trait[0] == "a")

    @property
    def themes(self) -> frozenset[str]:
        """Its kinds of event as traits."""
        return frozenset(trait for trait in self.vector if trait[0] == "t")


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
    return [_traits(moment, weights, rarity) for moment, weights in zip(moments, raw, strict=True)]


def _raw(moment: Moment, kinds: Mapping[tuple[str, str], str]) -> dict[str, float]:
    """Trait → weight, before its rarity."""
    event, text = moment.event, moment.entry.article.text
    sentence = next((one for one in moment.entry.article.parsed.sentences if one.id == event.sentence), None)
    around = (text[sentence.start : event.start] + " " + text[event.end : sentence.end]) if sentence else ""
    weights = {f"a:{actor}": WEIGHTS.get(kinds.get((moment.entry.id, actor), "other"), 1.0) for actor in event.actors}
    for words, share in ((words_of(event.text), 1.0), (words_of(around), SENTENCE)):
        for word in content(words):
            for theme in _themes().get(word, ()):
                weights[f"t:{theme}"] = max(weights.get(f"t:{theme}", 0.0), WEIGHTS["theme"] * share)
            if not word[0].isdigit():
                weights[f"w:{word}"] = max(weights.get(f"w:{word}", 0.0), WEIGHTS["word"] * share)
    return weights


def _traits(moment: Moment, weights: Mapping[str, float], rarity: Mapping[str, float]) -> Traits:
    weighed = {trait: weight * rarity[trait] for trait, weight in weights.items()}
    length = sqrt(sum(value * value for value in weighed.values())) or 1.0
    span = _days(moment)
    return Traits(moment, {trait: value / length for trait, value in weighed.items()}, span[0], span[1])


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
