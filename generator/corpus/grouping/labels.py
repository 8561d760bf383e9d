"""Which version of a story an article says it is: `(LEAD)`, `UPDATE 3-`, `(URGENT)`, `Correction:`, a kill, a line for editors."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from generator.lexicon import load
from generator.model import Article

HEAD_BLOCKS = 8
NOTE_ROLES = frozenset({"metadata", "boilerplate", "subhead", "paragraph", "credit", "byline"})
SHORT = 160  # words; a longer text that says `disregard` is not a kill
OPENING = 120  # characters of a block in which a note may begin
NUMBER = r"(?:(?P<number>\d{1,2})(?:st|nd|rd|th)?|(?P<ordinal>first|second|third|fourth|fifth))"
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5}
# BC-RAIL-STRIKE,2nd Ld-Writethru · RAIL-STRIKE/ (UPDATE 3) · UPDATE 1- · CORRECTED-UPDATE 2-
TAKE = re.compile(
    rf"\b{NUMBER}[ -](?i:lead|ld)\b|\b(?:UPDATE|WRAPUP|Update|LEAD)[ -]?(?P<after>\d{{1,2}})\b|\b(?P<bare>LEAD|LD|Ld-Writethru)\b",
)
NUMBERED = re.compile(rf"\b{NUMBER}\b\s*|\s+\d{{1,2}}$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """`kind`: flash, plain, take, correction, repeat or kill. `take` counts from 1, None where it isn't said.

    `label` is what was printed. `genre` is a label that marks a kind of text. `revised`: a line for editors says what changed;
    `developing`: the text says that more will follow.
    """

    kind: str = "plain"
    take: int | None = None
    label: str = ""
    genre: str = ""
    revised: bool = False
    developing: bool = False

    @property
    def labelled(self) -> bool:
        """Whether it says that another version went before it."""
        return self.kind in ("take", "correction", "repeat", "kill") or self.revised


@cache
def _kinds() -> dict[str, str]:
    """Label, folded and without numbers → kind."""
    return {label: kind for kind, labels in load("updates")["labels"].items() for label in labels}


@cache
def _notes(name: str) -> re.Pattern[str]:
    """The openings of a kind of note."""
    alternatives = "|".join(re.escape(words) for words in load("updates")["notes"][name])
    return re.compile(rf"[\s(\[*•–—\"“-]{{0,6}}(?:{alternatives})(?!\w)", re.IGNORECASE)


@cache
def _errors() -> re.Pattern[str]:
    """Words that own up to an error."""
    return re.compile(rf"\b(?:{'|'.join(load('updates')['notes']['error_words'])})\b", re.IGNORECASE)


def version_of(article: Article) -> Version:
    """What the labels, the lines for editors and the notes under the text say."""
    kind, take, label, genre = _labelled(article)
    blocks = [b for b in article.parsed.blocks if b.role in NOTE_ROLES]
    texts = [article.text[b.start : b.end] for b in blocks]
    ends = [*texts[:4], *texts[4:][-3:]]
    if kind == "plain" and take is None:
        kind = _noted_kind(article, texts, ends)
    return Version(
        kind=kind,
        take=take,
        label=label,
        genre=genre,
        revised=any(_notes("revised").match(text) for text in ends),
        developing=any(_notes("developing").search(text) for text in ends),
    )


def _labelled(article: Article) -> tuple[str, int | None, str, str]:
    """Kind, take, label and genre from the label that the parser found, else from a slug or the headline's own beginning."""
    wire, head = article.parsed.wire, article.parsed.headline.text
    if wire:
        bare = NUMBERED.sub("", wire.label.casefold().replace("-writethru", "")).strip(" -.:")
        kind = _kinds().get(bare)
        nested = _inner(head)
        if kind is None:
            return "plain", None, wire.label, bare
        return kind, wire.take if wire.take is not None else nested, wire.label, ""
    for text in _top(article):
        if match := TAKE.search(text):
            return "take", _number(match), match[0], ""
    first = re.match(r"[(\[]?([A-Za-z]+)[)\]:-]", head)
    kind = _kinds().get(first[1].casefold()) if first else None
    return (kind, _inner(head), first[1], "") if first and kind else ("plain", None, "", "")


def _inner(head: str) -> int | None:
    """The take of a second label: `CORRECTED-UPDATE 2-Rebels …`."""
    match = TAKE.search(head[:40])
    return _number(match) if match else None


def _number(match: re.Match[str]) -> int:
    if match["bare"]:
        return 1
    return ORDINALS[match["ordinal"].lower()] if match["ordinal"] else int(match["number"] or match["after"])


def _top(article: Article) -> Iterable[str]:
    """Slugs and agency lines above the text."""
    blocks = article.parsed.blocks[:HEAD_BLOCKS]
    return (article.text[b.start : b.end][:OPENING] for b in blocks if b.role == "metadata" and b.end - b.start < 2 * OPENING)


def _noted_kind(article: Article, texts: list[str], ends: list[str]) -> str:
    """A kill or correction that only its words tell."""
    size = sum(len(text.split()) for text in texts)
    if size <= SHORT and any(_notes("withdrawn").search(text) for text in texts):
        return "kill"
    for text in (article.parsed.headline.text, *ends):
        if _notes("corrected").match(text) and _errors().search(text):
            return "correction"
    return "plain"
