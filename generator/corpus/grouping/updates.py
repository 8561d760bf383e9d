"""Chains of versions and clusters of copies, from pairs that were judged."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import pairwise

from generator.corpus.grouping.compare import compare
from generator.corpus.grouping.days import gap
from generator.corpus.grouping.groups import Groups
from generator.corpus.grouping.likeness import Pair, Vector, cosine
from generator.corpus.grouping.order import NUMBERED, first_of, in_turn, rank
from generator.corpus.grouping.place import Link
from generator.corpus.grouping.telling import Telling, Words
from generator.corpus.grouping.verdicts import Case, Rule, judge

SPAN = 4  # days from the first to the last version
BY_LABEL = frozenset({"labelled", "labelled-rewritten"})
PART = frozenset(
    {"series", "other-genre", "same-take", "redated", "another-agency", "apart"}
)  # rows that keep two articles out of one chain


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A pair (i < j) with the row that decided and how much wording they share."""

    pair: Pair
    rule: Rule
    strength: float


@dataclass(frozen=True, slots=True)
class Versions:
    """What became of the articles: index → index of the original or of the version before, with the reasons."""

    copy_of: dict[int, int] = field(default_factory=dict)
    update_of: dict[int, int] = field(default_factory=dict)
    links: dict[int, Link] = field(default_factory=dict)

    def current(self, count: int) -> dict[int, int]:
        """Article → the newest version of its chain."""
        after = {old: new for new, old in self.update_of.items()}
        stands: dict[int, int] = {}
        for index in range(count):
            at = self.copy_of.get(index, index)
            while at in after:
                at = after[at]
            stands[index] = at
        return stands


def judge_pairs(tellings: Sequence[Telling], vectors: Sequence[Vector], pairs: Iterable[Pair], common: frozenset[Words]) -> list[Judged]:
    """The pairs with their verdicts, the surest first. `common` are sentences of many articles."""
    judged = []
    for pair in pairs:
        old, new = in_turn(tellings[index] for index in pair)
        like = compare(old, new, common)
        case = Case(old=old, new=new, like=like, likeness=cosine(vectors[pair[0]], vectors[pair[1]]), gap=gap(old.days, new.days))
        judged.append(Judged(pair=pair, rule=judge(case), strength=like.inside + like.cover + like.head))
    return sorted(judged, key=lambda one: (-one.rule.confidence, -one.strength, tellings[one.pair[0]].id, tellings[one.pair[1]].id))


def versions(tellings: Sequence[Telling], judged: Sequence[Judged]) -> Versions:
    """The copies of each article, then the chains of what is left."""
    found = Versions()
    rules = {one.pair: one.rule for one in judged}
    index_of = {telling.id: index for index, telling in enumerate(tellings)}
    copies = Groups(len(tellings))
    for one in judged:
        if one.rule.verdict == "copy":
            copies.join(*one.pair)
    for group in copies.several():
        first = index_of[first_of(tellings[index] for index in group).id]
        for index in group:
            if index != first:
                found.copy_of[index] = first
                found.links[index] = _link("copy", tellings, rules, index, first)
    _chain(tellings, judged, rules, index_of, found)
    return found


def _chain(
    tellings: Sequence[Telling], judged: Sequence[Judged], rules: Mapping[Pair, Rule], index_of: Mapping[str, int], found: Versions
) -> None:
    """Puts the versions of each story in turn."""
    chains = Groups(len(tellings))
    for one in judged:
        if one.rule.verdict == "update":
            first, second = (found.copy_of.get(index, index) for index in one.pair)
            chains.join(first, second, partial(_may_chain, tellings, rules, one.rule))
    for group in chains.several():
        turn = [index_of[telling.id] for telling in in_turn(tellings[index] for index in group)]
        for old, new in pairwise(turn):
            found.update_of[new] = old
            found.links[new] = _link("update", tellings, rules, new, old)


def _may_chain(tellings: Sequence[Telling], rules: Mapping[Pair, Rule], edge: Rule, one: Sequence[int], other: Sequence[int]) -> bool:
    """Whether two groups of versions can be one chain: no take twice, few days, and no pair that was found to be different stories."""
    members = [tellings[index].version for index in (*one, *other)]
    takes = [version.take for version in members if version.kind == "take" and version.take is not None]
    if len(takes) != len(set(takes)):
        return False
    days = [t.days.first for i in (*one, *other) if (t := tellings[i]).days and t.days.exact and rank(t) < NUMBERED]
    if days and max(days) - min(days) > SPAN:
        return False
    return not any(_keeps_apart(tellings, rules, edge, a, b) for a in one for b in other)


def _keeps_apart(tellings: Sequence[Telling], rules: Mapping[Pair, Rule], edge: Rule, one: int, other: int) -> bool:
    """Whether a verdict on these two forbids a chain.

    A take whose own first version is missing goes with any story of its day a little: by its label alone it can't join two stories.
    """
    rule = rules.get((min(one, other), max(one, other)))
    if rule and rule.verdict:
        return False
    if rule and rule.name in PART:
        return True
    return edge.name in BY_LABEL and {tellings[one].version.kind, tellings[other].version.kind} == {"plain"}


def _link(kind: str, tellings: Sequence[Telling], rules: Mapping[Pair, Rule], index: int, other: int) -> Link:
    """Why these two; versions that were not compared themselves hang together through a third."""
    rule = rules.get((min(index, other), max(index, other)))
    if rule is None or not rule.verdict:
        return Link(kind=kind, other=tellings[other].id, rule=f"{kind}-chain", says="both go with a third version", confidence=0.7)
    return Link(kind=kind, other=tellings[other].id, rule=rule.name, says=rule.says, confidence=rule.confidence)
