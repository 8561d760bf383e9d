"""One id for one actor across articles; homonyms apart; doubtful merges listed."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.actors.identity import identify
from generator.model import Actor, Finding, Mention


def actor(
    name: str, kind: str = "person", country: str | None = None, titles: tuple[str, ...] = (), aliases: tuple[str, ...] = ()
) -> Actor:
    """An actor as an article gives it."""
    identity = "-".join(name.lower().replace(".", "").replace("-", " ").split())
    mention = Mention(start=0, end=len(name), text=name, rule="test", form="name")
    said = tuple(Finding(start=0, end=1, text=title, rule="test") for title in titles)
    return Actor(id=identity, name=name, kind=kind, rule="test", country=country, aliases=aliases, titles=said, mentions=(mention,))


def ids(*actors: Actor) -> list[str]:
    """The corpus ids of actors of one article each."""
    found = identify({f"a{number}": [one] for number, one in enumerate(actors)})
    return [found.ids[f"a{number}", one.id] for number, one in enumerate(actors)]


SAME = [
    ("Kim Jong-un", "Kim Jong Un", "Kim Jongun"),
    ("Vladimir Putin", "Vladimir V. Putin", "Vladimir Vladimirovich Putin"),
    ("Sergei Shoigu", "Sergey Shoigu"),
    ("Dmitry Peskov", "Dmitri Peskov", "Dmitriy Peskov"),
    ("José Muñoz", "Jose Munoz"),
    ("Choe Son Hui", "Choe Son-hui"),
    ("Xi Jinping", "Xi Jin-ping"),
    ("Josef Stalin", "Joseph Stalin", "Iosif Stalin"),
    ("Nikita S. Khrushchev", "Nikita Khrushchev"),
    ("Sergei V. Lavrov", "Sergey Lavrov"),
]
OTHER = [
    ("Kim Jong-un", "Kim Jong-il"),
    ("Ann Hale", "Tom Hale"),
    ("Kim Yo-jong", "Kim Jong-un"),
    ("Boris Orlov", "Boris Orlovsky"),
    ("George Bush", "George W. Bush"),
]


@pytest.mark.parametrize("names", SAME, ids=str)
def test_one_person(names: tuple[str, ...]) -> None:
    """Spellings of one name."""
    assert len(set(ids(*(actor(name) for name in names)))) == 1


@pytest.mark.parametrize("names", OTHER, ids=str)
def test_two_people(names: tuple[str, ...]) -> None:
    """Names that are alike only."""
    assert len(set(ids(*(actor(name) for name in names)))) == 2


def test_countries_keep_homonyms_apart() -> None:
    """And the editor is asked."""
    articles = {"a": [actor("Ann Hale", country="US")], "b": [actor("Ann Hale", country="CA")], "c": [actor("Ann Hale")]}
    found = identify(articles)
    assert found.ids["a", "ann-hale"] != found.ids["b", "ann-hale"]
    assert found.doubts[0].ids == ("ann-hale", "ann-hale-2")
    assert "countries" in found.doubts[0].reason


def test_fields_keep_homonyms_apart() -> None:
    """A goalkeeper is no minister."""
    articles = {"a": [actor("Ann Hale", titles=("Finance Minister",))], "b": [actor("Ann Hale", titles=("goalkeeper",))]}
    found = identify(articles)
    assert len(set(found.ids.values())) == 2
    assert "fields" in found.doubts[0].reason


def test_titles_of_one_field_are_one_person() -> None:
    """A president who was prime minister."""
    assert len(set(ids(actor("Ann Hale", titles=("Prime Minister",)), actor("Ann Hale", titles=("President",))))) == 1


def test_family_name_with_the_same_title() -> None:
    """`Foreign Minister Choe` is the foreign minister of that name; a Choe without title is nobody's."""
    full = actor("Choe Son Hui", titles=("Foreign Minister",))
    assert len(set(ids(full, actor("Choe", titles=("Foreign Minister",))))) == 1
    assert len(set(ids(full, actor("Choe")))) == 2


def test_acronym_of_one_body() -> None:
    """`NSHC` is the council that another article calls so."""
    council = actor("North Sea Herring Council", "organisation", aliases=("NSHC",))
    assert len(set(ids(council, actor("NSHC", "organisation")))) == 1
    assert len(set(ids(actor("North Sea Herring Council", "organisation"), actor("NSHC", "organisation")))) == 2


def test_legal_forms_are_no_difference() -> None:
    """`Halvorsen Corp.` and `Halvorsen`."""
    assert len(set(ids(actor("Halvorsen Corp.", "organisation"), actor("Halvorsen", "organisation")))) == 1


def test_kinds_stay_apart() -> None:
    """A town and its team."""
    assert len(set(ids(actor("Lindow", "place"), actor("Lindow", "organisation")))) == 2


NAMES = st.sampled_from(["Kim Jong-un", "Kim Jong Un", "Kim", "Ann Hale", "Ann B. Hale", "Hale", "NSHC", "North Sea Herring Council"])
ACTORS = st.builds(
    actor,
    NAMES,
    st.sampled_from(["person", "organisation", "place"]),
    st.sampled_from([None, "US", "CA"]),
    st.lists(st.sampled_from(["President", "goalkeeper", "singer"]), max_size=2).map(tuple),
)


@given(st.lists(ACTORS, max_size=5))
def test_order_makes_no_difference(actors: list[Actor]) -> None:
    """Every actor has an id, the same in whatever order the articles come."""
    articles = {f"a{number}": [one] for number, one in enumerate(actors)}
    first = identify(articles)
    assert set(first.ids) == {(article, one.id) for article, found in articles.items() for one in found}
    for shuffled in itertools.islice(itertools.permutations(articles.items()), 4):
        assert identify(dict(shuffled)) == first


def test_a_well_known_family_name_alone() -> None:
    """`Stalin` is the one whose full name the archive has; a common family name alone is left open, and so is one that two people bear."""
    assert ids(actor("Joseph Stalin"), actor("Stalin")) == ["joseph-stalin", "joseph-stalin"]
    assert ids(actor("Kim Jong-il"), actor("Kim")) == ["kim-jong-il", "kim"]
    assert ids(actor("Joseph Stalin"), actor("Vasily Stalin"), actor("Stalin")) == ["joseph-stalin", "vasily-stalin", "stalin"]
    assert ids(actor("Ann Brookfield"), actor("Brookfield")) == ["ann-brookfield", "brookfield"]
