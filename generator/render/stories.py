"""The pages of stories: an index, the newest first, and one for each with its articles, timeline and quotations. Threads stand apart."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from generator.corpus import Happening, Moment, Report, Story, Thread
from generator.render import links, words
from generator.render.belonging import story_path, thread_path
from generator.render.draft import Draft
from generator.render.listing import Events, listing
from generator.render.reports import ReportRow, report_row
from generator.render.said import said_in
from generator.render.shelf import Name, Shelf

FIRST = {"reported": 0, "background": 2}  # tellings that stand for an event in a story; plans lie between
NAMED = 4  # actors of a story in a list
EVENTS, RECALLED = 30, 20  # of a story's page: those that most of its articles tell


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryRow:
    """A story in a list; `because` is why it stands in its thread."""

    path: str
    title: str
    when: str
    machine: str
    articles: int
    sources: int
    actors: tuple[Name, ...]
    because: str


def story_index(shelf: Shelf) -> Iterator[Draft]:
    """All stories, paged."""
    stories = shelf.library.stories
    for sheet in shelf.sheets(links.index("stories"), stories):
        yield Draft(
            path=sheet.path,
            title="Stories" if sheet.number == 1 else f"Stories, page {sheet.number}",
            description=f"{words.plural(len(stories), 'story', 'stories')}: articles on one event, the newest first",
            meta={"search": {"exclude": True}},
            context={
                "sheet": sheet,
                "total": len(stories),
                "rows": [_row(shelf, story) for story in sheet.items],
                "threads": len(shelf.library.threads),
                "grouping": shelf.settings.grouping,
            },
        )


def thread_index(shelf: Shelf) -> Iterator[Draft]:
    """All threads, paged; no page where there are none."""
    threads = shelf.library.threads
    for sheet in shelf.sheets(links.index("threads"), threads) if threads else ():
        yield Draft(
            path=sheet.path,
            title="Threads" if sheet.number == 1 else f"Threads, page {sheet.number}",
            description=f"{words.plural(len(threads), 'thread')}: themes that come back over months and years",
            meta={"search": {"exclude": True}},
            context={
                "template": "index",
                "sheet": sheet,
                "total": len(threads),
                "rows": [(thread, thread_path(thread), words.between(thread.first, thread.last)) for thread in sheet.items],
            },
        )


def _row(shelf: Shelf, story: Story, because: str = "") -> StoryRow:
    """One story in a list."""
    first = story.reports[0].entry
    alone = story.first or first.article.published.value
    return StoryRow(
        path=story_path(story),
        title=story.title,
        when=words.between(story.first, story.last) if story.first else words.date(alone),
        machine=words.machine(alone) if story.first == story.last else "",
        articles=len(story.entries),
        sources=len(story.sources),
        actors=tuple(name for name in shelf.actors(story.actors) if name.path)[:NAMED],
        because=because,
    )


def story_pages(shelf: Shelf) -> Iterator[Draft]:
    """A page for each story of several articles."""
    for story in shelf.library.stories:
        row = _row(shelf, story)
        yield Draft(
            path=row.path,
            title=story.title,
            description=f"{words.plural(row.articles, 'article')} on one event, {row.when}",
            meta={"search": {"exclude": True}},
            context={
                "row": row,
                "copies": story.copies,
                "versions": sum(len(report.earlier) for report in story.reports),
                "sources": story.sources,
                "who": tuple(name for name in shelf.actors(story.actors) if name.path),
                "thread": _thread_of(shelf, story),
                "reports": [_report(report) for report in story.reports],
                "said": said_in(shelf, story),
                **_timeline(shelf, story),
            },
        )


def _report(report: Report) -> tuple[ReportRow, str]:
    """A report of a story, and why it is in it."""
    own = {entry.id for entry in report.entries}
    why = (link.says for entry in report.entries for link in entry.place.why if link.kind == "story" and link.other not in own)
    return report_row(report), next(why, "")


def _thread_of(shelf: Shelf, story: Story) -> tuple[Thread, str] | None:
    """The thread that a story belongs to, and its page."""
    thread = shelf.belonging.threads.get(story.thread or "")
    return (thread, thread_path(thread)) if thread else None


def _events_of(shelf: Shelf, story: Story) -> list[Happening]:
    """The events that the story's reports tell, in the order of time."""
    told = shelf.belonging.happenings
    found = {event.id: event for report in story.reports for event in told.get(report.id, ())}
    return sorted(found.values(), key=lambda event: (event.earliest or "~", event.latest or "~", event.id))


def _timeline(shelf: Shelf, story: Story) -> dict[str, Events]:
    """What the story's articles report, and apart from it what they recall: what most of them tell, in the order of time."""
    own = frozenset(report.id for report in story.reports)
    dated = [_as_told(shelf, event, own) for event in _events_of(shelf, story) if event.earliest]

    def most(events: Sequence[Happening], count: int) -> Events:
        ranked = sorted(events, key=lambda event: (-len(shelf.belonging.tellers(event) & own), event.basis != "explicit"))
        chosen = {event.id for event in ranked[:count]}
        found = listing(shelf, [event for event in events if event.id in chosen], whole=False)
        return replace(found, cut=len(events)) if len(events) > count else found

    news = [event for event in dated if event.telling.event.status != "background"]
    recalled = [event for event in dated if event.telling.event.status == "background"]
    return {"news": most(news, EVENTS), "recalled": most(recalled, RECALLED)}


def _as_told(shelf: Shelf, event: Happening, own: frozenset[str]) -> Happening:
    """The event with a sentence of the story's own articles, rather one that reports it than one that announces or recalls it."""
    mine = shelf.belonging.told_by(event, own)
    standing = event.telling.entry.id, event.telling.event.id

    def merit(moment: Moment) -> tuple[int, bool]:
        return FIRST.get(moment.event.status, 1), (moment.entry.id, moment.event.id) != standing

    return replace(event, telling=min(mine, key=merit))


def thread_pages(shelf: Shelf) -> Iterator[Draft]:
    """A page for each thread, its stories by year."""
    for thread in shelf.library.threads:
        for sheet in shelf.sheets(thread_path(thread), thread.stories):
            rows = [((story.first or "")[:4] or words.words("undated", "year"), _row(shelf, story, _why(story))) for story in sheet.items]
            yield Draft(
                path=sheet.path,
                title=thread.title if sheet.number == 1 else f"{thread.title}, page {sheet.number}",
                description=f"A theme that comes back: {words.plural(len(thread.stories), 'story', 'stories')}",
                meta={"search": {"exclude": True}},
                context={
                    "template": "thread",
                    "thread": thread,
                    "spans": words.between(thread.first, thread.last),
                    "sheet": sheet,
                    "years": [(year, [row for _, row in found]) for year, found in groupby(rows, key=lambda one: one[0])],
                },
            )


def _why(story: Story) -> str:
    """Why a story is in its thread."""
    return next((link.says for entry in story.entries for link in entry.place.why if link.kind == "thread"), "")
