"""Builds sites with the project's own mkdocs.yml: the extensions, theme and settings are those that users get."""

import os
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import yaml

from generator import files
from generator.model import Page

ROOT = Path(__file__).resolve().parents[2]
CONFIG = ROOT / "mkdocs.yml"
OWN = ("assets", "corrections.md", "json.md")  # the hand-written part of docs/
ENVIRONMENT = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "0", "PYTHONPATH": str(ROOT)}


def project(folder: Path, changes: Mapping[str, Any] | None = None) -> Path:
    """A mkdocs.yml in `folder` that inherits the project's, with `docs/` of its own that holds the hand-written pages; no hook."""
    docs = folder / "docs"
    docs.mkdir(parents=True)
    for name in OWN:
        (docs / name).symlink_to(ROOT / "docs" / name)
    own: dict[str, Any] = {
        "INHERIT": str(CONFIG),
        "docs_dir": "docs",
        "site_url": "https://example.org/sub/path/",
        "theme": {"custom_dir": str(ROOT / "templates" / "overrides")},
        "hooks": [],
        "watch": [],
    }
    config = folder / "mkdocs.yml"
    config.write_text(yaml.safe_dump({**own, **(changes or {})}), encoding="utf-8")
    return config


def build(folder: Path, pages: Iterable[Page], changes: Mapping[str, Any] | None = None) -> Path:
    """Writes the pages and builds them strictly; returns the site. Fails with what MkDocs says."""
    config = project(folder, changes)
    files.write(folder / "docs", pages)
    return mkdocs(config)


def mkdocs(config: Path) -> Path:
    """`mkdocs build --strict`."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--config-file", str(config)]
    done = subprocess.run(command, capture_output=True, text=True, env=ENVIRONMENT, cwd=config.parent)
    assert done.returncode == 0, done.stderr
    assert "WARNING" not in done.stderr, done.stderr
    return config.parent / "site"
