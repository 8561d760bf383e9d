"""Writing the pages: only changed bytes are written, pages of deleted articles go, and nothing that a person wrote is touched.

A generated folder holds a marker file. A folder without it is never written into or deleted, unless it is empty. A generated page at
the top of the docs folder (`index.md`) says `generator: Digest` in its front matter; a page of that name without it is a person's own,
and is kept.
"""

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.model import Page
from generator.problems import DigestError, Problem

MARKER = ".made-by-digest"
MARKER_TEXT = "Digest writes and deletes the files in this folder. Take this file away and it will not touch the folder again.\n"
SIGNATURE = "\ngenerator: Digest"  # in the front matter of every generated page


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What a run did to the docs folder, in files."""

    pages: int = 0
    changed: int = 0
    removed: int = 0
    problems: tuple[Problem, ...] = ()


def write(docs: Path, pages: Iterable[Page]) -> Written:
    """Makes the generated part of the docs folder equal to these pages.

    Raises DigestError where a folder that is to be generated exists, is not empty and has no marker, or is a symbolic link.
    """
    if docs.exists() and not docs.is_dir():
        raise DigestError(f"{docs} is a file; the pages need a folder of that name. Move it away or name another folder.")
    docs.mkdir(parents=True, exist_ok=True)
    claimed: set[str] = set()
    links = [path for folder in generated_folders(docs) for path in folder.rglob("*") if path.is_symlink()]
    for link in links:  # a linked folder would lead the pages out of docs
        link.unlink()
    wanted: set[Path] = set()
    changed = 0
    kept: list[Problem] = []
    for page in pages:
        path = docs / page.path
        folder, _, rest = page.path.partition("/")
        if rest and folder not in claimed:
            changed += _claim(docs / folder)
            claimed.add(folder)
        if not rest and _is_own(path):
            kept.append(_kept(path))
        else:
            changed += write_changed(path, page.text)
        wanted.add(path)
    removed = sum(_remove_strays(folder, wanted) for folder in generated_folders(docs)) + _remove_top(docs, wanted)
    return Written(pages=len(wanted), changed=changed, removed=removed, problems=tuple(kept))


def generated_folders(docs: Path) -> Sequence[Path]:
    """The folders in docs that hold the marker."""
    return sorted(path.parent for path in docs.glob(f"*/{MARKER}") if not path.parent.is_symlink())


def write_changed(path: Path, text: str) -> bool:
    """Writes the file unless it holds these very bytes; through a temporary file, so that no reader sees half a page."""
    data = text.encode("utf-8")
    try:
        if path.read_bytes() == data:
            return False
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.{os.getpid()}.draft")  # two runs at once do not share one
    with draft.open("xb") as file:  # never through a link that lies there
        file.write(data)
    draft.replace(path)
    return True


def _claim(folder: Path) -> bool:
    """Puts the marker into a new or empty folder; raises DigestError for one that is somebody else's."""
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise DigestError(f"{folder} is not a plain folder, and Digest needs that name for its pages. Move it away.")
    if folder.exists() and not (folder / MARKER).exists() and any(folder.iterdir()):
        raise DigestError(
            f"{folder} holds files that Digest did not make, and Digest needs that name for its pages. Move the folder away, "
            f"or put an empty file {MARKER} into it if all of it may be overwritten."
        )
    return write_changed(folder / MARKER, MARKER_TEXT)


def _is_own(path: Path) -> bool:
    """Whether a file at the top of the docs folder was written by a person."""
    try:
        return SIGNATURE not in path.read_text(encoding="utf-8", errors="replace")
    except FileNotFoundError:
        return False


def _kept(path: Path) -> Problem:
    return Problem(
        code="page-kept",
        message=f"{path.name} in the docs folder is your own page; Digest's was not written.",
        hint="Delete or rename it if you want the generated page.",
        path=str(path),
    )


def _remove_strays(folder: Path, wanted: set[Path]) -> int:
    """Deletes the files of a generated folder that are no page any more, and the folders that this leaves empty."""
    removed = 0
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir() and not path.is_symlink():
            if not any(path.iterdir()):
                path.rmdir()
        elif path not in wanted and path != folder / MARKER:
            path.unlink()
            removed += 1
    if not any(path != folder / MARKER for path in folder.iterdir()):
        (folder / MARKER).unlink()
        folder.rmdir()
    return removed


def _remove_top(docs: Path, wanted: set[Path]) -> int:
    """Deletes generated pages at the top of the docs folder that are not made any more."""
    strays = [path for path in sorted(docs.glob("*.md")) if path not in wanted and path.is_file() and not _is_own(path)]
    for path in strays:
        path.unlink()
    return len(strays)
