"""What stands beside an article: a newer version of it, its story, what comes before and after, and who leads here with which sentence."""

from collections.abc import Iterator, Set
from dataclasses import dataclass
from itertools import islice

from generator.corpus import Entry, Happening, Moment, in_turn
from generator.render import words
from generator.render.belonging import changes_path, story_path, thread_path
from generator.render.changes import versions
from generator.render.front_matter import one_line
from generator.render.rows import LONGEST, ArticleRow, article_row
from generator.render.shelf import Shelf, sentence_at

MOST = 12  # sentences of other articles that lead here
EACH = 4  # of one event


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionRow:
    """Another version or copy of this article, and where the changes are told.

    `kind`: `newer`, `earlier`, `other` where nothing tells which is the newer, `original` where this is a copy.
    """

    kind: str
    article: ArticleRow
    changes: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StepRow:
    """A way from one article to the next: `along` the story or the day, to the one before or after it (None at an end)."""

    along: str
    path: str
    before: ArticleRow | None
    after: ArticleRow | None


@dataclass(frozen=True, slots=True, kw_only=True)
class BacklinkRow:
    """A sentence of another article about an event that this one reports."""

    says: str
    when: str
    article: ArticleRow
    sentence: str
    anchor: str


def version_rows(shelf: Shelf, entry: Entry) -> Iterator[VersionRow]:
    """The version that stands for this article's report, or, on that one's own page, the other versions."""
    report = shelf.belonging.report[entry.id]
    pairs = versions(report)
    if entry == report.entry:
        for old, new in pairs:
            yield VersionRow(kind="earlier" if in_turn(old, new) else "other", article=article_row(old), changes=changes_path(new))
        return
    after = {old.id: new for old, new in pairs}
    original = shelf.entries.get(entry.place.duplicate_of or "")
    if original is not None:
        yield VersionRow(kind="original", article=article_row(original), changes="")
    at = original or entry
    if at != report.entry:
        kind = "newer" if at.id in after and in_turn(at, after[at.id]) else "other"
        yield VersionRow(kind=kind, article=article_row(report.entry), changes=changes_path(after[at.id]) if at.id in after else "")


def step_rows(shelf: Shelf, entry: Entry) -> Iterator[StepRow]:
    """The ways through the article's story, its thread and its day; none where it is the only one."""
    here = shelf.belonging
    story, thread = here.story.get(entry.id), here.thread.get(entry.id)
    if story:
        yield _step(f"{words.words('steps', 'story')}: {story.title}", story_path(story), here.in_story(entry))
    if thread:
        yield _step(f"{words.words('steps', 'thread')}: {thread.title}", thread_path(thread), (None, None))
    day = here.in_day(entry)
    if day != (None, None):
        yield _step(words.words("steps", "day"), "", day)


def _step(along: str, path: str, near: tuple[Entry | None, Entry | None]) -> StepRow:
    before, after = (article_row(one) if one else None for one in near)
    return StepRow(along=along, path=path, before=before, after=after)


def backlink_rows(shelf: Shelf, entry: Entry) -> list[BacklinkRow]:
    """Sentences of articles outside of its story that tell again, or told before, what this article reports as news."""
    own = shelf.belonging.beside(entry)
    found: dict[tuple[str, str], BacklinkRow] = {}
    for event in shelf.belonging.happenings.get(entry.id, ()):
        if any(moment.event.status == "reported" for moment in shelf.belonging.told_by(event, {entry.id})):
            for moment in islice(_others(event, own), EACH):
                found.setdefault((moment.entry.id, moment.event.sentence), _backlink(event, moment))
    return list(found.values())[:MOST]


def _others(event: Happening, own: Set[str]) -> Iterator[Moment]:
    """The tellings of other articles, the newest first, each article once."""
    seen = set(own)
    for moment in reversed(event.tellings):
        if moment.entry.id not in seen:
            seen.add(moment.entry.id)
            yield moment


def _backlink(event: Happening, moment: Moment) -> BacklinkRow:
    article = moment.entry.article
    sentence = sentence_at(article, moment.event.start)
    return BacklinkRow(
        says=words.words("told_as", moment.event.status),
        when=words.span(event.value, event.earliest, event.latest),
        article=article_row(moment.entry),
        sentence=one_line(article.text[sentence.start : sentence.end] if sentence else moment.event.text, LONGEST),
        anchor=moment.event.sentence,
    )
