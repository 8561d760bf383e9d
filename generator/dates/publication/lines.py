"""Lines that state a day: `Published: March 5, 2019`, `Updated: 2016-05-30 09:53`, or nothing but `Thursday, September 12, 2019`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.dates.publication.written import Written, written

LABEL = re.compile(
    r"(?:^|(?<=[\s(|>]))(first published|published|publication date|date published|posted|issued|pubdate|release date|date|"
    r"last updated|last modified|updated|modified|retrieved|accessed)(?:[ \t]{1,3}(?:on|at))?[ \t]{0,3}(:?)[ \t]{0,3}(?=\S)",
    re.IGNORECASE | re.MULTILINE,
)
LATER = ("last updated", "last modified", "updated", "modified", "retrieved", "accessed")
BETWEEN = 20  # characters at most between a label and its date
REACH = 60  # a label's date ends this near to it, in characters
ALONE = re.compile(
    r"^[^\S\n]{0,8}(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?[^\S\n]{1,3})?(?P<date>[^\n]{6,24}?)"
    r"[^\S\n]{0,3}(?:[,|·-]?[^\S\n]{0,3}\d{1,2}[:.]\d\d[^\n]{0,20})?[^\S\n]{0,8}$",
    re.IGNORECASE | re.MULTILINE,
)
TOP = 800  # a date on a line of its own counts this far from the article's beginning or end, in characters


@dataclass(frozen=True, slots=True)
class Line:
    """A stated day and its span; `label` as printed, empty for a line that holds nothing else."""

    start: int
    end: int
    label: str
    date: Written

    @property
    def later(self) -> bool:
        """Whether it states the day of a change or a visit."""
        return self.label.lower() in LATER


def labelled(text: str, body: int, day_first: bool = False) -> Iterator[Line]:
    """Labels with their date, in any block, boilerplate too; without a colon only at the beginning of a line."""
    for match in LABEL.finditer(text, body):
        days = written(text[match.end() : match.end() + REACH], day_first=day_first)
        opens = match.start() == 0 or text[match.start() - 1] == "\n"
        if days and days[0].start <= BETWEEN and (match[2] or opens):
            yield Line(match.start(), match.end() + days[0].end, match[1], days[0])


def alone(text: str, body: int, day_first: bool = False) -> Line | None:
    """The first line near the top, else near the end, that holds nothing but a date and perhaps a time."""
    for first, last in ((body, min(len(text), body + TOP)), (max(body + TOP, len(text) - TOP // 2), len(text))):
        for match in ALONE.finditer(text, first, last):
            days = written(match["date"], day_first=day_first)
            if days and days[0].start == 0 and not match["date"][days[0].end :].strip(" ,."):
                return Line(match.start("date"), match.end("date"), "", days[0])
    return None
