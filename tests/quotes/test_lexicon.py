"""The lexicon of reporting verbs: its forms, and that it holds together."""

import pytest

from generator import lexicon
from generator.quotes.verbs import table

FRAMES = {"that", "bare", "wh", "quote", "colon", "left", "np", "inf", "gerund", "to", "order"}


@pytest.mark.parametrize(
    ("word", "lemma", "form"),
    [
        ("said", "say", "past"),
        ("says", "say", "s"),
        ("argued", "argue", "past"),
        ("arguing", "argue", "ing"),
        ("denies", "deny", "s"),
        ("denied", "deny", "past"),
        ("stresses", "stress", "s"),
        ("written", "write", "participle"),
        ("admitted", "admit", "past"),
        ("read", "read", "past"),
        ("agreed", "agree", "past"),
        ("confident", "confident", "adjective"),
    ],
)
def test_forms(word: str, lemma: str, form: str) -> None:
    """Regular and irregular forms lead to their verb."""
    assert (lemma, form) in {(verb.lemma, verb.form) for verb in table()[word]}


def test_pairs_of_words_come_first() -> None:
    """`called for` is looked at before `called`."""
    assert table()["called"][0].tail


def test_every_frame_is_known() -> None:
    """A misspelled frame would never fit."""
    assert {frame for verbs in table().values() for verb in verbs for frame in verb.frames} <= FRAMES


def test_irregular_forms_and_statuses_belong_to_listed_verbs() -> None:
    """Nothing in the lexicon is without effect."""
    source = lexicon.load("speech_verbs")
    listed = {lemma for row in source["classes"].values() for lemma in row["verbs"]}
    firsts = {lemma.split()[0] for lemma in listed}
    assert set(source["irregular"]) <= firsts
    assert {lemma for lemmas in source["status"].values() for lemma in lemmas} <= listed


def test_no_verb_is_listed_twice_in_a_class() -> None:
    """A class is a list of different verbs."""
    for name, row in lexicon.load("speech_verbs")["classes"].items():
        assert len(row["verbs"]) == len(set(row["verbs"])), name
