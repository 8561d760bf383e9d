"""Quotations within quotations: `“He told me, ‘Go home,’ and I did,” she said.`."""

from generator.quotes.discourse import Discourse, Unit
from generator.quotes.statements import Statement, statements


def inner_discourse(story: Discourse) -> Discourse | None:
    """The words between the outermost marks as a discourse of their own, in which the marks within count; None without such marks."""
    within = tuple(region for region in story.inner if region.depth == 1)
    if not within:
        return None
    owner = [-1] * len(story.words)
    for number, region in enumerate(within):
        owner[region.first - 1 : region.last + 1] = [number] * (min(region.last + 1, len(owner)) - region.first + 1)
    holders = sorted({story.owner[region.first] for region in within} - {-1})
    units = tuple(_unit(story, story.regions[number].first, story.regions[number].last) for number in holders)
    return Discourse(story.words, within, (), tuple(owner), units)


def _unit(story: Discourse, first: int, last: int) -> Unit:
    """The words of a quotation as one unit."""
    block = story.units[story.unit_at(first)]
    return Unit(first, last, block.block, block.role, False, False)


def nested(story: Discourse) -> list[Statement]:
    """The statements whose words stand between marks within a quotation."""
    return [
        statement
        for unit in story.units
        for statement in statements(story, unit)
        if story.owner[statement.first] >= 0 and story.owner[statement.last - 1] >= 0
    ]
