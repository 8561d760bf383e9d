"""ParsedArticle → actors: candidates, what each is, whose short form it is, and what stands for a country."""

from collections.abc import Iterator, Sequence

from generator.actors.assemble import finish
from generator.actors.ballot import judge
from generator.actors.dateline import dateline
from generator.actors.echoes import echoes
from generator.actors.glosses import with_glosses
from generator.actors.naming import sightings
from generator.actors.newest import newest
from generator.actors.offices import offices
from generator.actors.phrases import gazetteer
from generator.actors.recogniser import NameSource, model_spans
from generator.actors.runs import Runs
from generator.actors.sight import Sight, sight
from generator.actors.signatures import signs_only
from generator.actors.tokens import CAPITAL, Line, lines
from generator.actors.words import Words, words
from generator.model import Actor, ParsedArticle

SPORT_WORDS = 4  # words of sport from which an article is on sport …
SPORT_SHARE = 0.012  # … if they are this share of its words


def find(parsed: ParsedArticle, names: NameSource | None = None, *, with_names: bool = True) -> tuple[Actor, ...]:
    """All actors that an article names, each with every mention, in the order of the first one.

    `names` is a language model that helps; without it the rules work alone. `with_names=False` leaves out the lists of given and family
    names, to measure them. Headlines and captions count; bylines, credits, datelines' agencies and boilerplate name no actor.
    """
    table = words(with_names)
    text = [line for line in lines(parsed) if line.role != "dateline"]
    sights = [seen for seen in _sights(text, table) if not signs_only(seen, parsed)]
    found = sightings(parsed.text, judge(sights, text, table, model_spans(parsed, names)))
    found += echoes(parsed.text, text, found, table)
    found = with_glosses(parsed, found) + dateline(parsed)
    return finish(newest(parsed.text, offices(parsed.text, text, found)))


def _sights(text: Sequence[Line], table: Words) -> Iterator[Sight]:
    """The candidates of all sentences whose capitals mark names."""
    runs, sport = Runs(gazetteer(), table, _inside(text)), _on_sport(text, table)
    for number, line in enumerate(text):
        if line.case == "plain":
            for candidate in runs.find(line, number):
                yield sight(candidate, line, table, sport)


def _inside(text: Sequence[Line]) -> frozenset[str]:
    """The words that have a capital inside a sentence."""
    plain = (token for line in text if line.case == "plain" for token in line.tokens)
    return frozenset(token.low for token in plain if token.shape == CAPITAL and not token.first)


def _on_sport(text: Sequence[Line], table: Words) -> bool:
    """Whether the article is on sport, where a town's name is a team's."""
    found = sum(token.low in table.sport for line in text for token in line.tokens)
    return found >= max(SPORT_WORDS, SPORT_SHARE * sum(len(line.tokens) for line in text))
