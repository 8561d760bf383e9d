"""Which phrases mark an article off from the others."""

from generator.corpus.moment import Entry
from generator.corpus.phrases import MOST, phrases_of
from generator.corpus.reports import Report
from generator.model import Article, Phrase, Published
from tests.builders import raw
from tests.tags.test_cases import article as parsed_article


def entry(name: str, **weights: float) -> Entry:
    """An article with these candidates; `_` stands for a space."""
    parsed = parsed_article("x")
    texts = [(words.replace("_", " "), weight) for words, weight in weights.items()]
    found = tuple(Phrase(start=n, end=n + 1, text=text, rule="test", weight=weight) for n, (text, weight) in enumerate(texts))
    own = type(parsed)(raw=raw("x", name), language="en", headline=parsed.headline, blocks=(), sentences=())
    return Entry(article=Article(parsed=own, published=Published(), phrases=found))


def chosen(*entries: Entry) -> list[list[str]]:
    """The phrases of each article, in a corpus of reports of their own."""
    found = phrases_of([Report(entry=one) for one in entries])
    return [[one.text for one in found[one_entry.id]] for one_entry in entries]


def test_what_others_have_too_counts_less() -> None:
    """A word of every article marks none off; between two, the rarer stands first."""
    common = [entry(f"o{n}.txt", bridge=2.0) for n in range(9)]
    assert chosen(entry("a.txt", bridge=4.0, walrus=2.0), *common)[0] == ["walrus"]
    assert chosen(entry("a.txt", bridge=2.0, walrus=2.0), common[0], entry("b.txt"), entry("c.txt"))[0] == ["walrus", "bridge"]


def test_no_two_share_a_word() -> None:
    """`armored trains` stands for `train`; singular and plural are one."""
    assert chosen(entry("a.txt", armored_trains=2.0, train=2.0, city=2.0, cities=2.0))[0] == ["armored trains", "city"]


def test_few() -> None:
    """Five at most."""
    assert len(chosen(entry("a.txt", **{f"word{letter}": 2.0 for letter in "abcdefgh"}))[0]) == MOST
    assert chosen(entry("a.txt")) == [[]]


def test_versions_and_copies_count_once() -> None:
    """The same phrase in a report's three versions is no sign that it is common; each version has its own phrases."""
    versions = [entry(f"v{n}.txt", trolley=2.0, kiosk=2.0 + n) for n in range(3)]
    others = [entry(f"o{n}.txt", kiosk=2.0) for n in range(2)]
    found = phrases_of([Report(entry=versions[0], earlier=tuple(versions[1:])), *(Report(entry=one) for one in others)])
    assert [one.text for one in found[versions[0].id]] == ["trolley"]
    assert next(one.text for one in found[versions[2].id]) == "trolley"
    assert [one.text for one in found[others[0].id]] == ["kiosk"]
