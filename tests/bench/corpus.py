"""Makes any number of plausible wire articles: the same ones for the same number, no two alike.

The people, places and days grow with the number of articles as they do in a real folder: about one new person for each eight articles, and
a year for each thousand.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random

FIRST = [
    "Anna",
    "Boris",
    "Carla",
    "Dmitri",
    "Elena",
    "Farid",
    "Greta",
    "Hassan",
    "Irina",
    "Jonas",
    "Karim",
    "Lena",
    "Marco",
    "Nadia",
    "Oleg",
    "Petra",
    "Rashid",
    "Sofia",
    "Tomas",
    "Vera",
]
LAST = [
    "Adler",
    "Bakov",
    "Castell",
    "Dorin",
    "Engel",
    "Farkas",
    "Gruber",
    "Holm",
    "Ivers",
    "Jansen",
    "Keller",
    "Lindt",
    "Moreau",
    "Novak",
    "Orlov",
    "Petrov",
    "Quist",
    "Reyes",
    "Sander",
    "Tarek",
    "Ulrich",
    "Varga",
    "Weber",
    "Young",
    "Zeman",
    "Brandt",
    "Costa",
    "Duval",
    "Eriksen",
    "Fabre",
]
TITLES = ("Foreign Minister", "Defence Minister", "President", "Prime Minister", "Trade Minister", "Deputy Foreign Minister", "Ambassador")
PLACES = ("MOSCOW", "SEOUL", "BEIJING", "VIENNA", "GENEVA", "PARIS", "TOKYO", "CAIRO", "OTTAWA", "NAIROBI")
COUNTRIES = ("Russia", "South Korea", "China", "Austria", "Switzerland", "France", "Japan", "Egypt", "Canada", "Kenya")
SUBJECTS = (
    "a trade agreement",
    "the grain corridor",
    "a rail link",
    "energy prices",
    "the border treaty",
    "nuclear talks",
    "food aid",
    "sanctions",
)
VERBS = ("discussed", "welcomed", "criticised", "postponed", "signed", "reviewed", "rejected", "defended")
LINES = (
    "{who} said on {weekday} that both sides would meet again next month to settle {subject}.",
    "The two governments first took up {subject} in {year}, and a round of talks in {month} of last year ended without a result.",
    "Officials in {place} said the delegation would stay for three days and return before the end of the week.",
    "{other}, who had travelled to {country} the previous day, told reporters that {subject} remained open.",
    "According to {country}, the text runs to forty pages and covers customs, transit fees and the rights of workers.",
    '"We are close to an understanding," {who} said, adding that {subject} needed more time.',
    "The ministry denied a report that the meeting scheduled for {month} {day} had been called off.",
    "Analysts said that the two sides had disagreed about {subject} since {month} {year}.",
)


def write(folder: Path, count: int) -> None:
    """Writes `count` articles into a new folder."""
    folder.mkdir(parents=True)
    for name, _, text in articles(count):
        (folder / name).write_text(text, encoding="utf-8")


def articles(count: int) -> Iterator[tuple[str, str, str]]:
    """File name, day and text of so many articles."""
    people = _people(max(6, count // 8))
    first = date(2015, 1, 1)
    for number in range(count):
        random = Random(f"article {number}")  # noqa: S311 - a test corpus, not a secret
        day = first + timedelta(days=number * 365 // 1000)
        yield f"wire-{number:06}.txt", day.isoformat(), article(random, people, day, number)


def _people(count: int) -> list[tuple[str, str, str]]:
    """Title, given name and surname of so many people, all different."""
    names = [(first, last, "") for last in LAST for first in FIRST]
    names += [(first, last, other) for other in LAST for last in LAST for first in FIRST if last < other]
    return [(TITLES[i % len(TITLES)], first, f"{last}-{other}" if other else last) for i, (first, last, other) in enumerate(names[:count])]


def article(random: Random, people: list[tuple[str, str, str]], day: date, number: int) -> str:
    """One article: headline, dateline, lead, paragraphs, end mark, and every third time a tail."""
    (title, first, last), (_, other_first, other_last) = random.sample(people, 2)
    place = random.randrange(len(PLACES))
    words = {
        "who": last,
        "other": f"{other_first} {other_last}",
        "subject": random.choice(SUBJECTS),
        "weekday": f"{day:%A}",
        "year": str(day.year - random.randrange(1, 30)),
        "month": f"{day - timedelta(days=random.randrange(40, 300)):%B}",
        "day": str(random.randrange(1, 28)),
        "place": PLACES[place].title(),
        "country": COUNTRIES[place],
    }
    verb = random.choice(VERBS)
    lead = f"{title} {first} {last} {verb} {words['subject']} with {words['other']} on {day:%A}, case {number} of {day.year}."
    lines = [
        f"{last} and {other_last} {verb.replace('ed', '')} {words['subject']}",
        "",
        f"{PLACES[place]}, {day:%B} {day.day} (Test Wire) -- {lead}",
    ]
    lines += [line.format(**words) for line in random.sample(LINES, 6)]
    lines.append("(END)")
    if number % 3 == 0:
        lines += ["MOST POPULAR", "-", "Storm closes northern ports", "-", "Markets end the week higher"]
    return "\n".join(lines) + "\n"
