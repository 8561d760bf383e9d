"""How many sources stand behind articles: ten copies of one agency's text are ten tellings of one source."""

from collections.abc import Iterable, Mapping, Sequence

from generator.corpus.grouping.place import ALONE, Place
from generator.model import Article


def independent(articles: Iterable[Article], known: Mapping[str, Article], places: Mapping[str, Place]) -> tuple[str, ...]:
    """The names of the sources that do not copy each other, sorted: agencies, else outlets, else the id of the article itself.

    `known` are all articles by id. A copy counts for the source of its original, a version for the source of its chain.
    """
    return tuple(sorted({source(article, known, places) for article in articles}))


def named(articles: Iterable[Article], known: Mapping[str, Article], places: Mapping[str, Place]) -> tuple[str, ...]:
    """The sources among `independent` that have a name: an article that names none may be of any of them, so it counts for nothing."""
    return tuple(name for name in independent(articles, known, places) if name not in known)


def source(article: Article, known: Mapping[str, Article], places: Mapping[str, Place]) -> str:
    """Whose account an article is, followed back to the first of its copies and versions; the first one that names a source counts."""
    line = _back(article, known, places)
    named = (name for one in line if one.parsed.source and (name := one.parsed.source.agency))
    outlets = (name for one in line if one.parsed.source and (name := one.parsed.source.name))
    return next(named, None) or next(outlets, None) or line[-1].id


def _back(article: Article, known: Mapping[str, Article], places: Mapping[str, Place]) -> Sequence[Article]:
    """The article, and what it copies or updates, back to the first."""
    line = [article]
    seen = {article.id}
    while True:
        place = places.get(line[-1].id, ALONE)
        before = place.duplicate_of or place.update_of
        if before is None or before in seen or before not in known:
            return line
        seen.add(before)
        line.append(known[before])
