"""All pages of a library: paths, timeline, lists, report."""

from dataclasses import replace

import pytest

from generator.corpus import Library, collect
from generator.measured import measured
from generator.model import Published, Unreadable
from generator.problems import Problem
from generator.settings import Settings
from tests.render.sample import ferry, pages, pages_of


def test_every_kind_of_page_is_made() -> None:
    """And each path once (`pages` checks)."""
    assert {path.removesuffix(".md") for path in pages_of(ferry())} == {
        "index", "articles/index", "articles/ferry", "actors/index", "actors/ada-lund", "places/index", "places/norhaven", "tags/index",
        "stories/index",
        "tags/transport", "timeline/index", "timeline/1980s", "timeline/1989/index", "timeline/2010s", "timeline/2019/index",
        "method/index", "report/index", "review/index",
    }  # fmt: skip


def test_every_page_is_marked_as_generated_and_has_a_title() -> None:
    """The writer tells its own pages by the mark; the theme needs the title."""
    for path, page in pages_of(ferry()).items():
        head = page.text.split("\n---\n")[0]
        assert "\ngenerator: Digest" in head, path
        assert "\ntitle: " in head, path
        assert page.text.endswith("\n"), path


def test_the_same_library_gives_the_same_pages_in_any_order() -> None:
    """Bytes, not only names."""
    articles = [ferry(f"{name}.txt") for name in "abc"]
    assert pages_of(*articles) == pages_of(*reversed(articles))


def test_long_lists_are_paged() -> None:
    """23 articles at 10 a page: three pages of each list, with ways forth and back."""
    made = pages_of(*(ferry(f"f{number}.txt") for number in range(23)), entries_per_page=10)
    assert {"articles/page.3.md", "tags/transport/page.3.md", "actors/ada-lund/page.3.md"} <= set(made)
    assert "articles/page.4.md" not in made
    assert 'rel="prev" href="../page.2/"' in made["articles/page.3.md"].text
    assert 'rel="next"' not in made["articles/page.3.md"].text


@pytest.mark.parametrize(
    ("value", "line"), [(None, "YYYY-MM-DD"), ("XXXX-03-04", "YYYY-03-04"), ("2019", "2019-MM-DD"), ("2019-03", "2019-03-DD")]
)
def test_the_report_has_a_line_to_paste(value: str | None, line: str) -> None:
    """What is known stands in it."""
    text = pages_of(ferry(published=Published(value=value)))["report/index.md"].text
    assert f">published: {line}<" in text
    assert "ferry.yml" in text


def test_the_report_names_what_was_not_read_and_what_was_cut() -> None:
    """With the reason."""
    lost = Unreadable(path="seeds/x.txt", name="x.txt", problem=Problem(code="binary", message="x.txt is no text."))
    alone = Problem(code="sidecar-alone", message="Alone.")
    library = Library(entries=(), actors=(), tags=(), unreadable=(lost,), problems=(alone,))
    text = pages(library)["report/index.md"].text
    assert "x.txt is no text." in text
    assert "sidecar-alone (1)" in text
    assert "test says boilerplate: 1 article" in pages_of(ferry())["report/index.md"].text


def test_the_report_begins_with_problems_and_names_their_files() -> None:
    """Never a path of the machine."""
    text = pages_of(ferry())["report/index.md"].text
    order = [text.index(f"## {title}") for title in ("Problems", "Undated and doubtful articles", "What was read", "What was cut")]
    assert order == sorted(order)
    assert "<code>ferry&#46;txt</code>" in text or "<code>ferry.txt</code>" in text
    alone = Problem(code="sidecar-alone", message="Alone.", path="/srv/project/seeds/more/x.yml")
    text = pages(Library(entries=(), actors=(), tags=(), problems=(alone,)))["report/index.md"].text
    assert "more/x.yml" in text
    assert "/srv" not in text


def test_no_list_of_the_report_grows_with_the_corpus() -> None:
    """Undated articles and files that could not be read: so many as a page has entries, and the number of the rest."""
    why = Problem(code="unreadable", message="No.", hint="", path="")
    lost = tuple(Unreadable(path=f"seeds/x{number}.txt", name=f"x{number}.txt", problem=why) for number in range(7))
    undated = [ferry(f"a{number}.txt", Published(value=None, precision="unknown", confidence=0.0)) for number in range(8)]
    library = replace(collect(undated, Settings()), unreadable=lost)
    text = pages(library, Settings(entries_per_page=5))["report/index.md"].text
    assert text.count('class="dg-paste"') == 5
    assert "and 3 more" in text.partition("## Undated")[2].partition("## ")[0]
    assert "and 2 more" in text.partition("## Files that gave")[2].partition("## ")[0]


def test_a_name_seen_too_seldom_waits_for_review() -> None:
    """It has no page and no link, and the report names it."""
    article = ferry()
    made = pages_of(replace(article, actors=tuple(replace(actor, status="review") for actor in article.actors)))
    assert not [path for path in made if path in ("actors/ada-lund.md", "places/norhaven.md")]
    assert "actors/ada-lund" not in made["articles/ferry.md"].text
    assert "not sure enough for a page" in made["articles/ferry.md"].text
    assert "Ada Lund" in made["review/index.md"].text
    assert "<code>ada-lund: &#123;status: published&#125;</code>" in made["review/index.md"].text
    assert 'href="../review/#names"' in made["report/index.md"].text.partition("## For review")[2]


def test_empty_library() -> None:
    """Every page of the navigation is there."""
    made = pages(Library(entries=(), actors=(), tags=()))
    folders = ("articles", "stories", "actors", "places", "tags", "timeline", "method", "report", "review")
    assert set(made) == {"index.md", *(f"{folder}/index.md" for folder in folders)}


def test_the_method_page_says_what_was_measured_or_that_nothing_was() -> None:
    """No figure is made up."""
    text = pages_of(ferry())["method/index.md"].text
    assert ("Not measured yet" in text) == (not measured()["figures"])


def test_home_tells_the_years_of_articles_from_those_of_events() -> None:
    """What an article recalls is older than the article."""
    text = pages_of(ferry())["index.md"].text
    assert "# 1 article, 2019 {" in text
    assert "1989 to 2019" in text.partition("## Timeline")[2]
