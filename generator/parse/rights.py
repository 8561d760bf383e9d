"""Rights lines: what the text says of its own use, and the policy that this means."""

import re
from collections.abc import Sequence
from functools import cache

from generator.lexicon import load
from generator.model import Block, Rights
from generator.parse.words import alternatives

PARENTHESIS = re.compile(r"\([^()\n]{5,200}\)")
PLACES = ("boilerplate", "caption", "credit", "metadata")


@cache
def _policies() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Policies in the order of their strictness, with their words."""
    return tuple((row["name"], re.compile(rf"(?<!\w)(?:{alternatives(row['words'])})", re.IGNORECASE)) for row in load("rights")["policy"])


def find_rights(text: str, blocks: Sequence[Block]) -> Rights | None:
    """The strictest restriction that stands outside the article's own sentences: a line, or the parentheses in a caption."""
    for policy, pattern in _policies():
        for block in blocks:
            if block.role in PLACES:
                match = pattern.search(text, block.start, block.end)
                if match:
                    return _rights(text, block, match, policy)
    return None


def _rights(text: str, block: Block, match: re.Match[str], policy: str) -> Rights:
    start, end = block.start, block.end
    for part in PARENTHESIS.finditer(text, block.start, block.end):
        if part.start() <= match.start() < part.end():
            start, end = part.start() + 1, part.end() - 1
    return Rights(start=start, end=end, text=text[start:end], rule=f"rights-{policy}", confidence=0.95, policy=policy)
