"""The pages of tags, of tags with actors and years, and their index."""

from dataclasses import replace

from generator.model import Article, Finding, Published, Tag
from generator.render.crossings import LEAST
from generator.render.listing import CUT
from generator.tags import vocabulary
from tests.render.sample import ferry, pages_of


def tagged(number: int, year: str, *tags: str, **changes: object) -> Article:
    """The ferry's article under a name of its own, of that year, with these tags, each because of its first letter."""
    one = ferry(f"a{number:02}.txt", Published(value=f"{year}-05-01", precision="day", confidence=0.9))
    place = Finding(start=0, end=1, text=one.text[0], rule="trigger")
    labels = {tag: vocabulary().topics[tag].label for tag in tags}
    found = tuple(Tag(id=tag, label=labels[tag], rule="topic-triggers", evidence=(place,)) for tag in tags)
    return replace(one, tags=found, events=(), **changes)  # type: ignore[arg-type]


def several() -> list[Article]:
    """Twenty articles: on railways in 2019 and 2020, half of them on tourism too; one on gifts, which names nobody."""
    rail = [
        tagged(number, "2019" if number < 9 else "2020", *(["railway", "tourism"] if number % 2 else ["railway"])) for number in range(18)
    ]
    return [*rail, tagged(18, "2020", "railway", actors=()), tagged(19, "2018", "gift", actors=())]


def test_a_tag_used_once_has_no_page() -> None:
    """The article shows it without a link; the index says how many wait; the review page has the line that decides."""
    made = pages_of(*several(), grouping=False)
    assert "tags/gift.md" not in made
    assert '<span class="dg-tag">Gifts</span>' in made["articles/a19.md"].text
    assert "1 topic more" in made["tags/index.md"].text
    assert "Gifts" not in made["tags/index.md"].text
    assert "Tags of too few articles" in made["review/index.md"].text
    assert "tags/gift.md" in pages_of(*several()[-3:], grouping=False)


def test_the_index_has_the_hierarchy() -> None:
    """A broader topic that no article has holds its narrower one, without a link."""
    text = pages_of(*several(), grouping=False)["tags/index.md"].text
    assert '<li>Transport <span class="dg-why">19 with the narrower ones</span>' in text
    assert text.index("Transport") < text.index("Railways and transport links")


def test_a_tags_page() -> None:
    """Its place in the hierarchy, what it is found with, who is named, years, the words that gave it."""
    made = pages_of(*several(), grouping=False)
    text = made["tags/railway.md"].text
    assert '<span class="dg-why">Part of</span> Transport' in text
    assert '<span class="dg-why">Words that gave it</span>' in text
    assert 'href="2019/">2019</a> <small>9</small>' in text
    assert 'href="../../actors/ada-lund/"' in text
    assert 'href="ada-lund/">18 articles</a>' in text
    broader = pages_of(tagged(1, "2019", "transport", "railway"), tagged(2, "2019", "railway"))["tags/transport.md"].text
    assert (
        '<span class="dg-why">Narrower</span> <a class="dg-tag" href="../railway/">Railways and transport links</a> <small>2</small>'
        in broader
    )


def test_crossings_have_three_articles_and_not_all() -> None:
    """An actor or a year that has fewer, or all, has no page with the tag; the actor's page leads to the one there is."""
    made = pages_of(*several(), grouping=False)
    assert {path for path in made if path.startswith("tags/railway/")} >= {
        "tags/railway/2019.md",
        "tags/railway/2020.md",
        "tags/railway/ada-lund.md",
    }
    assert "tags/tourism/ada-lund.md" not in made
    assert 'href="../../tags/railway/ada-lund/"' in made["actors/ada-lund.md"].text
    assert made["tags/railway/2019.md"].text.count("dg-title") == 9
    few = pages_of(*[tagged(number, f"20{number + 10}", "railway") for number in range(LEAST + 1)], grouping=False)
    assert not [path for path in few if path.startswith("tags/railway/")]


def test_long_crossings_are_paged() -> None:
    """As all lists are."""
    made = pages_of(*several(), grouping=False, entries_per_page=10)
    assert {"tags/railway/ada-lund.md", "tags/railway/ada-lund/page.2.md", "tags/railway/page.2.md"} <= set(made)


def test_the_timeline_of_a_crossing_says_that_it_is_not_all() -> None:
    """It has what is told most, not what comes first."""
    event = ferry().events[1]
    days = [f"{1901 + number}-03-04" for number in range(CUT + 2)]
    told = tuple(
        replace(event, id=f"e{number}", value=day, earliest=day, latest=day, status="reported", actors=("ada-lund",), tags=("railway",))
        for number, day in enumerate(days)
    )
    articles = [replace(one, events=told if one.id == "a00" else told[:1] + told[-1:]) for one in several()[:4]]
    text = pages_of(*articles, tagged(5, "2021", "railway", actors=()), grouping=False)["tags/railway/ada-lund.md"].text
    assert "These are told most, of 42 events." in text
    assert text.count("dg-sentence") == CUT
    assert ">1901</h3>" in text
    assert ">1942</h3>" in text
