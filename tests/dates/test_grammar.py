"""The language of patterns: what a pattern fits, and that all tables are sound."""

import re

import pytest

from generator.dates import grammar
from generator.dates.rules import prefixes, table
from generator.dates.tokens import tokens

KNOWN = table.table().known


def fits(pattern: str, text: str) -> re.Match[str] | None:
    """The match of a pattern on a whole text."""
    kinds = "".join(token.kind for token in tokens(text, 0, len(text), KNOWN))
    return grammar.compile_pattern(pattern, KNOWN).fullmatch(kinds)


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("MONTH DAY", "May 3"),
        ("MON DAY", "Aug. 3"),
        ("MON DAY ( , YEAR )?", "May 3, 2019"),
        ("the? ORD -? quarter", "third-quarter"),
        ("the? ORD -? quarter", "the twenty-first quarter"),
        ("NUMBER UNITS ago", "a couple of years ago"),
        ("UNIT|UNITS", "weeks"),
        ("YEAR|YEAR2", "’98"),
        ("CLOCK MERIDIEM", "10:35 p.m."),
    ],
)
def test_a_pattern_fits(pattern: str, text: str) -> None:
    assert fits(pattern, text)


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("MONTH DAY", "may 3"),
        ("MONTH DAY", "May 32"),
        ("MONTH DAY", "May 3 2019"),
        ("YEAR", "3019"),
        ("YEAR", "1,989"),
        ("DAY", "0"),
        ("CLOCK", "5:3"),
    ],
)
def test_a_pattern_does_not_fit(pattern: str, text: str) -> None:
    assert fits(pattern, text) is None


def test_a_name_may_stand_in_two_branches() -> None:
    match = fits("( month:MONTH day:DAY | day:DAY month:MONTH )", "3 May")
    assert match is not None
    assert {grammar.group_name(name) for name, found in match.groupdict().items() if found} == {"month", "day"}


def test_a_class_that_nothing_belongs_to_is_an_error() -> None:
    with pytest.raises(KeyError):
        grammar.compile_pattern("NOSUCHCLASS", KNOWN)


def test_every_rule_has_a_name_and_a_plausible_confidence() -> None:
    for row in table.rows():
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", row.name), row.name
        assert 0.3 <= row.confidence < 1.01, row.name


def test_no_repetition_is_unbounded() -> None:
    patterns = [row.pattern for row in table.rows()] + [row.pattern for row in (*prefixes.BEFORE, *prefixes.AFTER)]
    assert not [pattern for pattern in patterns if re.search(r"[\w)][*+](\s|$)", pattern)]
