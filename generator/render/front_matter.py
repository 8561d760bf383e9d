"""Front matter of the generated pages, through python-frontmatter."""

import html
from collections.abc import Mapping

import frontmatter

from generator.render.markdown import clean

Value = str | int | bool | list[str] | list[dict[str, str]] | dict[str, bool | int]


def one_line(text: str, limit: int = 0) -> str:
    """The text as one clean line; over `limit` characters it is cut after a word: `North Korean leader …`."""
    line = clean(text).strip()
    if not limit or len(line) <= limit:
        return line
    return line[:limit].rpartition(" ")[0].rstrip(" ,;:-–—") + " …"


def printed_raw(text: str) -> str:
    """A value that the theme prints as it is (title, description, tags): one line, HTML-escaped once."""
    return html.escape(one_line(text))


def page(meta: Mapping[str, Value], body: str) -> str:
    """A page's file: the values that are there (no None, no empty list) between `---` lines, then the body and one newline."""
    post = frontmatter.Post(body.strip("\n"))
    post.metadata = {key: value for key, value in meta.items() if value not in ("", [], {})}
    return frontmatter.dumps(post, sort_keys=False, allow_unicode=True, width=2**30) + "\n"
