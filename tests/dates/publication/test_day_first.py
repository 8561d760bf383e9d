"""Where the settings say that the day stands first, stated dates are read so too."""

from dataclasses import replace

import pytest

from generator.dates import find
from generator.dates.publication import Hints, publish
from generator.model import MetaValue
from generator.parse import parse
from tests.builders import raw

BODY = "Ferries run again\n\n{dateline}The ferries of the strait run again, their owner said.\n"


@pytest.mark.parametrize(("day_first", "value"), [(False, "2019-03-04"), (True, "2019-04-03")])
def test_metadata(day_first: bool, value: str) -> None:
    read = raw(BODY.format(dateline=""))
    dated = MetaValue(key="published", values=("03/04/2019",), origin="one.yml")
    parsed = parse(replace(read, metadata=(dated,)))
    assert publish(parsed, find(parsed, day_first), Hints(day_first=day_first)).value == value


@pytest.mark.parametrize(("day_first", "value"), [(False, "2020-12-11"), (True, "2020-11-12")])
def test_a_dateline(day_first: bool, value: str) -> None:
    parsed = parse(raw(BODY.format(dateline="PARIS, 12/11/2020 (Test Wire) -- ")))
    assert publish(parsed, find(parsed, day_first), Hints(day_first=day_first)).value == value
