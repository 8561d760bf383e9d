"""Bytes to text: every encoding that crawlers leave, and bytes that are no text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.problems import Problem
from generator.read import Decoded, decode
from generator.read.entities import decode_entities


def read(data: bytes) -> Decoded:
    found = decode(data)
    assert isinstance(found, Decoded), found
    return found


@pytest.mark.parametrize(
    ("data", "text", "encoding", "guessed"),
    [
        (b"Talks begin\n", "Talks begin\n", "utf-8", False),
        ("“Talks” – 북한\n".encode(), "“Talks” – 북한\n", "utf-8", False),
        (b"\xef\xbb\xbfTalks", "Talks", "utf-8", False),
        ("Talks – 북한".encode("utf-16"), "Talks – 북한", "utf-16-le", False),
        (b"\xfe\xff" + "Talks".encode("utf-16-be"), "Talks", "utf-16-be", False),
        ("회담 Talks in 평양".encode("cp949"), "회담 Talks in 평양", "cp949", False),
        ("‘Talks’ begin, it’s said".encode("cp949"), "‘Talks’ begin, it’s said", "cp949", True),
        ("It’s late".encode("cp1252"), "It’s late", "cp1252", True),
        ("café – crème brûlée".encode("cp1252"), "café – crème brûlée", "cp1252", True),
        (b"one\r\ntwo\rthree\n", "one\ntwo\nthree\n", "utf-8", False),
        (b"", "", "utf-8", False),
        (b"bell\x07 and escape\x1b stay in a long enough text of many words, as they are", None, "utf-8", False),
    ],
)
def test_decoded(data: bytes, text: str | None, encoding: str, guessed: bool) -> None:
    found = read(data)
    assert found.text == (data.decode() if text is None else text)
    assert found.encoding == encoding
    assert [problem.code for problem in found.problems] == (["encoding-guessed"] if guessed else [])


@pytest.mark.parametrize(
    "data",
    [
        b"\x00\x01\x02",
        b"Talks\x00begin",
        b"%PDF-1.7 and words",
        b"\x89PNG\r\n",
        b"PK\x03\x04words",
        bytes(range(1, 32)) * 4,
        "Москва и мир: переговоры".encode("koi8-r"),
        b"\x81\x8d words",
        b"\xff\xfeT",
    ],
)
def test_no_text(data: bytes) -> None:
    found = decode(data)
    assert isinstance(found, Problem)
    assert found.code == "unreadable"
    assert found.hint


@given(st.binary(max_size=200))
def test_any_bytes_give_text_or_a_problem(data: bytes) -> None:
    found = decode(data)
    assert isinstance(found, Problem) or "\r" not in found.text


@given(st.text(max_size=100))
def test_utf8_comes_back(text: str) -> None:
    found = decode(text.replace("&", "+").replace("\r", "").encode("utf-8", "ignore"))
    if isinstance(found, Decoded) and not text.startswith("\ufeff"):
        assert found.text == text.replace("&", "+").replace("\r", "").encode("utf-8", "ignore").decode()


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("R&amp;D", "R&D"),
        ("&quot;Yes,&quot; he said", '"Yes," he said'),
        ("it&#39;s", "it's"),
        ("it&#x2019;s", "it’s"),
        ("a&nbsp;b", "a\u00a0b"),
        ("AT&T; fell", "AT&T; fell"),
        ("a && b", "a && b"),
        ("&copyright", "&copyright"),
        ("&bogus;", "&bogus;"),
        ("&amp;quot;", "&quot;"),
        ("&", "&"),
        ("&#0;", "\ufffd"),
        ("&#99999999;", "&#99999999;"),
        ("&lt;b&gt;", "<b>"),
        ("&#xd800;", "\ufffd"),
    ],
)
def test_entities(raw: str, text: str) -> None:
    assert decode_entities(raw) == text
