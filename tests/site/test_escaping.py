"""Article text on a page: nothing of it is markup and all of it is shown, under the extensions that mkdocs.yml has."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from generator.render.markdown import clean, escape, spoken
from tests.site.markup import convert, extensions, see, squeezed

# Where templates put text, from the most to the least dangerous place.
PLACES = {
    "line": "{}",
    "heading": "# {} {{ #top }}",
    "item": "- {}",
    "numbered": "1. {}",
    "quoted": "> {}",
    "middle": "before {} after",
    "link": "[{}](https://example.org/)",
    "inline": '<span class="x">{}</span>',
    "marked": 'so <a href="x">{}</a>.',
    "block": "<div>\n<p>{}</p>\n</div>",
    "cell": "| a |\n| --- |\n| {} |",
}
# What means something to Markdown, HTML, their extensions, templates or front matter.
HOSTILE = (
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<![CDATA[", "<![", "<!--", "-->", "<?php",
    "?>", "<!DOCTYPE x>", "</div>", "</p>", "</span>", '"', "'", "&", "&lt;", "&#60;", "&amp;lt;",
    "[a](javascript:alert(1))", "![a](x)", "[a]: http://x", "[a][b]", "[^1]", "[^1]: x", "*a*", "**a**",
    "_a_", "__a__", "`a`", "```", "~~~", "~~a~~", "^a^", "==a==", "# a", "a #", "---", "***", "===", "- a",
    "* a", "+ a", "1. a", "1) a", "> a", "| a | b |", "|---|---|", "    a", "\ta", "a  ", "\\", "\\*", "\\\\",
    "{: #a .b onclick=x }", "{ #a }", "{.a}", "{{ 7*7 }}", "{% raw %}", "{# a #}", '--8<-- "x"', "!!! note",
    "??? note", '=== "a"', ":smile:", "::: x", "*[HTML]: x", "(c)", "http://x.org", "www.x.org",
    "<http://x.org>", "a@x.org", "<a@x.org>", "[TOC]", "[[a]]", "$a$", "\\(a\\)", "%%", "//", "\x02", "\x03",
    "klzzwxh:0001", "\x02klzzwxh:0\x03", "wzxhzdk:0", "\u202eabc", "\u2066", "\ufeff", "\x00", "\x1b[31m",
    "\x85", "\u2028", "\r", "\n", "\n\n", "\n---\n", "\ud800", "\ufffe", "\U000e0041", "e\u0301", "김정은",
    "金正恩", "Сталин", "Oct. 12, 1948", "U.S.", "N.K.", "5:3", "a-b", " - ", "Kim's", "(Yonhap)", " ", "a", "1",
    "1948.",
)  # fmt: skip

TEXTS = st.lists(st.sampled_from(HOSTILE) | st.text(max_size=8), max_size=8).map("".join)


def shown(place: str, text: str) -> tuple[str, list[str]]:
    """The visible text and the tags of a page with the text in that place."""
    seen = see(convert(PLACES[place].format(text)))
    return seen.visible, seen.tags


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("text", [text for text in HOSTILE if clean(text).strip()])
def test_each_hostile_text_is_shown_and_does_nothing(place: str, text: str) -> None:
    """One by one, so that a failure names it."""
    holds(place, escape(text), clean(text))


@given(st.sampled_from(sorted(PLACES)), TEXTS)
def test_any_text_is_shown_and_does_nothing(place: str, text: str) -> None:
    """In any mixture."""
    assume(clean(text).strip())
    holds(place, escape(text), clean(text))


@given(st.sampled_from(sorted(PLACES)), st.lists(TEXTS, max_size=3))
def test_parts_stay_harmless_side_by_side(place: str, texts: list[str]) -> None:
    """Escaped by itself each, put next to each other: `1` and `.` make no list, `www` and `.x` no link."""
    assume("".join(map(clean, texts)).strip())
    holds(place, "".join(map(escape, texts)), "".join(map(clean, texts)))


@given(TEXTS)
def test_any_text_is_one_attribute(text: str) -> None:
    """In an attribute as well, inside a paragraph and inside a block of HTML."""
    for page in ('so <span title="{}">x</span>', '<div>\n<span title="{}">x</span>\n</div>'):
        seen = see(convert(page.format(escape(text))))
        assert [value for name, value in seen.attributes if name == "title"] == [clean(text)]
        assert seen.visible in ("so x", "x")


@given(TEXTS)
def test_other_scripts_are_shown_as_they_are(text: str) -> None:
    """`lang` marks add nothing to the text."""
    assert see(convert(f"so {spoken(text)} x")).visible == squeezed(f"so {clean(text)} x")


@given(TEXTS)
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    """What was cleaned is clean: one line, in NFC, without what nobody can see."""
    line = clean(text)
    assert clean(line) == line
    assert "\n" not in line


def test_escaping_is_for_the_extensions_in_use() -> None:
    """None of those that would make markup of plain words; a new one needs a look at the escaper first."""
    assert set(extensions()[0]) <= {"attr_list", "fenced_code", "tables", "toc"}


def test_escaped_text_can_be_read() -> None:
    """The Markdown on disk stays legible: plain punctuation is left alone."""
    plain = "SEOUL, Oct. 12 (Wire) The envoy said Kim's well-known letter, dated 1948, came: it was read at 10:30; was it?"
    assert escape(plain) == plain


def holds(place: str, escaped: str, text: str) -> None:
    """The page shows the cleaned text, and has no other tags than with an `x` in its place. Templates never print an empty text."""
    visible, tags = shown(place, escaped)
    plain, plain_tags = shown(place, "x")
    before, _, after = plain.partition("x")
    assert visible.strip() == squeezed(before + text + after).strip()  # Markdown strips white space of any kind
    assert tags == plain_tags
