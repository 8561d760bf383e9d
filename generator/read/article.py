"""One file → RawArticle, or Unreadable with the reason."""

import hashlib
import stat
from pathlib import Path

from generator.model import RawArticle, Unreadable
from generator.problems import Problem
from generator.read.decode import Decoded, decode
from generator.read.front_matter import read_front_matter
from generator.read.identity import article_id, slug
from generator.read.sidecar import read_sidecar

LARGEST = 2 * 1024 * 1024  # bytes


def read_article(path: Path, *, shown: str, name: str) -> RawArticle | Unreadable:
    """Reads one file: `shown` is its path as the user gave it, `name` its path inside the seeds folder, with `/`.

    A link, device, binary, or a file that is empty, over 2 MiB or in no known encoding gives an Unreadable. Raises nothing of its own.
    """
    read = _bytes(path, shown)
    if isinstance(read, Problem):
        return Unreadable(path=shown, name=name, problem=read)
    decoded = decode(read)
    if isinstance(decoded, Problem):
        return Unreadable(path=shown, name=name, problem=_problem(decoded.code, decoded.message, decoded.hint, shown))
    if not any(letter.isprintable() and not letter.isspace() for letter in decoded.text):
        empty = _problem("empty", "The file is empty: there is nothing to publish.", "Fill it, or take it out of the folder.", shown)
        return Unreadable(path=shown, name=name, problem=empty)
    return _article(path, shown, name, read, decoded)


def _article(path: Path, shown: str, name: str, data: bytes, decoded: Decoded) -> RawArticle:
    front = read_front_matter(decoded.text)
    beside = read_sidecar(path, decoded.text, shown)
    metadata = (*beside.values, *front.values)
    given = next((value.text for value in metadata if value.key == "id"), "")
    return RawArticle(
        path=shown,
        name=name,
        id=slug(given) if given else article_id(name),
        text=decoded.text,
        digest=hashlib.sha256(data + beside.data).hexdigest(),
        encoding=decoded.encoding,
        body_start=front.body_start,
        metadata=metadata,
        overrides=beside.overrides,
        problems=(*decoded.problems, *front.problems, *beside.problems),
    )


def _bytes(path: Path, shown: str) -> bytes | Problem:
    try:
        status = path.lstat()
        if stat.S_ISDIR(status.st_mode):
            return _problem("not-an-article", f"It is a folder. For a whole folder there is `digest export {shown}`.", "", shown)
        if not stat.S_ISREG(status.st_mode):
            return _problem("not-an-article", "It is a link or a device, and was not opened.", "Put a plain file in its place.", shown)
        if status.st_size > LARGEST:
            return _problem(
                "too-large", f"The file has {status.st_size:,} bytes; an article may have 2 MiB.", "Split it into articles.", shown
            )
        return path.read_bytes()
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        return _problem("unreadable", f"The file cannot be opened: {reason}.", "Check that it exists and may be read.", shown)


def _problem(code: str, message: str, hint: str, shown: str) -> Problem:
    return Problem(code=code, message=message, hint=hint, path=shown)
