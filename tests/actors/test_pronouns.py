"""Every case of tests/cases/pronouns.yaml: whom a pronoun surely stands for, and that none stands for anybody where it is not sure."""

from collections.abc import Mapping
from typing import Any

import pytest

from generator import quotes
from generator.actors import find, with_pronouns
from tests.actors.cases import article, cases

CASES = dict(cases("pronouns.yaml"))


@pytest.mark.parametrize("name", CASES)
def test_pronouns(name: str) -> None:
    """The pronouns of each person, no other."""
    case: Mapping[str, Any] = CASES[name]
    parsed = article(case["text"])
    named = find(parsed)
    found = with_pronouns(parsed, named, quotes.find(parsed, named))
    told = {actor.name: [one.text for one in actor.mentions if one.form == "pronoun"] for actor in found}
    assert {name: words for name, words in told.items() if words} == case["pronouns"]


@pytest.mark.parametrize("name", CASES)
def test_names_stay(name: str) -> None:
    """Pronouns come beside the names, in the order of the text, and take no place twice."""
    parsed = article(CASES[name]["text"])
    named = find(parsed)
    found = with_pronouns(parsed, named, quotes.find(parsed, named))
    assert [[one for one in actor.mentions if one.form != "pronoun"] for actor in found] == [list(actor.mentions) for actor in named]
    places = [(one.start, one.end) for actor in found for one in actor.mentions]
    assert len(set(places)) == len(places)
    assert all(list(actor.mentions) == sorted(actor.mentions, key=lambda one: one.start) for actor in found)
