"""Front matter, as crawlers write it: sound YAML where it is sound, line by line where it is not.

    ---
    title: Leaders meet in the capital
    date: 2023-10-12
    tags: [diplomacy, summit]
    ---

Every value stays a string (`2023-10-12` is no date object, `no` no false). A raw article may begin with `---` too: only lines that read as
`key: value`, a key that is known among them, and a closing line make front matter.
"""

import re
from dataclasses import dataclass

from generator.model import MetaValue
from generator.problems import Problem
from generator.read.yaml_values import Value, YamlTroubleError, read_mapping

KNOWN = frozenset(
    [
        "title",
        "headline",
        "subtitle",
        "date",
        "published",
        "publish_date",
        "published_at",
        "pubdate",
        "datetime",
        "modified",
        "updated",
        "lastmod",
        "source",
        "publisher",
        "site",
        "agency",
        "url",
        "link",
        "canonical",
        "permalink",
        "byline",
        "author",
        "authors",
        "creator",
        "id",
        "slug",
        "language",
        "lang",
        "tags",
        "keywords",
        "categories",
        "category",
        "section",
        "rights",
        "copyright",
        "licence",
        "license",
        "usageterms",
        "collected",
        "retrieved",
        "crawled",
        "scraped",
        "description",
        "summary",
        "dateline",
        "place",
        "location",
        "pubstatus",
        "embargoed",
        "ednote",
        "image",
        "draft",
        "layout",
    ]
)
FENCE = re.compile(r"(?:---|\.\.\.)[ \t]*")
KEY_LINE = re.compile(r"""(["']?)([A-Za-z_][\w-]{0,40})\1[ \t]*:(?:[ \t]+(.*)|[ \t]*)""")
INDENTED = re.compile(rf"[ \t]{{1,8}}{KEY_LINE.pattern}")
MOST_LINES = 200


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What a text's front matter says, and where the article begins after it."""

    body_start: int
    values: tuple[MetaValue, ...]
    problems: tuple[Problem, ...]


def read_front_matter(text: str) -> FrontMatter:
    """The front matter of a text; with none, `body_start` is 0 and nothing is said."""
    found = _extent(text)
    if found is None:
        return FrontMatter(0, (), ())
    start, end, body = found
    values, problems = read_values(text[start:end], "front matter", first_line=2)
    if body == end:
        problems = (*problems, _broken("The front matter has no closing line `---`; it was taken to end at the first blank line.", 1))
    placed = tuple(_placed(value, start, text) for value in values if value.values)
    return FrontMatter(body, placed, problems)


def read_values(yaml_text: str, what: str, first_line: int = 1) -> tuple[tuple[Value, ...], tuple[Problem, ...]]:
    """The values of a YAML mapping that may be broken, and a Problem for what could not be kept. Offsets count from the mapping's start.

    A key without words of its own (`title:`, `blocks:` before its list) is among them, with no values.
    """
    try:
        values, twice = read_mapping(yaml_text)
    except YamlTroubleError as trouble:
        values, lost = _line_by_line(yaml_text)
        says = f"The {what} is not sound YAML ({trouble.says}); it was read line by line"
        says += f", and {len(lost)} line{'s were' if len(lost) > 1 else ' was'} left out." if lost else "."
        return values, (_broken(says, first_line + (lost[0] if lost else trouble.line)),)
    problems = tuple(_broken(f"The {what} gives `{key}` twice; the first one counts.", first_line + line) for key, line in twice)
    return values, problems


def _extent(text: str) -> tuple[int, int, int] | None:
    """Where the mapping starts and ends and the article begins, or None where there is no front matter."""
    head = 1 if text.startswith("\ufeff") else 0
    lines = text[head : head + 40_000].split("\n")[: MOST_LINES + 1]
    if not re.fullmatch(r"---[ \t]*", lines[0]):
        return None
    close = next((i for i, line in enumerate(lines[1:], 1) if FENCE.fullmatch(line)), None)
    unclosed = close is None
    if close is None:
        close = next((i for i, line in enumerate(lines[1:], 1) if not line.strip()), len(lines))
    if not _reads_as_mapping(lines[1:close], least=2 if unclosed else 1):
        return None
    start = head + len(lines[0]) + 1
    end = head + sum(len(line) + 1 for line in lines[:close])
    body = end if unclosed else end + len(lines[close])
    return start, min(end, len(text)), min(body, len(text))


def _reads_as_mapping(lines: list[str], least: int) -> bool:
    """Whether these lines are meant as `key: value`: the first one is, and enough of the keys are known ones."""
    sound = [line for line in lines if line.strip() and not line.lstrip().startswith("#")]
    if not sound or not KEY_LINE.fullmatch(sound[0]):
        return False
    keys = [match[2].lower() for line in sound if (match := KEY_LINE.fullmatch(line))]
    return sum(key in KNOWN for key in keys) >= least and 3 * len(keys) >= sum(not line[:1].isspace() for line in sound)


def _line_by_line(yaml_text: str) -> tuple[tuple[Value, ...], tuple[int, ...]]:
    """What can be kept of broken YAML: a line `key: value` with the lines that carry its value on. Also the lines that were given up."""
    found: dict[str, Value] = {}
    lost: list[int] = []
    current = ""
    offset = 0
    for number, line in enumerate(yaml_text.split("\n")):
        stripped = line.strip()
        match = KEY_LINE.fullmatch(line) or _indented_key(line)
        if match and (match[2].lower() in KNOWN or match[2].islower()):
            current = match[2].lower()
            if current in found:
                lost.append(number)
                current = ""
            else:
                found[current] = _first(current, match, offset, number)
        elif stripped and not stripped.startswith("#"):
            if current:
                found[current] = _carried_on(found[current], stripped, offset + line.index(stripped))
            else:
                lost.append(number)
        offset += len(line) + 1
    return tuple(found.values()), tuple(lost)


def _indented_key(line: str) -> re.Match[str] | None:
    """A known key behind a tab or blanks, as careless crawlers indent it; an unknown one carries the value before it on."""
    match = INDENTED.fullmatch(line)
    return match if match and match[2].lower() in KNOWN else None


def _first(key: str, match: re.Match[str], offset: int, line: int) -> Value:
    """The value that stands on the key's own line."""
    words = (match[3] or "").strip()
    start = offset + match.start(3) + len(match[3]) - len(match[3].lstrip()) if words else None
    if words in ("|", ">", "|-", ">-"):
        return Value(key, (), line=line)
    bare = _unquoted(words)
    if start is not None and bare != words:
        start += words.index(bare) if bare else 0
    return Value(key, (bare,) if bare else (), start, start + len(bare) if start is not None and bare else None, line)


def _carried_on(value: Value, words: str, start: int) -> Value:
    """The value with one more line: `- item` adds to a list, anything else to the words before."""
    if words.startswith("- "):
        return Value(value.key, (*value.values, _unquoted(words[2:].strip())), line=value.line)
    if not value.values:
        return Value(value.key, (_unquoted(words),), start, start + len(words), value.line)
    end = start + len(words) if value.start is not None else None
    return Value(value.key, (*value.values[:-1], f"{value.values[-1]} {words}"), value.start, end, value.line)


def _unquoted(words: str) -> str:
    """Without its quotation marks, also where the closing one is missing: `"Leaders meet` → `Leaders meet`."""
    if words[:1] in ("'", '"'):
        return words[1:].removesuffix(words[0])
    return words


def _placed(value: Value, start: int, text: str) -> MetaValue:
    """The value with offsets into the whole text, where the words stand there just as they are."""
    line = value.line + 2  # the first line is the fence
    if value.start is None or value.end is None or text[start + value.start : start + value.end] != value.values[0]:
        return MetaValue(key=value.key, values=value.values, origin="metadata", line=line)
    return MetaValue(key=value.key, values=value.values, origin="metadata", start=start + value.start, end=start + value.end, line=line)


def _broken(says: str, line: int) -> Problem:
    return Problem(
        code="front-matter-broken", message=says, hint="Put values that hold `: ` or quotation marks into quotation marks.", line=line
    )
