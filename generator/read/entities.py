"""HTML entities in scraped text: `&amp;` → `&`, `&#39;` → `'`, `&nbsp;` → U+00A0.

Only real entities that end in `;` are decoded, and once: `AT&T`, `R&D;` and `&copyright` stay as they are, `&amp;quot;` becomes `&quot;`.
"""

import html
import re
from html.entities import html5

ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


def decode_entities(text: str) -> str:
    """The text with its entities decoded; anything that only looks like one is left alone."""
    return ENTITY.sub(_decode, text) if "&" in text else text


def _decode(match: re.Match[str]) -> str:
    entity = match[0]
    if entity[1] != "#":
        return html5.get(entity[1:], entity)
    return html.unescape(entity) or entity
