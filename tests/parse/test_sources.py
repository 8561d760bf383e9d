"""Language, rights and source."""

import pytest

from generator.model import MetaValue, RawArticle
from generator.parse import parse
from generator.parse.language import find_language
from tests.builders import raw

LEAD = "Leaders of two cities met at the old port of Orrin on Monday to end a quarrel over fish, and they will meet again in May.\n"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (LEAD, "en"),
        (
            "Die Minister der beiden Städte haben sich am Montag im alten Hafen getroffen, um den Streit zu beenden. Das war auch gut.",
            "de",
        ),
        (
            "Les ministres des deux villes se sont rencontrés lundi dans le vieux port pour mettre fin à la querelle, et c'est bien.",
            "fr",
        ),
        (
            "Los ministros de las dos ciudades se reunieron el lunes en el viejo puerto para poner fin a la disputa, y está bien.",
            "es",
        ),
        (
            "Министры двух городов встретились в понедельник в старом порту, чтобы закончить спор о рыбе, и это было не в первый раз.",
            "ru",
        ),
        ("두 도시의 장관들이 월요일 옛 항구에서 만나 물고기 분쟁을 끝냈다.", "ko"),
        ("両市の市長は月曜日に古い港で会談し、魚をめぐる争いを終わらせた。", "ja"),
        ("两市市长星期一在旧港会晤，结束了关于鱼的争端。", "zh"),
        ("التقى الوزراء يوم الاثنين في الميناء القديم", "ar"),
        ("Leaders meet at port", None),
        ("12 34 56", None),
        ("", None),
        (
            "Quist 30 Wynn 24 Lind 12 Pell 8 Orr 7 Lowe 6 Amsel 5 Cole 4 Pike 3 Marlow 2 Ahn 1 Yu 1 Kim 1 Lee 1 Park 1",
            None,
        ),
        (LEAD + "기사 요약: 두 도시의 장관들이 만났다.", "en"),
    ],
)
def test_language(text: str, wanted: str | None) -> None:
    assert find_language(text) == wanted


def test_a_stated_language_counts_where_it_is_a_code() -> None:
    assert find_language(LEAD, "de-AT") == "de"
    assert find_language(LEAD, "the Queen's") == "en"


def test_another_language_is_a_problem() -> None:
    found = parse(
        raw(
            "Les ministres des deux villes se sont rencontrés lundi dans le vieux port pour mettre fin à la querelle sur les poissons.\n"
            * 2
        )
    )
    assert found.language == "fr"
    assert [problem.code for problem in found.problems] == ["language-not-supported"]


@pytest.mark.parametrize(
    ("line", "words", "policy"),
    [
        ("(END) Copyright (c) 2020 Test Wire. All rights reserved.", "Copyright (c) 2020 Test Wire. All rights reserved.", "copyright"),
        ("Copyright 2020 Test Wire. This material may not be published or redistributed.", None, "no-redistribution"),
        ("© 2020 Test Wire. Licensed under Creative Commons CC BY 4.0.", None, "licence"),
        ("This photo shows the pier. (For Use Only in Orrin) (Test Wire)", "For Use Only in Orrin", "limited-use"),
        (
            "This photo shows the pier. (For Use Only in Orrin. No Redistribution) (AP)",
            "For Use Only in Orrin. No Redistribution",
            "no-redistribution",
        ),
    ],
)
def test_rights(line: str, words: str | None, policy: str) -> None:
    found = parse(raw(f"Leaders meet at port\n\n{LEAD}{line}\n")).rights
    assert found is not None
    assert (found.text, found.policy) == (line if words is None else words, policy)


def test_an_article_about_rights_has_none() -> None:
    found = parse(
        raw(f"Leaders meet at port\n\n{LEAD}The court said that no reproduction of the map was needed, as it lay in the public domain.\n")
    )
    assert found.rights is None


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        (f"ORRIN, Aug. 15 (Yonhap) -- {LEAD}", "Yonhap"),
        (f"ORRIN (Test Wire) -- {LEAD}", "Test Wire"),
        (f"{LEAD}They will not say why. (Yonhap)\n", "Yonhap"),
        (f"{LEAD}They will not say why.\n(Reuters)\n", "Reuters"),
        (f"{LEAD}They will not say why, the Korean Central News Agency (KCNA) said.\n", None),
        (LEAD, None),
    ],
)
def test_agency(text: str, agency: str | None) -> None:
    source = parse(raw(text)).source
    assert (source.agency if source else None) == agency


def test_metadata_names_the_source() -> None:
    fields = {name: getattr(raw(LEAD), name) for name in ("path", "name", "id", "text", "digest", "encoding")}
    given = (("source", "The Harbor Post"), ("url", "https://example.org/1"), ("author", "Ida Quist"))
    found = parse(RawArticle(**fields, metadata=tuple(MetaValue(key=key, values=(value,), origin="metadata") for key, value in given)))
    assert found.source is not None
    assert (found.source.name, found.source.agency, found.source.url) == ("The Harbor Post", None, "https://example.org/1")
    assert found.byline == ("Ida Quist",)
