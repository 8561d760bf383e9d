"""Each article of a corpus under an id of its own: it is the address of its page."""

from collections.abc import Iterable
from dataclasses import replace

from generator.model import Article
from generator.problems import Problem
from generator.read.identity import article_id


def distinct(articles: Iterable[Article]) -> list[Article]:
    """The articles, each with an id of its own: the second `summit` becomes `summit-2`, with a Problem `id-clash`.

    A file whose name gives its id comes before one that says it, then they go by name: who has an id of a name keeps it.
    """
    found: list[Article] = []
    taken: dict[str, str] = {}
    numbers: dict[str, int] = {}
    for article in sorted(articles, key=_rank):
        name, wanted = article.parsed.raw.name, article.id
        fresh, number = wanted, numbers.get(wanted, 2)
        while fresh in taken:
            fresh, number = f"{wanted}-{number}", number + 1
        numbers[wanted] = number
        taken[fresh] = name
        found.append(article if fresh == wanted else _renamed(article, fresh, taken[wanted]))
    return found


def _rank(article: Article) -> tuple[bool, str, str]:
    raw = article.parsed.raw
    return article_id(raw.name) != raw.id, raw.name, raw.path


def _renamed(article: Article, fresh: str, other: str) -> Article:
    """The article under another id, with the Problem that says so."""
    clash = Problem(
        code="id-clash",
        message=f"The id {article.id!r} belongs to {other} already; this article is {fresh!r}.",
        hint="Rename one of the two files, or give one an `id:` in its front matter or sidecar.",
        path=article.parsed.raw.path,
    )
    parsed = replace(article.parsed, raw=replace(article.parsed.raw, id=fresh))
    return replace(article, parsed=parsed, problems=(*article.problems, clash))
