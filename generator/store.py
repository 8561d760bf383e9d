"""The cache of extracted articles: one SQLite file, keyed by content, so that a build does again only what changed.

The key covers the article's and its sidecar's bytes, its name, the settings that extraction reads, and the program itself (code and
lexicons): nothing stale can come out. The values are pickles; the file lies in the user's own git-ignored folder and comes from nowhere
else. A damaged cache is thrown away: it only costs time.
"""

import hashlib
import pickle
import sqlite3
import sys
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

PROGRAM = Path(__file__).parent
SCHEMA = "CREATE TABLE IF NOT EXISTS article (key BLOB PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID"


@cache
def program_digest() -> bytes:
    """The digest of all code and lexicons, and of the Python version."""
    digest = hashlib.sha256(sys.version.encode())
    for path in sorted([*PROGRAM.rglob("*.py"), *PROGRAM.rglob("*.toml")]):
        digest.update(path.relative_to(PROGRAM).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.digest()


def key(*parts: bytes) -> bytes:
    """The key of one article: all that its extraction depends on."""
    digest = hashlib.sha256(program_digest())
    for part in parts:
        digest.update(len(part).to_bytes(8, "big") + part)
    return digest.digest()


class Store:
    """Values by key. `get` and `put` in any order; `prune` leaves only the keys used since the store was opened."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._used: set[bytes] = set()

    def get(self, wanted: bytes) -> Any | None:
        """The value, or None where there is none or it cannot be read."""
        try:
            row = self._connection.execute("SELECT value FROM article WHERE key = ?", (wanted,)).fetchone()
            if row is None:
                return None
            value = pickle.loads(zlib.decompress(row[0]))  # noqa: S301 - our own file, see above
        except (sqlite3.DatabaseError, pickle.UnpicklingError, zlib.error, EOFError, AttributeError, ImportError, IndexError, TypeError):
            return None
        self._used.add(wanted)
        return value

    def put(self, rows: Iterable[tuple[bytes, Any]]) -> None:
        """Keeps these values."""
        packed = [(name, zlib.compress(pickle.dumps(value, pickle.HIGHEST_PROTOCOL), 1)) for name, value in rows]
        self._connection.executemany("INSERT OR REPLACE INTO article VALUES (?, ?)", packed)
        self._used.update(name for name, _ in packed)

    def prune(self) -> None:
        """Forgets what this run did not use."""
        stale = [(row[0],) for row in self._connection.execute("SELECT key FROM article") if row[0] not in self._used]
        self._connection.executemany("DELETE FROM article WHERE key = ?", stale)


@contextmanager
def opened(path: Path) -> Iterator[Store]:
    """The store in this file; made where there is none, made anew where it is damaged, saved on leaving without an error."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.is_file() and not _sound(path):
        path.unlink()
    connection = sqlite3.connect(path, timeout=60)
    try:
        connection.execute(SCHEMA)
        yield Store(connection)
        connection.commit()
    finally:
        connection.close()


def _sound(path: Path) -> bool:
    """Whether the file is a whole database. One that another run has locked is none of the damaged ones."""
    connection = sqlite3.connect(path, timeout=60)
    try:
        found: str = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    except sqlite3.OperationalError:
        return True
    except sqlite3.DatabaseError:
        return False
    finally:
        connection.close()
    return found == "ok"
