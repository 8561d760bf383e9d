"""Articles that try to be markup, opened in a browser: nothing runs, nothing is fetched, everything is shown."""

import re

from generator.render.markdown import clean
from tests.browser.conftest import Opened
from tests.site.crawl import Site
from tests.site.test_escaping import HOSTILE


def test_hostile_articles_do_nothing_and_are_shown(hostile_site: Site, opened: Opened) -> None:
    """`opened` fails on any error, dialog, refused script or request to another host."""
    watched = opened(hostile_site.folder)
    for number, text in list(enumerate(HOSTILE))[::3]:
        page = watched.visit(f"articles/hostile-{number}/")
        body = squeezed(page.evaluate("document.querySelector('.dg-story').textContent"))
        cut = squeezed(page.evaluate("document.querySelector('.dg-cut').textContent"))
        words = squeezed(clean(text.replace("|", "¦").replace("\n", " ")))
        for role in ("byline", "dateline", "subhead", "caption", "paragraph", "credit"):
            assert f"{words}{role}" in body, (text, role)
        for role in ("boilerplate", "metadata"):
            assert f"{words}{role}" in cut, (text, role)


def test_hostile_files_do_nothing(seeded_site: Site, opened: Opened) -> None:
    """The same through the whole program."""
    watched = opened(seeded_site.folder)
    articles = [address for address in seeded_site.pages if address.startswith("articles/") and address != "articles/"]
    assert len(articles) >= len(HOSTILE) - 6  # the others are no text (control characters) and stand on the report page
    for address in ["", "report/", "timeline/", *articles[::3]]:
        watched.visit(address)


def test_hostile_names_on_lists_do_nothing(hostile_site: Site, opened: Opened) -> None:
    """Indexes, the report, search results."""
    watched = opened(hostile_site.folder)
    for address in ("", "articles/", "actors/", "actors/hostile-0/", "tags/", "report/", "review/"):
        watched.visit(address)
    field = watched.page.locator("input.md-search__input")
    for words in ("script alert", "onerror", "hostile"):
        field.click()
        field.fill(words)
        field.press("End")
        watched.page.wait_for_timeout(300)


def squeezed(text: str) -> str:
    """The text without white space."""
    return re.sub(r"\s+", "", text)
