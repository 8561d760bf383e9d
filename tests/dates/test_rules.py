"""The table of rules as a whole: each has been tried, each module's docstrings show what it handles."""

from generator.dates import find
from generator.dates.rules import table
from tests.dates.cases import article, cases

FALSE_FRIENDS = {"around-the-clock"}  # rules that find nothing, on purpose


def test_each_rule_has_a_case() -> None:
    found = {date.rule for case in cases() for date in find(article(case.text), case.day_first)}
    assert sorted({row.name for row in table.rows()} - found - FALSE_FRIENDS) == []


def test_finding_asks_for_no_date() -> None:
    parsed = article("He left on Thursday, a year after May 3, 2019.")
    assert find(parsed) == find(parsed)


def test_day_first_changes_only_what_can_be_read_twice() -> None:
    parsed = article("Stamped 03/04/2019 and 25/04/2019.")
    first, second = (date.expression for date in find(parsed, day_first=True))
    assert (first.value, second.value) == ("2019-04-03", "2019-04-25")  # type: ignore[union-attr]
    assert first.choices == ("2019-04-03", "2019-03-04")  # type: ignore[union-attr]
    assert second.choices == ()  # type: ignore[union-attr]
