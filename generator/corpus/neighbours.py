"""Dates from neighbours: an article that leaves its year open takes it from a copy, a version or a report of the same event that is dated.

Only a neighbour that is surely dated by its own words counts, so a mistake cannot travel; and only an article that is not surely dated to
the day asks.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from generator.corpus.collect import distinct
from generator.corpus.grouping import Place, group
from generator.dates.publication import Hint, Hints
from generator.extract import Extracted, resolve
from generator.model import Article

SURE = 0.9  # the confidence from which a neighbour's own date is taken
RULES = {"copy": "copy", "update": "same-event", "story": "same-story"}  # kind of link → rule of the proof
SAME_EVENT_DAYS = 3  # reports of one event: so far apart their days may lie
MOST = 3  # neighbours that are named in a proof: the nearest


def placed(extracted: Sequence[Extracted], hints: Hints, grouping: bool = True) -> tuple[list[Article], Mapping[str, Place]]:
    """The articles, each with an id of its own and dated with its neighbours' help, and each one's place in the corpus."""
    articles = distinct([outcome.article for outcome in extracted])
    if not grouping:
        return articles, {}
    places = group(articles)
    found = {outcome.article.parsed.raw.path: outcome.found for outcome in extracted}
    asked = dict(told(articles, places))
    for number, article in enumerate(articles):
        if article.id in asked:
            own = replace(found[article.parsed.raw.path], parsed=article.parsed)
            again = resolve(own, replace(hints, neighbours=asked[article.id]))
            articles[number] = replace(again, problems=article.problems)
    return articles, places


def told(articles: Sequence[Article], places: Mapping[str, Place]) -> Iterator[tuple[str, tuple[Hint, ...]]]:
    """What neighbours tell: the id of an article that is not surely dated to the day, and the hints for it."""
    days = {article.id: day for article in articles if (day := _sure_day(article)) is not None}
    names = {article.id: article.parsed.headline.text for article in articles}
    links = _links(places)
    for article in articles:
        if article.id in days:
            continue
        hints = [hint for kind, other in links[article.id] if other in days and (hint := _hint(article, kind, days[other], names[other]))]
        if hints:
            yield article.id, tuple(sorted(set(hints), key=lambda hint: (hint.rule, hint.value, hint.says))[:MOST])


def _links(places: Mapping[str, Place]) -> Mapping[str, list[tuple[str, str]]]:
    """Each link from both its ends, and from each article of a story to all others of it."""
    links: dict[str, set[tuple[str, str]]] = defaultdict(set)
    stories: dict[str, list[str]] = defaultdict(list)
    for identity, place in places.items():
        for link in place.why:
            if link.kind in RULES:
                links[identity].add((link.kind, link.other))
                links[link.other].add((link.kind, identity))
        if place.story:
            stories[place.story].append(identity)
    for members in stories.values():
        for one in members:
            links[one].update(("story", other) for other in members if other != one)
    return defaultdict(list, {identity: sorted(found) for identity, found in links.items()})


def _sure_day(article: Article) -> date | None:
    """The day of an article that its own words date."""
    published = article.published
    if published.precision != "day" or published.confidence < SURE or not published.value:
        return None
    return date.fromisoformat(published.value)


def _hint(article: Article, kind: str, day: date, name: str) -> Hint | None:
    """What one neighbour tells of an article's day; None where their days are too far apart."""
    value = article.published.value or ""
    says = f"“{name}” {SAYS[kind]}, and is of {day.day} {day:%B} {day.year}."
    if len(value) == len("XXXX-08-15"):
        near = _nearest(value[5:], day)
        if near is None or abs((near - day).days) > SAME_EVENT_DAYS:
            return None
        return Hint(value=near.isoformat(), rule=RULES[kind], says=says)
    return Hint(value=day.isoformat(), rule=RULES[kind], says=says) if kind == "copy" else None


SAYS = {"copy": "has the same text", "update": "is another version of this report", "story": "tells of the same event"}


def _nearest(month_day: str, day: date) -> date | None:
    """The day `08-15` of the year in which it lies nearest to another day; None for a month without a day, and for no day at all."""
    found = []
    for year in (day.year - 1, day.year, day.year + 1):
        try:
            found.append(date.fromisoformat(f"{year}-{month_day}"))
        except ValueError:
            continue
    return min(found, key=lambda near: abs((near - day).days), default=None)
