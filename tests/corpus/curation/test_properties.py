"""What holds of any corrections: the order in which they stand says nothing, none stops the run, none is dropped without a word."""

from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.corpus import Library
from generator.corpus.grouping import Link, Place
from generator.model import Event, Quote
from tests.builders import actor, article, span, tag
from tests.corpus.curation.rulings import library

TEXT = "Lee Min met Ann Roe on trade and rice. Ri Min said so."
ACTORS, TAGS, ARTICLES = ["lee-min", "ann-roe", "ri-min", "no-one"], ["trade", "rice", "grain"], ["a", "b", "c", "gone"]
EVENTS = ["a-s1", "b-s1", "c-s1", "gone-s1"]


def corpus() -> list[Any]:
    """Three articles with three actors, a quotation, an event and two tags each."""
    cast = tuple(actor(TEXT, name, identity) for name, identity in (("Lee Min", "lee-min"), ("Ann Roe", "ann-roe"), ("Ri Min", "ri-min")))
    quote = Quote(id="q1", direct=False, speaker="ri-min", chain=("lee-min",), **span(TEXT, "said so"))
    made = []
    for number, name in enumerate("abc", 1):
        day = f"2020-01-0{number}"
        event = Event(
            id="e1", value=day, earliest=day, latest=day, basis="explicit", sentence="s1", actors=("lee-min", "ann-roe"), tags=("trade",),
            **span(TEXT, "met"),
        )  # fmt: skip
        tags = (tag(TEXT, "trade", "trade"), tag(TEXT, "rice", "rice"))
        made.append(article(TEXT, f"{name}.txt", day, actors=cast, quotes=(quote,), events=(event,), tags=tags))
    return made


CORPUS = corpus()
PLACES = {
    "a": Place(story="a"),
    "b": Place(story="a", update_of="a", why=(Link(kind="update", other="a", rule="test", says="test"),)),
}


def some(ids: list[str]) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(ids), min_size=1, max_size=2, unique=True)


def entries(ids: list[str], **keys: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    one = st.fixed_dictionaries({}, optional=keys)
    return st.dictionaries(st.sampled_from(ids), one, max_size=3)


SPLIT = st.dictionaries(
    st.sampled_from(["new-one", "ri-min"]),
    st.fixed_dictionaries({"articles": some(ARTICLES)}, optional={"name": st.just("New")}),
    min_size=1,
    max_size=2,
)
CURATION = st.fixed_dictionaries(
    {},
    optional={
        "actors": entries(ACTORS, name=st.sampled_from(["X", "Lee Min"]), merge=some(ACTORS), ignore=st.just(True), split=SPLIT),
        "tags": entries(TAGS, label=st.just("T"), merge=some(TAGS), ignore=st.just(True), add=some(ARTICLES), remove=some(ARTICLES)),
        "stories": st.fixed_dictionaries(
            {},
            optional={
                "join": st.lists(some(ARTICLES), min_size=1, max_size=2),
                "part": st.lists(some(ARTICLES), min_size=1, max_size=2),
                "titles": st.dictionaries(st.sampled_from(ARTICLES), st.just("Title"), min_size=1, max_size=2),
            },
        ),
        "events": entries(EVENTS, date=st.sampled_from(["2019", "2020-01-01"]), merge=some(EVENTS), hide=st.just(True)),
    },
)


def made(curation: dict[str, Any], backwards: bool) -> Library:
    """The library after these corrections, their entries and keys in this order or the other."""

    def turned(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: turned(value[key]) for key in sorted(value, reverse=backwards)}
        return [turned(one) for one in (reversed(value) if backwards else value)] if isinstance(value, list) else value

    given = {name: {key: one for key, one in found.items() if one} for name, found in curation.items()}
    files = {name: yaml.safe_dump(turned(found), sort_keys=False) for name, found in given.items()}
    return library(CORPUS[::-1] if backwards else CORPUS, PLACES, **files)


@settings(max_examples=100)
@given(CURATION)
def test_any_corrections_give_one_library_in_any_order(curation: dict[str, Any]) -> None:
    found, other = made(curation, backwards=False), made(curation, backwards=True)
    assert (found.entries, found.actors, found.tags, found.happenings, found.stories) == (
        other.entries,
        other.actors,
        other.tags,
        other.happenings,
        other.stories,
    )
    reasons = [{(one.said.about, one.said.key, frozenset(one.said.names), one.why) for one in lib.corrections} for lib in (found, other)]
    assert reasons[0] == reasons[1]
    _hangs_together(found)


def _hangs_together(found: Library) -> None:
    """Whatever names an actor, a tag or a story names one that there is."""
    actors, tags = set(found.actors_by_id()), {one.id for one in found.tags}
    for entry in found.entries:
        own = {one.id for one in entry.article.actors}
        assert own <= actors
        assert {one.id for one in entry.article.tags} <= tags
        for quote in entry.article.quotes:
            assert {quote.speaker, *quote.chain} - {None} <= own
        for event in entry.article.events:
            assert set(event.actors) <= own
    for happening in found.happenings:
        assert set(happening.actors) <= actors
    members = [entry.id for story in found.stories for entry in story.entries]
    assert len(members) == len(set(members))
    tellings = [telling.id for happening in found.happenings for telling in happening.tellings]
    assert len(tellings) == len(set(tellings))
