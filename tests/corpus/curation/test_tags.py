"""tags.yml: what people say of topics."""

from generator.model import Article, Event
from tests.builders import article, span, tag
from tests.corpus.curation.rulings import failing, library

TEXT = "The trade talks on rice began."
TRADE, RICE = tag(TEXT, "trade", "trade"), tag(TEXT, "rice", "rice")
EVENT = Event(
    id="e1", value=None, earliest=None, latest=None, basis="context", sentence="s1", tags=("trade", "rice"), **span(TEXT, "began")
)


def full(name: str) -> Article:
    return article(TEXT, name, tags=(TRADE, RICE), events=(EVENT,))


def test_label_and_introduction() -> None:
    found = library([full("a.txt")], tags="rice: {label: Rice and grain, intro: By hand.}")
    assert [(one.id, one.label, one.intro) for one in found.tags] == [("rice", "Rice and grain", "By hand."), ("trade", "Trade", "")]
    assert found.entries[0].article.tags[1].label == "Rice and grain"
    assert not failing(found)


def test_a_tag_that_is_ignored_is_gone() -> None:
    found = library([full("a.txt")], tags="rice: {ignore: true}")
    assert [one.id for one in found.tags] == ["trade"]
    assert found.entries[0].article.events[0].tags == ("trade",)


def test_merged_tags_are_one_with_the_words_of_both() -> None:
    found = library([full("a.txt"), article(TEXT, "b.txt", tags=(RICE,))], tags="trade: {merge: [rice]}")
    (one,) = found.tags
    assert (one.id, one.label, [entry.id for entry, _ in one.uses]) == ("trade", "Trade", ["a", "b"])
    assert [word.text for word in one.uses[0][1].evidence] == ["trade", "rice"]
    assert found.entries[0].article.events[0].tags == ("trade",)


def test_articles_get_and_lose_a_tag() -> None:
    found = library([full("a.txt"), article(TEXT, "b.txt")], tags="rice: {remove: [a], add: [b]}")
    uses = {one.id: [(entry.id, use.rule) for entry, use in one.uses] for one in found.tags}
    assert uses == {"trade": [("a", "test")], "rice": [("b", "by-hand")]}
    assert found.entries[0].article.events[0].tags == ("trade",)
    assert not failing(found)


def test_a_tag_can_be_made_by_hand() -> None:
    found = library([full("a.txt")], tags="long-read: {add: [a]}")
    assert (found.tags[0].id, found.tags[0].label) == ("long-read", "Long read")
    found = library([full("a.txt")], tags="long-read: {add: [a], label: Long reads}")
    assert found.tags[0].label == "Long reads"


def test_a_tag_added_under_a_name_that_was_merged_comes_under_the_other() -> None:
    found = library([full("a.txt"), article(TEXT, "b.txt")], tags="trade: {merge: [rice]}\nrice: {add: [b]}")
    assert {one.id: [entry.id for entry, _ in one.uses] for one in found.tags} == {"trade": ["a", "b"]}
    assert not failing(found)


def test_tags_can_be_merged_into_one_that_is_new() -> None:
    found = library([full("a.txt")], tags="goods: {merge: [rice, trade], label: Goods}")
    assert [(one.id, one.label) for one in found.tags] == [("goods", "Goods")]
    assert not failing(found)


def test_a_topic_of_the_vocabulary_that_no_article_has_now_is_no_slip() -> None:
    assert not failing(library([full("a.txt")], tags="ratification: {label: Ratified, parent: treaty, words: [deposit]}"))


def test_what_no_longer_matches_is_said() -> None:
    text = """
nothing: {label: Nothing}
rice: {remove: [b, c], parent: nothing}
trade:
  merge: [grain]
  add: [c]
"""
    assert failing(library([full("a.txt"), article(TEXT, "b.txt")], tags=text)) == [
        (2, "there is no tag nothing"),
        (3, "b does not have the tag"),
        (3, "there is no article c"),
        (3, "there is no tag nothing"),
        (5, "there is no tag grain"),
        (6, "there is no article c"),
    ]
