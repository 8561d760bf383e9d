"""What a line is by its own look: a table of rules, tried in order. Where a line stands is the matter of `anatomy`."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from generator.parse.bylines import is_byline
from generator.parse.captions import caption_rule, credit_span
from generator.parse.dateline_shapes import date_line
from generator.parse.glue import MAIL
from generator.parse.labels import alone, is_label
from generator.parse.pieces import Piece
from generator.parse.slugs import is_slug_line
from generator.parse.words import agency_of, alternatives, has_phrase, opening_pattern, word_set

BULLET = re.compile(r"^[\s•·▪■□▶►▷●○◆◇★☆※*>»›→–—|+-]+")
LABEL_END = re.compile(r"[\s:»›>→|.…▼▾↓-]+$")
NUMBERED = re.compile(r"^\d{1,2}[.)]?\s+")
MAIL_LINE = re.compile(rf"(?:(?:[\w.,:'’-]{{1,20}}\s){{0,4}}[\w.,:'’-]{{0,20}}[\s(<:])?[(<]?{MAIL}(?:[\s,;/)>]+{MAIL}){{0,4}}[)>.]?")
DAY = r"(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{2,4})"
CLOCK = r"\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?"
STAMP = re.compile(
    rf"{DAY}(?:[ T,]+{CLOCK})?|{CLOCK}|\d{{1,3}}\s(?:minutes?|hours?|days?|weeks?|mins?|hrs?)\sago|\d{{1,2}}\smin(?:ute)?\sread",
    re.IGNORECASE,
)
UPDATED = re.compile(
    rf"(?:[\w ]{{2,40}}\s\|\s)?(?:Last )?(?:Updated|Published|Posted)(?:\s(?:at|on)|:)\s.{{3,60}}|"
    rf".{{0,170}}\b(?:Updated|Published):\s{DAY}.{{0,60}}"
)
PICTURE_CREDIT = re.compile(r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,3}\s?/\s?[A-Z][\w.&'’ -]{1,40}(?:/[A-Z][\w ]{1,30})?")
FIELD = re.compile(r"[\[(]?([A-Za-z][A-Za-z -]{1,22}?)\s?[:|]\s?(\S.{0,120})")
CRUMBS = re.compile(r"[\w& ]{2,24}(?:(?:\s?[>»›]\s?[\w& ]{2,30}){1,4}|(?:\s\|\s[\w& ]{2,30}){2,5})")
STAFF = re.compile(
    r"[(\[]?(?:(?:Additional )?[Rr]eporting|Editing|Edited|Writing|Written|Compiled|Translated|Photography|Graphics?) "
    r"(?:by|and editing by) [A-Z].{2,240}|"
    r".{3,120}\b(?:contributed to this (?:report|story|article|piece)|contributed reporting)\b.{0,140}|"
    r"\((?:Writing|Reporting|Editing|Compiled|Translated|Additional)\b.{3,300}\)|\([a-z]{2,4}(?:/[a-z]{2,4}){1,3}\)"
)
SIGNED = re.compile(
    r"[—–-]{1,2}\s?(?:(?:With|By)\s.{3,120}|[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,4}(?:, [\w.' ,-]{2,60})?"
    r"(?: newsdesk| newsroom| bureau)?,?(?: [+(]?[\d() +-]{7,24})?)[.]?"
)
COPYRIGHT = re.compile(
    r"(?:(?:Copyrights?|COPYRIGHTS?)(?:\s?(?:©|ⓒ|\([cC]\)))?|©|ⓒ|\([cC]\))(?:\sby)?[\s:]{0,2}(?:(?:19|20)\d\d\b|[A-Z]).*"
)
BY_AGENCY = re.compile(r"^(?:By|BY|From|Source:|Via|via)\s+")
NOTE = re.compile(r"(?:[A-Z]\w+ ){1,3}(?:corrects|clarifies|withdraws|updates|recasts|repeats)\b")
BULLETS = "•·▶►*>-–—([ "
BREAKS = re.compile(r"[\W_]+")
LONGEST_LABEL = 60
LONGEST_LINE = 200
LONGEST_PROMPT = 420


@dataclass(frozen=True, slots=True)
class Shape:
    """One row. `ends`: how strongly it says that the article is over (0 not at all, 1 perhaps, 2 surely)."""

    name: str
    role: str
    why: str
    test: Callable[[Piece], bool]
    confidence: float = 0.95
    ends: int = 0
    where: str = "any"


def bare(line: str) -> str:
    """A label without case, bullets and end marks: `▶ MOST POPULAR :` → `most popular`."""
    return LABEL_END.sub("", BULLET.sub("", line)).casefold()


def _hinted(hint: str) -> Callable[[Piece], bool]:
    return lambda piece: piece.hint == hint


def _in_list(lexicon: str, key: str) -> Callable[[Piece], bool]:
    return lambda piece: len(piece.text) <= LONGEST_LABEL and bare(piece.text) in word_set(lexicon, key)


def _is_field(piece: Piece) -> bool:
    match = FIELD.fullmatch(piece.text) if len(piece.text) <= 150 else None
    return match is not None and match[1].strip().casefold() in word_set("boilerplate", "fields")


def _leads_elsewhere(piece: Piece) -> bool:
    return (
        len(piece.text) <= LONGEST_LINE and opening_pattern("boilerplate", "leads_elsewhere").match(piece.text.lstrip(BULLETS)) is not None
    )


def _is_prompt(piece: Piece) -> bool:
    if len(piece.text) > LONGEST_PROMPT:
        return False
    begins = opening_pattern("boilerplate", "prompt_openings").match(piece.text.lstrip(BULLETS)) is not None
    return begins or has_phrase("boilerplate", "prompts", piece.text)


def _is_date_line(piece: Piece) -> bool:
    return len(piece.text) <= LONGEST_LABEL and date_line().fullmatch(piece.text) is not None


def _is_label_line(piece: Piece) -> bool:
    if len(piece.text) > LONGEST_LABEL or " from " in piece.text:
        return False
    return alone().fullmatch(piece.text) is not None or is_label(piece.text)


def _is_note(piece: Piece) -> bool:
    """`(ATTN: ADDS details in 3rd para)`, `(Reuters corrects the day in the first paragraph)`."""
    words = piece.text.lstrip("([ ")
    if len(piece.text) > LONGEST_PROMPT:
        return False
    return opening_pattern("wire", "notes").match(words) is not None or (piece.text[0] == "(" and NOTE.match(words) is not None)


def _is_row_of_widgets(piece: Piece) -> bool:
    """`Share Tweet Email Print`, `Advertisement Continue reading the main story`."""
    return len(piece.text) <= 120 and " " in piece.text and _widgets().fullmatch(piece.text) is not None


@cache
def _widgets() -> re.Pattern[str]:
    phrases = alternatives(word_set("boilerplate", "widgets") | word_set("boilerplate", "labels"))
    return re.compile(rf"(?:(?:{phrases})(?:\s?\(\d{{1,4}}\))?[\s|:•·/-]{{1,3}}){{1,7}}(?:{phrases})(?:\s?\(\d{{1,4}}\))?", re.IGNORECASE)


def _is_signature(piece: Piece) -> bool:
    """`(Yonhap)`, `AFP-Yonhap`, `By Reuters`: an agency, and nobody's name."""
    if len(piece.text) <= LONGEST_LABEL and agency_of(BY_AGENCY.sub("", piece.text)) is not None:
        return True
    span = credit_span(piece.text) if len(piece.text) <= 80 else None
    return span is not None and span[0] <= 1


def _caption(rule: str) -> Callable[[Piece], bool]:
    return lambda piece: caption_rule(piece.text) == rule


def _full(pattern: re.Pattern[str], longest: int = LONGEST_LINE) -> Callable[[Piece], bool]:
    return lambda piece: len(piece.text) <= longest and pattern.fullmatch(piece.text) is not None


SHAPES: tuple[Shape, ...] = (
    Shape("dateline", "dateline", "place, date or agency before a dash", _hinted("dateline")),
    Shape("byline-glued", "byline", "`By` and a name before the dateline", _hinted("byline")),
    Shape("slug-glued", "metadata", "an agency's slug before the headline", _hinted("slug"), 0.85),
    Shape("end-mark", "boilerplate", "a mark that ends the article", _hinted("end-mark"), 1.0, 2),
    Shape("end-line", "boilerplate", "a line that ends the article", _in_list("boilerplate", "end_lines"), 0.9, 2, "body"),
    Shape("e-mail", "boilerplate", "an e-mail address", _hinted("e-mail"), 1.0, 1),
    Shape("e-mail-line", "boilerplate", "a line that is an e-mail address", _full(MAIL_LINE), 0.95, 1),
    Shape("separator", "boilerplate", "a line without a letter or digit", _full(BREAKS), 0.9),
    Shape("date-line", "dateline", "a date alone on its line", _is_date_line, 0.9, 0, "head"),
    Shape("stamp", "boilerplate", "a time stamp alone on its line", _full(STAMP, 40), 0.85, 0, "body"),
    Shape("stamp", "metadata", "a time stamp in the page's header", _full(STAMP, 40), 0.85, 0, "head"),
    Shape("signature", "credit", "an agency's name alone", _is_signature, 0.95),
    Shape("section", "metadata", "the page's section", _in_list("boilerplate", "sections"), 0.8, 0, "head"),
    Shape("field", "metadata", "a field of the page's header", _is_field, 0.9, 0, "head"),
    Shape("slug", "metadata", "an agency's slug", lambda p: is_slug_line(p.text), 0.8, 0, "head"),
    Shape("byline", "byline", "`By` and a name", lambda p: is_byline(p.text), 0.95),
    Shape("signed", "credit", "a name behind a dash under the article", _full(SIGNED, 130), 0.85, 0, "end"),
    Shape("picture-credit", "credit", "a photographer and a house", _full(PICTURE_CREDIT, 60), 0.85),
    Shape("label-line", "metadata", "a label of the wire alone on its line", _is_label_line, 0.9, 0, "head"),
    Shape("note", "metadata", "a note to editors", _is_note, 0.9, 0, "head"),
    Shape("updated", "metadata", "when the page was published or updated", _full(UPDATED, 240), 0.9, 0, "head"),
    Shape("staff", "credit", "who reported, wrote or edited", _full(STAFF, 320), 0.9, 0, "body"),
    Shape("widget", "boilerplate", "a button or a placeholder of the page", _in_list("boilerplate", "widgets"), 0.9),
    Shape("label", "boilerplate", "a label over other articles", _in_list("boilerplate", "labels"), 0.9, 1),
    Shape("widgets", "boilerplate", "several buttons of the page", _is_row_of_widgets, 0.9),
    Shape("leads-elsewhere", "boilerplate", "a line that leads to another page", _leads_elsewhere, 0.85, 1),
    Shape("crumbs", "boilerplate", "the way through the site", _full(CRUMBS, 80), 0.8, 0, "head"),
    Shape("copyright", "boilerplate", "whose the copyright is", _full(COPYRIGHT, 320), 0.95, 1),
    Shape("caption-credit-first", "caption", "a picture agency stands before it", _caption("caption-credit-first"), 0.8),
    Shape("caption-copyright", "caption", "a photographer's mark stands behind it", _caption("caption-copyright"), 0.85),
    Shape("caption-opening", "caption", "it begins as captions do", _caption("caption-opening"), 0.9),
    Shape("caption-words", "caption", "it speaks of its picture and credits it", _caption("caption-words"), 0.9),
    Shape("caption-sides", "caption", "it says who stands where and credits the picture", _caption("caption-sides"), 0.9),
    Shape("prompt", "boilerplate", "what pages say to readers, not of the subject", _is_prompt, 0.85, 1),
)  # fmt: skip


ZONES = {"head": ("any", "head"), "body": ("any", "body"), "end": ("any", "body", "end")}


def shape_of(piece: Piece, zone: str) -> Shape | None:
    """The first row that fits a piece in its zone (`head`, `body`, or `end` after the last running text), or None."""
    for shape in SHAPES:
        if shape.where in ZONES[zone] and shape.test(piece):
            return shape
    return None
