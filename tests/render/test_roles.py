"""The part of each actor in a story: the cases of tests/cases/roles.yaml, and how the article's page shows it."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.dates.publication import Hints
from generator.extract import extract_article
from generator.render.roles import roles
from tests.builders import raw
from tests.render.sample import ferry, page_of

CASES = Path(__file__).parents[1] / "cases" / "roles.yaml"


def cases() -> Iterator[Any]:
    """Each case of the file."""
    for number, case in enumerate(yaml.safe_load(CASES.read_text(encoding="utf-8")), 1):
        yield pytest.param(case, id=f"{number}-{case['text'][:40]}")


@pytest.mark.parametrize("case", list(cases()))
def test_parts(case: Mapping[str, Any]) -> None:
    """As the case says; each part with a place in the text."""
    article = extract_article(raw(f"Talks in Geneva\n\nGENEVA, March 5, 2019 (Test Wire) -- {case['text']}\n"), Hints()).article
    known = {actor.id for actor in article.actors}
    assert known >= set(case["roles"]), known
    found = roles(article)
    assert {identity: [part.kind for part in found.get(identity, ())] for identity in case["roles"]} == case["roles"]
    assert all(0 <= part.start < len(article.text) for parts in found.values() for part in parts)


def test_the_page_groups_actors_by_their_part() -> None:
    """Each with the sentence that shows it."""
    text = page_of(ferry()).partition("## Actors")[2]
    group = text.partition("<h3>Who acts and speaks</h3>")[2].partition("</section>")[0]
    assert "Ada Lund" in group
    assert '<a href="#s4">speaks</a>' in group
