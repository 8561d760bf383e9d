"""The types that flow through the stages: frozen, slotted, hashable, tuples only.

read ▶ RawArticle ▶ parse ▶ ParsedArticle ▶ extract ▶ Article ▶ collect ▶ Library ▶ render ▶ Page ▶ write

Offsets are half-open code-point indices into the article's `text`: `text[start:end]` is the proof of a finding. What was not found in
the text has None there and says in `origin` where it comes from: `text`, `lexicon`, `metadata`, `file_name`, `neighbour`, `caller`.
The JSON that `inspect` and `export` print is made from these types by `generator.contract`.
"""

from generator.model.article import (
    NOT_RULED_OUT,
    Actor,
    Anchor,
    Article,
    DateMention,
    Event,
    Evidence,
    Mention,
    Phrase,
    Published,
    Quote,
    Rejected,
    Tag,
)
from generator.model.by_hand import BY_HAND
from generator.model.finding import Finding
from generator.model.page import Page
from generator.model.parsed import Block, Caption, Dateline, Headline, ParsedArticle, Rights, Sentence, Side, Source, Wire
from generator.model.raw import BlockOverride, MetaValue, RawArticle, Unreadable

__all__ = [
    "BY_HAND",
    "NOT_RULED_OUT",
    "Actor",
    "Anchor",
    "Article",
    "Block",
    "BlockOverride",
    "Caption",
    "DateMention",
    "Dateline",
    "Event",
    "Evidence",
    "Finding",
    "Headline",
    "Mention",
    "MetaValue",
    "Page",
    "ParsedArticle",
    "Phrase",
    "Published",
    "Quote",
    "RawArticle",
    "Rejected",
    "Rights",
    "Sentence",
    "Side",
    "Source",
    "Tag",
    "Unreadable",
    "Wire",
]
