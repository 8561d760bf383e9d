"""read: bytes → RawArticle."""

from dataclasses import dataclass

from generator.problems import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class MetaValue:
    """One value of front matter or a sidecar: `values` has one string for `title: x`, several for a YAML list.

    `start`/`end` is its place in the text for front matter; None for a sidecar (`origin` is then the sidecar's file name).
    `line` is the line of the file on which its key stands, from 1.
    """

    key: str
    values: tuple[str, ...]
    origin: str
    start: int | None = None
    end: int | None = None
    line: int | None = None

    @property
    def text(self) -> str:
        """The values as one string: `Kim, Lee`."""
        return ", ".join(self.values)


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockOverride:
    """A line of a sidecar's `blocks:`: the first block that contains `find` gets `role`."""

    find: str
    role: str
    origin: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RawArticle:
    """One file, decoded. `text` is the whole input (front matter included), newlines as LF.

    `path` is as given to the program, `name` the path inside the seeds folder with `/` (the file's name for `inspect`), `id` the slug of
    its page, `digest` the SHA-256 of the file's bytes (of the sidecar's too, where there is one), `encoding` what the bytes were read as.
    `body_start` is where the article begins after front matter (0 without).
    """

    path: str
    name: str
    id: str
    text: str
    digest: str
    encoding: str
    body_start: int = 0
    metadata: tuple[MetaValue, ...] = ()
    overrides: tuple[BlockOverride, ...] = ()
    problems: tuple[Problem, ...] = ()

    def meta(self, *keys: str) -> MetaValue | None:
        """The first of these keys that is given; a sidecar's value stands before front matter's."""
        for key in keys:
            for value in self.metadata:
                if value.key == key:
                    return value
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Unreadable:
    """A file that gave no article (undecodable, binary, too large): it stands on the report page."""

    path: str
    name: str
    problem: Problem
