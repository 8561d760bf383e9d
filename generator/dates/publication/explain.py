"""The proof in plain sentences: for a terminal, for the box on the article's page, and for the report's list of what to mend."""

from datetime import date

from generator.dates.publication.case import MONTHS, WEEKDAYS, day_in_words, in_words
from generator.dates.publication.rules import RULES
from generator.model import NOT_RULED_OUT, Evidence, ParsedArticle, Published

SURE = 0.9
# Precision of what is known → families of rules, the one first that says why it is known, or why no more is.
TELLING = {
    "day": ("stated", "neighbour", "arithmetic", "year", "world", "day", "month"),
    "day-of-year": ("stated", "day"),
    "month": ("stated", "month", "day", "arithmetic", "year", "world"),
    "year": ("stated", "arithmetic", "year", "world"),
    "unknown": ("day", "year", "arithmetic", "world"),
}


def explain(published: Published, parsed: ParsedArticle) -> tuple[str, ...]:
    """The value, each step of the proof, what was ruled out, and where a person could help, the line to paste."""
    lines = [_heading(published)]
    lines += [f"{number}. {evidence.says}{_place(evidence.start, parsed)}" for number, evidence in enumerate(published.evidence, start=1)]
    lines += [f"{'Perhaps' if each.rule == NOT_RULED_OUT else 'Not'} {each.value}: {each.says}" for each in published.rejected]
    if published.confidence < SURE or published.precision != "day":
        lines.append(next_step(published, parsed))
    return tuple(lines)


def _heading(published: Published) -> str:
    if published.value is None:
        return "The day of publication is unknown: " + (
            "no clue was found." if not published.evidence else "the clues do not single out a day or a year."
        )
    return f"Published {value_in_words(published.value)} (confidence {published.confidence:.2f})."


def reason(published: Published) -> str:
    """One sentence for a list of undated articles: what is known of the day, and which years are left."""
    families = {rule.name: rule.family for rule in RULES}
    order = ("disputed", *TELLING[published.precision])
    if not published.evidence:
        return "Nothing in the text tells."

    def rank(evidence: Evidence) -> int:
        family = families.get(evidence.rule, evidence.rule)
        return order.index(family) if family in order else len(order)

    said = min(published.evidence, key=rank).says
    years = [each.value[:4] for each in published.rejected if each.rule == NOT_RULED_OUT]
    return f"{said} Years that fit: {', '.join(years)}." if years else said


def value_in_words(value: str) -> str:
    """`Saturday, 15 August 2020`; `15 August, the year open`; `August 2020`; `2020`."""
    if value.startswith("XXXX-"):
        return f"{day_in_words(int(value[5:7]), int(value[8:10]))}, the year open"
    if len(value) == 10:
        day = date.fromisoformat(value)
        return f"{WEEKDAYS[day.weekday()]}, {in_words(day)}"
    return f"{MONTHS[int(value[5:7]) - 1]} {value[:4]}" if len(value) == 7 else value


def _place(start: int | None, parsed: ParsedArticle) -> str:
    """Where in the text it stands, as a line number that any editor finds."""
    return "" if start is None else f" (line {parsed.text.count(chr(10), 0, start) + 1})"


def next_step(published: Published, parsed: ParsedArticle) -> str:
    """The most useful thing a person can do, with the line for the sidecar."""
    name = parsed.raw.name.rsplit("/", 1)[-1]
    sidecar = f"{name.rsplit('.', 1)[0]}.yml"
    value = published.value or ""
    example = (
        value
        if len(value) == 10 and not value.startswith("X")
        else f"YYYY{value[4:]}"
        if value.startswith("X")
        else f"{value or 'YYYY'}{'-MM-DD' if len(value) <= 4 else '-DD'}"
    )
    doubt = {
        "day": "Check this day, and if it is right or wrong, say so",
        "day-of-year": "The year is missing: if you know it, say so",
        "month": "The day is missing: if you know it, say so",
        "year": "Month and day are missing: if you know them, say so",
        "unknown": "If you know the day, say so",
    }[published.precision]
    return f"{doubt} in {sidecar}, beside the article: published: {example}"
