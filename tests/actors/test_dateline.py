"""The places of datelines."""

import pytest

from generator.actors.dateline import dateline
from generator.parse import parse
from tests.builders import raw

PLACES = [
    ("SEOUL/MOSCOW, May 5 (Reuters) - The two sides met on Monday.", ["Seoul", "Moscow"]),
    ("SEOUL-MOSCOW, May 5 (Reuters) - The two sides met on Monday.", ["Seoul", "Moscow"]),
    ("KOMSOMOLSK-ON-AMUR, Russia, May 5 (Reuters) - The two sides met on Monday.", ["Komsomolsk-on-Amur", "Russia"]),
    ("ULAN-UDE, Russia, May 5 (Reuters) - The two sides met on Monday.", ["Ulan-Ude", "Russia"]),
]


@pytest.mark.parametrize(("text", "names"), PLACES)
def test_places(text: str, names: list[str]) -> None:
    """Two places with a stroke or a hyphen between are two; a place with hyphens of its own is one."""
    found = dateline(parse(raw(f"Two sides meet\n\n{text}\nThey spoke for an hour.\n")))
    assert [one.entry.name for one in found if one.entry] == names
