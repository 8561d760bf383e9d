"""What the pages need to look up in a library: where an actor's page is, which sentence a finding stands in, what an article is called."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from generator.corpus import ActorRecord, Entry, Happening, Library, TagRecord
from generator.corpus.grouping import Link
from generator.model import Actor, Article, Sentence
from generator.render import links, words
from generator.render.belonging import Belonging
from generator.render.by_hand import notes_of
from generator.render.calendar import arranged
from generator.render.crossings import Crossings
from generator.render.names import nation_named
from generator.render.standing import title_on
from generator.settings import Settings

Item = TypeVar("Item")
TOLD = "timeline/told"  # the folder of events that have a page of their own
TELLINGS = 20  # of an event, that stand below its entry; where there are more, it has a page with all of them
MAIN = 16  # the actors that are named most
STOPS = " \n.!?\"'”’"  # what may stand behind the last word of a whole sentence
REVERSE = {"copy": "copied", "update": "updated"}  # a link by another name where it is seen from its other end


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """An actor as other pages name it; `path` is empty where it has no page of its own. `who` says who it is, where that is known."""

    name: str
    path: str
    kind: str
    who: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet(Generic[Item]):
    """One page of a long list: `path` of this page, `number` of `count`, with the paths of the neighbours (empty where there are none)."""

    path: str
    items: Sequence[Item]
    number: int
    count: int
    before: str
    after: str


class Shelf:
    """A library with its tables for looking things up."""

    def __init__(self, library: Library, settings: Settings) -> None:
        self.library = library
        self.settings = settings
        self.records = library.actors_by_id()
        self.entries = {entry.id: entry for entry in library.entries}
        self.links = _links(library)
        self.rows: dict[tuple[str, str, str, bool], Any] = {}  # entries of timelines that are made already
        self.weights: dict[str, float] = {}  # how much each event matters, where that was asked
        self.happenings = library.happenings
        self.belonging = Belonging(library, self.happenings)
        self.seen = {one.id: self.belonging.once(one.appearances, lambda seen: seen.entry) for one in library.actors}
        self.uses = {tag.id: self.belonging.once(tag.uses, lambda use: use[0]) for tag in library.tags}
        self.single = self._single() if len(library.entries) > settings.single_actor_pages_up_to else frozenset()
        self._names: dict[tuple[str, str], Name] = {}
        self.calendar = arranged(self.happenings, library.entries, self._once)
        self.places = dict(self.calendar.pages_of_events(settings.entries_per_page))
        self.told = {event.id: links.of(TOLD, event.id) for event in self.happenings if len(event.tellings) > TELLINGS}
        self.events = _events(self.happenings)
        self.main = frozenset(one.id for one in self.named_most()[:MAIN])
        self.tags = {tag.id: tag for tag in library.tags}
        self.tag_labels = {tag.id: tag.label for tag in library.tags}
        self.tag_events = _tag_events(self.happenings)
        self.crossings = Crossings(library, self.uses)
        nations = sorted((one for one in library.actors if one.kind == "country" and one.country), key=self.articles)
        self._nations = {one.country: one.id for one in nations}  # of two by one code that which most articles name
        self.corrected = notes_of(library)
        self.full_text = len(library.entries) <= settings.full_text_search_up_to

    def articles(self, record: ActorRecord) -> int:
        """How many articles name an actor, as every page says it: a report counts once, whatever its versions and copies."""
        return len(self.seen[record.id])

    def mentions(self, record: ActorRecord) -> int:
        """How often those articles name it."""
        return sum(len(seen.actor.mentions) for seen, _ in self.seen[record.id])

    def most_first(self, record: ActorRecord) -> tuple[int, int, str]:
        """Sort key: those that most articles name, and most often, first."""
        return -self.articles(record), -self.mentions(record), record.id

    def _once(self, entries: Sequence[Entry]) -> list[Entry]:
        """Of each report one of these articles."""
        return [entry for entry, _ in self.belonging.once(entries, lambda entry: entry)]

    def _single(self) -> frozenset[str]:
        """The actors that only one article names, but for those to which somebody gave a page by hand."""
        by_hand = {ruling.id for ruling in self.library.curation.actors if ruling.status == "published"}
        return frozenset(one.id for one in self.library.actors if self.articles(one) == 1 and one.status == "published") - by_hand

    def published_tags(self) -> tuple[TagRecord, ...]:
        """The tags that have a page."""
        return tuple(tag for tag in self.library.tags if tag.status == "published")

    def tag_page(self, identity: str) -> str:
        """The page of a tag; empty where it has none."""
        tag = self.tags.get(identity)
        return tag_path(identity) if tag and tag.status == "published" else ""

    def actor(self, identity: str, day: str | None = None) -> Name | None:
        """How an actor is named, where its page is, and who it was on a day; None where the library has no such actor."""
        record = self.records.get(identity)
        return None if record is None else self._named(record, title_on(record.titles, _last_seen(record) if day is None else day))

    def actor_in(self, article: Article, actor: Actor) -> Name | None:
        """The same for an actor of an article: a title that it gives itself comes first."""
        record = self.records.get(actor.id)
        if record is None:
            return None
        said = actor.titles[0].text if actor.titles else title_on(record.titles, article.published.value or "")
        return self._named(record, said)

    def _named(self, record: ActorRecord, title: str) -> Name:
        """One name for each actor and title."""
        if (record.id, title) not in self._names:
            says = [words.words("kind", record.kind), *([title] if title else [])]
            self._names[record.id, title] = Name(
                name=record.name,
                path=actor_path(record) if self.has_page(record) else "",
                kind=record.kind,
                who=f"{', '.join(says)} · {words.plural(self.articles(record), 'article')}",
            )
        return self._names[record.id, title]

    def has_page(self, record: ActorRecord) -> bool:
        """Whether an actor has a page of its own: it is sure enough, and its page would hold more than one article of a large library."""
        return record.status == "published" and record.id not in self.single

    def actors(self, identities: Sequence[str], day: str | None = None) -> tuple[Name, ...]:
        """Several, in order, those that the library knows."""
        return tuple(name for identity in identities if (name := self.actor(identity, day)))

    def country(self, code: str) -> Name:
        """A country by its code, linked where it has a page."""
        known = self.actor(self._nations.get(code, ""))
        return known or Name(name=nation_named(code), path="", kind="country")

    def published_actors(self, places: bool) -> tuple[ActorRecord, ...]:
        """The actors that have a page: places, or all others."""
        return tuple(one for one in self.library.actors if self.has_page(one) and (one.kind == "place") == places)

    def named_most(self) -> list[ActorRecord]:
        """The actors that have a page and are no places, those that most articles name first."""
        return sorted(self.published_actors(places=False), key=self.most_first)

    def sheets(self, path: str, items: Sequence[Item]) -> Iterator[Sheet[Item]]:
        """A list by `entries_per_page`; one page where it is empty."""
        size = self.settings.entries_per_page
        count = max(1, -(-len(items) // size))
        for number in range(1, count + 1):
            yield Sheet(
                path=links.continued(path, number),
                items=items[(number - 1) * size : number * size],
                number=number,
                count=count,
                before=links.continued(path, number - 1) if number > 1 else "",
                after=links.continued(path, number + 1) if number < count else "",
            )


def _last_seen(record: ActorRecord) -> str:
    """The publication date of the newest article that names it; appearances stand newest first."""
    return record.appearances[0].entry.article.published.value or "" if record.appearances else ""


def _events(events: Sequence[Happening]) -> dict[str, list[Happening]]:
    """Actor → the events it took part in, in the order of the timeline."""
    found: dict[str, list[Happening]] = defaultdict(list)
    for event in events:
        for identity in event.actors:
            found[identity].append(event)
    return found


def _tag_events(events: Sequence[Happening]) -> dict[str, list[Happening]]:
    """Tag → the events on it, in the order of the timeline."""
    found: dict[str, list[Happening]] = defaultdict(list)
    for event in events:
        for identity in event.tags:
            found[identity].append(event)
    return found


def _links(library: Library) -> dict[str, list[tuple[str, Entry, Link]]]:
    """Article → (`copy`, or `copied` from the other end; the other article; the link with its reason), in the order of the library."""
    entries = {entry.id: entry for entry in library.entries}
    found: dict[str, list[tuple[str, Entry, Link]]] = {identity: [] for identity in entries}
    for entry in library.entries:
        for link in entry.place.why:
            if link.other in entries:
                found[entry.id].append((link.kind, entries[link.other], link))
                found[link.other].append((REVERSE.get(link.kind, link.kind), entry, link))
    return found


def actor_path(record: ActorRecord) -> str:
    """The page of an actor: places have a folder of their own."""
    return links.of("places" if record.kind == "place" else "actors", record.id)


def article_path(entry: Entry) -> str:
    """The page of an article."""
    return links.of("articles", entry.id)


def tag_path(identity: str) -> str:
    """The page of a tag."""
    return links.of("tags", identity)


def sentence_at(article: Article, start: int | None) -> Sentence | None:
    """The sentence in which a place of the text lies; None where it lies in none (boilerplate, a byline) or there is no place."""
    if start is None:
        return None
    sentences = article.parsed.sentences
    at = bisect_right(sentences, start, key=lambda sentence: sentence.start) - 1
    return sentences[at] if at >= 0 and start < sentences[at].end else None


def anchor_at(article: Article, start: int | None) -> str:
    """The anchor of that sentence, or an empty string."""
    sentence = sentence_at(article, start)
    return sentence.id if sentence else ""


def shown_headline(article: Article) -> str:
    """The headline as pages show it: one made from the lead ends in ` …` where its sentence goes on."""
    head = article.parsed.headline
    sentence = sentence_at(article, head.start)
    goes_on = head.origin == "lead" and head.end is not None and sentence and article.text[head.end : sentence.end].strip(STOPS)
    return f"{head.text} …" if goes_on and not head.text.endswith("…") else head.text


def source_name(article: Article) -> str:
    """Who published an article, or whose copy it is; empty where neither is known."""
    source = article.parsed.source
    return (source and (source.name or source.agency)) or ""
