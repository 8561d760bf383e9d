"""What holds of the events of any corpus."""

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.corpus.happenings import merge
from generator.corpus.moment import Moment
from tests.corpus.happenings.test_merge import moment

DAYS = st.sampled_from([None, "2019-04-24", "2019-04-25", "2019-04-26", "2019-04", "1948-10-12"])
WORDS = ("Kim", "Putin", "met", "signed", "treaty", "summit", "left", "arrived", "Vladivostok", "train", "flood")
TEXTS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=7)


@st.composite
def corpora(draw: st.DrawFn) -> list[Moment]:
    """Up to twelve articles of one event each."""
    return [
        moment(
            f"n{number}",
            " ".join(draw(TEXTS)),
            draw(DAYS),
            " ".join(sorted(draw(st.sets(st.sampled_from(["kim", "putin", "lee"]))))),
            published=draw(st.sampled_from(["2019-04-26", "2023-09-14"])),
            status=draw(st.sampled_from(["reported", "background", "planned", "cancelled"])),
            basis=draw(st.sampled_from(["explicit", "context", "publication"])),
            rule=draw(st.sampled_from(["occurrence", "statement"])),
        )
        for number in range(draw(st.integers(0, 12)))
    ]


@given(corpora(), st.randoms(use_true_random=False))
@settings(max_examples=150, deadline=None)
def test_any_corpus(moments: list[Moment], random: object) -> None:
    happenings = merge(moments)
    assert sorted(one.entry.id for happening in happenings for one in happening.tellings) == sorted(one.entry.id for one in moments)
    assert len({happening.id for happening in happenings}) == len(happenings)
    for happening in happenings:
        assert happening.telling in happening.tellings
        assert 0 <= happening.sources <= happening.articles <= len(happening.tellings)
        assert (happening.earliest is None) == (happening.latest is None)
        assert bool(happening.accounts) == (happening.earliest is not None)
        assert happening.earliest is None or happening.latest is None or happening.earliest <= happening.latest
        assert happening.status in {one.event.status for one in happening.tellings}
    shuffled = list(moments)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert merge(shuffled) == happenings
