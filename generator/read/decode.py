"""Bytes to text: byte-order mark, then UTF-8, then CP949 where it gives real Korean, else CP1252, and never a silent guess.

Much Windows-1252 text decodes as CP949 without an error: `It’s` gives a stray hangul syllable. So CP949 is believed only where
its syllables stand together (`북한`), or where all it gives are the quotation marks of Korean newsrooms (A1AE to A1B1 would be
`¡®` in CP1252).
"""

import re
from dataclasses import dataclass

from generator.problems import Problem
from generator.read.entities import decode_entities

BYTE_ORDER_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
MAGIC = (b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"{\\rtf")
CONTROLS = re.compile(rb"[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]")
SYLLABLES = re.compile(r"[가-힣]{2,}")
FOREIGN = re.compile(r"[^\x00-\x7f]")
QUOTES = re.compile("[‘’“”·…―、。〈〉《》「」『』]")
NEWLINES = re.compile(r"\r\n?")

MOST_CONTROLS = 0.02  # share of control bytes beyond which a file is no text
LEAST_KOREAN = 0.5  # share of the characters beyond ASCII that must stand in runs of hangul
MOST_FOREIGN = 0.3  # share of characters beyond ASCII beyond which CP1252 would print rubbish


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, what its bytes were read as, and what was doubtful about that."""

    text: str
    encoding: str
    problems: tuple[Problem, ...] = ()


def decode(data: bytes) -> Decoded | Problem:
    """The text of a file: entities decoded, newlines as LF. A Problem where the bytes are no text that can be read."""
    found = _by_mark(data) or _binary(data) or _utf8(data) or _cp949(data) or _cp1252(data)
    if isinstance(found, Problem):
        return found
    return Decoded(NEWLINES.sub("\n", decode_entities(found.text)), found.encoding, found.problems)


def _by_mark(data: bytes) -> Decoded | Problem | None:
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            text = _strict(data[len(mark) :], encoding)
            return _unreadable(f"it begins like {encoding} but is not") if text is None else Decoded(text, encoding)
    return None


def _binary(data: bytes) -> Problem | None:
    if b"\x00" in data:
        return _unreadable("it holds NUL bytes, as programs and pictures do")
    if data.startswith(MAGIC):
        return _unreadable("it begins like a document, archive or picture")
    if len(CONTROLS.findall(data)) > MOST_CONTROLS * len(data):
        return _unreadable("it is full of control characters")
    return None


def _utf8(data: bytes) -> Decoded | None:
    text = _strict(data, "utf-8")
    return None if text is None else Decoded(text, "utf-8")


def _cp949(data: bytes) -> Decoded | None:
    text = _strict(data, "cp949")
    if text is None:
        return None
    foreign = len(FOREIGN.findall(text))
    korean = sum(map(len, SYLLABLES.findall(text)))
    if korean and korean + len(QUOTES.findall(text)) >= LEAST_KOREAN * foreign:
        return Decoded(text, "cp949")
    if len(QUOTES.findall(text)) == foreign:
        return Decoded(text, "cp949", (_guessed("CP949", "only Korean quotation marks"),))
    return None


def _cp1252(data: bytes) -> Decoded | Problem:
    text = _strict(data, "cp1252")
    if text is None or len(FOREIGN.findall(text)) > MOST_FOREIGN * len(text):
        return _unreadable("it is neither UTF-8, nor Korean (CP949), nor Western European (CP1252)")
    return Decoded(text, "cp1252", (_guessed("CP1252", "nothing better fits"),))


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _guessed(encoding: str, why: str) -> Problem:
    return Problem(
        code="encoding-guessed",
        message=f"The file is not UTF-8; it was read as {encoding} ({why}).",
        hint="Save the file as UTF-8 after checking its accents and quotation marks.",
    )


def _unreadable(why: str) -> Problem:
    return Problem(
        code="unreadable",
        message=f"The file cannot be read as text: {why}.",
        hint="Save it as UTF-8 text, or take it out of the folder.",
    )
