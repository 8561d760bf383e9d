"""The pages about the whole: home, all articles, method."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from generator.corpus import Entry
from generator.corpus.topics import SMALL
from generator.measured import measured
from generator.render import links, words
from generator.render.draft import Draft
from generator.render.front_matter import one_line
from generator.render.key_dates import key_rows
from generator.render.reports import report_row
from generator.render.rows import article_row
from generator.render.shelf import Shelf
from generator.render.timeline import year_chart

NEWEST, KEY_DATES, KEY_ACTORS, KEY_TAGS = 8, 8, 16, 16  # on the home page


def home(shelf: Shelf) -> Iterator[Draft]:
    """What is here: counts, the timeline at a glance, the newest articles, who and what they are about."""
    library = shelf.library
    found = shelf.calendar
    actors, places = shelf.published_actors(places=False), shelf.published_actors(places=True)
    key = shelf.named_most()[:KEY_ACTORS]
    tags = sorted(shelf.published_tags(), key=lambda one: (-len(shelf.uses[one.id]), one.id))[:KEY_TAGS]
    yield Draft(
        path="index.md",
        title="Overview",
        description=f"{words.plural(len(library.entries), 'news article')} by who, when and what, every finding with its evidence",
        meta={"hide": ["toc"]},
        context={
            "entries": len(library.entries),
            "seeds": shelf.settings.seeds,
            "dated": sum(entry.article.published.precision == "day" for entry in library.entries),
            "counts": tuple(
                (folder, count, one if count == 1 else many)
                for folder, count, one, many in (
                    ("actors", len(actors), "actor", "actors"),
                    ("places", len(places), "place", "places"),
                    ("stories", len(library.stories), "story", "stories"),
                    ("tags", len(shelf.published_tags()), "tag", "tags"),
                    ("timeline", len(shelf.happenings), "event", "events"),
                )
            ),
            "years": _ends(value[:4] for entry in library.entries if (value := entry.article.published.value or "")[:4].isdigit()),
            "told": _ends(unit.key for unit in found.of("year") if unit.events),
            "chart": year_chart(found),
            "key": key_rows(shelf, shelf.happenings, KEY_DATES),
            "newest": [(article_row(report.entry), _lead(report.entry)) for report in library.reports[:NEWEST]],
            "actors": [(shelf.actor(one.id), shelf.articles(one)) for one in key],
            "tags": [(tag.label, links.of("tags", tag.id), len(shelf.uses[tag.id])) for tag in tags],
        },
    )


def _ends(years: Iterable[str]) -> str:
    """`1990 to 2024`, one year, or nothing."""
    found = sorted(set(years))
    return " to ".join(dict.fromkeys((found[0], found[-1]))) if found else ""


def _lead(entry: Entry) -> str:
    """The beginning of the first paragraph's first sentence."""
    parsed = entry.article.parsed
    first = next((one for one in parsed.sentences if one.role == "paragraph"), None)
    return one_line(parsed.text[first.start : first.end], 200) if first else ""


def articles(shelf: Shelf) -> Iterator[Draft]:
    """All articles, the newest first, the undated ones last."""
    for sheet in shelf.sheets(links.index("articles"), shelf.library.reports):
        yield Draft(
            path=sheet.path,
            title="Articles" if sheet.number == 1 else f"Articles, page {sheet.number}",
            description=f"{words.plural(len(shelf.library.entries), 'article')}, the newest first",
            meta={"search": {"exclude": True}},
            context={
                "sheet": sheet,
                "total": len(shelf.library.entries),
                "reports": len(shelf.library.reports),
                "rows": [report_row(report) for report in sheet.items],
            },
        )


def method(shelf: Shelf) -> Iterator[Draft]:
    """How dates and actors are found, and how often that was measured to be right."""
    yield Draft(
        path=links.index("method"),
        title="Method",
        description="How dates, actors and tags are found, and how often that was measured to be right",
        context={
            "figures": [(about, list(rows)) for about, rows in groupby(measured()["figures"], key=lambda row: str(row["about"]))],
            "reliability": measured()["reliability"],
            "names": [
                {**way, "results": [{**one, "shown": f"{one['value']:.3f}"} for one in way["results"]]} for way in measured()["names"]
            ],
            "language_model": shelf.settings.language_model,
            "numeric_dates": shelf.settings.numeric_dates,
            "actor_articles": shelf.settings.actor_articles,
            "single": shelf.settings.single_actor_pages_up_to,
            "tag_articles": shelf.settings.tag_articles,
            "small": SMALL,
        },
    )
