"""The curation files and their keys: a row for each key, with what it takes and what its ids are of."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from generator.model.curation import ActorRuling, EventRuling, Split, StoryRulings, TagRuling, Withdrawal
from generator.read.curation.values import Reader, country, date, group, identity, one_of, text, weights, yes

KINDS = ("person", "organisation", "country", "place", "other")


@dataclass(frozen=True, slots=True)
class Key:
    """A key. `shape`: one value, a list of them, or a mapping of ids to them. `names`: what the ids are of that its values hold.

    `keyed` is what the ids before the colons of a mapping are of, where they name something that is there already. A record without a
    key that is `needed` is none.
    """

    name: str
    read: Reader | None
    shape: Literal["one", "list", "mapping"] = "one"
    names: str = ""
    keyed: str = ""
    needed: bool = False
    inner: "Record | None" = None


@dataclass(frozen=True, slots=True)
class Record:
    """Keys that stand together, and what is made of their values.

    `alone`: a plain value in place of keys is of the first of these that takes it; where there are any, an id says enough by itself, and
    a list of ids is a file.
    """

    keys: tuple[Key, ...]
    make: Callable[..., Any]
    alone: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class File:
    """A curation file. `about` is what its entries are ids of; empty where the file is one record without ids."""

    about: str
    record: Record


SPLIT = Record((Key("name", text), Key("articles", identity, "list", "article", needed=True)), Split)

FILES: Mapping[str, File] = {
    "actors": File(
        "actor",
        Record(
            (
                Key("name", text),
                Key("aliases", text, "list"),
                Key("merge", identity, "list", "actor"),
                Key("apart", identity, "list", "actor"),
                Key("kind", one_of(*KINDS)),
                Key("country", country),
                Key("status", one_of("published", "review")),
                Key("intro", text),
                Key("ignore", yes),
                Key("split", None, "mapping", inner=SPLIT),
            ),
            ActorRuling,
        ),
    ),
    "tags": File(
        "tag",
        Record(
            (
                Key("label", text),
                Key("parent", identity, names="tag"),
                Key("words", weights),
                Key("intro", text),
                Key("ignore", yes),
                Key("merge", identity, "list", "tag"),
                Key("add", identity, "list", "article"),
                Key("remove", identity, "list", "article"),
            ),
            TagRuling,
        ),
    ),
    "stories": File(
        "",
        Record(
            (
                Key("join", group, "list", "article"),
                Key("part", group, "list", "article"),
                Key("titles", text, "mapping", keyed="story"),
            ),
            StoryRulings,
        ),
    ),
    "events": File("event", Record((Key("date", date), Key("merge", identity, "list", "event"), Key("hide", yes)), EventRuling)),
    "withdrawn": File("article", Record((Key("on", date), Key("reason", text), Key("file", text)), Withdrawal, alone=("on", "reason"))),
}
