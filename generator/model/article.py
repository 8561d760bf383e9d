"""extract: ParsedArticle → Article, what an article says."""

from dataclasses import dataclass

from generator.model.finding import Finding
from generator.model.parsed import Caption, ParsedArticle
from generator.problems import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One step of a proof: what was seen (`text` at `start`..`end`, or None where it isn't in the text) and what it `says` in words."""

    rule: str
    origin: str
    says: str
    text: str = ""
    start: int | None = None
    end: int | None = None


NOT_RULED_OUT = "not-ruled-out"  # the rule of a year that fits, where the year stays open


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejected:
    """A candidate that lost, with the clue that ruled it out; or, where the year stays open, one that nothing rules out."""

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
class Phrase(Finding):
    """Words of an article's own matter, at their first place; `weight` is what all their places in the article come to."""

    weight: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """Everything that is known of one article by itself. `phrases` are candidates: the corpus stage chooses among them."""

    parsed: ParsedArticle
    published: Published
    dates: tuple[DateMention, ...] = ()
    actors: tuple[Actor, ...] = ()
    quotes: tuple[Quote, ...] = ()
    events: tuple[Event, ...] = ()
    tags: tuple[Tag, ...] = ()
    phrases: tuple[Phrase, ...] = ()
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
