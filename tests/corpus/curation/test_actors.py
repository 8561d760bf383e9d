"""actors.yml: what people say of actors, in all that refers to them."""

from dataclasses import replace

from generator.corpus import ActorRecord, Library
from generator.model import Article, Event, Quote
from tests.builders import actor, article, span
from tests.corpus.curation.rulings import failing, library

TEXT = "Lee Min met Ann Roe. Ri Min said so."
LEE, ROE, RI = actor(TEXT, "Lee Min", "lee-min"), actor(TEXT, "Ann Roe", "ann-roe"), actor(TEXT, "Ri Min", "ri-min", kind="organisation")
QUOTE = Quote(id="q1", direct=False, speaker="ri-min", reported_by="lee-min", chain=("lee-min", "ri-min"), **span(TEXT, "said so"))
EVENT = Event(
    id="e1", value="2020-01-01", earliest="2020-01-01", latest="2020-01-01", basis="explicit", sentence="s1",
    actors=("lee-min", "ann-roe"), **span(TEXT, "met"),
)  # fmt: skip


def full(name: str) -> Article:
    """An article with three actors, a quotation and an event."""
    return article(TEXT, name, "2020-01-02", actors=(LEE, ROE, RI), quotes=(QUOTE,), events=(EVENT,))


def record(found: Library, identity: str) -> ActorRecord:
    return found.actors_by_id()[identity]


def test_a_new_name_stays_at_its_address_and_the_old_one_is_known() -> None:
    found = library([full("a.txt"), full("b.txt")], actors="lee-min: {name: Li Min, aliases: [Old Li, 李]}")
    assert (record(found, "lee-min").name, record(found, "lee-min").aliases) == ("Li Min", ("Lee Min", "Old Li", "李"))
    assert {one.name for entry in found.entries for one in entry.article.actors if one.id == "lee-min"} == {"Li Min"}
    assert not failing(found)


def test_the_name_that_it_has_already_is_no_slip() -> None:
    found = library([full("a.txt")], actors="lee-min: {name: Lee Min}")
    assert record(found, "lee-min") == record(library([full("a.txt")]), "lee-min")
    assert not failing(found)


def test_kind_country_status_and_intro() -> None:
    doubtful = replace(LEE, status="review")
    plain = library([article(TEXT, "a.txt", actors=(doubtful,))])
    assert record(plain, "lee-min").status == "review"
    text = "lee-min: {kind: organisation, country: KR, status: published, intro: By hand.}"
    found = record(library([article(TEXT, "a.txt", actors=(doubtful,))], actors=text), "lee-min")
    assert (found.kind, found.country, found.status, found.intro) == ("organisation", "KR", "published", "By hand.")


def test_a_page_can_be_refused_however_often_the_name_is_seen() -> None:
    found = library([full(f"{number}.txt") for number in range(5)], actors="lee-min: {status: review}")
    assert record(found, "lee-min").status == "review"


def test_merged_ids_are_one_actor_by_the_name_of_the_one_that_takes_them() -> None:
    only_ri = article(TEXT, "b.txt", actors=(RI,), quotes=(replace(QUOTE, chain=("ri-min",)),))
    found = library([full("a.txt"), only_ri, replace(only_ri, parsed=full("c.txt").parsed)], actors="lee-min: {merge: [ri-min]}")
    assert set(found.actors_by_id()) == {"lee-min", "ann-roe"}
    one = record(found, "lee-min")
    assert (one.name, one.kind, one.aliases, one.mentions) == ("Lee Min", "person", ("Ri Min",), 4)
    assert [seen.entry.id for seen in one.appearances] == ["a", "b", "c"]
    first, second, _ = found.entries
    assert (first.article.quotes[0].speaker, first.article.quotes[0].chain) == ("lee-min", ("lee-min", "lee-min"))
    assert second.article.quotes[0].speaker == "lee-min"


def test_merges_lead_on_to_the_last_one() -> None:
    found = library([full("a.txt")], actors="lee-min: {merge: [ri-min]}\nri-min: {merge: [ann-roe]}")
    assert set(found.actors_by_id()) == {"lee-min"}
    assert found.happenings[0].actors == ("lee-min",)
    assert not failing(found)


def test_actors_can_be_merged_into_one_that_is_new() -> None:
    """Under an id and a name of their own, merge by merge; of what is not there nothing is made."""
    text = "the-min: {merge: [ri-min], name: The Min}\nmins: {merge: [the-min]}\nnone: {merge: [nobody], name: None}"
    found = library([full("a.txt")], actors=text)
    assert set(found.actors_by_id()) == {"lee-min", "ann-roe", "mins"}
    assert failing(found) == [
        (1, "the-min is merged into mins"),
        (3, "there is no actor none, nobody"),
        (3, "there is no actor none"),
    ]
    found = library([full("a.txt")], actors="the-min: {merge: [ri-min], name: The Min}")
    assert record(found, "the-min").name == "The Min"
    assert not failing(found)


def test_what_is_no_actor_is_gone_from_all_that_names_it() -> None:
    found = library([full("a.txt")], actors="lee-min: {ignore: true}\nri-min: {ignore: true}")
    assert set(found.actors_by_id()) == {"ann-roe"}
    (entry,) = found.entries
    assert [one.id for one in entry.article.actors] == ["ann-roe"]
    assert (entry.article.quotes[0].speaker, entry.article.quotes[0].reported_by, entry.article.quotes[0].chain) == (None, None, ())
    assert entry.article.events[0].actors == found.happenings[0].actors == ("ann-roe",)


def test_in_some_articles_the_name_means_somebody_else() -> None:
    text = "lee-min: {split: {lee-min-2: {name: Lee Min (mayor), articles: [b]}}}\nlee-min-2: {country: KR}"
    found = library([full("a.txt"), full("b.txt")], actors=text)
    assert [seen.entry.id for seen in record(found, "lee-min").appearances] == ["a"]
    other = record(found, "lee-min-2")
    assert (other.name, other.country, [seen.entry.id for seen in other.appearances]) == ("Lee Min (mayor)", "KR", ["b"])
    quotes = {entry.id: entry.article.quotes[0].reported_by for entry in found.entries}
    assert quotes == {"a": "lee-min", "b": "lee-min-2"}
    assert not failing(found)


def test_a_split_may_lead_to_an_actor_who_is_known() -> None:
    found = library([full("a.txt"), full("b.txt")], actors="lee-min: {split: {ri-min: {articles: [b]}}}")
    assert [len(record(found, one).appearances) for one in ("lee-min", "ri-min")] == [1, 2]
    assert record(found, "ri-min").name == "Ri Min"


def test_what_is_left_after_a_split_can_be_ignored() -> None:
    found = library([full("a.txt"), full("b.txt")], actors="lee-min: {ignore: true, split: {lee-two: {articles: [b]}}}")
    assert "lee-min" not in found.actors_by_id()
    assert [seen.entry.id for seen in record(found, "lee-two").appearances] == ["b"]
    assert not failing(found)


def test_a_merge_by_hand_settles_the_doubt() -> None:
    korean, american = replace(ROE, country="KR"), replace(ROE, country="US")
    articles = [article(TEXT, "a.txt", actors=(korean,)), article(TEXT, "b.txt", actors=(american,))]
    (doubt,) = library(articles).doubts
    assert not library(articles, actors=f"{doubt.ids[0]}: {{merge: [{doubt.ids[1]}]}}").doubts


def test_what_is_kept_apart_is_not_asked_again() -> None:
    """Whichever of them has the line; of three, all are different once one names the others."""
    articles = [article(TEXT, f"{land}.txt", actors=(replace(ROE, country=land.upper()),)) for land in ("kr", "us", "fr")]
    plain = library(articles)
    (doubt,) = plain.doubts
    first, second, third = doubt.ids
    for entry, left in (
        (f"{first}: {{apart: [{second}, {third}]}}", []),
        (f"{second}: {{apart: [{first}]}}\n{third}: {{apart: [{second}, {first}]}}", []),
        (f"{third}: {{apart: [{second}]}}", [doubt.ids]),
        (f"{first}: {{merge: [{third}]}}\n{second}: {{apart: [{third}]}}", []),
    ):
        found = library(articles, actors=entry)
        assert [one.ids for one in found.doubts] == left
        assert not failing(found)
    assert library(articles, actors=f"{first}: {{apart: [{second}, {third}]}}").actors == plain.actors


def test_what_no_longer_matches_is_said() -> None:
    text = """
lee: {name: Lee, kind: person}
ann-roe:
  merge: [nobody, ri-min]
  split:
    roe-2: {articles: [a, gone]}
    roe-3: {articles: [b]}
ri-min: {country: KR}
"""
    found = library([full("a.txt"), article(TEXT, "b.txt", actors=(LEE,))], actors=text)
    assert failing(found) == [
        (2, "there is no actor lee"),
        (2, "there is no actor lee"),
        (4, "there is no actor nobody"),
        (6, "there is no article gone"),
        (7, "ann-roe is not in b"),
        (8, "ri-min is merged into ann-roe"),
    ]
    assert len(found.problems) == 5  # one for both lines of the entry that has no actor
