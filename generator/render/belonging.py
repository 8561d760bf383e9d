"""Where each article belongs: its report, its story, its thread, the articles of its day; and where those pages lie."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from operator import itemgetter
from typing import TypeVar

from generator.corpus import Entry, Happening, Library, Moment, Report, Story, Thread
from generator.render import links

Item = TypeVar("Item")
Near = tuple[Entry | None, Entry | None]


class Belonging:
    """Tables by article id, made once. `report`: every article; `story` and `thread`: those that are in one."""

    def __init__(self, library: Library, happenings: Sequence[Happening]) -> None:
        self.report: Mapping[str, Report] = {entry.id: report for report in library.reports for entry in report.entries}
        self._turn = {entry.id: turn for report in library.reports for turn, entry in enumerate(report.entries)}
        self.story: Mapping[str, Story] = {entry.id: story for story in library.stories for entry in story.entries}
        self._beside = {story.id: frozenset(entry.id for entry in story.entries) for story in library.stories}
        self.thread: Mapping[str, Thread] = {
            entry.id: thread for thread in library.threads for story in thread.stories for entry in story.entries
        }
        self.threads: Mapping[str, Thread] = {thread.id: thread for thread in library.threads}
        self.happenings = _told(happenings)
        self._tellings = {event.id: _by_article(event) for event in happenings}
        self._in_story = _neighbours([[report.entry for report in story.reports] for story in library.stories])
        self._in_day = _neighbours(_days(library.reports))

    def once(self, items: Sequence[Item], entry_of: Callable[[Item], Entry]) -> list[tuple[Item, int]]:
        """Of the articles of each report the one nearest to its newest version, where it stands, and how many others there are."""
        groups: dict[str, list[Item]] = defaultdict(list)
        for item in items:
            groups[self.report[entry_of(item).id].id].append(item)
        kept: dict[str, int] = {}
        for group in groups.values():
            kept[min((entry_of(item).id for item in group), key=self._turn.__getitem__)] = len(group) - 1
        return [(item, kept[entry_of(item).id]) for item in items if entry_of(item).id in kept]

    def tellers(self, event: Happening) -> Set[str]:
        """The articles that tell an event."""
        return self._tellings[event.id].keys()

    def told_by(self, event: Happening, articles: Set[str]) -> list[Moment]:
        """What some articles say of an event, in the order of its tellings: the cost is that of the fewer."""
        found = [numbered for one in self.tellers(event) & articles for numbered in self._tellings[event.id][one]]
        return [moment for _, moment in sorted(found, key=itemgetter(0))]

    def beside(self, entry: Entry) -> Set[str]:
        """The articles of an article's story, or else of its report."""
        story = self.story.get(entry.id)
        return self._beside[story.id] if story else {one.id for one in self.report[entry.id].entries}

    def count(self, entries: Iterable[Entry]) -> int:
        """How many articles these are, as pages say it: versions and copies of one report are one."""
        return len({self.report[entry.id].id for entry in entries})

    def in_story(self, entry: Entry) -> Near:
        """The reports before and after an article's in its story."""
        return self._in_story.get(self.report[entry.id].id, (None, None))

    def in_day(self, entry: Entry) -> Near:
        """The reports of the same day beside an article's, by id."""
        return self._in_day.get(self.report[entry.id].id, (None, None))


def _told(happenings: Sequence[Happening]) -> Mapping[str, list[Happening]]:
    """Article → the events it tells, in the order of time."""
    found: dict[str, list[Happening]] = defaultdict(list)
    for event in happenings:
        for identity in dict.fromkeys(moment.entry.id for moment in event.tellings):
            found[identity].append(event)
    return found


def _by_article(event: Happening) -> Mapping[str, list[tuple[int, Moment]]]:
    """Article → its tellings of an event, each with its number among all."""
    found: dict[str, list[tuple[int, Moment]]] = {}
    for number, moment in enumerate(event.tellings):
        found.setdefault(moment.entry.id, []).append((number, moment))
    return found


def _days(reports: Sequence[Report]) -> list[list[Entry]]:
    """The reports of each day, by id."""
    found: dict[str, list[Entry]] = defaultdict(list)
    for report in reports:
        if report.entry.article.published.precision == "day" and report.entry.article.published.value:
            found[report.entry.article.published.value].append(report.entry)
    return [sorted(entries, key=lambda entry: entry.id) for entries in found.values()]


def _neighbours(lines: Sequence[Sequence[Entry]]) -> dict[str, Near]:
    """Article → the one before and the one after it in its line."""
    found: dict[str, Near] = {}
    for line in lines:
        for number, entry in enumerate(line):
            found[entry.id] = (line[number - 1] if number else None, line[number + 1] if number + 1 < len(line) else None)
    return found


def story_path(story: Story) -> str:
    """The page of a story; a story of one article is that article's own page."""
    entries = story.entries
    return links.of("stories", story.id) if len(entries) > 1 else links.of("articles", entries[0].id)


def thread_path(thread: Thread) -> str:
    """The page of a thread."""
    return links.of("threads", thread.id)


def changes_path(entry: Entry) -> str:
    """What is new in a version, against the one before it: `articles/summit/changes.md`."""
    return f"{links.directory(links.of('articles', entry.id))}/changes.md"
