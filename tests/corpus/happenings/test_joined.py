"""Several things that one sentence tells of one date: one event."""

from dataclasses import replace
from typing import Any

from generator.corpus import Account, Happening, collect
from generator.corpus.happenings import joined
from generator.corpus.moment import Moment
from generator.settings import Settings
from tests.render.sample import ferry

LIBRARY = collect([ferry(f"{name}.txt") for name in "abc"], Settings())
TELLINGS = {telling.entry.id: telling for event in LIBRARY.happenings if event.value == "2019-03-04" for telling in event.tellings}


def event(*articles: str, **changes: Any) -> Happening:
    """Something that happened on 4 March 2019, told by these articles; the sentence of `a` stands for it."""
    one = next(event for event in LIBRARY.happenings if event.value == "2019-03-04")
    tellings = tuple(TELLINGS[name] for name in articles)
    account = Account(value="2019-03-04", earliest="2019-03-04", latest="2019-03-04", basis="explicit", articles=articles)
    given = {"id": tellings[0].id, "tellings": tellings, "telling": TELLINGS["a"], "articles": len(articles), "accounts": (account,)}
    return replace(one, **{**given, **changes})


def test_one_sentence_and_one_date_are_one_event() -> None:
    """With the tellings, accounts, actors and tags of all; its id is that of its first telling."""
    other = event("b", "c", actors=("norhaven",), tags=("trade",))
    (one,) = joined([event("a", actors=("ada-lund",), tags=("transport",)), other])
    assert (one.actors, one.tags) == (("norhaven", "ada-lund"), ("trade", "transport"))
    assert [telling.entry.id for telling in one.tellings] == ["a", "b", "c"]
    assert (one.id, one.articles, one.sources) == (TELLINGS["a"].id, 3, 1)
    assert [account.articles for account in one.accounts] == [("a", "b", "c")]


def test_another_date_a_plan_and_another_sentence_stay_apart() -> None:
    first = event("a")
    elsewhere: Moment = replace(TELLINGS["a"], event=replace(TELLINGS["a"].event, sentence="s9"))
    others = [event("b", status="planned"), event("c", value="2019-03"), event("b", telling=elsewhere)]
    assert len(joined([first, *others])) == 4


def test_the_order_makes_no_difference() -> None:
    events = [event("a", actors=("ada-lund",)), event("b", actors=("norhaven",)), event("c", value="2018", earliest="2018-01-01")]
    assert joined(events) == joined(events[::-1])
