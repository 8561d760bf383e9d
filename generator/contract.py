"""Article → the JSON object that `inspect` and `export` print ("contract": 1). The keys stand in the order of the contract."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from generator.actors.countries import wikidata
from generator.corpus import Entry, Library
from generator.corpus.grouping import Link
from generator.model import Actor, Anchor, Article, Block, Caption, Dateline, DateMention, Event, Finding, Published, Quote, Tag, Unreadable
from generator.problems import Problem

CONTRACT = 1
Json = dict[str, Any]


def line(value: Json) -> str:
    """One line of JSON Lines, without the newline."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def unreadable(file: Unreadable) -> Json:
    """`{"contract": 1, "path", "error"}`."""
    return {"contract": CONTRACT, "path": file.path, "error": file.problem.message}


Told = Mapping[tuple[str, str], str]
"""(article, its event) → the event of the corpus that it tells."""


def told(library: Library) -> Told:
    """What each event of each article tells."""
    return {(moment.entry.id, moment.event.id): one.id for one in library.happenings for moment in one.tellings}


def of_entry(entry: Entry, told: Told, phrases: Sequence[Finding] = ()) -> Json:
    """An article with its place in the corpus and the phrases that mark it off there, as `export` prints it."""
    own = of_article(entry.article)
    return {
        **own,
        "events": [{**event, "happening": told.get((entry.id, event["id"]))} for event in own["events"]],
        "story": entry.place.story,
        "duplicate_of": entry.place.duplicate_of,
        "update_of": entry.place.update_of,
        "thread": entry.place.thread,
        "related": [of_link(link) for link in entry.place.why],
        "phrases": [{**_span(one), **_finding(one)} for one in phrases],
    }


def of_link(link: Link) -> Json:
    """Why an article stands with another."""
    return {
        "kind": link.kind,
        "other": link.other,
        "says": link.says,
        "words": list(link.words),
        "actors": list(link.actors),
        "rule": link.rule,
        "confidence": _sure(link.confidence),
    }


def of_article(article: Article) -> Json:
    """An article by itself, as `inspect` prints it."""
    parsed = article.parsed
    head, source, wire, rights = parsed.headline, parsed.source, parsed.wire, parsed.rights
    return {
        "contract": CONTRACT,
        "path": parsed.raw.path,
        "id": article.id,
        "text": parsed.text,
        "language": parsed.language,
        "headline": {"text": head.text, "start": head.start, "end": head.end, "origin": head.origin, "rule": head.rule,
                     "confidence": _sure(head.confidence)},
        "source": source and {"name": source.name, "agency": source.agency, "url": source.url},
        "byline": list(parsed.byline),
        "dateline": parsed.dateline and _dateline(parsed.dateline, article),
        "published": _published(article.published),
        "wire": wire and {"label": wire.label, "take": wire.take},
        "rights": rights and {"text": rights.text, "start": rights.start, "end": rights.end, "policy": rights.policy},
        "blocks": [_block(block) for block in parsed.blocks],
        "captions": [_caption(caption) for caption in article.captions],
        "sentences": [{"id": s.id, "start": s.start, "end": s.end} for s in parsed.sentences],
        "dates": [_date(date) for date in article.dates],
        "actors": [_actor(actor) for actor in article.actors],
        "quotes": [of_quote(quote) for quote in article.quotes],
        "events": [_event(event) for event in article.events],
        "tags": [_tag(tag) for tag in article.tags],
        "problems": [_problem(problem) for problem in article.problems],
    }  # fmt: skip


def _sure(confidence: float) -> float:
    """Four digits are more than any confidence is worth, and the same on every machine."""
    return round(confidence, 4)


def _span(found: Finding) -> Json:
    """`{start, end, text}`."""
    return {"start": found.start, "end": found.end, "text": found.text}


def _finding(found: Finding) -> Json:
    """The keys that every finding has."""
    return {"rule": found.rule, "confidence": _sure(found.confidence)}


def _block(block: Block) -> Json:
    return {"role": block.role, "start": block.start, "end": block.end, "why": block.why, **_finding(block)}


def _dateline(dateline: Dateline, article: Article) -> Json:
    """The dateline; its date is the resolved value of the date printed in it."""
    date = next((d.value for d in article.dates if dateline.start <= d.start and d.end <= dateline.end), None)
    return {
        "place": dateline.place and dateline.place.text,
        "start": dateline.start,
        "end": dateline.end,
        "agency": dateline.agency and dateline.agency.text,
        "date": date,
        **_finding(dateline),
    }


def _published(published: Published) -> Json:
    evidence = [
        {"rule": step.rule, "from": step.origin, "start": step.start, "end": step.end, "text": step.text, "says": step.says}
        for step in published.evidence
    ]
    return {
        "value": published.value,
        "precision": published.precision,
        "confidence": _sure(published.confidence),
        "evidence": evidence,
        "rejected": [{"value": lost.value, "rule": lost.rule, "says": lost.says} for lost in published.rejected],
    }


def _caption(caption: Caption) -> Json:
    sides = [{"side": side.side, **_span(side)} for side in caption.sides]
    return {
        "start": caption.start,
        "end": caption.end,
        "credit": caption.credit,
        "date": caption.date,
        "left_right": sides,
        **_finding(caption),
    }


def _anchor(anchor: Anchor) -> Json:
    return {"kind": anchor.kind, "value": anchor.value, "start": anchor.start, "end": anchor.end}


def _date(date: DateMention) -> Json:
    return {
        **_span(date),
        "type": date.type,
        "value": date.value,
        "mod": date.mod,
        "quant": date.quant,
        "freq": date.freq,
        "earliest": date.earliest,
        "latest": date.latest,
        "anchor": date.anchor and _anchor(date.anchor),
        **_finding(date),
    }


def _actor(actor: Actor) -> Json:
    return {
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind,
        "country": actor.country,
        "wikidata": wikidata(actor.id, actor.kind),
        "aliases": list(actor.aliases),
        "titles": [{**_span(title), **_finding(title)} for title in actor.titles],
        "mentions": [{**_span(mention), "form": mention.form, **_finding(mention)} for mention in actor.mentions],
        "status": actor.status,
        "rule": actor.rule,
        "confidence": _sure(actor.confidence),
    }


def of_quote(quote: Quote) -> Json:
    """A quotation or reported statement."""
    return {
        "id": quote.id,
        **_span(quote),
        "direct": quote.direct,
        "within": quote.within,
        "speaker": quote.speaker,
        "speaker_text": quote.speaker_text,
        "cue": quote.cue and _span(quote.cue),
        "reported_by": quote.reported_by,
        "chain": list(quote.chain),
        "status": quote.status,
        **_finding(quote),
    }


def _event(event: Event) -> Json:
    return {
        "id": event.id,
        "value": event.value,
        "earliest": event.earliest,
        "latest": event.latest,
        "basis": event.basis,
        "start": event.start,
        "end": event.end,
        "sentence": event.sentence,
        "actors": list(event.actors),
        "tags": list(event.tags),
        "status": event.status,
        **_finding(event),
    }


def _tag(tag: Tag) -> Json:
    return {"id": tag.id, "label": tag.label, "evidence": [_span(word) for word in tag.evidence], "rule": tag.rule,
            "confidence": _sure(tag.confidence)}  # fmt: skip


def _problem(problem: Problem) -> Json:
    return {"code": problem.code, "message": problem.message, "start": problem.start, "end": problem.end, "hint": problem.hint}
