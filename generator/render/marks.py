"""Findings → marks on the text of their article's page: sentences, dates, actors, trigger words of tags."""

from collections.abc import Iterator
from dataclasses import replace

from generator.model import Article, DateMention, Sentence
from generator.render import links, words
from generator.render.findings import counted_from
from generator.render.markdown import Markdown
from generator.render.passage import Mark
from generator.render.shelf import Shelf

VAGUE = ("PAST_REF", "PRESENT_REF", "FUTURE_REF")  # `now`, `recently`: no day, so no mark in the text


def marks(shelf: Shelf, article: Article, here: str) -> Iterator[Mark]:
    """All marks of an article's text, on the page at `here`."""
    yield from map(_linked, article.parsed.sentences)
    for number, date in enumerate(article.dates, 1):
        if date.value and date.value not in VAGUE:
            yield _date(date, f"d{number}")
    for number, actor in enumerate(article.actors, 1):
        name = shelf.actor_in(article, actor)
        if name and (name.path or actor.id in shelf.single):
            way = links.relative(here, name.path) if name.path else Markdown(f"#a{number}")
            before = Markdown(f'<a class="dg-actor" href="{way}" data-who="{Markdown.escape(f"{name.name} · {name.who}")}">')
            for mention in (one for one in actor.mentions if one.form != "pronoun"):  # a link on each `he` would be noise
                yield Mark(start=mention.start, end=mention.end, before=before, after=Markdown("</a>"), link=True)
    for tag in article.tags:
        before = Markdown(f'<span class="dg-trigger" title="{Markdown.escape(f"Tag: {tag.label}")}">')
        for found in tag.evidence:
            yield Mark(start=found.start, end=found.end, before=before, after=Markdown("</span>"))


def sentence_mark(sentence: Sentence) -> Mark:
    """A sentence, which other pages link to."""
    before = Markdown(f'<span class="dg-s" id="{Markdown.escape(sentence.id)}">')
    return Mark(start=sentence.start, end=sentence.end, before=before, after=Markdown("</span>"), whole=True)


def _linked(sentence: Sentence) -> Mark:
    """A sentence that ends in a link to itself, seen while it is pointed at. Its sign is drawn by the style sheet: it is no text."""
    here = Markdown(f'<a class="dg-here" href="#{Markdown.escape(sentence.id)}" tabindex="-1" aria-hidden="true"></a></span>')
    return replace(sentence_mark(sentence), after=here)


def _date(date: DateMention, anchor: str) -> Mark:
    """A date: its value in words on the spot, its row in the list of dates one click away."""
    machine = words.machine(date.value)
    inner = f'<time datetime="{Markdown.escape(machine)}">' if machine else "<span>"
    start = counted_from(date.anchor)
    known = (words.date(date.value), start and f"counted from {start}", words.sure(date.confidence))
    says = Markdown.escape(" · ".join(part for part in known if part))
    before = Markdown(f'<a class="dg-date" href="#{anchor}" data-who="{says}">{inner}')
    return Mark(start=date.start, end=date.end, before=before, after=Markdown("</time></a>" if machine else "</span></a>"), link=True)
