"""Two tellings: is one a copy of the other, a new version of it, or neither? The first row of RULES that fits decides."""

from collections.abc import Callable
from dataclasses import dataclass

from generator.corpus.grouping.compare import Comparison
from generator.corpus.grouping.telling import Telling, content

WINDOW = 2  # days between two takes of one story
LATE = 30  # days after which a correction or a kill may still come
KILL_HEAD = 0.6  # share of the headline that a kill names
SAME = 0.93  # share of words, of copies
POLISHED = 0.75  # cosine of a story that was edited throughout
FEW = 8  # words; a text that short says too little to be called a copy
NOTICES = frozenset({"correction", "kill"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A pair to judge, the older telling first. `likeness` is the cosine of their themes, `gap` the least number of days between them."""

    old: Telling
    new: Telling
    like: Comparison
    likeness: float
    gap: int | None

    @property
    def other_source(self) -> bool:
        """Whether two agencies are known, or two outlets where no agency is."""
        if self.old.agency and self.new.agency:
            return self.old.agency.casefold() != self.new.agency.casefold()
        return bool(self.old.outlet and self.new.outlet and self.old.outlet.casefold() != self.new.outlet.casefold())

    @property
    def takes_differ(self) -> bool:
        """Whether their labels give two numbers."""
        one, other = self.old.version.take, self.new.version.take
        return one is not None and other is not None and one != other

    @property
    def same_label(self) -> bool:
        """Whether the labels don't tell them apart; a repeat bears the label of what it repeats, or none."""
        one, other = self.old.version, self.new.version
        return (one.kind, one.take) == (other.kind, other.take) or "repeat" in (one.kind, other.kind)

    @property
    def labelled(self) -> bool:
        """Whether one of them says that it follows another version, or that another will follow it."""
        old, new = self.old.version, self.new.version
        announced = old.developing or (old.kind == "flash" and new.kind != "flash")
        dropped = old.kind == "take" and not self.same_label and not self.gap
        return new.labelled or announced or dropped

    @property
    def wording(self) -> float:
        """How much of the shorter one the longer one keeps, what is only filled in anew left out."""
        return self.like.inside - self.like.refilled


@dataclass(frozen=True, slots=True)
class Rule:
    """A row: `verdict` is `copy`, `update` or nothing (different articles)."""

    name: str
    verdict: str
    fits: Callable[[Case], bool]
    says: str
    confidence: float = 0.0


def judge(case: Case) -> Rule:
    """The row that decides."""
    return next(rule for rule in RULES if rule.fits(case))


def _same_words(case: Case) -> bool:
    """The whole body; a site's edition of a take often drops its label."""
    like, kinds = case.like, {case.old.version.kind, case.new.version.kind}
    return min(like.inside, like.cover) >= 0.999 and case.old.size >= FEW and not case.takes_differ and not kinds & NOTICES


def _named_by_kill(case: Case) -> bool:
    """Whether a kill repeats the other's headline in its own headline or text."""
    if case.new.version.kind != "kill" or _apart(case):
        return False
    named = {*case.new.head_terms, *(term for words in case.new.sentences for term in content(words))}
    head = set(case.old.head_terms)
    return len(head) >= 3 and len(head & named) >= KILL_HEAD * len(head)


def _apart(case: Case) -> bool:
    """Too many days for versions of one story; an unknown day is no reason."""
    return case.gap is not None and case.gap > (LATE if case.new.version.kind in NOTICES else WINDOW)


def _corrected(case: Case) -> bool:
    """A correction that prints the story again, whatever day is given for it; of a form with new figures, one of the same day."""
    if case.new.version.kind != "correction" or case.like.inside < 0.8:
        return False
    return case.like.refilled <= 0.3 or (case.like.head >= 0.7 and (case.gap or 0) <= 1)


def _nearly_same(case: Case) -> bool:
    """The wording of a copy: nothing left out that matters, nothing told otherwise, or else cut short by another outlet."""
    like = case.like
    if not case.same_label or case.old.size < FEW or like.inside < SAME or like.refilled > 0.2 or like.redated:
        return False
    whole = like.cover >= SAME or (like.tail_only and like.cover >= 0.6)
    return whole and (like.facts == 0 or case.other_source)


def _series(case: Case) -> bool:
    """A form that is filled in anew: figures and days change, hardly a sentence of its own stays."""
    return case.like.refilled >= 0.25 and case.like.refilled > 0.8 * case.like.verbatim


def _another_agency(case: Case) -> bool:
    """An agency updates its own copy only; a correction is printed by whoever ran the story."""
    return case.other_source and not (case.new.version.kind in NOTICES and case.like.inside >= 0.5)


def _labelled(case: Case) -> bool:
    """A label, part of the wording, and a beginning that is no other story's."""
    like = case.like
    return case.labelled and case.wording >= 0.2 and (like.lead >= 0.35 or like.head >= 0.35 or case.wording >= 0.5)


def _rewritten(case: Case) -> bool:
    """No label, but the same beginning and a good part of the sentences."""
    like = case.like
    return case.wording >= 0.4 and like.verbatim >= 0.2 and (like.lead >= 0.5 or (like.head >= 0.5 and like.lead >= 0.15))


def _polished(case: Case) -> bool:
    """No label and hardly a sentence untouched, but the same names and figures throughout."""
    like = case.like
    return case.wording >= 0.65 and case.likeness >= POLISHED and (like.lead >= 0.6 or like.head >= 0.5)


RULES = (
    Rule("same-words", "copy", _same_words, "the same text, word for word", 0.99),
    Rule("kill-names-it", "update", _named_by_kill, "the notice withdraws the article with this headline", 0.95),
    Rule(
        "kill-of-another",
        "",
        lambda case: case.new.version.kind == "kill" and case.like.inside < 0.3,
        "the notice withdraws another article",
    ),
    Rule(
        "other-genre",
        "",
        lambda case: case.old.version.genre != case.new.version.genre and case.like.inside < SAME,
        "another kind of text",
    ),
    Rule(
        "repeat",
        "copy",
        lambda case: "repeat" in (case.old.version.kind, case.new.version.kind) and case.like.inside >= 0.7,
        "labelled as a repeat",
        0.95,
    ),
    Rule("correction", "update", _corrected, "the story printed again with a correction", 0.97),
    Rule("copy", "copy", _nearly_same, "the same text but for its end, captions or slips", 0.95),
    Rule("apart", "", _apart, "too many days between them"),
    Rule(
        "same-take",
        "",
        lambda case: case.old.version.take is not None and case.old.version.take == case.new.version.take and case.same_label,
        "two stories with the same take number",
    ),
    Rule(
        "other-agency",
        "copy",
        lambda case: case.other_source and case.like.inside >= 0.8 and case.same_label,
        "another outlet's edition of the same copy",
        0.85,
    ),
    Rule("another-agency", "", _another_agency, "another agency's own text"),
    Rule("series", "", _series, "a form filled in anew"),
    Rule("labelled", "update", _labelled, "labelled as a version, and it keeps part of the wording", 0.95),
    Rule(
        "labelled-rewritten",
        "update",
        lambda case: case.labelled and case.likeness >= 0.3 and (case.like.lead >= 0.55 or case.like.head >= 0.5),
        "labelled as a version, with a like beginning",
        0.85,
    ),
    Rule("redated", "", lambda case: case.like.redated and case.like.cover < SAME, "they begin with other days"),
    Rule("rewritten", "update", _rewritten, "the same beginning, and much of the wording", 0.85),
    Rule("polished", "update", _polished, "the same story, edited throughout", 0.8),
    Rule(
        "new-beginning",
        "update",
        lambda case: case.wording >= 0.55 and case.like.verbatim >= 0.35 and case.likeness >= 0.4,
        "most of the wording under a new beginning",
        0.75,
    ),
    Rule("different", "", lambda case: True, "different articles"),
)
