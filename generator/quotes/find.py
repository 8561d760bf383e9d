"""Quotations and reported statements of one article."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.model import Actor, ParsedArticle, Quote
from generator.quotes import interviews
from generator.quotes.asked import questions
from generator.quotes.cast import Cast, cast
from generator.quotes.chains import Attributed, attributed, quoted_by
from generator.quotes.discourse import Discourse, Unit, discourse
from generator.quotes.fragments import Extent, extent
from generator.quotes.joining import joined
from generator.quotes.nesting import inner_discourse, nested
from generator.quotes.printing import quote
from generator.quotes.sources import sources
from generator.quotes.statements import Statement, statements

Placed = tuple[Extent, Attributed]
CARRIERS = frozenset({"cited-as-saying"})  # statements that only say who reports the one within them


def find(parsed: ParsedArticle, actors: tuple[Actor, ...]) -> tuple[Quote, ...]:
    """The quotations and reported statements of an article, in the order of the text.

    `Kim said he was "very satisfied" with the talks, the KCNA said.` gives the whole of what Kim said (indirect), the quoted words as a
    fragment `within` it, and the KCNA as the one who reports both.
    """
    story, known = discourse(parsed), cast(parsed.text, actors)
    told = joined(story, _told(story))
    placed = _placed(story, attributed(story, known, _distinct(told)))
    return tuple(_numbered(story, placed, _inner(story, known, placed)))


def _told(story: Discourse) -> Iterator[tuple[Unit, tuple[Statement, ...]]]:
    """Each unit with its statements. What someone says in an interview is one statement, whatever verbs are in it."""
    covered, least = 0, interviews.name_words(story)
    for unit in story.units:
        answers = () if unit.quoted or unit.first < covered else tuple(interviews.turns(story, unit, least))
        covered = max([covered, *(statement.last for statement in answers)])
        if unit.first >= covered or answers:
            yield unit, answers or _of_unit(story, unit)


def _of_unit(story: Discourse, unit: Unit) -> tuple[Statement, ...]:
    """The statements of a unit that is not wholly quoted."""
    if unit.quoted:
        return ()
    sourced = tuple(sources(story, unit))
    told = (one for one in (*statements(story, unit), *questions(story, unit)) if not _within_source(one, sourced))
    return (*told, *sourced)


def _within_source(one: Statement, sourced: tuple[Statement, ...]) -> bool:
    """Whether a verb stands among the words that name a source: `according to the paper, which | cited Kim`."""
    places = (other.speaker for other in sourced if other.speaker)
    return one.cue is not None and any(place.first <= one.cue[0] < place.last for place in places)


def _distinct(told: Iterable[Statement]) -> list[Statement]:
    """Without a second statement over the same words."""
    seen: dict[tuple[int, int], Statement] = {}
    for statement in told:
        seen.setdefault((statement.first, statement.last), statement)
    return list(seen.values())


def _placed(story: Discourse, found: Iterable[Attributed]) -> list[Placed]:
    """The statements with their extents in the order of the text, a wider one before those within it."""
    placed = sorted(((extent(story, item.statement), item) for item in found), key=lambda pair: (pair[0].first, -pair[0].last))
    rows = [(_own(placed, number), item) for number, (_, item) in enumerate(placed)]
    return [(span, item) for span, item in rows if span.first < span.last and item.statement.rule not in CARRIERS]


def _own(placed: list[Placed], number: int) -> Extent:
    """The extent without the fragments that belong to a narrower statement within it."""
    span, own = placed[number][0], list(placed[number][0].fragments)
    for other, _ in placed[number + 1 :]:
        if other.first >= span.last or not own:
            break
        if other.last <= span.last and other.last - other.first < span.last - span.first:
            own = [part for part in own if not (other.first <= part[0] and part[1] <= other.last)]
    return replace(span, fragments=tuple(own))


def _inner(story: Discourse, known: Cast, placed: list[Placed]) -> dict[int, list[Placed]]:
    """Quotations within quotations, by the place of the one that holds them."""
    inner = inner_discourse(story)
    found: dict[int, list[Placed]] = {}
    for statement in nested(inner) if inner else ():
        holder = bisect_right(placed, statement.first, key=lambda pair: pair[0].first) - 1
        if inner and holder >= 0 and placed[holder][0].direct and statement.first < placed[holder][0].last:
            item = quoted_by(inner, known, statement, placed[holder][1])
            found.setdefault(holder, []).append((extent(inner, statement), item))
    return found


def _numbered(story: Discourse, placed: list[Placed], inner: dict[int, list[Placed]]) -> Iterator[Quote]:
    """The quotes with ids q1, q2, …, each whole before what is within it."""
    number = 0
    for place, (span, item) in enumerate(placed):
        number += 1
        whole = f"q{number}"
        yield quote(story, item, (span.first, span.last), span.direct, whole, None)
        parts = [(part, item) for part in span.fragments] + [((own.first, own.last), by) for own, by in inner.get(place, ())]
        for part, by in parts:
            if part[0] < part[1]:
                number += 1
                yield quote(story, by, part, True, f"q{number}", whole)
