"""parse: RawArticle → ParsedArticle, the anatomy of an article."""

from dataclasses import dataclass

from generator.model.finding import Finding
from generator.model.raw import RawArticle
from generator.problems import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Block(Finding):
    """A part of the text. Blocks tile it: each non-blank character is in exactly one.

    `role`: headline, byline, dateline, caption, paragraph, subhead, credit, boilerplate, metadata. `why`: the rule in words.
    """

    role: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """`origin`: `text`, `lead` (made from a clause of the first paragraph), `metadata` or `file`."""

    text: str
    origin: str
    rule: str
    confidence: float = 1.0
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Who published it (`name`), whose copy it is (`agency`), and where (`url`)."""

    name: str | None = None
    agency: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline(Finding):
    """`SEOUL, Aug. 15 (Yonhap) --`: the span runs from the place to the dash inclusive.

    `place`, `agency` and the printed date as spans, each None where it isn't printed.
    """

    place: Finding | None = None
    agency: Finding | None = None
    date: Finding | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Wire(Finding):
    """`(2nd LD)`: `label` as printed without parentheses, `take` its number in the chain (LEAD 1, 2nd LD 2), None where it has none."""

    label: str
    take: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rights(Finding):
    """A printed restriction; `policy`: `no-redistribution`, `limited-use`, `copyright`, `licence`, `embargo`."""

    policy: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Side(Finding):
    """Who stands where in a photo: `side` is `left`, `right`, `centre`, …; `text` the name as printed."""

    side: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Caption(Finding):
    """A photo's caption as an object of its own. `date` is filled in when dates are resolved."""

    credit: str | None = None
    sides: tuple[Side, ...] = ()
    date: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence of a headline, dateline, caption, sub-heading or paragraph. `id` (`s1`, `s2`, …) is its anchor on the page.

    `role` is its block's role and `block` that block's index in `ParsedArticle.blocks`.
    """

    id: str
    start: int
    end: int
    role: str
    block: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedArticle:
    """The anatomy of one article."""

    raw: RawArticle
    language: str | None
    headline: Headline
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    source: Source | None = None
    byline: tuple[str, ...] = ()
    dateline: Dateline | None = None
    wire: Wire | None = None
    rights: Rights | None = None
    captions: tuple[Caption, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def text(self) -> str:
        """The text that all offsets index."""
        return self.raw.text
