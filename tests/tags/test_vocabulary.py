"""The user's own words: on top of the lexicon's, and part of what decides whether an article is read again."""

from pathlib import Path

from generator.build import Project, gather
from generator.model.curation import TagRuling
from generator.settings import Settings
from generator.tags import find, own_topics, vocabulary
from tests.tags.test_cases import article

HARBOUR = TagRuling(id="harbour", parent="transport", words=(("dry dock", 2.0), ("quay", 1.0)))
TEXT = "Quay gets dry dock\nThe dry dock was built beside the quay.\n"


def tagged(text: str, *rulings: TagRuling) -> dict[str, str]:
    """The tags of a text, id → label, with these entries of tags.yml."""
    return {tag.id: tag.label for tag in find(article(text), (), vocabulary(own_topics(rulings)))}


def test_a_new_topic() -> None:
    """It has the label made of its id, and its place in the hierarchy."""
    assert "harbour" not in tagged(TEXT)
    assert tagged(TEXT, HARBOUR) == {"harbour": "Harbour", "transport": "Transport"}


def test_words_for_a_topic_that_is_there() -> None:
    """They come on top; a word that both have is worth what the editor says; label and parent are the editor's."""
    gilded = TagRuling(id="gift", label="Presents", parent="royals", words=(("coronet", 2.0), ("gift", 0.0)))
    text = "Coronet for the mayor\nThe coronet and a limousine were a gift."
    assert tagged(text, gilded) == {"gift": "Presents", "royals": "Royalty"}
    assert "gift" not in tagged("A gift\nThe gift was a gift.", gilded)
    assert "gift" in tagged("A gift\nThe gift was a gift.")


def test_a_parent_that_is_no_topic_is_left_out() -> None:
    """It is reported where corrections are checked, and stops nothing; nor does a circle."""
    assert vocabulary(own_topics([TagRuling(id="harbour", parent="nowhere", words=(("quay", 2.0),))])).topics["harbour"].parent is None
    assert vocabulary(own_topics([TagRuling(id="transport", parent="railway")])).ancestors("railway") == ("transport",)


def test_words_of_a_ruling_without_letters() -> None:
    """They trigger nothing."""
    assert tagged(TEXT, TagRuling(id="empty", words=(("—", 2.0), ("*", 2.0)))) == tagged(TEXT)


def test_changed_words_tag_again(tmp_path: Path) -> None:
    """An article that lies in the cache is read again when the vocabulary has changed, and only then."""
    seeds = tmp_path / "seeds"
    (seeds / "curation").mkdir(parents=True)
    (seeds / "a.txt").write_text(TEXT, encoding="utf-8")
    project = Project(root=tmp_path, seeds=seeds, docs=tmp_path / "docs", templates=tmp_path, settings=Settings(jobs=1))

    def tags() -> set[str]:
        return {tag.id for entry in gather(project, lambda *_: None).entries for tag in entry.article.tags}

    assert "harbour" not in tags()
    (seeds / "curation" / "tags.yml").write_text("harbour: {words: [dry dock, quay]}\n", encoding="utf-8")
    assert "harbour" in tags()
    (seeds / "curation" / "tags.yml").unlink()
    assert "harbour" not in tags()
