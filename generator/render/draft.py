"""A page before its template: where it goes, its front matter, and what its template is given."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.render.front_matter import Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """`path` relative to the docs folder; `title` and `description` plain text; `meta` more front matter; `context` for the template."""

    path: str
    title: str
    description: str = ""
    meta: Mapping[str, Value] = field(default_factory=dict)
    context: Mapping[str, object] = field(default_factory=dict)
