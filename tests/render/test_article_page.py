"""The page of an article: all of its text is there, every sentence can be linked to, every finding leads somewhere."""

import re
from dataclasses import replace

import frontmatter
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Article, DateMention, Finding, Headline, Published, Rejected, Tag
from generator.render.markdown import clean
from tests.render.sample import FERRY, ferry, page_of, parsed
from tests.site.markup import Seen, convert, see, squeezed

SPAN = re.compile(r'<span class="dg-s" id="(s\d+)">')


def shown(article: Article) -> Seen:
    """The article's page as a browser shows it."""
    return see(convert(frontmatter.loads(page_of(article)).content))


def ids(seen: Seen) -> list[str]:
    """All ids of a page."""
    return [value for name, value in seen.attributes if name == "id"]


def test_every_block_is_shown() -> None:
    """The body, the captions and what was cut."""
    visible = shown(ferry()).visible
    for block in ferry().parsed.blocks:
        for line in block.text.replace("(LEAD) ", "").split("\n"):
            assert line.strip() in visible
    assert "(LEAD)" in visible


def test_each_sentence_can_be_linked_to() -> None:
    """Each id stands once on the page."""
    found = ids(shown(ferry()))
    assert [one for one in found if re.fullmatch(r"s\d+", one)] == [one.id for one in ferry().parsed.sentences]
    assert len(found) == len(set(found))


def test_each_sentence_links_to_itself_without_a_word() -> None:
    """What a reader copies or searches is the text alone."""
    text = page_of(ferry())
    for one in ferry().parsed.sentences:
        assert text.count(f'<a class="dg-here" href="#{one.id}" tabindex="-1" aria-hidden="true"></a></span>') == (one.role != "headline")


def test_the_page_can_be_cited() -> None:
    """Headline, source, day; the address comes from the browser."""
    assert "“Ferry line to Norhaven opens after 30 years”, Harbour Wire, 4 March 2019." in shown(ferry()).visible


def test_links_within_the_page_lead_somewhere() -> None:
    """To a sentence, a date, a section."""
    seen = shown(ferry())
    wanted = {value[1:] for name, value in seen.attributes if name == "href" and value.startswith("#")}
    assert wanted
    assert wanted <= set(ids(seen))


def test_front_matter_says_what_is_known() -> None:
    """In the order of the issue, each value one line, the date as a string of its precision."""
    meta = frontmatter.loads(page_of(ferry())).metadata
    assert list(meta) == [
        "title", "description", "date", "source", "actors", "places", "tags", "evidence", "source_file", "sha256", "generator",
    ]  # fmt: skip
    assert meta["date"] == "2019-03-04"
    assert meta["evidence"] == ["dateline: The dateline says 4 March.", "weekday: In 2019 that is a Monday."]
    assert meta["sha256"] == ferry().parsed.raw.digest


@pytest.mark.parametrize(("value", "date"), [(None, None), ("XXXX-03-04", None), ("2019", "2019"), ("2019-03", "2019-03")])
def test_no_date_is_made_up(value: str | None, date: str | None) -> None:
    """A year stays a year; without one there is no date."""
    article = ferry(published=Published(value=value, precision="year" if value else "unknown", confidence=0.8))
    assert frontmatter.loads(page_of(article)).metadata.get("date") == date
    assert ("Publication date unknown" in page_of(article)) == (value is None)


def test_a_date_that_was_ruled_out_is_named_once() -> None:
    """Struck, then the reason; together those with one reason."""
    why = "was a Monday too, but: a caption prints 2019"
    out = tuple(Rejected(value=f"{year}-03-04", rule="printed-year", says=f"4 March {year} {why}") for year in (1996, 2002))
    visible = shown(ferry(published=replace(ferry().published, rejected=out))).visible
    assert f"4 March 1996, 4 March 2002 {why}" in visible
    assert visible.count("4 March 2002") == 1


def test_a_title_is_escaped_once() -> None:
    """The theme prints it as it is."""
    one = parsed([("headline", 'Court: "Salt & <b>Pepper</b>" wins\n'), ("paragraph", "So it said.\n")])
    meta = frontmatter.loads(page_of(Article(parsed=one, published=Published()))).metadata
    assert meta["title"] == "Court: &quot;Salt &amp; &lt;b&gt;Pepper&lt;/b&gt;&quot; wins"


def test_a_made_headline_is_marked_and_takes_no_sentence_away() -> None:
    """Its words stay where they are."""
    one = parsed([("paragraph", "The ferry sank on Monday, officials said.\n")], origin="lead", title="Ferry sank on Monday")
    seen = shown(Article(parsed=one, published=Published()))
    assert "this one was made from its first sentence" in seen.visible
    assert "The ferry sank on Monday, officials said." in seen.visible
    assert ids(seen).count("s1") == 1


def test_a_dateline_stands_in_its_paragraph() -> None:
    """As in print."""
    assert "STRANDBY, March 4 (Harbour Wire) -- The ferry line between Strandby" in shown(ferry()).visible


def test_large_sites_index_the_first_paragraph_only() -> None:
    """`full_text_search_up_to`: below it all paragraphs are searched, above it one."""
    full, compact = page_of(ferry()), page_of(ferry(), full_text_search_up_to=0)
    assert '<p class="dg-paragraph" data-search-exclude>' not in full
    assert compact.count('<p class="dg-paragraph" data-search-exclude>') == 1
    assert '<p class="dg-paragraph">' in compact


def test_only_addresses_of_the_web_are_linked() -> None:
    """A crawler's `url:` may be anything."""
    one = ferry()
    for url, linked in (("https://example.org/a?b=c&d", True), ("javascript:alert(1)", False), ('http://x" onclick="x', False)):
        source = replace(one.parsed.source, url=url) if one.parsed.source else None
        text = page_of(replace(one, parsed=replace(one.parsed, source=source)))
        assert ("Published at" in text) == linked


ROLES = ("headline", "byline", "dateline", "caption", "paragraph", "subhead", "credit", "boilerplate", "metadata")
WORDS = st.text(st.sampled_from("abc .,'\"-*_<&`[](){}#!|~1é김\u202e\n"), min_size=1, max_size=30)


@st.composite
def articles(draw: st.DrawFn) -> Article:
    """Any blocks in any order, with dates and trigger words anywhere in them, also across their borders."""
    parts = [
        (role, "|".join(said) + draw(st.sampled_from(["", " ", "\n", "\n\n"])))
        for role, said in draw(st.lists(st.tuples(st.sampled_from(ROLES), st.lists(WORDS, min_size=1, max_size=3)), min_size=1, max_size=6))
    ]
    one = parsed(parts, origin=draw(st.sampled_from(["text", "lead", "metadata"])), title="A title")
    if draw(st.booleans()) and one.headline.start is not None and one.headline.end is not None:
        start = draw(st.integers(one.headline.start, one.headline.end))
        one = replace(
            one, headline=Headline(text=one.text[start : one.headline.end], origin="text", rule="t", start=start, end=one.headline.end)
        )
    spans = draw(st.lists(st.tuples(st.integers(0, len(one.text)), st.integers(1, 9)), max_size=6))
    found = [Finding(start=at, end=min(at + size, len(one.text)), text=one.text[at : at + size], rule="t") for at, size in spans]
    dates = [DateMention(start=f.start, end=f.end, text=f.text, rule="t", type="DATE", value="2019-03") for f in found[::2]]
    return Article(
        parsed=one, published=Published(), dates=tuple(dates), tags=(Tag(id="t", label="T", rule="t", evidence=tuple(found[1::2])),)
    )


@given(articles())
def test_nothing_of_any_article_is_lost(article: Article) -> None:
    """Every visible character of the text is on the page, in the order of its blocks; every sentence of the body once."""
    seen = shown(article)
    letters = "".join(seen.visible.split())
    for block in article.parsed.blocks:
        head = article.parsed.headline
        parts = [(block.start, block.end)]
        if head.origin == "text" and head.start is not None and head.end is not None and block.start <= head.start < block.end:
            parts = [(block.start, head.start), (head.start, head.end), (head.end, block.end)]
        for start, end in parts:
            for line in article.text[start:end].split("\n"):
                assert "".join(clean(line).split()) in letters
    printed = [one for one in ids(seen) if re.fullmatch(r"s\d+", one)]
    wanted = [one.id for one in article.parsed.sentences if squeezed(clean(article.text[one.start : one.end]))]
    assert sorted(set(printed)) == sorted(printed)
    assert set(wanted) <= set(printed)


def test_the_sample_has_one_of_everything() -> None:
    """Else these tests would hold for lack of material."""
    assert {role for role, _ in FERRY} >= {"headline", "byline", "dateline", "paragraph", "caption", "boilerplate"}


@pytest.mark.parametrize(
    ("words", "title"), [("Ferry sank on Monday", "Ferry sank on Monday …"), ("The ferry sank on Monday, it said", "")]
)
def test_a_headline_that_was_cut_from_the_lead_goes_on(words: str, title: str) -> None:
    """On the page and in the front matter; not where the whole sentence is the headline."""
    one = parsed([("paragraph", "The ferry sank on Monday, it said.\n")], origin="lead", title=words)
    start = one.text.lower().index(words.lower())
    head = replace(one.headline, start=start, end=start + len(words))
    text = page_of(Article(parsed=replace(one, headline=head), published=Published()))
    assert frontmatter.loads(text).metadata["title"] == (title or words)
    assert f"# {title or words} {{" in text


def test_the_byline_stands_in_the_head() -> None:
    """Also where it is printed in the text."""
    assert "<span>By Mira Olsen</span>" in page_of(ferry()).partition("dg-story")[0]
