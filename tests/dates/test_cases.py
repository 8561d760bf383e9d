"""The case files of dates: each says what is to be found in a text, and that nothing else is."""

import pytest

from generator.dates import find, resolve
from tests.dates.cases import Case, article, cases, shown

LEAST_POSITIVE, LEAST_NEGATIVE = 400, 150  # what the case files promise


@pytest.mark.parametrize("case", list(cases()), ids=lambda case: case.name)
def test_case(case: Case) -> None:
    assert len(case.spans) == len(case.wanted), "as many meanings as brackets"
    parsed = article(case.text)
    mentions = resolve(parsed, find(parsed, case.day_first), case.published)
    wanted = [(case.text[start:end], value) for (start, end), value in zip(case.spans, case.wanted, strict=True)]
    asked = [*case.wanted, *[""] * len(mentions)]
    assert [(mention.text, shown(mention, value)) for mention, value in zip(mentions, asked, strict=False)] == wanted
    assert [(mention.start, mention.end) for mention in mentions] == list(case.spans)


def test_there_are_enough_cases() -> None:
    every = list(cases())
    assert sum(len(case.spans) for case in every) >= LEAST_POSITIVE
    assert sum(not case.spans for case in every) >= LEAST_NEGATIVE
