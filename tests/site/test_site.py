"""Built sites: strict, every link leads somewhere, nothing comes from another host, only known scripts may run."""

import base64
import gzip
import hashlib
import json
from pathlib import Path

import pytest

from generator.model import RawArticle
from generator.parse import parse
from generator.read import read_article
from generator.render.markdown import clean
from tests.render.sample import ferry, pages_of
from tests.site.building import build
from tests.site.crawl import Site
from tests.site.markup import see
from tests.site.sites import CORRECTED
from tests.site.test_escaping import HOSTILE

SITES = ("site", "hostile_site", "seeded_site", "empty_site")


@pytest.fixture(params=SITES)
def any_site(request: pytest.FixtureRequest) -> Site:
    """Each of the sites in turn."""
    found: Site = request.getfixturevalue(request.param)
    return found


def test_every_link_leads_somewhere(any_site: Site) -> None:
    """Pages, anchors, styles, scripts."""
    assert not any_site.broken()


def test_a_broken_link_is_seen(site: Site) -> None:
    """The check itself."""
    page = site.pages["articles/ferry-1/"]
    page.links += ["../nowhere/", "../ferry-2/#s99", "#nothing"]
    try:
        assert len(site.broken()) == 3
    finally:
        del page.links[-3:]


def test_ids_are_unique(any_site: Site) -> None:
    """A second `s7` would take the first one's place."""
    for address, page in any_site.pages.items():
        assert len(page.ids) == len(set(page.ids)), address


def test_nothing_is_loaded_from_another_host(any_site: Site) -> None:
    """All scripts, styles, fonts and pictures lie in the site."""
    found = {load for page in any_site.pages.values() for load in page.loads}
    assert found
    assert not [load for load in found if load.startswith(("http:", "https:", "//"))]


def test_no_page_has_event_handlers_or_unknown_scripts(any_site: Site) -> None:
    """Every inline script is one that the policy names; the 404 page has no policy and no article's text."""
    for address, page in any_site.pages.items():
        assert not page.handlers, address
        if address == "404.html":
            assert not page.policy
            continue
        for script in page.scripts:
            mark = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
            assert f"'sha256-{mark}'" in page.policy, f"{address}: the theme has a script that csp.html lacks: sha256-{mark}: {script[:80]}"


def test_the_policy_allows_no_more_than_the_site(site: Site) -> None:
    """No other host, nothing inline but styles, nothing evaluated."""
    rules = dict(rule.strip().partition(" ")[::2] for rule in site.pages["articles/ferry-1/"].policy.split(";"))
    assert rules["default-src"] == "'none'"
    assert "unsafe" not in rules["script-src"]
    assert {source for rule in rules.values() for source in rule.split() if not source.startswith("'")} == {"data:"}


def test_depths_of_the_policy_are_all_there(site: Site) -> None:
    """The theme's first script differs by the page's depth; pages go down to 3, and one more is ready."""
    depths = {address.count("/") for address in site.pages}
    assert depths >= {0, 1, 2, 3}
    page = site.pages["timeline/2017/05/"]
    scope = next(script for script in page.scripts if "../../.." in script)
    deeper = hashlib.sha256(scope.replace("../../..", "../../../..").encode()).digest()
    assert base64.b64encode(deeper).decode() in page.policy


@pytest.mark.parametrize(
    "changes",
    [{"site_url": "http://127.0.0.1:8000/sub/"}, {"use_directory_urls": False}],
    ids=["mkdocs serve", "file://"],
)
def test_no_policy_where_it_would_break_the_page(tmp_path: Path, changes: dict[str, object]) -> None:
    """Live reload is an inline script that changes; for files there is no 'self'."""
    site = Site(build(tmp_path / "site", pages_of(ferry()).values(), changes))
    assert not [address for address, page in site.pages.items() if page.policy]


def test_a_site_without_an_address_has_the_policy(tmp_path: Path) -> None:
    """`site_url` may be left empty."""
    site = Site(build(tmp_path / "site", pages_of(ferry()).values(), {"site_url": ""}))
    assert all(page.policy for address, page in site.pages.items() if address != "404.html")


def test_the_search_finds_what_it_should(site: Site) -> None:
    """Articles, actors with all their names, tags; no lists."""
    index = json.loads((site.folder / "search" / "search_index.json").read_text(encoding="utf-8"))
    found = {doc["location"]: doc for doc in index["docs"]}
    assert "Ada Lundová" in found["actors/ada-lund/"]["text"]
    assert "노르하벤" in found["places/norhaven/"]["text"]
    assert found["tags/transport/"]["title"] == "Transport"
    assert "opened Monday" in found["articles/ferry-1/"]["text"]
    assert "Seven soups" not in found["articles/ferry-1/"]["text"]
    assert not [location for location in found if location.startswith("timeline/2019") or "page." in location]
    assert len([location for location in found if location.startswith("articles/ferry-1/")]) == 1


def test_hostile_text_is_shown(hostile_site: Site) -> None:
    """As it was written."""
    assert "&lt;script&gt;alert(1)&lt;/script&gt; paragraph" in hostile_site.text("articles/hostile-0").replace("&#60;", "&lt;").replace(
        "&#62;", "&gt;"
    ).replace("&#47;", "/").replace("&#40;", "(").replace("&#41;", ")")


def test_long_lists_go_on(site: Site) -> None:
    """12 articles at 10 a page."""
    assert {"articles/", "articles/page.2/", "tags/transport/page.2/", "actors/ada-lund/page.2/"} <= set(site.pages)
    assert "articles/page.3/" not in site.pages


def test_an_empty_site_says_what_to_do(empty_site: Site) -> None:
    """After `make new`."""
    assert "No articles yet" in empty_site.text("")


def test_nothing_of_a_hostile_file_is_lost(seeded_site: Site) -> None:
    """From the bytes of the file to the page: every visible character of the text is there, in the body or in what was cut."""
    seeds = sorted(path for path in (seeded_site.folder.parent / "seeds").glob("*.txt") if path.name != CORRECTED)
    assert len(seeds) == len(HOSTILE)
    for path in seeds:
        raw = read_article(path, shown=str(path), name=path.name)
        if not isinstance(raw, RawArticle):
            assert squeezed_out(path.name) in squeezed_out(see(seeded_site.text("report")).visible)
            continue
        shown = squeezed_out(see(seeded_site.text(f"articles/{raw.id}")).visible)
        for block in parse(raw).blocks:
            for line in block.text.split("\n") if block.role != "headline" else block.text.split():
                assert squeezed_out(clean(line)) in shown, (path.name, line)


@pytest.mark.parametrize("word", ["Quillfeather", "Marrowby", "Odalys", "unturned", "inquiry opens", "second hearing"])
def test_of_a_withdrawn_article_nothing_is_left(seeded_site: Site, word: str) -> None:
    """Not in pages, not in the search index, not in what is packed: its file lies in the folder of articles as before."""
    assert word in (seeded_site.folder.parent / "seeds" / CORRECTED).read_text(encoding="utf-8")
    for folder in (seeded_site.folder, seeded_site.folder.parent / "docs"):
        for path in folder.rglob("*"):
            if path.is_file():
                data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
                assert word.casefold().encode() not in data.lower(), path


@pytest.mark.parametrize(("identity", "says"), [("inquiry", "was withdrawn on 1 May 2024"), ("deleted-before", "was withdrawn.")])
def test_the_address_of_a_withdrawn_article_says_so(seeded_site: Site, identity: str, says: str) -> None:
    """For readers who come by an old link; search engines are told to forget it, the site's own search does not know it."""
    page = (seeded_site.folder / "articles" / identity / "index.html").read_text(encoding="utf-8")
    assert says in see(seeded_site.text(f"articles/{identity}")).visible
    assert '<meta name="robots" content="noindex">' in page
    found = json.loads((seeded_site.folder / "search" / "search_index.json").read_text(encoding="utf-8"))["docs"]
    assert not [entry for entry in found if entry["location"].startswith(f"articles/{identity}/")]


def test_corrections_of_a_hostile_folder_are_listed(seeded_site: Site) -> None:
    """With what they say, escaped."""
    shown = see(seeded_site.text("report")).visible
    assert "nobody" in shown
    assert HOSTILE[2] in shown


def squeezed_out(text: str) -> str:
    """The text without white space."""
    return "".join(text.split())
