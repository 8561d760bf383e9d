"""What people corrected, as pages show it."""

import re
from dataclasses import replace

from generator.corpus import collect
from generator.corpus.curation import settle
from generator.corpus.curation.contradictions import Mark
from generator.model import BlockOverride, MetaValue, Page
from generator.problems import Problem
from generator.settings import Settings
from tests.corpus.curation.rulings import written
from tests.render.sample import ferry, pages

WORDS = "{ferry*} <b>_by_ hand</b>"


def made(**files: str) -> dict[str, Page]:
    """The pages of an article after these corrections."""
    return pages(collect([ferry()], Settings(), settled=settle(written(**files))))


def test_without_corrections_the_report_says_so() -> None:
    report = made()["report/index.md"].text
    assert "## Corrections { #corrections }\n\nNone." in report


def test_the_report_lists_what_applies_and_what_does_not() -> None:
    report = made(actors="ada-lund:\n  name: Ada\nnobody: {ignore: true}", tags="transport: {label: Traffic}")["report/index.md"].text
    assert "2 corrections by hand apply, 1 does not." in report
    failing = report.partition("### Not applied")[2].partition("<details")[0]
    assert re.search(r"actors\.yml:3</span>.*nobody.*left out.*Because there is no actor nobody\.", failing)
    assert re.search(r'line 2</span>.*href="../actors/ada-lund/">ada-lund</a>.*name: Ada<', report)
    assert re.search(r'line 1</span>.*href="../tags/transport/">transport</a>.*name: Traffic<', report)
    assert "correction-unused (1)" in report


def test_a_page_says_what_was_corrected_on_it() -> None:
    found = made(actors="ada-lund: {name: Ada Berg, kind: organisation}", tags="transport: {add: [ferry]}")
    assert re.search(
        r'Corrected by hand:</span> its name&#44; its kind <small><a href="../../report/#corrections">', found["actors/ada-lund.md"].text
    )
    assert re.search(r"Corrected by hand:</span> tags <small>", found["articles/ferry.md"].text)
    assert "log</a></small></p>\n\n## Titles" in found["actors/ada-lund.md"].text
    assert "Corrected by hand" not in found["places/norhaven.md"].text
    assert "Ada Berg" in found["articles/ferry.md"].text


def test_what_the_file_beside_an_article_says_is_no_correction_by_hand_but_for_its_parts() -> None:
    one = ferry()
    raw = replace(
        one.parsed.raw,
        metadata=(MetaValue(key="date", values=("2019-03-05",), origin="ferry.yml", line=2),),
        overrides=(BlockOverride(find="The <line>", role="caption", origin="ferry.yml"),),
    )
    found = pages(collect([replace(one, parsed=replace(one.parsed, raw=raw))], Settings()))
    report = found["report/index.md"].text
    assert "Files beside articles: 1 article" in report
    assert "ferry.yml:2</span>" in report
    assert "published: 2019-03-05" in report
    assert "<line>" not in report
    text = found["articles/ferry.md"].text
    assert "From the file beside it:</span> its date <small>" in text
    assert "Corrected by hand:</span> what its parts are <small>" in text


def test_a_refused_line_beside_an_article_does_not_count() -> None:
    """It is a problem of the file that has it, and no correction."""
    one = ferry()
    raw = replace(one.parsed.raw, metadata=(MetaValue(key="published", values=("2023-02-30",), origin="ferry.yml", line=2),))
    wrong = Problem(code="date-not-understood", message="No day.", path="seeds/ferry.yml", line=2)
    found = pages(collect([replace(one, parsed=replace(one.parsed, raw=raw), problems=(wrong,))], Settings()))
    report = found["report/index.md"].text
    assert "Files beside articles" not in report
    assert "<code>ferry.yml</code> line 2 " in report
    assert "From the file beside it" not in found["articles/ferry.md"].text


def test_what_was_not_understood_is_counted() -> None:
    wrong = tuple(Problem(code=code, message="No.", path="actors.yml", line=1) for code in ("curation-value", "curation-key"))
    library = replace(collect([ferry()], Settings(), settled=settle(written(tags="transport: {label: Traffic}"))), problems=wrong)
    assert "1 correction by hand applies, 2 were not understood: see the [problems](#problems)." in pages(library)["report/index.md"].text


def test_introductions_are_escaped() -> None:
    found = made(actors=f"ada-lund: {{intro: '{WORDS.replace('{', '').replace('}', '')}'}}", tags="transport: {intro: <script>}")
    assert "<b>" not in found["actors/ada-lund.md"].text
    assert '<p class="dg-intro">' in found["actors/ada-lund.md"].text
    assert "<script>" not in found["tags/transport.md"].text


def test_a_withdrawn_article_has_a_stone() -> None:
    found = made(withdrawn="old-story: {on: 2024-05-01, reason: 'At the <agency>''s request'}\nbare:")
    stone = found["articles/old-story.md"].text
    assert "was withdrawn on " in stone
    assert "1 May 2024" in stone
    assert "request" in stone
    assert "<agency>" not in stone
    assert "exclude: true" in stone
    assert "robots: noindex" in stone
    assert "was withdrawn." in found["articles/bare.md"].text
    assert 'href="../articles/old-story/"' in found["report/index.md"].text
    assert "old-story" not in found["articles/index.md"].text


def test_a_note_stands_in_the_log_and_no_stone_on_a_living_page() -> None:
    settled = settle(written(withdrawn="gone:\nferry:"))
    notes: dict[Mark, str] = {(("article", "gone"), "withdrawn", ()): "no file has this id now"}
    found = pages(collect([ferry()], Settings(), settled=replace(settled, notes=notes)))
    assert "withdrawn; no file has this id now</span>" in found["report/index.md"].text
    assert "an article of this id is still there" in found["report/index.md"].text
    assert "was withdrawn" not in found["articles/ferry.md"].text


def test_a_tag_that_a_person_gave_says_so() -> None:
    found = made(tags="long-read: {add: [ferry]}")
    assert "given by hand" in found["articles/ferry.md"].text
    assert "given by hand" in found["tags/long-read.md"].text
