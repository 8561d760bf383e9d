"""Inputs that nobody would write: random bytes, scraps of wire copy at random, and one short scrap a hundred thousand times."""

import random
from collections.abc import Iterator

SCRAPS = (
    "SEOUL, Aug. 15 (Yonhap) -- ", "VIENNA (Test Wire) — ", "BERLIN, 4 March (Reuters) - ", "(AP) _ ", "LONDON 1996-08-30\n",
    "MOSCOW, March 3. /TASS/. ", "(LEAD) ", "(2nd LD) ", "UPDATE 2-", "(News Focus) ", "(END)", "-0-", "###\n", "-\n", "- ", "• ",
    "1. ", "MOST POPULAR\n", "Related Articles\n", "By Jane Roe ", "By KIM HO and Lee Min-ho\n", "roe@example.org",
    "roe@example.org(END)", "(Yonhap)", "(AP Photo/J. Roe)", "(L)", "(left)", "This file photo shows ", "From left: ",
    "Photo: J. Roe\n", "© 2020 Test Wire. All rights reserved.\n", "No Redistribution", "Sign up for our newsletter\n",
    "Gen. Kim met U.S. envoy J. F. Roe on Oct. 12, 2019. ", '"We agreed," he said. ', "“Why?” Roe asked. ", "He left", "the next day",
    "last month ", "the 75th anniversary of ", "N.K. envoy's letter ", "port strike-wagesDockers ", "policy-pressGov't to act ",
    "harbour.The ", "(Roe)The ", "\n", "\n\n", "\n    ", "\t", " ", "\u00a0", "\u2028", "\u0085", "\ufeff", "\u200b", "\u202e", "\x00",
    "\x0c", "\x1b", "\r\n", "\r", "\ud7a3", "북한", "Москва ", "東京", "&amp;", "&#39;", "&#0;", "&#xd800;", "&bogus;", "&#10;", "---\n",
    "---\ntitle: x\n---\n", "title: a: b\n", "blocks:\n- find: x\n  role: y\n", "{{", "[[", "<b>", "🏳️‍🌈", "e\u0301", "ﬁ", "Ⅻ", "½",
    "¹", "ǅ", "ß", "İ", "''", "``", '"', "'", "‘", "(", ")", "[", ".", "...", ". . .", "?!", ":", ";", ",", "--", "—", "_", "/", "@",
    "#", "*", "|",
)  # fmt: skip
REPEATED = (
    "(", ")", "-", "\n", "A. ", "A.", '"', "“", "Oct. ", "1 ", "12", "1.", "a@a.", "a@a.b ", "@", "By A ", "By Al Bo ", "(A)",
    "(Yonhap)", "A B ", "AB, ", "A, B, ", "SEOUL, ", "SEOUL (AP) ", "a-b ", "a-bC", "x:", ": ", "x: y\n", "- x\n", "-\nAl met Bo\n",
    ".A", ". ", "...", "? ", "!\"", "\"A ", "' ", "&amp;", "&", "<", "[", "{", "\t", "\u00a0", "\u2028", "the ", "The ", "Kim ",
    "said ", "next day ", "May ", "(L)", "Share ", "More ", "Read more ", "more more\n", "END\n", "(END)", "Photo: A ", "© A ", "A/B ",
    "U.S. ", "Mr. ", "in May, ", "한", "é", "\u0301", "---\n", "a: b\n", "North Korea ", "\"a\" said A. ", "2019 ", "A said. ",
    "says that ", ", and ", ", which ", "Aug. 15 (", "Aug. 15 (A) -", "\n\nA b c d\n", "to ", "as the ", "of the ",
)  # fmt: skip


def scraps(chance: random.Random) -> str:
    """Scraps of wire copy, in no order that makes sense."""
    return "".join(chance.choices(SCRAPS, k=chance.randint(0, 60)))


def letters(chance: random.Random) -> str:
    """Characters from anywhere in Unicode, but for surrogates."""
    ranges = ((0, 0x7F), (0, 0x2FF), (0x2000, 0x206F), (0xAC00, 0xD7A3), (0x10000, 0x10FFFF), (0xE000, 0xFFFF))
    return "".join(chr(chance.randint(*chance.choice(ranges))) for _ in range(chance.randint(0, 200)))


def data(chance: random.Random) -> bytes:
    """The bytes of one file."""
    kind = chance.randrange(10)
    if kind < 5:
        return scraps(chance).encode(chance.choice(("utf-8", "utf-8", "utf-8", "utf-8-sig", "utf-16", "cp949", "cp1252")), "ignore")
    if kind < 7:
        return letters(chance).encode("utf-8", "surrogatepass")
    if kind < 9:
        whole = bytearray(scraps(chance).encode("utf-8"))
        for _ in range(chance.randint(1, 5)):
            whole.insert(chance.randint(0, len(whole)), chance.randrange(256))
        return bytes(whole)
    return chance.randbytes(chance.randint(0, 400))


def files(count: int, seed: int = 0) -> Iterator[bytes]:
    """`count` files, the same ones for the same seed."""
    for number in range(count):
        yield data(random.Random(f"{seed}/{number}"))  # noqa: S311 - to be repeated, not to be secret


def long_texts(size: int) -> Iterator[tuple[str, str, str]]:
    """Each repeated scrap with its text of about `size` characters, and one of twice that."""
    for scrap in REPEATED:
        times = max(1, size // len(scrap))
        yield scrap, scrap * times, scrap * (2 * times)
