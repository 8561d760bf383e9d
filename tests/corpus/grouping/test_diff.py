"""The difference view: what changed between two versions."""

from hypothesis import given
from hypothesis import strategies as st

from generator.corpus.grouping.diff import Change, changes
from generator.model import Article
from tests.builders import article
from tests.corpus.grouping.cases import cases

OLD = "Ferry aground\nA ferry ran aground near Alma on Monday.\nTwo people were hurt.\nThe fog was thick.\nDivers wait."
NEW = "Ferry aground\nA large ferry ran aground near Alma on Monday.\nThe fog was thick.\nTwo people were hurt.\nA tug came at noon."


def kinds(old: str, new: str) -> list[tuple[str, str, str]]:
    """(kind, old sentence, new sentence) of each row."""
    one, other = article(old, "a.txt"), article(new, "b.txt")
    return [(row.kind, text(one, row, "old"), text(other, row, "new")) for row in changes(one, other)]


def text(of: Article, row: Change, side: str) -> str:
    sentence = getattr(row, side)
    return of.text[sentence.start : sentence.end] if sentence else ""


def test_each_sentence_has_its_row() -> None:
    rows = kinds(OLD, NEW)
    assert ("kept", "Ferry aground", "Ferry aground") in rows
    assert ("changed", "A ferry ran aground near Alma on Monday.", "A large ferry ran aground near Alma on Monday.") in rows
    assert ("added", "", "A tug came at noon.") in rows
    assert ("removed", "Divers wait.", "") in rows
    assert sorted(kind for kind, _, _ in rows if kind in ("kept", "moved")) == ["kept", "kept", "moved"]


def test_the_words_of_a_changed_sentence() -> None:
    (row,) = [row for row in changes(article(OLD, "a.txt"), article(NEW, "b.txt")) if row.kind == "changed"]
    assert [(piece.kind, piece.text) for piece in row.pieces] == [
        ("kept", "A"),
        ("added", "large"),
        ("kept", "ferry ran aground near Alma on Monday."),
    ]


def test_a_correction_shows_the_figure_only() -> None:
    case = next(case for case in cases() if case.name == "a correction of one figure")
    changed = [row for row in changes(*case.articles) if row.kind != "kept" and row.new and row.new.role == "paragraph"]
    assert [[(piece.kind, piece.text) for piece in row.pieces if piece.kind != "kept"] for row in changed] == [
        [("removed", "14"), ("added", "41")]
    ]


@given(*[st.lists(st.sampled_from(["One two three.", "One two four.", "Five six seven eight.", "Nine."]), max_size=6)] * 2)
def test_both_texts_can_be_read_off(old: list[str], new: list[str]) -> None:
    """Each sentence of either text stands in exactly one row, the new ones in order."""
    one, other = article("\n".join(old), "a.txt"), article("\n".join(new), "b.txt")
    rows = changes(one, other)
    assert [row.new for row in rows if row.new] == list(other.parsed.sentences)
    assert sorted(row.old.start for row in rows if row.old) == [sentence.start for sentence in one.parsed.sentences]
    for row in rows:
        if row.kind == "changed":
            assert " ".join(p.text for p in row.pieces if p.kind != "added") == text(one, row, "old")
            assert " ".join(p.text for p in row.pieces if p.kind != "removed") == text(other, row, "new")
