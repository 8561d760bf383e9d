"""Loads and checks lexicons/<language>/*.toml: words are data, never code.

Each file names its `origin` (where its facts come from) and its `licence`; the rest of its keys are for the stage that reads it:

    origin = "public facts; written for this project"
    licence = "MIT"

    [months]
    january = 1

Stages turn what `load` returns into their own typed, compiled tables, once a process (`functools.cache`).
"""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from generator.problems import DigestError

FOLDER = Path(__file__).parent / "lexicons"


def names(language: str = "en") -> tuple[str, ...]:
    """The lexicons there are for a language: `("agencies", "months", …)`."""
    return tuple(sorted(path.stem for path in (FOLDER / language).glob("*.toml")))


@cache
def load(name: str, language: str = "en") -> Mapping[str, Any]:
    """The tables of one lexicon file. Raises DigestError where the file is missing, broken, or does not say where its facts are from."""
    path = FOLDER / language / f"{name}.toml"
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise DigestError(f"There is no lexicon {name!r} for {language!r}; there are: {', '.join(names(language))}.") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise DigestError(f"The lexicon {language}/{name}.toml cannot be read: {error}. Mend that line and run again.") from None
    for key in ("origin", "licence"):
        if not isinstance(table.pop(key, None), str):
            raise DigestError(f'The lexicon {language}/{name}.toml does not state its {key}: add a line `{key} = "…"` at its top.')
    return table
