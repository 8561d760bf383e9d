"""The same articles give the same site, byte for byte, whatever the order of the files, the time zone, the language and the hash seed."""

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.site.building import ENVIRONMENT, ROOT, project

SEEDS = 16  # articles of the demonstration corpus: enough for copies, versions and neighbours


def test_two_builds_are_equal(tmp_path: Path) -> None:
    names = sorted(path.name for path in (ROOT / "seeds").glob("nk-ru-*"))[-SEEDS:]
    plain = digests(tmp_path / "plain", names, {"TZ": "UTC", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1"})
    other = digests(tmp_path / "other", names[::-1], {"TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "PYTHONHASHSEED": "2"})
    assert len(plain) > 2 * SEEDS
    assert plain == other


def digests(folder: Path, names: Sequence[str], world: Mapping[str, str]) -> dict[str, str]:
    """Builds a site of these seeds, copied in this order, and takes the digest of every file."""
    config = project(folder)
    (folder / "seeds").mkdir()
    for name in names:
        shutil.copy(ROOT / "seeds" / name, folder / "seeds" / name)
    (folder / "templates").symlink_to(ROOT / "templates")
    environment = {**os.environ, **ENVIRONMENT, **world}
    for command in (["generator", "build", "--seeds", "seeds", "--docs", "docs"], ["mkdocs", "build", "--strict"]):
        subprocess.run([sys.executable, "-m", *command], cwd=folder, env=environment, capture_output=True, check=True)
    site = config.parent / "site"
    files = sorted(path for path in site.rglob("*") if path.is_file())
    return {path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
