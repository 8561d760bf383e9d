"""An actor's page: who it is, what it said and what was said of it, whom it is seen with; small however often it is named."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from generator.corpus import TitleSeen, collect
from generator.corpus.grouping import Place
from generator.model import Actor, Article, Finding, Published, Quote, Tag
from generator.render.company import COMPANIONS, IN_SENTENCE, KEPT, company
from generator.render.markdown import spoken
from generator.render.portrait import mentions
from generator.render.sayings import sayings
from generator.render.series import Part, Series
from generator.render.standing import title_on
from generator.settings import Settings
from tests.render.sample import ferry, mention, pages, pages_of, parsed, span


def talk(name: str, day: str | None, lines: Sequence[str], who: Sequence[str], quotes: Sequence[Quote] = ()) -> Article:
    """An article whose lines name these people wherever their names stand."""
    one = parsed([("paragraph", f"{line}\n") for line in lines], f"{name}.txt", origin="lead", title=lines[0])
    actors = tuple(
        Actor(
            id=person.lower(),
            name=person,
            kind="person",
            rule="test",
            mentions=tuple(mention(one.text, person, number=number + 1) for number in range(one.text.count(person))),
        )
        for person in who
        if person in one.text
    )
    return Article(parsed=one, published=Published(value=day, precision="day", confidence=0.9), actors=actors, quotes=tuple(quotes))


def quote(text: str, words: str, **more: Any) -> Quote:
    """Words of a text as a quotation."""
    start, end, said = span(text, words)
    return Quote(**{"start": start, "end": end, "text": said, "rule": "test", "confidence": 0.9, "id": "q1", "direct": True, **more})


MET = "Anna met Boris."
SAID = '"Boris is late," Anna said.'


def test_companions_are_counted_by_sentence() -> None:
    """Each pair once a sentence, whatever the number of mentions; the newest sentences are kept, all are counted."""
    articles = [talk(f"a{day}", f"2019-03-0{day}", ["Anna met Boris and Boris met Anna.", "Carla slept."], ("Anna", "Boris", "Carla"))
                for day in range(1, 6)]  # fmt: skip
    found = company(collect(articles, Settings()).reports, {"anna", "boris", "carla"})
    assert [(one.id, one.count) for one in found["anna"]] == [("boris", 5)]
    assert [entry.id for entry, _ in found["anna"][0].places] == ["a5", "a4", "a3"][:KEPT]
    assert "carla" not in found
    assert not company(collect(articles, Settings()).reports, {"anna", "carla"})


def test_a_copy_of_an_article_shows_nobody_anew() -> None:
    """Neither companions nor quotations."""
    one = talk("a", "2019-03-01", [MET, SAID], ("Anna", "Boris"))
    said = replace(one, quotes=(quote(one.text, "Boris is late,", speaker="anna"),))
    copy = replace(said, parsed=replace(said.parsed, raw=replace(said.parsed.raw, id="b", name="b.txt")))
    reports = collect([said, copy], Settings(), {"b": Place(duplicate_of="a")}).reports
    assert company(reports, {"anna", "boris"})["anna"][0].count == 2
    assert len(sayings(reports).by["anna"]) == 1


def test_an_earlier_version_adds_only_what_no_newer_one_says() -> None:
    """Three versions of one report say one thing once; what was taken out stays known."""
    articles = []
    for number, lines in enumerate([[MET, SAID, '"Carla lost," Anna said.'], [MET, SAID], [MET, SAID]]):
        one = talk(f"a{number}", f"2019-03-0{number + 1}", lines, ("Anna", "Boris", "Carla"))
        said = [words for words in ("Boris is late,", "Carla lost,") if words in one.text]
        quotes = (quote(one.text, words, id=f"q{at}", speaker="anna") for at, words in enumerate(said))
        articles.append(replace(one, quotes=tuple(quotes), tags=(Tag(id="t", label="T", rule="test"),)))
    found = collect(articles, Settings(), {"a1": Place(update_of="a0"), "a2": Place(update_of="a1")})
    assert [(one.entry.id, one.statement.quote.text) for one in sayings(found.reports).by["anna"]] == [
        ("a2", "Boris is late,"),
        ("a0", "Carla lost,"),
    ]
    together = company(found.reports, {"anna", "boris", "carla"})["anna"]
    assert [(one.id, one.count, [entry.id for entry, _ in one.places]) for one in together] == [
        ("boris", 2, ["a2", "a2"]),
        ("carla", 1, ["a0"]),
    ]
    made = {path: page.text for path, page in pages(found).items()}
    shown = "\n".join(made[path] for path in ("actors/anna.md", "actors/index.md", "tags/t.md", "articles/a2.md"))
    assert "3 articles" not in shown
    assert shown.count("1 article") > 3
    assert "2 other versions" in made["tags/t.md"]


def test_a_list_of_names_counts_no_more_than_so_many() -> None:
    """A sentence of n names has n² pairs: the cost stays near-linear, and a page keeps so many companions."""
    names = [f"Name{letter}{other}" for letter in "abcdefg" for other in "abcdef"]
    one = talk("a", "2019-03-01", [", ".join(names) + " signed."], names)
    found = company(collect([one], Settings()).reports, {name.lower() for name in names})
    assert len(found) == IN_SENTENCE
    assert all(len(rows) <= COMPANIONS for rows in found.values())


def test_quotations_by_and_about() -> None:
    """Direct ones first; one that names an actor is about it, unless it is its own; a doubtful one is only counted."""
    one = talk("a", "2019-03-01", [SAID, "Boris said that Anna was early.", "Anna said Boris was Boris."], ("Anna", "Boris"))
    quotes = (
        quote(one.text, "that Anna was early", id="q2", direct=False, speaker="boris"),
        quote(one.text, "Boris is late,", speaker="anna"),
        quote(one.text, "Boris was Boris", id="q3", direct=False, speaker="anna", confidence=0.4),
    )
    said = sayings(collect([replace(one, quotes=quotes)], Settings()).reports)
    assert [saying.statement.quote.id for saying in said.by["anna"]] == ["q1"]
    assert [saying.statement.quote.id for saying in said.about["anna"]] == ["q2"]
    assert [saying.statement.quote.id for saying in said.about["boris"]] == ["q1"]
    assert said.hidden["anna"] == 1
    text = pages_of(replace(one, quotes=quotes))["actors/anna.md"].text
    assert text.count("In other words · ") == 1  # what boris said; what anna said is quoted
    assert "1 statement more may be of this speaker" in text
    assert 'href="../../articles/a/#q1"' in text.partition("#quotations data-search")[2].partition("#about")[0]


TITLES = (
    TitleSeen(text="minister", first="2019-03-01", last="2020-05-01", appearances=((None, None),) * 3),  # type: ignore[arg-type]
    TitleSeen(text="president", first="2020-06-01", last="2022-01-01", appearances=((None, None),)),  # type: ignore[arg-type]
)


@pytest.mark.parametrize(
    ("day", "title"),
    [("2019-12-31", "minister"), ("2020-05-15", "minister"), ("2021-01-01", "president"), ("2022-06-01", "president"), ("2024-01-01", ""),
     ("2018-01-01", ""), ("", ""), ("XXXX-03-04", "")],
)  # fmt: skip
def test_a_title_stands_for_its_time(day: str, title: str) -> None:
    """And a year more; what somebody became later is no title of that day."""
    assert title_on(TITLES, day) == title


def test_mentions_by_month_keep_empty_months() -> None:
    """A table of years and months says the same; too few months are not drawn."""
    days = ("2019-03-01", "2019-03-09", "2019-11-01", "2020-02-01", None)
    record = collect([talk(f"a{number}", day, [MET], ("Anna",)) for number, day in enumerate(days)], Settings()).actors[0]
    found = mentions(record.appearances)
    assert found
    assert [bar.count for bar in found.chart.bars[:12]] == [0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 1, 0]
    assert found.rows == (("2019", (0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 1, 0)), ("2020", (0, 1, *([0] * 10))))
    assert found.undated == 1
    assert mentions(record.appearances[:2]) is None


def test_a_long_record_is_drawn_by_year() -> None:
    """Forty years of months would be five hundred bars."""
    days = [f"{year}-05-01" for year in range(1980, 2020, 2)]
    found = mentions(collect([talk(f"a{day}", day, [MET], ("Anna",)) for day in days], Settings()).actors[0].appearances)
    assert found
    assert found.chart.unit == "year"
    assert found.rows[0] == ("1980", (1,))


def test_lists_go_on_one_after_the_other() -> None:
    """No page holds more than its size, none is thin, every item stands once."""
    series = Series("actors/x.md", {"a": Part(range(25), 5), "b": Part(range(100, 112), 8), "c": Part(range(3), 5)}, 10)
    sheets = list(series.sheets())
    assert [sheet.path for sheet in sheets] == ["actors/x.md", "actors/x/page.2.md", "actors/x/page.3.md", "actors/x/page.4.md"]
    assert [{name: len(items) for name, items in sheet.parts.items()} for sheet in sheets] == [
        {"a": 5, "b": 8, "c": 3}, {"a": 10}, {"a": 10}, {"b": 4},
    ]  # fmt: skip
    assert series.more == {"a": "actors/x/page.2.md", "b": "actors/x/page.4.md", "c": ""}
    assert Series("actors/x.md", {"a": Part(range(6), 5)}, 10).count == 1


def test_a_main_actors_page_stays_small() -> None:
    """Named, quoted and met in 200 articles, each list of its first page has an end, and the rest is one click away."""
    lines = [MET, SAID, "Boris said that Anna was early."]
    articles = []
    for number in range(200):
        one = talk(f"a{number}", f"20{number % 20 + 10}-0{number % 9 + 1}-05", lines, ("Anna", "Boris"))
        quotes = (
            quote(one.text, "Boris is late,", speaker="anna"),
            quote(one.text, "that Anna was early", id="q2", direct=False, speaker="boris"),
        )
        articles.append(replace(one, quotes=quotes))
    made = pages_of(*articles)
    assert len(made["actors/anna.md"].text.encode()) < 40_000
    assert 'href="page.2/#quotations">The rest of 200 quotations' in made["actors/anna.md"].text
    numbers = [int(match[1]) for path in made if (match := re.fullmatch(r"actors/anna/page\.(\d+)\.md", path))]
    links = re.findall(
        r'class="dg-title" href="[./]*/articles/(a\d+)/"', "".join(made[p].text for p in made if p.startswith("actors/anna"))
    )
    assert sorted(links) == sorted(f"a{number}" for number in range(200))
    assert numbers == list(range(2, len(numbers) + 2))


def test_an_actor_has_its_country_code_and_item() -> None:
    """The country is a link where it has a page; names of another script say their language."""
    text = pages_of(ferry())["actors/ada-lund.md"].text
    assert ">Norway</span>" in text
    assert '<small title="ISO 3166-1 code">NO</small>' in text
    one = parsed([("paragraph", "North Korea (조선) opened a fair.\n")], "fair.txt")
    seen = (mention(one.text, "North Korea"), mention(one.text, "조선", "alias"))
    country = Actor(id="north-korea", name="North Korea", kind="country", country="KP", rule="test", mentions=seen,
                    titles=(Finding(start=0, end=5, text="x", rule="test"),))  # fmt: skip
    lee = Actor(id="lee", name="Lee", kind="person", country="KP", rule="test", mentions=seen[:1])
    made = pages_of(Article(parsed=one, published=Published(), actors=(country, lee)))
    assert "www&#46;wikidata" not in made["actors/north-korea.md"].text
    assert 'href="https://www.wikidata.org/wiki/Q423"' in made["actors/north-korea.md"].text
    assert '<span lang="ko">조선</span>' in made["actors/north-korea.md"].text
    assert re.search(r'href="\.\./north-korea/" data-who="[^"]*">North Korea</a>', made["actors/lee.md"].text)


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("김정은", "ko"),
        ("Владимир Путин", "und-Cyrl"),
        ("习近平", "und-Hani"),
        ("Κυριάκος", "el"),
        ("محمد بن سلمان", "und-Arab"),
        ("かな", "ja"),
    ],
)
def test_a_name_in_another_script_says_its_language(name: str, language: str) -> None:
    """As far as the script tells it; the Latin letters beside it don't."""
    assert str(spoken(f"Lee ({name}) came")).count(f'<span lang="{language}">{name}</span>') == 1
    assert "lang" not in spoken("Lee Lundová Łukasz")
