"""Sites that are built once for all tests that ask for them: import the fixtures into a conftest."""

from dataclasses import replace

import pytest

from generator.corpus import Library
from generator.model import Actor, Article, Evidence, Finding, Mention, Published, Quote, Rejected, Source, Tag
from generator.problems import Problem
from tests.render.sample import ferry, pages, pages_of, parsed
from tests.site.building import build
from tests.site.crawl import Site
from tests.site.test_escaping import HOSTILE


def hostile(number: int, text: str) -> Article:
    """An article that has a hostile text wherever text can come from: every block, name, title, rule in words, value, file name."""
    words = text.replace("|", "¦").replace("\n", " ")
    roles = ("headline", "byline", "dateline", "subhead", "caption", "paragraph", "credit", "boilerplate", "metadata")
    one = parsed([(role, f"{words} {role}\n") for role in roles], name=f"hostile-{number}.txt")
    where = {"start": 0, "end": len(words), "text": words, "rule": words or "rule"}
    raw = replace(one.raw, name=f"{words}.txt", encoding=words)
    return Article(
        parsed=replace(one, raw=raw, byline=(words,), source=Source(name=words, url=words)),
        published=Published(
            value=words or None,
            evidence=(Evidence(rule=words, origin=words, says=words, text=words),),
            rejected=(Rejected(value=words, rule=words, says=words),),
        ),
        actors=(
            Actor(
                id=f"hostile-{number}", name=words or "x", kind="person", rule=words, aliases=(words,), titles=(Finding(**where),),  # type: ignore[arg-type]
                mentions=(Mention(form="name", **where),),  # type: ignore[arg-type]
            ),
        ),
        quotes=(Quote(id="q1", direct=True, speaker=f"hostile-{number}", status=words, **where),),  # type: ignore[arg-type]
        tags=(Tag(id=f"hostile-{number}", label=words or "x", rule=words, evidence=(Finding(**where),)),),  # type: ignore[arg-type]
        problems=(Problem(code="hostile", message=words, hint=words),),
    )  # fmt: skip


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Some articles with one of everything, on lists that go on over several pages."""
    made = pages_of(*(ferry(f"ferry-{number}.txt") for number in range(12)), entries_per_page=10)
    return Site(build(tmp_path_factory.mktemp("site"), made.values()))


@pytest.fixture(scope="session")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Articles that try to be markup."""
    made = pages_of(*(hostile(number, text) for number, text in enumerate(HOSTILE)))
    return Site(build(tmp_path_factory.mktemp("hostile"), made.values()))


@pytest.fixture(scope="session")
def empty_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A site without an article."""
    return Site(build(tmp_path_factory.mktemp("empty"), pages(Library(entries=(), actors=(), tags=(), timeline=())).values()))
