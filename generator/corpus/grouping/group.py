"""Articles → their places: copies, versions, stories, threads. Independent of the order in which the articles come."""

from collections.abc import Mapping, Sequence

from generator.corpus.grouping.candidates import candidates, common_sentences
from generator.corpus.grouping.likeness import alike, rarity, usual, vectors
from generator.corpus.grouping.near import near
from generator.corpus.grouping.place import Link, Place
from generator.corpus.grouping.reasons import known
from generator.corpus.grouping.related import related
from generator.corpus.grouping.stories import Corpus, Grouped, stories
from generator.corpus.grouping.telling import Telling, telling_of
from generator.corpus.grouping.updates import Versions, judge_pairs, versions
from generator.model import Article

LEAST = 0.06  # cosine of two articles that are kept as a pair
UNDATED = 10**7  # sorts after every day


def group(articles: Sequence[Article]) -> Mapping[str, Place]:
    """The place of each article, by its id; ids must be distinct. An article that stands alone has an empty Place."""
    articles = sorted(articles, key=lambda article: article.id)
    tellings = [telling_of(article) for article in articles]
    order = sorted(range(len(tellings)), key=lambda index: _time(tellings[index]))
    weighed = vectors(tellings, rarity(tellings))
    pairs = alike(weighed, order, LEAST)
    common = common_sentences(tellings)
    looked_at = candidates(tellings, weighed, pairs, near(tellings, order), common)
    found = versions(tellings, judge_pairs(tellings, weighed, looked_at, common))
    rank = [0] * len(order)
    for place, index in enumerate(order):
        rank[index] = place
    every = usual(weighed)
    above = {(one, other): value - (every[one] + every[other]) / 2 for (one, other), value in pairs.items()}
    seen = known(tellings, weighed, [article.text for article in articles])
    corpus = Corpus(
        tellings=tellings, vectors=weighed, texts=seen.texts, common=seen.common, named=seen.named, usual=every, rank=rank, pairs=above
    )
    stands = found.current(len(tellings))
    grouped = stories(corpus, stands)
    more = related(corpus, stands, grouped)
    return {telling.id: _place(index, tellings, found, grouped, more.get(index, ())) for index, telling in enumerate(tellings)}


def _time(telling: Telling) -> tuple[int, str, str]:
    """By first possible day, then time of day, then id; undated ones and those of an open year last."""
    known = telling.days and not telling.days.open
    return telling.days.first if known and telling.days else UNDATED, telling.stamp, telling.id


def _place(index: int, tellings: Sequence[Telling], found: Versions, grouped: Grouped, related: Sequence[Link]) -> Place:
    """All that was found of one article."""
    links: tuple[Link, ...] = (found.links[index],) if index in found.links else ()

    def name(marks: Mapping[int, int]) -> str | None:
        return tellings[marks[index]].id if index in marks else None

    return Place(
        story=name(grouped.story),
        thread=name(grouped.thread),
        duplicate_of=name(found.copy_of),
        update_of=name(found.update_of),
        why=(*links, *grouped.links.get(index, ()), *related),
    )
