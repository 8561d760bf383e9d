"""The pages of stories and threads, what changed between versions, and what stands beside an article."""

import re
from dataclasses import replace
from functools import cache
from pathlib import Path

from generator import build, records
from generator.build import Project
from generator.corpus import collect
from generator.corpus.grouping import Link, Place
from generator.model import Actor, Article, Page, Published, Quote, Wire
from generator.render.said import MOST
from generator.settings import Settings
from tests.render.sample import ferry, mention, pages, pages_of, parsed

SPEECH = ("paragraph", "The ferry line between Strandby and Norhaven opened.|Trains wait.|The fog was thick.\n")
LATER = ("paragraph", "The fog was thick.|The new ferry line between Strandby and Norhaven opened.|Buses wait at noon.\n")


def why(kind: str, other: str, *words: str) -> Link:
    return Link(kind=kind, other=other, rule="test", says=f"says {kind}", words=words)


PLACES = {
    "old": Place(story="old", thread="old"),
    "new": Place(story="old", thread="old", update_of="old", why=(why("update", "old"), why("story", "old"))),
    "copy": Place(story="old", thread="old", duplicate_of="new", why=(why("copy", "new"), why("story", "new"))),
    "other": Place(story="old", thread="old", why=(why("story", "new"),)),
    "year": Place(thread="old", why=(why("thread", "other", "harbour"),)),
    "far": Place(why=(why("related", "year"),)),
}


def made(name: str, day: str, *parts: tuple[str, str], label: str = "") -> Article:
    published = Published(value=day, precision="day", confidence=0.95)
    if parts:
        one = parsed((("headline", f"Ferry {name}\n"), *parts), f"{name}.txt")
        return Article(
            parsed=replace(one, wire=Wire(start=0, end=0, text=label, rule="test", label=label, take=2) if label else None),
            published=published,
        )
    return ferry(f"{name}.txt", published)


@cache
def shown(grouping: bool = True) -> dict[str, Page]:
    days = {"other": "2019-03-05", "year": "2020-03-04", "far": "2020-03-04"}
    articles = [made(name, day) for name, day in days.items()]
    articles += [made("old", "2019-03-04", SPEECH), made("new", "2019-03-04", LATER, label="2nd LD"), made("copy", "2019-03-04", LATER)]
    chosen = Settings(grouping=grouping)
    return pages(collect(articles, chosen, PLACES if grouping else {}), chosen)


def of(path: str) -> str:
    return shown()[path].text


def test_the_index_lists_stories_and_leads_to_the_threads() -> None:
    text = of("stories/index.md")
    assert "1 story:" in text
    assert '<a class="dg-title" href="old/">' in text
    assert "4 articles, 1 independent source" in text
    assert '<a href="../threads/">1 thread</a> joins stories' in text
    assert "1 theme that comes back" in of("threads/index.md")


def test_a_story_lists_its_reports_in_order_with_the_others_behind_a_click() -> None:
    text = of("stories/old.md")
    assert re.findall(r'class="dg-title" href="\.\./\.\./articles/(\w+)/"', text) == ["new", "other"]
    assert "1 earlier version, 1 copy" in text
    assert "says story" in text
    assert 'href="../../articles/new/changes/"' in text
    assert text.index("Ferry old") > text.index("<summary>")


def test_a_storys_timeline_has_its_own_sentences() -> None:
    assert 'href="../../articles/other/#s3"' in of("stories/old.md").partition("## Timeline")[2]


def test_a_thread_lists_stories_and_single_articles_by_year() -> None:
    text = of("threads/old.md")
    assert re.findall(r"## (\d+)", text) == ["2019", "2020"]
    assert "says thread" in text
    assert 'href="../../stories/old/"' in text
    assert 'href="../../articles/year/"' in text
    assert "harbour" in of("threads/index.md").casefold()


def test_a_story_of_one_article_has_no_page() -> None:
    assert {path for path in shown() if path.startswith(("stories/", "threads/"))} == {
        "stories/index.md", "stories/old.md", "threads/index.md", "threads/old.md",
    }  # fmt: skip


def test_what_changed_is_told_in_words_and_marks() -> None:
    text = of("articles/new/changes.md")
    assert "2 sentences added, 2 sentences removed, 1 sentence changed, 1 sentence moved, 0 the same." in text
    assert re.search(r">Changed</a> The <ins>new</ins> ferry line", text)
    assert re.search(r">Added</a> <ins>Buses wait at noon.</ins>", text)
    assert re.search(r'href="\.\./\.\./old/#s3">Removed</a> <del>Trains wait', text)
    assert [path for path in shown() if path.endswith("changes.md")] == ["articles/new/changes.md"]


def test_an_older_version_and_a_copy_say_so_on_top() -> None:
    old, copy, new = (of(f"articles/{name}.md").partition("dg-published")[0] for name in ("old", "copy", "new"))
    assert 'A newer version:</strong> <a href="../new/">' in old
    assert 'href="../new/changes/">What changed' in old
    assert 'A copy of:</strong> <a href="../new/">' in copy
    assert 'Earlier version:</strong> <a href="../old/">' in new
    assert "dg-version" not in of("articles/other.md")


def test_which_is_newer_is_said_only_where_something_tells() -> None:
    """Neither a label nor a day: two versions."""
    articles = [made("old", "2019-03-04", SPEECH), made("new", "2019-03-04", LATER)]
    made_pages = pages(collect(articles, Settings(), PLACES))
    assert 'Another version:</strong> <a href="../new/">' in made_pages["articles/old.md"].text
    assert 'Another version:</strong> <a href="../old/">' in made_pages["articles/new.md"].text
    assert "1 other version" in made_pages["articles/index.md"].text
    assert "tells which of the two is the newer" in made_pages["articles/new/changes.md"].text
    assert "tells which of the two is the newer" not in of("articles/new/changes.md")


def test_there_is_a_way_through_the_story_and_the_day() -> None:
    text = of("articles/other.md")
    assert 'aria-label="Story&#58;' in text or 'aria-label="Story: ' in text
    assert 'rel="prev" href="../new/"' in text
    assert 'rel="next"' not in text
    assert 'aria-label="The same day"' in of("articles/year.md")
    assert 'rel="prev" href="../far/"' in of("articles/year.md")


def test_related_articles_say_why_from_both_ends_and_each_report_once() -> None:
    assert "says related" in of("articles/year.md").partition("## Related")[2]
    assert "says related" in of("articles/far.md").partition("## Related")[2]
    related = of("articles/other.md").partition("## Related")[2].partition("## ")[0]
    assert re.findall(r'class="dg-title" href="\.\./(\w+)/"', related) == ["new", "year"]


def test_what_others_recall_leads_back_with_its_sentence() -> None:
    """`year` recalls as background what `other` reports."""
    reports = ferry("other.txt", Published(value="2019-03-05", precision="day", confidence=0.95))
    event = reports.events[0]
    recalls = ferry("year.txt", Published(value="2020-03-04", precision="day", confidence=0.95))
    recalls = replace(recalls, events=(replace(event, status="background", basis="explicit"),))
    made = pages_of(replace(reports, events=(replace(event, basis="explicit"),)), recalls)
    back = made["articles/other.md"].text.partition("## Told elsewhere")[2]
    assert 'href="../year/#s3"' in back
    assert "recalls, 4 March 2019" in back
    assert "## Told elsewhere" not in made["articles/year.md"].text


def test_the_newest_version_stands_for_the_chain_in_the_list_of_articles() -> None:
    text = of("articles/index.md")
    assert re.findall(r'class="dg-title" href="(\w+)/"', text) == ["far", "year", "other", "new"]
    assert "6 articles, the newest first; versions and copies of one report stand together: 4 reports." in text


def test_without_grouping_nothing_of_it_is_there() -> None:
    made = shown(grouping=False)
    assert not [path for path in made if path.startswith("threads/") or path.endswith("changes.md") or re.match(r"stories/(?!index)", path)]
    assert not [
        path for path, page in made.items() if path.startswith("articles/") and re.search("dg-version|## Related|Story:", page.text)
    ]
    assert made["articles/index.md"].text.count('class="dg-title"') == 6
    assert "is switched off" in made["stories/index.md"].text


def test_the_setting_switches_grouping_off_from_the_folder_to_the_pages() -> None:
    """The demonstration corpus, which has stories, versions and copies; what people put together by hand stays together."""
    project = Project.load(Path(__file__).resolve().parents[2] / "mkdocs.yml").ready()
    off = replace(project, settings=replace(project.settings, grouping=False))
    library = build.gather(off, lambda *_: None)
    assert {row["rule"] for row in records.of("links", library)} <= {"by-hand"}
    assert len(library.reports) == len(library.entries)
    assert not library.threads


def quoted(number: int, *said: tuple[str, str]) -> Article:
    """An article of a story that quotes these speakers."""
    one = parsed([("paragraph", f'"{words}," {speaker.title()} said.\n') for speaker, words in said], f"q{number:02}.txt")
    speakers = sorted({speaker for speaker, _ in said})
    return Article(
        parsed=one,
        published=Published(value="2019-03-04", precision="day", confidence=0.95),
        actors=tuple(
            Actor(id=speaker, name=speaker.title(), kind="person", rule="test", mentions=(mention(one.text, speaker.title()),))
            for speaker in speakers
        ),
        quotes=tuple(
            Quote(start=one.text.index(words), end=one.text.index(words) + len(words), text=words, rule="test", id=f"q{at}", direct=True,
                  speaker=speaker, confidence=0.9)
            for at, (speaker, words) in enumerate(said)
        ),
    )  # fmt: skip


def story_of(*articles: Article, name: str = "") -> str:
    """The story of these articles; all actors may be of one `name`."""
    found = collect(articles, Settings(actor_articles=9), {one.id: Place(story="q00") for one in articles})
    shown = replace(found, actors=tuple(replace(one, name=name or one.name, status="review") for one in found.actors))
    return pages(shown)["stories/q00.md"].text.partition("## Quotations")[2]


def test_two_speakers_of_one_name_stand_apart() -> None:
    """Neither has a page; they are told apart by who they are, not by what they are called."""
    first = quoted(0, ("anna", "the ferry line is open now"), ("berta", "the tram line is closed now"))
    assert story_of(first, quoted(1, ("anna", "something else was said")), name="Berg").count("<h3>") == 2


def test_a_quotation_in_part_stands_with_the_whole_and_the_rest_is_counted() -> None:
    words = [f"number {number} of the many ferries left the harbour" for number in range(MOST + 3)]
    first = quoted(0, *(("berg", one) for one in words))
    text = story_of(first, quoted(1, ("berg", "of the many ferries left the harbour")))
    assert text.count("dg-direct") == MOST
    assert "3 quotations more." in text
    assert text.count('"../../articles/q01/#s') == 1
