"""What stands for a country or for who leads it: `the North`, `the communist state`, `the North's leader`."""

from collections.abc import Iterator, Sequence

from generator import lexicon
from generator.actors.assemble import Draft
from generator.actors.countries import by_iso
from generator.actors.titles import titles
from generator.actors.tokens import NAME_SHAPES, Line, Token
from generator.model import Mention

Drafts = dict[tuple[str, ...], Draft]
POSSESSIVE = frozenset(("'s", "’s"))


def offices(text: str, lines: Sequence[Line], drafts: Drafts) -> None:
    """Adds these mentions to drafts that are there already; none makes an actor of its own."""
    table = lexicon.load("metonyms")
    for line in lines:
        tokens = line.tokens
        for at, token in enumerate(tokens):
            if token.low == "the" and at + 1 < len(tokens):
                _article(text, tokens, at, drafts, table["short"])
    _descriptions(text, lines, drafts, table["descriptions"])


def _article(text: str, tokens: Sequence[Token], at: int, drafts: Drafts, short: dict[str, list[str]]) -> None:
    """`the North`, alone or in `the North's leader`."""
    word = tokens[at + 1]
    if word.text not in short or _compass(tokens, at + 2):
        return
    for iso in short[word.text]:
        country = by_iso()[iso]
        draft = drafts.get(("known", country.id, "country"))
        rival = "north-korea" if iso == "KR" else ""
        if draft is None and ("known", rival, "country") in drafts:
            draft = drafts.setdefault(("known", country.id, "country"), Draft("country", "short-name", 0.8, country, iso))
        if draft is None:
            continue
        office = _office(tokens, at + 2)
        leader = _holder(drafts, iso, tokens[office].low) if office else None
        if leader:
            _mention(text, leader, tokens[at].start, tokens[office].end, "office", "title")
        else:
            _mention(text, draft, tokens[at].start, word.end, "short-name", "alias")
        return


def _compass(tokens: Sequence[Token], at: int) -> bool:
    """Whether more than the bare word follows: `the North Atlantic`, `the South of France`."""
    return at < len(tokens) and (tokens[at].shape in NAME_SHAPES or tokens[at].low == "of" or (tokens[at].text == "-" and tokens[at].glued))


def _office(tokens: Sequence[Token], at: int) -> int:
    """The token with the office in `'s leader`, `'s top leader`, 0 if there is none or a name follows it."""
    if at >= len(tokens) or tokens[at].low not in POSSESSIVE:
        return 0
    for here in range(at + 1, min(len(tokens), at + 4)):
        low = tokens[here].low
        if low in titles().offices:
            following = tokens[here + 1] if here + 1 < len(tokens) else None
            return 0 if (following and following.shape in NAME_SHAPES) or (following and following.low in POSSESSIVE) else here
        if low not in titles().modifiers:
            return 0
    return 0


def _holder(drafts: Drafts, iso: str, office: str) -> Draft | None:
    """The person of that country whose title ends with this word."""
    held = [
        draft
        for draft in drafts.values()
        if draft.kind == "person" and draft.country == iso and any(title.text.lower().endswith(office) for title in draft.titles)
    ]
    return held[0] if len(held) == 1 else None


def _descriptions(text: str, lines: Sequence[Line], drafts: Drafts, descriptions: dict[str, list[str]]) -> None:
    """`the communist state`, where the article names the country."""
    for iso, phrases in descriptions.items():
        draft = drafts.get(("known", by_iso()[iso].id, "country"))
        for phrase in phrases if draft else ():
            for start in _places(text, lines, phrase):
                if draft:
                    _mention(text, draft, start, start + len(phrase), "description", "alias")


def _places(text: str, lines: Sequence[Line], phrase: str) -> Iterator[int]:
    """Where a phrase stands in the sentences."""
    for line in lines:
        start, end = line.tokens[0].start, line.tokens[-1].end
        at = text.find(phrase, start, end)
        while at >= 0:
            yield at
            at = text.find(phrase, at + 1, end)


def _mention(text: str, draft: Draft, start: int, end: int, rule: str, form: str) -> None:
    if all(mention.end <= start or end <= mention.start for mention in draft.mentions):
        draft.mentions.append(Mention(start=start, end=end, text=text[start:end], rule=rule, confidence=0.85, form=form))
