"""Labels of the wire: `(LEAD)`, `(2nd LD)`, `UPDATE 2-` tell the version of a story, `(News Focus)`, `[Editorial]` its kind."""

import re
from functools import cache

from generator.lexicon import load
from generator.parse.words import alternatives


@cache
def takes() -> re.Pattern[str]:
    """Labels that tell the version of a story: `(LEAD)`, `(2nd LD)`, `UPDATE 2-`, `BREAKING: `."""
    table = load("wire")
    words = alternatives(table["takes"])
    number = r"(?:\d{1,2}(?:st|nd|rd|th)?|first|second|third|fourth|fifth)"
    return re.compile(
        rf"(?P<label>[(\[](?P<in>(?:{number}[ -])?(?:{words})(?:[ -](?:Writethru|{number}|\d))?)[)\]]\s*|"
        rf"(?P<dash>(?:{alternatives(table['dashed'])})(?: \d{{1,2}})?)(?:-(?=\w)| - )|"
        rf"(?P<colon>{alternatives(table['before_colon'])}):\s+)"
    )


@cache
def genres() -> re.Pattern[str]:
    """Labels that tell the kind of a story; they stay part of the headline: `(News Focus)`, `[Interview]`, `(EDITORIAL from …)`."""
    return re.compile(
        rf"[(\[](?P<in>(?:Yonhap |AP |AFP )?(?:{alternatives(load('wire')['genres'])})(?: from [^)\]]{{1,60}}| \d{{1,2}})?)[)\]]",
        re.IGNORECASE,
    )


@cache
def alone() -> re.Pattern[str]:
    """A label that stands alone on its line without parentheses: `URGENT`, `2nd Ld`, `KILL`."""
    words = alternatives(word for word in load("wire")["takes"] if word[0].isupper())
    return re.compile(rf"(?P<in>(?:\d{{1,2}}(?:st|nd|rd|th)[ -])?(?:{words})(?:-Writethru)?)")


def is_label(words: str) -> bool:
    """Whether these words are a label and nothing else: `(2nd LD)`."""
    return any(pattern.fullmatch(words) for pattern in (takes(), genres()))
