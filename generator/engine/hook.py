"""The MkDocs hook: runs the generator before each build, `mkdocs build` and `mkdocs serve` alike. It decides nothing of the site.

A process of its own sees changes of code, lexicons and settings that a running `mkdocs serve` has in memory already. The generator writes
only what changed, so the build that its own writing starts under `mkdocs serve` finds nothing to write and is the last.
"""

import subprocess
import sys
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError


def on_pre_build(config: MkDocsConfig) -> None:
    """Brings the pages up to date. Raises PluginError, which stops the build with a message, where the set-up is wrong."""
    settings = Path(config.config_file_path)
    command = [sys.executable, "-m", "generator", "build", "--config", str(settings), "--docs", config.docs_dir]
    done = subprocess.run(command, cwd=settings.parent, check=False)  # noqa: S603 - our own program
    if done.returncode:
        raise PluginError(f"The generator stopped with exit status {done.returncode}; its message stands above.")
