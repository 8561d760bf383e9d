"""Sites that are built once for all tests that ask for them: import the fixtures into a conftest."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.corpus import Library, collect
from generator.corpus.grouping import Link, Place
from generator.model import Actor, Article, Event, Evidence, Finding, Mention, Published, Quote, Rejected, Source, Tag
from generator.problems import Problem
from generator.settings import Settings
from tests.render.sample import ferry, mention, pages, pages_of, parsed, tram
from tests.site.building import ENVIRONMENT, ROOT, build, mkdocs, project
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


def nations() -> Iterator[Article]:
    """Articles about a country; only one of them has an abbreviation of its name that is no mention."""
    for number, said in enumerate(("North Korea opened a fair of DPRK-made trams.", "A fair in North Korea sold out.")):
        one = parsed([("headline", "Trams at a fair\n"), ("paragraph", f"{said}\n")], f"fair-{number}.txt")
        named = mention(one.text, "North Korea")
        country = Actor(id="north-korea", name="North Korea", kind="country", country="KP", rule="test", mentions=(named,))
        yield Article(parsed=one, published=Published(value="2018-07-01", precision="day", confidence=0.9), actors=(country,))


MARKET = (
    "Bakers raised prices.", "A tram hit a lamp.", "Fishermen elected Olsen.", "Two bridges reopened.", "Rain flooded cellars.",
    "The council signed a lease.", "Students marched north.", "Police freed a swan.", "A choir sang psalms.", "Painters won damages.",
    "Ship owners sued brokers.", "Gardeners will plant limes.",
)  # fmt: skip


def busy() -> Article:
    """A dozen things of one day, done by two actors in turn; every third is by context, the last is only planned."""
    one = parsed([("headline", "A day on the quay\n"), ("paragraph", "| ".join(MARKET) + "\n")], "market.txt")
    day: dict[str, Any] = {"value": "2017-05-02", "earliest": "2017-05-02", "latest": "2017-05-02", "rule": "test"}
    events = tuple(
        Event(
            start=one.text.index(said), end=one.text.index(said) + len(said), text=said, id=f"e{number}", sentence=f"s{number + 2}",
            basis="context" if number % 3 == 2 else "explicit", actors=(("ada-lund", "norhaven")[number % 2],), tags=("transport",),
            status="planned" if said == MARKET[-1] else "reported", **day,
        )
        for number, said in enumerate(MARKET)
    )  # fmt: skip
    return Article(parsed=one, published=Published(value="2017-05-02", precision="day", confidence=0.99), events=events)


def together() -> dict[str, Place]:
    """Places of some of the ferries: one updates another and is copied, one more tells of the same event, one comes back to it."""

    def why(kind: str, other: str) -> tuple[Link, ...]:
        return (Link(kind=kind, other=other, rule="test", says=f"test says {kind}", words=("ferry", "line")),)

    shared = Place(story="ferry-8", thread="ferry-8")
    return {
        "ferry-8": shared,
        "ferry-9": replace(shared, update_of="ferry-8", why=(*why("update", "ferry-8"), *why("story", "ferry-8"))),
        "ferry-10": replace(shared, duplicate_of="ferry-9", why=why("copy", "ferry-9")),
        "ferry-11": replace(shared, why=why("story", "ferry-9")),
        "ferry-12": Place(thread="ferry-8", why=why("thread", "ferry-11")),
        "ferry-13": Place(why=why("related", "ferry-12")),
    }


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Some articles with one of everything, on lists that go on over several pages."""
    chosen = Settings(entries_per_page=10)
    articles = (*(ferry(f"ferry-{number}.txt") for number in range(14)), tram(), busy(), *nations())
    made = pages(collect(articles, chosen, together()), chosen)
    return Site(build(tmp_path_factory.mktemp("site"), made.values()))


@pytest.fixture(scope="session")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Articles that try to be markup."""
    made = pages_of(*(hostile(number, text) for number, text in enumerate(HOSTILE)))
    return Site(build(tmp_path_factory.mktemp("hostile"), made.values()))


STORY = """{hostile}
OSLO, March 4 (Harbour Wire) -- {hostile} said Transport Minister Ada {hostile} Lund on Monday.
"{hostile}" Lund told reporters in Oslo on March 1, 2019, {hostile}.

{hostile}

Photo: {hostile} (Harbour Wire)
(END)
{hostile}
"""
FRONT = "---\ntitle: {hostile}\nauthor: {hostile}\nurl: {hostile}\ntags: [{hostile}]\n---\n"
NAMES = ("a<b>", "x&amp;y;", "{{7*7}}", "[c](d)", "'q'", "<script>", "`e`", "a_b_c", "$(x)", "--8<--")


def hostile_seeds(folder: Path) -> None:
    """Files with a hostile text as headline, in the dateline's line, in quotes, captions, tails, front matter and file names."""
    folder.mkdir()
    for number, text in enumerate(HOSTILE):
        story = STORY.replace("{hostile}", text)
        data = story if number % 3 else FRONT.replace("{hostile}", text) + story
        name = NAMES[number] if number < len(NAMES) else f"hostile-{number}"
        (folder / f"{name}.txt").write_bytes(data.encode("utf-8", "replace"))


WITHDRAWN = """Quillfeather inquiry opens in Marrowby
OSLO, March 4, 2019 (Harbour Wire) -- Judge Odalys Quillfeather opened an inquiry into the ferry at Marrowby on Monday.
"We shall leave no plank unturned," Quillfeather told reporters.
A second hearing in Marrowby is due on April 1, 2019.
"""
CORRECTED = "inquiry.txt"  # of which nothing is to be found


def correct(folder: Path) -> None:
    """Corrections with hostile texts wherever these can stand, and an article that is withdrawn with its file still there."""
    (folder / CORRECTED).write_text(WITHDRAWN, encoding="utf-8")
    curation = {
        "withdrawn": {"inquiry": {"on": "2024-05-01", "reason": HOSTILE[0]}, "deleted-before": None},
        "actors": {"oslo": {"name": HOSTILE[0], "intro": HOSTILE[1], "aliases": list(HOSTILE)}, "nobody": {"name": HOSTILE[2]}},
        "tags": {"hand-made": {"label": HOSTILE[3], "intro": HOSTILE[4], "add": ["a-b"]}},
        "stories": {"titles": {"a-b": HOSTILE[5]}},
    }
    (folder / "curation").mkdir()
    for name, given in curation.items():
        (folder / "curation" / f"{name}.yml").write_text(yaml.safe_dump(given, allow_unicode=True), encoding="utf-8")


@pytest.fixture(scope="session")
def seeded_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Hostile files and corrections through the whole program, from the folder of articles to the built site."""
    folder = tmp_path_factory.mktemp("seeded")
    hostile_seeds(folder / "seeds")
    correct(folder / "seeds")
    config = project(folder, {"extra": {"digest": {"seeds": "seeds", "templates": str(ROOT / "templates")}}})
    generate = [sys.executable, "-m", "generator", "build", "--quiet", "--config", str(config)]
    done = subprocess.run(generate, cwd=folder, env=ENVIRONMENT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert "internal-error" not in done.stderr, done.stderr
    return Site(mkdocs(config))


@pytest.fixture(scope="session")
def empty_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A site without an article."""
    return Site(build(tmp_path_factory.mktemp("empty"), pages(Library(entries=(), actors=(), tags=())).values()))
