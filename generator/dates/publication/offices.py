"""Who held which office when: `President Barack Obama said` is of 2009 to 2017, `former President Barack Obama` of later.

Public facts, in the lexicon. A past holder is named with the title in reports that look back; nobody is before taking office. So days
before a term weigh far more against than days after it, and a sentence that prints a year of its own says nothing.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import pairwise

from generator.dates.publication.case import Case, Passage, in_words, seen
from generator.dates.publication.clue import FIRST, LAST, Clue, Steps
from generator.lexicon import load

NAME = re.compile(r"[A-Z][a-zà-ž’'-]*[a-zà-ž]")  # stops at an inner capital: crawlers glue `PresidentKim`
REACH = 70  # a title stands this near to its name, in characters
MOST = 5
QUALIFIED = re.compile(
    r"(?:^|[^\w])((?i:former|then|late|ex|ousted|deposed|onetime|one-time|disgraced|impeached|retired|previous|under|since))"
    r"[\s-](?:[A-Z][\w.’'-]{0,20}\s){0,3}$"
)
OTHER_OFFICE = re.compile(r"(?:vice|deputy|assistant|under|co)[\s-]$", re.IGNORECASE)
GOVERNMENT = re.compile(r"^(?:[’']s)?\s(?:administration|government|cabinet|White House|presidency)\b")
OF = r"(?:\s(?:of|for)\s(?:the\s)?[A-Z][\w.’'-]{1,20}(?:\s[A-Z][\w.’'-]{1,20}){0,2})?,?\s?$"
AFTER = r"^(?:,\s\d{2})?,\s(?:who\sis\s)?(?:the\s)?(?P<old>former\s|then\s|ex-|late\s)?(?:[\w.’'-]{1,20}\s){0,2}?"

# Likelihood of a title before the term and, by days, after it, against 1 in it: of 430 mentions 410 were in the term, one before it
# (counted over all sets whose day is known). A text that looks back names several past holders: each further one says less of what
# comes after its term.
BEFORE_TERM = 0.001
AFTER_TERM = ((1, 60, 0.3), (61, 365, 0.03), (366, None, 0.005))
GOVERNMENTS = 0.02  # `the X administration` is spoken of longer
ELECT_DAYS = 120


@dataclass(frozen=True, slots=True)
class Term:
    """One holder's time in one office. `last` None: in office when the lexicon was written. `again`: when a later term in it begins."""

    name: str
    short: str
    office: str
    titles: tuple[str, ...]
    first: date
    last: date | None
    limit: date | None
    again: date | None
    common: bool


@dataclass(frozen=True, slots=True)
class Held:
    """A mention: whose term, in what way (`holds`, `rules`, `held`, `elect`), and where."""

    terms: tuple[Term, ...]
    way: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Spelling:
    """A way of writing a holder's name; `lead` characters stand before the word by which it is looked up."""

    text: str
    lead: int
    term: Term

    @property
    def short(self) -> bool:
        """Whether it is the surname alone."""
        return self.text == self.term.short


@cache
def spellings() -> dict[str, tuple[Spelling, ...]]:
    """By the word that is used alone: `Trump` → `Donald J. Trump`, `Donald Trump`, `Trump`. Longer ones first."""
    lexicon = load("offices")
    common = frozenset(lexicon["common_surnames"])
    table: dict[str, list[Spelling]] = {}
    for office, row in lexicon["office"].items():
        for holder in row["holders"]:
            titles = tuple(sorted(holder.get("titles", row["titles"]), key=len, reverse=True))
            again = min((h["from"] for h in row["holders"] if h["name"] == holder["name"] and h["from"] > holder["from"]), default=None)
            short = holder.get("short") or holder["name"].split()[-1]
            term = Term(
                holder["name"], short, office, titles, holder["from"], holder.get("to"), holder.get("limit"), again, short in common
            )
            for spelling in {holder["name"], short, *holder.get("also", ())}:
                last = short if short in spelling else spelling.split()[-1]
                key = NAME.search(last)
                if key:
                    table.setdefault(key[0], []).append(Spelling(spelling, spelling.rfind(last) + key.start(), term))
    return {
        key: tuple(sorted(found, key=lambda each: (-len(each.text), each.term.first, each.term.office))) for key, found in table.items()
    }


def known_until() -> date:
    """The day up to which the lexicon knows who is in office."""
    until: date = load("offices")["known_until"]
    return until


def offices(case: Case) -> Iterator[Clue]:
    """Each office-holder named with the title, in the order of the text; a second mention of the same term adds nothing."""
    done: list[tuple[tuple[date, ...], str]] = []
    for held in _mentions(case):
        key = (tuple(term.first for term in held.terms), held.way)
        if key in done:
            continue
        done.append(key)
        if len(done) > MOST:
            return
        yield _clue(case, held, len(done))


def _mentions(case: Case) -> Iterator[Held]:
    named = frozenset(name for passage in case.passages for name in _whole_names(passage.text))
    dated = {passage.id for found, stated in case.stated() if stated.year and (passage := case.passage_of(found))}
    for passage in case.passages:
        if passage.id in dated or passage.role == "caption":
            continue
        for match in NAME.finditer(passage.text):
            held = _held(passage, match, named)
            if held:
                yield held


def _whole_names(text: str) -> Iterator[str]:
    """The holders whose name stands in full somewhere."""
    for match in NAME.finditer(text):
        for spelling in spellings().get(match[0], ()):
            if not spelling.short and _at(text, match.start(), spelling) is not None:
                yield spelling.term.name


def _at(text: str, start: int, spelling: Spelling) -> int | None:
    """Where the spelling begins, whose key word begins at `start`; None where another name stands there. `Kim Jong Unsaid` is glued."""
    begin = start - spelling.lead
    after = text[begin + len(spelling.text) : begin + len(spelling.text) + 1]
    glued = after.islower() and spelling.text.count(" ") >= 2
    return begin if begin >= 0 and text.startswith(spelling.text, begin) and (glued or not after.isalnum()) else None


def _held(passage: Passage, match: re.Match[str], named: frozenset[str]) -> Held | None:
    """The terms that fit a name and the title beside it."""
    text = passage.text
    fits: list[Term] = []
    best: tuple[int, str, int] | None = None  # length, way, start
    for spelling in spellings().get(match[0], ()):
        start = _at(text, match.start(), spelling)
        if start is None or (best and len(spelling.text) < best[0]) or (spelling.short and not _clear(spelling.term, named)):
            continue
        way = _way(text, start, start + len(spelling.text), spelling.term)
        if way and (best is None or way == best[1]):
            fits.append(spelling.term)
            best = best or (len(spelling.text), way, start)
    if best is None:
        return None
    return Held(tuple(fits), best[1], passage.start + best[2], passage.start + best[2] + best[0])


def _clear(term: Term, named: frozenset[str]) -> bool:
    """Whether a surname alone means this holder: named in full elsewhere, or no other of that surname is and it is a rare one."""
    return term.name in named or not (term.common or any(name.endswith(term.short) or name.startswith(term.short) for name in named))


def _way(text: str, start: int, end: int, term: Term) -> str | None:
    """`holds` (`President X`, `X, the president`), `rules` (`the X administration`), `held` (`former President X`), `elect`, or None."""
    before, after = text[max(0, start - REACH) : start], text[end : end + REACH]
    if GOVERNMENT.match(after) and "president" in term.titles:
        return None if QUALIFIED.search(before) else "rules"
    if _is_thing(after):
        return None
    title = _title_pattern(term.titles)
    match = title[0].search(before)
    if match:
        if OTHER_OFFICE.search(before[: match.start()]):
            return None
        if "-elect" in before[match.start() :].lower():
            return "elect"
        qualified = QUALIFIED.search(before[: match.start()])
        return _qualified(qualified[1]) if qualified else "holds"
    match = title[1].match(after)
    return ("held" if match["old"] else "holds") if match else None


def _is_thing(after: str) -> bool:
    """`Queen Elizabeth Hospital`, `President George Bush Turnpike`: named after a person."""
    word = re.match(r"(?:\s(?:II|III|IV|XVI))?(?:[’']s)?\s([A-Z][a-z]+)", after)
    return word is not None and word[1] in load("offices")["things"]


def _qualified(word: str) -> str | None:
    """`former` and the like; `under` and the like look back: no clue."""
    return "held" if word.lower() in ("former", "ex", "late", "ousted", "deposed", "onetime", "one-time", "disgraced", "retired") else None


@cache
def _title_pattern(titles: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = "|".join(re.escape(title).replace(r"\ ", r"[\s-]") for title in titles)
    return re.compile(rf"\b(?:{words})(?:-elect)?{OF}", re.IGNORECASE), re.compile(rf"{AFTER}(?:{words})\b", re.IGNORECASE)


def _clue(case: Case, held: Held, number: int) -> Clue:
    since = _spoken(held.terms)
    says = {
        "holds": f"{since}.",
        "rules": f"{since}.",
        "held": f"{since}; the text speaks of a former holder, so it came later.",
        "elect": f"{since}; the text speaks of the winner of the election, so it came shortly before.",
    }[held.way]
    pieces = [piece for each in held.terms for piece in _pieces(each, held.way, 1 / number)]
    rule = {"holds": "office", "rules": "office", "held": "former-office", "elect": "office-elect"}[held.way]
    return Clue(evidence=seen(case, rule, held.start, held.end, says), shape=_joined(pieces), doubt=BEFORE_TERM)


def _spoken(terms: tuple[Term, ...]) -> str:
    """`Barack Obama was President of the United States from 20 January 2009 to 20 January 2017`; two terms are joined."""
    spans: dict[str, list[str]] = {}
    for term in terms:
        span = f"from {in_words(term.first)} to {in_words(term.last)}" if term.last else f"from {in_words(term.first)} on"
        spans.setdefault(f"{term.name} was {term.office}", []).append(span)
    return ", or ".join(f"{whose} {' and '.join(when)}" for whose, when in spans.items())


def _pieces(term: Term, way: str, weight: float) -> list[tuple[int, int, float]]:
    first = term.first.toordinal()
    last = (term.last or term.limit or date(2100, 12, 31)).toordinal()
    if way == "elect":
        return [(first - ELECT_DAYS, first, 1.0)]
    if way == "held":
        ends = term.again.toordinal() if term.again else LAST
        return [(last, ends, 1.0)] if term.last else [(known_until().toordinal(), LAST, 0.5)]
    least = GOVERNMENTS if way == "rules" else 0.0
    after = [(last + a, LAST if b is None else last + b, max(fit, least) ** weight) for a, b, fit in AFTER_TERM]
    return [(first, last, 1.0), *after]


def _joined(pieces: list[tuple[int, int, float]]) -> Steps:
    """Stretches in order and apart, each day with its best fit."""
    cuts = sorted({cut for first, last, _ in pieces for cut in (first, last + 1)})
    joined = []
    for start, stop in pairwise(cuts):
        fit = max((fit for first, last, fit in pieces if first <= start <= last), default=0.0)
        if fit and start <= LAST and stop > FIRST:
            joined.append((max(start, FIRST), min(stop - 1, LAST), fit))
    return Steps(tuple(joined))
