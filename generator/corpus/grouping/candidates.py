"""Which pairs are worth comparing sentence by sentence: all that a row of `verdicts.RULES` could call copies or versions."""

from collections import Counter
from collections.abc import Mapping, Sequence

from generator.corpus.grouping.days import gap
from generator.corpus.grouping.likeness import Pair, Vector, cosine
from generator.corpus.grouping.telling import Telling, Words
from generator.corpus.grouping.verdicts import LATE, NOTICES, POLISHED, WINDOW

THEME = 0.25  # cosine from which two articles may be versions
COPIES = 0.6  # estimated share of wording from which two are compared whatever their dates
COMMON = 8  # articles; a sentence of more of them is background or boilerplate


def common_sentences(tellings: Sequence[Telling]) -> frozenset[Words]:
    """Sentences of many articles, which say nothing of any two."""
    found = Counter(words for telling in tellings for words in set(telling.sentences))
    return frozenset(words for words, count in found.items() if count > COMMON)


def candidates(
    tellings: Sequence[Telling],
    vectors: Sequence[Vector],
    themes: Mapping[Pair, float],
    wording: Mapping[Pair, float],
    common: frozenset[Words],
) -> list[Pair]:
    """The pairs to compare, sorted. `themes` has cosines, `wording` estimated shares of word triples."""
    known = {**{pair: cosine(vectors[pair[0]], vectors[pair[1]]) for pair in wording if pair not in themes}, **themes}
    own = [frozenset(telling.sentences) - common for telling in tellings]
    chosen = {pair for pair, share in wording.items() if share >= COPIES}
    for pair, value in known.items():
        one, other = (tellings[index] for index in pair)
        if value >= THEME and (value >= POLISHED or _told(one) or _told(other) or own[pair[0]] & own[pair[1]]) and _in_time(one, other):
            chosen.add(pair)
    return sorted(chosen)


def _in_time(one: Telling, other: Telling) -> bool:
    """Whether their days let one be a version of the other."""
    apart = gap(one.days, other.days)
    notice = one.version.kind in NOTICES or other.version.kind in NOTICES
    return apart is None or apart <= (LATE if notice else WINDOW)


def _told(telling: Telling) -> bool:
    """Whether an article says that there are other versions of it."""
    return telling.version.labelled or telling.version.developing or telling.version.kind == "flash"
