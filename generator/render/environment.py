"""The Jinja2 environment of the page templates: strict, and escaping everything that is not Markdown already."""

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template, TemplateError, TemplateSyntaxError

from generator.problems import DigestError
from generator.render import words
from generator.render.front_matter import one_line
from generator.render.markdown import printed, spoken

WEB = re.compile(r"https?://[^\s<>\"]+", re.IGNORECASE)
# What an expression in a template raises where it calls, adds or divides what cannot be called, added or divided.
OF_A_TEMPLATE = (TypeError, ValueError, LookupError, ArithmeticError, AttributeError)
# Filters that keep what they print unescaped or join it with HTML's own escaping are left out: an unknown filter stops the run.
FILTERS = ("rejectattr", "batch", "count", "first", "groupby", "int", "last", "length", "list", "round", "sort", "sum")


def environment(templates: Path) -> Environment:
    """The environment over a folder of templates. Its filters: those of Jinja2 that are safe, `spoken` (names in other scripts)."""
    made = Environment(
        loader=FileSystemLoader(templates / "pages"),
        undefined=StrictUndefined,
        autoescape=True,
        auto_reload=False,  # templates are read anew by each run
        finalize=printed,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters = {name: made.filters[name] for name in FILTERS} | {"spoken": spoken, "one_line": one_line}
    made.globals.update(
        plural=words.plural,
        independent=words.sources,
        number=number,
        percent=percent,
        confidence=words.confidence,
        web_link=web_link,
        words=words.words,
        date=words.date,
    )
    return made


def number(count: int) -> str:
    """`1,204`."""
    return f"{count:,}"


def percent(share: float) -> str:
    """0.973 → `97 %`."""
    return f"{share:.0%}".replace("%", " %")


def web_link(address: str | None) -> str:
    """An address that was read somewhere, if it is one of the web, else nothing: `javascript:…` is never linked."""
    return address if address and WEB.fullmatch(address) else ""


class Templates:
    """The templates of one run, each compiled once."""

    def __init__(self, folder: Path) -> None:
        """Raises DigestError where there is no such folder."""
        if not (folder / "pages").is_dir():
            raise DigestError(f"There is no folder of page templates at {folder / 'pages'}. Set extra.digest.templates in mkdocs.yml.")
        self._get: Callable[[str], Template] = cache(environment(folder).get_template)

    def render(self, name: str, context: dict[str, object]) -> str:
        """One page. Raises DigestError with file and line where the template is broken."""
        try:
            return self._get(name).render(context)
        except TemplateSyntaxError as error:
            raise DigestError(f"The template {error.name or name}, line {error.lineno}, cannot be read: {error.message}.") from error
        except TemplateError as error:
            raise DigestError(f"The template {name} cannot be filled: {error.message}.") from error
        except OF_A_TEMPLATE as error:
            raise DigestError(f"The template {name} cannot be filled: {type(error).__name__}: {error}.") from error
