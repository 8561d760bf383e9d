"""What may not stand in a tracked file: where this or that machine keeps things, and text that isn't the project's."""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

REGISTRIES = (("pypi", "org"), ("pythonhosted", "org"), ("npmjs", "org"), ("npmjs", "com"), ("debian", "org"))
HOSTS = "|".join(rf"{name}\.{end}" for name, end in REGISTRIES)
# Only whole paths: in a URL such a folder follows a word or a dot, and a home folder is followed by someone's name.
PATHS = r"(?<![\w.~-])/(?:work|root|home|Users)/\w"
FORBIDDEN = re.compile(f"{HOSTS}|{PATHS}")

WORD = re.compile(r"\w+")
# So many words in a row are no accident.
COPIED = 12
LARGE = 3_000_000


def tracked(repository: Path) -> Iterator[tuple[str, str]]:
    """(path, text) of each tracked text file. Skips the test outside a git checkout."""
    listing = subprocess.run(["git", "ls-files", "-z"], cwd=repository, capture_output=True, text=True, check=False)
    if listing.returncode:
        pytest.skip("needs a git checkout: looks at tracked files")
    for name in filter(None, listing.stdout.split("\0")):
        path = repository / name
        if path.is_file() and path.stat().st_size <= LARGE:
            try:
                yield name, path.read_text(encoding="utf-8")
            except UnicodeDecodeError:
                continue


def shingles(text: str) -> Iterator[int]:
    """A hash of each run of COPIED words."""
    words = WORD.findall(text.lower())
    return (hash(tuple(words[at : at + COPIED])) for at in range(len(words) - COPIED + 1))


def test_no_registry_and_no_machine_path(repository: Path) -> None:
    """The project installs from wherever its user's package manager does, and builds wherever it lies."""
    found = [f"{name}: {match.group()!r}" for name, text in tracked(repository) if (match := FORBIDDEN.search(text))]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("text", ["see " + "/root" + "/x", "https://files." + "pythonhosted" + ".org/", "'" + "/work" + "/main'"])
def test_forbidden_text_is_seen(text: str) -> None:
    """The pattern finds what it is for."""
    assert FORBIDDEN.search(text)


@pytest.mark.parametrize("text", ["https://example.org/work/", "docs/home/page", "~/work/x", "at work/home"])
def test_other_text_is_not(text: str) -> None:
    """And nothing beside it."""
    assert not FORBIDDEN.search(text)


def test_nothing_is_copied_from_the_measuring_texts(repository: Path, shared: Path) -> None:
    """The repository holds only what was written for it: no 12 words in a row of the texts it is measured on."""
    texts = (path.read_text(encoding="utf-8", errors="replace") for path in sorted(shared.rglob("*.txt")))
    known = {shingle for text in texts for shingle in shingles(text)}
    found = [name for name, text in tracked(repository) if not known.isdisjoint(shingles(text))]
    assert not found, "\n".join(found)
