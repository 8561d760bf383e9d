"""The rules by which a reporting clause gives a statement, in rows: the first that fits it does."""

from collections.abc import Callable
from dataclasses import dataclass

from generator.quotes import extents
from generator.quotes.clauses import Clause
from generator.quotes.discourse import Discourse, Unit
from generator.quotes.extents import Span
from generator.quotes.nouns import begins
from generator.quotes.titles import is_title
from generator.quotes.words import group


@dataclass(frozen=True, slots=True)
class Setting:
    """A reporting clause among those of its unit. `left`: the words before it that it may close."""

    story: Discourse
    unit: Unit
    found: tuple[Clause, ...]
    number: int
    left: Span | None

    @property
    def clause(self) -> Clause:
        """The clause itself."""
        return self.found[self.number]

    @property
    def shape(self) -> str:
        """The shape of its complement."""
        return self.clause.follows.shape

    def right(self, start: int, narrow: bool = False) -> Span:
        """The content that begins at `start`."""
        return extents.right(self.story, self.unit, self.found, self.number, start, narrow)

    def quoted_left(self) -> bool:
        """Whether a closing mark stands right before the clause."""
        return self.left is not None and extents.quote_ends(self.story, self.left[1] - 1)


@dataclass(frozen=True, slots=True)
class Rule:
    """A row: `content` gives the words said (first, last) where the rule fits, None elsewhere."""

    name: str
    confidence: float
    content: Callable[[Setting], Span | None]


def _cited_as_saying(at: Setting) -> Span | None:
    """`The agency quoted Kim as saying …`: the agency reports, and what Kim said is a statement of its own."""
    later = at.found[at.number + 1 :]
    if at.clause.cue.verb.lemma not in group("citing") or not later or at.story.words.low(later[0].cue.group - 1) != "as":
        return None
    return at.clause.cue.last, at.unit.last


def _quote_said_name(at: Setting) -> Span | None:
    """`"I know," said Kim. …`; `…, said the bank`; `"I know," said Kim, "but I can't tell."`."""
    if at.clause.link != "inverted" or not at.clause.speaker:
        return None
    following = _next_quote(at, at.clause.speaker.last)
    if not at.left:
        return None if following is None or at.clause.begin > at.unit.first else at.right(following)
    return at.left if following is None else (at.left[0], at.right(following)[1])


def _next_quote(at: Setting, start: int) -> int | None:
    """Where a quotation goes on after the clause: `…, "…"`; not one that another verb brings in."""
    words, story = at.story.words, at.story
    end = min([at.unit.last, *(clause.cue.head for clause in at.found[at.number + 1 :])])
    for index in range(start, end):
        if story.owner[index] >= 0:
            return index if words.low(index - 1) in (",", ":", "but", "and", ".") else None
    return None


def _quote_name_said(at: Setting) -> Span | None:
    """`"I know," Kim said`; `"I know," Kim told reporters, "but …"`."""
    if at.clause.link != "main" or not at.quoted_left() or at.left is None:
        return None
    if at.story.owner[at.left[0]] < 0 and at.shape not in ("end", "comma"):
        return None
    if at.shape == "quote" and at.story.words.low(at.clause.follows.start - 1) in (",", "but", "and", ":"):
        return at.left[0], at.right(at.clause.follows.start)[1]
    return at.left


def _clause_name_said_clause(at: Setting) -> Span | None:
    """`The deal, Kim said, is off.`; `In the long run, experts say, it pays.`."""
    if at.clause.link != "main" or at.left is None or at.shape != "comma" or not at.clause.cue.has("bare", "that"):
        return None
    start = at.clause.follows.start
    if at.story.words.low(start) in group("asides", "adjuncts", "conjunctions") or at.story.words.low(start).endswith("ing"):
        return None
    return at.left[0], at.right(start)[1]


def _as_name_said(at: Setting) -> Span | None:
    """`As Kim noted, the deal is off.`; `But, Kim added, the deal is off.`."""
    if at.clause.link != "main" or at.shape != "comma" or not at.clause.cue.has("bare", "that"):
        return None
    lead = at.story.words.lows[at.unit.first : at.clause.begin]
    return at.right(at.clause.follows.start) if lead and set(lead) <= {"as", ","} | group("connectives") else None


def _clause_name_said(at: Setting) -> Span | None:
    """`The deal is off, Kim said in a statement.`."""
    if at.clause.link != "main" or at.left is None or at.shape not in ("end", "comma") or not at.clause.cue.has("bare", "that"):
        return None
    return None if extents.introduces(at.story, *at.left) else at.left


def _thing_said_by(at: Setting) -> Span | None:
    """`The plan was rejected by the senate`."""
    start, end = at.clause.follows.start, at.clause.cue.group
    relative = at.story.words.low(end - 1) in group("relatives", "that")  # `a letter that | was seen by the paper`
    return (start, end) if at.clause.link == "passive" and not relative else None


def _said(shape: str, *frames: str, narrow: bool = False) -> Callable[[Setting], Span | None]:
    """A rule for what follows the cue in this shape, where the verb has one of these frames."""

    def content(at: Setting) -> Span | None:
        start = at.clause.follows.start
        if at.shape != shape or not at.clause.cue.has(*frames) or (at.clause.link == "inverted" and shape != "quote"):
            return None
        if at.clause.nested and at.clause.cue.verb.lemma not in NESTING:
            return None
        return at.right(start, narrow) if _fits(at, shape, frames, start) else None

    return content


def _fits(at: Setting, shape: str, frames: tuple[str, ...], start: int) -> bool:
    """Whether the words at `start` can begin what was said."""
    words, low = at.story.words, at.story.words.low(start)
    if shape == "that":
        return low not in group("auxiliaries")
    if shape == "quote" and not at.clause.cue.has("np") and start == at.clause.cue.last:
        region = at.story.region(start)
        return region is None or not is_title(at.story, (region.first, region.last))
    if shape == "gerund" and "bare" in frames:
        return _is_clause(at, start)
    if shape != "plain":
        return True
    if "np" in frames:
        return low not in group("finite", "particles") and low not in group("prepositions") - {"as"}
    if not (at.unit.titled or _needs_no_verb(at) or _is_clause(at, start)):
        return False
    if at.clause.cue.has("to") and not _is_clause(at, start):
        return False  # `told | reporters in Washington`
    if low in group("openers"):
        return True
    return begins(words, start) and low not in group("oblique") and (words.capital(start) or not low.endswith("ed"))


def _needs_no_verb(at: Setting) -> bool:
    """`says`, or what shows things: `Polls | show`."""
    speaker = at.clause.speaker
    shown = speaker is not None and not group("evidence").isdisjoint(at.story.words.lows[speaker.first : speaker.last])
    return at.clause.cue.verb.lemma in group("plain_verbs") or shown


def _order(at: Setting) -> Span | None:
    """`urged the council to drain the marsh`, `called on both sides to stop`."""
    if at.shape != "plain" or at.clause.nested or not at.clause.cue.has("order"):
        return None
    content = at.right(at.clause.follows.start, narrow=True)
    words = at.story.words
    reach = range(content[0], min(content[1] - 1, content[0] + ORDER_REACH))
    done = (place + 1 for place in reach if words.lows[place] == "to")
    return content if any(not words.capital(place) and words.lows[place] not in group("determiners") for place in done) else None


def _is_clause(at: Setting, start: int) -> bool:
    """Whether the words from `start` have a verb before the first comma: `announced | the race is over`, `announced | his candidacy`."""
    words = at.story.words
    for index in range(start, at.unit.last):
        low = words.lows[index]
        if low in (",", ";", "(") and at.story.owner[index] < 0:
            return False
        if low in group("finite") or (low.endswith("ed") and index > start) or low.endswith(CLITICS):
            return True
    return False


ORDER_REACH = 15  # words that name who is to do something
CLITICS = ("'re", "'ve", "'ll", "'d", "n't", "he's", "she's", "it's", "that's", "there's")
NESTING = frozenset({"say", "tell", "announce", "report", "claim", "add", "argue", "vow", "insist"})
# Confidence: the share of a rule's statements that half of the `quotes` set (by hash of the file name) has too, rounded.
# What only names a thing (`voted for the tax`, `spoke of railways`) is below 0.5 whatever that share: it does not say what was said of it.
RULES: tuple[Rule, ...] = (
    Rule("cited-as-saying", 0.9, _cited_as_saying),
    Rule("quote-said-name", 0.93, _quote_said_name),
    Rule("quote-name-said", 0.97, _quote_name_said),
    Rule("as-name-said", 0.7, _as_name_said),
    Rule("clause-name-said-clause", 0.8, _clause_name_said_clause),
    Rule("clause-name-said", 0.75, _clause_name_said),
    Rule("said-quote", 0.87, _said("quote", "quote")),
    Rule("said-colon", 0.95, _said("colon", "colon")),
    Rule("said-that", 0.88, _said("that", "that")),
    Rule("said-whether", 0.75, _said("wh", "wh")),
    Rule("said-to-do", 0.6, _said("inf", "inf", narrow=True)),
    Rule("said-doing", 0.6, _said("gerund", "gerund", narrow=True)),
    Rule("said-clause", 0.81, _said("plain", "bare")),
    Rule("said-clause", 0.81, _said("gerund", "bare")),
    Rule("said-someone-to-do", 0.65, _order),
    Rule("said-thing", 0.45, _said("plain", "np", narrow=True)),
    Rule("said-thing-quoted", 0.4, _said("quote", "bare", "np", narrow=True)),
    Rule("said-thing-wh", 0.45, _said("wh", "np", narrow=True)),
    Rule("said-thing-doing", 0.45, _said("gerund", "np", narrow=True)),
    Rule("thing-said-by", 0.45, _thing_said_by),
    Rule("said-things", 0.45, _said("colon", "np", narrow=True)),
)
