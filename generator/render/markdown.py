"""The only escaper: text of articles → Markdown in which nothing is markup and everything is shown.

`clean` takes out what no reader can see (control and bidi characters, tag characters) and makes one line; `escape` turns ASCII
punctuation that could mean something to Markdown or HTML into `&#NN;`. Proved by tests/site over the extensions in mkdocs.yml:
the visible text of the page is the cleaned source text. Backslashes and `html.escape` both fail that property.
"""

import re
import unicodedata
from functools import lru_cache
from typing import Any

from markupsafe import Markup

SPACE = re.compile("[ \t\n\r\v\f\x85\u2028\u2029]+")
SURROGATE = re.compile("[\ud800-\udfff]")
UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f"  # C0, DEL, C1 (white space among them is a space by now)
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # bidi controls: they show text in an order that it does not have
    "\ufeff\ufff9-\ufffb\ufffe\uffff"  # byte order mark, annotations, non-characters
    "\U000e0000-\U000e007f]"  # tag characters
)
PUNCTUATION = re.compile(r"[!-/:-@\[-`{-~]")
ALWAYS = frozenset('&<>"\\`*_{}[]#+~^=|@$')
LIST_MARKER = re.compile(r"\d+[.)]")


def clean(text: str) -> str:
    """One line of visible text in NFC: line ends become spaces, bidi controls go. Spaces at either end are left (as one)."""
    line = UNSEEN.sub("", SURROGATE.sub("\ufffd", SPACE.sub(" ", text)))
    return unicodedata.normalize("NFC", line)


@lru_cache(maxsize=16384)  # names, titles and reasons stand on many pages
def escape(text: str) -> str:
    """Cleaned text as Markdown that prints it: `*not* 1. & [x](y)` → `&#42;not&#42; 1&#46; &#38; &#91;x&#93;&#40;y&#41;`.

    Harmless marks stay as they are (`Oct. 12, said Kim's envoy (left).`), so that the pages can be read as text.
    """
    line = clean(text)
    first = len(line) - len(line.lstrip())
    listed = LIST_MARKER.match(line, first)
    marker = listed.end() - 1 if listed else first

    def safe(match: re.Match[str]) -> str:
        mark, at = match.group(), match.start()
        plain = mark not in ALWAYS and at not in (first, marker) and _harmless(mark, line, at)
        return mark if plain else f"&#{ord(mark)};"

    return PUNCTUATION.sub(safe, line)


def _harmless(mark: str, line: str, at: int) -> bool:
    """Whether a mark that isn't the line's first is plain punctuation, by its neighbours (`after` is empty at the end)."""
    before, after = line[at - 1], line[at + 1 : at + 2]
    if (PUNCTUATION.match(before) and before != "'") or (after and PUNCTUATION.match(after) and after != "'"):
        return False
    if mark in "!?":
        return after in ("", " ")
    if mark == ":":
        return after in ("", " ") or after.isdigit()
    if mark == "-":
        return (before.isalnum() and after.isalnum()) or (before == " " == after)
    return mark != "." or line[max(0, at - 3) : at].casefold() != "www"


class Markdown(Markup):
    """Text that is Markdown already: the only type that the templates print as it is. Its operators escape what they are joined with.

    `Markdown("<b>{}</b>").format("1 < 2")` → `<b>1 &#60; 2</b>`.
    """

    __slots__ = ()

    @classmethod
    def escape(cls, value: Any, /) -> "Markdown":
        """The value as Markdown: as it is where it is Markdown already, else escaped."""
        return value if isinstance(value, Markdown) else _escaped(str(value))


@lru_cache(maxsize=16384)
def _escaped(text: str) -> Markdown:
    return Markdown(escape(text))


def printed(value: object) -> Markup:
    """What a template prints for a value. `Markup` comes from a macro's or block's own output, whose values were escaped one by one."""
    if value is None:
        return Markdown("")
    return value if isinstance(value, Markup) else Markdown.escape(value)


# Scripts whose language is told by themselves, so that fonts and screen readers get it right: `Kim Jong-un (김정은)`.
FOREIGN = re.compile(
    r"(?P<ko>[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]+(?:[ ·][\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]+)*)"
    r"|(?P<ja>[\u3041-\u30ff]+)"
    r"|(?P<und_Cyrl>[\u0400-\u04ff]+(?:[ -][\u0400-\u04ff]+)*)"
    r"|(?P<und_Hani>[\u3400-\u4dbf\u4e00-\u9fff]+(?:[·][\u3400-\u4dbf\u4e00-\u9fff]+)*)"
    r"|(?P<el>[\u0370-\u03ff]{2,}(?:[ -][\u0370-\u03ff]+)*)"
    r"|(?P<he>[\u0590-\u05ff]+(?:[ -][\u0590-\u05ff]+)*)"
    r"|(?P<und_Arab>[\u0600-\u06ff]+(?:[ -][\u0600-\u06ff]+)*)"
    r"|(?P<th>[\u0e00-\u0e7f]+)"
)


@lru_cache(maxsize=16384)
def spoken(text: str) -> Markdown:
    """The text escaped, words in another script with their language: `<span lang="ko">김정은</span>`."""
    line, parts, done = clean(text), [], 0
    if line.isascii():
        return Markdown.escape(line)
    for match in FOREIGN.finditer(line):
        parts.append(Markdown.escape(line[done : match.start()]))
        language = (match.lastgroup or "").replace("_", "-")
        parts.append(Markdown(f'<span lang="{language}">{{}}</span>').format(match.group()))
        done = match.end()
    return Markdown("").join([*parts, Markdown.escape(line[done:])])
