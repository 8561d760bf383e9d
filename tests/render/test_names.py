"""Names that the lexicons know, on the pages of actors."""

import re
from dataclasses import replace

from generator.model import Actor, Article
from tests.render.sample import ferry, mention, pages_of


def named(name: str, kind: str) -> Article:
    """An article that names one actor."""
    one = ferry()
    return replace(one, actors=(Actor(id="one", name=name, kind=kind, rule="test", mentions=(mention(one.text, "Norhaven"),)),))


def test_a_country_is_found_by_its_other_names() -> None:
    """They are said not to come from the articles; the counts stay out of the search."""
    text = pages_of(named("North Korea", "country"))["actors/one.md"].text
    assert re.search(r"Elsewhere also.*DPRK", text)
    assert re.search(r'<p class="dg-lede" data-search-exclude>[^\n]*1 mention', text)


def test_a_name_is_known_with_and_without_its_hyphen() -> None:
    """`Kim Jong Un` is the holder of an office that the lexicon writes `Kim Jong-un`."""
    assert "Kim Jong&#45;un" in (text := pages_of(named("Kim Jong Un", "person"))["actors/one.md"].text) or "Kim Jong-un" in text


def test_a_name_of_another_kind_is_another_actor() -> None:
    """A person who is called as a country is called."""
    assert "Elsewhere also" not in pages_of(named("North Korea", "person"))["actors/one.md"].text
