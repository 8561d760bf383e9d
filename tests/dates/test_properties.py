"""What holds of any text, and of any day written in any form."""

import time
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator import calendar
from generator.dates import find, problems, resolve
from generator.dates.words import data
from tests.dates.cases import article

MONTHS = [word for word in data()["MONTH"] if data()["MONTH"][word]]
SHORT = ["Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."]
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def ordinal(number: int) -> str:
    """3 → `3rd`."""
    end = "th" if 10 < number < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{end}"


FORMS = [
    lambda day: f"{day.isoformat()}",
    lambda day: f"{day.year}/{day.month:02d}/{day.day:02d}",
    lambda day: f"{MONTHS[day.month - 1].title()} {day.day}, {day.year}",
    lambda day: f"{MONTHS[day.month - 1].upper()} {day.day}, {day.year}",
    lambda day: f"{MONTHS[day.month - 1].title()} {ordinal(day.day)}, {day.year}",
    lambda day: f"{SHORT[day.month - 1]} {day.day}, {day.year}",
    lambda day: f"{day.day} {MONTHS[day.month - 1].title()} {day.year}",
    lambda day: f"{day.day} {SHORT[day.month - 1]} {day.year}",
    lambda day: f"the {ordinal(day.day)} of {MONTHS[day.month - 1].title()}, {day.year}",
    lambda day: f"{WEEKDAYS[day.weekday()]}, {MONTHS[day.month - 1].title()} {day.day}, {day.year}",
    lambda day: f"{WEEKDAYS[day.weekday()]}, {day.day} {MONTHS[day.month - 1].title()} {day.year}",
    lambda day: f"{day.month:02d}/{day.day:02d}/{day.year}",
    lambda day: f"{day.day:02d}.{day.month:02d}.{day.year}",
]
WORDS = sorted({word for table in data().values() for word in table})
TOKENS = st.one_of(
    st.sampled_from(WORDS),
    st.sampled_from([word.title() for word in WORDS]),
    st.sampled_from(
        [".", ",", "-", "--", "'s", "(", ")", '"', "”", "“", "/", ":", "'80s", "$", "\n", "of", "the", "a", "and", "to", "from", "in"]
    ),
    st.integers(0, 2500).map(str),
    st.sampled_from(
        ["10:35", "2019-04-25", "3/4", "03/04/2019", "1990s", "1,500", "2.5", "15th", "'98", "2019-20", "2019-04-25T14:20:00Z"]
    ),
    st.text(max_size=4),
)
TEXTS = st.one_of(st.text(max_size=200), st.lists(TOKENS, max_size=40).map(" ".join), st.lists(TOKENS, max_size=40).map("".join))
PUBLISHED = st.one_of(
    st.none(),
    st.dates(date(1500, 1, 1), date(2150, 12, 31)).map(str),
    st.sampled_from(["2020-08", "2020", "XXXX-08-15", "XXXX-02-29", "0001-01-01", "9999-12-31"]),
)


@given(TEXTS, PUBLISHED, st.booleans())
@example("Feb. 29", "XXXX-02-29", False)
@example("last year", "0001-01-01", False)
@example("next year", "9999-12-31", False)
def test_any_text_gives_sound_mentions(text: str, published: str | None, day_first: bool) -> None:
    parsed = article(text)
    found = find(parsed, day_first)
    mentions = resolve(parsed, found, published)
    problems(parsed, found)
    last = 0
    for mention in mentions:
        assert text[mention.start : mention.end] == mention.text
        assert last <= mention.start < mention.end
        last = mention.end
        assert any(one.start <= mention.start and mention.end <= one.end for one in parsed.sentences)
        assert 0 <= mention.confidence <= 1
        assert mention.type in ("DATE", "TIME", "DURATION", "SET")
        span = calendar.bounds(mention.value) if mention.type in ("DATE", "TIME") else None
        assert (mention.earliest, mention.latest) == ((span[0].isoformat(), span[1].isoformat()) if span else (None, None))
    assert mentions == resolve(parsed, found, published)


@given(st.dates(date(1600, 1, 1), date(2199, 12, 31)), st.sampled_from(FORMS), st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_a_day_in_any_form_comes_back(day: date, form: object, published: date) -> None:
    text = f"The bridge was opened on {form(day)} by the mayor."  # type: ignore[operator]
    parsed = article(text)
    mentions = resolve(parsed, find(parsed), published.isoformat())
    assert [mention.value for mention in mentions] == [day.isoformat()]
    assert mentions[0].text == form(day)  # type: ignore[operator]


@given(st.dates(date(1950, 1, 1), date(2100, 12, 31)), st.integers(0, 6))
def test_a_weekday_of_the_past_is_within_the_week(published: date, weekday: int) -> None:
    parsed = article(f"The mayor resigned on {WEEKDAYS[weekday]}.")
    (mention,) = resolve(parsed, find(parsed), published.isoformat())
    day = date.fromisoformat(str(mention.value))
    assert day.weekday() == weekday
    assert -1 <= (published - day).days < 7  # `on Friday` is tomorrow rather than six days ago


HOSTILE = [
    "May ",
    "1 ",
    "1/",
    "1-",
    "19",
    "the past ",
    "two and a half ",
    "from March 3 to ",
    "a year ago ",
    "'",
    '"',
    "Monday, ",
    "twenty-",
    "2019-04-25",
    "of the end of the ",
    "1990s ",
    "10:35 ",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_time_is_linear_on_hostile_text(piece: str) -> None:
    def seconds(size: int) -> float:
        text = piece * (size // len(piece))
        parsed = article(text)
        began = time.process_time()
        resolve(parsed, find(parsed), "2020-08-15")
        return time.process_time() - began

    seconds(1_000)
    small, large = min(seconds(20_000) for _ in range(2)), min(seconds(40_000) for _ in range(2))
    assert large <= 3 * small + 0.05
