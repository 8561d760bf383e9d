"""A reader in a browser: who a name is, the index of actors."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Opened
from tests.site.crawl import Site

CARD = "e => { const card = getComputedStyle(e, '::after'); return [card.content, card.display, parseFloat(card.width)]; }"


def card(page: Page, name: str) -> tuple[str, float]:
    """The card of a name: its words, and its width."""
    content, _, width = page.locator(name).first.evaluate(CARD)
    return content, width


@pytest.mark.parametrize("width", [1280, 390])
def test_focus_on_a_name_says_who_it_is(site: Site, opened: Opened, width: int) -> None:
    """By keyboard; within the window; gone when the focus goes on; nothing of it is text of the page."""
    page = opened(site.folder, width).visit("articles/ferry-1/")
    name = ".dg-story a.dg-actor"
    assert card(page, name)[0] == "none"
    while page.evaluate("!document.activeElement.matches('.dg-story a.dg-actor')"):
        page.keyboard.press("Tab")
    said, wide = card(page, ".dg-story a.dg-actor:focus")
    assert 'Norhaven · place · 12 articles" / ""' in said or 'Ada Lund · person, Transport Minister · 12 articles" / ""' in said
    assert 0 < wide <= width
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert "12 articles" not in page.locator(".dg-story").inner_text()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert card(page, name)[0] == "none"


@pytest.mark.parametrize("width", [1280, 390])
def test_focus_on_a_date_says_what_it_means(site: Site, opened: Opened, width: int) -> None:
    """As a name does."""
    page = opened(site.folder, width).visit("articles/ferry-1/")
    date = ".dg-story a.dg-date"
    assert card(page, date)[0] == "none"
    while page.evaluate("!document.activeElement.matches('.dg-story a.dg-date')"):
        page.keyboard.press("Tab")
    said, wide = card(page, f"{date}:focus")
    assert " · " in said
    assert 0 < wide <= width
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_pointing_at_a_name_in_a_list_says_who_it_is(site: Site, opened: Opened) -> None:
    """Without a script."""
    watched = opened(site.folder)
    watched.page.route("**/*.js", lambda route: route.abort())
    page = watched.visit("tags/transport/")
    watched.wrong.clear()  # the scripts that were kept away
    page.locator("a.dg-name[data-who]").first.hover()
    assert "articles" in card(page, "a.dg-name[data-who]:hover")[0]


def test_the_index_leads_to_an_actor(site: Site, opened: Opened) -> None:
    """And its sections to sentences."""
    page = opened(site.folder).visit("actors/")
    page.locator("a.dg-name", has_text="Ada Lund").click()
    expect(page.locator("h1")).to_have_text("Ada Lund")
    page.locator("#quotations ~ ul.dg-quotes a").first.click()
    expect(page.locator("li:target")).to_be_in_viewport()
