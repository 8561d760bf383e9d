"""An article's id: a slug of its path inside the seeds folder. `1950/KCNA June 25.txt` → `1950-kcna-june-25`."""

import hashlib
import re
import unicodedata
from pathlib import PurePosixPath

from generator.read.folder import ARTICLES

GAPS = re.compile(r"[^a-z0-9]+")
LONGEST = 100  # characters: a folder on disk is named after it


def article_id(name: str) -> str:
    """The slug of a path: ASCII, lower case, dashes. Other letters, which could no more be told apart, leave a hash: `article-4f1c0a2b`."""
    path = PurePosixPath(name)
    return slug(str(path.with_suffix("")) if path.suffix.lower() in ARTICLES else str(path))


def slug(text: str) -> str:
    """`Kim–Roe letter, 2023` → `kim-roe-letter-2023`."""
    letters = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    lost = any(c.isalnum() and not c.isascii() for c in letters)
    made = GAPS.sub("-", letters.encode("ascii", "replace").decode().lower()).strip("-")
    if lost or not made or len(made) > LONGEST:
        mark = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]
        made = f"{made[:LONGEST].rstrip('-') or 'article'}-{mark}"
    return made
