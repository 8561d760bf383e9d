"""Two tellings, sentence by sentence: what is kept, what is edited, what only one of them has."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.corpus.grouping.telling import LEAD, Telling, Words, is_changing, stem

PLACES = 8  # sentences that a word may stand in to lead to them
TRIED = 3  # sentences that each is compared with
EDITED = 0.6  # share of words that an edited sentence keeps; below it is another sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Figures of an older and a newer telling, shares of words unless said otherwise.

    `inside` is how much of the shorter stands in the longer, word for word or lightly edited; `cover` how much of the longer; `verbatim` is
    the part of `inside` that is word for word and rare in the corpus. `refilled` is the share of `inside` in sentences that differ in
    numbers and days only; `facts` counts edited sentences in which a number or name changed. `tail_only`: what the longer has more stands
    at its end. `head` and `lead` are the likeness of the headlines and of the first sentences, `redated` whether the leads name other days.
    """

    inside: float
    cover: float
    verbatim: float
    refilled: float
    facts: int
    tail_only: bool
    head: float
    lead: float
    redated: bool


def alike(one: Words, other: Words) -> float:
    """The share of words that two sentences have in common (Dice): 1 for the same words, 0 for none."""
    if not one or not other:
        return 0.0
    return 2 * sum(min(one.count(word), other.count(word)) for word in set(one) & set(other)) / (len(one) + len(other))


def align(old: Sequence[Words], new: Sequence[Words]) -> list[tuple[int, int]]:
    """Pairs of sentences that are the same or edited forms of each other, each sentence once; the same ones are matched first, in order."""
    places: dict[Words, list[int]] = defaultdict(list)
    for place in range(len(new) - 1, -1, -1):
        places[new[place]].append(place)
    pairs = [(index, places[words].pop()) for index, words in enumerate(old) if places.get(words)]
    left, right = {one for one, _ in pairs}, {other for _, other in pairs}
    edited = _edited({i: w for i, w in enumerate(old) if i not in left}, {i: w for i, w in enumerate(new) if i not in right})
    return sorted(pairs + edited)


def _edited(old: Mapping[int, Words], new: Mapping[int, Words]) -> list[tuple[int, int]]:
    """The likeliest pairs of unlike sentences, found through their less frequent words."""
    having: dict[str, list[int]] = defaultdict(list)
    for place, words in new.items():
        for word in set(words):
            having[word].append(place)
    scored = []
    for index, words in old.items():
        votes = Counter(place for word in set(words) if len(places := having.get(word, ())) <= PLACES for place in places)
        for place, count in sorted(votes.items(), key=lambda vote: (-vote[1], vote[0]))[:TRIED]:
            if count > 1 and (value := alike(words, new[place])) >= EDITED:
                scored.append((-value, index, place))
    taken_old: set[int] = set()
    taken_new: set[int] = set()
    pairs = []
    for _, index, place in sorted(scored):
        if index not in taken_old and place not in taken_new:
            pairs.append((index, place))
            taken_old.add(index)
            taken_new.add(place)
    return pairs


def compare(old: Telling, new: Telling, common: frozenset[Words]) -> Comparison:
    """The figures. `common` are sentences of many articles, which say nothing of these two."""
    pairs = align(old.sentences, new.sentences)
    kept = verbatim = refilled = 0.0
    facts = 0
    for one, other in pairs:
        before, after = old.sentences[one], new.sentences[other]
        if before == after or "".join(before) == "".join(after):  # crawlers lose blanks
            kept += len(before)
            verbatim += len(before) if before not in common else 0
            continue
        kept += alike(before, after) * (len(before) + len(after)) / 2
        changed = _changed(before, after)
        dated = [word for word in changed if is_changing(word)]
        refilled += len(before) if changed and len(dated) == len(changed) else 0
        facts += bool(dated) or any(stem(word) in old.capital or stem(word) in new.capital for word in changed)
    shorter, longer = sorted((max(1, old.size), max(1, new.size)))
    return Comparison(
        inside=min(1.0, kept / shorter),
        cover=min(1.0, kept / longer),
        verbatim=verbatim / shorter,
        refilled=refilled / shorter,
        facts=facts,
        tail_only=_tail_only(pairs, old, new),
        head=alike(old.head_terms, new.head_terms),
        lead=max((alike(a, b) for a in old.lead_terms for b in new.lead_terms), default=0.0),
        redated=_redated(old, new),
    )


def _changed(before: Words, after: Words) -> list[str]:
    """The words that only one of two sentences has."""
    one, other = Counter(before), Counter(after)
    return sorted((one - other) + (other - one))


def _tail_only(pairs: Sequence[tuple[int, int]], old: Telling, new: Telling) -> bool:
    """Whether the longer text goes on after all that it shares, and has nothing new before."""
    side = int(len(new.sentences) >= len(old.sentences))
    matched = sorted(pair[side] for pair in pairs)
    return matched == list(range(len(matched)))


def _redated(old: Telling, new: Telling) -> bool:
    """Whether each lead names a weekday or month that the other doesn't, and no sentence of it is the same."""
    leads = old.sentences[:LEAD], new.sentences[:LEAD]
    if set(leads[0]) & set(leads[1]):
        return False
    one, other = ({word for sentence in lead for word in sentence if is_changing(word) and word.isalpha()} for lead in leads)
    return bool(one - other and other - one)
