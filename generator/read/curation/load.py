"""Reading `seeds/curation/`: each file against its rows of the table. What is wrong becomes a Problem with its line; the rest is kept."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from operator import attrgetter
from pathlib import Path
from typing import Any

import yaml

from generator.model.curation import Curation, Reference, Statement
from generator.problems import Problem
from generator.read.curation.entries import Broken, Entry, entries
from generator.read.curation.table import FILES, File, Key, Record
from generator.read.curation.values import LONGEST_SHOWN, WrongValueError, checked_id, shown
from generator.read.decode import decode
from generator.read.folder import SIDECARS

SAYS_NOTHING = ("tag:yaml.org,2002:bool", "tag:yaml.org,2002:null")  # `yes` and `~`, where words are due
LARGEST = 8 * 1024 * 1024  # bytes


@dataclass(frozen=True, slots=True)
class _Reading:
    """One file while it is read."""

    path: str
    statements: list[Statement] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def wrong(self, code: str, line: int | None, says: str) -> None:
        """Notes a Problem."""
        hint = "Mend the file and build again; docs/corrections.md tells what it may hold."
        self.problems.append(Problem(code=code, message=says, hint=hint, path=self.path, line=line))


def read_curation(folder: Path, shown_as: Path | None = None) -> tuple[Curation, tuple[Problem, ...]]:
    """The corrections in a folder, and what is wrong with them; none where there is no folder.

    `shown_as` is the folder as a Problem's `path` names it, where that is not `folder` itself.
    """
    found: dict[str, Any] = {}
    statements: list[Statement] = []
    problems: list[Problem] = []
    for path in sorted(folder.iterdir()) if folder.is_dir() and not folder.is_symlink() else ():
        if path.name.startswith(".") or path.name.lower().startswith("readme"):
            continue
        reading = _Reading(str((shown_as or folder) / path.name))
        text = _text(path, reading)
        if text is not None and path.stem in found:
            reading.wrong("curation-file", None, f"{path.name} was not read: there is another file of that name.")
        elif text is not None:
            found[path.stem] = _read(FILES[path.stem], text, reading)
        statements += reading.statements
        problems += reading.problems
    return Curation(statements=tuple(sorted(statements, key=attrgetter("path", "line"))), **found), tuple(problems)


def _text(path: Path, reading: _Reading) -> str | None:
    """The text of a curation file; None for what is none."""
    if path.stem not in FILES or path.suffix not in SIDECARS:
        known = ", ".join(f"{name}.yml" for name in FILES)
        reading.wrong("curation-file", None, f"{path.name} was not read: the files of this folder are {known}.")
        return None
    try:
        data = path.read_bytes() if path.is_file() and not path.is_symlink() and path.stat().st_size <= LARGEST else None
    except OSError as error:
        reading.wrong("curation-file", None, f"{path.name} cannot be opened: {error.strerror}.")
        return None
    if data is None:
        reading.wrong("curation-file", None, f"{path.name} was not read: it is no plain file of 8 MiB at most.")
        return None
    decoded = decode(data)
    if isinstance(decoded, Problem):
        reading.wrong("curation-file", None, decoded.message)
        return None
    return decoded.text


def _read(file: File, text: str, reading: _Reading) -> Any:
    """What a file says: its entries in the order of their ids, or its one record."""
    whole = tuple(_sound(file.record, text, reading))
    if not file.about:
        return file.record.make(**_values(file.record, whole, ("", ""), reading))
    lines: dict[Reference, list[Entry]] = {}
    for entry in whole:
        try:
            about = (file.about, checked_id(entry.key))
        except WrongValueError as wrong:
            reading.wrong("curation-value", entry.line, f"{wrong}.")
            continue
        if about not in lines and file.about == "article":
            reading.statements.append(_statement(reading, entry.line, about, "withdrawn", ""))
        lines.setdefault(about, []).extend(_lines(file.record, entry, reading))
    made = (file.record.make(id=about[1], **_values(file.record, found, about, reading)) for about, found in lines.items())
    return tuple(sorted(made, key=attrgetter("id")))


def _sound(record: Record, text: str, reading: _Reading) -> Iterator[Entry]:
    """The entries of a file."""
    for entry in entries(text, listed=bool(record.alone)):
        if isinstance(entry, Broken):
            reading.wrong("curation-broken", entry.line, entry.says)
        else:
            yield entry


def _lines(record: Record, entry: Entry, reading: _Reading) -> Iterator[Entry]:
    """The lines of an entry; an id that stands twice in a file has the lines of both.

    Where an id is enough, a plain value is that of the key that takes it; other entries that say nothing are a slip.
    """
    plain = _alone(record, entry)
    if plain:
        yield replace(entry, key=plain.name)
    elif isinstance(entry.node, yaml.MappingNode) and entry.node.value:
        yield from _pairs(entry)
    elif entry.node is not None and (not record.alone or entry.node.value):
        keys = ", ".join(key.name for key in record.keys)
        reading.wrong("curation-value", entry.line, f"`{entry.key}` says nothing that is known; it takes lines of {keys}.")


def _alone(record: Record, entry: Entry) -> Key | None:
    """The key of which a plain value is: of `gone: 2024-05-01` another than of `gone: Asked for`; of `gone: true` none."""
    if not isinstance(entry.node, yaml.ScalarNode) or entry.node.tag in SAYS_NOTHING:
        return None
    for key in record.keys:
        if key.name in record.alone and key.read:
            try:
                key.read(entry.node)
            except WrongValueError:
                continue
            return key
    return None


def _pairs(entry: Entry) -> Iterator[Entry]:
    """The lines of an entry."""
    if isinstance(entry.node, yaml.MappingNode):
        for key, value in entry.node.value:
            yield Entry(str(key.value).strip(), value, entry.line_of(key), entry.before)


def _values(record: Record, lines: Iterable[Entry], about: Reference, reading: _Reading) -> dict[str, Any]:
    """Key → value, of the keys that the record knows and that are sound; each is noted as a statement. Lists that come twice are one."""
    keys = {key.name: key for key in record.keys}
    found: dict[str, list[Any]] = {}
    for line in lines:
        key = keys.get(line.key)
        if key is None:
            reading.wrong("curation-key", line.line, _unknown(line.key, keys, about))
        elif key.shape == "one" and found.get(line.key):
            reading.wrong("curation-broken", line.line, f"`{line.key}` is given twice{_inside(about)}; the first one counts.")
        elif line.node is not None:
            found.setdefault(line.key, []).extend(_items(key, line, about, reading))
    return {name: items[0] if keys[name].shape == "one" else tuple(items) for name, items in found.items() if items}


def _unknown(given: str, keys: Mapping[str, Key], about: Reference) -> str:
    near = get_close_matches(given[:LONGEST_SHOWN], keys, n=1)
    meant = f" Did you mean `{near[0]}`?" if near else ""
    return f"There is no key `{given[:LONGEST_SHOWN]}`{_inside(about) or ' here'}.{meant} The keys are {', '.join(keys)}."


def _inside(about: Reference) -> str:
    """The entry that a fault lies in: ` in the entry kim-jong-un`; empty in a file without entries."""
    return f" in the entry {about[1]}" if about[1] else ""


def _seen(item: Entry, said: str) -> str:
    """What stands there instead: `; seen “persn”`. Empty where nothing does, or where the message has said it."""
    given = shown(item.node) if item.node else ""
    return f"; seen “{given}”" if given and given not in said else ""


def _items(key: Key, line: Entry, about: Reference, reading: _Reading) -> Iterator[Any]:
    """The sound items of a key's value; one where it takes a single value."""
    for item in _parts(key, line):
        try:
            if item.node is None:
                raise WrongValueError("it takes lines of `id: …`")
            value, names = _item(key, item, about, reading)
        except WrongValueError as wrong:
            reading.wrong("curation-value", item.line, f"`{key.name}`: {wrong}{_seen(item, str(wrong))}{_inside(about)}.")
            continue
        says = shown(item.node)
        says = f"{item.key}: {says}" if key.shape == "mapping" else "" if says == "true" else says
        reading.statements.append(_statement(reading, item.line, about, key.name, says, names))
        yield value


def _parts(key: Key, line: Entry) -> Iterator[Entry]:
    """The items of a value, each with its own line; where a list is due, a single value is one of one item."""
    if key.shape == "mapping":
        pairs = tuple(_pairs(line))
        yield from pairs or (replace(line, node=None),)
    elif key.shape == "list" and isinstance(line.node, yaml.SequenceNode):
        for node in line.node.value:
            yield Entry(line.key, node, line.line_of(node), line.before)
    else:
        yield line


def _item(key: Key, item: Entry, about: Reference, reading: _Reading) -> tuple[Any, tuple[Reference, ...]]:
    """An item and the ids that it names. Raises WrongValueError."""
    own = checked_id(item.key) if key.shape == "mapping" else ""
    if key.inner:
        inner = _Reading(reading.path)
        values = _values(key.inner, tuple(_pairs(item)), about, inner)
        reading.problems.extend(inner.problems)
        if missing := [one.name for one in key.inner.keys if one.needed and not values.get(one.name)]:
            raise WrongValueError(f"{own} needs {', '.join(missing)}")
        return key.inner.make(id=own, **values), tuple(name for said in inner.statements for name in said.names)
    value = key.read(item.node) if key.read and item.node else None
    ids = value if isinstance(value, tuple) else (value,)
    names = tuple((key.names, one) for one in ids) if key.names else ()
    if key.keyed:
        names += ((key.keyed, own),)
    return (own, value) if key.shape == "mapping" else value, names


def _statement(reading: _Reading, line: int, about: Reference, key: str, value: str, names: tuple[Reference, ...] = ()) -> Statement:
    return Statement(path=reading.path, line=line, about=about, key=key, value=value, names=names)
