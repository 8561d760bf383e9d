"""Which files of a seeds folder are articles: `1950/KCNA-0625.txt` is; README.md, curation/, sidecars and dotfiles are not.

Symbolic links, devices and pipes are neither followed nor opened: an article is a plain file inside the folder.
"""

import stat
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from generator.problems import Problem

ARTICLES = (".txt", ".text", ".md", ".markdown")
SIDECARS = (".yml", ".yaml")
CURATION = "curation"  # the folder of what people correct


def is_article(name: str) -> bool:
    """Whether a path inside the seeds folder (with `/`) names an article: `a/b.txt` yes; `README.md`, `.git/x.txt`, `curation/x.md` no."""
    path = PurePosixPath(name)
    if any(part.startswith(".") for part in path.parts) or CURATION in path.parts[:-1]:
        return False
    return not path.name.lower().startswith("readme") and path.suffix.lower() in ARTICLES


def seed_files(folder: Path, shown: Path | None = None) -> tuple[tuple[Path, ...], tuple[Problem, ...]]:
    """The articles of a folder in the order of their names, and a Problem for each thing in it that is none and may be missed.

    `shown` is the folder as a Problem's `path` names it, where that is not `folder` itself.
    """
    found: list[Path] = []
    problems: list[Problem] = []
    beside = shown or folder
    for path, mode in _walk(folder):
        name = path.relative_to(folder).as_posix()
        why = _refused(name, path, mode)
        if why:
            problems.append(Problem(code="not-an-article", message=f"{name} was not read: {why}.", hint=_HINT, path=str(beside / name)))
        elif is_article(name):
            found.append(path)
    return tuple(found), tuple(problems)


_HINT = f"Articles are plain files that end in {', '.join(ARTICLES)}; a sidecar is named as its article."


def _walk(folder: Path) -> Iterator[tuple[Path, int]]:
    """Every entry below the folder that is no folder itself, in the order of names, with its mode; links are not followed.

    Of folders only those come that cannot be opened.
    """
    try:
        inside = sorted(folder.iterdir())
    except OSError:
        yield folder, stat.S_IFDIR
        return
    for path in inside:
        name = path.name
        mode = path.lstat().st_mode
        if not stat.S_ISDIR(mode):
            yield path, mode
        elif not name.startswith(".") and name != CURATION:
            yield from _walk(path)


def _refused(name: str, path: Path, mode: int) -> str:
    """Why a file that a user may take for an article is none, or an empty string."""
    plain = path.name
    if stat.S_ISDIR(mode):
        return "the folder cannot be opened"
    if plain.startswith(".") or plain.lower().startswith("readme"):
        return ""
    if stat.S_ISLNK(mode):
        return "it is a symbolic link, and links are not followed"
    if not stat.S_ISREG(mode):
        return "it is not a plain file"
    if path.suffix.lower() in SIDECARS:
        return "" if _has_article(path) else "it is a sidecar, but there is no article of its name"
    return "" if is_article(name) else f"{path.suffix or 'a file without an extension'} is no kind of article"


def _has_article(sidecar: Path) -> bool:
    return any(sidecar.with_suffix(suffix).is_file() for suffix in ARTICLES)
