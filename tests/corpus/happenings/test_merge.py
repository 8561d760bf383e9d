"""Retellings become one event each."""

from collections.abc import Sequence
from dataclasses import replace

from generator import calendar
from generator.corpus.grouping import Place
from generator.corpus.happenings import Happening, merge
from generator.corpus.moment import Entry, Moment
from generator.model import Actor, Event, Source
from tests.builders import article, parsed


def moment(
    name: str,
    text: str,
    value: str | None,
    actors: str = "",
    *,
    published: str = "2019-04-26",
    status: str = "reported",
    basis: str = "explicit",
    source: str | None = None,
    rule: str = "occurrence",
    copy_of: str | None = None,
) -> Moment:
    """An event that is the only sentence of its article."""
    span = calendar.bounds(value)
    days = (span[0].isoformat(), span[1].isoformat()) if span else (None, None)
    people = tuple(Actor(id=one, name=one, kind="person", rule="test") for one in actors.split())
    event = Event(
        id="e1",
        start=0,
        end=len(text),
        text=text,
        rule=rule,
        value=value,
        earliest=days[0],
        latest=days[1],
        basis=basis,
        sentence="s1",
        actors=tuple(actors.split()),
        status=status,
    )
    body = replace(parsed(text, f"{name}.txt"), source=Source(agency=source) if source else None)
    told = replace(article(text, f"{name}.txt", published, actors=people, events=(event,)), parsed=body)
    return Moment(entry=Entry(article=told, place=Place(duplicate_of=copy_of)), event=event)


def told(happenings: Sequence[Happening]) -> list[list[str]]:
    """The articles of each event."""
    return [[one.entry.id for one in happening.tellings] for happening in happenings]


SUMMIT = (
    moment("a", "Kim and Putin held their first summit in Vladivostok", "2019-04-25", "kim putin"),
    moment("b", "when Kim met Putin in Vladivostok", "2019-04-25", "kim putin", published="2023-09-14", status="background"),
    moment("c", "The summit of Putin and Kim in Vladivostok", "2019-04", "kim putin", published="2020-04-25", status="background"),
)


def test_retellings_over_years_are_one_event() -> None:
    (summit,) = merge(SUMMIT)
    assert (summit.value, summit.precision, summit.basis, summit.status) == ("2019-04-25", "day", "explicit", "reported")
    assert (summit.articles, summit.actors, summit.disputed) == (3, ("kim", "putin"), False)
    assert summit.telling.entry.id == "a"
    assert told([summit]) == [["a", "c", "b"]]


def test_an_anniversary_is_not_what_it_recalls() -> None:
    feast = moment("d", "Kim and Putin celebrated the anniversary of their summit in Vladivostok", "2020-04-25", "kim putin")
    assert sorted(map(sorted, told(merge((*SUMMIT, feast))))) == [["a", "b", "c"], ["d"]]


def test_other_things_of_the_same_day_are_other_events() -> None:
    flood = moment("d", "A flood destroyed a bridge near Omsk", "2019-04-25")
    launch = moment("e", "Lee launched a satellite from the coast", "2019-04-25", "lee")
    assert len(merge((*SUMMIT, flood, launch))) == 3


def test_accounts_that_give_different_days_are_one_event_that_shows_both() -> None:
    one = moment("a", "Kim's armored train crossed the border river at Khasan", "2001-07-25", "kim")
    other = moment("b", "Kim's armored train crossed the border river at Khasan", "2001-07-26", "kim")
    (train, *rest) = merge((one, other))
    assert not rest
    assert [account.value for account in train.accounts] == ["2001-07-25", "2001-07-26"]
    assert [account.articles for account in train.accounts] == [("a",), ("b",)]
    assert train.disputed


def test_the_next_day_of_one_visit_is_another_event() -> None:
    arrived = moment("a", "Kim arrived in Vladivostok by train", "2019-04-24", "kim")
    left = moment("b", "Kim left Vladivostok by train", "2019-04-26", "kim")
    assert len(merge((arrived, left))) == 2


def test_planned_and_later_happened_is_one_event() -> None:
    plan = moment("p", "Kim will meet Putin in Vladivostok", "2019-04-25", "kim putin", published="2019-04-23", status="planned")
    (summit,) = merge((plan, SUMMIT[0]))
    assert (summit.status, summit.telling.entry.id) == ("reported", "a")


def test_what_is_called_off_joins_the_plan() -> None:
    plan = moment("p", "Kim will visit Moscow for the parade", "2015-05-09", "kim", published="2015-04-20", status="planned")
    off = moment(
        "q", "Kim has called off the visit to Moscow", "2015-04-30", "kim", published="2015-04-30", status="cancelled", basis="publication"
    )
    (visit,) = merge((plan, off))
    assert (visit.status, visit.value) == ("cancelled", "2015-05-09")


def test_a_plan_alone_stays_a_plan() -> None:
    (plan,) = merge((moment("p", "Kim will meet Putin", "2019-04-25", "kim putin", status="planned"),))
    assert plan.status == "planned"


def test_copies_of_one_agency_are_one_source() -> None:
    text = "Kim and Putin held their first summit in Vladivostok"
    copies = [moment(name, text, "2019-04-25", "kim putin", source="Wire") for name in "abc"]
    other = moment("d", text, "2019-04-25", "kim putin", source="Gazette")
    (summit,) = merge((*copies, other))
    assert (summit.articles, summit.sources) == (4, 2)


def test_articles_that_name_no_source_are_no_independent_sources() -> None:
    text = "Kim and Putin held their first summit in Vladivostok"
    (summit,) = merge((moment("a", text, "2019-04-25", "kim putin"), moment("b", text, "2019-04-25", "kim putin")))
    assert (summit.articles, summit.sources) == (2, 0)


def test_an_unsigned_copy_of_an_agencys_text_is_no_source_of_its_own() -> None:
    text = "Kim and Putin held their first summit in Vladivostok"
    signed = moment("a", text, "2019-04-25", "kim putin", source="Wire")
    (summit,) = merge((signed, moment("b", text, "2019-04-25", "kim putin", copy_of="a")))
    assert (summit.articles, summit.sources) == (2, 1)


def test_whom_one_telling_of_many_names_took_no_part() -> None:
    stray = moment("d", "when Kim met Putin in Vladivostok", "2019-04-25", "kim putin other", status="background")
    (summit,) = merge((*SUMMIT, stray))
    assert summit.articles == 4
    assert summit.actors == ("kim", "putin")


def test_what_is_dated_by_its_publication_joins_the_day_before() -> None:
    soft = moment("s", "Putin and Kim have held a first summit in Vladivostok", "2019-04-26", "kim putin", basis="publication")
    (summit,) = merge((SUMMIT[0], soft))
    assert (summit.value, summit.disputed) == ("2019-04-25", False)


def test_what_people_say_is_no_telling_of_what_they_do() -> None:
    said = moment("s", "Putin said Kim's summit in Vladivostok had been useful", "2019-04-25", "putin", rule="statement")
    assert len(merge((SUMMIT[0], said))) == 2


def test_events_without_a_day_stand_last_and_alone() -> None:
    unknown = [moment(name, "Kim met Putin", None, "kim putin") for name in "xy"]
    happenings = merge((*unknown, SUMMIT[0]))
    assert [happening.value for happening in happenings] == ["2019-04-25", None, None]


def test_no_moments_no_events() -> None:
    assert merge(()) == ()


def test_what_recalls_the_month_is_no_telling_of_a_plan_for_another_day_of_it() -> None:
    plan = moment("p", "Kim is to tour Vladivostok", "2019-04-26", "kim", published="2019-04-25", status="planned")
    recalled = moment("r", "Kim went to see the port of Vladivostok", "2019-04", "kim", published="2020-04-25", status="background")
    assert sorted(map(sorted, told(merge((plan, recalled, SUMMIT[0]))))) == [["a"], ["p"], ["r"]]


def test_two_recollections_of_one_article_are_of_one_event() -> None:
    """The second does not go to a lesser event of the month because the first is taken."""
    first = moment("r", "when Kim met Putin in Vladivostok", "2019-04", "kim putin", published="2020-04-25", status="background")
    second = replace(first, event=replace(first.event, id="e2", sentence="s2"))
    plan = moment("p", "Kim is to tour Vladivostok", "2019-04-26", "kim", published="2019-04-25", status="planned")
    assert sorted(map(sorted, told(merge((*SUMMIT, plan, first, second))))) == [["a", "b", "c", "r", "r"], ["p"]]


def test_what_was_called_off_did_not_happen_because_somebody_recalls_the_invitation() -> None:
    off = moment("q", "Kim will not come to Moscow for the parade", "2015-05-09", "kim", published="2015-04-30", status="cancelled")
    recalled = moment("r", "Kim will come to Moscow for the parade", "2015-05", "kim", published="2020-05-05", status="background")
    (visit,) = merge((off, recalled))
    assert visit.status == "cancelled"


def test_a_month_recalled_in_other_words_belongs_to_what_the_same_two_did_in_it() -> None:
    others = [moment(f"o{day}", f"Lee{day} opened mine {day} near Omsk", f"2018-03-{day}", f"lee{day}") for day in range(10, 29)]
    words = "He rode eastward by rail for a rare summit amid concerns about a possible deal"
    recalled = moment("r", words, "2019-04", "kim putin", published="2020-04-25", status="background")
    assert ["a", "b", "c", "r"] in map(sorted, told(merge((*SUMMIT, *others, recalled))))
    stranger = moment("r", words, "2019-04", "lee park", published="2020-04-25", status="background")
    assert ["a", "b", "c"] in map(sorted, told(merge((*SUMMIT, *others, stranger))))


def test_a_plan_without_a_date_belongs_to_what_came_of_it_soon() -> None:
    words = "Kim will soon hold a summit with Putin in Vladivostok"
    plan = moment("p", words, None, "kim putin", published="2019-04-23", status="planned", basis="context")
    (summit,) = merge((*SUMMIT, plan))
    assert (summit.value, summit.status, summit.telling.entry.id) == ("2019-04-25", "reported", "a")
    for published in ("2018-01-01", "2019-04-25", "XXXX-04-23"):  # too early, not before it, unknown
        again = moment("p", words, None, "kim putin", published=published, status="planned", basis="context")
        assert len(merge((*SUMMIT, again))) == 2


def test_what_stands_for_an_event_is_no_plan_and_names_who_it_was() -> None:
    plan = moment("a", "Kim and Putin will hold their first summit in Vladivostok", "2019-04-25", "kim putin", status="planned")
    vague = moment("b", "They held their first summit in Vladivostok", "2019-04-25", "kim putin")
    clear = moment("c", "Kim and Putin held their first summit in Vladivostok", "2019-04-25", "kim putin")
    (summit,) = merge((plan, vague, clear))
    assert summit.telling.entry.id == "c"


def test_what_goes_on_for_years_is_no_day_of_them() -> None:
    """`from 1910 to 1945`, beside the day on which it ended."""
    end = moment("a", "The rule over the island ended", "1945-08-15", "", status="background")
    rule = moment("b", "The rule over the island lasted from 1910 to 1945", "1910", "", status="background")
    long = replace(rule, event=replace(rule.event, earliest="1910-01-01", latest="1945-12-31"))
    assert len(merge((end, long))) == 2


def test_who_reported_it_bears_witness_and_not_who_recalls_it() -> None:
    said = "Kim and Putin held their first summit in the port of Vladivostok"
    recalled = moment("a", said, "2019-04-25", "kim putin lavrov", published="2023-09-14", status="background")
    reported = moment("b", "Kim met Putin for their first summit in Vladivostok", "2019-04-25", "kim putin", published="2019-04-25")
    again = moment("c", said, "2019-04-25", "kim putin", published="2021-04-30", status="background")
    (summit,) = merge((recalled, reported, again))
    assert (summit.telling.entry.id, summit.actors) == ("b", ("kim", "putin"))
