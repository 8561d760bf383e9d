"""What holds of the blocks of any text, and a person's rulings on them."""

from hypothesis import given
from hypothesis import strategies as st

from generator.model import BlockOverride, ParsedArticle, RawArticle
from generator.parse import parse
from tests.builders import raw
from tests.fuzz.hostile import SCRAPS

PIECES = st.lists(st.sampled_from(SCRAPS), max_size=40).map("".join)
TEXT = (
    "Leaders meet at port\n\nORRIN, Aug. 15 (Test Wire) -- Leaders of two cities met at the old port on Monday. (LEAD)\n"
    "Sign up for our newsletter, the mayor told the crowd.\nPolice stand at the gate. (Yonhap)\nThey are to meet again in May.\n(END)\n"
)


def assert_sound(found: ParsedArticle) -> None:
    """Blocks tile the text, sentences lie in them in order, and every finding is where it says."""
    text, covered = found.text, [0] * len(found.text)
    for block in found.blocks:
        assert text[block.start : block.end] == block.text
        covered[block.start : block.end] = [times + 1 for times in covered[block.start : block.end]]
    assert all(times == 1 or (times == 0 and sign.isspace()) for times, sign in zip(covered, text, strict=True))
    last = 0
    for sentence in found.sentences:
        block = found.blocks[sentence.block]
        words = text[sentence.start : sentence.end]
        assert last <= sentence.start < sentence.end
        assert block.start <= sentence.start
        assert sentence.end <= block.end
        assert words == words.strip()
        assert sentence.role == block.role
        last = sentence.end
    for one in (found.dateline, found.wire, found.rights, *found.captions):
        assert one is None or text[one.start : one.end] == one.text
    if found.headline.start is not None and found.headline.origin != "metadata":
        assert text[found.headline.start : found.headline.end] == found.headline.text


@given(st.text(max_size=200))
def test_any_text(text: str) -> None:
    assert_sound(parse(raw(text)))


@given(PIECES)
def test_scraps_of_wire_copy(text: str) -> None:
    assert_sound(parse(raw(text)))


@given(PIECES, st.sampled_from(["caption", "headline", "boilerplate", "paragraph", "dateline", "byline", "metadata"]), st.integers(0, 60))
def test_rulings_keep_the_tiles(text: str, role: str, at: int) -> None:
    find = text[at : at + 12].strip() or "x"
    assert_sound(parse(ruled(text, find, role)))


def test_no_text_gives_no_block() -> None:
    found = parse(raw(" \n\t\u2028"))
    assert (found.blocks, found.sentences, found.headline.origin) == ((), (), "file")


def ruled(text: str, find: str, role: str) -> RawArticle:
    """An article with one line of a sidecar's `blocks:`."""
    fields = {name: getattr(raw(text), name) for name in ("path", "name", "id", "text", "digest", "encoding")}
    return RawArticle(**fields, overrides=(BlockOverride(find=find, role=role, origin="one.yml"),))


def role_of(found: ParsedArticle, words: str) -> tuple[str, str]:
    return next((b.role, b.rule) for b in found.blocks if words in b.text)


def test_a_paragraph_that_was_cut_comes_back() -> None:
    assert role_of(parse(raw(TEXT)), "newsletter")[0] == "boilerplate"
    found = parse(ruled(TEXT, "Sign up for our newsletter", "paragraph"))
    assert role_of(found, "newsletter") == ("paragraph", "sidecar")
    assert "Sign up for our newsletter, the mayor told the crowd." in [found.text[s.start : s.end] for s in found.sentences]


def test_a_caption_becomes_text() -> None:
    assert len(parse(raw(TEXT)).captions) == 1
    found = parse(ruled(TEXT, "stand  at\nthe gate", "paragraph"))
    assert found.captions == ()
    assert role_of(found, "stand at the gate") == ("paragraph", "sidecar")


def test_a_headline_that_is_none_is_made_anew() -> None:
    found = parse(ruled(TEXT, "Leaders meet at port", "boilerplate"))
    assert (found.headline.origin, found.headline.text) == ("lead", "Leaders of two cities met at the old port on Monday")


def test_a_ruling_over_two_blocks_falls_to_the_first() -> None:
    found = parse(ruled(TEXT, "They are to meet again in May. (END)", "subhead"))
    assert role_of(found, "meet again") == ("subhead", "sidecar")
    assert found.problems == ()


def test_a_ruling_that_meets_nothing_is_a_problem() -> None:
    found = parse(ruled(TEXT, "nowhere to be found", "subhead"))
    assert [problem.code for problem in found.problems] == ["override-not-applied"]
