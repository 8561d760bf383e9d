"""Markdown → HTML as the site does it, and HTML → what a reader sees."""

import re
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser

import markdown
from mkdocs.config import load_config

from tests.site.building import CONFIG


@cache
def extensions() -> tuple[tuple[str, ...], dict[str, dict[str, object]]]:
    """The Markdown extensions that the project's mkdocs.yml has, with those that MkDocs adds, and their settings."""
    config = load_config(str(CONFIG), hooks=[])
    return tuple(config.markdown_extensions), dict(config.mdx_configs)


def convert(text: str) -> str:
    """The HTML of a page's body."""
    names, configs = extensions()
    return markdown.Markdown(extensions=list(names), extension_configs=configs).convert(text)


@dataclass
class Seen(HTMLParser):
    """What a browser makes of HTML: the visible text, the tags, the attributes."""

    text: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    attributes: list[tuple[str, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]
        if tag in ("p", "li", "br", "td", "dd", "figcaption", "h1"):
            self.text.append("\n")

    def handle_data(self, data: str) -> None:
        self.text.append(data)

    def handle_comment(self, data: str) -> None:
        self.tags.append(f"comment {data}")

    def handle_decl(self, decl: str) -> None:
        self.tags.append(f"declaration {decl}")

    def handle_pi(self, data: str) -> None:
        self.tags.append(f"instruction {data}")

    def unknown_decl(self, data: str) -> None:
        self.tags.append(f"declaration {data}")

    @property
    def visible(self) -> str:
        """The text, white space as a browser shows it."""
        return squeezed("".join(self.text))


def see(html: str) -> Seen:
    """The HTML as a browser reads it."""
    seen = Seen()
    seen.feed(html)
    seen.close()
    return seen


def squeezed(text: str) -> str:
    """White space of HTML as one space."""
    return re.sub(r"[ \t\n\r\f]+", " ", text).strip(" ")
