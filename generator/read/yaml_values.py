"""A YAML mapping whose values all stay strings, each with its place: `date: 2023-10-12` is the string `2023-10-12` at 6..16."""

from dataclasses import dataclass

import yaml

MOST_DEPTH = 4  # of brackets: a mapping of metadata is flat, and deep nesting is an attack on the parser


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a mapping: a list of YAML gives several strings, a mapping none. Offsets count from the mapping's start, None for lists.

    `line` is the key's, from 0.
    """

    key: str
    values: tuple[str, ...]
    start: int | None = None
    end: int | None = None
    line: int = 0


class YamlTroubleError(Exception):
    """The text is no YAML mapping. `line` counts from 0."""

    def __init__(self, says: str, line: int) -> None:
        super().__init__(says)
        self.says = says
        self.line = line


def compose(text: str) -> yaml.Node | None:
    """The nodes of a YAML text, with their places. Raises YamlTroubleError where it is broken or hostile."""
    if any(mark in text for mark in ("[" * (MOST_DEPTH + 1), "{" * (MOST_DEPTH + 1))):
        raise YamlTroubleError("brackets nested too deep", 0)
    try:
        return yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        raise YamlTroubleError(error.problem or "it cannot be read", error.problem_mark.line if error.problem_mark else 0) from None
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        raise YamlTroubleError(" ".join(str(error).split())[:120], 0) from None


def read_mapping(text: str) -> tuple[tuple[Value, ...], tuple[tuple[str, int], ...]]:
    """The values of a mapping in their order, and the keys that are given twice with their lines. Raises YamlTroubleError."""
    node = compose(text)
    if node is None:
        return (), ()
    if not isinstance(node, yaml.MappingNode):
        raise YamlTroubleError("it is no list of `key: value`", 0)
    found: dict[str, Value] = {}
    twice: list[tuple[str, int]] = []
    for key_node, value_node in node.value:
        key = str(key_node.value).strip().lower()
        if key in found:
            twice.append((key, key_node.start_mark.line))
        else:
            found[key] = _value(key, value_node, text, key_node.start_mark.line)
    return tuple(found.values()), tuple(twice)


def scalars(node: yaml.Node) -> tuple[str, ...]:
    """The strings of a node: of a list each entry, of a mapping nothing that is nested deeper."""
    if isinstance(node, yaml.ScalarNode):
        words = "" if node.tag == "tag:yaml.org,2002:null" else " ".join(node.value.split())
        return (words,) if words else ()
    if isinstance(node, yaml.SequenceNode):
        return tuple(words for entry in node.value if isinstance(entry, yaml.ScalarNode) for words in scalars(entry))
    return ()


def _value(key: str, node: yaml.Node, text: str, line: int) -> Value:
    words = scalars(node)
    if not isinstance(node, yaml.ScalarNode) or not words:
        return Value(key, words, line=line)
    start, end = node.start_mark.index, node.end_mark.index
    if text[start:end][:1] in ("'", '"'):
        start, end = start + 1, end - 1
    return Value(key, words, start, end, line)
