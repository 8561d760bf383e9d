"""Stories and threads: what belongs to one event, what comes back over the years, and what only looks alike."""

from dataclasses import replace
from itertools import permutations

import pytest

from generator.corpus.grouping import ALONE, group
from generator.corpus.grouping.candidates import candidates, common_sentences
from generator.corpus.grouping.clock import CLASH, Clock, Nearness, clock_of
from generator.corpus.grouping.days import days_of
from generator.corpus.grouping.likeness import alike, rarity, vectors
from generator.corpus.grouping.near import near
from generator.corpus.grouping.reasons import apart
from generator.corpus.grouping.stories import nearness
from generator.corpus.grouping.telling import Telling, telling_of
from generator.model import Article, Published
from tests.bench import corpus
from tests.builders import actor, article
from tests.corpus.grouping.cases import cases

FERRY = (
    "Ferry Sea Lark runs aground off Alma\nThe ferry Sea Lark ran aground off Alma with 212 passengers.\nLifeboats took them ashore.",
    "All passengers of Sea Lark safe\nThe passengers of the Sea Lark were brought to Alma in lifeboats after the ferry struck a sandbank.",
    "Captain of Sea Lark questioned\nInvestigators asked the captain of the ferry how the Sea Lark could strike the sandbank off Alma.",
)
VOTE = (
    "Ridder wins Hartfell election\nConservative Tomas Ridder won the presidency of Hartfell with 54 percent of votes.",
    "Hartfell elects Ridder\nVoters in Hartfell chose Tomas Ridder, a conservative lawyer, as president; Ada Wint was barred.",
)
HARBOUR = (
    "Money for harbour\nThe harbour of Alma bought three lifeboats with money that fishermen had collected at dances and fairs.\n"
    "An engine of the old ones failed twice in winter storms, the mayor told a meeting that filled the school.\n"
    "A choir of eleven pupils sang shanties, and a cook served soup with leeks, barley and smoked eel from the river."
)
MINE = (
    "Orlan recalls mining disaster\nOrlan laid wreaths at a shaft where 63 miners died in the disaster of 1998. It is the {} anniversary."
)


def folder(*texts: str, days: tuple[str | None, ...] = ()) -> list[Article]:
    """The articles a0, a1 and so on."""
    given = days or (None,) * len(texts)
    return [article(text, f"a{number}.txt", day) for number, (text, day) in enumerate(zip(texts, given, strict=True))]


def stories(articles: list[Article]) -> dict[str, str | None]:
    return {identity: place.story for identity, place in group(articles).items()}


def test_articles_of_one_event_share_a_story_named_after_the_earliest() -> None:
    days = ("2021-03-05", "2021-03-04", "2021-03-06", "2021-03-04", "2021-03-05")
    found = stories(folder(*FERRY, *VOTE, days=days))
    assert found == {"a0": "a1", "a1": "a1", "a2": "a1", "a3": "a3", "a4": "a3"}


def test_without_dates_words_alone_decide() -> None:
    assert stories(folder(*FERRY, *VOTE)) == {"a0": "a0", "a1": "a0", "a2": "a0", "a3": "a3", "a4": "a3"}


def test_an_article_alone_has_an_empty_place() -> None:
    assert group(folder(FERRY[0])) == {"a0": ALONE}
    assert group([]) == {}
    assert group(folder("", "")) == {"a0": ALONE, "a1": ALONE}


def test_an_anniversary_each_year_is_a_thread_of_stories() -> None:
    places = group(folder(MINE.format("20th"), MINE.format("21st"), MINE.format("25th"), *VOTE,
                          days=("2018-08-12", "2019-08-12", "2023-08-12", "2019-08-12", "2019-08-13")))  # fmt: skip
    assert [places[identity].story for identity in ("a0", "a1", "a2")] == [None, None, None]
    assert {places[identity].thread for identity in ("a0", "a1", "a2")} == {"a0"}
    assert places["a3"].thread is None
    (link,) = [link for link in places["a1"].why if link.kind == "thread"]
    assert link.other == "a0"
    assert "1 year apart" in link.says


def test_every_link_says_why() -> None:
    named = [article(text, f"a{i}.txt", "2021-03-04", actors=(actor(text, "Sea Lark", "sea-lark"),)) for i, text in enumerate(FERRY)]
    for place in list(group(named).values())[1:]:
        (link,) = [link for link in place.why if link.kind == "story"]
        assert "both name Sea Lark" in link.says
        assert "Alma" in link.words
        assert not {"Lark", "Sea", "lark", "sea"} & {*link.words}  # they are said already


def test_the_same_day_of_two_likely_years_is_no_story() -> None:
    """Even where one of the years is in doubt; where it isn't known at all, the words decide."""

    def pair(confidence: float, value: str = "2021-03-04") -> set[str | None]:
        one, other = folder(*FERRY[:2], days=("2016-03-04", None))
        late = replace(other, published=Published(value=value, precision="day", confidence=confidence))
        return {place.story for place in group([one, late]).values()}

    assert pair(0.75) == {None}
    assert pair(0.75, "2016-03-05") == pair(0.9, "XXXX-03-04") == {"a0"}


def test_what_is_alike_but_no_story_is_related() -> None:
    """Named once, by the newer of the two, with the reason; what is of one story already is not."""
    places = group(folder(FERRY[0], HARBOUR, *VOTE, days=("2019-03-05", "2021-03-04", "2019-08-12", "2019-08-13")))
    links = {identity: [(link.other, link.rule) for link in place.why if link.kind == "related"] for identity, place in places.items()}
    assert links == {"a0": [], "a1": [("a0", "alike")], "a2": [], "a3": []}
    (link,) = [link for link in places["a1"].why if link.kind == "related"]
    assert link.says.startswith("2 years apart; rare words in both: ")
    assert "lifeboats" in link.words


def test_a_chain_of_versions_and_its_copies_are_in_one_story() -> None:
    for case in cases():
        places = group(case.articles)
        for identity, (_, other) in case.says.items():
            assert places[identity].story == places[other].story is not None, case.name


def test_pieces_of_a_series_are_no_story() -> None:
    case = next(case for case in cases() if case.name == "a daily series filled in anew")
    assert {place.story for place in group(case.articles).values()} == {None}


def test_no_story_spans_two_cases() -> None:
    """Forty unlike stories in one folder."""
    places = group([article for case in cases() for article in case.articles])
    cases_of: dict[str, set[str]] = {}
    for identity, place in places.items():
        cases_of.setdefault(place.story or identity, set()).add(identity.split("-")[0])
    assert sum(len(found) > 1 for found in cases_of.values()) <= 1


def test_the_order_of_the_articles_makes_no_difference() -> None:
    articles = folder(*FERRY, *VOTE, days=("2021-03-05", None, "2021-03", "2021-03-04", "XXXX-03-04"))
    first = group(articles)
    for order in list(permutations(articles))[::17]:
        assert dict(group(order)) == dict(first)


def test_templated_articles_make_no_giant_story() -> None:
    """A thousand articles from eight templates: no story of more than one in fifty, and no versions."""
    places = group(templated(1000))
    sizes: dict[str, int] = {}
    for place in places.values():
        if place.story:
            sizes[place.story] = sizes.get(place.story, 0) + 1
    assert max(sizes.values()) <= 20
    assert not any(place.update_of or place.duplicate_of for place in places.values())


@pytest.mark.parametrize("dated", [True, False])
def test_the_pairs_looked_at_grow_with_the_articles(dated: bool) -> None:
    """Not with their square: four times the articles, at most six times the pairs, with dates and without."""
    assert looked_at(templated(1200, dated)) <= 6 * looked_at(templated(300, dated))


def looked_at(articles: list[Article]) -> int:
    """How many pairs are compared as themes and as texts."""
    tellings = [telling_of(article) for article in articles]
    order = range(len(tellings))
    weighed = vectors(tellings, rarity(tellings))
    themes = alike(weighed, order, 0.0)
    return len(themes) + len(candidates(tellings, weighed, themes, near(tellings, order), common_sentences(tellings)))


def templated(count: int, dated: bool = True) -> list[Article]:
    """The benchmark's articles, which all look alike."""
    return [article(text, name, day if dated else None) for name, day, text in corpus.articles(count)]


BEAT = (
    "Brenner ahead of Castell\nOn Saturday Governor Ida Brenner won the primary of Lower Maren for the Union Party, officials said.",
    "Castell gives up\nOn Wednesday Senator Otto Castell ended his campaign for the nomination of the Union Party in Maren.",
)
OLD = ("2015-02-11", "2016-09-01", "2018-05-20", "2021-11-03")


def test_where_articles_are_dated_as_a_rule_the_words_of_a_beat_tie_no_undated_ones() -> None:
    """In a folder over years, undated articles on one campaign may be months apart."""
    found = stories(folder(*BEAT, *FERRY, *VOTE[:1], days=(None, None, *OLD)))
    assert (found["a0"], found["a1"]) == (None, None)
    near = folder(*BEAT, *FERRY, *VOTE[:1], days=("2021-03-06", "2021-03-08", *OLD))
    assert stories(near)["a1"] == "a0"


def test_other_weekdays_speak_against_one_event_where_the_days_are_not_known() -> None:
    one, other = (telling_of(made) for made in folder(*BEAT[:2]))
    clock = Clock(Nearness(1.0), Nearness(0.8))
    assert nearness(clock, one, other) == Nearness(0.8 * CLASH)
    assert nearness(clock, one, one) == Nearness(0.8)
    days = folder(*BEAT[:2], days=("2021-03-06", "2021-03-10"))
    assert nearness(clock, *(telling_of(made) for made in days)).factor > 0.8 * CLASH


def test_three_weeks_between_two_days_are_another_event_on_the_same_beat() -> None:
    near = clock_of([days_of(day) for day in OLD]).nearness(days_of("2021-03-06"), days_of("2021-03-29"))
    assert near.factor < 0.3


def test_the_calendar_is_no_reason_where_likely_years_differ() -> None:
    def seen(value: str, confidence: float) -> Telling:
        return replace(telling_of(article(FERRY[0], "a.txt")), days=days_of(value, confidence))

    assert apart(seen("2016-06-19", 0.75), seen("2021-06-19", 0.75)) == ""
    assert apart(seen("2016-06-19", 0.75), seen("2021-06-19", 0.99)) == ""
    assert apart(seen("2021-06-19", 0.75), seen("2021-06-18", 0.99)) == "1 day apart in the calendar, the year open"
    assert apart(seen("XXXX-06-19", 0.9), seen("2021-06-19", 0.99)) == "the same day of the calendar, the year open"
