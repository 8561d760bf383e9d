"""Where each page lies, and how one page links to another. The only place that knows the shape of addresses.

Paths are relative to the docs folder (`articles/summit.md`); the site engine shows each at its directory (`articles/summit/`).
"""

from functools import lru_cache
from urllib.parse import quote

from generator.render.markdown import Markdown


def of(folder: str, identity: str) -> str:
    """The path of a page that belongs to an id. A page whose id is `index` must not become its folder's own page.

    `of("articles", "summit")` → `articles/summit.md`; `of("articles", "index")` → `articles/index/index.md`.
    """
    return f"{folder}/{identity}.md" if identity != "index" else f"{folder}/index/index.md"


def index(folder: str) -> str:
    """The path of a folder's own page: `tags/index.md`."""
    return f"{folder}/index.md"


def continued(path: str, number: int) -> str:
    """The path of a list's further pages: `tags/index.md`, 2 → `tags/page.2.md`; ids have no full stop, so none can be in the way."""
    if number == 1:
        return path
    folder = path.removesuffix("/index.md") if path.endswith("/index.md") else path.removesuffix(".md")
    return f"{folder}/page.{number}.md"


def timeline(path: str) -> str:
    """The page that lists the whole timeline of what stands at `path`: `actors/kim.md` → `actors/kim/timeline.all.md`."""
    return f"{path.removesuffix('/index.md').removesuffix('.md')}/timeline.all.md"


def directory(path: str) -> str:
    """The directory at which a page is shown: `articles/summit.md` → `articles/summit`, `index.md` → ``."""
    if path == "index.md" or path.endswith("/index.md"):
        return path.removesuffix("index.md").rstrip("/")
    return path.removesuffix(".md")


@lru_cache(maxsize=4096)  # one page has the same few links many times
def _way(here: str, there: str) -> Markdown:
    """From one page's directory to another's, quoted: `../../actors/kim-jong-un/`."""
    start, end = _parts(here), _parts(there)
    shared = 0
    while shared < len(start) and shared < len(end) and start[shared] == end[shared]:
        shared += 1
    return Markdown("../" * (len(start) - shared) + "".join(end[shared:]) or "./")


@lru_cache(maxsize=65536)  # a page is the end of many links
def _parts(path: str) -> tuple[str, ...]:
    """The quoted steps from the site's root to a page's directory: `("actors/", "kim-jong-un/")`."""
    return tuple(f"{quote(step)}/".replace("_", "%5F").replace("~", "%7E") for step in directory(path).split("/") if step)


@lru_cache(maxsize=4096)
def _fragment(anchor: str) -> str:
    return f"#{quote(anchor)}" if anchor else ""


def relative(here: str, there: str, anchor: str = "") -> Markdown:
    """The link from one page's path to another's, quoted: `../../actors/kim-jong-un/#titles`. On the same page: `#titles`."""
    if not anchor:
        return _way(here, there)
    return Markdown(_fragment(anchor) if here == there else f"{_way(here, there)!s}{_fragment(anchor)}")
