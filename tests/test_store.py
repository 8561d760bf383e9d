"""The cache: it gives back what was put in, forgets what is not used, and a damaged one costs only time."""

from contextlib import suppress
from pathlib import Path

import pytest

from generator import store


def test_what_was_put_in_comes_out_in_a_later_run(tmp_path: Path) -> None:
    with store.opened(tmp_path / "new" / "cache.sqlite") as kept:
        kept.put([(b"a", ("value", 1))])
    with store.opened(tmp_path / "new" / "cache.sqlite") as kept:
        assert kept.get(b"a") == ("value", 1)
        assert kept.get(b"b") is None


def test_prune_forgets_what_this_run_did_not_use(tmp_path: Path) -> None:
    with store.opened(tmp_path / "cache.sqlite") as kept:
        kept.put([(b"a", 1), (b"b", 2)])
    with store.opened(tmp_path / "cache.sqlite") as kept:
        kept.get(b"a")
        kept.put([(b"c", 3)])
        kept.prune()
        assert [kept.get(key) for key in (b"a", b"b", b"c")] == [1, None, 3]


def test_a_failed_run_saves_nothing(tmp_path: Path) -> None:
    with suppress(KeyError), store.opened(tmp_path / "cache.sqlite") as kept:
        kept.put([(b"a", 1)])
        raise KeyError
    with store.opened(tmp_path / "cache.sqlite") as kept:
        assert kept.get(b"a") is None


@pytest.mark.parametrize("rubbish", [b"no database at all, but long enough to look like a header of one" * 40, b""])
def test_a_damaged_cache_is_made_anew(tmp_path: Path, rubbish: bytes) -> None:
    (tmp_path / "cache.sqlite").write_bytes(rubbish)
    with store.opened(tmp_path / "cache.sqlite") as kept:
        kept.put([(b"a", 1)])
        assert kept.get(b"a") == 1


def test_a_key_keeps_its_parts_apart() -> None:
    assert store.key(b"ab", b"c") != store.key(b"a", b"bc")
    assert store.key(b"ab") == store.key(b"ab")


def test_a_database_damaged_in_the_middle_is_made_anew(tmp_path: Path) -> None:
    path = tmp_path / "cache.sqlite"
    with store.opened(path) as kept:
        kept.put((bytes([number]), "x" * 5000 + str(number)) for number in range(200))
    data = bytearray(path.read_bytes())
    data[5000:20000] = bytes(15000)
    path.write_bytes(data)
    with store.opened(path) as kept:
        kept.put([(b"new", 1)])
        assert kept.get(b"new") == 1
