"""Addresses."""

import pytest

from generator.render import links


@pytest.mark.parametrize(
    ("here", "there", "link"),
    [
        ("index.md", "articles/a.md", "articles/a/"),
        ("articles/a.md", "index.md", "../../"),
        ("articles/a.md", "actors/b.md", "../../actors/b/"),
        ("articles/index/index.md", "articles/a.md", "../a/"),
        ("timeline/2019/04.md", "timeline/2019/index.md", "../"),
        ("timeline/index.md", "timeline/index.md", "./"),
        ("tags/a.md", "tags/a/page.2.md", "page.2/"),
    ],
)
def test_a_link_between_pages(here: str, there: str, link: str) -> None:
    """From directory to directory, as the site engine shows them."""
    assert links.relative(here, there) == link
    assert links.relative(here, there, "s7") == (f"{link}#s7" if here != there else "#s7")


def test_no_article_takes_the_place_of_its_folder() -> None:
    """A file may be called index.txt."""
    assert links.of("articles", "index") != links.index("articles")
    assert links.directory(links.of("articles", "index")) == "articles/index"


def test_an_id_may_end_like_a_folders_own_page() -> None:
    """A price index is no index page."""
    assert links.directory(links.of("articles", "price-index")) == "articles/price-index"
    assert links.relative("index.md", "articles/price-index.md") == "articles/price-index/"


def test_further_pages_of_a_list() -> None:
    """Ids hold letters, digits and dashes: no id is `page.2`."""
    assert links.continued("tags/index.md", 1) == "tags/index.md"
    assert links.continued("tags/index.md", 2) == "tags/page.2.md"
    assert links.continued("tags/a.md", 3) == "tags/a/page.3.md"
