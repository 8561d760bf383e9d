"""Bylines: `By Han So-ra`, `By KIM HYUN and Lee Min-ho`, `By Jane Doe, Associated Press Writer`, a name alone over a dateline."""

import re

NAME_WORD = r"(?:[A-Z]\.|[A-ZÀ-Þ][\w'’À-ÿ]*(?:-[A-Za-zÀ-ÿ][\w'’]*){0,2})"
PARTICLE = r"(?:de|da|del|della|der|den|van|von|la|le|el|al|bin|bint|ibn|dos|du|of)"
NAME = rf"{NAME_WORD}(?:[ ](?:{PARTICLE}[ ]){{0,2}}{NAME_WORD}){{1,3}}"
AND = r"(?:,[ ](?:and[ ])?|[ ]and[ ]|[ ]&[ ]|;[ ])"
BYLINE = re.compile(
    rf"(?:By|BY|by|Story by|Written by|Reported by|Words by)[: ][ ]?(?P<names>{NAME}(?:{AND}{NAME}){{0,4}})(?P<rest>.{{0,80}})", re.DOTALL
)
MAIL = r"(?:\(?[\w.+-]{1,40}@[\w.-]{1,60}\)?)?"
TITLES = "staff reporter|staff writer|contributing writer|reporter|correspondent|contributor"
REST = re.compile(rf"[,|/;: ]*{MAIL}[,|/ ]*(?:(?:in|from)[ ][A-Z][\w., ]{{1,40}}|[A-Z][\w.&' ]{{0,60}}|{TITLES})?[,|/ ]*{MAIL}[.]?")
GLUED = re.compile(rf"(?:(?<=[\s\w.,!?'’”\")]))By[ ](?P<names>{NAME}(?:{AND}{NAME}){{0,3}})$")
TRADES = frozenset("writer writers reporter reporters correspondent correspondents editor staff news press wire".split())  # noqa: SIM905
LEAST_CAPITALS = 2
SPLIT = re.compile(r",\s*(?:and\s+)?|\s+and\s+|\s*&\s*|;\s*")
ALONE = re.compile(rf"{NAME_WORD}(?:[ ](?:{PARTICLE}[ ]){{0,2}}{NAME_WORD}){{1,2}}")


def is_byline(line: str) -> bool:
    """Whether a whole line is a byline: `By Han So-ra`; not `By Monday the talks had failed`."""
    match = BYLINE.match(line[:300])
    return len(line) <= 200 and match is not None and REST.fullmatch(match["rest"]) is not None


def is_name(line: str) -> bool:
    """Whether a whole line may be a name: `Richard Finn`. Only its place over a dateline tells that it is a byline."""
    return len(line) <= 40 and ALONE.fullmatch(line) is not None


def names_in(line: str) -> tuple[str, ...]:
    """The names of a byline, as printed: `By A. B. Kim and Lee Min-ho, Test Wire Writers` → (`A. B. Kim`, `Lee Min-ho`)."""
    match = BYLINE.match(line[:300])
    if match:
        names = (_in_one_case(name) for name in SPLIT.split(match["names"]) if name)
        return tuple(name for name in names if name.split()[-1].casefold() not in TRADES)
    return (line,) if is_name(line) else ()


def _in_one_case(name: str) -> str:
    """A name in capitals ends where they end: `IDA QUIST Test Wire` → `IDA QUIST`."""
    words = name.split()
    capitals = next((i for i, word in enumerate(words) if not word.isupper()), len(words))
    spelled = sum(len(word) > len("J.") for word in words[:capitals])
    return " ".join(words[:capitals]) if spelled >= LEAST_CAPITALS else name
