"""How often findings were measured to be right: measured.json, which `make measure` writes, for the method page and for messages."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from generator.problems import DigestError

MEASURED = Path(__file__).with_name("measured.json")
KEYS = ("figures", "reliability", "names")
RULES, BOTH = "rules alone", "rules and model"  # two of the ways in which names were found


@cache
def measured() -> dict[str, list[dict[str, Any]]]:
    """What `make measure` wrote; all lists are empty where nothing was measured yet.

    `figures`: rows of `about` (the texts), `says` (the figure in words), `value`. `reliability`: of the publication dates said with a
    confidence from `from` to `to`, their number `n` and the share `right`. `names`: for each `way` of finding names its `time`, that of
    the rules alone being 1, the `model` that it was measured with, and `results`, rows of `about` and `value` (F1).
    Raises DigestError for a broken file.
    """
    try:
        found = json.loads(MEASURED.read_text(encoding="utf-8"))
        return {key: list(found[key]) for key in KEYS}
    except FileNotFoundError:
        return {key: [] for key in KEYS}
    except (ValueError, KeyError, TypeError) as error:
        raise DigestError(f"{MEASURED} cannot be read: {error}. Run `make measure` again.") from None


def without_a_model() -> str:
    """What names lose without a language model, as it was measured: `F1 0.906 instead of 0.908 on …`; empty where it was not."""
    ways = {row["way"]: row["results"] for row in measured()["names"]}
    pairs = zip(ways.get(RULES, ()), ways.get(BOTH, ()), strict=False)
    worse = ((rules["value"], both["value"], rules["about"]) for rules, both in pairs if rules["value"] < both["value"])
    return "; ".join(f"F1 {rules:.3f} instead of {both:.3f} on {about}" for rules, both, about in worse)
