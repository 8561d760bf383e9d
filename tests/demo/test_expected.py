"""Holds the demonstration corpus and its editor's account together: a slip in either must not pass for the program's fault."""

import hashlib
import re
from datetime import date, timedelta
from pathlib import Path

import pytest

from generator.read import is_article
from generator.tags import vocabulary
from tests.demo.expected import SEEDS, Expected, corpus

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WEEKDAY = re.compile(rf"\b(?:{'|'.join(WEEKDAYS)})\b")
CLUES = {"stated", "file_name", "dateline", "weekday", "anniversary", "printed_year", "age", "office", "neighbour"}
STATUS = {"reported", "background", "planned", "cancelled"}
WORDS = re.compile(r"\w+")
COPIED = 12  # words in a row that make a copy

ARTICLES = corpus().articles
each = pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.file)


def test_every_article_has_its_account() -> None:
    files = {path.name for path in SEEDS.rglob("*") if path.is_file() and is_article(path.relative_to(SEEDS).as_posix())}
    assert files == {article.file for article in ARTICLES}
    assert len(ARTICLES) >= 36


def test_the_list_for_emptying_is_current() -> None:
    found = (path for path in (*SEEDS.iterdir(), *(SEEDS / "curation").iterdir()) if is_article(path.name) or path.suffix == ".yml")
    rows = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.relative_to(SEEDS).as_posix()}" for path in sorted(found)]
    assert (SEEDS / ".demonstration").read_text(encoding="utf-8").splitlines() == rows, "Run: tests/demo/list-demonstration"


@each
def test_text_decodes_as_intended(article: Expected) -> None:
    raw = (SEEDS / article.file).read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf") == (article.encoding == "utf-8-sig")
    if article.encoding in ("cp949", "cp1252"):
        with pytest.raises(UnicodeDecodeError):
            raw.decode("utf-8")
    expected = {"cp949": r"[가-힣]{2,}", "cp1252": "[“”’]"}.get(article.encoding, "")
    assert re.search(expected, article.text)
    assert 100 <= len(WORDS.findall(article.body)) <= 450


@each
def test_weekdays_are_those_of_the_calendar(article: Expected) -> None:
    days = [(words, value) for words, value in article.dates if words in WEEKDAYS]
    for weekday, value in days:
        assert WEEKDAYS[date.fromisoformat(value).weekday()] == weekday
        assert abs(date.fromisoformat(value) - date.fromisoformat(article.published or "")) <= timedelta(days=7)
    assert set(WEEKDAY.findall(article.body)) == {weekday for weekday, _ in days}


@each
def test_words_with_several_values_have_one_for_each_place(article: Expected) -> None:
    words = [words for words, _ in article.dates]
    for twice in {one for one in words if words.count(one) > 1}:
        assert len(re.findall(rf"\b{re.escape(twice)}\b", article.body)) == words.count(twice)


@each
def test_stated_day_is_printed(article: Expected) -> None:
    if article.published is None or "stated" not in article.clues:
        return
    day = date.fromisoformat(article.published)
    shapes = (f"date: {day.isoformat()}", f"{day:%Y.%m.%d}", f"{day:%B} {day.day}, {day.year}", f"{day:%b}. {day.day}, {day.year}")
    assert any(shape in article.text for shape in shapes)


@each
def test_words_of_the_account_stand_in_the_text(article: Expected) -> None:
    text = article.text
    for words in (*(words for words, _ in article.dates), *article.persons):
        assert words in article.body, words
    for name in article.absent:
        assert name in text, name
    assert article.made == (article.headline is None)
    if article.headline is not None:
        beside = (SEEDS / article.file).with_suffix(".yml")
        assert article.headline in text + (beside.read_text(encoding="utf-8") if beside.is_file() else "")


@each
def test_account_uses_what_is_declared(article: Expected) -> None:
    assert {*article.tags, *article.also} <= set(vocabulary().topics)
    assert 1 <= len(set(article.tags)) <= 7
    assert len({*article.tags, *article.also}) >= 3
    assert not set(article.tags) & set(article.also)
    assert set(article.events) <= set(corpus().events)
    assert set(article.events.values()) <= STATUS
    assert set(article.clues) <= CLUES
    assert bool(article.clues) == (article.published is not None)


@each
def test_reported_events_do_not_lie_ahead(article: Expected) -> None:
    for name, status in article.events.items():
        event = corpus().events[name]
        if event.date and article.published:
            first = event.date.partition("/")[0]
            ahead = first > article.published[: len(first)]
            assert ahead == (status == "planned") or (status == "planned" and first == article.published) or status == "cancelled", name


@each
def test_chains_stay_in_their_story(article: Expected) -> None:
    by_file = {one.file: one for one in ARTICLES}
    for other in filter(None, (article.update_of, article.duplicate_of)):
        assert by_file[other].story == article.story
        assert (by_file[other].published or "") <= (article.published or "")


def test_every_event_is_used() -> None:
    assert {event for article in ARTICLES for event in article.events} == set(corpus().events)


def test_corpus_holds_what_makes_articles_hard() -> None:
    told = [name for article in ARTICLES for name in article.events]
    assert told.count("summit-2019") >= 6
    assert told.count("ties-1948") >= 6
    assert told.count("summit-2023") >= 6
    assert sum(article.update_of is not None for article in ARTICLES) >= 3
    assert sum(article.duplicate_of is not None for article in ARTICLES) >= 1
    assert sum(article.published is None for article in ARTICLES) == 1
    assert sum(bool(event.accounts) for event in corpus().events.values()) >= 2
    assert sum(article.made for article in ARTICLES) >= 3


def test_nothing_is_copied_from_the_measuring_texts(shared: Path) -> None:
    known = {run for path in sorted(shared.rglob("*.txt")) for run in _runs(path.read_text(encoding="utf-8", errors="replace"))}
    copied = [article.file for article in ARTICLES if any(run in known for run in _runs(article.text))]
    assert not copied


def test_no_paragraph_is_repeated_but_in_chains() -> None:
    seen: dict[str, Expected] = {}
    for article in ARTICLES:
        for line in (line for line in article.body.split("\n") if len(line) > 100):
            first = seen.setdefault(line, article)
            assert first.story == article.story, line


def _runs(text: str) -> list[int]:
    words = WORDS.findall(text.lower())
    return [hash(tuple(words[at : at + COPIED])) for at in range(len(words) - COPIED + 1)]
