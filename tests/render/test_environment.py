"""The templates' environment: strict, escaping, and small enough that no template can go around it."""

from pathlib import Path

import pytest
from jinja2 import nodes

from generator.problems import DigestError
from generator.render.environment import Templates, environment, web_link
from tests.render.sample import TEMPLATES


def rendered(tmp_path: Path, template: str, **context: object) -> str:
    """A template's output."""
    (tmp_path / "pages").mkdir(exist_ok=True)
    (tmp_path / "pages" / "t").write_text(template, encoding="utf-8")
    return Templates(tmp_path).render("t", context)


def test_values_are_escaped_once(tmp_path: Path) -> None:
    """Also through macros and blocks."""
    assert rendered(tmp_path, "{{ x }}", x="<b>*") == "&#60;b&#62;&#42;"
    assert rendered(tmp_path, "{% macro m(y) %}<i>{{ y }}</i>{% endmacro %}{{ m(x) }}", x="*") == "<i>&#42;</i>"
    assert rendered(tmp_path, "{% set y %}<i>{{ x }}</i>{% endset %}{{ y }}", x="*") == "<i>&#42;</i>"


@pytest.mark.parametrize(
    "template",
    ["{{ x | safe }}", "{{ x | e }}", "{{ x | join }}", "{{ x | tojson }}", "{{ y }}", "{{ x.y }}", "{% if", "{{ x() }}", "{{ 1 // 0 }}"],
)
def test_a_template_that_goes_around_it_stops_the_run(tmp_path: Path, template: str) -> None:
    """Unescaped printing, HTML's escaping instead of Markdown's, names that don't exist, broken syntax, what cannot be called."""
    with pytest.raises(DigestError, match="template t"):
        rendered(tmp_path, template, x="*")


def test_templates_put_no_strings_together() -> None:
    """`~` and `+` on text that is Markdown already escape for HTML only."""
    for path in sorted((TEMPLATES / "pages").glob("*.j2")):
        tree = environment(TEMPLATES).parse(path.read_text(encoding="utf-8"))
        joined = [*tree.find_all((nodes.Concat, nodes.Mod)), *(add for add in tree.find_all(nodes.Add) if not _path(add))]
        assert not joined, path.name


def _path(add: nodes.Add) -> bool:
    """`folder + "/index.md"`: the path of a page, which is no Markdown."""
    return isinstance(add.right, nodes.Const) and str(add.right.value).endswith(".md")


def test_a_missing_folder_is_said(tmp_path: Path) -> None:
    """With the setting that names it."""
    with pytest.raises(DigestError, match=r"extra\.digest\.templates"):
        Templates(tmp_path)


@pytest.mark.parametrize(
    ("address", "linked"),
    [("https://example.org/a", True), ("HTTP://example.org", True), ("javascript:alert(1)", False), ("data:text/html,x", False),
     ("//example.org", False), ("https://a b", False), ("", False), (None, False)],
)  # fmt: skip
def test_addresses_of_the_web(address: str | None, linked: bool) -> None:
    """Only these become links."""
    assert bool(web_link(address)) == linked
