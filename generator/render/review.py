"""The review page: what a person should look at, each with the sentence it stands in and the lines that decide it.

The lines are those of `seeds/curation/*.yml`, ready to be pasted. Most weighty first, so many as a list has entries; the rest is counted.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

import yaml

from generator.actors.identity import Doubt
from generator.corpus import ActorRecord, Entry, Happening, TagRecord
from generator.corpus.grouping import Link
from generator.render import links, words
from generator.render.draft import Draft
from generator.render.front_matter import one_line
from generator.render.shelf import Name, Shelf, article_path, sentence_at, shown_headline

LONGEST = 240  # characters of a sentence
DOUBTFUL_STORY = 0.9  # a report that was put into a story with less confidence is to be looked at
ISO = re.compile(r"\d{4}(?:-\d\d){0,2}", re.ASCII)  # the dates that events.yml takes
Item = TypeVar("Item")
Ruling = str | bool | list[str] | list[list[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A sentence to be judged, or an article's headline: the words, and the page and anchor where they stand."""

    text: str
    path: str
    anchor: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewRow:
    """One thing to decide: what it is, why it is doubtful, where it stands, and a line for each decision."""

    label: str
    why: str
    lines: tuple[str, ...]
    names: tuple[Name, ...] = ()
    path: str = ""
    seen: tuple[Seen, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Things of one sort: `file` is the curation file that their lines go into, `total` their number, `rows` the first of them."""

    key: str
    file: str
    total: int
    rows: tuple[ReviewRow, ...]


def review(shelf: Shelf) -> Iterator[Draft]:
    """The page."""
    found = sections(shelf)
    yield Draft(
        path=links.index("review"),
        title="Review",
        description="What is doubtful, with the lines that decide it",
        meta={"search": {"exclude": True}},
        context={
            "sections": found,
            "total": sum(one.total for one in found),
            "seeds": shelf.settings.seeds,
            "single": len(shelf.single),
            "threshold": shelf.settings.single_actor_pages_up_to,
            "undated": sum(entry.article.published.precision != "day" for entry in shelf.library.entries),
        },
    )


def sections(shelf: Shelf) -> tuple[Section, ...]:
    """What there is to decide, by sort; a sort of which there is nothing is left out."""
    library, size = shelf.library, shelf.settings.entries_per_page
    decided = {ruling.id for ruling in library.curation.actors if ruling.status}
    unsure = [one for one in library.actors if one.status != "published" and one.id not in decided]
    waiting = sorted(unsure, key=lambda one: (-shelf.mentions(one), -shelf.articles(one), one.id))
    disputed = [one for one in shelf.happenings if one.disputed]
    placed = [(entry, link) for entry in library.entries for link in entry.place.why if link.kind == "story"]
    doubtful = [(entry, link) for entry, link in placed if link.confidence < DOUBTFUL_STORY and link.other in shelf.entries]
    made = (
        _section(size, "names", "actors.yml", waiting, partial(_name, shelf)),
        _section(size, "merges", "actors.yml", library.doubts, partial(_merge, shelf)),
        _section(size, "days", "events.yml", sorted(disputed, key=lambda one: (-one.articles, one.id)), _day),
        _section(size, "stories", "stories.yml", sorted(doubtful, key=lambda one: (one[1].confidence, one[0].id)), partial(_story, shelf)),
        _section(size, "tags", "tags.yml", [tag for tag in library.tags if tag.status == "review"], partial(_tag, shelf)),
    )
    return tuple(one for one in made if one.total)


def _section(size: int, key: str, file: str, items: Sequence[Item], row: Callable[[Item], ReviewRow]) -> Section:
    """The first of these, as rows."""
    return Section(key=key, file=file, total=len(items), rows=tuple(row(one) for one in items[:size]))


def line(key: str, value: dict[str, Ruling] | Ruling) -> str:
    """A line of a curation file: `kim-jong-un: {merge: [kim-jongun]}`; an id that YAML would read otherwise is quoted."""
    return yaml.safe_dump({key: value}, default_flow_style=True, allow_unicode=True, width=2**20, sort_keys=False).strip()[1:-1]


def _name(shelf: Shelf, record: ActorRecord) -> ReviewRow:
    """A name that was seen too seldom to be sure that it is an actor."""
    seen = record.appearances[0]
    places = [mention.start for mention in seen.actor.mentions][:1]
    return ReviewRow(
        label=record.name,
        why=f"{words.words('kind', record.kind)}, {seen.actor.rule}, {words.plural(shelf.mentions(record), 'mention')}",
        seen=tuple(_sentence(seen.entry, start) for start in places),
        lines=(
            line(record.id, {"status": "published"}),
            line(record.id, {"ignore": True}),
            line(record.id, {"kind": _other_kind(record.kind)}),
        ),
    )


def _other_kind(kind: str) -> str:
    """What a name most often is that was taken for another kind: a place; a place is an organisation."""
    return "organisation" if kind == "place" else "place"


def _merge(shelf: Shelf, doubt: Doubt) -> ReviewRow:
    """Names that may be one actor; the one that most articles name would stand for all."""
    known = [shelf.records[one] for one in doubt.ids if one in shelf.records]
    ordered = sorted(known, key=lambda one: (-shelf.articles(one), one.id))
    return ReviewRow(
        label=doubt.name,
        why=doubt.reason,
        names=shelf.actors([one.id for one in ordered]),
        seen=tuple(_sentence(one.appearances[0].entry, one.appearances[0].actor.mentions[0].start) for one in ordered if one.mentions),
        lines=tuple(line(ordered[0].id, {key: [one.id for one in ordered[1:]]}) for key in ("merge", "apart") if len(ordered) > 1),
    )


def _day(event: Happening) -> ReviewRow:
    """An event of which accounts give different days."""
    days = ", ".join(f"{words.date(one.value)} in {words.plural(len(one.articles), 'article')}" for one in event.accounts)
    return ReviewRow(
        label=words.date(event.value),
        why=days,
        seen=(_sentence(event.telling.entry, event.telling.event.start),),
        lines=tuple(line(event.id, {"date": one.value}) for one in event.accounts if ISO.fullmatch(one.value)),
    )


def _story(shelf: Shelf, placed: tuple[Entry, Link]) -> ReviewRow:
    """An article that was put into a story without being sure; it can leave, or the two can be kept together."""
    entry, link = placed
    other = shelf.entries[link.other]
    return ReviewRow(
        label=shown_headline(entry.article),
        path=article_path(entry),
        why=f"{link.says} ({words.confidence(link.confidence)})",
        seen=(Seen(text=shown_headline(other.article), path=article_path(other)),),
        lines=(line("part", [[entry.id]]), line("join", [sorted((entry.id, other.id))])),
    )


def _tag(shelf: Shelf, tag: TagRecord) -> ReviewRow:
    """A tag that too few articles have."""
    entry, found = tag.uses[0]
    return ReviewRow(
        label=tag.label,
        path=shelf.tag_page(tag.id),
        why=f"because of {', '.join(dict.fromkeys(one.text for one in found.evidence[:3]))}" if found.evidence else found.rule,
        seen=tuple(_sentence(entry, one.start) for one in found.evidence[:1]),
        lines=(line(tag.id, {"ignore": True}),),
    )


def _sentence(entry: Entry, start: int) -> Seen:
    """The sentence in which a place of the text lies; where it lies in none, the article's headline."""
    sentence = sentence_at(entry.article, start)
    if sentence is None:
        return Seen(text=shown_headline(entry.article), path=article_path(entry))
    return Seen(text=one_line(entry.article.text[sentence.start : sentence.end], LONGEST), path=article_path(entry), anchor=sentence.id)
