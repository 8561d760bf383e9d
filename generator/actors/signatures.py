"""What only signs or restricts: `(Yonhap)` at the end of a paragraph is the source, a rights line names no actor."""

from functools import cache

from generator import lexicon
from generator.actors.sight import Sight
from generator.model import ParsedArticle

ENDS = frozenset('.!?"”’)…:')


@cache
def agencies() -> frozenset[str]:
    """All ways in which agencies sign, in lower case."""
    return frozenset(sign.lower() for name, signs in lexicon.load("agencies")["news"].items() for sign in (name, *signs))


def signs_only(seen: Sight, parsed: ParsedArticle) -> bool:
    """Whether an occurrence is a signature, a byline or in a rights line, and so names no actor."""
    start = seen.tokens[seen.candidate.first].start
    if parsed.rights and parsed.rights.start <= start < parsed.rights.end:
        return True
    return _signature(seen, parsed) or (seen.before is not None and seen.before.text in ("By", "BY") and seen.candidate.shape == "name")


def _signature(seen: Sight, parsed: ParsedArticle) -> bool:
    """Whether an agency stands in parentheses by itself: `… oppression. (Yonhap)`, not `Central News Agency (KCNA)`."""
    tokens, first, last = seen.tokens, seen.candidate.first, seen.candidate.last
    if not first or tokens[first - 1].text != "(" or last >= len(tokens) or tokens[last].text not in ")/,":
        return False
    said = parsed.text[tokens[first].start : tokens[last - 1].end].lower()
    return said in agencies() and (first == 1 or tokens[first - 2].text in ENDS)
