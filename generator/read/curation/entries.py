"""The entries of a curation file, also of one that is broken: its sound entries count, and the others are said."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from generator.read.yaml_values import YamlTroubleError, compose

TOP = re.compile(r"^(?![ \t#-])(?=\S)", re.MULTILINE)  # where an entry of the outermost mapping begins
ITEM = re.compile(r"^(?![ \t#])(?=\S)", re.MULTILINE)  # or an item of a list
KEY = re.compile(r"""(["']?)([^\s"':][^"':]*)\1[ \t]*:""")


@dataclass(frozen=True, slots=True)
class Entry:
    """`key: node` and its line, from 1. `node` is None where what stands behind the colon cannot be read."""

    key: str
    node: yaml.Node | None
    line: int
    before: int = 0  # lines of the file before the text that the node was read from

    def line_of(self, node: yaml.Node) -> int:
        """The line of a node of this entry, from 1."""
        return self.before + node.start_mark.line + 1


@dataclass(frozen=True, slots=True)
class Broken:
    """A place where the YAML is broken: its line, from 1, and what is wrong there."""

    line: int
    says: str


def entries(text: str, listed: bool = False) -> Iterator[Entry | Broken]:
    """The entries in their order. Of a file that is broken each entry is read by itself; a broken one is given with its key alone.

    `listed`: the file may be a list of keys, with values behind some of them or without any.
    """
    try:
        yield from _of(text, 0, listed)
    except YamlTroubleError:
        starts = sorted({0, *(match.start() for match in (ITEM if listed else TOP).finditer(text))})
        for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
            yield from _by_itself(text[start:end], text.count("\n", 0, start), listed)


def _of(text: str, before: int, listed: bool) -> list[Entry]:
    """The entries of sound YAML. Raises YamlTroubleError."""
    node = compose(text)
    if node is None or (isinstance(node, yaml.ScalarNode) and not node.value):
        return []
    items = node.value if listed and isinstance(node, yaml.SequenceNode) else [node]
    return [entry for item in items for entry in _item(item, before, listed and item is not node)]


def _item(node: yaml.Node, before: int, listed: bool) -> list[Entry]:
    """The entries of a mapping, or of an item of a list."""
    if listed and isinstance(node, yaml.ScalarNode):
        return [Entry(str(node.value).strip(), None, before + node.start_mark.line + 1, before)]
    if not isinstance(node, yaml.MappingNode):
        raise YamlTroubleError("it is no list of `key: value`", node.start_mark.line)
    return [Entry(str(key.value).strip(), value, before + key.start_mark.line + 1, before) for key, value in node.value]


def _by_itself(text: str, before: int, listed: bool) -> Iterator[Entry | Broken]:
    """One entry of a broken file."""
    try:
        yield from _of(text, before, listed)
    except YamlTroubleError as trouble:
        key = KEY.match(text)
        kept = f" Only its key, `{key[2]}`, was understood." if key else ""
        yield Broken(before + trouble.line + 1, f"The YAML is broken here ({trouble.says}).{kept}")
        if key:
            yield Entry(key[2].strip(), None, before + 1, before)
