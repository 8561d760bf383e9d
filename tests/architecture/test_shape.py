"""Small files, small functions, no hidden state: each rule of CONTRIBUTING.md that a machine can hold."""

import ast
from collections.abc import Callable, Iterator

import pytest

from tests.architecture.source import Function, Module, functions, modules

FILE_LINES = 300
FUNCTION_LINES = 40
# May be imported inside a function: packages that an installation can do without.
OPTIONAL_EXTRAS = frozenset({"spacy"})
# The command line, and the bar that it shows.
SPEAKERS = frozenset({"cli", "progress"})
# The stages take time as an argument and see neither chance nor the machine.
STAGES = frozenset({"calendar", "model", "read", "parse", "dates", "actors", "quotes", "tags", "events", "extract", "corpus", "render"})
UNSTEADY_MODULES = frozenset({"locale", "random", "secrets", "socket", "time", "uuid"})
UNSTEADY_NAMES = frozenset({"environ", "getenv", "now", "today", "utcnow", "getcwd", "hash", "id"})
BROAD = frozenset({"Exception", "BaseException"})

Finding = tuple[int, str]
Rule = Callable[[Module], Iterator[Finding]]


def long_file(module: Module) -> Iterator[Finding]:
    """Files over the limit."""
    lines = module.text.count("\n")
    if lines > FILE_LINES:
        yield lines, f"{lines} lines, {FILE_LINES} at most"


def long_function(module: Module) -> Iterator[Finding]:
    """Functions over the limit, docstring included."""
    for function in functions(module.tree):
        lines = (function.end_lineno or function.lineno) - function.lineno + 1
        if lines > FUNCTION_LINES:
            yield function.lineno, f"{function.name}: {lines} lines, {FUNCTION_LINES} at most"


def import_in_function(module: Module) -> Iterator[Finding]:
    """`def f(): import x`, but for optional extras."""
    for function in functions(module.tree):
        for node in ast.walk(function):
            if isinstance(node, ast.Import | ast.ImportFrom) and not imported(node) <= OPTIONAL_EXTRAS:
                yield node.lineno, f"{function.name} imports"


def imported(node: ast.Import | ast.ImportFrom) -> set[str]:
    """The packages that a statement imports, by their first name."""
    names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else [node.module or "."]
    return {name.split(".")[0] for name in names}


def prints(module: Module) -> Iterator[Finding]:
    """`print(…)` and `console.print(…)` in a part that only computes."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call) and called(node) == "print" and module.part not in SPEAKERS:
            yield node.lineno, "prints"


def called(node: ast.Call) -> str:
    """The last name of what is called: `date.today()` → `today`."""
    match node.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def broad_except(module: Module) -> Iterator[Finding]:
    """`except:`, `except Exception:`, `except (ValueError, Exception):`, but for the one that turns a failure into a Problem."""
    if module.name == "generator.extract":
        return
    for node in ast.walk(module.tree):
        if isinstance(node, ast.ExceptHandler):
            caught = {name.id for name in ast.walk(node.type) if isinstance(name, ast.Name)} if node.type else BROAD
            if caught & BROAD:
                yield node.lineno, "broad except"


def hidden_state(module: Module) -> Iterator[Finding]:
    """`global` and `nonlocal`."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Global | ast.Nonlocal):
            yield node.lineno, type(node).__name__.lower()


def undocumented(module: Module) -> Iterator[Finding]:
    """Public modules, classes, functions and methods without a docstring."""
    if not ast.get_docstring(module.tree):
        yield 1, "no module docstring"
    for node in public(module.tree):
        if not ast.get_docstring(node):
            yield node.lineno, f"{node.name}: no docstring"


def public(tree: ast.Module | ast.ClassDef) -> Iterator[Function | ast.ClassDef]:
    """What others may use of a module or class; a function within a function is its own affair."""
    for node in tree.body:
        if isinstance(node, Function | ast.ClassDef) and not node.name.startswith("_"):
            yield node
            if isinstance(node, ast.ClassDef):
                yield from public(node)


def unsteady(module: Module) -> Iterator[Finding]:
    """Clock, chance, locale, environment and hash seed in a stage."""
    if module.part not in STAGES:
        return
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import | ast.ImportFrom) and imported(node) & UNSTEADY_MODULES:
            yield node.lineno, f"imports {', '.join(sorted(imported(node)))}"
        elif isinstance(node, ast.Call) and called(node) in UNSTEADY_NAMES:
            yield node.lineno, f"calls {called(node)}"
        elif isinstance(node, ast.Attribute) and node.attr == "environ":
            yield node.lineno, "reads the environment"


def mutable_record(module: Module) -> Iterator[Finding]:
    """Dataclasses that are not frozen and slotted."""
    for node in ast.walk(module.tree):
        for decorator in node.decorator_list if isinstance(node, ast.ClassDef) else ():
            if "dataclass" in ast.unparse(decorator) and not {"frozen=True", "slots=True"} <= set(options(decorator)):
                yield decorator.lineno, f"{ast.unparse(decorator)} is not frozen and slotted"


def options(decorator: ast.expr) -> Iterator[str]:
    """`dataclass(frozen=True)` → `frozen=True`."""
    for keyword in decorator.keywords if isinstance(decorator, ast.Call) else ():
        yield f"{keyword.arg}={ast.unparse(keyword.value)}"


def grab_bag(module: Module) -> Iterator[Finding]:
    """`utils.py` and its kin: a module is named for what it is about."""
    if module.name.rsplit(".", 1)[-1] in {"util", "utils", "helpers", "misc", "common"}:
        yield 1, "a name that says nothing"


SIZES: tuple[Rule, ...] = (long_file, long_function)
RULES: tuple[Rule, ...] = (
    *SIZES,
    import_in_function,
    prints,
    broad_except,
    hidden_state,
    undocumented,
    unsteady,
    mutable_record,
    grab_bag,
)
# One breach of each rule, so that none can hold by seeing nothing.
BREACHES: dict[Rule, str] = {
    long_file: "\n" * (FILE_LINES + 1),
    long_function: "def f():\n" + "    pass\n" * FUNCTION_LINES,
    import_in_function: "def f():\n    import json\n",
    prints: "print(1)\n",
    broad_except: "try:\n    pass\nexcept (ValueError, Exception):\n    pass\n",
    hidden_state: "def f():\n    global x\n",
    undocumented: '"""Doc."""\ndef f():\n    pass\n',
    unsteady: "from datetime import date\ndate.today()\n",
    mutable_record: "@dataclass(frozen=True)\nclass A:\n    pass\n",
    grab_bag: "",
}


def breaches(rule: Rule, found: tuple[Module, ...]) -> list[str]:
    """What a rule finds in modules, one line each."""
    return [f"{module.place}:{line}: {what}" for module in found for line, what in rule(module)]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_program_keeps(rule: Rule) -> None:
    """Every rule in every module."""
    found = breaches(rule, modules())
    assert not found, "\n".join(found)


@pytest.mark.parametrize("rule", SIZES, ids=lambda rule: rule.__name__)
def test_the_tests_keep(rule: Rule) -> None:
    """Tests are read as often as code."""
    found = breaches(rule, modules("tests"))
    assert not found, "\n".join(found)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_a_breach_is_seen(rule: Rule) -> None:
    """Each rule finds the breach written for it."""
    home = modules()[0].path.parent
    name = "utils" if rule is grab_bag else "dates"
    text = BREACHES[rule]
    assert list(rule(Module(f"generator.{name}", home / f"{name}.py", text, ast.parse(text))))
