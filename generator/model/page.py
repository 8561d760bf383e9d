"""render: Library → Page."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One generated file: `path` relative to the docs folder, with `/`; `text` its whole content, front matter included."""

    path: str
    text: str
