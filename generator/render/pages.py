"""Library → pages: a table of kinds, each with its template and the function that makes its drafts."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache, partial
from pathlib import Path

from generator.corpus import Library
from generator.model import Page
from generator.render import (
    actor_index,
    actors,
    article,
    changes,
    corrections,
    crossing_pages,
    days,
    front_matter,
    links,
    overviews,
    report,
    review,
    stories,
    tag_index,
    tags,
    timeline,
)
from generator.render.draft import Draft
from generator.render.environment import Templates
from generator.render.front_matter import printed_raw
from generator.render.markdown import Markdown, spoken
from generator.render.shelf import Name, Shelf
from generator.settings import Settings

Place = Callable[[str], tuple[str, str] | None]
"""The page and the anchor of a date, None where it has none."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of page."""

    template: str
    drafts: Callable[[Shelf], Iterator[Draft]]


KINDS = (
    Kind("home.md.j2", overviews.home),
    Kind("articles.md.j2", overviews.articles),
    Kind("article.md.j2", article.article_pages),
    Kind("withdrawn.md.j2", corrections.tombstones),
    Kind("changes.md.j2", changes.change_pages),
    Kind("stories.md.j2", stories.story_index),
    Kind("story.md.j2", stories.story_pages),
    Kind("thread.md.j2", stories.thread_index),
    Kind("thread.md.j2", stories.thread_pages),
    Kind("actors.md.j2", actor_index.overviews),
    Kind("actor_list.md.j2", actor_index.lists),
    Kind("actor.md.j2", actors.actor_pages),
    Kind("timeline.md.j2", actors.timelines),
    Kind("tags.md.j2", tag_index.tag_index),
    Kind("tag.md.j2", tags.tag_pages),
    Kind("crossing.md.j2", crossing_pages.crossing_pages),
    Kind("timeline.md.j2", tags.tag_timelines),
    Kind("timeline.md.j2", timeline.timeline_pages),
    Kind("timeline.md.j2", days.day_pages),
    Kind("method.md.j2", overviews.method),
    Kind("report.md.j2", report.report),
    Kind("review.md.j2", review.review),
)


def pages(library: Library, settings: Settings, templates: Path) -> Iterator[Page]:
    """All pages of a library, one at a time. Raises DigestError where a template is missing or broken."""
    shelf = Shelf(library, settings)
    made = Templates(templates)
    place = cache(shelf.calendar.place)
    for kind in KINDS:
        for draft in kind.drafts(shelf):
            yield Page(path=draft.path, text=text(made, kind.template, draft, place))


def text(made: Templates, template: str, draft: Draft, place: Place = lambda _: None) -> str:
    """A draft's file: front matter, then its template filled in. `place` knows on which page a date stands."""
    functions = {
        "url": partial(links.relative, draft.path),
        "name": partial(_name, draft.path),
        "when": partial(_when, draft.path, place),
    }
    body = made.render(template, {"own": "", **functions, **draft.context})
    meta = {
        "title": printed_raw(draft.title) or "Untitled",
        "description": printed_raw(draft.description),
        **draft.meta,
        "generator": "Digest",
    }
    return front_matter.page(meta, body)


def _when(here: str, place: Place, said: str, machine: str) -> Markdown:
    """A date in words, for machines where HTML has such a date, and a link to its day, month or year where that has a page."""
    shown = _time(said, machine)
    found = place(machine) if machine else None
    return Markdown(f'<a href="{links.relative(here, *found)}">{shown}</a>') if found and found[0] != here else shown


@lru_cache(maxsize=16384)
def _time(said: str, machine: str) -> Markdown:
    return Markdown('<time datetime="{}">{}</time>').format(machine, said) if machine else Markdown.escape(said)


@lru_cache(maxsize=4096)  # one page has the same few names many times
def _name(here: str, name: Name) -> Markdown:
    """An actor's name, a link where it has a page; pointed at or reached by keyboard it says who that is (`data-who`, digest.css)."""
    who = f' data-who="{Markdown.escape(name.who)}"' if name.who else ""
    if not name.path:
        focus = ' tabindex="0"' if who else ""
        return Markdown(f'<span class="dg-name"{who}{focus}>{spoken(name.name)}</span>')
    return Markdown(f'<a class="dg-name" href="{links.relative(here, name.path)}"{who}>{spoken(name.name)}</a>')
