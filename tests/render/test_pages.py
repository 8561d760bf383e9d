"""All pages of a library: paths, timeline, lists, report."""

import re
from dataclasses import replace

import pytest

from generator.corpus import Library, collect
from generator.measured import measured
from generator.model import Published, Unreadable
from generator.problems import Problem
from generator.render.chart import by_year, chart
from generator.render.joined import joined
from generator.settings import Settings
from tests.render.sample import ferry, pages, pages_of


def test_every_kind_of_page_is_made() -> None:
    """And each path once (`pages` checks)."""
    assert {path.removesuffix(".md") for path in pages_of(ferry())} == {
        "index", "articles/index", "articles/ferry", "actors/index", "actors/ada-lund", "places/index", "places/norhaven", "tags/index",
        "tags/transport", "timeline/index", "timeline/1989/index", "timeline/1989/04", "timeline/2019/index", "timeline/2019/03",
        "method/index", "report/index",
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


def test_timeline_entries_lead_to_their_sentence() -> None:
    """On the year's and on the month's page."""
    made = pages_of(ferry())
    assert 'href="../../articles/ferry/#s5"' in made["timeline/1989/index.md"].text
    assert 'href="../../../articles/ferry/#s5"' in made["timeline/1989/04.md"].text


def test_a_retold_or_undated_event_says_so() -> None:
    """Status and basis, where they do not go without saying."""
    assert "<em>retold</em>" in pages_of(ferry())["timeline/1989/index.md"].text
    assert 'title="date from the passage">by context<' in pages_of(ferry())["timeline/2019/index.md"].text


def test_long_lists_are_paged() -> None:
    """23 articles at 10 a page: three pages of each list, with ways forth and back."""
    made = pages_of(*(ferry(f"f{number}.txt") for number in range(23)), entries_per_page=10)
    assert {"articles/page.3.md", "tags/transport/page.3.md", "actors/ada-lund/page.3.md"} <= set(made)
    assert "articles/page.4.md" not in made
    assert 'rel="prev" href="../page.2/"' in made["articles/page.3.md"].text
    assert 'rel="next"' not in made["articles/page.3.md"].text


def test_an_event_told_by_several_articles_stands_once() -> None:
    """With all its tellings, each linked to its sentence; an actor's page links to that entry."""
    made = pages_of(*(ferry(f"f{number}.txt") for number in range(3)))
    year, actor = made["timeline/2019/index.md"].text, made["actors/ada-lund.md"].text
    assert year.count('<a class="dg-sentence"') == 1
    assert "Told by 3 articles" in year
    assert {f'href="../../articles/f{number}/#s3"' for number in range(3)} <= set(re.findall(r'href="[^"]*#s3"', year))
    assert re.search(r'href="\.\./\.\./timeline/2019/#f\d-s\d">told by 3 articles', actor)


def test_one_sentence_and_one_date_are_one_entry() -> None:
    """With the actors of all that it tells; what is planned stays apart, and so does another date."""
    library = collect([ferry("a.txt")], Settings())
    one = next(event for event in library.happenings if event.value == "2019-03-04")
    first, second = replace(one, actors=("ada-lund",)), replace(one, id="a-e9", actors=("norhaven",))
    assert [event.actors for event in joined([first, second])] == [("ada-lund", "norhaven")]
    assert len(list(joined([first, replace(second, status="planned"), replace(second, value="2019-03")]))) == 3
    made = pages(replace(library, happenings=(first, second)))
    assert made["timeline/2019/03.md"].text.count('<a class="dg-sentence"') == 1


def test_an_actors_long_timeline_shows_what_is_told_most() -> None:
    """By year, the rest of it behind a click; each event once."""
    library = collect([ferry("a.txt")], Settings())
    one = next(event for event in library.happenings if event.value == "2019-03-04")
    days = [f"{1990 + number}-03-04" for number in range(25)]
    many = tuple(
        replace(one, id=f"a-e{number}", value=day, earliest=day, latest=day, articles=1 + (number == 2)) for number, day in enumerate(days)
    )
    text = pages(replace(library, happenings=many))["actors/ada-lund.md"].text
    shown, _, rest = text.partition("<summary>5 events more</summary>")
    assert re.findall(r"<h3>(\d+)</h3>", shown) == ["1992", *map(str, range(1996, 2015))]
    assert re.findall(r"<h3>(\d+)</h3>", rest) == ["1990", "1991", "1993", "1994", "1995"]


def test_a_long_timeline_goes_on_and_is_still_linked_to() -> None:
    """An entry's address has the page on which it stands."""
    chosen = Settings(entries_per_page=10)
    library = collect([ferry("a.txt"), ferry("b.txt")], chosen)
    one = next(event for event in library.happenings if event.value == "2019-03-04")
    many = tuple(replace(one, id=f"a-e{number}", value=f"2019-03-{number + 4:02}") for number in range(12))
    made = pages(replace(library, happenings=many), chosen)
    assert "timeline/2019/page.2.md" in made
    assert 'href="../../../timeline/2019/page.2/#a-e11"' in made["actors/ada-lund/page.2.md"].text


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
    library = Library(entries=(), actors=(), tags=(), timeline=(), unreadable=(lost,), problems=(alone,))
    text = pages(library)["report/index.md"].text
    assert "x.txt is no text." in text
    assert "sidecar-alone (1)" in text
    assert "test says boilerplate: 1 article" in pages_of(ferry())["report/index.md"].text


def test_the_report_begins_with_problems_and_names_their_files() -> None:
    """Never a path of the machine."""
    text = pages_of(ferry())["report/index.md"].text
    order = [text.index(f"## {title}") for title in ("Problems", "Undated articles", "What was read", "What was cut")]
    assert order == sorted(order)
    assert "<code>ferry&#46;txt</code>" in text or "<code>ferry.txt</code>" in text
    alone = Problem(code="sidecar-alone", message="Alone.", path="/srv/project/seeds/more/x.yml")
    text = pages(Library(entries=(), actors=(), tags=(), timeline=(), problems=(alone,)))["report/index.md"].text
    assert "more/x.yml" in text
    assert "/srv" not in text


def test_a_name_seen_too_seldom_waits_for_review() -> None:
    """It has no page and no link, and the report names it."""
    article = ferry()
    made = pages_of(replace(article, actors=tuple(replace(actor, status="review") for actor in article.actors)))
    assert not [path for path in made if path in ("actors/ada-lund.md", "places/norhaven.md")]
    assert "actors/ada-lund" not in made["articles/ferry.md"].text
    assert "no page yet" in made["articles/ferry.md"].text
    assert "Ada Lund" in made["report/index.md"].text.partition("## Names for review")[2]


def test_empty_library() -> None:
    """Every page of the navigation is there."""
    made = pages(Library(entries=(), actors=(), tags=(), timeline=()))
    folders = ("articles", "actors", "places", "tags", "timeline", "method", "report")
    assert set(made) == {"index.md", *(f"{folder}/index.md" for folder in folders)}


def test_the_method_page_says_what_was_measured_or_that_nothing_was() -> None:
    """No figure is made up."""
    text = pages_of(ferry())["method/index.md"].text
    assert ("Not measured yet" in text) == (not measured()["figures"])


def test_a_chart_keeps_empty_years() -> None:
    """A gap in the record is to be seen."""
    found = by_year({1990: 2, 1993: 1}, {1990: "a", 1993: "b"})
    assert [(bar.label, bar.count) for bar in found.bars] == [("1990", 2), ("1991", 0), ("1992", 0), ("1993", 1)]
    assert found.bars[1].height == 0
    assert found.unit == "year"


@pytest.mark.parametrize(
    ("first", "last", "labels"),
    [
        (1990, 1993, ["1990", "1991", "1992", "1993"]),
        (1912, 2024, ["1920", "1940", "1960", "1980", "2000", "2020"]),
        (1801, 2020, ["1800s", "1850s", "1900s", "1950s", "2000s"]),
    ],
)
def test_a_chart_names_round_years(first: int, last: int, labels: list[str]) -> None:
    """Few enough to be read."""
    assert [bar.label for bar in by_year({first: 1, last: 1}, {}).bars if bar.named] == labels


def test_home_tells_the_years_of_articles_from_those_of_events() -> None:
    """What an article recalls is older than the article."""
    text = pages_of(ferry())["index.md"].text
    assert "# 1 article, 2019 {" in text
    assert "1989 to 2019" in text.partition("## Timeline")[2]


def test_a_long_chart_goes_by_decades() -> None:
    """And leads to the first year that has entries."""
    found = by_year({1801: 1, 1805: 2, 2020: 3}, {1801: "a", 1805: "b", 2020: "c"})
    assert (found.unit, found.bars[0].label, found.bars[0].count, found.bars[0].path) == ("decade", "1800s", 3, "a")
    assert len(found.bars) == 23


def test_a_chart_of_nothing() -> None:
    """No bars, no division by nothing."""
    assert not by_year({}, {}).bars
    assert all(bar.height == 0 for bar in chart("month", [("Jan", 0, "")]).bars)
