"""Photo captions: which paragraphs are one, who is credited, who stands where.

This file photo, taken from the film …, shows Jane Roe (left) and Lee at the port. (Yonhap)
Kim (L) greets Roe …, in this photo carried by the paper. (For Use Only in Korea. No Redistribution) (Yonhap)
Police guard the court. REUTERS/Jane Doe        From left: Kim San, Lee Min-ho and Park Ji-won pose for a photo.
"""

import re
from functools import cache, lru_cache

from generator.lexicon import load
from generator.model import Caption, Side
from generator.parse.words import agency_of, alternatives, has_phrase, opening_pattern, picture_agencies, word_set

LONGEST = 900  # characters
LAST_PARENTHESIS = re.compile(r"(?P<ended>[.!?…][”\"'’)]{0,3}\s*|\)\s*|^)?[(\[](?P<inside>[^()\[\]\n]{2,120})[)\]](?P<period>[.])?$")
ACRONYM = re.compile(r"[A-Z]{2,8}")
NAME_AND_HOUSE = re.compile(r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,3}\s?[/|,]\s?(?:for )?[A-Z][\w.&'’ /-]{1,40}")
HOUSE = re.compile(
    r"(?:[A-Z][\w&.'’-]*\s){1,3}(?:Wire|Newswire|News|Agency|Press|Times|Herald|Daily|Post|Photos?|Images|Tribune|Gazette|Journal|Service)"
)
LINE_BEGINS = re.compile(r"[•·▪*-]\s")
CAPITAL = re.compile(r"(?<!\w)[A-Z]")
BARE_CREDIT = re.compile(
    r"(?:(?<=[.!?”\"')|/—–\s-])|^)(?P<credit>(?:REUTERS|Reuters|AFP|AP|EPA|UPI)(?: Photo| PHOTO)?\s?[/|-]\s?[\w.' /-]{2,60}|"
    r"[A-Z][\w.' -]{2,40}/\s?(?:AFP|AP|Reuters|REUTERS|EPA|Getty Images|Yonhap|Bloomberg|[A-Z]\w+ Photo)(?:[ /]\w[\w ]{0,20})?|"
    r"(?:Photo(?:graph(?:er)?)?|Picture|Image|Credit|Illustration)s?(?:\s(?:by|courtesy of|courtesy|credit))?:\s[\w.,'’/& -]{2,60}|"
    r"(?:Photo(?:graph)?|Picture|Image)s?\s(?:by|courtesy of)\s[A-Z][\w.,'’/& -]{2,60}|©\s?[A-Z][\w.' -]{2,40}(?:\s?\([\w/ .]{2,30}\))?)$"
)
COPYRIGHT = re.compile(r"\s©\s?[A-Z][\w.' -]{2,40}(?:\s?\([\w/ .]{2,30}\))?$")
SIGNED = re.compile(r"(?<=[.!?”\"'’])\s([A-Z][\w-]*(?:\s[A-Z][\w-]*){0,2})$")


@lru_cache(maxsize=512)
def credit_span(text: str) -> tuple[int, int] | None:
    """Where the credit at the end of a paragraph stands: the inside of `(Yonhap)`, `REUTERS/Jane Doe`; None where there is none."""
    tail = text[-200:]
    base = len(text) - len(tail)
    match = LAST_PARENTHESIS.search(tail)
    if match:
        signs = _is_credit(match["inside"]) and (match["ended"] is not None or not (match["period"] or _spelled_out(tail, match)))
        return (base + match.start("inside"), base + match.end("inside")) if signs else None
    match = BARE_CREDIT.search(tail)
    if match is None:
        match = SIGNED.search(tail)
        if match is None or not _agency(match[1]):
            return None
    return base + match.start(1), base + match.end(1)


def _spelled_out(text: str, match: re.Match[str]) -> bool:
    """Whether the parenthesis only abbreviates the name before it: `the Korean Central News Agency (KCNA)`."""
    if not ACRONYM.fullmatch(match["inside"]):
        return False
    initials = "".join(CAPITAL.findall(text[max(0, match.start() - 80) : match.start()]))
    return initials.endswith(match["inside"])


def _is_credit(words: str) -> bool:
    """Whether words in parentheses sign a picture or a story: `Yonhap`, `AP Photo/Lee`, `Courtesy of the museum`."""
    if _agency(words) or NAME_AND_HOUSE.fullmatch(words) or HOUSE.fullmatch(words):
        return True
    return has_phrase("captions", "credits", words) and not has_phrase("captions", "no_credits", words)


def _agency(words: str) -> bool:
    return agency_of(words) is not None or " ".join(words.split()).casefold() in picture_agencies()


@lru_cache(maxsize=512)
def caption_rule(text: str) -> str | None:
    """The rule that takes a paragraph for a caption by its own words, or None."""
    if len(text) > LONGEST or LINE_BEGINS.match(text):
        return None
    if _credit_first().match(text) and not text.endswith("."):
        return "caption-credit-first"
    if opening_pattern("captions", "openings").match(text):
        return "caption-opening"
    if opening_pattern("captions", "weak_openings").match(text) and (not text.endswith(".") or credit_span(text) is not None):
        return "caption-opening"
    if COPYRIGHT.search(text[-100:]):
        return "caption-copyright"
    credited = credit_span(text) is not None
    if has_phrase("captions", "cues", text) and (credited or text.endswith(")")):
        return "caption-words"
    if credited and _sides().search(text):
        return "caption-sides"
    return None


@cache
def _credit_first() -> re.Pattern[str]:
    """A picture agency in capitals before a sentence without a period: `GETTY The coin has lost half its worth`."""
    return re.compile(
        r"(?:GETTY(?: IMAGES)?|REUTERS|EPA|AFP|PA|REX|ALAMY|SWNS|Getty Images|Reuters)\s(?:[•|/]\s)?"
        r"[A-Z][\w'’]{1,20}\s[\w'’]{1,20}\s.{8,}$"
    )


@cache
def _sides() -> re.Pattern[str]:
    sides = alternatives(load("captions")["sides"])
    return re.compile(rf"\((?P<side>{sides})(?:,[^()\n]{{0,60}})?\)|,\s(?P<bare>(?:{sides})),")


NAME_BEFORE = re.compile(
    r"(?:[A-ZÀ-Þ][\w'’À-ÿ]*(?:-[A-Za-z][\w'’]*)*|[A-Z]\.)(?:\s(?:[A-ZÀ-Þ][\w'’À-ÿ]*(?:-[A-Za-z][\w'’]*)*|[A-Z]\.|de|al|bin|van|von)){0,4}\s?$"
)


def read_caption(text: str, start: int, end: int, rule: str, confidence: float) -> Caption:
    """The caption object of a block: its credit, and the names with their sides (`Jane Roe (L)`)."""
    words = text[start:end]
    credit = credit_span(words)
    return Caption(
        start=start, end=end, text=words, rule=rule, confidence=confidence,
        credit=words[credit[0] : credit[1]] if credit else None, sides=tuple(_read_sides(words, start)),
    )  # fmt: skip


def _untitled(name: str) -> str:
    """`Norwegian Fish Minister Jane Roe` → `Jane Roe`."""
    words = name.split(" ")
    last = max((i for i, word in enumerate(words[:-1]) if word.casefold() in word_set("captions", "titles")), default=-1)
    return " ".join(words[last + 1 :])


def _read_sides(words: str, start: int) -> list[Side]:
    table = load("captions")["sides"]
    found = []
    for match in _sides().finditer(words):
        name = NAME_BEFORE.search(words, max(0, match.start() - 80), match.start())
        if name:
            printed = _untitled(name[0].rstrip())
            end = start + name.start() + len(name[0].rstrip())
            side = table[" ".join((match["side"] or match["bare"]).split())]
            found.append(Side(start=end - len(printed), end=end, text=printed, rule="caption-sides", side=side))
    return found
