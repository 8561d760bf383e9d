"""The cases of tests/cases/events*.yaml: sentences, and what they tell."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator import dates, events
from generator.model import Actor, Event, Mention
from tests.builders import parsed

FOLDER = Path(__file__).parents[1] / "cases"
FIELDS = ("value", "basis", "status", "rule", "earliest", "latest")


def cases() -> Iterator[Any]:
    for path in sorted(FOLDER.glob("events*.yaml")):
        for number, case in enumerate(yaml.safe_load(path.read_text(encoding="utf-8")), 1):
            yield pytest.param(case, id=f"{path.stem}-{number}-{case['text'][:40]}")


def actors(text: str, named: Mapping[str, str]) -> tuple[Actor, ...]:
    """The actors of a case, each mentioned wherever its name stands."""
    return tuple(
        Actor(
            id=name,
            name=name,
            kind=kind,
            rule="case",
            mentions=tuple(
                Mention(start=found.start(), end=found.end(), text=name, rule="case", form="name")
                for found in re.finditer(rf"\b{re.escape(name)}\b", text)
            ),
        )
        for name, kind in named.items()
    )


def told(case: Mapping[str, Any]) -> tuple[Event, ...]:
    """The events of a case."""
    article = parsed(case["text"])
    days = dates.resolve(article, dates.find(article), case.get("published"))
    return events.find(article, days, actors(case["text"], case.get("actors", {})), (), case.get("published"))


@pytest.mark.parametrize("case", list(cases()))
def test_case(case: Mapping[str, Any]) -> None:
    found = told(case)
    shown = "\n".join(f"{event.value} {event.basis} {event.status} {event.rule} {event.actors} | {event.text}" for event in found)
    for words in case.get("none", ()):
        assert not [event for event in found if words in event.text], shown
    for wanted in case.get("events", ()):
        holding = [event for event in found if wanted["words"] in event.text]
        assert holding, f"no event holds {wanted['words']!r}:\n{shown}"
        event = min(holding, key=lambda one: one.end - one.start)
        for field in FIELDS:
            if field in wanted:
                assert getattr(event, field) == wanted[field], f"{field} of {wanted['words']!r}:\n{shown}"
        if "actors" in wanted:
            assert list(event.actors) == wanted["actors"], shown
    if "events" not in case and "none" not in case:
        assert not found, shown


def test_there_are_enough_cases() -> None:
    assert len(list(cases())) >= 80
