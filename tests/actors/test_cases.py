"""Every case of tests/cases/actors*.yaml, titles.yaml and metonyms*.yaml."""

from collections.abc import Mapping
from typing import Any

import pytest

from generator.model import Actor
from tests.actors.cases import KINDS, cases, found

ACTORS = dict(cases("actors*.yaml"))
TITLES = dict(cases("titles*.yaml"))
METONYMS = dict(cases("metonyms*.yaml"))
LEAST_NAMES, LEAST_METONYMS = 200, 120


@pytest.mark.parametrize("name", ACTORS)
def test_actors(name: str) -> None:
    """The actors of each kind, no other; and what the case says of one."""
    case, actors = ACTORS[name], found(ACTORS[name])
    told = {key: sorted(actor.name for actor in actors.values() if actor.kind == kind) for key, kind in KINDS.items()}
    wanted = {key: sorted(case.get(key, ())) for key in KINDS}
    if case.get("loose"):
        assert all(set(wanted[key]) <= set(told[key]) for key in KINDS), told
    else:
        assert told == wanted
    check_details(case, actors)


def check_details(case: Mapping[str, Any], actors: Mapping[str, Actor]) -> None:
    """Mentions, country and status, where the case gives them."""
    for name, words in case.get("mentions", {}).items():
        assert [mention.text for mention in actors[name].mentions] == words
    for name, country in case.get("country", {}).items():
        assert actors[name].country == country
    for name, aliases in case.get("aliases", {}).items():
        assert list(actors[name].aliases) == aliases
    for name, status in case.get("status", {}).items():
        assert actors[name].status == status


@pytest.mark.parametrize("name", TITLES)
def test_titles(name: str) -> None:
    """The people that the case names, no other, each with its titles."""
    case, actors = TITLES[name], found(TITLES[name])
    people = {actor.name: [title.text for title in actor.titles] for actor in actors.values() if actor.kind == "person"}
    if case.get("loose"):
        assert set(case["titles"]) <= set(people)
    else:
        assert people == case["titles"]
    check_details(case, actors)


@pytest.mark.parametrize("name", METONYMS)
def test_metonyms(name: str) -> None:
    """Each capital is a government's or a city, as the case says, and no other stands for a government."""
    case, actors = METONYMS[name], found(METONYMS[name])
    governments = [m for actor in actors.values() for m in actor.mentions if m.form == "metonym" and actor.kind == "country"]
    cities = [m for actor in actors.values() for m in actor.mentions if actor.kind == "place"]
    assert sorted(m.text for m in governments) == sorted(case.get("government", ()))
    assert set(case.get("city", ())) <= {m.text for m in cities}


def test_enough_cases() -> None:
    """Positive and negative ones."""
    assert len(ACTORS) + len(TITLES) >= LEAST_NAMES
    assert len(METONYMS) >= LEAST_METONYMS
    assert sum(not any(case.get(key) for key in KINDS) for case in ACTORS.values()) >= 15
    assert sum(not case.get("government") for case in METONYMS.values()) >= LEAST_METONYMS // 4
