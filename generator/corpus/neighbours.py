"""Dates from neighbours: an article that leaves its year open takes it from a copy, a version or a report of the same event that is dated.

Only a neighbour that is surely dated by its own words counts, so a mistake cannot travel; a copy or version that is likely dated counts
with the doubt that its own day has, for an article that gives no year of its own. Only an article that is not surely dated to the day
asks. Where a copy or version of an article has the same day of another year, the year of both is left open.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from generator.corpus.curation import corrected, rearranged
from generator.corpus.grouping import ALONE, Place, group
from generator.corpus.identities import with_identities
from generator.corpus.numbering import distinct
from generator.dates.publication import Hint, Hints
from generator.dates.publication.case import in_words
from generator.dates.publication.rules import RULES as RULES_OF_DAYS
from generator.extract import Extracted, resolve
from generator.model import Article
from generator.model.curation import NO_CURATION, Curation

SURE = 0.9  # the confidence from which a neighbour's own date is taken
LIKELY = 0.7  # from which that of a copy or version is, with as much doubt as is left of it
RULES = {"copy": "copy", "update": "same-event", "story": "same-story"}  # kind of link → rule of the proof
VERSIONS = ("copy", "update")
STATED = frozenset(("caller", "sidecar", *(rule.name for rule in RULES_OF_DAYS if rule.family == "stated")))
SAME_EVENT_DAYS = 3  # reports of one event: so far apart their days may lie
MOST = 3  # neighbours that are named in a proof: the nearest


def placed(
    extracted: Sequence[Extracted], hints: Hints, grouping: bool = True, curation: Curation = NO_CURATION
) -> tuple[list[Article], Mapping[str, Place]]:
    """The articles, each with an id of its own and dated with its neighbours' help, and each one's place in the corpus."""
    articles = distinct([outcome.article for outcome in extracted])
    # What is said of why two articles are alike names the actors as people correct them.
    shown = corrected(with_identities(articles)[0], curation) if grouping and curation.actors else articles
    places = rearranged(articles, group(shown) if grouping else {}, curation.stories)
    if not places:
        return articles, {}
    found = {outcome.article.parsed.raw.path: outcome.found for outcome in extracted}
    asked = dict(told(articles, places))

    def again(article: Article, disputed: Hint | None = None) -> Article:
        own = replace(found[article.parsed.raw.path], parsed=article.parsed)
        mine = replace(hints, neighbours=asked.get(article.id, ()), disputed=disputed)
        return replace(resolve(own, mine), problems=article.problems)

    articles = [again(article) if article.id in asked else article for article in articles]
    doubts = dict(disputes(articles, places))
    return [again(article, doubts[article.id]) if article.id in doubts else article for article in articles], places


def disputes(articles: Sequence[Article], places: Mapping[str, Place]) -> Iterator[tuple[str, Hint]]:
    """Copies and versions of one report that their own words put on the same day of different years: each with the other's day.

    A day that someone wrote down stands: a text may be published again a year later.
    """
    by_id = {article.id: article for article in articles}
    links = _links(places)
    for article in articles:
        day = _inferred_day(article)
        others = (by_id[other] for kind, other in links[article.id] if kind in VERSIONS and other in by_id)
        rivals = [(rival, other) for other in others if (rival := _inferred_day(other)) and _same_day_of_another_year(day, rival)]
        if rivals:
            rival, other = min(rivals, key=lambda pair: (pair[0], pair[1].id))
            says = f"{_named(other)} is a copy or version of this report, yet its words give {in_words(rival)}: the year is left open."
            yield article.id, Hint(value=rival.isoformat(), rule="disputed", says=says)


def _inferred_day(article: Article) -> date | None:
    """The day of an article, where no one wrote it down."""
    published = article.published
    if published.precision != "day" or not published.value or any(each.rule in STATED for each in published.evidence):
        return None
    return date.fromisoformat(published.value)


def _same_day_of_another_year(day: date | None, other: date) -> bool:
    near = _nearest(day.isoformat()[5:], other) if day else None
    return near is not None and near != day and abs((near - other).days) <= SAME_EVENT_DAYS


def told(articles: Sequence[Article], places: Mapping[str, Place]) -> Iterator[tuple[str, tuple[Hint, ...]]]:
    """What neighbours tell: the id of an article that is not surely dated to the day, and the hints for it."""
    days = {article.id: day for article in articles if (day := _own_day(article)) is not None}
    doubts = {article.id: 0.0 if article.published.confidence >= SURE else 1 - article.published.confidence for article in articles}
    sure = {identity: day for identity, day in days.items() if not doubts[identity]}
    names = {article.id: _named(article) for article in articles}
    links, spoken = _links(places), _spoken(places, sure, names)
    for article in articles:
        if article.id in sure:
            continue
        story = [("story", other) for other in spoken.get(places.get(article.id, ALONE).story or "", ())]
        hints = [
            (other not in sure, list(RULES).index(kind), _apart(days[other], hint), hint.says, hint)
            for other, kind in _closest([*links[article.id], *story])
            if (other in sure or (other in days and kind in VERSIONS and article.published.precision != "day"))
            and (hint := _hint(article, kind, days[other], names[other], doubts[other]))
        ]
        if hints:
            yield article.id, tuple(hint for *_, hint in sorted(hints, key=lambda found: found[:4])[:MOST])


def _closest(links: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Each neighbour once, with the closest kind of link to it: a copy is of the same story as well."""
    kinds: dict[str, str] = {}
    for kind, other in sorted(links, key=lambda link: list(RULES).index(link[0])):
        kinds.setdefault(other, kind)
    yield from kinds.items()


def _apart(day: date, hint: Hint) -> int:
    """The days between a neighbour and the day that it makes likely."""
    return abs((day - date.fromisoformat(hint.value)).days)


def _links(places: Mapping[str, Place]) -> Mapping[str, list[tuple[str, str]]]:
    """Each link from both its ends."""
    links: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for identity, place in places.items():
        for link in place.why:
            if link.kind in RULES:
                links[identity].add((link.kind, link.other))
                links[link.other].add((link.kind, identity))
    return defaultdict(list, {identity: sorted(found) for identity, found in links.items()})


def _spoken(places: Mapping[str, Place], days: Mapping[str, date], names: Mapping[str, str]) -> Mapping[str, Sequence[str]]:
    """Story → those of its articles that speak for it: of each day so many as a proof names. More would be told by none."""
    stories: dict[str, dict[date, list[str]]] = defaultdict(lambda: defaultdict(list))
    for identity, place in places.items():
        if place.story and identity in days:
            stories[place.story][days[identity]].append(identity)
    return {
        story: [one for found in by_day.values() for one in sorted(found, key=lambda one: (names[one], one))[:MOST]]
        for story, by_day in stories.items()
    }


def _own_day(article: Article) -> date | None:
    """The day of an article that its own words date, surely or likely."""
    published = article.published
    if published.precision != "day" or published.confidence < LIKELY or not published.value:
        return None
    return date.fromisoformat(published.value)


def _hint(article: Article, kind: str, day: date, name: str, doubt: float) -> Hint | None:
    """What one neighbour tells of an article's day; None where their days are too far apart."""
    value = article.published.value or ""
    says = f"{name} {SAYS[kind]}, and was {'likely ' if doubt else ''}published on {in_words(day)}."
    if len(value) == len("XXXX-08-15"):
        near = _nearest(value[5:], day)
        if near is None or abs((near - day).days) > SAME_EVENT_DAYS:
            return None
        return Hint(value=near.isoformat(), rule=RULES[kind], says=says, doubt=doubt)
    return Hint(value=day.isoformat(), rule=RULES[kind], says=says, doubt=doubt) if kind == "copy" else None


def _named(article: Article) -> str:
    """The headline and the id, by which it is found: `“Envoys meet” (vienna-3)`."""
    return f"“{article.parsed.headline.text}” ({article.id})"


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
