"""Ids that lead to other ids: what is merged into what, which tag is under which."""

from collections.abc import Iterator, Mapping


def chain(leads: Mapping[str, str], start: str) -> Iterator[str]:
    """The ids that one leads to, step by step; a ring ends where it comes to an id again, with that one."""
    at, seen = start, {start}
    while at in leads:
        at = leads[at]
        yield at
        if at in seen:
            return
        seen.add(at)


def final(leads: Mapping[str, str], start: str) -> str:
    """The last of them, or the id itself."""
    *_, last = (start, *chain(leads, start))
    return last


def in_ring(leads: Mapping[str, str], start: str) -> bool:
    """Whether one comes back to where one started."""
    return start in chain(leads, start)
