"""Stories (articles on one event) and threads (stories that come back to one theme over the years), as pages and exports show them."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.corpus.grouping.sources import named
from generator.corpus.moment import Entry
from generator.corpus.most import most
from generator.corpus.reports import Report

ACTORS = 12  # that a story names
WORDS = 5  # that come back in a thread
NAMING = 2  # actors that name one


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Articles on one event. An article alone is one too, where it is part of a thread; only those of several have a page.

    `title` is the headline of the report that most others are near to, the earliest among equals. `reports` stand in the order of time.
    `first` and `last` are the publication values between which they lie, None where no full date is known. `actors` are ids, first those
    that most reports name, and name most often. `sources` are those that are named; an agency counts once.
    """

    id: str
    title: str
    reports: tuple[Report, ...]
    first: str | None
    last: str | None
    actors: tuple[str, ...]
    sources: tuple[str, ...]
    thread: str | None = None

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All its articles, report by report."""
        return tuple(entry for report in self.reports for entry in report.entries)

    @property
    def copies(self) -> int:
        """How many of its articles repeat another one."""
        return sum(len(report.copies) for report in self.reports)


@dataclass(frozen=True, slots=True, kw_only=True)
class Thread:
    """Stories of one theme in the order of time, with the words that come back in them, as printed: why they stand together."""

    id: str
    title: str
    words: tuple[str, ...]
    stories: tuple[Story, ...]
    first: str | None
    last: str | None

    @property
    def articles(self) -> int:
        """How many articles its stories have."""
        return sum(len(story.entries) for story in self.stories)


Sources = Callable[[Sequence[Entry]], tuple[str, ...]]


def stories_of(reports: Sequence[Report], titles: Mapping[str, str] | None = None) -> tuple[Story, ...]:
    """The stories of several articles, the newest first. `titles`: story → a title given by hand."""
    groups: dict[str, list[Report]] = defaultdict(list)
    for report in reports:
        if report.entry.place.story:
            groups[report.entry.place.story].append(report)
    sources = _sources(reports)
    found = [_story(identity, group, sources, titles or {}) for identity, group in groups.items()]
    return tuple(sorted((story for story in found if len(story.entries) > 1), key=_newest_first, reverse=True))


def _newest_first(story: Story) -> tuple[str, str, str]:
    return story.last or "", story.first or "", story.id


def threads_of(reports: Sequence[Report], stories: Sequence[Story], titles: Mapping[str, str] | None = None) -> tuple[Thread, ...]:
    """The threads of two stories or more, the one that was last added to first. Single articles are stories of their own in them."""
    groups: dict[str, list[Story]] = defaultdict(list)
    for story in stories:
        if story.thread:
            groups[story.thread].append(story)
    paged = {entry.id for story in stories for entry in story.entries}
    sources = _sources(reports)
    for report in reports:
        if report.entry.place.thread and report.id not in paged:
            groups[report.entry.place.thread].append(_story(report.id, [report], sources, {}))
    made = [_thread(identity, group) for identity, group in groups.items() if len(group) > 1]
    found = _named(made, titles or {})
    return tuple(sorted(found, key=lambda thread: (thread.last or "", thread.id), reverse=True))


def _sources(reports: Sequence[Report]) -> Sources:
    """What names the sources of some articles that do not copy each other."""
    entries = [entry for report in reports for entry in report.entries]
    articles, places = {entry.id: entry.article for entry in entries}, {entry.id: entry.place for entry in entries}
    return lambda some: named([entry.article for entry in some], articles, places)


def _story(identity: str, group: Sequence[Report], sources: Sources, titles: Mapping[str, str]) -> Story:
    """One story."""
    year = min((value[:4] for report in group if (value := _value(report)) and value[:4].isdigit()), default="")
    ordered = tuple(sorted(group, key=lambda report: _in_time(report, year)))
    entries = [entry for report in ordered for entry in report.entries]
    first, last = span(entries)
    named, mentions = Counter[str](), Counter[str]()
    for actor in (actor for report in ordered for actor in report.entry.article.actors):
        named[actor.id] += 1
        mentions[actor.id] += len(actor.mentions)
    return Story(
        id=identity,
        title=titles.get(identity) or _central(ordered).entry.article.parsed.headline.text,
        reports=ordered,
        first=first,
        last=last,
        actors=tuple(sorted(named, key=lambda one: (-named[one], -mentions[one], one))[:ACTORS]),
        sources=sources(entries),
        thread=next((report.entry.place.thread for report in ordered if report.entry.place.thread), None),
    )


def _value(report: Report) -> str:
    return report.entry.article.published.value or ""


def _in_time(report: Report, year: str) -> tuple[str, str]:
    """Sort key: by latest possible day; one whose year is open stands in the year of the others, one without a date last."""
    value = _value(report)
    return (f"{year}{value[4:]}" if value.startswith("XXXX") else value).ljust(len("2019-04-25"), "~"), report.id


def span(entries: Iterable[Entry]) -> tuple[str | None, str | None]:
    """The first and the last publication value whose year is known; full days, where there are some."""
    found = sorted(value for entry in entries if (value := entry.article.published.value or "")[:4].isdigit())
    known = [value for value in found if len(value) == len("2019-04-25")] or found
    return (known[0], known[-1]) if known else (None, None)


def _central(reports: Sequence[Report]) -> Report:
    """The report to which most others are nearest; one whose headline was made from its text only where no other is."""
    near = Counter(link.other for report in reports for entry in report.entries for link in entry.place.why if link.kind == "story")
    votes = [sum(near[entry.id] for entry in report.entries) for report in reports]
    best = min(range(len(reports)), key=lambda at: (reports[at].entry.article.parsed.headline.origin == "lead", -votes[at], at))
    return reports[best]


def _thread(identity: str, group: Sequence[Story]) -> Thread:
    """One thread, named after its earliest story."""
    ordered = tuple(sorted(group, key=lambda story: (story.first or "~", story.id)))
    entries = [entry for story in ordered for entry in story.entries]
    said = _words(word for entry in entries for link in entry.place.why if link.kind == "thread" for word in link.words)
    first, last = span(entries)
    return Thread(id=identity, title=ordered[0].title, words=said, stories=ordered, first=first, last=last)


def _named(threads: Sequence[Thread], titles: Mapping[str, str]) -> Iterator[Thread]:
    """The threads under the names of what they are about, where that tells them apart. A title by hand, under the thread's id, stands."""
    about = [_about([report.entry for story in thread.stories for report in story.reports]) for thread in threads]
    times = Counter(about)
    for thread, name in zip(threads, about, strict=True):
        yield replace(thread, title=titles.get(thread.id) or (name if times[name] == 1 else "") or thread.title)


def _about(entries: Sequence[Entry]) -> str:
    """`Visits: Ada Lund, Ben Roe`: the tag that most of these articles have and the actors that most of them name, else nothing."""
    tags = Counter((tag.id, tag.label) for entry in entries for tag in entry.article.tags)
    mentions = Counter[str]()
    names: dict[str, list[str]] = defaultdict(list)
    for actor in (one for entry in entries for one in entry.article.actors if one.kind != "place"):
        names[actor.id].append(actor.name)
        mentions[actor.id] += len(actor.mentions)
    most_tags = sorted((tag for tag in tags if 2 * tags[tag] > len(entries)), key=lambda tag: (-tags[tag], tag))
    in_most = (one for one, found in names.items() if 2 * len(found) > len(entries))
    actors = sorted(in_most, key=lambda one: (-len(names[one]), -mentions[one], one))[:NAMING]
    return f"{most_tags[0][1]}: {', '.join(most(names[one]) for one in actors)}" if most_tags and actors else ""


def _words(words: Iterable[str]) -> tuple[str, ...]:
    """The words that most links name, in the order in which they come, each in the form that it has most."""
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    for word in words:
        forms[word.casefold()][word] += 1
    folded = sorted(forms, key=lambda word: -forms[word].total())[:WORDS]
    return tuple(min(forms[word].items(), key=lambda form: (-form[1], form[0]))[0] for word in folded)
