"""Figures on the measuring texts beside the repository, held by floors a little under what was measured."""

import json
from pathlib import Path

import pytest

from generator.actors import find
from generator.model import Actor, ParsedArticle, Unreadable
from generator.parse import parse
from generator.read import read_article

FOLD = {"country": "location", "place": "location", "person": "person", "organisation": "organisation"}
# set, kind, least F1; measured with rules alone
FLOORS = (("ner_conll", "all", 0.87), ("ner_conll", "person", 0.91), ("ner_meantime", "all", 0.85))


def parsed(path: Path) -> ParsedArticle:
    """One measuring text."""
    read = read_article(path, shown=path.name, name=path.name)
    assert not isinstance(read, Unreadable)
    return parse(read)


@pytest.mark.parametrize(("name", "kind", "least"), FLOORS)
def test_names(shared: Path, name: str, kind: str, least: float) -> None:
    """F1 of spans with their kind."""
    right = said = gold = 0
    folder = shared / "data" / name
    for line in (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        spans = [(m["start"], m["end"], m["kind"], m.get("optional")) for actor in row["actors"] for m in actor["mentions"]]
        ignored = {(start, end) for start, end, k, optional in spans if k == "misc" or optional}
        wanted = {(s, e, k) for s, e, k, _ in spans if (s, e) not in ignored and kind in ("all", k)}
        found = {
            found for found in named(find(parsed(folder / "texts" / row["file"]))) if found[:2] not in ignored and kind in ("all", found[2])
        }
        right, said, gold = right + len(wanted & found), said + len(found), gold + len(wanted)
    assert 2 * right / (said + gold) >= least


def named(actors: tuple[Actor, ...]) -> set[tuple[int, int, str]]:
    """Mentions by name, countries and places as one kind."""
    return {(m.start, m.end, FOLD[a.kind]) for a in actors if a.kind in FOLD for m in a.mentions if m.form not in ("pronoun", "title")}


def test_seeds(shared: Path) -> None:
    """Every actor of the two articles with kind, titles and mentions; none of those that only the page's tail names gets a page."""
    for line in (shared / "seeds" / "gold.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        actors = {actor.id: actor for actor in find(parsed(shared / "seeds" / row["file"]))}
        for wanted in row["actors"]:
            actor = actors[wanted["id"]]
            assert (actor.name, actor.kind, actor.status) == (wanted["name"], wanted["kind"], "published")
            assert [title.text for title in actor.titles] == wanted["titles"]
            assert [(m.start, m.end) for m in actor.mentions] == [(m["start"], m["end"]) for m in wanted["mentions"]]
            assert set(wanted.get("aliases", ())) <= set(actor.aliases)
        published = {name for actor in actors.values() if actor.status == "published" for name in (actor.name, *actor.aliases)}
        assert not published & set(row["not_actors"])
