"""Why two articles stand together: the time between them, actors and days that both name, and rare words of both, as printed."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from generator import lexicon
from generator.corpus.grouping.days import Days, gap
from generator.corpus.grouping.likeness import Vector, shared
from generator.corpus.grouping.place import Link
from generator.corpus.grouping.telling import WORD, Telling, fold, stem
from generator.dates.publication.case import in_words

WORDS = 5  # words, actors and days that a link names, at most
READ = 4000  # characters of a text in which the printed form of a word is looked for
SOME = 12  # articles from which a folder tells what is common in it
OFTEN = 0.25  # share of them that makes a word common
MONTHS, YEARS = 60, 330  # days from which a distance is said in months, in years
RULES = {"story": "one-event", "thread": "same-theme", "related": "alike"}
NEAR = 21  # days of the calendar that say something though the year is open
FINDABLE = 3  # letters


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What reasons are read off. `common`: stems that say nothing in this folder; `named`: in how many articles each actor is."""

    tellings: Sequence[Telling]
    vectors: Sequence[Vector]
    texts: Sequence[str]
    common: frozenset[str] = frozenset()
    named: Mapping[str, int] = field(default_factory=dict)


def known(tellings: Sequence[Telling], vectors: Sequence[Vector], texts: Sequence[str]) -> Known:
    """The tellings with what is common among them."""
    found = Counter(term for telling in tellings for term in telling.terms) if len(tellings) >= SOME else Counter[str]()
    often = frozenset(term for term, count in found.items() if count > OFTEN * len(tellings))
    named = Counter(name for telling in tellings for name in set(telling.actors))
    return Known(tellings=tellings, vectors=vectors, texts=texts, common=often, named=named)


def reason(kind: str, corpus: Known, index: int, other: int, value: float) -> Link:
    """The link of an article to another, with its reason."""
    one, two = corpus.tellings[index], corpus.tellings[other]
    both = set(two.actors)
    actors = sorted(dict.fromkeys(name for name in one.actors if name in both), key=lambda name: corpus.named.get(name, 0))[:WORDS]
    days = sorted(one.named_days & two.named_days)[:WORDS]
    stems = shared(corpus.vectors[index], corpus.vectors[other], WORDS, corpus.common | _stems(actors))
    words = printed(stems, corpus.texts[index])
    parts = [
        apart(one, two),
        _says("share", "actors", ", ".join(actors)) if actors else "",
        _says("share", "days", ", ".join(in_words(date.fromisoformat(day)) for day in days)) if days else "",
        _says("share", "words", ", ".join(words)) if words else "",
    ]
    says = "; ".join(part for part in parts if part) or _says("share", "nothing")
    return Link(
        kind=kind, other=two.id, rule=RULES[kind], says=says, confidence=round(min(0.95, 0.5 + value), 3), words=words, actors=tuple(actors)
    )


def apart(one: Telling, two: Telling) -> str:
    """`the same day`, `3 days apart`, `4 months apart`, `19 years apart`; with an open year only the day of the year is compared."""
    days = gap(one.days, two.days)
    if days is None or one.days is None or two.days is None:
        return ""
    if one.days.open or two.days.open:
        if days > NEAR or _other_years(one.days, two.days):
            return ""
        return _says("time", "open_apart", _counted(days, "day")) if days else _says("time", "open_same")
    if days < MONTHS:
        return _says("time", "apart", _counted(days, "day")) if days else _says("time", "same")
    far = _counted(round(days / 30.44), "month") if days < YEARS else _counted(max(1, round(days / 365.25)), "year")
    return _says("time", "apart", far)


def _says(table: str, key: str, *parts: str) -> str:
    """The words of lexicons/en/reasons.toml."""
    return str(lexicon.load("reasons")[table][key]).format(*parts)


def _other_years(one: Days, two: Days) -> bool:
    """Whether the years are known, or likely, and differ: then the calendar says nothing."""
    years = [None if days.likely is None and days.open else days.likely or days.first for days in (one, two)]
    return years[0] is not None and years[1] is not None and abs(years[0] - years[1]) > NEAR


def _counted(number: int, unit: str) -> str:
    return f"{number} {unit}" if number == 1 else f"{number} {unit}s"


def _stems(names: Iterable[str]) -> frozenset[str]:
    """The words of names."""
    return frozenset(stem(fold(match[0])) for name in names for match in WORD.finditer(name))


def printed(stems: Sequence[str], text: str) -> tuple[str, ...]:
    """The words as a text has them most, without the capital of a sentence's start: `ratif` → `ratified`. The shortest are left out."""
    part = text[:READ]
    folded = part.lower()
    if len(folded) != len(part):  # of a few letters the small form is longer: places would not be the same
        folded = part
    found = (_form(key, part, folded) for key in stems)
    return tuple(dict.fromkeys(word for word in found if len(word) >= FINDABLE))


def _form(key: str, text: str, folded: str) -> str:
    """The form in which a text has the word of a stem, empty where it hasn't."""
    forms: Counter[str] = Counter()
    begin = key.removesuffix("y")  # countr-ies
    at = folded.find(begin)
    while at >= 0:
        if (at == 0 or not folded[at - 1].isalnum()) and (match := WORD.match(text, at)) and stem(fold(match[0])) == key:
            forms[match[0].removesuffix("'s").removesuffix("’s")] += 1
        at = folded.find(begin, at + 1)
    return min(forms, key=lambda form: (not form.islower(), -forms[form], form), default="")
