"""Articles on one event within days (stories), and stories that come back to one theme over the years (threads)."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from generator.corpus.grouping.days import Days, gap
from generator.corpus.grouping.likeness import Pair, Vector, alike, cosine, middle, shared, usual
from generator.corpus.grouping.linkage import clusters
from generator.corpus.grouping.place import Link
from generator.corpus.grouping.telling import Telling

# Mean cosine at which articles tell of one event. Tuned on the half of the news-cluster set whose event has an even MD5, checked on the other
# half and with four other sets mixed in: B-cubed F1 is within 0.02 of its best from 0.08 to 0.13 on each.
STORY = 0.07
EDGE = 0.08  # cosine of two articles along which stories may grow
THREAD = 0.10  # likeness of the stories of one thread
FRESH = 3  # days in which nearness costs nothing
FADE = 14  # days more after which likeness counts half
SPAN = 120  # days that a story lasts at most
UNDATED = 0.85  # what likeness counts where a date isn't known
BOOST = 0.5  # how much more likeness counts within days, in articles spread over years
LEAST_FORM = 4  # words of a headline by which a series is known
SAMPLE = 6  # members of a group whose days are looked at
LOOK_BACK = 20  # articles before, among which the likest one is named as the reason
WORDS = 5  # words that a link names


@dataclass(frozen=True, slots=True)
class Grouped:
    """Article → index of the earliest article of its story and of its thread; only where there is more than one. With the reasons."""

    story: dict[int, int] = field(default_factory=dict)
    thread: dict[int, int] = field(default_factory=dict)
    links: dict[int, list[Link]] = field(default_factory=dict)


def nearness(one: Days | None, other: Days | None, close: float = 1.0) -> float:
    """The factor on likeness: `close` within days, half of it after FADE days more, 0 after SPAN days."""
    apart = gap(one, other)
    if apart is None or one is None or other is None:
        return UNDATED
    if apart > SPAN:
        return 0.0
    sure = close * (UNDATED if one.open or other.open else 1.0)
    return sure if apart <= FRESH else sure / (1 + (apart - FRESH) / FADE)


@dataclass(frozen=True, slots=True)
class Corpus:
    """What stories are made from. `rank` is an article's place in time, `pairs` the cosine of those that share rare words."""

    tellings: Sequence[Telling]
    vectors: Sequence[Vector]
    rank: Sequence[int]
    pairs: Mapping[Pair, float]


def stories(corpus: Corpus, stands: Mapping[int, int]) -> Grouped:
    """Stories of the units, and threads of the stories. `stands`: article → the newest version of its chain, which is the unit."""
    found = Grouped()
    units = sorted(set(stands.values()), key=corpus.rank.__getitem__)
    place = {index: place for place, index in enumerate(units)}
    edges = {_pair(place[stands[one]], place[stands[other]]) for (one, other), value in corpus.pairs.items() if value >= EDGE}
    tellings = [corpus.tellings[index] for index in units]
    close = _close([telling.days for telling in tellings])
    given = [corpus.vectors[index] for index in units]
    apart = sorted(edge for edge in edges if edge[0] != edge[1])
    groups = clusters(given, usual(given), apart, STORY, partial(_counts, tellings, close))
    members = defaultdict(list)
    for index, unit in stands.items():
        members[unit].append(index)
    whole = [sorted((index for at in group for index in members[units[at]]), key=corpus.rank.__getitem__) for group in groups]
    for articles in whole:
        _mark(corpus, articles, "story", found.story, found.links)
    _threads(corpus, [[units[at] for at in group] for group in groups], whole, found)
    return found


def _pair(one: int, other: int) -> Pair:
    return (one, other) if one < other else (other, one)


def _counts(tellings: Sequence[Telling], close: float, one: Sequence[int], other: Sequence[int]) -> float:
    """How much the likeness of two groups counts: the mean over their pairs, a sample of large ones.

    Nothing if the whole would last too long or would hold pieces of a series.
    """
    known = [found.first for place in (*one, *other) if (found := tellings[place].days) and found.exact]
    if known and max(known) - min(known) > SPAN:
        return 0.0
    pairs = [(tellings[a], tellings[b]) for a in _sample(one) for b in _sample(other)]
    if any(_series(a, b) for a, b in pairs):
        return 0.0
    return sum(nearness(a.days, b.days, close) for a, b in pairs) / len(pairs)


def _close(days: Sequence[Days | None]) -> float:
    """What nearness in time is worth: much where the articles are spread over the years, nothing where all are of one week."""
    known = sorted(found.first for found in days if found and found.exact)
    if len(known) < 2:
        return 1.0
    around = sum(bisect_right(known, day + FRESH) - bisect_left(known, day - FRESH) - 1 for day in known)
    return 1.0 + BOOST * (1.0 - around / (len(known) * (len(known) - 1)))


def _series(one: Telling, other: Telling) -> bool:
    """Whether two articles are pieces of a series: one form of headline, other figures or weekdays, other days."""
    if len(one.form) < LEAST_FORM or one.form != other.form or not one.marks or not other.marks or one.marks & other.marks:
        return False
    return bool(gap(one.days, other.days))


def _sample(group: Sequence[int]) -> Sequence[int]:
    """At most SAMPLE members, evenly spread."""
    return group[:: max(1, len(group) // SAMPLE)]


def _threads(corpus: Corpus, groups: Sequence[Sequence[int]], whole: Sequence[Sequence[int]], found: Grouped) -> None:
    """Joins stories whose articles are alike on the whole, whatever lies between them in time."""
    middles = [middle([corpus.vectors[unit] for unit in group]) for group in groups]
    first = [min(corpus.rank[index] for index in articles) for articles in whole]
    order = sorted(range(len(groups)), key=first.__getitem__)
    edges = sorted(alike(middles, order, THREAD))
    for joined in clusters(middles, usual(middles), edges, THREAD, lambda one, other: 1.0):
        if len(joined) > 1:
            articles = sorted((index for group in joined for index in whole[group]), key=corpus.rank.__getitem__)
            leads = [min(whole[group], key=corpus.rank.__getitem__) for group in joined]
            _mark(corpus, articles, "thread", found.thread, {})
            _mark(corpus, sorted(leads, key=corpus.rank.__getitem__), "thread", {}, found.links)


def _mark(corpus: Corpus, articles: Sequence[int], kind: str, marks: dict[int, int], links: dict[int, list[Link]]) -> None:
    """Gives the articles, which stand in order of time, the first one's index, and each but the first a link to the likest one before it."""
    if len(articles) < 2:
        return
    for place, index in enumerate(articles):
        marks[index] = articles[0]
        before = articles[max(0, place - LOOK_BACK) : place]
        if before:
            values = [cosine(corpus.vectors[index], corpus.vectors[other]) for other in before]
            best = max(range(len(before)), key=lambda at: (values[at], -at))
            links.setdefault(index, []).append(reason(kind, corpus, index, before[best], values[best]))


def reason(kind: str, corpus: Corpus, index: int, other: int, value: float) -> Link:
    """Why two articles stand together: days between them, actors and days that both name, rare words of both."""
    one, two = corpus.tellings[index], corpus.tellings[other]
    apart = gap(one.days, two.days)
    actors = [name for name in one.actors if name in two.actors][:WORDS]
    days = sorted(one.named_days & two.named_days)[:WORDS]
    words = shared(corpus.vectors[index], corpus.vectors[other], WORDS)
    parts = [
        "" if apart is None else f"{apart} days apart" if apart != 1 else "1 day apart",
        f"both name {', '.join(actors)}" if actors else "",
        f"both speak of {', '.join(days)}" if days else "",
        f"rare words in both: {', '.join(words)}" if words else "",
    ]
    return Link(
        kind=kind,
        other=two.id,
        rule="one-event" if kind == "story" else "same-theme",
        says="; ".join(part for part in parts if part) or "the same words",
        confidence=round(min(0.95, 0.5 + value), 3),
        words=words,
    )
