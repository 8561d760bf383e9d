"""The types that flow through the stages: frozen, slotted, hashable, tuples only.

read ▶ RawArticle ▶ parse ▶ ParsedArticle ▶ extract ▶ Article ▶ collect ▶ Library ▶ render ▶ Page ▶ write

Offsets are half-open code-point indices into the article's `text`: `text[start:end]` is the proof of a finding. What was not found in
the text has None there and says in `origin` where it comes from: `text`, `lexicon`, `metadata`, `file_name`, `neighbour`, `caller`.
The JSON that `inspect` and `export` print is made from these types by `generator.contract`.
"""

from dataclasses import dataclass

from generator.problems import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something found in the text: where, the words, the name of the rule that found it, and how sure it is (0..1)."""

    start: int
    end: int
    text: str
    rule: str
    confidence: float = 1.0


# ------------------------------------------------------------------------------------------------------------------ read


@dataclass(frozen=True, slots=True, kw_only=True)
class MetaValue:
    """One value of front matter or a sidecar: `values` has one string for `title: x`, several for a YAML list.

    `start`/`end` is its place in the text for front matter; None for a sidecar (`origin` is then the sidecar's file name).
    """

    key: str
    values: tuple[str, ...]
    origin: str
    start: int | None = None
    end: int | None = None

    @property
    def text(self) -> str:
        """The values as one string: `Kim, Lee`."""
        return ", ".join(self.values)


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockOverride:
    """A line of a sidecar's `blocks:`: the first block that contains `find` gets `role`."""

    find: str
    role: str
    origin: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RawArticle:
    """One file, decoded. `text` is the whole input (front matter included), newlines as LF.

    `path` is as given to the program, `name` the path inside the seeds folder with `/` (the file's name for `inspect`), `id` the slug of
    its page, `digest` the SHA-256 of the file's bytes (of the sidecar's too, where there is one), `encoding` what the bytes were read as.
    `body_start` is where the article begins after front matter (0 without).
    """

    path: str
    name: str
    id: str
    text: str
    digest: str
    encoding: str
    body_start: int = 0
    metadata: tuple[MetaValue, ...] = ()
    overrides: tuple[BlockOverride, ...] = ()
    problems: tuple[Problem, ...] = ()

    def meta(self, *keys: str) -> MetaValue | None:
        """The first of these keys that is given; a sidecar's value stands before front matter's."""
        for key in keys:
            for value in self.metadata:
                if value.key == key:
                    return value
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Unreadable:
    """A file that gave no article (undecodable, binary, too large): it stands on the report page."""

    path: str
    name: str
    problem: Problem


# ----------------------------------------------------------------------------------------------------------------- parse


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


# --------------------------------------------------------------------------------------------------------------- extract


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One step of a proof: what was seen (`text` at `start`..`end`, or None where it isn't in the text) and what it `says` in words."""

    rule: str
    origin: str
    says: str
    text: str = ""
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejected:
    """A candidate that lost, with the clue that ruled it out."""

    value: str
    rule: str
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """When the article was published. `value`: `2020-08-15`, `2020-08`, `2020`, `XXXX-08-15` (the year open), or None.

    `precision`: `day`, `month`, `year`, `day-of-year` (for `XXXX-08-15`) or `unknown`.
    """

    value: str | None = None
    precision: str = "unknown"
    confidence: float = 0.0
    evidence: tuple[Evidence, ...] = ()
    rejected: tuple[Rejected, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """What a relative date was counted from.

    `kind`: `publication`, `dateline`, `passage` (the date named last), `caption`, `quote`, `event`.
    `value` is the anchor's own value; `start`/`end` where it stands in the text, None where it doesn't.
    """

    kind: str
    value: str | None
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMention(Finding):
    """A TIMEX3: `type` DATE, TIME, DURATION or SET; `value` as ISO-TimeML; `earliest`/`latest` the ISO days that it spans."""

    type: str
    value: str | None
    mod: str | None = None
    quant: str | None = None
    freq: str | None = None
    earliest: str | None = None
    latest: str | None = None
    anchor: Anchor | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention(Finding):
    """`form`: `name`, `short`, `title`, `alias`, `metonym`, `pronoun`."""

    form: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Who or what acts. `kind`: person, organisation, country, place, other. `status`: published, or review (not sure enough for a page).

    `country` is an ISO 3166-1 alpha-2 code or None. `id` is a slug of the name.
    """

    id: str
    name: str
    kind: str
    rule: str
    confidence: float = 1.0
    country: str | None = None
    aliases: tuple[str, ...] = ()
    titles: tuple[Finding, ...] = ()
    mentions: tuple[Mention, ...] = ()
    status: str = "published"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote(Finding):
    """A quotation or reported statement; see the contract for how mixed statements are given."""

    id: str
    direct: bool
    within: str | None = None
    speaker: str | None = None
    speaker_text: str | None = None
    cue: Finding | None = None
    reported_by: str | None = None
    chain: tuple[str, ...] = ()
    status: str = "said"


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Finding):
    """One thing that is said to happen; the span is the clause, `sentence` the id of its sentence.

    `basis`: where the date comes from: `explicit` (in the sentence), `context` (the passage) or `publication`.
    """

    id: str
    value: str | None
    earliest: str | None
    latest: str | None
    basis: str
    sentence: str
    actors: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    status: str = "reported"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """A topic, with the words that triggered it."""

    id: str
    label: str
    rule: str
    confidence: float = 1.0
    evidence: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """Everything that is known of one article by itself."""

    parsed: ParsedArticle
    published: Published
    dates: tuple[DateMention, ...] = ()
    actors: tuple[Actor, ...] = ()
    quotes: tuple[Quote, ...] = ()
    events: tuple[Event, ...] = ()
    tags: tuple[Tag, ...] = ()
    captions: tuple[Caption, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def id(self) -> str:
        """The article's id, which is its page's address."""
        return self.parsed.raw.id

    @property
    def text(self) -> str:
        """The text that all offsets index."""
        return self.parsed.raw.text


# ---------------------------------------------------------------------------------------------------------------- render


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One generated file: `path` relative to the docs folder, with `/`; `text` its whole content, front matter included."""

    path: str
    text: str
