"""How the whole articles of tests/golden/articles come out of the program, against what a reader finds in them.

python tests/quality/articles.py          # the figures, and each thing that was missed or made up
"""

import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from generator.dates.publication import Hints
from generator.extract import extract_article
from generator.model import Actor, Article, Quote
from tests.builders import raw
from tests.golden.annotated import Annotated, Said, Span, articles

WORD = re.compile(r"\w+")


@dataclass
class Count:
    """How often something was right, and where not."""

    right: int = 0
    of: int = 0
    misses: list[str] = field(default_factory=list)

    def add(self, right: bool, miss: str) -> None:
        """One more; `miss` says what is wrong where it is."""
        self.right, self.of = self.right + right, self.of + 1
        if not right:
            self.misses.append(miss)

    @property
    def share(self) -> float:
        """The share of the right ones."""
        return self.right / self.of if self.of else 1.0


# Each figure's name in floors.json. `found`: of what the reader sees; `right`: of what the program says.
FIGURES = (
    "actors_found",
    "actors_right",
    "names",
    "kinds",
    "mentions_found",
    "mentions_right",
    "titles_found",
    "titles_right",
    "quotes_found",
    "quotes_right",
    "speakers",
    "reporters",
    "dates",
)


def counts() -> dict[str, Count]:
    """All figures over all articles."""
    found = {name: Count() for name in FIGURES}
    for wanted in articles():
        _compare(wanted, extract_article(raw(wanted.text, f"{wanted.name}.txt"), Hints()).article, found)
    return found


def _compare(wanted: Annotated, got: Article, found: Mapping[str, Count]) -> None:
    """Counts one article."""
    named = [actor for actor in got.actors if _spans(actor)]
    who = _matched(wanted, named)
    _actors(wanted, named, who, found)
    _mentions(wanted, named, who, found)
    _quotes(wanted, got.quotes, who, found)
    for span, value in wanted.dates:
        said = [date.value for date in got.dates if date.start < span[1] and span[0] < date.end]
        found["dates"].add(value in said, f"{wanted.name}: {wanted.text[slice(*span)]!r} is {said}, not {value}")
    if wanted.published:
        found["dates"].add(got.published.value == wanted.published, f"{wanted.name}: published {got.published.value}")


def _spans(actor: Actor) -> set[Span]:
    """Where the actor is named; who `he` is does not count here."""
    return {(mention.start, mention.end) for mention in actor.mentions if mention.form != "pronoun"}


def _matched(wanted: Annotated, named: Sequence[Actor]) -> dict[str, Actor]:
    """The reader's actor → the program's, the one that shares most mentions; each is used once."""
    shared = sorted(
        (-len(_spans(actor) & set(who.mentions)), key, at)
        for key, who in wanted.actors.items()
        for at, actor in enumerate(named)
        if _spans(actor) & set(who.mentions)
    )
    found: dict[str, Actor] = {}
    used: set[int] = set()
    for _, key, at in shared:
        if key not in found and at not in used:
            found[key] = named[at]
            used.add(at)
    return found


def _actors(wanted: Annotated, named: Sequence[Actor], who: Mapping[str, Actor], found: Mapping[str, Count]) -> None:
    """Actors, and their names, kinds and titles."""
    matched = {actor.id for actor in who.values()}
    for actor in named:
        found["actors_right"].add(actor.id in matched, f"{wanted.name}: made up {actor.kind} {actor.name!r} ({actor.rule})")
    for key, one in wanted.actors.items():
        found["actors_found"].add(key in who, f"{wanted.name}: lacks {one.kind} {one.name!r}")
        if key not in who:
            continue
        got = who[key]
        found["names"].add(got.name == one.name, f"{wanted.name}: {one.name!r} is called {got.name!r}")
        found["kinds"].add(got.kind == one.kind, f"{wanted.name}: {one.name!r} is {got.kind}, not {one.kind}")
        said = {title.text for title in got.titles}
        for title in one.titles:
            found["titles_found"].add(title in said, f"{wanted.name}: {one.name!r} lacks the title {title!r}; it has {sorted(said)}")
        for title in sorted(said):
            found["titles_right"].add(title in one.titles, f"{wanted.name}: {one.name!r} has the title {title!r}")


def _mentions(wanted: Annotated, named: Sequence[Actor], who: Mapping[str, Actor], found: Mapping[str, Count]) -> None:
    """Mentions: the very characters, of the very actor."""
    gold = {(span, key) for key, one in wanted.actors.items() for span in one.mentions}
    keys = {actor.id: key for key, actor in who.items()}
    said = {(span, keys.get(actor.id, actor.name)) for actor in named for span in _spans(actor)}
    for span, key in sorted(gold):
        found["mentions_found"].add((span, key) in said, f"{wanted.name}: lacks {_near(wanted.text, span)} of {key}")
    for span, key in sorted(said):
        found["mentions_right"].add((span, key) in gold, f"{wanted.name}: gives {_near(wanted.text, span)} to {key}")


def _near(text: str, span: Span) -> str:
    """The words of a span, with what stands beside them."""
    return f"{text[max(0, span[0] - 20) : span[0]]}[{text[slice(*span)]}]{text[span[1] : span[1] + 20]}".replace("\n", "/")


def _quotes(wanted: Annotated, said: Sequence[Quote], who: Mapping[str, Actor], found: Mapping[str, Count]) -> None:
    """Statements by their words; speakers and reporters of those that were found."""
    pairs = dict(_paired(wanted, said))
    used = set(pairs.values())
    for at, gold in enumerate(wanted.quotes):
        words = " … ".join(wanted.text[slice(*part)] for part in gold.parts)
        found["quotes_found"].add(at in pairs, f"{wanted.name}: lacks the statement {words!r}")
        if at in pairs:
            _speakers(f"{wanted.name}: {words!r}", gold, said[pairs[at]], who, found)
    pieces = [part for gold in wanted.quotes if len(gold.parts) > 1 for part in gold.parts]
    for at, quote in enumerate(said):
        if at not in used and quote.within and any(start - 1 <= quote.start and quote.end <= end + 1 for start, end in pieces):
            continue  # a part of a statement that the reader gives with its parts
        found["quotes_right"].add(at in used, f"{wanted.name}: made up {quote.text!r} by {quote.speaker_text!r}")


def _speakers(words: str, gold: Said, got: Quote, who: Mapping[str, Actor], found: Mapping[str, Count]) -> None:
    if gold.by:
        found["speakers"].add(gold.by in who and got.speaker == who[gold.by].id, f"{words} is said by {got.speaker}, not {gold.by}")
    if gold.reported_by:
        right = gold.reported_by in who and got.reported_by == who[gold.reported_by].id
        found["reporters"].add(right, f"{words} is reported by {got.reported_by}, not {gold.reported_by}")


def _paired(wanted: Annotated, said: Sequence[Quote]) -> Iterator[tuple[int, int]]:
    """Statements that share at least half of the words of the longer one, the likest first; each is used once."""
    gold = [set().union(*(_words(wanted.text, *part) for part in quote.parts)) for quote in wanted.quotes]
    got = [_words(wanted.text, quote.start, quote.end) for quote in said]
    alike = sorted(
        (-len(g & s) / max(len(g), len(s)), i, j)
        for i, g in enumerate(gold)
        for j, s in enumerate(got)
        if g & s and 2 * len(g & s) >= max(len(g), len(s))
    )
    left, right = set(range(len(gold))), set(range(len(got)))
    for _, i, j in alike:
        if i in left and j in right:
            left.remove(i)
            right.remove(j)
            yield i, j


def _words(text: str, start: int, end: int) -> set[int]:
    return {match.start() for match in WORD.finditer(text, start, end)}


def report(found: Mapping[str, Count]) -> Iterable[str]:
    """The figures, then what is wrong."""
    for name, count in found.items():
        yield f"{name:15} {count.share:6.3f}  {count.right} of {count.of}"
    for name, count in found.items():
        yield from (f"{name}: {miss}" for miss in count.misses)


if __name__ == "__main__":
    print("\n".join(report(counts())))
