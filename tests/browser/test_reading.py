"""A reader in a browser: searches, follows the timeline, reads by keyboard, on a wide and on a narrow screen."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Opened
from tests.site.crawl import Site

PAGES = ("", "timeline/", "timeline/2010s/", "timeline/2019/", "timeline/2017/05/", "days/2017-05-02/",
         "articles/", "articles/ferry-1/", "articles/ferry-8/", "articles/ferry-9/changes/", "stories/", "stories/ferry-8/", "threads/",
         "threads/ferry-8/", "actors/", "actors/ada-lund/",
         "places/norhaven/", "tags/", "tags/transport/", "method/", "report/", "json/")  # fmt: skip


def search(page: Page, words: str) -> None:
    """Types words into the search."""
    field = page.locator("input.md-search__input")
    if not field.is_visible():
        page.locator("label.md-header__button[for=__search]").click()
    field.click()
    field.fill(words)
    field.press("End")  # the search listens to keys


@pytest.mark.parametrize("words", ["Lundová", "노르하벤", "Ada Lund"])
def test_search_finds_an_actor_by_any_name(site: Site, opened: Opened, words: str) -> None:
    """An alias, another script, the name itself."""
    page = opened(site.folder).visit()
    search(page, words)
    wanted = "places/norhaven/" if words == "노르하벤" else "actors/ada-lund/"
    result = page.locator(f".md-search-result__link[href*='{wanted}']").first
    expect(result).to_be_visible()
    result.click()
    expect(page.locator("h1")).to_have_text("Norhaven" if words == "노르하벤" else "Ada Lund")


def test_search_knows_names_that_no_article_gives_an_actor(site: Site, opened: Opened) -> None:
    """The actor's page comes before an article that has the word."""
    page = opened(site.folder).visit()
    search(page, "DPRK")
    first = page.locator(".md-search-result__link").first
    expect(first).to_be_visible()
    expect(first).to_have_attribute("href", re.compile(r"actors/north-korea/"))


def test_search_finds_a_tag_and_an_article(site: Site, opened: Opened) -> None:
    """By their titles."""
    page = opened(site.folder).visit()
    search(page, "transport")
    expect(page.locator(".md-search-result__link[href*='tags/transport/']").first).to_be_visible()
    search(page, "ferry line opens")
    expect(page.locator(".md-search-result__link[href*='articles/ferry-']").first).to_be_visible()


def test_a_timeline_entry_leads_to_its_sentence(site: Site, opened: Opened) -> None:
    """The sentence is on the screen and stands out."""
    page = opened(site.folder).visit("timeline/1989/")
    page.locator(".dg-events a.dg-sentence").first.click()
    sentence = page.locator(".dg-s:target")
    expect(sentence).to_be_in_viewport()
    expect(sentence).to_contain_text("The line was closed in April 1989.")
    expect(sentence.locator(".dg-anchor")).to_be_visible()
    assert sentence.evaluate("e => getComputedStyle(e).backgroundColor") != page.locator(".dg-story").evaluate(
        "e => getComputedStyle(e).backgroundColor"
    )


def test_implied_events_are_there_for_who_asks(site: Site, opened: Opened) -> None:
    """Hidden at first where others have a date of their own; one box shows them, by keyboard too."""
    page = opened(site.folder).visit("timeline/2018/")
    expect(page.locator(".dg-events > li")).to_have_count(2)
    implied = page.locator(".dg-implied").first
    expect(implied).not_to_be_visible()
    page.locator(".dg-switch input").focus()
    page.keyboard.press("Space")
    expect(implied).to_be_visible()


@pytest.mark.parametrize("address", ["timeline/2018/", "days/2019-03-04/", "days/2017-05-02/", "actors/ada-lund/"])
def test_the_box_says_what_is_shown(site: Site, opened: Opened, address: str) -> None:
    """No row that is marked `by context` is shown while it is not ticked, however many articles tell the event."""
    page = opened(site.folder).visit(address)
    marked = page.locator(".dg-event:has(.dg-basis)")
    assert marked.count()
    for ticked in (False, True):
        page.locator(".dg-switch input").set_checked(ticked)
        assert {row.is_visible() for row in marked.all()} == {ticked}


def test_a_list_can_be_filtered(site: Site, opened: Opened) -> None:
    """By keyboard; the number that is left is said aloud, and follows the box."""
    page = opened(site.folder).visit("days/2017-05-02/")
    said = page.locator("output.dg-found")
    expect(said).to_have_attribute("aria-live", "polite")
    expect(said).to_have_text("")
    total = page.locator(".dg-event").count()
    lund = page.locator('.dg-event[data-actor="ada-lund"]')
    page.locator("select[data-by=actor]").focus()
    page.keyboard.press("A")  # the first name with it
    page.keyboard.press("Enter")
    expect(page.locator("select[data-by=actor]")).to_have_value("ada-lund")
    expect(said).to_have_text(f"{sum(row.is_visible() for row in lund.all())} of {total} events on this page shown")
    assert {row.get_attribute("data-actor") for row in page.locator(".dg-event").all() if row.is_visible()} == {"ada-lund"}
    page.locator(".dg-switch input").focus()
    page.keyboard.press("Space")
    expect(said).to_have_text(f"{lund.count()} of {total} events on this page shown")


def test_a_date_leads_to_its_evidence(site: Site, opened: Opened) -> None:
    """One click, and the row that says why."""
    page = opened(site.folder).visit("articles/ferry-1/")
    page.get_by_role("link", name="last year").first.click()
    expect(page.locator("tr:target")).to_be_in_viewport()
    expect(page.locator("tr:target")).to_contain_text("counted from the publication date")


def test_a_sentence_offers_its_address(site: Site, opened: Opened) -> None:
    """And only one at a time."""
    page = opened(site.folder).visit("articles/ferry-1/")
    page.locator("#s5").click(position={"x": 40, "y": 10})
    expect(page.locator("#s5 .dg-anchor a")).to_have_attribute("href", "#s5")
    page.locator("#s7").click(position={"x": 40, "y": 10})
    expect(page.locator(".dg-anchor")).to_have_count(1)
    expect(page.locator("#s7 .dg-anchor a")).to_have_attribute("href", "#s7")


def test_the_proof_opens_by_keyboard(site: Site, opened: Opened) -> None:
    """Quiet until asked for."""
    page = opened(site.folder).visit("articles/ferry-1/")
    box = page.locator("details.dg-proof")
    expect(box.locator("ol")).not_to_be_visible()
    box.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(box.locator("ol")).to_be_visible()


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_every_kind_of_page_fits(site: Site, opened: Opened, width: int, dark: bool) -> None:
    """Nothing is wider than the screen, nothing goes wrong, text stands out from its ground."""
    watched = opened(site.folder, width, dark)
    for address in PAGES:
        page = watched.visit(address)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, address
        assert contrast(page, ".md-content h1") >= 4.5, address
        for words in (".dg-lede", ".dg-why", ".dg-title", ".md-tabs__link"):
            if width > 390 and page.locator(words).count():
                assert contrast(page, words) >= 4.5, (address, words)


def contrast(page: Page, words: str) -> float:
    """The contrast of an element's text and its ground, as WCAG counts it."""
    return float(
        page.locator(words).first.evaluate(
            """element => {
              const rgba = (colour) => colour.match(/[\\d.]+/g).map(Number);
              const light = ([r, g, b]) => [r, g, b].map((c) => c / 255)
                .map((c) => c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
                .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
              let ground = element, colour;
              do { colour = rgba(getComputedStyle(ground).backgroundColor); ground = ground.parentElement; }
              while (ground && colour.length === 4 && colour[3] === 0);
              const [a, b] = [light(rgba(getComputedStyle(element).color)), light(colour)].sort((x, y) => y - x);
              return (a + 0.05) / (b + 0.05);
            }"""
        )
    )


def test_pages_can_be_read_without_scripts(site: Site, opened: Opened) -> None:
    """The timeline is an ordered list with times, the chart has a table."""
    watched = opened(site.folder)
    watched.page.route("**/*.js", lambda route: route.abort())
    page = watched.visit("timeline/1989/")
    watched.wrong.clear()  # the scripts that were kept away
    expect(page.locator("ol.dg-events time").first).to_be_visible()
    page = watched.visit("timeline/2017/")
    watched.wrong.clear()
    page.locator("figure.dg-chart summary").click()
    expect(page.locator("figure.dg-chart table")).to_be_visible()
    page = watched.visit("days/2017-05-02/")
    watched.wrong.clear()
    expect(page.locator(".dg-filter")).not_to_be_visible()
    expect(page.locator(".dg-implied").first).not_to_be_visible()
    page.locator(".dg-switch input").check()
    expect(page.locator(".dg-implied").first).to_be_visible()


def test_an_empty_site_can_be_read(empty_site: Site, opened: Opened) -> None:
    """All of its pages."""
    watched = opened(empty_site.folder)
    for address in ("", "timeline/", "articles/", "actors/", "places/", "tags/", "method/", "report/"):
        expect(watched.visit(address).locator("h1")).to_be_visible()
