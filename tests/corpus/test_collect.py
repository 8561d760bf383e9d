"""Articles → Library: identities, order, clashes."""

from itertools import permutations

from generator.corpus import collect
from generator.model import Article
from generator.settings import Settings
from tests.builders import actor, article, tag

TEXT = "Foreign Minister Lee Min met Ann Roe about trade."


def make(name: str, day: str | None, **more: object) -> Article:
    return article(TEXT, name, day, **more)


def test_articles_stand_by_their_latest_possible_day_and_undated_last() -> None:
    found = collect(
        [make("b.txt", None), make("a.txt", "2019-04-25"), make("c.txt", "2020"), make("d.txt", "XXXX-08-15"), make("e.txt", "2019-04")],
        Settings(),
    )
    assert [entry.id for entry in found.entries] == ["c", "e", "a", "b", "d"]


def test_two_files_of_one_id_are_both_kept_and_the_second_says_so() -> None:
    found = collect([make("x.txt", None), make("x.md", None)], Settings())
    assert sorted(entry.id for entry in found.entries) == ["x", "x-2"]
    (problem,) = [problem for entry in found.entries for problem in entry.article.problems]
    assert problem.code == "id-clash"
    assert problem.path == "x.txt"


def test_a_given_id_never_takes_another_articles_suffix() -> None:
    found = collect([make("x-2.txt", None), make("x.md", None), make("x.txt", None)], Settings())
    assert sorted(entry.id for entry in found.entries) == ["x", "x-2", "x-3"]


def test_an_actor_is_one_record_with_the_dates_of_its_titles() -> None:
    lee = actor(TEXT, "Lee Min", "lee-min", titles=("Foreign Minister",), aliases=("Lee",))
    found = collect([make("a.txt", "2020-01-01", actors=(lee,)), make("b.txt", "2022-01-01", actors=(lee,))], Settings())
    (record,) = found.actors
    assert (record.name, record.mentions, record.aliases) == ("Lee Min", 2, ("Lee",))
    assert [(title.text, title.first, title.last) for title in record.titles] == [("Foreign Minister", "2020-01-01", "2022-01-01")]


def test_a_doubtful_actor_needs_articles_enough() -> None:
    ann = actor(TEXT, "Ann Roe", "ann-roe", status="review")
    articles = [make("a.txt", None, actors=(ann,)), make("b.txt", None, actors=(ann,))]
    assert [collect(articles, Settings(actor_articles=n)).actors[0].status for n in (2, 3)] == ["published", "review"]


def test_the_order_of_the_articles_makes_no_difference() -> None:
    trade = tag(TEXT, "trade", "trade")
    lee = actor(TEXT, "Lee Min", "lee-min")
    articles = [make("x.txt", "2020", tags=(trade,)), make("x.md", None, actors=(lee,)), make("y.txt", "2019-01", actors=(lee,))]
    assert len({collect(order, Settings()) for order in permutations(articles)}) == 1
