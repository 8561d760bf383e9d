"""The index of actors: short ones on one page, long ones by name, kind and country, each way leading to its heading."""

import re
from dataclasses import replace
from typing import Any

import pytest

from generator.corpus import ActorRecord, collect
from generator.model import Actor, Article, Page
from generator.render.actor_index import lists
from generator.render.shelf import Shelf
from generator.settings import Settings
from tests.render.sample import ferry, mention, pages, pages_of, parsed

NAMES = ("Ábel Tóth", "Anna Berg", "Boris Dahl", "Carla Lund", "Dora Maar", "Emil Nolde", "Frida Holm", "Greta Vik", "Hugo Ball",
         "Ida Krag", "Jon Fosse", "Knut Lie", "5 Star", "김정은")  # fmt: skip


def gathering(names: tuple[str, ...] = NAMES, **more: Any) -> Article:
    """An article that names all of them; every other one is of Norway, the rest of Sweden, the last an organisation."""
    one = parsed([("headline", "Talks\n"), ("paragraph", ", ".join(names) + " met.\n")], "talks.txt")
    actors = tuple(
        Actor(id=f"n{number}", name=name, rule="test", mentions=(mention(one.text, name),),
              **{"kind": "organisation" if number == len(names) - 1 else "person", "country": ("NO", "SE")[number % 2], **more})
        for number, name in enumerate(names)
    )  # fmt: skip
    return replace(ferry("talks.txt"), parsed=one, actors=actors, quotes=(), events=(), tags=(), dates=(), problems=())


def made(**settings: Any) -> dict[str, Page]:
    """The pages about them."""
    return pages_of(gathering(), **settings)


def test_a_short_index_is_one_page() -> None:
    """By kind, with the countries beside it."""
    found = made()
    assert not [path for path in found if "by.name" in path or "by.kind" in path]
    assert "## People { #kind-person" in found["actors/index.md"].text
    assert found["actors/index.md"].text.count('class="dg-name"') == len(NAMES)
    assert "actors/by.country.md" in found


def test_a_long_index_leads_to_lists() -> None:
    """Paged, each actor once in each of them; a letter leads to the page on which its names begin."""
    found = made(entries_per_page=10)
    for order in ("name", "kind", "country"):
        sheets = [page.text for path, page in found.items() if path.startswith(f"actors/by.{order}")]
        assert len(sheets) == 2
        assert sorted(re.findall(r'href="[./]*/(n\d+)/"', "".join(sheets))) == sorted(f"n{number}" for number in range(len(NAMES)))
    text = found["actors/index.md"].text
    assert "## Named most" in text
    assert 'href="by.name/#name-a">A <small>2</small>' in text
    assert re.search(r'href="by\.name/page\.2/#name-k">K <small>1</small>', text)
    assert 'href="by.country/#country-no">Norway <small>7</small>' in text


def test_names_stand_in_the_order_of_their_letters() -> None:
    """Accents apart, digits first, other scripts last."""
    text = made(entries_per_page=10)["actors/by.name.md"].text
    assert re.findall(r"^## (\S+)", text, re.MULTILINE)[:3] == ["0–9", "A", "B"]
    assert text.index("Ábel") < text.index("Anna") or "Anna" < "Ábel"
    assert "## Other scripts" in made(entries_per_page=10)["actors/by.name/page.2.md"].text


def test_no_list_by_a_single_country() -> None:
    """It would say nothing."""
    assert "actors/by.country.md" not in pages_of(gathering(country="NO"))
    assert "actors/by.country.md" not in pages_of(gathering(country=None))


@pytest.mark.parametrize(("articles", "threshold", "page"), [(3, 3, True), (3, 2, False), (3, 0, False)])
def test_an_actor_of_one_article_has_no_page_in_a_large_library(articles: int, threshold: int, page: bool) -> None:
    """Its name leads to the list of its article's actors, says who it is, and is counted; those of two articles have their page."""
    others = [ferry(f"f{number}.txt") for number in range(articles - 1)]
    found = pages_of(gathering(), *others, single_actor_pages_up_to=threshold)
    assert ("actors/n1.md" in found) == page
    assert "actors/ada-lund.md" in found
    text = found["articles/talks.md"].text
    assert ('class="dg-actor" href="#a2" data-who="Anna Berg · person · 1 article"' in text) == (not page)
    assert ("named here only" in text) == (not page)
    assert ("14 more are named by one article only" in found["actors/index.md"].text) == (not page)
    assert ("14 actors are named by one article only" in found["review/index.md"].text) == (not page)
    assert "n1" not in found["review/index.md"].text


def test_every_list_has_its_actors_once() -> None:
    """With many, near-linear: a list is as long as its actors."""
    one = collect([gathering()], Settings()).actors[0]
    many = tuple(replace(one, id=f"x{number}", name=f"Name {number}") for number in range(500))
    library = collect([gathering()], Settings())
    shelf = Shelf(replace(library, actors=many), Settings())
    assert isinstance(one, ActorRecord)
    drafts = [draft for draft in lists(shelf) if draft.path.startswith("actors/by.name")]
    assert len(drafts) == 5
    assert pages(replace(library, actors=()))["actors/index.md"].text.count("dg-name") == 0
