"""Former names of states and bodies."""

import pytest

from generator.actors import former
from generator.actors.phrases import gazetteer
from generator.actors.tokens import tokenise


@pytest.mark.parametrize(("name", "actor"), list(former.names()))
def test_each_former_name_means_its_actor(name: str, actor: str) -> None:
    """Whatever other lists say of the name."""
    tokens = tokenise(name)
    hit = gazetteer().find(tokens, 0)
    assert hit is not None
    assert (hit.last, hit.entry.name) == (len(tokens), actor)


def test_years() -> None:
    """Of a former name of this very actor, with or without article; other names have none."""
    assert former.years_of("the Soviet Union", "Russia") == "1922–1991"
    assert former.years_of("Persia", "Iran") == "–1935"
    assert former.years_of("Soviet Union", "Estonia") == ""
    assert former.years_of("Russian Federation", "Russia") == ""
