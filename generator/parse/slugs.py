"""Agency slugs that a crawler left before the headline: `port strike-wagesDockers go back`, `port-dockers Port hires dockers`.

A slug is topic and detail joined by a hyphen, nouns only, mostly in lower case; the headline begins with a capital right after it.
"""

import re

HYPHENED = re.compile(r"(?:[\w.'’&]+ ){0,3}[\w.'’&]+-[\w.'’&]+")
NEXT_WORD = re.compile(r" ?\(\d\)| ([\w.'’&-]+)")
STARTS = re.compile(r"(?:(?<= )|(?<=[a-z)]))[(“\"‘]?[A-Z]")
LINE = re.compile(
    r"(?:BC|AM|PM|EU|US|UK|AS|ME|AF|LA)-[A-Z][\w-]{2,60}(?:[ ,/].{0,40})?|[a-z]\d{4}(?: [A-Z]{2,} .{0,40})?|"
    r"[A-Z]{2,12}(?:-[A-Z]{2,20}){1,4}/?(?: \(.{1,40}\))?|[a-z][a-z' ]{2,30}-[a-z' ]{2,30}(?: \(\d\))?"
)
FUNCTION = frozenset("a an and at by for from in into of off on or over per the to up via vs with is are be as it its not no".split())  # noqa: SIM905
LONGEST = 70  # characters
MOST_WORDS = 7
LEAST_HEADLINE = 20  # characters that must be left


def is_slug_line(line: str) -> bool:
    """Whether a whole line is a slug: `BC-NKOREA-RUSSIA`, `a0123`, `NKOREA-RUSSIA/SUMMIT (UPDATE 1)`."""
    return len(line) <= LONGEST and LINE.fullmatch(line) is not None and FUNCTION.isdisjoint(line.split())


def slug_end(header: str) -> int:
    """How many characters of a glued header are its slug, 0 where it has none."""
    start = HYPHENED.match(header[:LONGEST])
    if start is None:
        return 0
    ends = [m.start() for m in STARTS.finditer(header, start.start() + 1, LONGEST) if _slug_like(header[: m.start()])]
    ends = [end for end in ends if len(header) - end >= LEAST_HEADLINE]
    if not ends:
        return 0
    first = _letters(header.split("-")[0].split()[0])
    repeated = next((end for end in ends if header[0].isupper() and first and _letters(header[end:].split()[0]).startswith(first)), 0)
    if (
        header[: ends[0]].rstrip()[-1].islower()
        and _last_part(header[: ends[0]])[0].islower()
        and (header[0].islower() or repeated or not header[ends[0] - 1].isspace())
    ):
        return ends[0]
    glued = next((end for end in ends if not header[end - 1].isspace()), 0)
    return repeated or glued or (ends[0] if header[0].islower() else 0)


def _slug_like(words: str) -> bool:
    """Nouns around a hyphen, without function words: `port-dockers strike`; not `Orrin-Harlan ties to grow`."""
    parts = words.split()
    return "-" in words.strip() and len(parts) <= MOST_WORDS and not any(part.casefold() in FUNCTION for part in parts)


def _last_part(words: str) -> str:
    """The last word, or the part of it behind the hyphen: `strike-wages` → `wages`."""
    return words.split()[-1].split("-")[-1] or "-"


def _letters(word: str) -> str:
    return "".join(c for c in word.casefold() if c.isalnum())
