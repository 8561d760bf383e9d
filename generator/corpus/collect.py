"""Articles → Library: one identity for each actor, one list for each tag, each event once. Independent of the order of the articles."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from generator.actors.countries import wikidata
from generator.corpus.curation import NOTHING, Settled, checked, corrected, happened, titles_of, together, undecided
from generator.corpus.curation import problems as problems_of
from generator.corpus.grouping import ALONE, Place
from generator.corpus.happenings import Happening, joined, merge
from generator.corpus.identities import with_identities
from generator.corpus.library import ActorRecord, Appearance, Library, TitleSeen
from generator.corpus.moment import Entry, Moment
from generator.corpus.most import most
from generator.corpus.numbering import distinct
from generator.corpus.phrases import phrases_of
from generator.corpus.reports import reports_of
from generator.corpus.stories import stories_of, threads_of
from generator.corpus.topics import tag_records
from generator.model import Article, Finding, Unreadable
from generator.model.curation import ActorRuling, Curation
from generator.problems import Problem
from generator.settings import Settings


def collect(
    articles: Iterable[Article],
    settings: Settings,
    places: Mapping[str, Place] | None = None,
    unreadable: Sequence[Unreadable] = (),
    problems: Sequence[Problem] = (),
    settled: Settled = NOTHING,
) -> Library:
    """The library of these articles. `unreadable` and `problems` come from reading the folder and stand on the report page."""
    curation, places = settled.curation, places or {}
    named, doubts = with_identities(distinct(articles))
    entries = sorted(
        (Entry(article=article, place=places.get(article.id, ALONE)) for article in corrected(named, curation)), key=newest_first
    )
    moments = [Moment(entry=entry, event=event) for entry in entries for event in entry.article.events]
    merged = joined(merge(moments, together(curation.events)))
    done = happened(merged, curation.events)
    reports = reports_of(entries)
    titles, lost = titles_of(curation.stories, places)
    stories = stories_of(reports, titles)
    corrections = checked(settled, named, _tellings(merged, curation), _in_stories(places), {**lost, **done.lost})
    return Library(
        entries=tuple(entries),
        actors=_actors(entries, settings.actor_articles, curation.actors),
        tags=tag_records(entries, settings.tag_articles, curation.tags),
        happenings=done.happenings,
        reports=reports,
        phrases=phrases_of(reports),
        stories=stories,
        threads=threads_of(reports, stories, titles),
        doubts=tuple(undecided(doubts, curation.actors)),
        unreadable=tuple(sorted(unreadable, key=lambda file: file.name)),
        problems=tuple(sorted((*problems, *problems_of(corrections)), key=_in_file)),
        curation=curation,
        corrections=corrections,
    )


def _in_file(problem: Problem) -> tuple[str, int, str, str]:
    return problem.path, problem.line or 0, problem.code, problem.message


def _tellings(happenings: Sequence[Happening], curation: Curation) -> frozenset[str]:
    """The ids by which events may be corrected; none where no event is."""
    return frozenset(telling.id for event in happenings for telling in event.tellings) if curation.events else frozenset()


def _in_stories(places: Mapping[str, Place]) -> frozenset[str]:
    """The articles that stand in a story."""
    return frozenset(identity for identity, place in places.items() if place.story)


def newest_first(entry: Entry) -> tuple[int, tuple[int, ...], str]:
    """Sort key: newest publication first, undated and year-open ones last, then by id."""
    value = entry.article.published.value or ""
    if not value[:4].isdigit():
        return 1, (), entry.id
    return 0, tuple(-ord(letter) for letter in value.ljust(10, "~")), entry.id


def _actors(entries: Sequence[Entry], least_articles: int, rulings: Sequence[ActorRuling]) -> tuple[ActorRecord, ...]:
    """Each actor once, with all its appearances."""
    seen: dict[str, list[Appearance]] = defaultdict(list)
    for entry in entries:
        for actor in entry.article.actors:
            seen[actor.id].append(Appearance(entry=entry, actor=actor))
    ruled = {one.id: one for one in rulings}
    records = (_ruled(_actor(identity, found, least_articles), ruled.get(identity)) for identity, found in seen.items())
    return tuple(sorted(records, key=lambda actor: (actor.name.casefold(), actor.id)))


def _actor(identity: str, found: list[Appearance], least_articles: int) -> ActorRecord:
    """One actor: the name, kind and country that most articles give it."""
    sure = len(found) >= least_articles or any(seen.actor.status == "published" for seen in found)
    name = most(seen.actor.name for seen in found)
    names = {alias for seen in found for alias in (seen.actor.name, *seen.actor.aliases)}
    kind = most(seen.actor.kind for seen in found)
    return ActorRecord(
        id=identity,
        name=name,
        kind=kind,
        country=most(seen.actor.country or "" for seen in found) or None,
        status="published" if sure else "review",
        aliases=tuple(sorted(names - {name})),
        titles=_titles(found),
        appearances=tuple(found),
        wikidata=wikidata(identity, kind),
    )


def _ruled(record: ActorRecord, ruling: ActorRuling | None) -> ActorRecord:
    """The actor with the text that a person wrote for its page, and with a page or without as that person says."""
    return replace(record, intro=ruling.intro, status=ruling.status or record.status) if ruling else record


def _titles(found: Sequence[Appearance]) -> tuple[TitleSeen, ...]:
    """The titles as said, the most frequent first, with the dates between which they were seen."""
    said: dict[str, list[tuple[Entry, Finding]]] = defaultdict(list)
    for seen in found:
        for title in seen.actor.titles:
            said[title.text].append((seen.entry, title))
    rows = []
    for text, places in said.items():
        days = sorted(day for entry, _ in places if (day := entry.article.published.value) and day[:4].isdigit())
        rows.append(TitleSeen(text=text, first=days[0] if days else None, last=days[-1] if days else None, appearances=tuple(places)))
    return tuple(sorted(rows, key=lambda title: (-len(title.appearances), title.text)))
