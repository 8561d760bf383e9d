"""Names in headings whose capitals say nothing: what the article's other sentences have made known, and what lexicons know."""

from collections.abc import Sequence

from generator.actors.assemble import Draft
from generator.actors.phrases import Entry, Gazetteer, build, gazetteer
from generator.actors.tokens import CAPITALS, LOWER, Line, Token
from generator.actors.words import Words
from generator.model import Mention

FIRM = frozenset(("country", "capital", "region", "city", "body", "seat"))


def echo(text: str, lines: Sequence[Line], drafts: dict[tuple[str, ...], Draft], words: Words) -> None:
    """Adds the mentions in sentences set in capitals, or with a capital on each word, to the drafts."""
    if all(line.case == "plain" for line in lines):
        return
    identities: dict[str, tuple[str, ...]] = {}
    own = _own_names(drafts, identities)
    for line in lines:
        if line.case != "plain":
            _echo(text, line, own, identities, drafts, words)


def _own_names(drafts: dict[tuple[str, ...], Draft], identities: dict[str, tuple[str, ...]]) -> Gazetteer:
    """The names that the article's other sentences say, people also by their last word."""
    rows: list[tuple[str, Entry]] = []
    for identity, draft in drafts.items():
        mark = "\0".join(identity)
        identities[mark] = identity
        for mention in draft.mentions:
            rows.append((mention.text, Entry(mark, mention.text, draft.kind, "own", draft.country)))
            if draft.kind == "person" and len(mention.text.split()) > 1:
                rows.append((mention.text.split()[-1], Entry(mark, mention.text, draft.kind, "own-short", draft.country)))
    return build(rows)


def _echo(
    text: str, line: Line, own: Gazetteer, identities: dict[str, tuple[str, ...]], drafts: dict[tuple[str, ...], Draft], words: Words
) -> None:
    """The known names of one heading."""
    tokens, at = line.tokens, 0
    while at < len(tokens):
        hit = own.find(tokens, at) if tokens[at].shape != LOWER else None
        if hit:
            draft, form = drafts[identities[hit.entry.id]], "short" if hit.entry.role == "own-short" else "name"
            at = _mention(text, draft, tokens, at, hit.last, form, "own-name")
            continue
        hit = gazetteer().find(tokens, at) if tokens[at].shape != LOWER else None
        if hit is None:
            at += 1
        elif hit.entry.role not in FIRM or _word(tokens, at, hit.last, words):
            at = hit.last
        else:
            draft = drafts.setdefault(
                ("known", hit.entry.id, hit.entry.kind), Draft(hit.entry.kind, "known-name", 0.8, hit.entry, hit.entry.country)
            )
            at = _mention(text, draft, tokens, at, hit.last, "name", "known-name")


def _word(tokens: Sequence[Token], first: int, last: int, words: Words) -> bool:
    """Whether it may as well be an ordinary word: `US`, `WHO`, `Apple` in a heading."""
    return last - first == 1 and (tokens[first].low in words.common or (tokens[first].shape == CAPITALS and len(tokens[first].text) < 3))


def _mention(text: str, draft: Draft, tokens: Sequence[Token], first: int, last: int, form: str, rule: str) -> int:
    """Adds one mention; gives where to go on."""
    start, end = tokens[first].start, tokens[last - 1].end
    draft.mentions.append(Mention(start=start, end=end, text=text[start:end], rule=rule, confidence=0.8, form=form))
    return last
