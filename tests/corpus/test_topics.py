"""Tags across the corpus: which have a page, what stands above them, what they are found with."""

from dataclasses import replace

from generator.corpus.moment import Entry
from generator.corpus.topics import SMALL, tag_records
from generator.model import Article, Headline, ParsedArticle, Published, Tag
from generator.model.curation import TagRuling
from tests.builders import raw


def entry(number: int, *tags: str) -> Entry:
    """An article with these tags."""
    headline = Headline(text="x", origin="file", rule="test")
    parsed = ParsedArticle(raw=raw("x", f"a{number}.txt"), language="en", headline=headline, blocks=(), sentences=())
    found = tuple(Tag(id=tag, label=tag.capitalize(), rule="test") for tag in tags)
    return Entry(article=Article(parsed=parsed, published=Published(), tags=found))


def corpus(size: int, *tagged: tuple[str, ...]) -> list[Entry]:
    """So many articles, the first of them with these tags."""
    return [entry(number, *tagged[number] if number < len(tagged) else ()) for number in range(size)]


def status(size: int, *rulings: TagRuling) -> dict[str, str]:
    """The status of a tag used once and of one used twice."""
    found = tag_records(corpus(size, ("summit", "visit"), ("summit",)), 2, rulings)
    return {one.id: one.status for one in found}


def test_a_tag_used_once_waits_for_review() -> None:
    """Not in a small folder, where a newcomer would see none; nor where a person wrote what it is about."""
    assert status(SMALL) == {"summit": "published", "visit": "review"}
    assert status(SMALL - 1) == {"summit": "published", "visit": "published"}
    assert status(SMALL, TagRuling(id="visit", intro="Visits of state.")) == {"summit": "published", "visit": "published"}


def test_what_stands_above() -> None:
    """The broader topics with their labels, those that people changed, and none that they took away."""

    def above(*rulings: TagRuling) -> tuple[tuple[str, str], ...]:
        return tag_records(corpus(3, ("ratification",)), 1, rulings)[0].above

    assert above() == (("treaty", "Treaties and agreements"), ("diplomacy", "Diplomacy"))
    assert above(TagRuling(id="ratification", parent="politics")) == (("politics", "Politics"),)
    assert above(TagRuling(id="treaty", ignore=True)) == (("diplomacy", "Diplomacy"),)
    assert tag_records(corpus(3, ("of-ours",)), 1, ())[0].above == ()


def test_related_tags() -> None:
    """Those found together more often than by chance, in two articles at least; not the broader ones."""
    both = [("summit", "railway", "diplomacy", "gift")] + [("summit", "railway", "diplomacy")] * 3
    found = {one.id: one.related for one in tag_records(corpus(20, *both, ("railway",)), 1, ())}
    assert [(one.id, one.articles, one.lift) for one in found["summit"]] == [("railway", 4, 4.0)]
    everywhere = [("gift", "energy")] + [("energy",)] * 9
    assert all(not one.related for one in tag_records(corpus(10, *everywhere, *everywhere), 1, ()))


def test_order_makes_no_difference() -> None:
    """The records are the same, but for the order of their articles."""
    entries = corpus(20, ("summit", "railway"), ("summit", "railway"), ("railway", "gift"))
    forth, back = ([replace(one, uses=()) for one in tag_records(listed, 2, ())] for listed in (entries, entries[::-1]))
    assert forth == back
