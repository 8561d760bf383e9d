"""The timeline: which pages there are, what each lists, what is shown at first, who says which day."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from generator.corpus import Account, Happening, Library, collect
from generator.model import Page
from generator.settings import Settings
from tests.render.sample import ferry, pages, pages_of, tram

ENTRY = '<a class="dg-sentence"'


def library(*names: str) -> Library:
    """A library of the sample article under these names."""
    return collect([ferry(f"{name}.txt") for name in names], Settings())


def event(found: Library, **changes: Any) -> Happening:
    """The sample's event of 4 March 2019, with its date in the sentence, changed."""
    one = next(event for event in found.happenings if event.value == "2019-03-04")
    return replace(one, **{"basis": "explicit", **changes})


def on(found: Library, days: Sequence[str], **changes: Any) -> tuple[Happening, ...]:
    """Events on these days."""
    return tuple(event(found, id=f"a-e{number}", value=day, earliest=day, latest=day, **changes) for number, day in enumerate(days))


def made_of(found: Library, events: Sequence[Happening], **settings: Any) -> dict[str, Page]:
    """The pages of a library that has these events."""
    return pages(replace(found, happenings=tuple(events)), Settings(**settings))


def headings(text: str) -> list[str]:
    """The headings of the groups of a list."""
    return [re.sub("<[^>]*>", "", one) for one in re.findall(r'<section class="dg-year"[^>]*><h\d>(.*?)</h\d>', text)]


def test_entries_lead_to_their_sentence() -> None:
    """From the year's page, where a day has its own anchor."""
    text = pages_of(ferry())["timeline/1989/index.md"].text
    assert 'href="../../articles/ferry/#s5"' in text
    assert '<section class="dg-year" id="d1989-04"><h2>April 1989</h2>' in text


def test_standing_and_source_of_the_date_are_said_in_words() -> None:
    """For every entry."""
    assert '<span class="dg-status">retold</span>' in pages_of(ferry())["timeline/1989/index.md"].text
    text = pages_of(ferry())["timeline/2019/index.md"].text
    assert '<span class="dg-status">reported</span>' in text
    assert 'title="date from the passage">by context<' in text


def test_an_event_told_by_several_articles_stands_once() -> None:
    """With all its tellings, each linked to its sentence; an actor's page links to that entry."""
    made = pages_of(*(ferry(f"f{number}.txt") for number in range(3)))
    year, actor = made["timeline/2019/index.md"].text, made["actors/ada-lund.md"].text
    assert year.count(ENTRY) == 1
    assert "Told by 3 articles" in year
    assert {f'href="../../articles/f{number}/#s3"' for number in range(3)} <= set(re.findall(r'href="[^"]*#s3"', year))
    assert re.search(r'href="\.\./\.\./timeline/2019/#f\d-s\d">told by 3 articles', actor)


def test_what_is_marked_by_context_is_hidden_at_first_however_many_articles_tell_it() -> None:
    """Beside an event with a date of its own; the box says how many there are."""
    found = library("a", "b")
    by_context, own = event(found, basis="context"), event(found, id="a-e9", value="2019-05-01", earliest="2019-05-01", latest="2019-05-01")
    assert by_context.articles == 2
    text = made_of(found, [by_context, own])["timeline/2019/index.md"].text
    rows = text.split("<li id=")[1:]
    assert [("by context" in row, 'class="dg-event dg-implied"' in row) for row in rows] == [(True, True), (False, False)]
    assert 'autocomplete="off"> Show 1 event whose' in text


def test_where_nothing_else_is_there_what_is_by_context_is_shown() -> None:
    """And the box is ticked, so that it never says what is not so."""
    found = library("a")
    text = made_of(found, [event(found, basis="publication")])["timeline/2019/index.md"].text
    assert "checked> Shown: 1 event whose" in text
    text = made_of(found, [event(found)])["timeline/2019/index.md"].text
    assert "dg-switch" not in text


def test_a_small_year_is_one_page_and_a_large_one_is_parted() -> None:
    """Into months, and a large month into days; each page leads to its neighbours."""
    found = library("a")
    made = made_of(found, on(found, ["1990-02-03", *(f"1991-05-{day:02}" for day in range(1, 13)), "1991-07-01"]))
    assert {path for path in made if path.startswith(("timeline/", "days/"))} == {
        "timeline/index.md", "timeline/1990s.md", "timeline/1990/index.md", "timeline/1991/index.md", "timeline/1991/05.md",
        "timeline/1991/07.md", "timeline/2010s.md", "timeline/2019/index.md", *(f"days/1991-05-{day:02}.md" for day in range(1, 13)),
    }  # fmt: skip
    assert headings(made["timeline/1990/index.md"].text) == ["3 February 1990"]
    assert headings(made["timeline/1991/index.md"].text) == ["May 1991", "July 1991"]
    day = made["days/1991-05-02.md"].text
    assert 'rel="prev" href="../1991-05-01/"' in day
    assert 'rel="next" href="../1991-05-03/"' in day
    assert 'href="../../timeline/1991/05/">May 1991' in day


def test_no_page_grows_with_the_number_of_events() -> None:
    """A year of 400 events names the months; each event stands on its day's page, and those of the year alone on the year's."""
    found = library("a")
    days = [f"1991-{month:02}-{day:02}" for month in range(1, 11) for day in range(1, 11) for _ in range(4)]
    whole = event(found, id="a-whole", value="1991", earliest="1991-01-01", latest="1991-12-31", precision="year")
    made = made_of(found, [whole, *on(found, days)], entries_per_page=8)
    assert made["timeline/1991/index.md"].text.count(ENTRY) == 1
    assert 'id="a-whole"' in made["timeline/1991/index.md"].text
    assert made["timeline/1991/03.md"].text.count(ENTRY) == 0
    assert made["days/1991-03-04.md"].text.count(ENTRY) == 4


@pytest.mark.parametrize(
    ("value", "first", "last", "path"),
    [
        ("1991", "1991-01-01", "1991-12-31", "timeline/1991/index.md"),
        ("199", "1990-01-01", "1999-12-31", "timeline/1990s.md"),
        (None, "1991-12-30", "1993-01-02", "timeline/1991/index.md"),
        ("1991-SU", "1991-06-01", "1991-08-31", "timeline/1991/index.md"),
        (None, None, None, "timeline/undated.md"),
        ("XXXX-05-06", None, None, "timeline/undated.md"),
    ],
)
def test_each_precision_has_its_page(value: str | None, first: str | None, last: str | None, path: str) -> None:
    """No date is made finer than it is; what has no year stands apart."""
    found = library("a")
    made = made_of(found, [event(found, id="a-e7", value=value, earliest=first, latest=last)])
    listed = {one for one, page in made.items() if 'id="a-e7"' in page.text and not one.startswith("tags/")}
    assert listed - {"timeline/1990s.md"} == {path} - {"timeline/1990s.md"}
    assert 'id="a-e7"' in made[path].text


def test_a_long_day_goes_on_and_is_still_linked_to() -> None:
    """An entry's address has the page on which it stands."""
    found = library("a", "b")
    one = event(found)
    own = [replace(one.telling, event=replace(one.telling.event, id=f"e{number}", sentence=f"s{number}")) for number in range(12)]
    made = made_of(found, [replace(one, id=f"a-e{number}", telling=own[number]) for number in range(12)], entries_per_page=10)
    assert "days/2019-03-04/page.2.md" in made
    assert 'href="../../days/2019-03-04/page.2/#a-e9"' in made["actors/ada-lund.md"].text


def test_a_long_timeline_of_an_actor_is_cut_and_leads_to_the_whole() -> None:
    """What most sources tell stays."""
    found = library("a")
    events = [replace(one, articles=1 + (number == 2), sources=1 + (number == 2)) for number, one in enumerate(on(found, _years(60)))]
    made = made_of(found, events, entries_per_page=50)
    text = made["actors/ada-lund.md"].text
    assert headings(text) == ["1903", *map(str, range(1922, 1961))]
    assert 'href="timeline.all/">All 60 events</a>' in text.replace("../ada-lund/", "")
    assert headings(made["actors/ada-lund/timeline.all.md"].text) == list(map(str, range(1901, 1951)))
    assert headings(made["actors/ada-lund/timeline.all/page.2.md"].text) == list(map(str, range(1951, 1961)))


def test_a_filter_of_a_cut_list_says_what_it_does_not_search() -> None:
    """Before anything is chosen, and with the result; the whole list is one click away."""
    found = library("a")
    events = [replace(one, status="planned" if number % 2 else "reported") for number, one in enumerate(on(found, _years(60)))]
    made = made_of(found, events)
    text = made["actors/ada-lund.md"].text
    assert 'data-not="20 others not searched"' in text
    assert "Only the 40 events listed here are searched; <a href=" in text
    assert "not searched" not in made["actors/ada-lund/timeline.all.md"].text


def _years(count: int) -> list[str]:
    return [f"{1901 + number}-03-04" for number in range(count)]


def test_both_days_are_shown_where_accounts_differ() -> None:
    """With who says which."""
    found = library("a", "b")
    said = (("2019-03-04", "a"), ("2019-03-05", "b"))
    accounts = tuple(Account(value=day, earliest=day, latest=day, basis="explicit", articles=(name,)) for day, name in said)
    text = made_of(found, [event(found, accounts=accounts)])["timeline/2019/index.md"].text
    differ = re.sub("<[^>]*>", "", text.partition("Accounts differ: ")[2].partition("</span>")[0])
    assert differ == "4 March 2019 in Harbour Wire; 5 March 2019 in Harbour Wire"


def test_articles_of_one_source_are_told_apart_by_a_headline() -> None:
    """Not `in Harbour Wire, Harbour Wire, Harbour Wire and 1 more`."""
    found = library("a", "b", "c", "d", "e")
    said = (("2019-03-04", ("a", "b", "c", "d")), ("2019-03-05", ("e",)))
    accounts = tuple(Account(value=day, earliest=day, latest=day, basis="explicit", articles=names) for day, names in said)
    text = made_of(found, [event(found, accounts=accounts)])["timeline/2019/index.md"].text
    differ = re.sub("<[^>]*>", "", text.partition("Accounts differ: ")[2].partition("</span>")[0])
    assert differ == ("4 March 2019 in 4 articles (among them Ferry line to Norhaven opens after 30 years); 5 March 2019 in Harbour Wire")


def test_what_many_articles_tell_has_a_page_of_its_own() -> None:
    """So that no list grows with the number of tellings; each telling is there, paged."""
    found = library(*(f"f{number}" for number in range(25)))
    made = made_of(found, [event(found)], entries_per_page=20)
    (path,) = (path for path in made if path.startswith("timeline/told/") and "page." not in path)
    assert made["timeline/2019/index.md"].text.count("#s3") == 1
    assert "told by 25 articles" in made["timeline/2019/index.md"].text
    assert len(re.findall(r"<li><a href=", made[path].text)) == 20
    assert len(re.findall(r"<li><a href=", made[path.replace(".md", "/page.2.md")].text)) == 5


def test_a_day_has_what_happened_what_was_planned_and_what_was_published() -> None:
    """And the same day of other years."""
    found = library("a", "b")
    days = on(found, [f"2019-03-{day:02}" for day in range(1, 13)])
    plan = event(found, id="a-plan", status="planned")
    old = event(found, id="a-old", value="1989-03-04", earliest="1989-03-04", latest="1989-03-04")
    text = made_of(found, [old, plan, *days])["days/2019-03-04.md"].text
    assert headings(text) == ["What happened", "Planned for this day"]
    assert text.partition("## Published that day")[2].count('class="dg-title"') == 2
    assert "4 March 1989" in text.partition("## On this day in other years")[2]


def test_dates_lead_to_their_day() -> None:
    """Of an article, and of an entry; the day's own page has no link to itself."""
    found = library("a")
    made = made_of(found, on(found, [f"2019-03-{day:02}" for day in range(1, 13)]))
    link = '<a href="../../days/2019-03-04/"><time datetime="2019-03-04">'
    assert link in made["articles/a.md"].text
    assert link in made["actors/ada-lund.md"].text
    assert '<a href="../days/2019-03-04/"><time' in made["articles/index.md"].text
    assert 'href="../2019-03-04/"><time' not in made["days/2019-03-04.md"].text
    small = pages_of(ferry())
    assert '<a href="../../timeline/2019/#d2019-03-04"><time datetime="2019-03-04">' in small["articles/ferry.md"].text


def test_key_dates_tell_why() -> None:
    """Tellings, sources and the years over which it is recalled; what is only planned or said is none."""
    found = library("a", "b")
    one = event(found, sources=2)
    assert "told by 2 articles of 2 sources, with Ada Lund" in made_of(found, [one])["index.md"].text
    for change in ({"status": "planned"}, {"rule": "statement"}, {"articles": 1}):
        assert "Key dates" not in made_of(found, [replace(one, **change)])["index.md"].text


def test_rows_can_be_told_apart_by_a_script() -> None:
    """Each has the ids of its actors and tags and its standing; the controls are hidden until the script shows them."""
    found = library("a")
    names = ("ada-lund", "norhaven")
    rows = [replace(one, actors=(names[number % 2],)) for number, one in enumerate(on(found, [f"2019-{n:02}-01" for n in range(1, 13)]))]
    text = made_of(found, rows)["timeline/2019/index.md"].text
    assert text.count('data-actor="ada-lund" data-tag="transport" data-status="reported"') == 6
    assert '<div class="dg-filter" role="group" aria-label="Filter these events" hidden>' in text
    assert '<option value="ada-lund">Ada Lund (6)</option>' in text
    assert 'data-by="tag"' not in text  # all rows have the same one


def test_a_year_of_articles_without_events_has_a_page() -> None:
    """What was published is something."""
    bare = replace(tram(), events=())
    made = pages_of(bare)
    assert 'href="../../articles/tram/"' in made["timeline/2018/index.md"].text
    assert "1 article published" in made["timeline/2018/index.md"].text


def test_what_has_no_year_stands_apart_by_what_is_known() -> None:
    """Paged, and a plan without a date is told from what has none."""
    found = library("a")
    nothing = {"earliest": None, "latest": None}
    events = [
        event(found, id="a-e7", value=None, status="background", **nothing),
        event(found, id="a-e8", value="XXXX-05-06", **nothing),
        event(found, id="a-e9", value=None, status="planned", **nothing),
    ]
    made = made_of(found, events, entries_per_page=2)
    assert headings(made["timeline/undated.md"].text) == ["The day is known, the year is not", "Planned, without a date"]
    assert headings(made["timeline/undated/page.2.md"].text) == ["Without a date"]
    assert (
        ">3 events without a year</a>: 1 of a day whose year is not known, 1 planned without a date, 1 told without a date<"
        in made["timeline/index.md"].text
    )


def test_only_a_date_can_come_from_the_passage() -> None:
    found = library("a")
    nothing = {"value": None, "earliest": None, "latest": None}
    text = made_of(found, [event(found, basis="context", status="planned", **nothing)])["timeline/undated.md"].text
    assert "undated" in text
    assert not any(word in text for word in ("dg-implied", "dg-basis", "dg-switch"))


def test_what_was_announced_says_so() -> None:
    """A plan that came to pass."""
    found = library("a", "b")
    one = event(found)
    planned = replace(one.tellings[0], event=replace(one.tellings[0].event, status="planned"))
    assert "announced before" in made_of(found, [replace(one, tellings=(planned, one.tellings[1]))])["timeline/2019/index.md"].text
    assert "announced before" not in made_of(found, [one])["timeline/2019/index.md"].text


def test_an_anniversary_shows_what_it_recalls_and_not_who_keeps_it() -> None:
    """Only the clause, between marks that something was cut; the link leads to the whole sentence."""
    found = library("a")
    one = event(found)
    feast = replace(one.telling, event=replace(one.telling.event, rule="anniversary"))
    text = made_of(found, [replace(one, telling=feast)])["timeline/2019/index.md"].text
    assert f">… {feast.event.text} …</a>" in text
