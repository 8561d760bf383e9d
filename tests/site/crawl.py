"""A built site as a browser finds it: every page with its ids, links and what it would load."""

from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

HOME = "https://site.test/"
LOADED = {"script": "src", "img": "src", "link": "href", "iframe": "src", "source": "src", "object": "data", "image": "href", "use": "href"}
KEPT = ("canonical", "prev", "next")  # `link` elements that load nothing


@dataclass
class Html(HTMLParser):
    """One page: ids, where its links lead, what it loads, its inline scripts, its policy."""

    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    loads: list[str] = field(default_factory=list)
    scripts: list[str] = field(default_factory=list)
    handlers: list[str] = field(default_factory=list)
    policy: str = ""
    _inline: bool = False

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.ids += [given["id"]] if "id" in given else []
        self.handlers += [name for name in given if name.startswith("on")]
        if tag == "a" and "href" in given:
            self.links.append(given["href"])
        if tag in LOADED and LOADED[tag] in given and given.get("rel") not in KEPT:
            self.loads.append(given[LOADED[tag]])
        if tag == "meta" and given.get("http-equiv") == "Content-Security-Policy":
            self.policy = given["content"]
        self._inline = tag == "script" and "src" not in given and given.get("type", "") != "application/json"
        if self._inline:
            self.scripts.append("")

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002 - HTMLParser's own signature
        self._inline = False

    def handle_data(self, data: str) -> None:
        if self._inline:
            self.scripts[-1] += data


@dataclass
class Site:
    """A folder with a built site."""

    folder: Path

    @cached_property
    def pages(self) -> dict[str, Html]:
        """Address below the site's root (`articles/ferry/`) → page; the 404 page is `404.html`."""
        found = {}
        for path in sorted(self.folder.rglob("*.html")):
            page = Html()
            page.feed(path.read_text(encoding="utf-8"))
            found[path.relative_to(self.folder).as_posix().removesuffix("index.html")] = page
        return found

    def broken(self) -> list[str]:
        """Each link and each load that leads nowhere within the site; addresses of other hosts are left out."""
        every = ((address, link) for address, page in self.pages.items() for link in page.links + page.loads)
        return [f"{address}: {link}" for address, link in every if self._lost(address, link)]

    def _lost(self, address: str, link: str) -> bool:
        if address == "404.html":  # its links hold the address at which the site lies
            return False
        target = urlsplit(urljoin(HOME + address, link))
        if not target.geturl().startswith(HOME):
            return False
        path, anchor = unquote(target.path.lstrip("/")), unquote(target.fragment)
        if path in self.pages:
            return bool(anchor) and anchor not in self.pages[path].ids and not anchor.startswith("__")
        return not (self.folder / path).is_file()

    def text(self, address: str) -> str:
        """The HTML of a page."""
        return (self.folder / address / "index.html").read_text(encoding="utf-8")
