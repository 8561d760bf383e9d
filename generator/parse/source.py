"""Who published the article and whose copy it is: from metadata, dateline, credits and the signature under the last paragraph."""

from collections.abc import Sequence

from generator.model import Block, Dateline, RawArticle, Source, keys
from generator.parse.captions import HOUSE, credit_span
from generator.parse.words import agency_of


def find_source(raw: RawArticle, blocks: Sequence[Block], dateline: Dateline | None) -> Source | None:
    """The source, or None where nothing says it."""
    name, url = raw.meta(*keys.SOURCE), raw.meta(*keys.ADDRESS)
    stated = raw.meta(*keys.AGENCY)
    agency = stated.text if stated else _printed(raw.text, blocks, dateline)
    if not (name or url or agency):
        return None
    return Source(name=name.text if name else None, agency=agency, url=url.text if url else None)


def _printed(text: str, blocks: Sequence[Block], dateline: Dateline | None) -> str | None:
    """The agency as the article itself prints it."""
    if dateline and dateline.agency:
        return agency_of(dateline.agency.text) or dateline.agency.text
    for block in [b for b in blocks if b.role == "credit"] + list(reversed([b for b in blocks if b.role == "paragraph"]))[:1]:
        words = text[block.start : block.end]
        span = credit_span(words)
        signed = words[span[0] : span[1]] if span else ""
        agency = agency_of(signed) or (signed if HOUSE.fullmatch(signed) else None)
        if agency:
            return agency
    return None
