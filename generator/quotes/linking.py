"""From the words for a speaker to an actor: by the mention in them, by pronoun, by title or kind of body, by surname."""

from collections.abc import Callable
from dataclasses import dataclass

from generator.model import Actor
from generator.quotes.cast import Cast, Place
from generator.quotes.discourse import Discourse
from generator.quotes.nouns import Phrase
from generator.quotes.words import Words, group

NEXT = 3  # characters from a phrase to a name after a comma
KIND_BACK = 200  # mentions back to which `the minister` may refer
LOOK_BACK = 600  # characters in which a pronoun's person was named
CLITICS = ("'s", "'re", "'ve", "'ll", "'d", "'m")


@dataclass(frozen=True, slots=True)
class Context:
    """What a reader knows before the words for a speaker.

    `speaker` spoke last, no medium (`unknown`: one who is no actor did), `recent` if in the last few sentences; `body` is the last body or
    country that spoke, `medium` the last reporter. `subject`: whom the sentence before begins with, where nobody speaks in it.
    """

    speaker: Actor | None = None
    unknown: bool = False
    recent: bool = False
    body: Actor | None = None
    medium: Actor | None = None
    subject: Actor | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """Who is meant by `phrase`?"""

    story: Discourse
    cast: Cast
    phrase: Phrase
    context: Context

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
    """`he` is the one the sentence before begins with, or who spoke last, else the only one named; `it` the body that spoke last."""
    if asked.phrase.last - asked.phrase.first != 1 or asked.low not in group("third_persons"):
        return None
    if asked.low in ("it", "they"):
        return asked.context.body if asked.context.recent else None
    if (named := _in_opening(asked)) is not None:
        return named
    for actor in (asked.context.subject, asked.context.speaker if asked.context.recent else None):
        if actor is not None and actor.kind == "person" and _suits(asked, actor):
            return actor
    return None if asked.context.unknown and asked.context.recent else _only_one(asked)


def _in_opening(asked: Asked) -> Actor | None:
    """`When Lee first came, | he | said`: the one person that the clause before names."""
    unit = asked.story.units[asked.story.unit_at(asked.phrase.first)]
    if asked.words.lows[unit.first] not in group("subordinators"):
        return None
    near = (place.actor for place in asked.cast.within(asked.words.starts[unit.first], asked.start))
    people = {actor.id: actor for actor in near if actor.kind == "person"}
    only = next(iter(people.values()), None)
    return only if only is not None and len(people) == 1 and _suits(asked, only) else None


def _only_one(asked: Asked) -> Actor | None:
    """The one person whom `he` can mean, if just one was named lately."""
    near = (place.actor for place in asked.cast.within(asked.start - LOOK_BACK, asked.start))
    people = {actor.id: actor for actor in near if actor.kind == "person" and _suits(asked, actor)}
    return next(iter(people.values())) if len(people) == 1 else None


def _suits(asked: Asked, actor: Actor) -> bool:
    """Whether `he` or `she` can stand for someone: `Ms. Roe` is no `he`."""
    other = group("female") if asked.low == "he" else group("male") if asked.low == "she" else frozenset[str]()
    return other.isdisjoint(asked.cast.titled.get(actor.id, ()))


def _named(asked: Asked) -> Actor | None:
    """The mention that heads the phrase: `President | Kim`, not `Kim's | office`, not `a voter in | Ohio`."""
    words, phrase = asked.words, asked.phrase
    end = words.ends[phrase.last - 1]
    heads = [place for place in _mentions(asked) if not _modifies(asked, place, end)]
    heads = heads or _apposed(asked, end)
    people = [place for place in heads if place.actor.kind == "person"]
    joined = "and" in words.lows[phrase.first : phrase.last]
    chosen = people or (heads if joined else heads[::-1])
    return chosen[0].actor if chosen else None


def _apposed(asked: Asked, end: int) -> list[Place]:
    """`the ambassador | , Nikki Roe, | said`: the name between commas."""
    text = asked.words.text
    near = (place for place in asked.cast.within(end, end + NEXT) if place.actor.kind == "person")
    return [place for place in near if text[end : place.start] == ", " and text[place.end : place.end + 1] in (",", "")]


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
    following = text[place.end : end].split()
    if place.actor.kind == "organisation" and following and following[-1] in group("media"):
        return False  # `the | Interfax | news agency`
    if following and following[0][0].islower() and following[0] not in group("prepositions", "conjunctions", "subordinators"):
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
        return asked.context.medium
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
