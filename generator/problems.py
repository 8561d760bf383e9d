"""What can go wrong: a Problem is a value that travels with the article; a DigestError stops the run.

A Problem never stops anything: it is shown on the article's page and on the report page. A DigestError means that the user's
set-up is wrong (settings, lexicon, folders) and that nothing sensible can be done before it is put right.
"""

from dataclasses import dataclass


class DigestError(Exception):
    """The set-up is wrong: the message says where, what was seen, and what to do. Exit status 2."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing that went wrong with one article, in words for its editor.

    `code` is stable and machine-readable (`encoding-guessed`, `date-implausible`); `message` says what was seen, `hint` what to do.
    `start` and `end` are code-point offsets into the article's text, or None where the problem has no place in it.
    `path` is the file as given to the program, `line` a line of it (1-based) where the file is not an article's text.
    """

    code: str
    message: str
    hint: str = ""
    start: int | None = None
    end: int | None = None
    path: str = ""
    line: int | None = None
