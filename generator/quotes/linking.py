"""From the words for a speaker to an actor: by the mention in them, by pronoun, by title or kind of body, by surname."""

from collections.abc import Callable
from dataclasses import dataclass

from generator.model import Actor
from generator.quotes.cast import Cast, Place
from generator.quotes.discourse import Discourse
from generator.quotes.nouns import Phrase
from generator.quotes.words import Words, group

KIND_BACK = 200  # mentions back to which `the minister` may refer
LOOK_BACK = 600  # characters in which a pronoun's person was named
PERSON = frozenset({"person"})
BODIES = frozenset({"organisation", "country"})
CLITICS = ("'s", "'re", "'ve", "'ll", "'d", "'m")


@dataclass(frozen=True, slots=True)
class Asked:
    """Who is meant by `phrase`? `speaker` spoke last before it, `medium` is the reporter named last.

    `unknown`: the one who spoke last is no actor.
    """

    story: Discourse
    cast: Cast
    phrase: Phrase
    speaker: Actor | None
    medium: Actor | None
    unknown: bool = False

    @property
    def words(self) -> Words:
        """The words of the article."""
        return self.story.words

    @property
    def low(self) -> str:
        """The phrase's first word, without `'s` and `'re`."""
        return bare(self.words.lows[self.phrase.first])

    @property
    def start(self) -> int:
        """Where the phrase starts in the text."""
        return self.words.starts[self.phrase.first]


def bare(low: str) -> str:
    """`he's` → `he`; other words stay."""
    for clitic in CLITICS:
        if low.endswith(clitic) and low.removesuffix(clitic) in group("subjects"):
            return low.removesuffix(clitic)
    return low


def meant(asked: Asked) -> Actor | None:
    """The actor that the words mean; None where they leave it open."""
    for _, find in ROWS:
        found = find(asked)
        if found is not None:
            return found
    return None


def _pronoun(asked: Asked) -> Actor | None:
    """`he` is the person who spoke last, else the one named last; `it` the body that spoke last."""
    if asked.phrase.last - asked.phrase.first != 1 or asked.low not in group("subjects"):
        return None
    kinds = PERSON if asked.low in ("he", "she") else BODIES if asked.low in ("it", "they") else None
    if kinds is None:
        return None
    if asked.speaker is not None and asked.speaker.kind in kinds and _suits(asked, asked.speaker) and _near(asked, asked.speaker):
        return asked.speaker
    if asked.low in ("it", "they") or asked.unknown:
        return None
    place = asked.cast.latest(asked.start, kinds, asked.start - LOOK_BACK)
    return place.actor if place is not None and _suits(asked, place.actor) else None


def _near(asked: Asked, actor: Actor) -> bool:
    """Whether no other person was named since the actor was, but in passing: at most two."""
    since = [place.actor.id for place in asked.cast.within(asked.start - LOOK_BACK, asked.start) if place.actor.kind == actor.kind]
    return not since or actor.id in since or len(set(since)) < 2


def _suits(asked: Asked, actor: Actor) -> bool:
    """Whether `he` or `she` can stand for someone: `Ms. Roe` is no `he`."""
    other = group("female") if asked.low == "he" else group("male") if asked.low == "she" else frozenset[str]()
    return other.isdisjoint(asked.cast.titled.get(actor.id, ()))


def _named(asked: Asked) -> Actor | None:
    """The mention that heads the phrase: `President | Kim`, not `Kim's | office`, not `a voter in | Ohio`."""
    words, phrase = asked.words, asked.phrase
    end = words.ends[phrase.last - 1]
    heads = [place for place in _mentions(asked) if not _modifies(asked, place, end)]
    people = [place for place in heads if place.actor.kind == "person"]
    return people[0].actor if people else heads[-1].actor if heads else None


def _mentions(asked: Asked) -> tuple[Place, ...]:
    """The mentions within the phrase; one that begins before it but reaches into it counts too."""
    words, phrase = asked.words, asked.phrase
    end = words.ends[phrase.last - 1]
    return tuple(place for place in asked.cast.within(asked.start - 60, end) if place.end > asked.start)


def _modifies(asked: Asked, place: Place, end: int) -> bool:
    """Whether a mention only says whose or where: `Kim's office`, `a voter in Ohio`; but `a spokesman for the ministry` speaks for it."""
    text = asked.words.text
    if place.end < end and text[place.end : place.end + 2] in ("'s", "’s", "' ", "’ "):
        return True
    before = text[asked.start : place.start].lower().replace(",", " ").split()
    linked = [word for word in before if word in group("prepositions")]
    return bool(linked) and not any(word in group("voices") for word in before)


def _by_kind(asked: Asked) -> Actor | None:
    """`the minister`, `the ministry`, `the North's leader`: the actor named last whose title or name ends in this noun."""
    words, phrase = asked.words, asked.phrase
    noun = words.lows[phrase.last - 1]
    if words.lows[phrase.first] not in ("the", "this", "that") or not noun.isalpha():
        return None
    if noun in group("media"):
        return asked.medium
    for place in asked.cast.back(asked.start, KIND_BACK):
        if noun in _nouns(place.actor):
            return place.actor
    return None


def _nouns(actor: Actor) -> frozenset[str]:
    """The nouns by which an actor may be called again: the last words of its titles, and of a body's name."""
    called = [title.text for title in actor.titles] + ([actor.name, *actor.aliases] if actor.kind == "organisation" else [])
    return frozenset(text.split()[-1].lower() for text in called if text.strip())


def _surname(asked: Asked) -> Actor | None:
    """A name that was not seen as a mention: the last word of someone's name."""
    last = asked.words.texts[asked.phrase.last - 1]
    if not last[0].isupper():
        return None
    found = asked.cast.named.get(last, ())
    return found[0] if len(found) == 1 else None


ROWS: tuple[tuple[str, Callable[[Asked], Actor | None]], ...] = (
    ("pronoun", _pronoun),
    ("mention", _named),
    ("kind", _by_kind),
    ("surname", _surname),
)
