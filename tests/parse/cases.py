"""The case files of tests/cases, for people who write no code: each line of them is one test."""

from pathlib import Path
from typing import Any

import pytest
import yaml

CASES = Path(__file__).resolve().parents[1] / "cases"


def load(name: str) -> Any:
    """A case file, read as YAML."""
    return yaml.safe_load((CASES / f"{name}.yaml").read_text(encoding="utf-8"))


def each(name: str, key: str) -> list[Any]:
    """The cases under one key, each as a parameter that bears its own words as its name."""
    found = load(name)[key]
    return [_parameter(case) for case in (found.items() if isinstance(found, dict) else found)]


def _parameter(case: Any) -> Any:
    words = case["line"] if isinstance(case, dict) else case[0] if isinstance(case, tuple) else case
    return pytest.param(case, id=str(words)[:60])
