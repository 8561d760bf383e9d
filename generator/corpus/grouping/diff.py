"""What changed from one version of a story to the next, sentence by sentence: what a difference view shows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from generator.corpus.grouping.compare import align
from generator.corpus.grouping.telling import words_of
from generator.model import Article, Sentence

SHOWN = frozenset({"headline", "subhead", "paragraph", "caption"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A run of words of a changed sentence: `kind` is kept, removed or added."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One row of the view. `kind`: kept, moved, changed, added or removed; `old` and `new` are the sentences, None where there is none.

    `pieces` are the words of a changed sentence, in order: joined by blanks they give either sentence back, without the other's words.
    """

    kind: str
    old: Sentence | None
    new: Sentence | None
    pieces: tuple[Piece, ...] = ()


def changes(old: Article, new: Article) -> tuple[Change, ...]:
    """The rows in the order of the newer text; what was removed stands where it stood, after what went before it."""
    before, after = _sentences(old), _sentences(new)
    partner = dict(align([words_of(_text(old, s)) for s in before], [words_of(_text(new, s)) for s in after]))
    source = {place: index for index, place in partner.items()}
    steady = _in_order(partner)
    gone = _removed(before, partner)
    rows = list(gone.get(-1, ()))
    for place, sentence in enumerate(after):
        index = source.get(place)
        if index is None:
            rows.append(Change(kind="added", old=None, new=sentence))
            continue
        rows.append(_pair(old, new, before[index], sentence, index in steady))
        rows += gone.get(index, ())
    return tuple(rows)


def _sentences(article: Article) -> list[Sentence]:
    return [sentence for sentence in article.parsed.sentences if sentence.role in SHOWN]


def _text(article: Article, sentence: Sentence) -> str:
    return article.text[sentence.start : sentence.end]


def _in_order(partner: dict[int, int]) -> set[int]:
    """The old sentences that keep their order in the new text; the others were moved."""
    places = [partner[index] for index in sorted(partner)]
    matcher = SequenceMatcher(None, places, sorted(places), autojunk=False)
    kept = {places[at] for start, _, size in matcher.get_matching_blocks() for at in range(start, start + size)}
    return {index for index, place in partner.items() if place in kept}


def _removed(before: Sequence[Sentence], partner: dict[int, int]) -> dict[int, list[Change]]:
    """What was removed, by the index of the last sentence before it that stayed (-1: none)."""
    gone: dict[int, list[Change]] = {}
    last = -1
    for index, sentence in enumerate(before):
        if index in partner:
            last = index
        else:
            gone.setdefault(last, []).append(Change(kind="removed", old=sentence, new=None))
    return gone


def _pair(old: Article, new: Article, one: Sentence, other: Sentence, in_order: bool) -> Change:
    """A sentence that both have."""
    before, after = _text(old, one).split(), _text(new, other).split()
    if before == after:
        return Change(kind="kept" if in_order else "moved", old=one, new=other)
    return Change(kind="changed", old=one, new=other, pieces=tuple(_pieces(before, after)))


def _pieces(before: Sequence[str], after: Sequence[str]) -> Iterator[Piece]:
    """The words of two forms of a sentence, as printed."""
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for operation, a, b, c, d in matcher.get_opcodes():
        if operation == "equal":
            yield Piece(kind="kept", text=" ".join(before[a:b]))
            continue
        if b > a:
            yield Piece(kind="removed", text=" ".join(before[a:b]))
        if d > c:
            yield Piece(kind="added", text=" ".join(after[c:d]))
