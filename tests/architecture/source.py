"""The project's own Python files as syntax trees, for the tests that hold its shape."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
PACKAGE = "generator"

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, slots=True)
class Module:
    """One file: `generator.dates.find` is the module `find` of the part `dates`."""

    name: str
    path: Path
    text: str
    tree: ast.Module

    @property
    def part(self) -> str:
        """The layer table's name for it: the first name after the package, `__init__` for the package itself."""
        return self.name.split(".")[1] if "." in self.name else "__init__"

    @property
    def place(self) -> str:
        """Where it is, for messages."""
        return str(self.path.relative_to(REPOSITORY))


@cache
def modules(folder: str = PACKAGE) -> tuple[Module, ...]:
    """All modules below a folder of the repository, sorted by path."""
    return tuple(_module(path) for path in sorted((REPOSITORY / folder).rglob("*.py")))


def _module(path: Path) -> Module:
    """Parses one file. A package's `__init__.py` bears the package's name."""
    parts = path.relative_to(REPOSITORY).with_suffix("").parts
    name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
    text = path.read_text(encoding="utf-8")
    return Module(name, path, text, ast.parse(text, str(path)))


def functions(tree: ast.AST) -> Iterator[Function]:
    """All functions and methods, nested ones too."""
    return (node for node in ast.walk(tree) if isinstance(node, Function))


def imports(module: Module, names: frozenset[str]) -> Iterator[tuple[str, int]]:
    """What a module imports of this package, as (module, line): `from generator.dates import find` is `generator.dates.find`.

    `names` are all modules there are: they tell a module from a name within one.
    """
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            targets = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = _base(module, node)
            targets = [f"{base}.{alias.name}" if f"{base}.{alias.name}" in names else base for alias in node.names]
        else:
            continue
        yield from ((target, node.lineno) for target in targets if target.split(".")[0] == PACKAGE)


def _base(module: Module, node: ast.ImportFrom) -> str:
    """The module after `from`, with the dots of a relative import counted out."""
    if not node.level:
        return node.module or ""
    above = module.name.split(".")
    depth = node.level - (module.path.name == "__init__.py")
    above = above[: len(above) - depth]
    return ".".join([*above, *filter(None, [node.module])])
