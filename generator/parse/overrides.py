"""A sidecar's `blocks:` overrules what the parser named: a paragraph that was cut as boilerplate comes back."""

from collections.abc import Sequence
from dataclasses import replace

from generator.model import Block, BlockOverride, RawArticle
from generator.problems import Problem


def overrule(blocks: Sequence[Block], raw: RawArticle) -> tuple[tuple[Block, ...], tuple[Problem, ...]]:
    """The blocks with a person's rulings applied, and a Problem for each ruling that met no block."""
    done = list(blocks)
    problems = []
    for override in raw.overrides:
        at = _find(done, override)
        if at is None:
            problems.append(_unmet(override))
        else:
            done[at] = replace(done[at], role=override.role, rule="sidecar", why=f"{override.origin} says so", confidence=1.0)
    return tuple(done), tuple(problems)


def _find(blocks: Sequence[Block], override: BlockOverride) -> int | None:
    """The first block with the words, or the one in which they begin where they run over a block's end."""
    wanted = " ".join(override.find.split())
    squeezed = [" ".join(block.text.split()) for block in blocks]
    whole = next((i for i, words in enumerate(squeezed) if wanted in words), None)
    if whole is not None:
        return whole
    return next((i for i, words in enumerate(squeezed) if words and wanted.startswith(words)), None)


def _unmet(override: BlockOverride) -> Problem:
    return Problem(
        code="override-not-applied",
        message=f"{override.origin}: `blocks:` looks for “{override.find}”, and no block holds it.",
        hint="Quote a few words that stand together in one paragraph.",
    )
