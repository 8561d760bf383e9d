"""Corrections by people, as the files of `seeds/curation/` give them: what is so, whatever the rules find.

`actors.yml`, `tags.yml`, `stories.yml`, `events.yml`, `withdrawn.yml`; the keys are ids as in the addresses of the pages. What a file does
not say is an empty string, an empty tuple or False here. Entries stand in the order of their ids: their order in the file says nothing.
"""

from dataclasses import dataclass

Reference = tuple[str, str]  # what an id is of (`actor`, `tag`, `story`, `event`, `article`), and the id


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One correction as it was written: a key of an entry, or one item where the key lists several. It is what a report speaks of.

    `about` is the entry (`("", "")` in `stories.yml`, where keys are no ids), `value` the correction in words, `names` what else it names.
    """

    path: str
    line: int
    about: Reference
    key: str
    value: str
    names: tuple[Reference, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Split:
    """In these articles the name means somebody else: `id` is that one's."""

    id: str
    name: str = ""
    articles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorRuling:
    """An entry of `actors.yml`. `merge`: these ids are this actor. `apart`: it and these are all different. `ignore`: no actor at all."""

    id: str
    name: str = ""
    aliases: tuple[str, ...] = ()
    merge: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    kind: str = ""
    country: str = ""
    status: str = ""
    intro: str = ""
    ignore: bool = False
    split: tuple[Split, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TagRuling:
    """An entry of `tags.yml`. `words` are further triggers with what each is worth; `add` and `remove` are ids of articles."""

    id: str
    label: str = ""
    parent: str = ""
    words: tuple[tuple[str, float], ...] = ()
    intro: str = ""
    ignore: bool = False
    merge: tuple[str, ...] = ()
    add: tuple[str, ...] = ()
    remove: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryRulings:
    """`stories.yml`: articles that are one story, articles that leave theirs, and titles by hand: (id of an article of it, title)."""

    join: tuple[tuple[str, ...], ...] = ()
    part: tuple[tuple[str, ...], ...] = ()
    titles: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRuling:
    """An entry of `events.yml`. The id may be that of any telling of the event. `date` is a day, month or year in ISO form."""

    id: str
    date: str = ""
    merge: tuple[str, ...] = ()
    hide: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawal:
    """An entry of `withdrawn.yml`: an article that is published no more. `file` is its name in the seeds folder.

    It is needed only where another file has the same id.
    """

    id: str
    on: str = ""
    reason: str = ""
    file: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Curation:
    """All corrections of a folder, and each of them as it was written."""

    actors: tuple[ActorRuling, ...] = ()
    tags: tuple[TagRuling, ...] = ()
    stories: StoryRulings = StoryRulings()
    events: tuple[EventRuling, ...] = ()
    withdrawn: tuple[Withdrawal, ...] = ()
    statements: tuple[Statement, ...] = ()


NO_CURATION = Curation()
