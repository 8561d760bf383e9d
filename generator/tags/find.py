"""ParsedArticle → tags: the few topics that the article is about, each with the words that say so."""

from collections.abc import Iterator, Mapping, Sequence

from generator.model import Actor, Finding, ParsedArticle, Sentence, Tag
from generator.tags.choose import ENOUGH, Choice, Hit, apart, choose
from generator.tags.meetings import meetings
from generator.tags.topics import STEM, WORD, Trigger, Vocabulary, vocabulary

# Where a trigger stands and what it counts there. The lead is the first paragraph that tells.
PLACES = {"headline": 2.5, "lead": 1.6, "subhead": 1.2, "caption": 0.8, "paragraph": 1.0}
AHEAD = ("headline", "lead")  # where an article says what it is about
EVIDENCE = 8  # places shown for a tag
NOBODY = frozenset({"person"})  # kinds whose names are no words: `Judge Bishop` is not on the church


def find(parsed: ParsedArticle, actors: tuple[Actor, ...], known: Vocabulary | None = None) -> tuple[Tag, ...]:
    """The article's topics, the strongest first, three to seven where it says enough; each with its trigger words as evidence."""
    known = known or vocabulary()
    places = dict(_places(parsed))
    ahead = {identity: PLACES[place] for identity, place in places.items() if place in AHEAD}
    hits = [*_hits(parsed, places, actors, known), *_bodies(actors, known), *meetings(parsed, actors, ahead)]
    choices = choose(hits, sum(1 for _ in WORD.finditer(parsed.text)), known)
    return tuple(_tag(parsed.text, choice, known) for choice in choices)


def _places(parsed: ParsedArticle) -> Iterator[tuple[str, str]]:
    """The sentences that tell, by id, each with its place."""
    lead = next((sentence.block for sentence in parsed.sentences if sentence.role == "paragraph"), -1)
    for sentence in parsed.sentences:
        place = "lead" if sentence.block == lead else sentence.role
        if place in PLACES:
            yield sentence.id, place


def _hits(parsed: ParsedArticle, places: Mapping[str, str], actors: Sequence[Actor], known: Vocabulary) -> Iterator[Hit]:
    """All triggers in the sentences that tell, the longest of those that begin at one word; none in a person's name."""
    named = {start for one in actors if one.kind in NOBODY for mention in one.mentions for start in range(mention.start, mention.end)}
    for sentence in parsed.sentences:
        if sentence.id in places:
            for hit in _in_sentence(parsed.text, sentence, places[sentence.id], known):
                if hit.start not in named:
                    yield hit


def _in_sentence(text: str, sentence: Sentence, place: str, known: Vocabulary) -> Iterator[Hit]:
    """The triggers of one sentence."""
    found = list(WORD.finditer(text, sentence.start, sentence.end))
    words = [match.group().lower().replace("’", "'") for match in found]
    skip: dict[str, int] = {}
    for at, word in enumerate(words):
        for trigger in (*known.plain.get(word, ()), *known.stems.get(word[:STEM], ())):
            if at >= skip.get(trigger.topic, 0) and _fits(trigger, words, at):
                last = at + len(trigger.words)
                skip[trigger.topic] = last
                start, end = found[at].start(), found[last - 1].end()
                if trigger.weight:
                    yield Hit(trigger.topic, trigger.text, start, end, trigger.weight, PLACES[place], place in AHEAD)


def _fits(trigger: Trigger, words: Sequence[str], at: int) -> bool:
    """Whether the words from `at` are the trigger's."""
    last = at + len(trigger.words)
    if last > len(words):
        return False
    if trigger.open:
        return tuple(words[at : last - 1]) == trigger.words[:-1] and words[last - 1].startswith(trigger.words[-1])
    return tuple(words[at:last]) == trigger.words


def _bodies(actors: Sequence[Actor], known: Vocabulary) -> Iterator[Hit]:
    """Actors that trigger a topic: the Security Council, the United Nations."""
    for actor in actors:
        for topic in known.bodies.get(actor.id, ()):
            for mention in actor.mentions:
                yield Hit(topic, actor.id, mention.start, mention.end, 1.0, 1.0, False)


def _tag(text: str, choice: Choice, known: Vocabulary) -> Tag:
    """The tag, with its strongest triggers in the order of the text."""
    places = {(hit.start, hit.end): hit for hit in sorted(choice.hits, key=lambda hit: (hit.score, -hit.start))}
    best = sorted(sorted(places.values(), key=lambda hit: (-hit.score, hit.start))[:EVIDENCE], key=lambda hit: hit.start)
    confidence = round(min(0.99, choice.score / (choice.score + ENOUGH)), 2)
    evidence = tuple(_finding(text, hit, confidence) for hit in apart(best))
    return Tag(id=choice.topic, label=known.topics[choice.topic].label, rule=choice.rule, confidence=confidence, evidence=evidence)


def _finding(text: str, hit: Hit, confidence: float) -> Finding:
    return Finding(start=hit.start, end=hit.end, text=text[hit.start : hit.end], rule="trigger", confidence=confidence)
