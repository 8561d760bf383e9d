"""One id for each actor across the corpus, in all that refers to it."""

from generator.corpus.identities import with_identities
from generator.model import Article, Event, Quote
from tests.builders import actor, article, span

TEXT = "Foreign Minister Lee Min-ho said on May 1 he was ready. Lee Minho and Ann Roe agreed."


def make(file: str, name: str, identity: str) -> Article:
    """An article in which one person speaks and acts."""
    quote = Quote(id="q1", direct=False, speaker=identity, chain=(identity, "source"), **span(TEXT, "he was ready"))
    event = Event(
        id="e1", value=None, earliest=None, latest=None, basis="context", sentence="s1", actors=(identity,), **span(TEXT, "he was ready")
    )
    return article(TEXT, file, actors=(actor(TEXT, name, identity),), quotes=(quote,), events=(event,))


def test_spellings_of_one_name_are_one_actor_in_all_that_refers_to_it() -> None:
    found, _ = with_identities([make("a.txt", "Lee Min-ho", "lee-min-ho"), make("b.txt", "Lee Minho", "lee-minho")])
    ids = {(one.actors[0].id, one.quotes[0].speaker, one.quotes[0].chain, one.events[0].actors) for one in found}
    assert len(ids) == 1
    ((own, speaker, chain, acting),) = ids
    assert (speaker, chain, acting) == (own, (own, "source"), (own,))


def test_two_people_stay_two() -> None:
    found, _ = with_identities([make("a.txt", "Lee Min-ho", "lee-min-ho"), make("b.txt", "Ann Roe", "ann-roe")])
    assert [one.actors[0].id for one in found] == ["lee-min-ho", "ann-roe"]


def test_an_article_that_needs_no_other_id_is_left_as_it_is() -> None:
    only = make("a.txt", "Ann Roe", "ann-roe")
    assert with_identities([only])[0][0] is only


def test_two_spellings_in_one_article_are_joined_with_their_mentions() -> None:
    both = article(TEXT, "b.txt", actors=(actor(TEXT, "Lee Min-ho", "lee-min-ho"), actor(TEXT, "Lee Minho", "lee-minho")))
    (found,), _ = with_identities([both])
    (joined,) = found.actors
    assert [mention.text for mention in joined.mentions] == ["Lee Min-ho", "Lee Minho"]
    assert joined.aliases == ("Lee Minho",)
