"""A sidecar `NAME.yml` beside `NAME.txt` gives or corrects any field, and says what a part of the text is.

published: 2013-03-22
blocks:
  - find: "Read the full statement"
    role: paragraph
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path, PurePath

import yaml

from generator.model import BlockOverride, MetaValue
from generator.model.keys import FIELDS
from generator.problems import Problem
from generator.read.decode import decode
from generator.read.folder import SIDECARS
from generator.read.front_matter import read_values
from generator.read.yaml_values import Value, YamlTroubleError, compose, scalars

ROLES = ("headline", "byline", "dateline", "caption", "paragraph", "subhead", "credit", "boilerplate", "metadata")
BLOCKS = "blocks"
KEYS = (*(key for field in FIELDS for key in field), BLOCKS)
MAIN_KEYS = (*(field[0] for field in FIELDS), BLOCKS)  # the others are what crawlers call the same
LONGEST_KEY = 40  # characters of an unknown key that are repeated and compared
LARGEST = 256 * 1024  # bytes


@dataclass(frozen=True, slots=True)
class Sidecar:
    """What a sidecar says; `data` its bytes, which belong to the article's digest."""

    data: bytes = b""
    values: tuple[MetaValue, ...] = ()
    overrides: tuple[BlockOverride, ...] = ()
    problems: tuple[Problem, ...] = ()


def sidecar_of(article: Path) -> Path | None:
    """The file `NAME.yml` or `NAME.yaml` beside an article, if there is one."""
    beside = (article.with_suffix(suffix) for suffix in SIDECARS)
    return next((path for path in beside if path != article and path.is_file() and not path.is_symlink()), None)


def read_sidecar(article: Path, text: str, shown: str) -> Sidecar:
    """The sidecar of an article, or an empty one. `text` is the article's, to say at once where `find` finds nothing.

    `shown` is the article's path as the user gave it; Problems name the sidecar beside it.
    """
    beside = sidecar_of(article)
    if beside is None:
        return Sidecar()
    path = PurePath(shown).parent / beside.name
    try:
        data = beside.read_bytes()
    except OSError as error:
        return Sidecar(problems=(_problem(path, "sidecar-broken", f"The sidecar cannot be opened: {error.strerror}.", None),))
    decoded = decode(data) if len(data) <= LARGEST else _problem(path, "sidecar-broken", "The sidecar is larger than 256 KiB.", None)
    if isinstance(decoded, Problem):
        return Sidecar(data, problems=(_problem(path, "sidecar-broken", decoded.message, None),))
    values, broken = read_values(decoded.text, "sidecar")
    problems = tuple(_problem(path, "sidecar-broken", problem.message, problem.line) for problem in broken)
    overrides, doubts = _overrides(decoded.text, path, text)
    given = tuple(MetaValue(key=v.key, values=v.values, origin=path.name, line=v.line + 1) for v in values if v.values and v.key != BLOCKS)
    return Sidecar(data, given, overrides, (*problems, *_unknown(values, path), *doubts))


def _unknown(values: Iterable[Value], path: PurePath) -> Iterator[Problem]:
    """A Problem for each key that nobody listens to: what was meant would be lost without a word."""
    for value in values:
        if value.key not in KEYS:
            near = get_close_matches(value.key[:LONGEST_KEY], KEYS, n=1)
            meant = f" Did you mean `{near[0]}`?" if near else ""
            says = f"{path.name} does not know `{value.key[:LONGEST_KEY]}`.{meant} It knows: {', '.join(MAIN_KEYS)}."
            yield _problem(path, "sidecar-key", says, value.line + 1)


def _overrides(sidecar: str, path: PurePath, text: str) -> tuple[tuple[BlockOverride, ...], tuple[Problem, ...]]:
    found: list[BlockOverride] = []
    problems: list[Problem] = []
    whole = squeezed(text)
    for node in _entries(sidecar):
        line = node.start_mark.line + 1
        entry = {key.value: " ".join(scalars(value)) for key, value in node.value} if isinstance(node, yaml.MappingNode) else {}
        find, role = entry.get("find", ""), entry.get("role", "")
        if role not in ROLES:
            problems.append(
                _problem(path, "override-role", f"`blocks:` does not know the role `{role}`; it knows {', '.join(ROLES)}.", line)
            )
        elif not find or squeezed(find) not in whole:
            problems.append(_problem(path, "override-not-found", f"`blocks:` looks for “{find}”, which is not in the article.", line))
        else:
            found.append(BlockOverride(find=find, role=role, origin=path.name))
    return tuple(found), tuple(problems)


def squeezed(text: str) -> str:
    """The text with each run of blanks as one space: `find` need not repeat the article's line breaks."""
    return " ".join(text.split())


def _entries(sidecar: str) -> tuple[yaml.Node, ...]:
    """The entries of `blocks:`; none where the sidecar is broken, which has been said already."""
    try:
        whole = compose(sidecar)
    except YamlTroubleError:
        return ()
    pairs = whole.value if isinstance(whole, yaml.MappingNode) else ()
    blocks = next((value for key, value in pairs if str(key.value).strip().lower() == BLOCKS), None)
    if isinstance(blocks, yaml.SequenceNode):
        return tuple(blocks.value)
    return () if blocks is None else (blocks,)


def _problem(path: PurePath, code: str, message: str, line: int | None) -> Problem:
    return Problem(code=code, message=message, hint=f"Mend {path.name} and build again.", path=str(path), line=line)
