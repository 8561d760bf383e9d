"""Imports point one way. Where the design changes, the tables here change with it, and nowhere else."""

from collections.abc import Iterator
from graphlib import TopologicalSorter

import pytest

from tests.architecture.source import Module, imports, modules

# A part may import the layers above its own row, and no part of its own row but itself.
LAYERS = (
    ("__init__",),
    ("calendar", "problems"),
    ("model", "settings"),
    ("lexicon", "measured"),
    ("read", "parse", "dates", "actors", "quotes", "tags", "events"),
    ("extract",),
    ("corpus",),
    ("contract",),
    ("records",),
    ("render",),
    ("files", "store"),
    ("batch",),
    ("build",),
    ("commands", "progress"),
    ("engine", "cli"),
    ("__main__",),
)
# Parts that know less than their place would allow.
KNOWS_ONLY = {
    "files": frozenset({"__init__", "calendar", "problems", "model", "settings"}),
    "store": frozenset({"__init__", "calendar", "problems", "model", "settings"}),
    "__main__": frozenset({"cli"}),
}
RANK = {part: rank for rank, layer in enumerate(LAYERS) for part in layer}

MODULES = modules()
NAMES = frozenset(module.name for module in MODULES)


def may_import(part: str, other: str) -> bool:
    """Whether the tables let a part import another."""
    if part == other or not {part, other} <= set(RANK):
        return True  # a part without a row is test_each_module_has_a_place_in_the_design's to report
    known = KNOWS_ONLY.get(part)
    return RANK[other] < RANK[part] and (known is None or other in known)


def part_of(name: str) -> str:
    """`generator.dates.find` → `dates`."""
    return name.split(".")[1] if "." in name else "__init__"


def edges() -> Iterator[tuple[Module, str, int]]:
    """Each import of this package by this package: (importing module, imported module, line)."""
    for module in MODULES:
        for target, line in imports(module, NAMES):
            yield module, target, line


@pytest.mark.parametrize("part", sorted(RANK))
def test_each_part_of_the_design_exists(part: str) -> None:
    """Else the order would hold for lack of modules."""
    assert any(module.part == part for module in MODULES)


def test_each_module_has_a_place_in_the_design() -> None:
    """A new part needs a row in the table."""
    assert {module.part for module in MODULES} <= set(RANK)


def test_imports_point_one_way() -> None:
    """No part imports one that comes after it, or stands beside it."""
    wrong = [
        f"{module.place}:{line}: {module.part} imports {target}"
        for module, target, line in edges()
        if not may_import(module.part, part_of(target))
    ]
    assert not wrong, "\n".join(wrong)


def test_the_order_can_be_broken() -> None:
    """The rule itself: down and beside are refused, up is not."""
    assert may_import("corpus", "model")
    assert not may_import("model", "corpus")
    assert not may_import("quotes", "actors")
    assert not may_import("store", "render")


def test_no_import_cycle() -> None:
    """Within a part too. Raises CycleError, which names the modules of the cycle."""
    graph: dict[str, set[str]] = {}
    for module, target, _ in edges():
        if module.name != target:
            graph.setdefault(module.name, set()).add(target)
    assert list(TopologicalSorter(graph).static_order())


def test_imports_are_of_modules_that_exist() -> None:
    """Else an edge to a misspelt module would count for nothing."""
    lost = [f"{module.place}:{line}: {target}" for module, target, line in edges() if target not in NAMES]
    assert not lost, "\n".join(lost)
