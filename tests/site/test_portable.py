"""The pages do not depend on one Markdown program: a CommonMark parser shows the same text, with the same anchors and links."""

import re

import frontmatter
import pytest
from markdown_it import MarkdownIt

from tests.render.sample import ferry, pages_of
from tests.site.markup import convert, see
from tests.site.sites import hostile
from tests.site.test_escaping import HOSTILE

ATTRIBUTES = re.compile(r" \{ #[^}\n]*\}$", re.MULTILINE)  # of headings: an extension that CommonMark hasn't
OTHER = MarkdownIt("commonmark").enable("table")


def both(text: str) -> None:
    """The two parsers see the same."""
    body = ATTRIBUTES.sub("", frontmatter.loads(text).content)
    ours, other = see(convert(body)), see(OTHER.render(body))
    assert "".join(ours.visible.split()) == "".join(other.visible.split())
    assert [pair for pair in ours.attributes if pair[0] == "href"] == [pair for pair in other.attributes if pair[0] == "href"]
    anchors = [value for name, value in ours.attributes if name == "id" and re.fullmatch(r"(.+-)?[sdqa]\d+(-\d+)?|d\d{4}(-\d\d){0,2}", value)]
    assert anchors == [value for name, value in other.attributes if name == "id"]


@pytest.mark.parametrize("path", sorted(pages_of(ferry())))
def test_every_kind_of_page_is_portable(path: str) -> None:
    """Articles, lists, the timeline, the report."""
    both(pages_of(ferry())[path].text)


@pytest.mark.parametrize("number", range(0, len(HOSTILE), 10))
def test_hostile_articles_are_portable(number: int) -> None:
    """What was escaped for one parser is escaped for the other."""
    made = pages_of(*(hostile(one, text) for one, text in enumerate(HOSTILE[number : number + 10])))
    for path, page in made.items():
        if path.startswith("articles/hostile"):
            both(page.text)
